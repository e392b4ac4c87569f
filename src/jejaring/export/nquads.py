"""N-Quads, canonical: every quad of the store on a line, sorted (RDF Dataset Canonicalization without blank nodes)."""

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from jejaring.export.rdf import read_quads
from jejaring.store import Store


def write(store: Store, stream: BinaryIO) -> None:
    """Write everything that the store holds."""
    stream.write(store.dump())


def read(stream: BinaryIO) -> Iterator[ox.Quad]:
    """Read N-Quads.

    Raises:
        MalformedFile: it is none.
    """
    return read_quads(stream, ox.RdfFormat.N_QUADS)
