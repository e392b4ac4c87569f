"""Other weightings, single articles and the unseen, against brute force."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from jejaring.errors import UnknownName
from jejaring.measures.degree import count_partners
from jejaring.measures.foresight import foresee_next, rarefy_degree
from jejaring.measures.influence import add_one, leave_one_out
from jejaring.measures.paths import find_betweenness
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.sensitivity import compare_weightings, describe_choices, find_tau
from jejaring.measures.ties import TieRecord, sum_ties
from jejaring.measures.weighting import WEIGHTINGS
from tests.measures.networks import law
from tests.measures.test_bootstrap import records_strategy


def tell(event, a, b, *articles, weight=1.0):
    return TieRecord(event, a, b, weight, frozenset(articles or {event}), frozenset({"p"}))


@law
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2))
def test_tau_is_that_of_scipy(values):
    one = {f"{n:03}": float(first) for n, (first, _) in enumerate(values)}
    other = {f"{n:03}": float(second) for n, (_, second) in enumerate(values)}
    found = find_tau(one, other)
    if found is None:
        assert len(set(one.values())) == 1 or len(set(other.values())) == 1
    else:
        expected = stats.kendalltau(list(one.values()), list(other.values())).statistic
        assert found == pytest.approx(expected)


def test_weightings_that_disagree_on_the_first_say_so():
    fair = [tell("fair", "hub", f"x{n}", weight=0.2) for n in range(5)]
    visits = [tell(f"v{n}", "a", "b") for n in range(3)]
    rows = {(row.one, row.other): row for row in compare_weightings([*fair, *visits])}
    assert not rows["newman", "binary"].same_first
    assert rows["newman", "ladder"].tau == pytest.approx(1.0)
    assert len(rows) == len(list(combinations(WEIGHTINGS, 2)))
    assert set(describe_choices()) == set(WEIGHTINGS)
    with pytest.raises(UnknownName, match="measure"):
        compare_weightings(fair, "importance")


@law
@given(records_strategy())
def test_leaving_an_article_out_is_summing_the_others(records):
    articles = {article for record in records if record.a != record.b for article in record.articles}
    rows = leave_one_out(records, "degree")
    assert {row.unit for row in rows} == articles
    whole = count_partners(sum_ties(records))
    for row in rows:
        without = count_partners(sum_ties(records, articles - {row.unit}))
        changes = {code: without.get(code, 0) - degree for code, degree in whole.items()}
        assert row.change == changes[row.region]
        assert abs(row.change) == max(map(abs, changes.values()))


def test_one_more_article_that_joins_two_parts_matters_most():
    chains = [tell("1", "a", "b"), tell("2", "b", "c"), tell("3", "d", "e"), tell("4", "e", "f")]
    first = add_one(chains)[0]
    graph = sum_ties([*chains, tell("5", *first.unit.split(" – "))])
    after, before = find_betweenness(graph), find_betweenness(sum_ties(chains))
    assert first.change == pytest.approx(after[first.region] - before[first.region])
    assert first.change == pytest.approx(max(after[code] - before[code] for code in graph))
    assert add_one(chains, pairs=[("c", "d")])[0].unit == "c – d"
    assert add_one([]) == leave_one_out([]) == []
    with pytest.raises(UnfitNetwork, match="zz"):
        add_one(chains, pairs=[("a", "zz")])
    with pytest.raises(UnknownName, match="measure"):
        add_one(chains, "community")


def test_what_is_unseen_is_estimated_from_what_is_seen_once():
    known = [tell(f"e{n}", "a", f"b{n % 3}") for n in range(30)]
    assert foresee_next(known).unseen_at_least == 0
    assert foresee_next(known).completeness == 1
    fresh = [tell(f"e{n}", "a", f"b{n:02}") for n in range(30)]
    assert foresee_next(fresh).new_ties_in_next == 1
    assert foresee_next(fresh).completeness < 0.1
    assert foresee_next([]).completeness is None
    assert foresee_next(fresh[:1]).unseen_at_least is None


@law
@given(records_strategy(), st.integers(1, 3))
def test_rarefied_degrees_are_the_mean_over_all_choices_of_articles(records, articles):
    for code, found in rarefy_degree(records, articles).items():
        own = [record for record in records if code in record.pair and record.a != record.b]
        read = sorted({article for record in own for article in record.articles})
        if len(read) < articles:
            assert found is None
            continue
        counts = [len({(set(record.pair) - {code}).pop() for record in own if record.articles & set(chosen)})
                  for chosen in combinations(read, articles)]  # fmt: skip
        assert found == pytest.approx(sum(counts) / len(counts))


def test_a_rarefaction_to_nothing_is_refused():
    with pytest.raises(UnfitNetwork, match="articles"):
        rarefy_degree([], 0)
