"""Estimates are those of the bootstrap, drawn once for the same ties."""

from jejaring.measures.bootstrap import bootstrap_measures
from jejaring.measures.ties import TieRecord
from jejaring.measuring import estimates
from jejaring.measuring.estimates import estimate_measures

TIES = [TieRecord(n, "36.74", f"73.1{n}", 1.0, frozenset({n}), frozenset({"p"})) for n in "12345"]


def test_estimates_are_those_of_the_bootstrap():
    assert list(estimate_measures(TIES, replicates=20)) == bootstrap_measures(TIES, replicates=20)


def test_they_are_drawn_once_for_the_same_ties_and_anew_for_others(monkeypatch):
    drawn = []
    monkeypatch.setattr(estimates, "bootstrap_measures", lambda records, **_: drawn.append(len(records)) or [])
    estimates._draw.cache_clear()
    for records in (TIES, tuple(TIES), TIES[:3], TIES):
        estimate_measures(records)
    estimate_measures(TIES, "publishers")
    estimates._draw.cache_clear()
    assert drawn == [5, 3, 5]
