"""Claims held below the acceptance threshold because what is like them is not precise enough yet.

What is held is said in one table, `lexicon/confidence.toml`, by type, by rule, and by what a claim leaves open (a
doubt); `docs/quality.md` lists it with the measure behind it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jejaring.extract.document import Claim
from jejaring.lexicon import cache_words, load_lexicon


@dataclass(frozen=True, slots=True)
class Doubt:
    """What makes a claim doubtful: of a type, of some kinds, that lacks a key."""

    name: str
    type: str
    most: float
    kinds: frozenset[str]
    lacks: str

    def applies(self, claim: Mapping[str, Any]) -> bool:
        """Tell whether a claim is doubtful.

        >>> doubt = Doubt("occurrence.undated", "occurrence", 0.45, frozenset({"visit"}), "start")
        >>> doubt.applies({"type": "occurrence", "kind": "visit", "start": None})
        True
        """
        return claim["type"] == self.type and claim["kind"] in self.kinds and not claim[self.lacks]


@cache_words
def load_limits() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Load the highest confidence by type and by rule, of those that are held."""
    table = load_lexicon("confidence")
    return table["types"], table["rules"]


@cache_words
def load_doubts() -> tuple[Doubt, ...]:
    """Load what makes a claim doubtful, whatever rule made it."""
    return tuple(Doubt(**{**row, "kinds": frozenset(row["kinds"])}) for row in load_lexicon("confidence")["doubts"])


def name_holds(claim: Mapping[str, Any]) -> list[str]:
    """Name what of the table holds a claim: its type, its rule, doubts.

    >>> name_holds({"type": "showing", "rule": "showing.bought"})
    ['showing.bought']
    """
    types, rules = load_limits()
    named = [*(f"type {claim['type']}",) * (claim["type"] in types), *(claim["rule"],) * (claim["rule"] in rules)]
    return [*named, *(doubt.name for doubt in load_doubts() if doubt.applies(claim))]


def hold_back(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Give the claims, those that are held with the confidence that the table allows them.

    >>> [claim["confidence"] for claim in hold_back([{"type": "alias", "rule": "alias.bracket", "confidence": 0.9}])]
    [0.9]
    """
    types, rules = load_limits()
    for claim in claims:
        doubts = (doubt.most for doubt in load_doubts() if doubt.applies(claim))
        limit = min(types.get(claim["type"], 1.0), rules.get(claim["rule"], 1.0), *doubts)
        yield {**claim, "confidence": min(claim["confidence"], limit)}
