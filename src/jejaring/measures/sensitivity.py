"""What an answer owes to the choice of a weighting: whether another orders the regions alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from jejaring.errors import UnknownName
from jejaring.measures.bootstrap import LOW_FIRST
from jejaring.measures.matrix import Scores
from jejaring.measures.ranks import rank_rows
from jejaring.measures.table import MEASURES
from jejaring.measures.ties import TieRecord, sum_ties
from jejaring.measures.weighting import WEIGHTINGS


@dataclass(frozen=True, slots=True)
class WeightingAgreement:
    """How far two weightings order the regions alike: Kendall's τ-b, and whether they name the same first."""

    one: str
    other: str
    tau: float | None
    same_first: bool


def compare_weightings(
    records: Sequence[TieRecord], measure: str = "strength", weightings: Iterable[str] = tuple(WEIGHTINGS)
) -> list[WeightingAgreement]:
    """Compare the orders that each pair of weightings gives for a measure of `MEASURES`.

    τ is None where one of the two gives all regions the same value. Kendall 1945,
    https://doi.org/10.1093/biomet/33.3.239

    >>> tie = TieRecord("e", "a", "b", 1.0, frozenset({"x"}), frozenset({"p"}))
    >>> compare_weightings([tie], weightings=["newman", "count"])
    [WeightingAgreement(one='newman', other='count', tau=None, same_first=True)]
    """
    if measure not in MEASURES:
        raise UnknownName(measure, "measure", tuple(MEASURES))
    names = list(weightings)
    scores: dict[str, Scores] = {
        name: dict(MEASURES[measure].function(sum_ties(records, weighting=name))) for name in names
    }
    return [
        WeightingAgreement(
            one,
            other,
            find_tau(scores[one], scores[other]),
            find_first(scores[one], measure) == find_first(scores[other], measure),
        )
        for one, other in combinations(names, 2)
    ]


def find_tau(one: Scores, other: Scores) -> float | None:
    """Give Kendall's τ-b of two scores of the same regions; undefined ones are left out; None where one is constant.

    >>> find_tau({"a": 1.0, "b": 2.0, "c": 3.0}, {"a": 1.0, "b": 3.0, "c": 2.0})
    0.3333333333333333
    """
    nodes = [node for node in sorted(one) if one[node] is not None and other.get(node) is not None]
    first, second = (np.array([scores[node] for node in nodes], dtype=float) for scores in (one, other))
    ahead, also = (np.sign(np.round(values[:, np.newaxis] - values, 9)) for values in (first, second))
    scale = float((ahead != 0).sum()) * float((also != 0).sum())
    return float((ahead * also).sum()) / scale**0.5 if scale else None


def find_first(scores: Scores, measure: str) -> set[str]:
    """Give the regions that share the first place of a measure; of constraint, the lowest is first.

    >>> find_first({"a": 1.0, "b": 2.0}, "degree")
    {'b'}
    """
    values = np.array([np.nan if value is None else value for value in scores.values()], dtype=float)
    best, _ = rank_rows(values[np.newaxis], high_first=measure not in LOW_FIRST)
    return {node for node, place in zip(scores, best[0].tolist(), strict=True) if place == 1}


def describe_choices() -> Mapping[str, str]:
    """List the weightings with the first sentence of each.

    >>> describe_choices()["binary"]
    'Give every tie the same strength, 1.'
    """
    return {name: (rule.__doc__ or "").partition("\n")[0] for name, rule in WEIGHTINGS.items()}
