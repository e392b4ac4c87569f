"""Which network is measured: its level, the rule of its weights, its stretch of time.

1. Ties are read from the store; at the level of provinces or island groups each is carried up to those of its ends.
2. Ties whose ends are of another level are left out, and counted: a province never stands beside its own parts.
3. Where time is chosen, ties without a day are left out, and counted; with a half-life the rest fade.
4. What is left is summed by the named rule (`measures.weighting`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from statistics import fmean
from typing import Literal

from jejaring.errors import CallError
from jejaring.measures.evidence import Evidence, weigh_evidence
from jejaring.measures.groups import find_island
from jejaring.measures.matrix import Graph
from jejaring.measures.ties import TieRecord, read_records, sum_ties
from jejaring.measures.timeline import count_undated, cut_window, divmod_months, fade_records, read_day
from jejaring.measures.weighting import DEFAULT, find_weighting
from jejaring.network import Node, Tie, raise_ties, raise_to_provinces, read_nodes, read_ties
from jejaring.store import Store

Scale = Literal["regency", "province", "island"]
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen; days are ISO days, months or years, both ends included; the half-life is in days."""

    level: Scale = "regency"
    weighting: str = DEFAULT
    since: str | None = None
    until: str | None = None
    half_life: float | None = None

    @property
    def is_timed(self) -> bool:
        """Whether only dated ties can count."""
        return bool(self.since or self.until or self.half_life)


@dataclass(frozen=True)
class Chosen:
    """The records that a choice leaves, the regions that may be nodes, and how many ties were left out, by reason."""

    choice: Choice
    nodes: Mapping[str, Node]
    records: tuple[TieRecord, ...]
    undated: int = 0
    of_other_levels: int = 0

    @cached_property
    def graph(self) -> Graph:
        """The network: nodes with what is known of each region, edges with `weight` and `events`."""
        graph = sum_ties(self.records, weighting=self.choice.weighting)
        for code in graph:
            node = self.nodes[code]
            graph.nodes[code].update(
                name=node.name, level=self.choice.level, province=node.province, lat=node.lat, lon=node.lon
            )
        return graph

    @property
    def evidence(self) -> Evidence:
        """What the network rests on."""
        return weigh_evidence(self.records)

    def name(self, code: str) -> str:
        """Give a region's name."""
        return self.nodes[code].name if code in self.nodes else code


def choose_ties(store: Store, choice: Choice | None = None) -> Chosen:
    """Choose the ties of a network.

    Raises:
        UnknownName: no weighting is called so.
        CallError: a day is written in no such form, or the half-life is not positive.
        UnfitNetwork: the calendar has no such day.
    """
    choice = choice or Choice()
    _check(choice)
    regions, ties = read_nodes(store), read_ties(store)
    nodes, ties = _raise(regions, ties, choice.level)
    records = read_records(tie for tie in ties if tie.a in nodes and tie.b in nodes)
    undated = count_undated(records) if choice.is_timed else 0
    return Chosen(choice, regions | nodes, tuple(_cut(records, choice)), undated, len(ties) - len(records))


def _raise(nodes: Mapping[str, Node], ties: list[Tie], level: Scale) -> tuple[dict[str, Node], list[Tie]]:
    """Give the nodes of a level, and the ties carried up to it."""
    if level == "island":
        return read_islands(nodes.values()), raise_ties(ties, find_island)
    own = {code: node for code, node in nodes.items() if node.level == level}
    return own, raise_to_provinces(ties) if level == "province" else ties


def read_islands(nodes: Iterable[Node]) -> dict[str, Node]:
    """Give the island groups as nodes, each in the middle of its provinces."""
    provinces: dict[str, list[Node]] = {}
    for node in nodes:
        if node.level == "province":
            provinces.setdefault(find_island(node.code), []).append(node)
    return {
        name: Node(name, name, "pulau", name, fmean(node.lat for node in own), fmean(node.lon for node in own))
        for name, own in provinces.items()
    }


def _check(choice: Choice) -> None:
    find_weighting(choice.weighting)
    for text in filter(None, (choice.since, choice.until)):
        begin_day(text)
    if choice.half_life is not None and not choice.half_life > 0:
        raise CallError(f"A half-life of {choice.half_life:g} days is none. Give a positive number of days.")


def _cut(records: list[TieRecord], choice: Choice) -> list[TieRecord]:
    if not choice.is_timed:
        return records
    since = begin_day(choice.since) if choice.since else None
    until = end_day(choice.until) if choice.until else None
    kept = cut_window(records, since, until)
    if choice.half_life is None or not kept:
        return kept
    last = until - timedelta(1) if until else max(read_day(record.date) for record in kept if record.date)
    return fade_records(kept, last, choice.half_life)


def begin_day(text: str) -> date:
    """Give the first day of a day, month or year; raises CallError or UnfitNetwork where it is none.

    >>> begin_day("2024-10")
    datetime.date(2024, 10, 1)
    """
    if not _DAY.fullmatch(text):
        raise CallError(f"'{text}' is no day. Write 2024, 2024-10 or 2024-10-05.")
    return read_day(text)


def end_day(text: str) -> date:
    """Give the first day after a day, month or year.

    >>> end_day("2024"), end_day("2024-12"), end_day("2024-02-29")
    (datetime.date(2025, 1, 1), datetime.date(2025, 1, 1), datetime.date(2024, 3, 1))
    """
    first = begin_day(text)
    if len(text) == 10:
        return first + timedelta(1)
    months = first.year * 12 + first.month - 1
    return date(*divmod_months(months + (12 if len(text) == 4 else 1)))
