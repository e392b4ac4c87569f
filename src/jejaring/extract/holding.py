"""Claims held below the acceptance threshold because their type or their rule is not precise enough yet.

What is held is said in one table, `lexicon/confidence.toml`; `docs/quality.md` lists it with the measure behind it.
"""

from collections.abc import Iterable, Iterator, Mapping

from jejaring.extract.document import Claim
from jejaring.lexicon import cache_words, load_lexicon


@cache_words
def load_limits() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Load the highest confidence by type and by rule, of those that are held."""
    table = load_lexicon("confidence")
    return table["types"], table["rules"]


def hold_back(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Give the claims, those that are held with the confidence that the table allows them.

    >>> [claim["confidence"] for claim in hold_back([{"type": "alias", "rule": "alias.bracket", "confidence": 0.9}])]
    [0.9]
    """
    types, rules = load_limits()
    for claim in claims:
        limit = min(types.get(claim["type"], 1.0), rules.get(claim["rule"], 1.0))
        yield {**claim, "confidence": min(claim["confidence"], limit)}
