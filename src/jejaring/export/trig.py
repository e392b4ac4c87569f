"""TriG: the facts, and beside them what each article claims and what people judged; `scope` says what is in it."""

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from jejaring.export.rdf import read_quads, sort_quads
from jejaring.export.scope import select_claims, select_facts
from jejaring.namespaces import PREFIXES
from jejaring.store import Store


def write(store: Store, stream: BinaryIO) -> None:
    """Write facts, claims and judgements as TriG."""
    quads = list(store.find())
    facts = (ox.Quad(triple.subject, triple.predicate, triple.object) for triple in select_facts(quads))
    ox.serialize(sort_quads([*facts, *select_claims(quads)]), stream, ox.RdfFormat.TRIG, prefixes=PREFIXES)


def read(stream: BinaryIO) -> Iterator[ox.Quad]:
    """Read TriG.

    Raises:
        MalformedFile: it is none.
    """
    return read_quads(stream, ox.RdfFormat.TRIG)
