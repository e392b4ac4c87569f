"""JSON-LD 1.1 for those who read JSON: one object a subject, short names, its context inside (nothing is fetched).

Written here because Oxigraph's own is expanded: every name a full IRI, every value an array. Ours are relative to
jejaring's base, other names have a prefix, one value is no array, whole numbers and truth values are JSON's own.

Specification: https://www.w3.org/TR/json-ld11/
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO

import pyoxigraph as ox

from jejaring.export.documents import format_json, format_records
from jejaring.export.rdf import read_quads, sort_triples
from jejaring.export.scope import select_facts
from jejaring.namespaces import BASE, PREFIXES, RDF, XSD
from jejaring.store import Store

_CONTEXT = {"@base": BASE, **PREFIXES}
_TYPE = f"{RDF}type"
_PLAIN = re.compile(r"[A-Za-z0-9._~-]+/[A-Za-z0-9._~/#=,-]*")
_LOCAL = re.compile(r"[A-Za-z0-9_-]+")
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")


def write(store: Store, stream: BinaryIO) -> None:
    """Write the facts as JSON-LD."""
    write_objects(sort_triples(select_facts(list(store.find()))), stream)


def write_objects(triples: Iterable[ox.Triple], stream: BinaryIO) -> None:
    """Write triples, sorted by subject, as JSON-LD with its context inside."""
    subjects = format_records(_make_object(list(group)) for _, group in groupby(triples, key=lambda t: t.subject))
    stream.write(f'{{"@context": {format_json(_CONTEXT)},\n"@graph": {subjects}}}\n'.encode())


def read(stream: BinaryIO) -> Iterator[ox.Quad]:
    """Read JSON-LD whose context is inside.

    Raises:
        MalformedFile: it is none, or its context is elsewhere.
    """
    return read_quads(stream, ox.RdfFormat.JSON_LD)


def shorten_iri(iri: str) -> str:
    """Write an IRI as the context allows: with a prefix, relative to the base, or in full.

    >>> shorten_iri("https://w3id.org/jejaring/ontology#Tenure"), shorten_iri("https://w3id.org/jejaring/region/36.74")
    ('jj:Tenure', 'region/36.74')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri.removeprefix(namespace)):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    rest = iri.removeprefix(BASE)
    return rest if rest != iri and _PLAIN.fullmatch(rest) else iri


def _make_object(triples: Iterable[ox.Triple]) -> dict[str, Any]:
    members: dict[str, list[Any]] = {}
    subject = ""
    for triple in triples:
        subject, predicate = _name_node(triple.subject), triple.predicate.value
        if predicate == _TYPE and isinstance(triple.object, ox.NamedNode):
            members.setdefault("@type", []).append(shorten_iri(triple.object.value))
        else:
            members.setdefault(shorten_iri(predicate), []).append(_make_value(triple.object))
    return {"@id": subject, **{name: values[0] if len(values) == 1 else values for name, values in members.items()}}


def _make_value(term: object) -> Any:
    if not isinstance(term, ox.Literal):
        return {"@id": _name_node(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == f"{XSD}string":
        return term.value
    if term.datatype.value == f"{XSD}boolean" and term.value in ("true", "false"):
        return term.value == "true"
    if term.datatype.value == f"{XSD}integer" and _WHOLE.fullmatch(term.value):
        return int(term.value)
    return {"@value": term.value, "@type": shorten_iri(term.datatype.value)}


def _name_node(node: object) -> str:
    return shorten_iri(node.value) if isinstance(node, ox.NamedNode) else str(node)
