"""Which regions an article ties, from its claims alone: the table of `docs/claims.md`.

The graph derives its ties from the facts of all articles by its own queries; this is what one article gives.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

_JOINS = {
    **dict.fromkeys(("visit", "launch"), (("host", "organiser"), "guest", True)),
    "exhibition": (("organiser",), "exhibitor", False),
    **dict.fromkeys(("meeting", "training", "trade_mission"), (("host", "organiser"), "participant", False)),
}


def _is_real(claim: Mapping[str, Any]) -> bool:
    return (
        claim.get("modality") in ("fact", "reported")
        and claim.get("polarity", True) is True
        and claim.get("stage") != "hoped"
    )


def _related(a: str, b: str) -> bool:
    return f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.")


def derive_ties(claims: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Derive the ties of one article's claims, each pair of regions once, in order.

    >>> derive_ties([{"type": "agreement", "regions": ["36.74", "73.12"], "modality": "fact", "event": None}])
    [{'regions': ['36.74', '73.12'], 'event': None}]
    """
    real = [claim for claim in claims if _is_real(claim)]
    pairs: dict[tuple[str, str], str | None] = {}
    for claim in real:
        if claim["type"] == "occurrence":
            for pair in _pairs_of_event(
                claim, [p for p in real if p["type"] == "participation" and p["event"] == claim["event"]]
            ):
                pairs.setdefault(pair, claim["event"])
    for claim in real:
        if claim["type"] == "agreement":
            for pair in combinations(sorted(r for r in claim["regions"] if isinstance(r, str)), 2):
                pairs.setdefault(pair, claim.get("event"))
    return [{"regions": list(pair), "event": event} for pair, event in sorted(pairs.items()) if not _related(*pair)]


def _pairs_of_event(event: Mapping[str, Any], parts: list[Mapping[str, Any]]) -> set[tuple[str, str]]:
    def regions(*roles: str) -> set[str]:
        return {part["region"] for part in parts if part["role"] in roles and isinstance(part["region"], str)}

    found = set(combinations(sorted(regions("signatory")), 2))
    if event["kind"] in _JOINS:
        givers, taker, among = _JOINS[event["kind"]]
        takers = regions(taker)
        found |= {_order(a, b) for a in regions(*givers) for b in takers if a != b}
        found |= set(combinations(sorted(takers), 2)) if among else set()
    return found


def _order(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
