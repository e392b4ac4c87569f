"""The file `data/terms.json`: what an editor completes and checks by: prefixes, terms of the ontology, concepts."""

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from jejaring.description.terms import Term, list_terms
from jejaring.explorer.telling import find_labels
from jejaring.namespaces import PREFIXES, RDF, SKOS, local
from jejaring.store import Store
from jejaring.triples.terms import value_of

_CONCEPT = ox.NamedNode(f"{SKOS}Concept")


def describe_vocabulary(store: Store) -> dict[str, Any]:
    """Describe the words of queries: terms as name, kind, labels and meanings (id, en); concepts as path and labels."""
    return {
        "prefixes": dict(PREFIXES),
        "terms": [row for kind in ("classes", "properties") for row in _list_terms(kind)],
        "concepts": sorted(_list_concepts(store)),
    }


def _list_terms(kind: str) -> Iterator[tuple[str, str, str, str, str, str]]:
    pairs: Iterator[tuple[Term, Term]] = zip(list_terms(kind, "id"), list_terms(kind, "en"), strict=True)
    for one, other in pairs:
        yield one.name, kind, one.label, other.label, one.comment, other.comment


def _list_concepts(store: Store) -> set[tuple[str, str, str]]:
    iris = {value_of(quad.subject) for quad in store.find(None, ox.NamedNode(f"{RDF}type"), _CONCEPT)}
    return {_tell_concept(store, iri) for iri in iris}


def _tell_concept(store: Store, iri: str) -> tuple[str, str, str]:
    labels = find_labels(store, ox.NamedNode(iri), f"{SKOS}prefLabel")
    return local(iri), labels.get("id", ""), labels.get("en", "")
