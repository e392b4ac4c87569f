"""The ontology as a resource of its own: its terms for people, its triples for machines, each version at its address.

ontology           the terms of today, with how they relate to those of others
ontology/1.0.0     the same, by its version: what `owl:versionIRI` names
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.description.words import WORDS, Language
from jejaring.namespaces import BASE, JJ, RDF, RDFS, SKOS, resource, shorten
from jejaring.triples.terms import value_of

ONTOLOGY = resource("ontology")
_OWL = "http://www.w3.org/2002/07/owl#"
_KINDS = {
    "classes": {f"{_OWL}Class", f"{RDFS}Datatype"},
    "properties": {f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty"},
}


@dataclass(frozen=True, slots=True)
class Term:
    """A term as its page shows it: name, label, what it means, how it relates to others (the words, the names)."""

    name: str
    label: str
    comment: str
    notes: tuple[str, ...]
    relations: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def load_ontology() -> tuple[ox.Triple, ...]:
    """Load the triples of the core and its alignments, sorted."""
    triples = {quad.triple for path in _list_files() for quad in ox.parse(path=path, base_iri=BASE)}
    return tuple(sorted(triples, key=str))


def _list_files() -> Iterator[str]:
    yield from map(str, list_files("ontology", "jejaring.ttl"))
    yield from map(str, list_files("ontology/alignments", ".ttl"))


@cache
def read_version() -> str:
    """Read the version of the ontology.

    >>> read_version().count(".")
    2
    """
    return next(value_of(t.object) for t in load_ontology() if _is(t, ONTOLOGY, f"{_OWL}versionInfo"))


def list_terms(kind: str, language: Language) -> list[Term]:
    """List the `classes` or the `properties`, by their names."""
    wanted = _KINDS[kind]
    names = {
        value_of(t.subject)
        for t in load_ontology()
        if t.predicate.value == f"{RDF}type" and value_of(t.object) in wanted and value_of(t.subject).startswith(JJ)
    }
    return [_read_term(iri, language) for iri in sorted(names)]


def _read_term(iri: str, language: Language) -> Term:
    def read(key: str) -> list[str]:
        ends = [t.object for t in _index()[iri] if t.predicate.value == key]
        told = [e for e in ends if not isinstance(e, ox.Literal) or e.language in (language, None)]
        return sorted(value_of(end) for end in told)

    words = WORDS[language]
    keys = {"sub": ("subClassOf", "subPropertyOf"), "domain": ("domain",), "range": ("range",)}
    pairs = ((word, tuple(shorten(end) for key in names for end in read(RDFS + key))) for word, names in keys.items())
    return Term(
        name=iri.removeprefix(JJ),
        label=" ".join(read(f"{RDFS}label")),
        comment=" ".join(read(f"{RDFS}comment")),
        notes=tuple(read(f"{SKOS}scopeNote")),
        relations=tuple((words[word], ends) for word, ends in pairs if ends),
    )


@cache
def _index() -> dict[str, list[ox.Triple]]:
    index: dict[str, list[ox.Triple]] = {}
    for triple in load_ontology():
        index.setdefault(value_of(triple.subject), []).append(triple)
    return index


def _is(triple: ox.Triple, subject: str, predicate: str) -> bool:
    return value_of(triple.subject) == subject and triple.predicate.value == predicate
