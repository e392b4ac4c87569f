"""What answers questions: the local store (`local`) or a SPARQL 1.1 endpoint (`remote`); both give the same table."""

from collections.abc import Iterable
from typing import Protocol

import pyoxigraph as ox

from jejaring.catalogue.table import Table, Value, read_value
from jejaring.triples.terms import End, value_of

ASKED = ("answer",)
_TRIPLE = ("subject", "predicate", "object")


class Source(Protocol):
    """Whatever answers SPARQL queries with tables."""

    def answer(self, text: str) -> Table:
        """Answer a query; ASK gives one row `answer`, CONSTRUCT and DESCRIBE rows of subject, predicate and object."""


def list_triples(triples: Iterable[ox.Triple | ox.Quad]) -> Table:
    """List triples as rows, sorted."""
    rows = (tuple(map(read_term, (t.subject, t.predicate, t.object))) for t in triples)
    return Table(_TRIPLE, tuple(sorted(rows, key=repr)))


def read_term(term: End | None) -> Value:
    """Read a term as a plain value."""
    if term is None:
        return None
    return read_value(value_of(term), term.datatype.value if isinstance(term, ox.Literal) else None)
