"""How sure any other number is: the bootstrap of `bootstrap`, one network at a time, for whatever can be measured.

The six measures that are computed in stacks have a fast way; this is the way for all others: clustering, brokerage by
province, the E–I index, modularity, a mean distance. Units, intervals and ranks are the same.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import numpy as np

from jejaring.measures.bootstrap import Estimate, check_bootstrap, choose_ranked, summarise
from jejaring.measures.communities import SEED
from jejaring.measures.evidence import MINIMUM, Minimum
from jejaring.measures.matrix import TieMatrix
from jejaring.measures.sample import Sample, Unit
from jejaring.measures.steady import steady_arithmetic
from jejaring.measures.ties import TieRecord, merge_records

NETWORK = "network"
"""The key of a number that is the whole network's."""


def bootstrap_scores(
    records: Sequence[TieRecord],
    measure: str,
    function: Callable[[TieMatrix], Mapping[str, float | None]],
    *,
    unit: Unit = "articles",
    replicates: int = 200,
    level: float = 0.95,
    seed: int = SEED,
    minimum: Minimum = MINIMUM,
    first: Literal["high", "low"] = "high",
) -> list[Estimate]:
    """Estimate what a function gives for each region (or other key), with intervals and, enough evidence given, ranks.

    The function is called with the network of each replicate; regions stay in it even without a tie. Rows are in the
    order of the keys; no records give none. Raises UnfitNetwork as `bootstrap_measures` does.

    >>> from jejaring.measures.cohesion import find_clustering
    >>> pairs = ("ab", "bc", "ca", "ad", "bd")
    >>> ties = [TieRecord(pair, *pair, 1.0, frozenset({pair}), frozenset({"p"})) for pair in pairs]
    >>> row = bootstrap_scores(ties, "clustering", find_clustering)[0]
    >>> row.code, round(row.estimate, 3), row.low is not None, row.best_rank
    ('a', 0.667, True, None)
    """
    check_bootstrap(replicates, level)
    merged = merge_records(records)
    if not merged:
        return []
    sample = Sample.of(merged, unit)
    random = np.random.default_rng(seed)
    whole = function(sample.network(np.ones(sample.size)))
    keys = tuple(sorted(whole))
    drawn, thinned = _measure(sample, function, keys, replicates if sample.size >= minimum.units else 0, random)
    found = _read(whole, keys)
    ranked = choose_ranked(merged, keys, minimum)
    return list(summarise(measure, keys, found, drawn, thinned, level, ranked, high_first=first == "high"))


def bootstrap_number(
    records: Sequence[TieRecord], measure: str, function: Callable[[TieMatrix], float | None], **options: Any
) -> Estimate | None:
    """Estimate one number of the whole network, with its interval; None without records. Options as `bootstrap_scores`.

    >>> from jejaring.measures.cohesion import find_transitivity
    >>> pairs = ("ab", "bc", "ca", "ad", "bd")
    >>> ties = [TieRecord(pair, *pair, 1.0, frozenset({pair}), frozenset({"p"})) for pair in pairs]
    >>> bootstrap_number(ties, "transitivity", find_transitivity).estimate
    0.75
    """
    rows = bootstrap_scores(records, measure, lambda network: {NETWORK: function(network)}, **options)
    return rows[0] if rows else None


def _measure(
    sample: Sample,
    function: Callable[[TieMatrix], Mapping[str, float | None]],
    keys: Sequence[str],
    replicates: int,
    random: np.random.Generator,
) -> tuple[Any, Any]:
    """Measure the redrawn and the thinned networks; of no replicates nothing is known."""
    if not replicates:
        return np.full((2, len(keys)), np.nan), np.full((2, len(keys)), np.nan)
    with steady_arithmetic():
        drawn = [_read(function(sample.network(sample.draw(random))), keys) for _ in range(replicates)]
        thinned = [_read(function(sample.network(counts)), keys) for counts in sample.leave_groups_out(random)]
    return np.array(drawn), np.array(thinned)


def _read(scores: Mapping[str, float | None], keys: Sequence[str]) -> Any:
    return np.array([np.nan if (value := scores.get(key)) is None else value for key in keys], dtype=np.float64)
