"""How sure a measure is: what other samples of the news would have shown.

News are a sample, so every number is an estimate. Steps (Efron 1979, https://doi.org/10.1214/aos/1176344552):

1. The unit that is drawn is an article, or a publisher with all that it tells (papers that share an agency's text are
   not independent; the second is the sterner test). As many are drawn as there are, with replacement.
2. An event survives where one of its units is drawn; its weight is multiplied by how often they are drawn on average,
   so that a strength is right on average. Regions stay in the network even where no tie survives.
3. The six measures of each replicate, all replicates of a chunk at once (`stacks`), in single precision.
4. The interval is the middle 95 % of the replicates, shifted so that its centre of gravity is the estimate. A replicate
   holds 63 % of the different articles, so that a count of different things (degree) is always less in it: that says
   something of the bootstrap, not of the region. The shift is told as `bias`; it is also about how much the news at
   hand fall short of all news (Smith and van Belle 1984, Biometrics 40, 119–129).
5. For the same reason the replicates of such counts vary too little. So the interval is never narrower than the
   estimate ± 1.96 standard errors of a jackknife, which leaves out a hundredth of the units at a time (Heltshe and
   Forrester 1983, https://doi.org/10.2307/2530802). How often intervals are right is measured, not believed:
   `benchmarks/measures_calibration.py`.
6. Where no replicate differs, such as the betweenness 0 of a region that three articles tell of, the sample says
   nothing of how sure the number is, and such an interval of no width would almost never be right: there is none.
7. Ranks are not shifted: the best and the worst place in the middle 95 % of the replicates, ties at their best and
   worst. Below the minimum of `evidence` nobody is ranked, and a region that too few articles tell of is not either.
   Fewer than five units give no interval at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np

from jejaring.measures.communities import SEED
from jejaring.measures.evidence import MINIMUM, Minimum, count_articles, weigh_evidence
from jejaring.measures.matrix import Array
from jejaring.measures.ranks import rank_rows
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.sample import Sample, Unit
from jejaring.measures.steady import steady_arithmetic
from jejaring.measures.ties import TieRecord, merge_records

LOW_FIRST = frozenset({"constraint"})
_LIMITS = {
    "degree": (0.0, np.inf),
    "strength": (0.0, np.inf),
    "betweenness": (0.0, 1.0),
    "closeness": (0.0, 1.0),
    "pagerank": (0.0, 1.0),
    "constraint": (0.0, np.inf),
    "clustering": (0.0, 1.0),
    "transitivity": (0.0, 1.0),
    "harmonic": (0.0, 1.0),
    "participation": (0.0, 1.0),
    "ei": (-1.0, 1.0),
    "brokerage": (0.0, np.inf),
    "core": (0.0, np.inf),
    "effective_size": (0.0, np.inf),
    "eigenvector": (0.0, 1.0),
    "modularity": (-0.5, 1.0),
    "distance": (1.0, np.inf),
    "assortativity": (-1.0, 1.0),
}
"""Ends of the ranges of measures by name, which no interval passes."""


_NO_WIDTH = 1e-5
"""What single precision may make of no width at all."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One measure of one region; None where undefined, interval and ranks None where evidence is too little."""

    measure: str
    code: str
    estimate: float | None
    low: float | None
    high: float | None
    bias: float | None
    best_rank: int | None
    worst_rank: int | None


def bootstrap_measures(
    records: Sequence[TieRecord],
    *,
    unit: Unit = "articles",
    replicates: int = 1000,
    level: float = 0.95,
    seed: int = SEED,
    minimum: Minimum = MINIMUM,
) -> list[Estimate]:
    """Estimate degree, strength, betweenness, closeness, PageRank and constraint of every region, with intervals.

    Rows are in the order of measure and code. No records give no rows. Raises UnfitNetwork for records without
    publisher where publishers are drawn, for a level outside 0 … 1 and for fewer than 2 replicates.

    >>> ties = [TieRecord(n, "a", n, 1.0, frozenset({n}), frozenset({"p"})) for n in "vwxyz"]
    >>> row = bootstrap_measures(ties)[0]
    >>> row.measure, row.code, row.estimate, row.low, row.high, row.best_rank
    ('degree', 'a', 5.0, 3.642, 6.642, None)
    """
    check_bootstrap(replicates, level)
    merged = merge_records(records)
    if not merged:
        return []
    sample = Sample.of(merged, unit)
    random = np.random.default_rng(seed)
    drawn, thinned = sample.replicate(replicates, random), sample.thin(random)
    with steady_arithmetic():
        found = {name: values[0] for name, values in sample.measure(np.ones((1, sample.size)), np.float64).items()}
    ranked = choose_ranked(merged, sample.codes, minimum)
    if sample.size < minimum.units:
        drawn = thinned = {measure: np.full((2, len(sample.codes)), np.nan) for measure in found}
    return [
        estimate
        for measure, values in found.items()
        for estimate in summarise(
            measure,
            sample.codes,
            values,
            drawn[measure],
            thinned[measure],
            level,
            ranked,
            high_first=measure not in LOW_FIRST,
        )
    ]


