"""Which articles came, went or were read otherwise between two states of the graph."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.namespaces import ARTICLE_GRAPHS
from jejaring.store import REVIEW, Store
from jejaring.triples.terms import jj


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article that is in one state only, or tells otherwise in both: how many claims came and went with it."""

    id: str
    change: str
    claims_added: int
    claims_removed: int


def compare_articles(before: Store, after: Store) -> tuple[ArticleChange, ...]:
    """Compare the articles of two states of the graph, in the order of their ids.

    >>> compare_articles(Store(), Store())
    ()
    """
    old, new = _read_articles(before), _read_articles(after)
    return tuple(_compare(each, old, new) for each in sorted(old.keys() | new.keys()) if old.get(each) != new.get(each))


def count_judgements(before: Store, after: Store) -> tuple[int, int]:
    """Count the judgements that came, and those that were taken back."""
    old, new = ({quad.subject for quad in store.find(graph=REVIEW)} for store in (before, after))
    return len(new - old), len(old - new)


def _read_articles(store: Store) -> dict[str, frozenset[ox.Quad]]:
    articles = store.list_articles()
    return {each: frozenset(store.find(graph=ox.NamedNode(ARTICLE_GRAPHS + each))) for each in articles}


def _compare(id: str, old: Mapping[str, frozenset[ox.Quad]], new: Mapping[str, frozenset[ox.Quad]]) -> ArticleChange:
    claims_before, claims_after = _list_claims(old.get(id)), _list_claims(new.get(id))
    change = "added" if id not in old else "withdrawn" if id not in new else "changed"
    return ArticleChange(id, change, len(claims_after - claims_before), len(claims_before - claims_after))


def _list_claims(quads: frozenset[ox.Quad] | None) -> set[object]:
    return {quad.subject for quad in quads or () if quad.predicate == jj("asserts")}
