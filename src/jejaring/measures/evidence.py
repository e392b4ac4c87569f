"""How much news a network rests on, and whether that is enough to rank anybody.

News are a sample of what happens. Below a minimum, stated here and nowhere else, the honest answer to "who leads?" is
"too little evidence", in words. The minimum is a convention, not a theorem: with fewer than 30 articles a bootstrap has
too few units to draw from, with fewer than 5 publishers one paper's habits are the network, and a region that fewer
than 3 articles tell of changes rank with each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jejaring.measures.ties import TieRecord

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least evidence on which regions are ranked, and on which an interval is given (`units` that are drawn)."""

    articles: int = 30
    publishers: int = 5
    events: int = 20
    articles_of_region: int = 3
    units: int = 5


MINIMUM = Minimum()

_ENOUGH = {
    "en": "{articles} articles of {publishers} publishers on {events} events.",
    "id": "{articles} artikel dari {publishers} penerbit tentang {events} peristiwa.",
}
_TOO_LITTLE = {
    "en": "Too little evidence to rank regions: {articles} articles of {publishers} publishers on {events} events; "
    "at least {m.articles}, {m.publishers} and {m.events} are needed.",
    "id": "Bukti terlalu sedikit untuk memeringkat daerah: {articles} artikel dari {publishers} penerbit tentang "
    "{events} peristiwa; perlu sedikitnya {m.articles}, {m.publishers}, dan {m.events}.",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a network rests on."""

    articles: int
    publishers: int
    events: int
    minimum: Minimum = MINIMUM

    @property
    def is_enough(self) -> bool:
        """Whether it reaches the stated minimum."""
        least = self.minimum
        return self.articles >= least.articles and self.publishers >= least.publishers and self.events >= least.events

    def explain(self, language: Language = "en") -> str:
        """Say in words how much there is, and whether it is too little.

        >>> Evidence(5, 3, 4).explain().partition(":")[0]
        'Too little evidence to rank regions'
        """
        sentence = (_ENOUGH if self.is_enough else _TOO_LITTLE)[language]
        return sentence.format(articles=self.articles, publishers=self.publishers, events=self.events, m=self.minimum)


def weigh_evidence(records: Sequence[TieRecord], minimum: Minimum = MINIMUM) -> Evidence:
    """Count the articles, publishers and events that tie records rest on.

    >>> weigh_evidence([TieRecord("e", "a", "b", 1.0, frozenset({"x", "y"}), frozenset({"p"}))]).articles
    2
    """
    articles = {article for record in records for article in record.articles}
    publishers = {publisher for record in records for publisher in record.publishers}
    return Evidence(len(articles), len(publishers), len({record.event for record in records}), minimum)


def count_articles(records: Sequence[TieRecord]) -> dict[str, int]:
    """Count for each region the articles that tie it to another.

    >>> count_articles([TieRecord("e", "a", "b", 1.0, frozenset({"x", "y"}), frozenset({"p"}))])
    {'a': 2, 'b': 2}
    """
    articles: dict[str, set[str]] = {}
    for record in records:
        for code in record.pair:
            articles.setdefault(code, set()).update(record.articles)
    return {code: len(articles[code]) for code in sorted(articles)}
