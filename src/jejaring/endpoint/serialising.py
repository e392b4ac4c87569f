"""How the engine calls the formats that `formats` names, and the mark that it puts between rows in each."""

import pyoxigraph as ox

RESULTS = {
    "json": (ox.QueryResultsFormat.JSON, b"},{"),
    "xml": (ox.QueryResultsFormat.XML, b"<result>"),
    "csv": (ox.QueryResultsFormat.CSV, b"\n"),
    "tsv": (ox.QueryResultsFormat.TSV, b"\n"),
}
GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
