"""How strong a pair is tied by its events: the rules by name, the first of which is the default.

    newman    Σ of the events' own weights, 1/(n − 1) by the design: that all of an event meet all is assumed
    count     the number of events
    binary    1
    ladder    as newman, times the rank of the event's rung, 1 (meeting) … 6 (running)
    jaccard   the events that tie the pair, over the events that tie either
    cosine    the events that tie the pair, over the geometric mean of those that tie each

Each is a strength, never a distance. In an exhibition's star, where only the organiser's region is tied to the others,
`newman` counts events for the organiser alone: the strength of an exhibitor's region from it is 1/(n − 1).
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from math import sqrt
from types import MappingProxyType
from typing import Protocol, TypeAlias

from jejaring.errors import UnknownName
from jejaring.network import RUNGS

DEFAULT = "newman"


class Told(Protocol):
    """What a rule reads of a record."""

    @property
    def event(self) -> str:
        """The event that ties."""

    @property
    def pair(self) -> tuple[str, str]:
        """Whom it ties."""

    @property
    def weight(self) -> float:
        """What it gives the pair."""

    @property
    def kind(self) -> str:
        """Its rung."""


Weights: TypeAlias = dict[tuple[str, str], float]
Rule: TypeAlias = Callable[[Sequence[Told]], Weights]


def rank_kind(kind: str) -> int:
    """Give a rung's place on the ladder, from 1; raises UnknownName where it is none.

    >>> rank_kind("visit")
    3
    """
    if kind not in RUNGS:
        raise UnknownName(kind, "rung", get_close_matches(kind, RUNGS))
    return RUNGS.index(kind) + 1


def _sum(records: Sequence[Told], give: Callable[[Told], float]) -> Weights:
    weights: Weights = {}
    for record in records:
        weights[record.pair] = weights.get(record.pair, 0.0) + give(record)
    return weights


def weigh_newman(records: Sequence[Told]) -> Weights:
    """Sum the events' weights. Newman 2001, https://doi.org/10.1103/PhysRevE.64.016132."""
    return _sum(records, lambda record: record.weight)


def weigh_count(records: Sequence[Told]) -> Weights:
    """Count the events."""
    return _sum(records, lambda _: 1.0)


def weigh_binary(records: Sequence[Told]) -> Weights:
    """Give every tie the same strength, 1."""
    return {record.pair: 1.0 for record in records}


def weigh_ladder(records: Sequence[Told]) -> Weights:
    """Sum the events' weights, each times its rung's rank."""
    return _sum(records, lambda record: record.weight * rank_kind(record.kind))


def weigh_jaccard(records: Sequence[Told]) -> Weights:
    """Divide common events by the events of either. Jaccard 1912, https://doi.org/10.1111/j.1469-8137.1912.tb05611.x."""
    events, common = _collect_events(records), weigh_count(records)
    return {(a, b): count / len(events[a] | events[b]) for (a, b), count in common.items()}


def weigh_cosine(records: Sequence[Told]) -> Weights:
    """Divide common events by the geometric mean. Salton and McGill 1983; Leydesdorff 2008, with the definition:
    https://doi.org/10.1002/asi.20732.
    """
    events, common = _collect_events(records), weigh_count(records)
    return {(a, b): count / sqrt(len(events[a]) * len(events[b])) for (a, b), count in common.items()}


def _collect_events(records: Sequence[Told]) -> dict[str, set[str]]:
    events: dict[str, set[str]] = {}
    for record in records:
        for region in record.pair:
            events.setdefault(region, set()).add(record.event)
    return events


WEIGHTINGS: Mapping[str, Rule] = MappingProxyType(
    {
        DEFAULT: weigh_newman,
        "count": weigh_count,
        "binary": weigh_binary,
        "ladder": weigh_ladder,
        "jaccard": weigh_jaccard,
        "cosine": weigh_cosine,
    }
)


def find_weighting(name: str) -> Rule:
    """Give the rule of a name; raises UnknownName with the nearest."""
    if name not in WEIGHTINGS:
        raise UnknownName(name, "weighting", get_close_matches(name, WEIGHTINGS))
    return WEIGHTINGS[name]
