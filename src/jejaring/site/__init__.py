"""Linked data over HTTP and as files: the same documents, served or published.

library      the documents of one version of the data, by address; who has moved, who is gone
documents    the pages of the whole: search, dataset, ontology, notices; `asking` has those that ask
dumps        the files to download; `dumping` is the process that writes them beside a server
files        the files that no data change: style sheets, fonts, scripts
changes      what releases changed
headers      what every document's response says of it: links, tags, policies
routes       starlette routes on a library
publishing   all of it as files for any static host, written where they changed
servers      the configuration of nginx and Apache that makes files answer as `routes` do
maps         robots.txt, the site map, the index for searching
"""
