"""Critical errors: what gold warns of, what is not in the text, what was read from lines that are not the article."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from jejaring.evaluation.agreement import SCORED, Check, agrees, compare_as
from jejaring.evaluation.grounding import list_noise, list_places, overlap
from jejaring.evaluation.normal import Claim, normalise_person, normalise_words, read_stance


def _holds_words(entry: Claim, claim: Claim, key: str, _: bool) -> bool:
    return normalise_words(entry[key]) in normalise_words(claim.get("words"))


def _compare_stance(part: int) -> Check:
    return lambda entry, claim, *_: read_stance(entry, lenient=True)[part] == read_stance(claim, lenient=True)[part]


_WARNED: dict[str, Check] = {
    "quote": _holds_words,
    "quote_contains": _holds_words,
    "modality": _compare_stance(0),
    "polarity": _compare_stance(1),
    "event": compare_as(str),
    "agent": compare_as(normalise_person),
    "why": lambda *_: True,
}


def is_warned_of(claim: Claim, entry: Claim) -> bool:
    """Tell whether a claim has all that a critical entry names."""
    checks = {**SCORED.get(claim["type"], {}), **_WARNED}
    default = compare_as(normalise_words)
    return bool(entry.get("type")) and all(checks.get(key, default)(entry, claim, key, False) for key in entry)


def find_contradictions(entries: Sequence[Claim], gold: Sequence[Claim]) -> list[str]:
    """Find the entries that a gold claim matches: the gold is at odds with itself."""
    return [
        f"critical entry matches a gold claim: {json.dumps(entry)}"
        for claim in gold
        for entry in entries
        if is_warned_of(claim, entry)
    ]


def find_critical(
    entries: Sequence[Claim], gold: Sequence[Claim], system: Sequence[Claim], text: str
) -> Iterator[dict[str, Any]]:
    """Find the critical errors among a system's claims and ties, each with its reasons."""
    noise = list_noise(text, [place for claim in gold for place in list_places(claim, text)])
    for claim in system:
        places = list_places(claim, text)
        listed = any(is_warned_of(claim, entry) for entry in entries)
        reasons = {
            "listed": listed and not any(agrees(g, claim, lenient=True) for g in gold),
            "not verbatim": claim["type"] != "tie" and not places,
            "noise": any(overlap(place, each) for place in places for each in noise),
        }
        if any(reasons.values()):
            yield {"reasons": [name for name, holds in reasons.items() if holds], "claim": claim}
