"""Claims as RDF and back: terms, the forms of propositions, the mapping both ways, and TriG as text.

terms       values as RDF terms
minting     the IRI of a proposition or claim, made from what it says
forms       a table: which proposition says which key of the claim document, under which property
mapping     document → quads of the article's named graph
reading     quads and the article's text → document
trig        quads ↔ canonical TriG
"""

from jejaring.triples.mapping import map_document, map_traced
from jejaring.triples.reading import read_addressed, read_graph
from jejaring.triples.trig import parse_trig, write_trig

__all__ = ["map_document", "map_traced", "parse_trig", "read_addressed", "read_graph", "write_trig"]
