"""The catalogue: the analysts' named questions, and questions of their own, on the local store or on an endpoint.

    query = find_query("officials")
    table = run_local(store, query, {"region": "Tangsel"})
    table = run_remote("https://…/sparql", query, {"region": "Tangsel"})
    table = run_text(LocalSource(store), "SELECT …")
    write_table(table, "json", sys.stdout)

query         the questions of `queries/answers`, with their parameters and columns
parameters    what a person writes for a parameter, as a term: codes, names, days
names         things by IRI, local name or label, looked up where the question is asked
binding       terms into a question's text
source        what answers questions
local         the local store as one
remote        a SPARQL 1.1 endpoint as one
table         an answer: columns and rows of plain values
writing       an answer as an aligned table, CSV or JSON
spelling      terms of ours that a text misspells
guard         what the local store refuses to be asked
tokens        SPARQL as words, for both
"""

from jejaring.catalogue.asking import run, run_local, run_remote, run_text
from jejaring.catalogue.binding import bind
from jejaring.catalogue.local import LocalSource
from jejaring.catalogue.parameters import parse_parameters, read_assignments
from jejaring.catalogue.query import Parameter, Query, find_query, list_queries, parse_query
from jejaring.catalogue.remote import RemoteSource
from jejaring.catalogue.source import Source
from jejaring.catalogue.spelling import UnknownTerm, find_unknown_terms
from jejaring.catalogue.table import Table
from jejaring.catalogue.writing import FORMATS, write_table

__all__ = [
    "FORMATS",
    "LocalSource",
    "Parameter",
    "Query",
    "RemoteSource",
    "Source",
    "Table",
    "UnknownTerm",
    "bind",
    "find_query",
    "find_unknown_terms",
    "list_queries",
    "parse_parameters",
    "parse_query",
    "read_assignments",
    "run",
    "run_local",
    "run_remote",
    "run_text",
    "write_table",
]
