"""One event ties a pair once, survives with any of its articles, and is weighted by a named rule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import UnknownName
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.ties import TieRecord, merge_records, sum_ties
from jejaring.measures.weighting import WEIGHTINGS
from tests.measures.networks import law

VISIT = [
    TieRecord("visit", a, b, 0.5, frozenset({"n1", "n2"}), frozenset({"p"}), "visit", "2025-09-25")
    for a, b in (("36.74", "73.12"), ("73.10", "36.74"), ("73.12", "73.10"))
]
FAIR = [TieRecord("fair", "36.74", "33.22", 1.0, frozenset({"n3"}), frozenset({"q"}), "exhibition", "2024")]


def test_an_event_survives_with_any_of_its_articles():
    assert sum_ties([*VISIT, *FAIR], ["n2"]).number_of_edges() == 3
    assert sum_ties([*VISIT, *FAIR], ["n3"]).number_of_edges() == 1
    assert len(sum_ties([*VISIT, *FAIR], [], regions=["11.01"])) == 1


@law
@given(st.permutations([*VISIT, *FAIR, *VISIT]))
def test_an_event_counts_once_whatever_the_order(records):
    graph = sum_ties(records)
    assert graph.edges["36.74", "73.12"] == {"weight": 0.5, "events": 1}
    assert list(graph) == sorted(graph)
    assert merge_records(records) == merge_records([*VISIT, *FAIR])


def test_joining_keeps_all_articles_the_strongest_kind_and_the_first_date():
    other = TieRecord("visit", "73.12", "36.74", 0.25, frozenset({"n9"}), frozenset({"q"}), "signed", "2025-09-24")
    (joined,) = merge_records([VISIT[0], other])
    assert (joined.kind, joined.weight, joined.date) == ("signed", 0.5, "2025-09-24")
    assert joined.articles == {"n1", "n2", "n9"}
    assert joined.publishers == {"p", "q"}


def test_every_weighting_gives_its_definition():
    again = TieRecord("again", "36.74", "73.12", 1.0, frozenset({"n4"}), frozenset({"p"}), "signed")
    pair = ("36.74", "73.12")
    expected = {
        "newman": 1.5, "count": 2, "binary": 1, "ladder": 0.5 * 3 + 5, "jaccard": 2 / 3, "cosine": 2 / (3 * 2) ** 0.5,
    }  # fmt: skip
    assert set(expected) == set(WEIGHTINGS)
    for name, weight in expected.items():
        assert sum_ties([*VISIT, *FAIR, again], weighting=name).edges[pair]["weight"] == pytest.approx(weight)


def test_a_misspelt_weighting_names_the_nearest():
    with pytest.raises(UnknownName, match="jaccard"):
        sum_ties(VISIT, weighting="jacard")
    with pytest.raises(UnknownName, match="visit"):
        sum_ties([replace(VISIT[0], kind="visits")], weighting="ladder")


def test_self_ties_are_left_out_and_bad_records_are_refused():
    assert len(sum_ties([replace(VISIT[0], b=VISIT[0].a)])) == 0
    for change in ({"weight": 0.0}, {"weight": float("nan")}, {"articles": frozenset()}):
        with pytest.raises(UnfitNetwork, match="visit"):
            sum_ties([replace(VISIT[0], **change)])
