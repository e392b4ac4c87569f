"""The bundled data mean what the ontology says: no thing is of two classes that share no instance, no value mistyped.

A thing's classes are those it is given and those that the domains and ranges of its properties entail.
"""

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import OWL, RDFS, Graph, URIRef
from rdflib.term import Node

from jejaring.namespaces import BASE, JJ, RDF, XSD
from tests.ontology.hierarchy import list_above

RDF_TYPE = URIRef(f"{RDF}type")
PARTS = {f"{JJ}PartialDate": {f"{XSD}date", f"{XSD}gYearMonth", f"{XSD}gYear"}}  # a union, which RDFS cannot say


def infer_classes(core: Graph, quads: Iterable[ox.Quad]) -> dict[str, set[Node]]:
    """Infer the classes of each thing, with all that those are below."""
    entailed = {
        str(prop): (core.value(prop, RDFS.domain), core.value(prop, RDFS.range)) for prop in core.subjects(RDFS.domain)
    }
    found: dict[str, set[Node]] = defaultdict(set)
    for quad in quads:
        domain, range_ = entailed.get(quad.predicate.value, (None, None))
        if quad.predicate.value == f"{RDF}type" and isinstance(quad.object, ox.NamedNode):
            domain = URIRef(quad.object.value)
        if isinstance(quad.subject, ox.NamedNode) and domain:
            found[quad.subject.value].add(domain)
        if isinstance(quad.object, ox.NamedNode) and range_:
            found[quad.object.value].add(range_)
    above = {node: list_above(core, node) for nodes in found.values() for node in nodes}
    return {thing: set().union(*(above[node] for node in nodes)) for thing, nodes in found.items()}


def find_torn(core: Graph, quads: Iterable[ox.Quad]) -> list[str]:
    """Find the things that are of two classes which share no instance."""
    disjoint = {frozenset(pair) for pair in core.subject_objects(OWL.disjointWith)}
    classes = infer_classes(core, quads)
    return sorted(thing for thing, found in classes.items() if any(pair <= found for pair in disjoint))


def test_no_thing_is_of_two_classes_that_share_none(core: Graph, data: list[ox.Quad]) -> None:
    assert find_torn(core, data) == []


def test_a_misused_property_is_found(core: Graph) -> None:
    """A person is no region, and so cannot be what an event is held in."""
    person, event = ox.NamedNode(f"{BASE}person/a"), ox.NamedNode(f"{BASE}event/b")
    quads = [
        ox.Quad(person, ox.NamedNode(f"{RDF}type"), ox.NamedNode(f"{JJ}Person")),
        ox.Quad(event, ox.NamedNode(f"{JJ}heldIn"), person),
    ]
    assert find_torn(core, quads) == [person.value]
    assert find_torn(core, quads[:1]) == []


def find_mistyped(core: Graph, quads: Iterable[ox.Quad]) -> set[tuple[str, str]]:
    """Find the properties of ours with a value of another datatype than their range, each with that datatype."""
    ranges = {str(prop): str(core.value(prop, RDFS.range)) for prop in core.subjects(RDF_TYPE, OWL.DatatypeProperty)}
    used = {
        (quad.predicate.value, quad.object.datatype.value)
        for quad in quads
        if isinstance(quad.object, ox.Literal) and quad.predicate.value in ranges
    }
    return {(prop, datatype) for prop, datatype in used if datatype not in PARTS.get(ranges[prop], {ranges[prop]})}


def test_values_have_the_datatype_of_their_property(core: Graph, data: list[ox.Quad]) -> None:
    assert find_mistyped(core, data) == set()


def test_a_mistyped_value_is_found(core: Graph) -> None:
    code, start = ox.NamedNode(f"{JJ}code"), ox.NamedNode(f"{JJ}start")
    region, day = ox.NamedNode(f"{BASE}region/36"), ox.Literal("2024-10", datatype=ox.NamedNode(f"{XSD}gYearMonth"))
    assert find_mistyped(core, [ox.Quad(region, code, ox.Literal(36))]) == {(code.value, f"{XSD}integer")}
    assert find_mistyped(core, [ox.Quad(region, start, day), ox.Quad(region, code, ox.Literal("36"))]) == set()
