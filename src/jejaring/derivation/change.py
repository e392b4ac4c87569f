"""Derivation by cells: `queries/derive/*.rq`, the same for a rebuild and for a change.

Every derived triple belongs to a cell: a proposition, an entity, or an occasion (an event, or an agreement without
one). A query has a row such as `VALUES ?proposition { UNDEF }` in each of its branches, that is filled with the cells
asked for, and yields the triples of these only. Therefore

    rebuild    run each query over all cells, some hundreds at a time
    change     1. the cells touched are those that the old and the new quads name
               2. copy their neighbourhood into a scratch store, by index: no query plan can then read the whole graph
               3. run the queries there before and after; take away before − after, add after − before
               4. what another query or another fact still gives stays, and so does what the reference states

and no query needs to know how to delete. The difference goes into the store as one update.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import pyoxigraph as ox

from jejaring.derivation.cells import Cells, find_cells
from jejaring.derivation.neighbourhood import copy_neighbourhood
from jejaring.derivation.stages import Stage
from jejaring.namespaces import ARTICLE_GRAPHS, REFERENCE_GRAPHS
from jejaring.store import DEFAULT, Store
from jejaring.triples.minting import is_proposition


def rebuild(store: Store, stages: Sequence[Stage]) -> None:
    """Derive everything anew; the default graph holds the reference and nothing else when it begins."""
    graphs = (ox.NamedNode(ARTICLE_GRAPHS + article) for article in store.list_articles())
    cells = find_cells(quad for graph in graphs for quad in store.find(graph=graph))
    for stage in stages:
        store.load(ox.Quad(*triple) for triple in stage.run(store, cells))


def _is_of_article(quad: ox.Quad) -> bool:
    return isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value.startswith(ARTICLE_GRAPHS)


def apply_change(
    store: Store,
    stages: Sequence[Stage],
    remove: Collection[ox.Quad],
    add: Collection[ox.Quad],
    touched: Iterable[ox.Quad],
) -> None:
    """Replace quads of articles and review, and what is derived from them, in one update.

    Args:
        store: the store to change.
        stages: the derive queries, in order.
        remove: quads to take away: all of an article, also those that come back.
        add: quads to put.
        touched: the quads of article graphs, old and new, whose cells the change may alter.
    """
    cells = find_cells(touched)
    scratch = copy_neighbourhood(store, cells)
    before = [_run(stage, scratch, cells) for stage in stages]
    scratch.change(remove, add)
    gone, come = set(remove), set(add)
    for stage, old in zip(stages, before, strict=True):
        new = _run(stage, scratch, cells)
        lost = {quad for quad in old - new - come if not _is_held(store, stage, quad.triple, cells)}
        scratch.change(lost, new)
        gone, come = gone | lost, come | new
    store.change(gone - come, (come - gone).difference(*before))


def _run(stage: Stage, scratch: Store, cells: Cells) -> set[ox.Quad]:
    return {ox.Quad(*triple) for triple in stage.run(scratch, cells)}


def _is_held(store: Store, stage: Stage, triple: ox.Triple, cells: Cells) -> bool:
    """Tell whether the reference states a triple, or a fact outside the touched cells still yields it."""
    stated = store.find(triple.subject, triple.predicate, triple.object)  # type: ignore[arg-type]
    if any(isinstance(q.graph_name, ox.NamedNode) and q.graph_name.value.startswith(REFERENCE_GRAPHS) for q in stated):
        return True
    if not stage.shared:
        return False
    others = _find_facts_naming(store, triple) - cells.propositions
    return triple in stage.run(store, Cells(frozenset(others)))


def _find_facts_naming(store: Store, triple: ox.Triple) -> frozenset[str]:
    """Find the facts that name both ends of a relation, for the cost of the end that fewer name.

    Both ends are read by turns; where one is at its end, every fact sought has been seen.
    """
    ends = (triple.subject, triple.object)
    near = {iri for pair in zip(*(_list_naming(store, end) for end in ends), strict=False) for iri in pair}
    return frozenset(
        iri
        for iri in near
        if all(any(store.find(ox.NamedNode(iri), None, end, DEFAULT)) for end in ends)  # type: ignore[arg-type]
    )


def _list_naming(store: Store, end: object) -> Iterator[str]:
    quads = store.find(object=end, graph=DEFAULT)  # type: ignore[arg-type]
    return (q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode) and is_proposition(q.subject.value))
