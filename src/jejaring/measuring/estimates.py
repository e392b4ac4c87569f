"""Estimates of the six measures that are computed in stacks: drawn once for the same ties, whoever asks for them.

The pages of regions, the page of measures and the report tell the same intervals, and a thousand samples take seconds.
"""

from collections.abc import Iterable
from functools import lru_cache

from jejaring.measures.bootstrap import Estimate, bootstrap_measures
from jejaring.measures.sample import Unit
from jejaring.measures.ties import TieRecord

REPLICATES = 1000
_KEPT = 8


def estimate_measures(
    records: Iterable[TieRecord], unit: Unit = "articles", replicates: int = REPLICATES
) -> tuple[Estimate, ...]:
    """Estimate degree, strength, betweenness, closeness, PageRank and constraint of every region, with intervals.

    Rows are in the order of measure and code. Raises UnfitNetwork as `bootstrap_measures` does.

    >>> estimate_measures([])
    ()
    """
    return _draw(tuple(records), unit, replicates)


@lru_cache(_KEPT)
def _draw(records: tuple[TieRecord, ...], unit: Unit, replicates: int) -> tuple[Estimate, ...]:
    return tuple(bootstrap_measures(records, unit=unit, replicates=replicates))
