"""What an answer owes to single articles: one fewer, or one more than the news at hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from jejaring.errors import UnknownName
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.sample import Sample, Unit
from jejaring.measures.sensitivity import find_first
from jejaring.measures.stacks import measure_stack
from jejaring.measures.ties import TieRecord, merge_records

_STACKED = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
_MOST_PAIRS = 2000


@dataclass(frozen=True, slots=True)
class Influence:
    """What one unit of news does to a measure: the region that it changes most, by how much, and who is then first."""

    unit: str
    region: str
    change: float
    first: tuple[str, ...]
    changes_first: bool


def leave_one_out(records: Sequence[TieRecord], measure: str = "strength", unit: Unit = "articles") -> list[Influence]:
    """Take away each article (or publisher) in turn and say what changes, the greatest change first.

    An event that another article tells as well stays. A value that becomes undefined counts as 0. No records give none.

    >>> told = [TieRecord(n, "a", b, 1.0, frozenset({n}), frozenset({"p"})) for n, b in (("x", "b"), ("y", "c"))]
    >>> leave_one_out(told, "degree")[0]
    Influence(unit='x', region='a', change=-1.0, first=('a', 'c'), changes_first=True)
    """
    _check_stacked(measure)
    merged = merge_records(records)
    if not merged:
        return []
    sample = Sample.of(merged, unit)
    whole = sample.measure(np.ones((1, sample.size)), np.float64)[measure][0]
    found = [_compare(name, sample.codes, whole, without[measure], measure) for name, without in sample.leave_one_out()]
    return sorted(found, key=lambda influence: (-abs(influence.change), influence.unit))


def add_one(
    records: Sequence[TieRecord],
    measure: str = "betweenness",
    *,
    pairs: Iterable[tuple[str, str]] | None = None,
    weight: float = 1.0,
) -> list[Influence]:
    """Say what one more article would change that ties a pair with an event of its own, the greatest change first.

    `pairs` are those to try; None tries all that no news ties yet. `unit` of the answer is "a – b". Raises UnfitNetwork
    for more than 2,000 pairs or a pair of unknown regions.

    >>> told = [TieRecord(a, a, b, 1.0, frozenset({a}), frozenset({"p"})) for a, b in ("ab", "cd")]
    >>> add_one(told)[0]
    Influence(unit='a – c', region='a', change=0.6666666666666666, first=('a', 'c'), changes_first=True)
    """
    _check_stacked(measure)
    merged = merge_records(records)
    if not merged:
        return []
    sample = Sample.of(merged, "articles")
    network = sample.build(sample.weights[np.newaxis], np.float64)
    whole = measure_stack(network)[measure][0]
    found = []
    for a, b in _choose_pairs(sample, network[0], pairs):
        joined = network.copy()
        joined[0, a, b] += weight
        joined[0, b, a] += weight
        name = f"{sample.codes[a]} – {sample.codes[b]}"
        found.append(_compare(name, sample.codes, whole, measure_stack(joined)[measure][0], measure))
    return sorted(found, key=lambda influence: (-abs(influence.change), influence.unit))


def _choose_pairs(sample: Sample, weights: Any, pairs: Iterable[tuple[str, str]] | None) -> list[tuple[int, int]]:
    place = {code: index for index, code in enumerate(sample.codes)}
    if pairs is None:
        chosen = [pair for pair in combinations(range(len(place)), 2) if not weights[pair]]
    else:
        named = list(pairs)
        for code in (code for pair in named for code in pair if code not in place):
            raise UnfitNetwork(f"The region {code}", "no news tie it", "Name regions of the network")
        chosen = [(place[a], place[b]) for a, b in named if a != b]
    if len(chosen) > _MOST_PAIRS:
        raise UnfitNetwork("The network", f"it has {len(chosen)} untied pairs", "Name the pairs to try")
    return chosen


def _compare(unit: str, codes: Sequence[str], before: Any, after: Any, measure: str) -> Influence:
    change = np.nan_to_num(after) - np.nan_to_num(before)
    most = int(np.argmax(np.round(np.abs(change), 12)))
    first, earlier = (find_first(dict(zip(codes, values, strict=True)), measure) for values in (after, before))
    return Influence(unit, codes[most], float(change[most]), tuple(sorted(first)), first != earlier)


def _check_stacked(measure: str) -> None:
    if measure not in _STACKED:
        raise UnknownName(measure, "measure", _STACKED)
