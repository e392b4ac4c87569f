"""Merges: the last judgement decides, chains are followed, circles refused; the store sees articles through them."""

from itertools import permutations
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring import claims as c
from jejaring.errors import InputError
from jejaring.identity import list_merges, view_through
from jejaring.namespaces import resource
from jejaring.triples.minting import is_proposition, mint_proposition
from jejaring.triples.terms import jj, node, string, value_of
from tests.builders import Inventor, find_claims, judge, map_claims, name_event, write_article

A, B, C = (resource(f"event/{name}-e1") for name in ("a1", "a2", "a3"))


def merge(number: int, subject: str, into: str, on: str | None = None) -> list[ox.Quad]:
    return judge(number, subject, "merge", into=into, on=on)


def read(*judgements: list[ox.Quad]) -> dict[str, str]:
    quads = [quad for each in judgements for quad in each]
    return {old.value: new.value for old, new in list_merges(quads).items()}


def test_a_merge_leads_from_one_to_the_other() -> None:
    assert read(merge(1, A, B)) == {A: B}


def test_chains_are_followed_whatever_the_order() -> None:
    for order in permutations([merge(1, A, B), merge(2, B, C)]):
        assert read(*order) == {A: C, B: C}


def test_a_later_split_undoes_a_merge_and_an_earlier_one_does_not() -> None:
    assert read(merge(1, A, B), judge(2, A, "split")) == {}
    assert read(merge(2, A, B), judge(1, A, "split")) == {A: B}


def test_the_later_of_two_merges_counts() -> None:
    assert read(merge(1, A, B), merge(2, A, C)) == {A: C}


def test_moments_are_compared_across_time_zones() -> None:
    """Nine in Jakarta is two in London."""
    early, late = "2025-10-02T09:00:00+07:00", "2025-10-02T03:00:00Z"
    assert read(merge(1, A, B, on=late), merge(2, A, C, on=early)) == {A: B}


@pytest.mark.parametrize("moment", ["", "yesterday", "2025-13-01T00:00:00Z"])
def test_a_judgement_must_say_when(moment: str) -> None:
    quads = [
        ox.Quad(q.subject, q.predicate, string(moment), q.graph_name) if q.predicate == jj("judgedOn") else q
        for q in merge(1, A, B)
    ]
    with pytest.raises(InputError, match="is no moment such as"):
        list_merges(quads)


def test_judgements_on_claims_are_no_merges() -> None:
    assert read(judge(1, A, "accept"), judge(2, A, "reject"), judge(3, A, "erase")) == {}


@pytest.mark.parametrize("circle", [[(A, B), (B, A)], [(A, A)], [(A, B), (B, C), (C, A)], [(A, B), (B, C), (C, B)]])
def test_a_circle_is_refused_and_told(circle: list[tuple[str, str]]) -> None:
    with pytest.raises(InputError, match=r"Merges run in a circle: event/.* → .*Take one of them back"):
        read(*(merge(number, *pair) for number, pair in enumerate(circle)))


def test_without_merges_an_article_is_seen_as_it_is() -> None:
    quads = map_claims(write_article("a1", c.Production("batik", "36.74")))
    assert view_through(quads, {}) == quads


def visit(name: str) -> list[ox.Quad]:
    event = c.Occurrence("e1", "visit", None, "2025-09-24", None, None, "36.74")
    return map_claims(write_article(name, event, c.Participation("e1", "Pemkab", "agency", "73.12", "guest")))


def list_propositions(quads: list[ox.Quad]) -> set[str]:
    return {value_of(quad.subject) for quad in quads if is_proposition(value_of(quad.subject))}


def test_seen_through_a_merge_two_articles_name_the_same_propositions_and_keep_their_claims() -> None:
    one, other = visit("a1"), visit("a2")
    assert not list_propositions(one) & list_propositions(other)
    seen = view_through(one, {ox.NamedNode(name_event("a1")): ox.NamedNode(name_event("a2"))})
    assert list_propositions(seen) == list_propositions(other)
    assert find_claims(seen) == find_claims(one)
    assert len(set(seen)) == len(set(one))
    assert not [quad for quad in seen if name_event("a1") in (value_of(quad.subject), value_of(quad.object))]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_through_any_merges_every_proposition_keeps_the_public_recipe(chance: Random) -> None:
    quads = map_claims(Inventor(chance).invent_document("a1", 8))
    keys = {jj(key) for key in ("event", "agent", "person", "product", "post", "agency")}
    things = sorted({value_of(quad.object) for quad in quads if quad.predicate in keys})
    merges = {ox.NamedNode(old): ox.NamedNode(chance.choice((B, C))) for old in chance.sample(things, len(things) // 2)}
    seen = view_through(quads, merges)
    blocks: dict[ox.NamedNode, set[tuple[ox.NamedNode, object]]] = {}
    for quad in seen:
        if isinstance(quad.subject, ox.NamedNode) and is_proposition(quad.subject.value):
            blocks.setdefault(quad.subject, set()).add((quad.predicate, quad.object))
    for proposition, lines in blocks.items():
        assert mint_proposition(lines) == proposition  # type: ignore[arg-type]
    asserted = {quad.object for quad in seen if quad.predicate == jj("asserts")}
    assert asserted == set(blocks)
    assert not {quad.object for quad in seen} & merges.keys()


def test_merging_two_arguments_of_one_proposition_keeps_the_recipe() -> None:
    """Two parties that become one are one line of the proposition."""
    agreed = c.Agreement(frozenset({"36.74", "73.12"}), None, "signed", None)
    quads = map_claims(write_article("a1", agreed))
    seen = view_through(quads, {node("region/36.74"): node("region/73.12")})
    (proposition,) = list_propositions(seen)
    lines = {(quad.predicate, quad.object) for quad in seen if value_of(quad.subject) == proposition}
    assert mint_proposition(lines).value == proposition  # type: ignore[arg-type]
