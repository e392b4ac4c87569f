"""Validation of one article's graph, and of a store.

An article      1. that it is one graph, and this graph against the shapes: by the screen; in doubt, by pySHACL
                2. the addresses of its propositions and claims, computed anew
                3. the checks of scope `article`, in a store of its own with what the reference says of things it names
A store         each article, and what is derived, against the shapes; all checks, once over everything
"""

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from jejaring.lexicon.additions import cache_words, get_additions
from jejaring.namespaces import ARTICLE_GRAPHS, BASE, REFERENCE_GRAPHS, REVIEW_GRAPH
from jejaring.store import DEFAULT, REVIEW, Store, list_reference
from jejaring.triples.terms import TYPE
from jejaring.validation.addresses import check_addresses
from jejaring.validation.checks import load_checks
from jejaring.validation.finding import Finding
from jejaring.validation.screen import Screen
from jejaring.validation.shapes import Shapes

_CONTEXT = ox.NamedNode(f"{REFERENCE_GRAPHS}context")


@cache
def load_shapes() -> Shapes:
    """Load the shapes, and pySHACL with them, once, and only where something may be wrong."""
    return Shapes.load()


@cache
def load_screen() -> Screen:
    """Load the quick look at the shapes once."""
    return Screen.load()


@cache_words
def load_reference() -> Store:
    """Load the reference once, with the additions in use, for articles that are validated without a store."""
    store = Store()
    store.load_reference([*list_reference(), *get_additions().reference])
    return store


def validate_article(quads: Iterable[ox.Quad], reference: Store | None = None, *, where: str = "") -> list[Finding]:
    """Validate one article's graph as written, by itself.

    Args:
        quads: those of the article's graph.
        reference: a store that has the reference; without one, that which jejaring ships is loaded.
        where: what to call the graph in the findings, such as the file's name.

    Raises:
        InputError: the shapes cannot be applied to it.
    """
    quads = list(quads)
    graphs = sorted({quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else "" for quad in quads})
    place = where or ", ".join(name.removeprefix(ARTICLE_GRAPHS) for name in graphs)
    found = {*_check_graphs(graphs, place), *_validate_content(quads, place, claims=True)}
    return _sort({*found, *_check_alone(quads, reference, place)})


def validate_store(store: Store) -> list[Finding]:
    """Validate all articles, judgements and facts of a store, and what must hold between them.

    Raises:
        InputError: the shapes cannot be applied to it.
    """
    findings: set[Finding] = set()
    merged = any(True for _ in store.find(graph=REVIEW))
    for article in store.list_articles():
        quads = list(store.find(graph=ox.NamedNode(ARTICLE_GRAPHS + article)))
        findings.update(_validate_content(quads, article, claims=not merged))
    findings.update(apply_shapes(list(store.find(graph=REVIEW)), "review"))
    findings.update(apply_shapes(list(_list_derived(store)), "facts"))
    findings.update(finding for check in load_checks() for finding in check.run(store))
    return _sort(findings)


def _sort(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


def _check_graphs(graphs: list[str], where: str) -> Iterator[Finding]:
    if len(graphs) != 1 or not (graphs[0].startswith(ARTICLE_GRAPHS) or graphs[0] == REVIEW_GRAPH):
        yield Finding(
            where=where,
            focus=", ".join(name or "default" for name in graphs) or "-",
            path=None,
            source="one-graph",
            message_id="Harus memuat graf satu artikel, atau graf putusan, dan tidak yang lain.",
            message_en="Must hold the graph of one article, or that of the judgements, and nothing else.",
        )


def _validate_content(quads: list[ox.Quad], where: str, *, claims: bool) -> Iterator[Finding]:
    yield from apply_shapes(quads, where)
    yield from check_addresses(quads, where, claims=claims)


def apply_shapes(quads: list[ox.Quad], where: str) -> list[Finding]:
    """Apply the shapes to quads as one graph."""
    return [] if load_screen().passes(quads) else load_shapes().validate(quads, where)


def _check_alone(quads: list[ox.Quad], reference: Store | None, where: str) -> Iterator[Finding]:
    scratch = Store()
    scratch.load(quads)
    scratch.load(_list_context(quads, reference or load_reference()))
    for check in load_checks():
        if check.scope == "article":
            yield from check.run(scratch, where)


def _list_context(quads: Iterable[ox.Quad], reference: Store) -> Iterator[ox.Quad]:
    """What the reference says of the kind of the things that an article names."""
    named = {q.object for q in quads if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(BASE)}
    for thing in named:
        for quad in reference.find(thing, TYPE):
            if _is_reference(quad.graph_name):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, _CONTEXT)


def _list_derived(store: Store) -> Iterator[ox.Quad]:
    """The quads of the default graph about what the reference does not have: facts, ties, entities."""
    for typed in store.find(predicate=TYPE, graph=DEFAULT):
        subject, kind = typed.subject, typed.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(kind, ox.NamedNode):
            continue
        if not any(_is_reference(quad.graph_name) for quad in store.find(subject, TYPE, kind)):
            yield from store.find(subject, graph=DEFAULT)


def _is_reference(graph: object) -> bool:
    return isinstance(graph, ox.NamedNode) and graph.value.startswith(REFERENCE_GRAPHS)
