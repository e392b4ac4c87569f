"""Intervals hold the estimate, are the same whatever the order, and refuse to rank on a handful of news."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import UnknownName
from jejaring.measures import describe_regions
from jejaring.measures.bootstrap import bootstrap_measures
from jejaring.measures.evidence import Evidence, Minimum, weigh_evidence
from jejaring.measures.ranks import rank_rows
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.stacks import measure_stack
from jejaring.measures.ties import TieRecord, sum_ties
from tests.measures.networks import law

CODES = ["11.01", "31.71", "36.74", "73.12", "91.01"]


def tell(event, a, b, *articles, weight=1.0, publishers=None):
    return TieRecord(event, a, b, weight, frozenset(articles), frozenset(publishers or {"paper"}))


def records_strategy(largest=15):
    record = st.builds(
        TieRecord,
        event=st.sampled_from([f"e{n}" for n in range(8)]),
        a=st.sampled_from(CODES),
        b=st.sampled_from(CODES),
        weight=st.sampled_from([0.25, 0.5, 1.0]),
        articles=st.frozensets(st.sampled_from([f"n{n}" for n in range(10)]), min_size=1, max_size=3),
        publishers=st.frozensets(st.sampled_from(["p", "q", "r"]), min_size=1, max_size=2),
    )
    return st.lists(record, max_size=largest)


@law
@given(records_strategy(), st.randoms(use_true_random=False), st.sampled_from(["articles", "publishers"]))
def test_intervals_hold_the_estimate_whatever_the_order(records, random, unit):
    rows = bootstrap_measures(records, unit=unit, replicates=20)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert rows == bootstrap_measures(shuffled, unit=unit, replicates=20)
    for row in rows:
        if row.low is not None and row.estimate is not None:
            assert row.low <= row.estimate <= row.high


@law
@given(records_strategy())
def test_estimates_are_those_of_the_whole_network(records):
    graph = sum_ties(records)
    found = {(row.measure, row.code): row.estimate for row in bootstrap_measures(records, replicates=2)}
    for row in describe_regions(graph):
        for measure in ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint"):
            assert found[measure, row.code] == pytest.approx(getattr(row, measure), abs=1e-6)


def test_single_precision_replicates_equal_networkx_on_the_redrawn_network():
    graph = nx.gnm_random_graph(40, 150, seed=3)
    weights = np.random.default_rng(1).uniform(0.1, 2, 150)
    for (a, b), weight in zip(sorted(graph.edges()), weights, strict=True):
        graph[a][b]["weight"] = float(weight)
    found = measure_stack(nx.to_numpy_array(graph, nodelist=range(40))[np.newaxis].astype(np.float32))
    expected = {
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "pagerank": nx.pagerank(graph, tol=1e-12, max_iter=1000),
        "constraint": nx.constraint(graph, weight="weight"),
    }
    for measure, values in expected.items():
        np.testing.assert_allclose(found[measure][0], [values[node] for node in range(40)], rtol=2e-5, atol=1e-6)


def test_strength_is_unbiased_and_degree_is_biased_downward():
    records = [tell(f"e{n}", "a", f"b{n:02}", f"n{n}") for n in range(30)]
    rows = {(row.measure, row.code): row for row in bootstrap_measures(records, replicates=2000)}
    assert rows["strength", "a"].bias == pytest.approx(0, abs=0.2)
    assert rows["degree", "a"].bias == pytest.approx(-30 * (1 - 1 / 30) ** 30, abs=0.2)


def test_an_event_that_many_articles_tell_is_surer_than_one_of_a_single_article():
    others = [tell(f"e{n}", "c", "d", f"n{n}") for n in range(20)]
    once = bootstrap_measures([*others, tell("x", "a", "b", "m0")], replicates=500)
    often = bootstrap_measures([*others, tell("x", "a", "b", *(f"m{n}" for n in range(20)))], replicates=500)
    width = [next(r.high - r.low for r in rows if (r.measure, r.code) == ("strength", "a")) for rows in (once, often)]
    assert width[1] < width[0]


def test_publishers_are_drawn_with_all_that_they_tell():
    records = [tell(f"e{n}", "a", "b", f"n{n}", publishers={"all" if n < 10 else f"p{n}"}) for n in range(15)]
    records += [tell(f"f{n}", "c", "d", f"m{n}", publishers={f"q{n}"}) for n in range(15)]
    widths = [
        next(row.high - row.low for row in bootstrap_measures(records, unit=unit) if row.measure == "strength")
        for unit in ("articles", "publishers")
    ]
    assert widths[1] > 2 * widths[0]


def test_fewer_than_five_units_give_no_interval():
    records = [tell(f"e{n}", "a", "b", f"n{n}", publishers={"only"}) for n in range(10)]
    (row, *_) = bootstrap_measures(records, unit="publishers")
    assert (row.estimate, row.low, row.high, row.bias) == (1, None, None, None)
    assert bootstrap_measures([*records, tell("x", "a", "c", "m")])[0].low < 2


def test_where_no_replicate_differs_there_is_no_interval():
    """The partner of one who is tied to all is on no shortest path in any replicate: that is not certainty."""
    rows = bootstrap_measures([tell(f"e{n}", "hub", f"r{n % 4}", f"n{n}") for n in range(12)])
    told = {(row.measure, row.code): row for row in rows}
    assert (told["betweenness", "r0"].estimate, told["betweenness", "r0"].low) == (0, None)
    assert told["betweenness", "hub"].low < told["betweenness", "hub"].estimate == 1
    assert told["strength", "r0"].low < 3 < told["strength", "r0"].high


def test_intervals_of_a_count_of_different_partners_are_as_wide_as_the_jackknife_says():
    """Thirty partners told once each: leaving one out gives 29 always, but which partner is lost varies."""
    records = [tell(f"e{n}", "a", f"b{n:02}", f"n{n}") for n in range(30)]
    records += [tell(f"f{n}", "c", "d", f"m{n}") for n in range(30)]
    row = next(row for row in bootstrap_measures(records) if (row.measure, row.code) == ("degree", "a"))
    deviation = (59 / 60 * 60 * 0.25) ** 0.5
    assert row.high - row.estimate == pytest.approx(1.96 * deviation, rel=0.01)


def test_too_little_evidence_ranks_nobody_and_says_so():
    records = [tell(f"e{n}", "a", "b", f"n{n}") for n in range(5)]
    assert all(row.best_rank is None for row in bootstrap_measures(records, replicates=10))
    evidence = weigh_evidence(records)
    assert not evidence.is_enough
    assert evidence.explain("en").startswith("Too little evidence")
    assert "5 artikel" in evidence.explain("id")
    assert Evidence(30, 5, 20).is_enough


def test_with_enough_evidence_only_regions_of_enough_articles_are_ranked():
    records = [tell(f"e{n}", "a", f"b{n % 4}", f"n{n}", publishers={f"p{n % 6}"}) for n in range(40)]
    records.append(tell("last", "a", "z", "n40"))
    rows = {row.code: row for row in bootstrap_measures(records, replicates=50) if row.measure == "degree"}
    assert rows["a"].best_rank == rows["a"].worst_rank == 1
    assert rows["z"].best_rank is None
    assert all(r.best_rank is None for r in bootstrap_measures(records, replicates=9, minimum=Minimum(articles=99)))


def test_all_ties_in_one_event_are_one_piece_of_evidence():
    records = [tell("fair", a, b, "n1", weight=0.25) for a in CODES for b in CODES if a < b]
    rows = bootstrap_measures(records)
    assert {row.estimate for row in rows if row.measure == "degree"} == {4}
    assert all(row.low is row.high is row.best_rank is None for row in rows)
    assert weigh_evidence(records).events == 1


def test_no_records_give_no_rows_and_bad_calls_are_refused():
    assert bootstrap_measures([]) == []
    tie = tell("e", "a", "b", "n")
    for options in ({"replicates": 1}, {"level": 1.0}):
        with pytest.raises(UnfitNetwork, match="bootstrap"):
            bootstrap_measures([tie], **options)
    with pytest.raises(UnknownName, match="unit"):
        bootstrap_measures([tie], unit="readers")
    with pytest.raises(UnfitNetwork, match="no publishers"):
        bootstrap_measures([TieRecord("e", "a", "b", 1.0, frozenset({"n"}), frozenset())], unit="publishers")


@law
@given(st.lists(st.sampled_from([0.0, 1.0, 2.0, float("nan")]), min_size=1, max_size=8), st.booleans())
def test_places_count_who_is_before_and_who_is_level(values, high_first):
    best, worst = rank_rows(np.array([values]), high_first=high_first)
    sign = -1 if high_first else 1
    keys = [float("inf") if value != value else sign * value for value in values]
    assert best[0].tolist() == [1 + sum(other < key for other in keys) for key in keys]
    assert worst[0].tolist() == [sum(other <= key for other in keys) for key in keys]


@pytest.mark.parametrize("ties", [60, 700, 4000])
def test_large_replicates_equal_networkx_whichever_way_they_are_solved(ties):
    """Sparse and dense, joined and in parts: products through the ties, and PageRank by conjugate gradients."""
    graph = nx.gnm_random_graph(210, ties, seed=ties)
    for place, (a, b) in enumerate(sorted(graph.edges())):
        graph[a][b]["weight"] = 0.25 + place % 7
    found = measure_stack(nx.to_numpy_array(graph, nodelist=range(210))[np.newaxis].astype(np.float32))
    expected = {
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "pagerank": nx.pagerank(graph, tol=1e-16, max_iter=2000),
    }
    for measure, values in expected.items():
        np.testing.assert_allclose(found[measure][0], [values[node] for node in range(210)], rtol=5e-5, atol=1e-7)
