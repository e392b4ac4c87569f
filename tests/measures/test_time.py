"""Windows, changes and fading by their definitions; undated records have a defined answer."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import UnknownName
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.ties import TieRecord
from jejaring.measures.timeline import (
    compare_windows,
    count_undated,
    cut_window,
    date_ties,
    fade_records,
    list_windows,
    read_day,
)
from tests.measures.networks import law

DAYS = st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2026, 12, 31)).map(date.isoformat))


def tell(event, day, a="a", b="b"):
    return TieRecord(event, a, b, 1.0, frozenset({event}), frozenset({"p"}), date=day)


@law
@given(st.lists(DAYS), st.sampled_from(["year", "quarter", "month"]))
def test_every_dated_record_is_in_one_window_and_all_in_the_last_cumulative_one(days, span):
    records = [tell(f"e{n}", day) for n, day in enumerate(days)]
    windows = list_windows(records, span)
    dated = len(records) - count_undated(records)
    assert sum(len(window.records) for window in windows) == dated
    for window in windows:
        assert all(window.since <= read_day(record.date) < window.until for record in window.records)
    for before, after in pairwise(windows):
        assert before.until == after.since
    cumulative = list_windows(records, span, cumulative=True)
    assert [len(window.records) for window in cumulative][-1:] == ([dated] if dated else [])


def test_changes_say_what_came_stayed_and_went():
    records = [
        tell("1", "2023"),
        tell("2", "2024-05"),
        tell("3", "2024-06-01", "c", "d"),
        tell("4", "2025-01-01", "c", "d"),
    ]
    changes = compare_windows(list_windows(records))
    assert changes[0].appeared == (("c", "d"),)
    assert changes[0].kept == (("a", "b"),)
    assert changes[0].persistence == 0.5
    assert changes[1].lost == (("a", "b"),)
    gap = compare_windows(list_windows([tell("1", "2020"), tell("2", "2023")]))
    assert [change.persistence for change in gap] == [0.0, None, 0.0]


def test_half_lives_halve_and_the_future_is_left_out():
    records = [tell("1", "2024-01-01"), tell("2", "2022-01-01"), tell("3", None), tell("4", "2030")]
    faded = fade_records(records, date(2024, 1, 1), half_life=365)
    assert [round(record.weight, 6) for record in faded] == [1.0, 0.25]
    with pytest.raises(UnfitNetwork, match="half-life"):
        fade_records(records, date(2024, 1, 1), half_life=0)


def test_no_dates_give_no_windows_and_bad_dates_are_named():
    assert list_windows([tell("1", None)]) == []
    assert compare_windows([]) == []
    assert cut_window([tell("1", None)]) == []
    assert date_ties([tell("1", None)])["a", "b"].first is None
    with pytest.raises(UnfitNetwork, match="kemarin"):
        list_windows([tell("1", "kemarin")])
    with pytest.raises(UnknownName, match="decade"):
        list_windows([tell("1", "2024")], "decade")


def test_histories_keep_the_precision_that_is_known():
    history = date_ties([tell("1", "2024-05"), tell("2", "2023"), tell("3", None)])["a", "b"]
    assert (history.first, history.last, history.events) == ("2023", "2024-05", 3)
