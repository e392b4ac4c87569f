"""What things and terms are called: labels of the graph, labels of the ontology, for the rest the word of an IRI."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import pyoxigraph as ox

from jejaring.assets import list_files, locate
from jejaring.description.description import Names
from jejaring.description.words import LANGUAGES, Language, write_day
from jejaring.namespaces import BASE, RDFS, SKOS, local, shorten, term
from jejaring.store import Store
from jejaring.triples.terms import jj, value_of

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_LABELS = tuple(map(ox.NamedNode, (f"{RDFS}label", f"{SKOS}prefLabel", term("title"), term("name"))))
_OTHERS = {
    f"{SKOS}altLabel": {"id": "nama lain", "en": "other name"},
    f"{SKOS}exactMatch": {"id": "sama dengan", "en": "same as"},
    f"{SKOS}closeMatch": {"id": "serupa dengan", "en": "close to"},
    f"{SKOS}inScheme": {"id": "dalam skema", "en": "in scheme"},
    f"{SKOS}topConceptOf": {"id": "konsep puncak", "en": "top concept of"},
    f"{SKOS}hasTopConcept": {"id": "konsep puncak", "en": "top concepts"},
    f"{SKOS}notation": {"id": "notasi", "en": "notation"},
    f"{SKOS}prefLabel": {"id": "nama", "en": "name"},
    f"{SKOS}definition": {"id": "arti", "en": "meaning"},
    f"{SKOS}broader": {"id": "lebih luas", "en": "broader"},
    f"{SKOS}narrower": {"id": "lebih sempit", "en": "narrower"},
    f"{SKOS}scopeNote": {"id": "catatan", "en": "note"},
    f"{RDFS}label": {"id": "nama", "en": "name"},
    f"{RDFS}comment": {"id": "keterangan", "en": "comment"},
    "http://www.w3.org/2003/01/geo/wgs84_pos#lat": {"id": "lintang", "en": "latitude"},
    "http://www.w3.org/2003/01/geo/wgs84_pos#long": {"id": "bujur", "en": "longitude"},
    "http://schema.org/startDate": {"id": "mulai", "en": "starts"},
    "http://schema.org/endDate": {"id": "selesai", "en": "ends"},
}


def find_names(store: Store, iri: str) -> Names:
    """Find what a thing is called, by language; of several labels in one language the first by letter."""
    node = ox.NamedNode(iri)
    for label in _LABELS:
        ends = (quad.object for quad in store.find(node, label))
        found = {(end.language or "", end.value) for end in ends if isinstance(end, ox.Literal)}
        if found:
            return dict(sorted(found, reverse=True))
    return _name_article(store, node)


def _name_article(store: Store, node: ox.NamedNode) -> Names:
    """Name an article without a title by where and when it appeared."""
    publishers = sorted(value_of(quad.object) for quad in store.find(node, jj("publisher")))
    names = [name for each in publishers[:1] for name in list(find_names(store, each).values())[:1]]
    days = sorted(value_of(quad.object) for quad in store.find(node, jj("published")))
    told = {language: [*names, *(write_day(day, language) for day in days[:1])] for language in LANGUAGES}
    return {language: ", ".join(parts) for language, parts in told.items()} if names else {}


@cache
def load_term_names() -> Mapping[str, Names]:
    """Load what the ontology calls its classes and properties.

    >>> load_term_names()["https://w3id.org/jejaring/ontology#Tenure"]["en"]
    'Tenure'
    """
    names: dict[str, dict[str, str]] = {iri: dict(words) for iri, words in _OTHERS.items()}
    for path in list_files("ontology", "jejaring.ttl"):
        for quad in ox.parse(path=path, base_iri=BASE):
            if quad.predicate.value == f"{RDFS}label" and isinstance(quad.object, ox.Literal):
                names.setdefault(quad.subject.value, {})[quad.object.language or ""] = quad.object.value
    return names


@cache
def _load_kinds() -> Mapping[str, Names]:
    """Load the kinds of events by their names in Indonesian, which events without a name of their own are called by."""
    names: dict[str, dict[str, str]] = {}
    for quad in ox.parse(path=str(locate("ontology/vocabularies/kind.ttl")), base_iri=BASE):
        if quad.predicate.value == f"{SKOS}prefLabel" and isinstance(quad.object, ox.Literal):
            names.setdefault(value_of(quad.subject), {})[quad.object.language or ""] = quad.object.value
    return {told["id"]: told for told in names.values() if "id" in told}


def translate_event(name: str, language: Language) -> str:
    """Write what an event without a name of its own is called: its kind, and its day as people read it.

    >>> translate_event("kunjungan 2025-09-24", "en"), translate_event("Indonesia Maju Expo 2024", "en")
    ('visit 24 Sep 2025', 'Indonesia Maju Expo 2024')
    """
    kind, _, day = name.partition(" ")
    if day and not _DAY.fullmatch(day):
        kind, _, day = name.rpartition(" ")
    known = _load_kinds().get(kind)
    if known is None or (day and not _DAY.fullmatch(day)):
        return name
    return f"{known.get(language, kind)} {write_day(day, language)}".strip()


def choose_name(iri: str, names: Mapping[str, Names], language: str) -> str:
    """Choose what to call a thing: its name in the language, else in another, else the word of its IRI.

    >>> choose_name("https://w3id.org/jejaring/region/36.74", {}, "id")
    'region/36.74'
    """
    known = names.get(iri) or load_term_names().get(iri, {})
    order = (language, "id", "", "en")
    return next((known[each] for each in order if each in known), None) or next(iter(known.values()), _word(iri))


def _word(iri: str) -> str:
    return shorten(local(iri))


def list_nodes(triples: Iterable[ox.Triple]) -> set[str]:
    """List the IRIs of ours that triples name as subject or object."""
    ends = (end for triple in triples for end in (triple.subject, triple.object))
    return {end.value for end in ends if isinstance(end, ox.NamedNode) and end.value.startswith(BASE)}
