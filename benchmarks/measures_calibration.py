"""Do the bootstrap's intervals hold what they promise? Made-up worlds, many samples of news, how often they are right.

In a made-up world the chance of each tie to be told by an article is known. Each round draws as many articles as a
sample has, and makes intervals from that sample alone. The truth that an interval should hold is what the measure is on
average over samples of that size; it is found from many other samples. Ours are compared with plain percentiles of the
same replicates. A rank's interval should hold the place that the region has by the truths of all.

The interval was chosen by what it did in the first kind of world (`World`). The second (`Gatherings`) was written after
that, is of another make, and nothing was changed for it: it is the check.
"""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from jejaring.measures.bootstrap import LOW_FIRST, bootstrap_measures, find_quantiles
from jejaring.measures.evidence import Minimum
from jejaring.measures.ranks import rank_rows
from jejaring.measures.sample import Sample
from jejaring.measures.ties import TieRecord

MEASURES = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
ROUNDS, TRUTHS, REPLICATES = 60, 400, 300
NONE = Minimum(articles=0, publishers=0, events=0, articles_of_region=3)


@dataclass(frozen=True)
class World:
    """So many regions, of unequal fame; a sample of news has so many articles, each of which tells of one pair."""

    regions: int
    articles: int
    pairs: Any
    chances: Any

    @classmethod
    def make(cls, regions: int, articles: int, random: np.random.Generator) -> "World":
        pairs = np.array([(a, b) for a in range(regions) for b in range(a)])
        fame = random.lognormal(0, 0.8, regions)
        chances = fame[pairs[:, 0]] * fame[pairs[:, 1]]
        return cls(regions, articles, pairs, chances / chances.sum())

    def draw_news(self, random: np.random.Generator) -> list[TieRecord]:
        """Draw the articles of one sample."""
        told = random.choice(len(self.pairs), self.articles, p=self.chances)
        return [
            TieRecord(f"e{n}", f"{a:03}", f"{b:03}", 1.0, frozenset({f"n{n}"}), frozenset({"p"}))
            for n, (a, b) in enumerate(self.pairs[told])
        ]

    def measure(self, records: list[TieRecord]) -> dict[str, Any]:
        """Measure a sample's network; NaN for a region that it does not tie."""
        sample = Sample.of(records, "articles")
        found = sample.measure(np.ones((1, sample.size)), np.float64)
        return {name: self.spread(found[name][0], sample.codes) for name in MEASURES}

    def spread(self, values: Any, codes: tuple[str, ...]) -> Any:
        """Put values in the places of their regions."""
        placed = np.full(self.regions, np.nan)
        placed[[int(code) for code in codes]] = values
        return placed


@dataclass(frozen=True)
class Gatherings(World):
    """Regions in the plane; an article tells of a host, more often a famous one, and of one to four guests near."""

    @classmethod
    def make(cls, regions: int, articles: int, random: np.random.Generator) -> "Gatherings":
        places = random.uniform(0, 10, (regions, 2))
        away = np.linalg.norm(places[:, np.newaxis] - places, axis=-1)
        coming = np.exp(-away / 2) * random.pareto(1.5, regions)[np.newaxis] + 1e-4
        np.fill_diagonal(coming, 0)
        hosting = random.pareto(1.5, regions) + 0.05
        return cls(regions, articles, coming / coming.sum(axis=1, keepdims=True), hosting / hosting.sum())

    def draw_news(self, random: np.random.Generator) -> list[TieRecord]:
        """Draw the articles of one sample: all who meet are tied to each other."""
        records = []
        for n in range(self.articles):
            host = random.choice(self.regions, p=self.chances)
            guests = random.choice(self.regions, random.integers(1, 5), replace=False, p=self.pairs[host])
            met = sorted({int(host), *guests.tolist()})
            told = frozenset({f"n{n}"}), frozenset({"p"})
            records += [
                TieRecord(f"e{n}", f"{a:03}", f"{b:03}", 1 / (len(met) - 1), *told) for a, b in combinations(met, 2)
            ]
        return records


def calibrate(kind: type[World], regions: int, articles: int, seed: int) -> None:
    """Print how often the intervals of 95 % hold the truth in one world."""
    random = np.random.default_rng(seed)
    world = kind.make(regions, articles, random)
    samples = [world.measure(world.draw_news(random)) for _ in range(TRUTHS)]
    truth = {name: np.nanmean([sample[name] for sample in samples], axis=0) for name in MEASURES}
    ours: dict[str, list[bool]] = {name: [] for name in MEASURES}
    plain: dict[str, list[bool]] = {name: [] for name in MEASURES}
    ranks: dict[str, list[bool]] = {name: [] for name in MEASURES}
    places = {name: rank_rows(truth[name][np.newaxis], high_first=name not in LOW_FIRST)[0][0] for name in MEASURES}
    for _ in range(ROUNDS):
        records = world.draw_news(random)
        for row in bootstrap_measures(records, replicates=REPLICATES, minimum=NONE):
            code = int(row.code)
            if row.low is not None and row.high is not None:
                ours[row.measure].append(row.low <= truth[row.measure][code] <= row.high)
            if row.best_rank is not None and row.worst_rank is not None:
                ranks[row.measure].append(row.best_rank <= places[row.measure][code] <= row.worst_rank)
        sample = Sample.of(records, "articles")
        for name, drawn in sample.replicate(REPLICATES, np.random.default_rng(1)).items():
            low, high = (world.spread(end, sample.codes) for end in find_quantiles(drawn, 0.95))
            plain[name] += ((low <= truth[name]) & (truth[name] <= high))[~np.isnan(low)].tolist()
    print(f"  {kind.__name__}, {regions} regions, {articles} articles a sample: intervals of 95 % that hold the truth")
    for name in MEASURES:
        print(
            f"    {name:12} ours {np.mean(ours[name]):6.1%}   plain percentiles {np.mean(plain[name]):6.1%}   "
            f"ranks {np.mean(ranks[name]):6.1%}"
        )


def main() -> None:
    """Calibrate in three worlds, and check in three of another kind."""
    for kind, regions, seed in ((World, 30, 1), (Gatherings, 45, 2026)):
        for articles in (40, 120, 600):
            calibrate(kind, regions, articles, seed)


if __name__ == "__main__":
    main()
