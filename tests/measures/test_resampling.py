"""The bootstrap of any number: equal to the fast one where both are, and within what is possible elsewhere."""

import pytest
from hypothesis import given

from jejaring.measures.bootstrap import bootstrap_measures
from jejaring.measures.brokerage import count_roles
from jejaring.measures.cohesion import find_clustering, find_transitivity
from jejaring.measures.communities import find_modularity, number_communities
from jejaring.measures.degree import count_partners, sum_strength
from jejaring.measures.evidence import Minimum
from jejaring.measures.holes import find_constraint
from jejaring.measures.mixing import find_ei
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.resampling import bootstrap_number, bootstrap_scores
from jejaring.measures.ties import sum_ties
from tests.measures.networks import law
from tests.measures.test_bootstrap import CODES, records_strategy, tell

EVERYBODY = Minimum(articles=0, publishers=0, events=0, articles_of_region=0)
FUNCTIONS = {"degree": count_partners, "strength": sum_strength, "constraint": find_constraint}


@law
@given(records_strategy())
def test_one_network_at_a_time_gives_what_stacks_give(records):
    fast = {(row.measure, row.code): row for row in bootstrap_measures(records, replicates=30, minimum=EVERYBODY)}
    for measure, function in FUNCTIONS.items():
        first = "low" if measure == "constraint" else "high"
        for row in bootstrap_scores(records, measure, function, replicates=30, minimum=EVERYBODY, first=first):
            other = fast[measure, row.code]
            assert (row.best_rank, row.worst_rank) == (other.best_rank, other.worst_rank)
            for number in ("estimate", "low", "high", "bias"):
                assert getattr(row, number) == pytest.approx(getattr(other, number), abs=1e-4)


@law
@given(records_strategy())
def test_intervals_of_any_measure_hold_the_estimate(records):
    groups = {code: code[:1] for code in CODES}
    for measure, function in {"clustering": find_clustering, "ei": lambda net: find_ei(net, groups)}.items():
        for row in bootstrap_scores(records, measure, function, replicates=10):
            if None not in (row.low, row.estimate, row.high):
                assert -1 <= row.low <= row.estimate <= row.high <= 1


def make_news():
    """Two provinces of three, tied within by many and across by few."""
    pairs = [("a1", "a2"), ("a2", "a3"), ("a1", "a3"), ("b1", "b2"), ("b2", "b3"), ("b1", "b3")] * 6 + [("a1", "b1")]
    return [tell(f"e{n}", a, b, f"n{n}", publishers={f"p{n % 7}"}) for n, (a, b) in enumerate(pairs)]


def test_brokers_have_intervals_and_ranks():
    groups = {code: code[0] for code in ("a1", "a2", "a3", "b1", "b2", "b3")}

    def broker(net):
        return {code: float(roles.between) for code, roles in count_roles(net, groups).items()}

    rows = {row.code: row for row in bootstrap_scores(make_news(), "brokerage", broker)}
    assert rows["a1"].estimate == rows["b1"].estimate == 2
    assert rows["a2"].estimate == 0
    assert rows["a1"].low == 0 < rows["a1"].high
    assert rows["a1"].best_rank == 1
    assert rows["a2"].worst_rank == 6


def test_numbers_of_the_whole_network_have_intervals():
    row = bootstrap_number(make_news(), "modularity", lambda net: find_modularity(net, number_communities(net)))
    assert row.code == "network"
    assert row.low <= row.estimate == pytest.approx(0.473, abs=0.01)
    assert row.high < 0.6
    few = bootstrap_number(make_news()[:3], "transitivity", find_transitivity)
    assert (few.estimate, few.low) == (1.0, None)
    assert bootstrap_number([], "transitivity", find_transitivity) is None


@pytest.mark.parametrize("weighting", ["count", "binary", "jaccard", "cosine", "ladder"])
def test_every_weighting_has_intervals(weighting):
    rows = bootstrap_scores(make_news(), "strength", sum_strength, weighting=weighting, replicates=50)
    whole = sum_strength(sum_ties(make_news(), weighting=weighting))
    assert {row.code: row.estimate for row in rows} == pytest.approx(whole, abs=1e-6)
    assert all(row.low <= row.estimate <= row.high for row in rows if row.low is not None)
    if weighting == "count":
        assert max(row.high - row.low for row in rows) > 2


def test_the_same_refusals_as_the_fast_one():
    with pytest.raises(UnfitNetwork, match="replicates"):
        bootstrap_scores(make_news(), "degree", count_partners, replicates=1)
