"""What size, distance and province boundaries explain of the ties, and which pairs do better or worse than that.

A gravity model: the expected strength of a tie is exp(b₀ + b₁ ln(PᵢPⱼ) + b₂ ln dᵢⱼ + b₃ same province), over all
pairs of the network's regions, tied or not. Steps:

1. Poisson pseudo-maximum likelihood, which keeps the zeros and needs no Poisson counts (Santos Silva and Tenreyro 2006,
   https://doi.org/10.1162/rest.88.4.641), by iteratively reweighted least squares.
2. exp(b₃) is the province-boundary effect: how many times stronger two regions of one province are tied than two like
   them of different provinces.
3. Pairs share regions and are not independent, so that textbook errors are too small: significance comes from fits in
   which the regions change places (the quadratic assignment procedure; Krackhardt 1988,
   https://doi.org/10.1016/0378-8733(88)90004-4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from jejaring.measures.communities import SEED
from jejaring.measures.distance import Place, find_distances, pick_places
from jejaring.measures.groups import place_nodes
from jejaring.measures.matrix import Array, Network, TieMatrix, read_matrix
from jejaring.measures.nulls import permute
from jejaring.measures.refusals import UnfitNetwork

_ROUNDS, _TOLERANCE = 100, 1e-10
_NEAREST = 1.0
_COLUMNS = ("constant", "size", "distance", "same_province")


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One coefficient, and the share of fits with regions in other places that come as far from 0, itself included."""

    name: str
    value: float
    p: float


@dataclass(frozen=True, slots=True)
class Residual:
    """A pair's strength beside what the model expects; `residual` is the difference over √expected (Pearson)."""

    a: str
    b: str
    observed: float
    expected: float

    @property
    def residual(self) -> float:
        """How far the pair is from what is expected, in units of its spread."""
        return float((self.observed - self.expected) / self.expected**0.5)


@dataclass(frozen=True, slots=True)
class Gravity:
    """A fitted gravity model."""

    pairs: int
    coefficients: tuple[Coefficient, ...]
    residuals: tuple[Residual, ...]

    @property
    def boundary_effect(self) -> float:
        """How many times stronger ties within a province are than those across its boundary, all else equal."""
        return float(np.exp(self.coefficients[_COLUMNS.index("same_province")].value))


def fit_gravity(
    network: Network,
    places: Mapping[str, Place],
    populations: Mapping[str, float],
    provinces: Mapping[str, str],
    *,
    draws: int = 199,
    seed: int = SEED,
) -> Gravity:
    """Fit the gravity model; residuals are of all pairs, the greatest first.

    Points nearer than 1 km count as 1 km apart. Raises UnfitNetwork for a region without point, province or positive
    population, for fewer than 8 pairs, and where the pairs do not tell size, distance and boundary apart (all of one
    province, or no two; all ties within a province).
    """
    matrix = read_matrix(network)
    upper = np.triu_indices(matrix.size, k=1)
    observed = matrix.dense[upper]
    columns = _read_columns(matrix, upper, places, populations, provinces)
    _check(columns, observed)
    fitted = _fit(columns, observed)
    random = np.random.default_rng(seed)
    others = np.array([_refit(columns, matrix, upper, random) for _ in range(draws)]).reshape(draws, len(fitted))
    extreme = (np.abs(others) >= np.abs(fitted) - 1e-12).sum(axis=0)
    coefficients = (
        Coefficient(name, float(value), float((1 + count) / (1 + draws)))
        for name, value, count in zip(_COLUMNS, fitted, extreme, strict=True)
    )
    return Gravity(len(observed), tuple(coefficients), _list_residuals(matrix, observed, np.exp(columns @ fitted)))


def _read_columns(
    matrix: TieMatrix,
    upper: tuple[Any, Any],
    places: Mapping[str, Place],
    populations: Mapping[str, float],
    provinces: Mapping[str, str],
) -> Array:
    for code in matrix.nodes:
        if not populations.get(code, 0) > 0:
            raise UnfitNetwork(f"The region {code}", "it has no population", "Give a positive number for every region")
    size = np.log([populations[code] for code in matrix.nodes])
    distance = np.log(np.maximum(find_distances(pick_places(matrix.nodes, places)), _NEAREST))
    province = np.array(place_nodes(matrix.nodes, provinces))
    together = (size[:, np.newaxis] + size, distance, (province[:, np.newaxis] == province).astype(float))
    return np.column_stack([np.ones(len(upper[0])), *(column[upper] for column in together)])


def _check(columns: Array, observed: Array) -> None:
    if len(columns) < 8 or np.linalg.matrix_rank(columns) < columns.shape[1]:
        raise UnfitNetwork(
            "The gravity model", "these pairs do not tell size, distance and boundary apart", "Give more regions"
        )
    same = columns[:, -1] > 0
    if not observed[same].any() or not observed[~same].any():
        raise UnfitNetwork(
            "The gravity model", "no tie is within a province, or none is across", "Give a network that has both"
        )


def _refit(columns: Array, matrix: TieMatrix, upper: tuple[Any, Any], random: np.random.Generator) -> Array:
    """Fit once more with the regions in other places; a permuted network without one kind of tie says nothing (0)."""
    order = {code: place for place, code in enumerate(permute(matrix, random).nodes)}
    turned = [order[code] for code in matrix.nodes]
    observed = matrix.dense[np.ix_(turned, turned)][upper]
    same = columns[:, -1] > 0
    if not observed[same].any() or not observed[~same].any():
        return np.zeros(columns.shape[1])
    return _fit(columns, observed)


def _fit(columns: Array, observed: Array) -> Array:
    """Maximise the Poisson likelihood by reweighted least squares, each step halved until the likelihood rises."""
    found = np.zeros(columns.shape[1])
    found[0] = np.log(observed.mean())
    likelihood = _rate(columns, observed, found)
    for _ in range(_ROUNDS):
        expected = np.exp(columns @ found)
        weighted = columns * np.sqrt(expected)[:, np.newaxis]
        step = np.linalg.lstsq(weighted, (observed - expected) / np.sqrt(expected), rcond=None)[0]
        while (rate := _rate(columns, observed, found + step)) < likelihood - 1e-12 and np.abs(step).max() > _TOLERANCE:
            step = step / 2
        found, likelihood = found + step, rate
        if np.abs(step).max() < _TOLERANCE:
            break
    return found


def _rate(columns: Array, observed: Array, coefficients: Array) -> float:
    linear = np.clip(columns @ coefficients, -700, 700)
    return float(observed @ linear - np.exp(linear).sum())


def _list_residuals(matrix: TieMatrix, observed: Array, expected: Array) -> tuple[Residual, ...]:
    pairs = combinations(matrix.nodes, 2)
    rows = (
        Residual(a, b, seen, awaited)
        for (a, b), seen, awaited in zip(pairs, observed.tolist(), expected.tolist(), strict=True)
    )
    return tuple(sorted(rows, key=lambda row: (-round(row.residual, 9), row.a, row.b)))