def check_bootstrap(replicates: int, level: float) -> None:
    """Refuse fewer than 2 replicates, and a level outside 0 … 1."""
    if replicates < 2 or not 0 < level < 1:
        raise UnfitNetwork("The bootstrap", f"{replicates} replicates at level {level}", "Give 2 or more and 0 … 1")


def choose_ranked(records: Sequence[TieRecord], codes: Sequence[str], minimum: Minimum) -> list[bool]:
    """Say of each code whether there is enough evidence to rank it."""
    enough = weigh_evidence(records, minimum).is_enough
    articles = count_articles(records)
    return [enough and articles.get(code, 0) >= minimum.articles_of_region for code in codes]


def summarise(
    measure: str,
    codes: Sequence[str],
    found: Array,
    drawn: Any,
    thinned: Any,
    level: float,
    ranked: Sequence[bool],
    *,
    high_first: bool,
) -> Iterator[Estimate]:
    """Give each key's estimate from what was found, redrawn and thinned; the last two of shape (networks, keys)."""
    low, high, bias = _find_interval(found, drawn, level)
    reach = NormalDist().inv_cdf((1 + level) / 2) * _find_error(thinned)
    least, most = _LIMITS.get(measure, (-np.inf, np.inf))
    low, high = np.clip((np.fmin(low, found - reach), np.fmax(high, found + reach)), least, most)
    low, high = np.where(high - low > _NO_WIDTH, (low, high), np.nan)
    best, worst = _find_places(drawn, level, high_first)
    for place, code in enumerate(codes):
        yield Estimate(
            measure,
            code,
            estimate=_tell(found[place]),
            low=_tell(low[place]),
            high=_tell(high[place]),
            bias=_tell(bias[place]),
            best_rank=int(best[place]) if ranked[place] else None,
            worst_rank=int(worst[place]) if ranked[place] else None,
        )


def _find_interval(found: Array, drawn: Any, level: float) -> tuple[Any, Any, Any]:
    """Give the ends of the shifted interval, and the shift; each of shape (regions,)."""
    low, high = find_quantiles(drawn, level)
    bias = _average(drawn) - found
    return np.minimum(low - bias, found), np.maximum(high - bias, found), bias


def _find_error(thinned: Any) -> Any:
    """Give the standard error by the jackknife of groups; undefined values are left out."""
    groups = len(thinned)
    average = _average(thinned)
    spread = np.nan_to_num(np.square(thinned - average)).sum(axis=0)
    return np.where(np.isnan(average), np.nan, np.sqrt((groups - 1) / groups * spread))


def _average(columns: Any) -> Any:
    """Give the mean of each column's defined values, NaN where there is none."""
    defined = np.isfinite(columns).sum(axis=0)
    return np.where(defined > 0, np.nan_to_num(columns).sum(axis=0) / np.maximum(1, defined), np.nan)


def find_quantiles(drawn: Any, level: float) -> tuple[Any, Any]:
    """Give the ends of the middle part of each column, undefined replicates left out."""
    ordered = np.sort(drawn, axis=0)
    last = np.maximum(1, np.isfinite(ordered).sum(axis=0)) - 1
    columns = np.arange(ordered.shape[1])
    tail = (1 - level) / 2
    return (
        ordered[np.floor(tail * last).astype(int), columns].astype(float),
        ordered[np.ceil((1 - tail) * last).astype(int), columns].astype(float),
    )


def _find_places(drawn: Any, level: float, high_first: bool) -> tuple[Any, Any]:
    best, worst = rank_rows(drawn, high_first=high_first)
    tail = (1 - level) / 2
    count = len(drawn) - 1
    return (
        np.sort(best, axis=0)[int(np.floor(tail * count))],
        np.sort(worst, axis=0)[int(np.ceil((1 - tail) * count))],
    )


def _tell(value: Any) -> float | None:
    return round(float(value), 6) if np.isfinite(value) else None
