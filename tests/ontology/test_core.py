"""The core ontology: complete in both languages, without contradiction, and with no term that nothing needs."""

import re
from collections import Counter

import pyoxigraph as ox
import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from jejaring.assets import list_files, locate
from jejaring.namespaces import BASE, JJ
from tests.ontology.hierarchy import find_circles, find_impossible

ONTOLOGY = URIRef(f"{BASE}ontology")
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype}
PROPERTIES = {OWL.ObjectProperty, OWL.DatatypeProperty}
CORE = Graph().parse(locate("ontology/jejaring.ttl"), publicID=BASE)
TERMS = sorted((node for node in set(CORE.subjects()) if str(node).startswith(JJ)), key=str)
RELATIONS = [term for term in TERMS if set(CORE.objects(term, RDF.type)) & PROPERTIES]
SPOKEN = re.compile(r"(?:jj:|ontology#|\{JJ\}|[\"'])(\w+)")  # in queries and data, and as strings in code


def name(term: Node) -> str:
    """Give a term's name within the ontology."""
    return str(term).removeprefix(JJ)


def find_languages(graph: Graph, subject: Node, predicate: Node) -> list[str | None]:
    """List the languages in which something is said of a subject, in order."""
    found = (value.language for value in graph.objects(subject, predicate) if isinstance(value, Literal))
    return sorted(found, key=str)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_a_term_is_explained_in_both_languages(term: Node) -> None:
    assert set(CORE.objects(term, RDF.type)) & KINDS
    assert find_languages(CORE, term, RDFS.label) == ["en", "id"]
    assert find_languages(CORE, term, RDFS.comment) == ["en", "id"]
    assert len(set(map(str, CORE.objects(term, RDFS.comment)))) == 2
    assert all(str(comment).endswith((".", ")")) for comment in CORE.objects(term, RDFS.comment))
    assert list(CORE.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]
    assert find_languages(CORE, term, SKOS.scopeNote) in ([], ["en", "id"])


@pytest.mark.parametrize("term", RELATIONS, ids=name)
def test_a_property_says_what_it_joins(term: Node) -> None:
    """One domain and one range, neither of them everything; a concept's range names the scheme it is taken from."""
    domain, range_ = list(CORE.objects(term, RDFS.domain)), list(CORE.objects(term, RDFS.range))
    assert len(domain) == len(range_) == 1
    assert not {OWL.Thing, RDFS.Resource, RDFS.Literal} & {*domain, *range_}
    literal = str(range_[0]).startswith(str(XSD)) or (range_[0], RDF.type, RDFS.Datatype) in CORE
    assert literal == ((term, RDF.type, OWL.DatatypeProperty) in CORE)


def test_a_property_that_takes_a_concept_names_its_scheme(vocabularies: Graph) -> None:
    schemes = set(vocabularies.subjects(RDF.type, SKOS.ConceptScheme))
    for term in CORE.subjects(RDFS.range, SKOS.Concept):
        assert set(CORE.objects(term, RDFS.seeAlso)) & schemes, term


def test_the_ontology_says_what_it_is() -> None:
    """Version, licence and prefix; the dates are fixed, so that a build changes nothing."""
    assert CORE.value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{BASE}ontology/{CORE.value(ONTOLOGY, OWL.versionInfo)}")
    assert CORE.value(ONTOLOGY, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert str(CORE.value(ONTOLOGY, VANN.preferredNamespaceUri)) == JJ
    assert find_languages(CORE, ONTOLOGY, DCTERMS.title) == ["en", "id"]
    assert CORE.value(ONTOLOGY, DCTERMS.created) == Literal("2026-11-21", datatype=XSD.date)


@pytest.mark.parametrize("path", list_files("ontology", ".ttl"), ids=lambda path: path.name)
def test_a_file_is_read_alike_by_both_parsers_and_has_no_blank_node(path: str) -> None:
    graph = Graph().parse(path, publicID=BASE)
    assert not any(isinstance(node, BNode) for triple in graph for node in triple)
    copy = Graph().parse(data=ox.serialize(ox.parse(path=path, base_iri=BASE), format=ox.RdfFormat.N_TRIPLES))
    assert set(copy) == set(graph)


def test_no_term_is_declared_twice() -> None:
    """Each `jj:` term has one block, in the core; no other file types one."""
    text = locate("ontology/jejaring.ttl").read_text(encoding="utf-8")
    declared = re.findall(r"^jj:(\w+) a ", text, re.MULTILINE)
    assert sorted(declared) == sorted(map(name, TERMS))
    assert len(declared) == len(set(declared))
    for path in list_files("ontology", ".ttl"):
        if path.name != "jejaring.ttl":
            assert not re.search(r"^jj:\w+ a ", path.read_text(encoding="utf-8"), re.MULTILINE), path


@pytest.mark.parametrize("kind", sorted(KINDS), ids=str)
def test_no_two_terms_of_a_kind_share_a_label(kind: URIRef) -> None:
    labels = Counter(label for term in CORE.subjects(RDF.type, kind) for label in CORE.objects(term, RDFS.label))
    assert [label for label, count in labels.items() if count > 1] == []


def test_no_class_is_impossible_and_none_is_below_itself() -> None:
    assert find_impossible(CORE) == set()
    assert find_circles(CORE) == set()


def test_an_impossible_class_and_a_circle_are_found() -> None:
    planted = Graph() + CORE
    planted.add((URIRef(f"{JJ}Tenure"), RDFS.subClassOf, URIRef(f"{JJ}Person")))
    assert find_impossible(planted) == {URIRef(f"{JJ}Tenure")}
    planted.add((URIRef(f"{JJ}Entity"), RDFS.subClassOf, URIRef(f"{JJ}Person")))
    assert URIRef(f"{JJ}Person") in find_circles(planted)


def test_every_term_is_needed() -> None:
    """Each is used in data, shapes, queries or code, or another term of the core is built upon it."""
    folders = {"graph": (".ttl", ".trig"), "shapes": (".ttl",), "queries": (".rq",), "src": (".py", ".rq")}
    root = locate("ontology").parent
    files = [path for folder, kinds in folders.items() for path in (root / folder).rglob("*") if path.suffix in kinds]
    words = {word for path in files for word in SPOKEN.findall(path.read_text(encoding="utf-8"))}
    built_on = {obj for _, predicate, obj in CORE if predicate in {RDFS.domain, RDFS.range, RDFS.subClassOf}}
    assert {name(term) for term in TERMS if term not in built_on and name(term) not in words} == set()


def test_examples_are_of_the_bundled_data(data: list[ox.Quad]) -> None:
    """What an example shows is there: its IRIs in the data, and a property's plain values as its values."""
    nodes = {node.value for quad in data for node in (quad.subject, quad.object) if isinstance(node, ox.NamedNode)}
    values = {(quad.predicate.value, quad.object.value) for quad in data if isinstance(quad.object, ox.Literal)}
    for term, example in CORE.subject_objects(SKOS.example):
        paths = re.findall(r"<([^>]+)>", str(example))
        assert [path for path in paths if BASE + path not in nodes] == []
        if not paths and isinstance(example, Literal) and not example.language:
            assert (str(term), str(example)) in values
