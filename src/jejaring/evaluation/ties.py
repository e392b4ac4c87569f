"""Pairs of regions as claims of type `tie`, as a document lists them or as its claims give them.

What a document that lists none gives is computed here from `docs/claims.md`, sharing nothing with what is measured.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

from jejaring.evaluation.normal import Claim, list_members, normalise_words, read_stance

_PARTY = {("signatory", "signatory")}
_GUESTS = set(product(("host", "organiser", "guest"), ("guest",)))
_PARTICIPANTS = set(product(("host", "organiser"), ("participant",)))
_JOINED = {
    "visit": _GUESTS,
    "launch": _GUESTS,
    "exhibition": {("organiser", "exhibitor")},
    "meeting": _PARTICIPANTS,
    "training": _PARTICIPANTS,
    "trade mission": _PARTICIPANTS,
}


def list_ties(pairs: Iterable[Any] | None) -> list[Claim]:
    """List pairs of regions as ties, each unordered pair once."""
    regions = (pair.get("regions") if isinstance(pair, dict) else pair for pair in pairs or ())
    once = {frozenset(map(list_members, pair)): pair for pair in regions if isinstance(pair, list | tuple)}
    return [{"type": "tie", "regions": list(pair)} for pair in once.values()]


def derive_listed(claims: Sequence[Claim]) -> list[Claim]:
    """Derive the ties of claims that list none."""
    real = [c for c in claims if read_stance(c, lenient=True) == ("fact", True) and c.get("stage") != "hoped"]
    pairs = [
        pair for claim in real if isinstance(claim.get("regions"), list) for pair in combinations(claim["regions"], 2)
    ]
    pairs += _join_at_events(real)
    return list_ties(pair for pair in pairs if _is_pair(*map(list_members, pair)))


def _join_at_events(real: Sequence[Claim]) -> Iterator[tuple[Any, Any]]:
    present = [claim for claim in real if claim["type"] == "participation"]
    for event in (claim for claim in real if claim["type"] == "occurrence"):
        joined = _JOINED.get(normalise_words(event.get("kind")), set()) | _PARTY
        here = [claim for claim in present if claim.get("event") == event.get("event")]
        for one, other in product(here, here):
            if (normalise_words(one.get("role")), normalise_words(other.get("role"))) in joined:
                yield one.get("region"), other.get("region")


def _is_pair(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether both are known and neither is, or lies in, the other."""
    nested = any(f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.") for a, b in product(one, other))
    return bool(one and other) and not nested
