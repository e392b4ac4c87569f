"""How sure any other number is: the bootstrap of `bootstrap`, one network at a time, for whatever can be measured.

The six measures that are computed in stacks have a fast way; this is the way for all others: clustering, brokerage by
province, the E–I index, modularity, a mean distance. Units, intervals and ranks are the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

import numpy as np

from jejaring.measures.bootstrap import Estimate, check_bootstrap, choose_ranked, summarise
from jejaring.measures.communities import SEED
from jejaring.measures.evidence import MINIMUM, Minimum
from jejaring.measures.matrix import Array, TieMatrix, read_matrix
from jejaring.measures.sample import Sample, Unit
from jejaring.measures.steady import steady_arithmetic
from jejaring.measures.ties import TieRecord, merge_records, sum_ties
from jejaring.measures.weighting import DEFAULT

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
    weighting: str = DEFAULT,
) -> list[Estimate]:
    """Estimate what a function gives for each region (or other key), with intervals and, enough evidence given, ranks.

    The function is called with the network of each replicate; regions stay in it even without a tie. Rows are in the
    order of the keys; no records give none. By default an event weighs as often as it is drawn; under another weighting
    (`weighting`) it counts once. Raises UnfitNetwork as `bootstrap_measures` does.

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
    build = _choose_build(sample, merged, weighting)
    whole = function(build(np.ones(sample.size)))
    keys = tuple(sorted(whole))
    enough = sample.size >= minimum.units
    drawn = [sample.draw(random) for _ in range(replicates)] if enough else []
    thinned = list(sample.leave_groups_out(random)) if enough else []
    with steady_arithmetic():
        redrawn, kept = (_measure(keys, (function(build(counts)) for counts in chosen)) for chosen in (drawn, thinned))
    found = _measure(keys, [whole])[0]
    ranked = choose_ranked(merged, keys, minimum)
    return list(summarise(measure, keys, found, redrawn, kept, level, ranked, high_first=first == "high"))


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


def _choose_build(sample: Sample, records: Sequence[TieRecord], weighting: str) -> Callable[[Array], TieMatrix]:
    """Choose how to make a network of how often each unit was drawn: most weightings count an event once or not."""
    if weighting == DEFAULT:
        return sample.network

    def build(counts: Array) -> TieMatrix:
        survives = sample.told @ counts > 0
        kept = [record for record, survived in zip(records, survives, strict=True) if survived]
        return read_matrix(sum_ties(kept, weighting=weighting, regions=sample.codes))

    return build


def _measure(keys: Sequence[str], found: Iterable[Mapping[str, float | None]]) -> Array:
    """Put scores in the order of the keys, NaN where undefined; of nothing, two rows of which nothing is known."""
    rows = [[np.nan if (value := scores.get(key)) is None else value for key in keys] for scores in found]
    return np.array(rows or [[np.nan] * len(keys)] * 2, dtype=np.float64)
