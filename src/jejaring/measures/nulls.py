"""Would chance do the same? A number of the network against those of networks that chance makes.

Two models of chance, each of which keeps what is not in question:

    permutation     the ties stay, the regions change places: is it who the regions are? (Krackhardt 1988,
                    https://doi.org/10.1016/0378-8733(88)90004-4) For homophily of provinces, for distance.
    configuration   the regions keep their number of partners, the ties are rewired, their weights dealt anew: is it
    more
                    than some having many partners? (Maslov and Sneppen 2002, https://doi.org/10.1126/science.1065103)
                    For communities, clustering, the rich club.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from jejaring.errors import UnknownName
from jejaring.measures.communities import SEED
from jejaring.measures.matrix import Network, TieMatrix, read_matrix
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.rich_club import find_rich_club

Model = Literal["permutation", "configuration"]
Statistic = Callable[[TieMatrix], float | None]

_SWAPS_PER_TIE = 10


@dataclass(frozen=True, slots=True)
class NullComparison:
    """What was observed beside what chance makes; `z` in standard deviations, None where chance never varies."""

    observed: float
    mean: float
    deviation: float
    z: float | None
    p: float
    draws: int


def compare_with_null(
    network: Network, statistic: Statistic, model: Model = "permutation", *, draws: int = 999, seed: int = SEED
) -> NullComparison | None:
    """Compare a number of the network with those of so many networks of a null model.

    `p` is two-sided: the share of draws at least as far from their mean as the observed, itself included. None where
    the number is undefined of the network, or of every draw.

    >>> import networkx as nx
    >>> from jejaring.measures.mixing import find_network_ei
    >>> ties = nx.Graph([("11.1", "11.2"), ("11.2", "11.3"), ("12.1", "12.2"), ("12.2", "12.3")])
    >>> found = compare_with_null(ties, lambda net: find_network_ei(net, {code: code[:2] for code in ties}))
    >>> found.observed, found.z < -1
    (-1.0, True)
    """
    if draws < 2:
        raise UnfitNetwork("The null model", f"it is drawn {draws} times", "Give 2 or more")
    matrix = read_matrix(network)
    observed = statistic(matrix)
    random = np.random.default_rng(seed)
    draw = _find_model(model)
    values = [statistic(draw(matrix, random)) for _ in range(draws)] if observed is not None else []
    defined = np.array([value for value in values if value is not None])
    return _compare(observed, defined) if observed is not None and len(defined) else None


def _find_model(model: str) -> Callable[[TieMatrix, np.random.Generator], TieMatrix]:
    if model not in ("permutation", "configuration"):
        raise UnknownName(model, "null model", ("permutation", "configuration"))
    return permute if model == "permutation" else rewire


def _compare(observed: float, drawn: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> NullComparison:
    mean, deviation = float(drawn.mean()), float(drawn.std(ddof=1)) if len(drawn) > 1 else 0.0
    distance = abs(observed - mean)
    extreme = int((np.abs(drawn - mean) >= distance - 1e-12).sum())
    z = (observed - mean) / deviation if deviation > 1e-12 else None
    return NullComparison(observed, mean, deviation, z, (1 + extreme) / (1 + len(drawn)), len(drawn))


def compare_rich_club(network: Network, *, draws: int = 20, seed: int = SEED) -> dict[int, float]:
    """Give for each degree how many times denser the club above it is than in rewired networks of the same degrees.

    Unit: none. Range 0 …, 1 is what degrees alone give; degrees at which no rewired club has a tie are left out.
    Colizza et al. 2006, https://doi.org/10.1038/nphys209

    >>> import networkx as nx
    >>> compare_rich_club(nx.complete_graph(["a", "b", "c"]))
    {0: 1.0, 1: 1.0}
    """
    matrix = read_matrix(network)
    random = np.random.default_rng(seed)
    chance = [find_rich_club(rewire(matrix, random)) for _ in range(draws)]
    means = {k: sum(club[k] for club in chance) / draws for k in find_rich_club(matrix)}
    return {k: share / means[k] for k, share in find_rich_club(matrix).items() if means[k]}


def permute(matrix: TieMatrix, random: np.random.Generator) -> TieMatrix:
    """Let the regions change places; the ties stay."""
    order = random.permutation(matrix.size)
    return replace(matrix, nodes=tuple(matrix.nodes[place] for place in order))


def rewire(matrix: TieMatrix, random: np.random.Generator) -> TieMatrix:
    """Swap the ends of random pairs of ties, ten times as often as there are ties, and deal the weights anew.

    Every region keeps its number of partners. A swap that would make a self tie or a second tie is left out.
    """
    rows, columns, values = matrix.upper
    ties = list(zip(rows.tolist(), columns.tolist(), strict=True))
    if len(ties) > 1:
        _swap(ties, random)
    first, second = np.array(ties, dtype=np.int64).reshape(-1, 2).T
    return TieMatrix.of(matrix.nodes, first, second, random.permutation(values), directed=False)


def _swap(ties: list[tuple[int, int]], random: np.random.Generator) -> None:
    present = set(ties)
    pairs = random.integers(0, len(ties), (_SWAPS_PER_TIE * len(ties), 2)).tolist()
    turns = random.integers(0, 2, len(pairs)).tolist()
    for (first, second), turn in zip(pairs, turns, strict=True):
        (a, b), (c, d) = ties[first], ties[second][:: -1 if turn else 1]
        one, other = (min(a, d), max(a, d)), (min(c, b), max(c, b))
        if len({a, b, c, d}) < 4 or one in present or other in present:
            continue
        present -= {ties[first], ties[second]}
        present |= {one, other}
        ties[first], ties[second] = one, other
