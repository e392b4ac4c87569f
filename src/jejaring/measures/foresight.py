"""How much is still unseen: what the next article would bring, and how many ties no news have told yet.

News are a sample of ties as traps are of species, and ecology has the estimators (Chao 1987,
https://doi.org/10.2307/2531532; Good 1953, https://doi.org/10.1093/biomet/40.3-4.237). The ties that one article alone
tells say how many no article tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.ties import TieRecord, merge_records


@dataclass(frozen=True, slots=True)
class Foresight:
    """What is seen, and what that says of the unseen; None where a single article tells nothing of it."""

    articles: int
    ties: int
    told_once: int
    told_twice: int
    new_ties_in_next: float | None
    unseen_at_least: float | None

    @property
    def completeness(self) -> float | None:
        """The share of the ties that are seen, at most."""
        if self.unseen_at_least is None:
            return None
        return self.ties / (self.ties + self.unseen_at_least) if self.ties else None


def foresee_next(records: Sequence[TieRecord]) -> Foresight:
    """Estimate how many new ties the next article would tell, and how many are unseen at least.

    With t articles, Q₁ ties told by one article and Q₂ by two: new in the next Q₁/t (Good and Turing), unseen at least
    (t − 1)/t · Q₁(Q₁ − 1) / (2(Q₂ + 1)) (Chao 2, bias-corrected).

    >>> told = [TieRecord(n, "a", n, 1.0, frozenset({n}), frozenset({"p"})) for n in "wxyz"]
    >>> foresee_next(told).new_ties_in_next, foresee_next(told).unseen_at_least
    (1.0, 4.5)
    """
    tellers = collect_tellers(records)
    articles = len({article for names in tellers.values() for article in names})
    once = sum(len(names) == 1 for names in tellers.values())
    twice = sum(len(names) == 2 for names in tellers.values())
    if articles < 2:
        return Foresight(articles, len(tellers), once, twice, None, None)
    unseen = (articles - 1) / articles * once * (once - 1) / (2 * (twice + 1))
    return Foresight(articles, len(tellers), once, twice, once / articles, unseen)


def collect_tellers(records: Sequence[TieRecord]) -> dict[tuple[str, str], frozenset[str]]:
    """Give for each pair the articles that tell its ties."""
    tellers: dict[tuple[str, str], frozenset[str]] = {}
    for record in merge_records(records):
        tellers[record.pair] = tellers.get(record.pair, frozenset()) | record.articles
    return tellers


def rarefy_degree(records: Sequence[TieRecord], articles: int) -> dict[str, float | None]:
    """Give the number of partners that each region would show if just so many of its articles were read.

    Regions that the press writes of often show more partners for that alone; at an equal number of articles they can be
    compared. None for a region with fewer articles. Unit: regions. Range 0 … degree. Hurlbert 1971,
    https://doi.org/10.2307/1934145

    >>> told = [TieRecord(n, "a", n, 1.0, frozenset({n}), frozenset({"p"})) for n in "xyz"]
    >>> rarefy_degree(told, 2)
    {'a': 2.0, 'x': None, 'y': None, 'z': None}
    """
    if articles < 1:
        raise UnfitNetwork("The rarefaction", f"it is to {articles} articles", "Give 1 or more")
    partners: dict[str, dict[str, frozenset[str]]] = {}
    for (a, b), names in collect_tellers(records).items():
        partners.setdefault(a, {})[b] = names
        partners.setdefault(b, {})[a] = names
    return {code: _rarefy(partners[code], articles) for code in sorted(partners)}


def _rarefy(partners: dict[str, frozenset[str]], articles: int) -> float | None:
    read = len(frozenset().union(*partners.values()))
    if read < articles:
        return None
    ways = comb(read, articles)
    return sum(1 - comb(read - len(names), articles) / ways for names in partners.values())
