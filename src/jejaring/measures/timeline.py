"""The network through time: windows, what came and what went, and strength that fades.

A record stands on the first day that its date allows: `2024` on the first of January 2024. What has no date is in no
window and does not fade into any sum; `count_undated` says how much that leaves out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from jejaring.errors import UnknownName
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.ties import TieRecord, merge_records

Span = Literal["year", "quarter", "month"]
_MONTHS = {"year": 12, "quarter": 3, "month": 1}


def read_day(text: str) -> date:
    """Read an ISO day, month or year as the first day that it allows; raises UnfitNetwork where it is none.

    >>> read_day("2024-10"), read_day("2024")
    (datetime.date(2024, 10, 1), datetime.date(2024, 1, 1))
    """
    try:
        return date.fromisoformat((text + "-01-01")[:10])
    except ValueError as error:
        raise UnfitNetwork(f"The date {text!r}", "it is no ISO day, month or year", "Write 2024-10-05") from error


def count_undated(records: Iterable[TieRecord]) -> int:
    """Count the records without date."""
    return sum(record.date is None for record in records)


def cut_window(records: Iterable[TieRecord], since: date | None = None, until: date | None = None) -> list[TieRecord]:
    """Keep the dated records from a day on (`since`, included) up to another (`until`, excluded).

    >>> tie = TieRecord("e", "a", "b", 1.0, frozenset({"x"}), frozenset({"p"}), date="2024-10")
    >>> len(cut_window([tie], date(2024, 1, 1), date(2025, 1, 1))), len(cut_window([tie], date(2025, 1, 1)))
    (1, 0)
    """
    return [
        record
        for record in records
        if record.date
        and (since is None or read_day(record.date) >= since)
        and (until is None or read_day(record.date) < until)
    ]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time and its records; `until` is the first day after it."""

    since: date
    until: date
    records: tuple[TieRecord, ...]

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs that it ties."""
        return frozenset(record.pair for record in self.records)


def list_windows(records: Iterable[TieRecord], span: Span = "year", *, cumulative: bool = False) -> list[Window]:
    """Cut the records into the calendar's years, quarters or months, from the first to the last; empty ones included.

    `cumulative` windows keep all that was before. Without a date there is no window. Raises UnknownName for another
    span.

    >>> told = frozenset({"x"}), frozenset({"p"})
    >>> ties = [TieRecord(day, "a", "b", 1.0, *told, date=day) for day in ("2023-05-01", "2025-02")]
    >>> [(window.since.year, len(window.records)) for window in list_windows(ties)]
    [(2023, 1), (2024, 0), (2025, 1)]
    """
    if span not in _MONTHS:
        raise UnknownName(span, "span of time", tuple(_MONTHS))
    dated = cut_window(merge_records(records))
    days = sorted(read_day(record.date) for record in dated if record.date)
    if not days:
        return []
    starts = _list_starts(days[0], days[-1], _MONTHS[span])
    return [
        Window(since, until, tuple(cut_window(dated, None if cumulative else since, until)))
        for since, until in pairwise(starts)
    ]


def _list_starts(first: date, last: date, months: int) -> list[date]:
    """List the first days of all spans from the first day's to the one after the last day's."""
    begin = (first.year * 12 + first.month - 1) // months
    end = (last.year * 12 + last.month - 1) // months + 1
    return [date(*divmod_months(number * months)) for number in range(begin, end + 1)]


def divmod_months(months: int) -> tuple[int, int, int]:
    """Give year, month and the first day of a number of months since year 0.

    >>> divmod_months(2024 * 12 + 9)
    (2024, 10, 1)
    """
    return months // 12, months % 12 + 1, 1


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the ties from one window to the next."""

    since: date
    appeared: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, str], ...]
    lost: tuple[tuple[str, str], ...]

    @property
    def persistence(self) -> float | None:
        """The ties kept over the ties of either window (Jaccard); None where neither has one."""
        either = len(self.appeared) + len(self.kept) + len(self.lost)
        return len(self.kept) / either if either else None


def compare_windows(windows: Sequence[Window]) -> list[Change]:
    """Say for each window but the first which ties appeared, stayed and were lost since the one before.

    News tell that a tie was active; that it was lost means only that no news told of it. Snijders et al. 2010 on the
    Jaccard index of waves: https://doi.org/10.1016/j.socnet.2009.02.004

    >>> compare_windows([])
    []
    """
    return [
        Change(
            window.since,
            tuple(sorted(window.pairs - before.pairs)),
            tuple(sorted(window.pairs & before.pairs)),
            tuple(sorted(before.pairs - window.pairs)),
        )
        for before, window in pairwise(windows)
    ]


def fade_records(records: Iterable[TieRecord], on: date, half_life: float = 365.0) -> list[TieRecord]:
    """Halve each record's weight for every half-life, in days, that it is old on a day.

    What has no date or is later is left out. Raises UnfitNetwork for a half-life that is not positive.

    >>> tie = TieRecord("e", "a", "b", 1.0, frozenset({"x"}), frozenset({"p"}), date="2024-01-01")
    >>> fade_records([tie], date(2024, 12, 31))[0].weight
    0.5
    """
    if not half_life > 0:
        raise UnfitNetwork("The half-life", f"it is {half_life} days", "Give a positive number")
    past = cut_window(records, until=date.fromordinal(on.toordinal() + 1))
    return [replace(record, weight=record.weight * 0.5 ** (_age(record, on) / half_life)) for record in past]


def _age(record: TieRecord, on: date) -> int:
    return (on - read_day(record.date)).days if record.date else 0


@dataclass(frozen=True, slots=True)
class History:
    """When a pair was first and last told tied, and in how many events; dates as precise as they are known."""

    first: str | None
    last: str | None
    events: int


def date_ties(records: Iterable[TieRecord]) -> dict[tuple[str, str], History]:
    """Give each pair's history.

    >>> tie = TieRecord("e", "a", "b", 1.0, frozenset({"x"}), frozenset({"p"}), date="2024-10")
    >>> date_ties([tie])["a", "b"]
    History(first='2024-10', last='2024-10', events=1)
    """
    histories: dict[tuple[str, str], list[str | None]] = {}
    for record in merge_records(records):
        histories.setdefault(record.pair, []).append(record.date)
    return {pair: _tell(dates) for pair, dates in histories.items()}


def _tell(dates: list[str | None]) -> History:
    known = sorted(day for day in dates if day)
    return History(known[0] if known else None, known[-1] if known else None, len(dates))
