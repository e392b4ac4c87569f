"""Quads ↔ TriG, the form in which articles and reviews are kept under version control.

Written sorted and with one set of prefixes, so that the same quads are the same bytes and a change is a small diff.
"""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from jejaring.errors import AccessError, MalformedFile
from jejaring.namespaces import BASE, JJ, RDFS, XSD

_PREFIXES = {"jj": JJ, "rdfs": RDFS, "xsd": XSD}


def write_trig(quads: Iterable[ox.Quad]) -> bytes:
    """Write quads as canonical TriG (W3C Recommendation of 25 February 2014)."""
    ordered = sorted(set(quads), key=_order)
    return ox.serialize(ordered, format=ox.RdfFormat.TRIG, prefixes=_PREFIXES, base_iri=BASE) or b""


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    """By graph and subject; a thing's type first."""
    predicate = quad.predicate.value
    return str(quad.graph_name), str(quad.subject), "" if predicate.endswith("#type") else predicate, str(quad.object)


def parse_trig(source: bytes | Path) -> list[ox.Quad]:
    """Parse TriG from bytes or a file.

    Raises:
        MalformedFile: it is no TriG, or has a blank node; says the line where the parser tells.
        AccessError: the file cannot be read.
    """
    name = source if isinstance(source, Path) else "TriG"
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
        quads = list(ox.parse(data, format=ox.RdfFormat.TRIG, base_iri=BASE))
    except OSError as error:
        raise AccessError(f"{name} cannot be read: {error.strerror}. Check the path and its permissions.") from error
    except (SyntaxError, ValueError) as error:
        raise MalformedFile(name, f"is no TriG: {error}", getattr(error, "lineno", None)) from error
    if any(isinstance(end, ox.BlankNode) for quad in quads for end in (quad.subject, quad.object, quad.graph_name)):
        raise MalformedFile(name, "has a blank node, and every node here has an address")
    return quads
