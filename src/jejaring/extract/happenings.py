"""Happenings as the article tells them, and when two tellings cannot be of one.

Names clash where they share no word of their own; days clash where neither range holds the other. A day told of the
opening alone leaves the end open.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from jejaring.extract.dates import take_year
from jejaring.extract.spans import Codes, DateMention, EventMention, Span


@dataclass(slots=True)
class Event:
    """A happening that the article tells of."""

    kind: str
    name: str | None = None
    start: Any = None
    end: Any = None
    venue: str | None = None
    codes: Codes = ()
    modality: str = "fact"
    polarity: bool = True
    virtual: bool = False
    spans: list[Span] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    targets: list[tuple[Codes, Span]] = field(default_factory=list)
    told: int = 0


def clash_names(name: str | None, other: str | None) -> bool:
    """Tell whether two names cannot be of one happening."""
    if not name or not other:
        return False
    a, b = (set(re.findall(r"\w+", part.lower())) - {"dan", "the"} for part in (name, other))
    years = ({w for w in part if re.fullmatch(r"20\d\d", w)} for part in (a, b))
    first, second = years
    if first and second and first != second:
        return True
    return (
        not (
            a
            & b
            - {
                "pameran",
                "expo",
                "rapat",
                "koordinasi",
                "festival",
                "pelatihan",
                "umkm",
                "kabupaten",
                "kota",
                "bazar",
                "forum",
                "kunjungan",
                "kerja",
            }
        )
        and len(a) > 1
        and len(b) > 1
    )


def _members(value: Any) -> set[str]:
    return set(value["candidates"]) if isinstance(value, dict) else {value} if value else set()


def clash_dates(event: Event, dates: list[DateMention]) -> bool:
    """Tell whether a printed day cannot be one of a happening."""
    if event.start is None:
        return False
    if len(dates) > 1:
        return False
    if (
        isinstance(dates[0].first, str)
        and isinstance(dates[0].last, str)
        and isinstance(event.start, str)
        and dates[0].first <= event.start <= dates[0].last
    ):
        return False
    first = _members(dates[0].first)
    if not first or first & _members(event.start) or first & _members(event.end):
        return False
    if isinstance(event.start, str) and isinstance(event.end, str) and isinstance(dates[0].first, str):
        short = min(len(event.start), len(dates[0].first))
        return not event.start[:short] <= dates[0].first[:short] <= event.end[:short]
    if event.end is None and isinstance(event.start, str) and isinstance(dates[0].first, str):
        return not event.start <= dates[0].first[: len(event.start)] or dates[0].first[:7] != event.start[:7]
    return True


def _is_later_day(day: Any, other: Any) -> bool:
    return isinstance(day, str) and isinstance(other, str) and len(day) == len(other) == 10 and day > other


def set_dates(event: Event, date: DateMention, before: str) -> None:
    """Give a happening a printed day: its first, its last, or both."""
    opening = re.search(r"\b(?:dibuka|pembukaan|membuka|dimulai|mulai|sejak|buka)\b[^.]*$", before, re.I)
    closing = re.search(r"\b(?:ditutup|menutup|penutupan|sampai|hingga|berakhir|s/d)\b[^.]{0,25}$", before, re.I)
    if opening and _is_later_day(event.start, date.first) and event.start == event.end:
        event.start = date.first
    elif opening and event.kind == "exhibition" and event.start == event.end == date.first == date.last:
        event.end = None
    elif closing and event.start is not None and (event.end is None or event.end == event.start):
        event.end = date.last
    elif event.start is None and opening and event.end is not None:
        event.start = date.first
    elif event.start is None and closing and event.kind in ("exhibition", "training") and date.first == date.last:
        event.end = date.last
    elif event.start is None or (
        isinstance(event.start, str)
        and len(event.start) < 10
        and isinstance(date.first, str)
        and date.first.startswith(event.start)
    ):
        event.start = date.first
        event.end = (
            None if opening and event.kind in ("exhibition", "training") and date.first == date.last else date.last
        )
    elif date.first != date.last and (event.start == event.end or _spans_opening(event, date)):
        event.start, event.end = date.first, date.last


def _spans_opening(event: Event, date: DateMention) -> bool:
    """Tell whether several days hold the one on which a happening was opened: `dibuka 2 Mei, berlangsung 1-5 Mei`."""
    days = (date.first, event.start, date.last)
    told = all(isinstance(day, str) and len(day) == 10 for day in days)
    return told and event.end is None and date.first <= event.start <= date.last


def agree_years(event: Event) -> None:
    """Leave of the years that a first and a last day may be of those that both may be of, and that the name prints.

    >>> event = Event("exhibition", start={"candidates": ["2016-07-19", "2017-07-19"]}, end="2017-07-23")
    >>> agree_years(event)
    >>> event.start
    '2017-07-19'
    """
    first, last = _members(event.start), _members(event.end)
    years = {day[:4] for day in first} & {day[:4] for day in last}
    if years and (len(first) > 1 or len(last) > 1):
        event.start, event.end = keep_years(event.start, years), keep_years(event.end, years)
    named = set(re.findall(r"\b20[0-3]\d\b", event.name or ""))
    if len(named) == 1:
        year = named.pop()
        event.start, event.end = take_year(event.start, year), take_year(event.end, year)


def is_open(value: Any) -> bool:
    """Tell whether a day's year stays open."""
    return isinstance(value, dict) and not value.get("conflict")


def keep_years(value: Any, years: set[str]) -> Any:
    """Leave of an open day's years some, unless none would be left.

    >>> keep_years({"candidates": ["2012-11-27", "2013-11-27"]}, {"2012", "2018"})
    '2012-11-27'
    """
    kept = sorted(day for day in _members(value) if day[:4] in years)
    if not kept or not is_open(value):
        return value
    return kept[0] if len(kept) == 1 else {**value, "candidates": kept}


def find_signing(events: list[Event], mentions: Iterable[EventMention] = ()) -> int | None:
    """Find the one happening, told of as a fact, that is a signing or at which something was signed."""
    real = [n for n, event in enumerate(events) if event.modality == "fact" and event.polarity]
    signings = [n for n in real if events[n].kind == "signing"] or sorted(
        {mention.event for mention in mentions if mention.kind == "signing" and mention.event in real}
    )
    return signings[0] if len(signings) == 1 else None


def postpone_future(events: list[Event], published: str | None) -> None:
    """Make plans of happenings whose first day is after the day of publication."""
    for event in events:
        if published and isinstance(event.start, str) and len(event.start) == 10 and event.start > published[:10]:
            event.modality = "planned" if event.modality == "fact" and event.polarity else event.modality
