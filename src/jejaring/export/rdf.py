"""What the RDF formats share: one order of triples, the prefixes, and reading back.

Oxigraph writes what it is given in the order it is given; sorted by subject, type first, a file is grouped for the eye
and has the same bytes whatever the order of loading.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import pyoxigraph as ox

from jejaring.errors import MalformedFile
from jejaring.export.markup import name_stream
from jejaring.namespaces import PREFIXES, RDF

_TYPE = f"{RDF}type"


def sort_triples(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Sort triples by subject, then type first, then predicate and object."""
    return sorted(triples, key=_make_key)


def sort_quads(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Sort quads by graph, the default graph first, then as triples."""
    return sorted(quads, key=lambda quad: (str(quad.graph_name).removeprefix("DEFAULT"), *_make_key(quad.triple)))


def write_triples(triples: Iterable[ox.Triple], format: ox.RdfFormat, stream: BinaryIO) -> None:
    """Write triples in order, with jejaring's prefixes."""
    ox.serialize(sort_triples(triples), stream, format, prefixes=PREFIXES)


def read_quads(stream: BinaryIO, format: ox.RdfFormat) -> Iterator[ox.Quad]:
    """Read the quads of a file.

    Raises:
        MalformedFile: with the line where it breaks, if the parser tells.
    """
    try:
        yield from ox.parse(stream, format=format)
    except SyntaxError as error:
        raise MalformedFile(name_stream(stream), error.msg, error.lineno) from error


def _make_key(triple: ox.Triple) -> tuple[str, bool, str, str]:
    predicate = triple.predicate.value
    return str(triple.subject), predicate != _TYPE, predicate, str(triple.object)
