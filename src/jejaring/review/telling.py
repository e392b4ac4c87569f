"""A node of the graph in a line that a person reads: its properties with the names of what they lead to."""

import pyoxigraph as ox

from jejaring.namespaces import JJ, RDFS, local, resource
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import TYPE, value_of

_LABEL = ox.NamedNode(f"{RDFS}label")
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
