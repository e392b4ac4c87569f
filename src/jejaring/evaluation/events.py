"""Whose event is which: the events of a system's document paired with those of gold that agree best.

Events bear ids of their own in each document. Two are comparable if their kinds are and their date or region agrees;
the more that is told alike, of the event and at it, the better they agree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jejaring.evaluation.assignment import pair_best
from jejaring.evaluation.normal import Claim, list_members, measure_likeness, normalise_words, read_stance

# Kinds that the same happening may be given.
_NEAR = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "visit/meeting",
        "visit/signing",
        "meeting/training",
        "meeting/signing",
        "meeting/trade mission",
        "exhibition/trade mission",
        "exhibition/launch",
    )
)
_TOLD_BY = ("type", "role", "agent", "product", "value")


@dataclass(slots=True)
class _Event:
    """An event: its occurrence, empty where none tells of it, and what else is said of it."""

    occurrence: Claim = field(default_factory=dict)
    said: set[tuple[object, ...]] = field(default_factory=set)


def align_events(gold: Sequence[Claim], system: Sequence[Claim]) -> list[Claim]:
    """Give the system's claims the gold's ids of their events; `?id` where no gold event fits."""
    ours, theirs = _collect(gold), _collect(system)
    worth = [[_measure(one, other) for other in theirs.values()] for one in ours.values()]
    names, given = list(ours), list(theirs)
    renamed = {given[column]: names[row] for row, column in pair_best(worth)}
    return [
        claim
        if claim.get("event") is None
        else {**claim, "event": renamed.get(str(claim["event"]), f"?{claim['event']}")}
        for claim in system
    ]


def _collect(claims: Iterable[Claim]) -> dict[str, _Event]:
    events: dict[str, _Event] = {}
    bound = [claim for claim in claims if claim.get("event") is not None]
    for claim in sorted(bound, key=lambda each: each["type"] != "occurrence"):
        own = claim if claim["type"] == "occurrence" else {}
        event = events.setdefault(str(claim["event"]), _Event(own))
        told = (normalise_words(claim.get(key)) for key in _TOLD_BY)
        event.said.add((list_members(claim.get("region")), *told))
    return events


def _measure(gold: _Event, system: _Event) -> float:
    """Measure how well two events agree; 0 where they cannot be one."""
    one, other = gold.occurrence, system.occurrence
    kind = _measure_kinds(normalise_words(one.get("kind")), normalise_words(other.get("kind")))
    place, day = ((list_members(one.get(key)), list_members(other.get(key))) for key in ("region", "start"))
    shared = sum(3.0 if a and a == b else 1.5 if a & b else 0.0 for a, b in (place, day))
    unplaced = place[0] == place[1] and day[0] == day[1]
    if not kind or not (shared or unplaced):
        return 0.0
    return kind + shared + 0.5 * _measure_details(gold, system)


def _measure_kinds(one: str, other: str) -> float:
    if one == other:
        return 2.0
    return float(bool(one and other) and ("other" in (one, other) or frozenset({one, other}) in _NEAR))


def _measure_details(gold: _Event, system: _Event) -> float:
    one, other = gold.occurrence, system.occurrence
    names = sum(
        measure_likeness(normalise_words(one.get(key)), normalise_words(other.get(key))) for key in ("name", "venue")
    )
    ends = list_members(one.get("end")) == list_members(other.get("end"))
    stances = read_stance(one, lenient=False) == read_stance(other, lenient=False)
    said = len(gold.said & system.said) / (len(gold.said | system.said) or 1)
    return names + ends + stances + said
