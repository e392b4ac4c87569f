"""The explorer: what the pages of a site draw, and the scripts that draw it.

assets       the scripts that Vite built from `web/`, by entry; none where nothing could build them
data         the files that the scripts fetch: which there are, and their bytes, from a store
questions    the catalogue as the page that asks has it; `editor` is the page that asks in SPARQL
vocabulary   what its editor completes by; `words` is what both say
shell        what all pages of one site share, put together from these

The pages themselves are the site's: whole without script. A script adds to them what only a script can.
"""
