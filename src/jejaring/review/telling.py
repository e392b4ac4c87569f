"""A node of the graph in a line that a person reads: its properties with the names of what they lead to."""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from jejaring.namespaces import JJ, RDFS, local, resource
from jejaring.store import DEFAULT, Store
from jejaring.texts import Texts
from jejaring.triples.terms import TYPE, jj, value_of

_LABEL = ox.NamedNode(f"{RDFS}label")
_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_SILENT = frozenset({"sources", "publishers", "firstSeen", "lastSeen", "conflictIn"})


def tell_name(store: Store, path: str) -> str:
    """Tell the name of a thing by its local path: its label, or the path.

    >>> tell_name(Store(), "event/a-e1")
    'event/a-e1'
    """
    for graph in (DEFAULT, None):
        for quad in store.find(ox.NamedNode(resource(path)), _LABEL, graph=graph):
            return value_of(quad.object)
    return path


def tell_proposition(store: Store, path: str) -> str:
    """Tell a proposition: its class, and each argument with what it leads to."""
    iri, kind, told = ox.NamedNode(resource(path)), path.split("/")[0], dict[str, set[str]]()
    for quad in store.find(iri):
        key = quad.predicate.value.removeprefix(JJ)
        if quad.predicate == TYPE or key in _SILENT:
            continue
        value = value_of(quad.object)
        told.setdefault(key, set()).add(
            tell_name(store, local(value)) if isinstance(quad.object, ox.NamedNode) else value
        )
    arguments = (f"{key} {' | '.join(sorted(values))}" for key, values in sorted(told.items()))
    return f"{kind}: {', '.join(arguments)}"


def tell_evidence(store: Store, claim: str, texts: Texts | None = None) -> Iterator[str]:
    """Tell where a claim stands, and in which words: those that the graph keeps, else those of the private text."""
    for evidence in sorted(
        store.find(ox.NamedNode(resource(claim)), jj("evidence")), key=lambda quad: str(quad.object)
    ):
        place = _PLACE.search(value_of(evidence.object))
        if place and isinstance(evidence.object, ox.NamedNode):
            start, end = int(place[1]), int(place[2])
            kept = next((value_of(quad.object) for quad in store.find(evidence.object, jj("exact"))), None)
            words = kept or _cut(store, evidence.object.value.partition("#")[0], start, end, texts)
            yield f"{start}–{end}{f' “{words}”' if words else ''}"


def _cut(store: Store, article: str, start: int, end: int, texts: Texts | None) -> str | None:
    digests = (value_of(quad.object) for quad in store.find(ox.NamedNode(article), jj("sha256")))
    text = next((texts.read(sha256) for sha256 in digests), None) if texts else None
    return " ".join(text[start:end].split()) if text else None
