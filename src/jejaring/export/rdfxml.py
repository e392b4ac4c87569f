"""RDF/XML: the facts for programs that read nothing newer; `scope` says what is in it."""

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from jejaring.export.rdf import read_quads, write_triples
from jejaring.export.scope import select_facts
from jejaring.store import Store


def write(store: Store, stream: BinaryIO) -> None:
    """Write the facts as RDF/XML."""
    write_triples(select_facts(list(store.find())), ox.RdfFormat.RDF_XML, stream)


def read(stream: BinaryIO) -> Iterator[ox.Quad]:
    """Read RDF/XML.

    Raises:
        MalformedFile: it is none.
    """
    return read_quads(stream, ox.RdfFormat.RDF_XML)
