"""Single values of the store, by lookups in its indexes, whatever the graph; of several the first by letter."""

from collections.abc import Mapping

import pyoxigraph as ox

from jejaring.store import Store
from jejaring.triples.terms import jj, value_of


def find_value(store: Store, subject: ox.NamedNode, name: str) -> str | None:
    """Find the value of a property of the ontology."""
    return find_one(store, subject, jj(name).value)


def find_values(store: Store, subject: ox.NamedNode, name: str) -> list[str]:
    """Find all values of a property of the ontology, sorted."""
    return sorted({value_of(quad.object) for quad in store.find(subject, jj(name))})


def find_one(store: Store, subject: ox.NamedNode, predicate: str) -> str | None:
    """Find the value of a property."""
    return min((value_of(quad.object) for quad in store.find(subject, ox.NamedNode(predicate))), default=None)


def find_labels(store: Store, subject: ox.NamedNode, predicate: str) -> Mapping[str, str]:
    """Find the labels of a thing by language; of several in one language the first by letter."""
    ends = {quad.object for quad in store.find(subject, ox.NamedNode(predicate))}
    found = {(end.language or "", end.value) for end in ends if isinstance(end, ox.Literal)}
    return dict(sorted(found, reverse=True))
