"""The ties written beside the claims are those that the graph derives from them."""

from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring import claims as c
from jejaring.acceptance import list_accepted
from jejaring.documents import read_document
from jejaring.extract import extract
from jejaring.namespaces import local
from jejaring.store import DEFAULT
from jejaring.ties import derive_ties
from jejaring.triples.terms import jj
from tests.builders import NAMES, Inventor, map_claims, open_graph, read_gold

Pairs = set[tuple[frozenset[str], str | None]]


def derive_in_graph(document: c.Document, folder: Path) -> Pairs:
    """The ties of a document by the derive queries, in a store of its own."""
    graph = open_graph(folder)
    graph.add(document.article.id, map_claims(document))
    store = graph.store
    found: Pairs = set()
    for between in store.find(predicate=jj("joinedBy"), graph=DEFAULT):
        ends = frozenset(
            local(str(q.object)[1:-1]).removeprefix("region/")
            for q in store.find(between.subject, jj("between"), graph=DEFAULT)
            if isinstance(q.object, ox.NamedNode)
        )
        occasion = local(str(between.object)[1:-1])
        event = occasion.removeprefix(f"event/{document.article.id}-") if occasion.startswith("event/") else None
        found.add((ends, event))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_gold_gives_the_ties_of_the_graph(name: str, tmp_path: Path) -> None:
    document = read_gold(name)
    assert set(derive_ties(document.claims)) == derive_in_graph(document, tmp_path)


def test_some_gold_has_ties() -> None:
    assert sum(len(derive_ties(read_gold(name).claims)) for name in NAMES) > 10


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_invented_documents_give_the_ties_of_the_graph(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    inventor = Inventor(Random(seed))
    document = inventor.invent_visit("a") if seed % 2 else inventor.invent_document("a", 12)
    assert set(derive_ties(document.claims)) == derive_in_graph(document, tmp_path_factory.mktemp("graph"))


def test_a_province_is_not_tied_to_its_own_regency() -> None:
    claims = [c.Claim(p, frozenset()) for p in (
        c.Occurrence("e1", "visit", None, None, None, None, None),
        c.Participation("e1", "Pemprov", "agency", "36", "host"),
        c.Participation("e1", "Pemkot", "agency", "36.74", "guest"),
        c.Participation("e1", "Pemkab", "agency", "73.12", "guest"),
    )]  # fmt: skip
    assert {tuple(sorted(regions)) for regions, _ in derive_ties(claims)} == {("36", "73.12"), ("36.74", "73.12")}


@pytest.mark.parametrize("change", [{"modality": "planned"}, {"polarity": False}, {"confidence": 0.49}])
def test_what_is_no_fact_ties_nothing(change: dict[str, object]) -> None:
    told = c.Agreement(frozenset({"36.74", "73.12"}), "mou", "signed", None)
    assert derive_ties([c.Claim(told, frozenset())])
    assert derive_ties([c.Claim(told, frozenset(), **change)]) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_write_the_same_ties(name: str) -> None:
    """What the extractor writes by itself is what the table gives for the claims it would be believed."""
    told = extract(read_gold(name).article)
    claims = list_accepted(read_document(told).document.claims)
    assert {tuple(tie["regions"]) for tie in told["ties"]} == {tuple(sorted(pair)) for pair, _ in derive_ties(claims)}
