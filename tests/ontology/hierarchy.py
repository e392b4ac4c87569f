"""What follows from an ontology's hierarchy: what a term is below, and which classes can have no instance."""

from rdflib import OWL, RDFS, Graph
from rdflib.term import Node


def list_above(graph: Graph, term: Node) -> set[Node]:
    """List a class or property and everything it is below."""
    return {
        above
        for step in (RDFS.subClassOf, RDFS.subPropertyOf)
        for above in graph.transitive_objects(term, step)
        if above
    }


def find_impossible(graph: Graph) -> set[Node]:
    """Find the classes that can have no instance, being below two classes that share none."""
    disjoint = {frozenset(pair) for pair in graph.subject_objects(OWL.disjointWith)}
    classes = set(graph.subjects(RDFS.subClassOf)) | set(graph.objects(None, RDFS.subClassOf))
    return {node for node in classes if any(pair <= list_above(graph, node) for pair in disjoint)}


def find_circles(graph: Graph) -> set[Node]:
    """Find the terms that are below themselves."""
    return {
        term
        for step in (RDFS.subClassOf, RDFS.subPropertyOf)
        for term in graph.subjects(step)
        if any(term in graph.transitive_objects(parent, step) for parent in graph.objects(term, step))
    }
