"""Alignments: each target exists, and what a term is put below is true of it.

A property may stand below another only if its domain and range lie within the other's; a class only if that does not
put it below two classes that share no instance. What the other vocabularies say of those terms is in `targets.ttl`.
"""

from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, SOSA, VOID, XSD, Graph, Literal, URIRef
from rdflib.namespace import GEO, DefinedNamespace
from rdflib.term import Node

from jejaring.assets import list_files
from jejaring.namespaces import BASE, JJ, SCHEMA
from tests.ontology.hierarchy import find_circles, find_impossible, list_above

KNOWN: tuple[type[DefinedNamespace], ...] = (DCAT, DCTERMS, FOAF, GEO, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, SOSA, VOID)
BELOW = (RDFS.subClassOf, RDFS.subPropertyOf)
PLACES = ("https://creativecommons.org/", "http://id.loc.gov/vocabulary/iso639-1/")
WHOLE = {str(namespace) for namespace in KNOWN} | {SCHEMA, "http://www.w3.org/2003/01/geo/wgs84_pos#"}


@pytest.fixture(scope="session")
def targets() -> Graph:
    return Graph().parse(Path(__file__).with_name("targets.ttl"))


def is_defined(iri: str, targets: Graph) -> bool:
    """Tell whether a known vocabulary defines an IRI (schema.org's by either scheme)."""
    name = iri.replace(SCHEMA, str(SDO))
    return (URIRef(iri), RDF.type, None) in targets or any(name.startswith(str(k)) and name in k for k in KNOWN)


def find_undefined(alignments: Graph, targets: Graph) -> list[str]:
    """Find the IRIs that are not ours and that no known vocabulary defines."""
    nodes = {str(node) for triple in alignments for node in triple if isinstance(node, URIRef)}
    foreign = {iri for iri in nodes if not iri.startswith((BASE, *PLACES))} - WHOLE
    return sorted(iri for iri in foreign if not is_defined(iri, targets))


def find_unsound(graph: Graph) -> set[tuple[Node, Node]]:
    """Find the properties put below one whose domain or range theirs does not lie within."""
    return {
        (prop, parent)
        for prop, parent in graph.subject_objects(RDFS.subPropertyOf)
        for end in (RDFS.domain, RDFS.range)
        for bound in graph.objects(parent, end)
        if not any(lies_within(graph, own, bound) for own in graph.objects(prop, end))
    }


def lies_within(graph: Graph, own: Node, bound: Node) -> bool:
    """Tell whether a class or datatype is below another; every datatype is below rdfs:Literal."""
    return bound in list_above(graph, own) or (bound == RDFS.Literal and str(own).startswith(str(XSD)))


def test_every_target_is_defined(alignments: Graph, targets: Graph) -> None:
    assert find_undefined(alignments, targets) == []


def test_an_undefined_target_is_found(alignments: Graph, targets: Graph) -> None:
    planted = Graph() + alignments
    planted.add((URIRef(f"{JJ}Tenure"), RDFS.seeAlso, URIRef(f"{ORG}Memberships")))
    planted.add((URIRef(f"{JJ}Event"), RDFS.seeAlso, URIRef("http://example.org/Event")))
    assert find_undefined(planted, targets) == ["http://example.org/Event", f"{ORG}Memberships"]


def test_what_is_leaned_on_is_described(alignments: Graph, targets: Graph) -> None:
    """Whatever a term is put below stands in `targets.ttl`, so that the two tests below see what it entails."""
    leaned_on = {parent for step in BELOW for parent in alignments.objects(None, step)}
    assert leaned_on - set(targets.subjects(RDF.type)) == set()


def test_alignments_are_sound(core: Graph, alignments: Graph, targets: Graph) -> None:
    whole = core + alignments + targets
    assert find_unsound(whole) == set()
    assert find_impossible(whole) == set()
    assert find_circles(whole) == set()


@pytest.mark.parametrize(
    ("prop", "parent"),
    [("agency", ORG.organization), ("judges", PROV.used), ("name", URIRef("http://www.w3.org/2008/05/skos-xl#literalForm"))],
)  # fmt: skip
def test_an_unsound_property_is_found(
    prop: str, parent: URIRef, core: Graph, alignments: Graph, targets: Graph
) -> None:
    whole = core + alignments + targets
    for term, domain in ((ORG.organization, ORG.Membership), (PROV.used, PROV.Activity)):
        whole.add((term, RDFS.domain, domain))
    whole.add((PROV.used, RDFS.range, PROV.Entity))
    whole.add((URIRef(JJ + prop), RDFS.subPropertyOf, parent))
    assert find_unsound(whole) == {(URIRef(JJ + prop), parent)}


@pytest.mark.parametrize(
    ("name", "parent"), [("Event", PROV.Entity), ("Article", FOAF.Organization), ("Region", GEO.Geometry)]
)
def test_an_unsound_class_is_found(name: str, parent: URIRef, core: Graph, alignments: Graph, targets: Graph) -> None:
    whole = core + alignments + targets
    whole.add((URIRef(JJ + name), RDFS.subClassOf, parent))
    assert URIRef(JJ + name) in find_impossible(whole)


def test_alignments_add_nothing_to_the_core_but_relations(alignments: Graph) -> None:
    """A term of the core is put below another's, or linked; its label, domain and range stay the core's."""
    said = {predicate for subject, predicate, _ in alignments if str(subject).startswith(JJ)}
    assert said <= {*BELOW, RDFS.seeAlso}
    mapped = [obj for subject, _, obj in alignments if str(subject).startswith(JJ)]
    assert not any(str(obj).startswith(JJ) for obj in mapped)


@pytest.mark.parametrize("path", list_files("ontology/alignments", ".ttl"), ids=lambda path: path.stem)
def test_an_alignment_is_argued(path: Path) -> None:
    """Each file says in comments what it relies on, and names itself in both languages."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert sum(len(line.split()) for line in lines if line.startswith("#")) > 30
    graph = Graph().parse(path, publicID=BASE)
    titles = graph.objects(URIRef(f"{BASE}ontology/alignments/{path.stem}"), DCTERMS.title)
    assert sorted(str(title.language) for title in titles if isinstance(title, Literal)) == ["en", "id"]
