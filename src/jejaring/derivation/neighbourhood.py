"""The neighbourhood of cells: all that the derive queries read for them, found by index look-ups and copied aside.

a proposition    its triples; the claims that assert it, with their articles' publishers and their judgements
a claim          its judgements, which may be older than the claim: an article withdrawn and taken in again
an entity        its descriptions; one fact beyond the touched ones that uses it, if there is one
an occasion      the facts of the event; the ties that it joins
always           the constants that derivation reads: tie rules, stages, the threshold of acceptance
"""

from collections.abc import Iterator

import pyoxigraph as ox

from jejaring.derivation.cells import Cells
from jejaring.namespaces import REFERENCE_GRAPHS
from jejaring.store import DEFAULT, REVIEW, Store
from jejaring.triples.terms import jj

_USES = tuple(
    jj(name) for name in ("person", "post", "agency", "event", "agent", "product", "programme", "speaker", "named")
)
_CONSTANTS = ("tie-rules", "stage", "acceptance")


def copy_neighbourhood(store: Store, cells: Cells) -> Store:
    """Copy what the derive queries read for these cells into a store of its own."""
    scratch = Store()
    scratch.load(_list_neighbourhood(store, cells))
    return scratch


def _list_neighbourhood(store: Store, cells: Cells) -> Iterator[ox.Quad]:
    yield from _list_constants(store)
    for iri in cells.propositions:
        yield from _surround_proposition(store, ox.NamedNode(iri))
    for iri in cells.claims:
        yield from _list_judgements(store, ox.NamedNode(iri))
    for iri in cells.entities:
        yield from _surround_entity(store, ox.NamedNode(iri), cells)
    for iri in cells.occasions:
        yield from _surround_occasion(store, ox.NamedNode(iri))


def _list_constants(store: Store) -> Iterator[ox.Quad]:
    for name in _CONSTANTS:
        for quad in store.find(graph=ox.NamedNode(REFERENCE_GRAPHS + name)):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)


def _surround_proposition(store: Store, proposition: ox.NamedNode) -> Iterator[ox.Quad]:
    yield from store.find(proposition)
    yield from store.find(predicate=jj("supports"), object=proposition, graph=DEFAULT)
    for asserted in store.find(predicate=jj("asserts"), object=proposition):
        claim, graph = asserted.subject, asserted.graph_name
        if not isinstance(claim, ox.NamedNode) or not isinstance(graph, ox.NamedNode):
            continue
        yield from store.find(claim, graph=graph)
        for source in store.find(claim, jj("source"), graph=graph):
            if isinstance(source.object, ox.NamedNode):
                yield from store.find(source.object, jj("publisher"), graph=graph)
        yield from _list_judgements(store, claim)


def _list_judgements(store: Store, claim: ox.NamedNode) -> Iterator[ox.Quad]:
    for judged in store.find(predicate=jj("judges"), object=claim, graph=REVIEW):
        if isinstance(judged.subject, ox.NamedNode):
            yield from store.find(judged.subject, graph=REVIEW)


def _surround_entity(store: Store, entity: ox.NamedNode, cells: Cells) -> Iterator[ox.Quad]:
    yield from store.find(entity)
    for use in _USES:
        for quad in store.find(predicate=use, object=entity, graph=DEFAULT):
            if isinstance(quad.subject, ox.NamedNode) and quad.subject.value not in cells.propositions:
                yield quad
                return


def _surround_occasion(store: Store, occasion: ox.NamedNode) -> Iterator[ox.Quad]:
    for link in (jj("event"), jj("joinedBy")):
        for quad in store.find(predicate=link, object=occasion, graph=DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                yield from store.find(quad.subject, graph=DEFAULT)
