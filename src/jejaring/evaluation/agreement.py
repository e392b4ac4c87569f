"""When a claim is the gold's: its scored keys, its modality and its polarity agree.

Strict: as gold has it. Lenient: a candidate list that holds the gold's region will do, the end of an event is free, and
what is reported counts as fact.
"""

from collections.abc import Callable
from typing import Any

from jejaring.evaluation.assignment import pair_best
from jejaring.evaluation.normal import (
    Claim,
    list_members,
    measure_likeness,
    normalise_person,
    normalise_words,
    read_stance,
)

_ALIKE, _OVERLAP = 0.8, 0.9
Check = Callable[[Claim, Claim, str, bool], bool]


def compare_as(form: Callable[[Any], object]) -> Check:
    """Compare one key of two claims in a form."""
    return lambda gold, system, key, lenient: form(gold.get(key)) == form(system.get(key))


def _compare_words(gold: Claim, system: Claim, key: str, lenient: bool) -> bool:
    return measure_likeness(normalise_words(gold.get(key)), normalise_words(system.get(key))) >= _ALIKE


def compare_regions(gold: Claim, system: Claim, key: str, lenient: bool) -> bool:
    """Compare a region, or several in any order."""
    wanted, given = gold.get(key), system.get(key)
    if not isinstance(wanted, list):
        return _fits_region(wanted, given, lenient=lenient)
    given = given if isinstance(given, list) else []
    fits = [[float(_fits_region(one, other, lenient=lenient)) for other in given] for one in wanted]
    return len(wanted) == len(given) == len(pair_best(fits))


def _fits_region(wanted: object, given: object, *, lenient: bool) -> bool:
    gold, system = list_members(wanted), list_members(given)
    return gold == system or (lenient and bool(gold) and gold < system)


def _compare_agents(gold: Claim, system: Claim, key: str, lenient: bool) -> bool:
    """The agent counts only where no region stands for it."""
    form = normalise_person if gold.get("agent_type") == "person" else normalise_words
    return bool(list_members(gold.get("region"))) or form(gold.get(key)) == form(system.get(key))


def _compare_quotes(gold: Claim, system: Claim, key: str, lenient: bool) -> bool:
    (a, b), (c, d) = gold["span"], system["span"]
    shared, spanned = min(b, d) - max(a, c), max(b, d) - min(a, c)
    return bool(shared > 0 and shared >= _OVERLAP * spanned)


def _compare_ends(gold: Claim, system: Claim, key: str, lenient: bool) -> bool:
    return lenient or list_members(gold.get(key)) == list_members(system.get(key))


def _write_number(value: object) -> str:
    return str(value).removesuffix(".0")


_words, _person, _days = compare_as(normalise_words), compare_as(normalise_person), compare_as(list_members)
_event = compare_as(str)
SCORED: dict[str, dict[str, Check]] = {
    "tenure": {"person": _person, "post": _compare_words, "region": compare_regions, "acting": _words},
    "occurrence": {"kind": _words, "region": compare_regions, "start": _days, "end": _compare_ends},
    "participation": {"event": _event, "region": compare_regions, "agent": _compare_agents, "role": _words},
    "production": {"product": _compare_words, "region": compare_regions},
    "showing": {"product": _compare_words, "event": _event},
    "operation": {"programme": _words, "region": compare_regions},
    "figure": {"value": compare_as(_write_number), "unit": _words, "bound": _words, "region": compare_regions},
    "statement": {"quote": _compare_quotes, "speaker": _person},
    "agreement": {"regions": compare_regions, "stage": _words},
    "alias": {"long": _words, "short": _words},
    "tie": {"regions": compare_regions},
}
TYPES = (*(name for name in SCORED if name != "tie"), "unknown")


def agrees(gold: Claim, system: Claim, *, lenient: bool) -> bool:
    """Tell whether a system's claim says what a gold claim says."""
    checks = SCORED.get(gold["type"])
    if not checks or gold["type"] != system["type"]:
        return False
    if read_stance(gold, lenient=lenient) != read_stance(system, lenient=lenient):
        return False
    return all(check(gold, system, key, lenient) for key, check in checks.items())
