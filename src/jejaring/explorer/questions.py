"""The catalogue as a page asks it: each question with its words, parameters and text, by what it is about."""

from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from jejaring.catalogue import Query, list_queries
from jejaring.description.words import Language
from jejaring.explorer.telling import find_labels, find_one
from jejaring.namespaces import SKOS, local, resource
from jejaring.store import Store
from jejaring.triples.terms import value_of

GROUPS: Mapping[str, tuple[str, ...]] = {
    "regions": ("partners", "ties", "agreements", "regions", "coverage"),
    "events": ("events", "participants"),
    "people": ("officials", "people", "agencies", "programmes", "statements"),
    "products": ("products", "figures"),
    "evidence": ("evidence", "articles", "intentions", "conflicts", "open"),
}
"""What the questions are about; one that is in no group stands with the last."""

_CHOSEN = frozenset({"region", "day", "event", "speaker", "subject"})


def group_questions() -> dict[str, list[Query]]:
    """Group the questions by what they are about.

    >>> [query.name for query in group_questions()["products"]]
    ['products', 'figures']
    """
    queries = {query.name: query for query in list_queries()}
    groups = {group: [queries.pop(name) for name in names if name in queries] for group, names in GROUPS.items()}
    groups["evidence"] += queries.values()
    return groups


def describe_questions(store: Store, language: Language) -> dict[str, Any]:
    """Describe the questions to the script that asks them, with the concepts that a parameter may be."""
    queries = [query for group in group_questions().values() for query in group]
    schemes = {parameter.type for query in queries for parameter in query.parameters} - _CHOSEN
    return {
        "questions": [_describe(query, language) for query in queries],
        "concepts": {scheme: _list_concepts(store, scheme, language) for scheme in sorted(schemes)},
    }


def _describe(query: Query, language: Language) -> dict[str, Any]:
    return {
        "name": query.name,
        "question": query.question[language],
        "parameters": [{"name": p.name, "type": p.type, "required": p.required} for p in query.parameters],
        "example": dict(query.example),
        "text": query.text,
    }


def _list_concepts(store: Store, scheme: str, language: Language) -> list[tuple[str, str]]:
    """List the concepts of a scheme: path and label, in the order of their labels."""
    node = ox.NamedNode(resource(scheme))
    concepts = {value_of(quad.subject) for quad in store.find(None, ox.NamedNode(f"{SKOS}inScheme"), node)}
    told = [(local(iri), _label(store, ox.NamedNode(iri), language)) for iri in concepts]
    return sorted(told, key=lambda each: (each[1], each[0]))


def _label(store: Store, concept: ox.NamedNode, language: Language) -> str:
    labels = find_labels(store, concept, f"{SKOS}prefLabel")
    return labels.get(language) or find_one(store, concept, f"{SKOS}notation") or local(concept.value)
