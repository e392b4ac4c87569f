"""Groups of regions tied more closely among themselves than with the rest, and how stable they are.

Louvain's and Leiden's methods seek the grouping of highest modularity and begin at random: another seed may find
another grouping of nearly the same modularity. So a grouping is told with its stability: how far those of many seeds
agree. Leiden's never leaves a community in parts; it asks for the extra package graspologic-native.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations
from typing import Literal

import networkx as nx
import numpy as np

from jejaring.errors import UnknownName
from jejaring.measures.groups import place_nodes
from jejaring.measures.matrix import Network, TieMatrix, read_matrix
from jejaring.measures.parts import number_groups, rebuild_graph
from jejaring.measures.refusals import NotInstalled, UnfitNetwork

Method = Literal["louvain", "leiden"]

SEED = 1
"""The seed wherever chance plays a part and the caller gives none."""


def number_communities(
    network: Network, *, method: Method = "louvain", seed: int = SEED, resolution: float = 1.0
) -> dict[str, int]:
    """Number the communities that Louvain's (or Leiden's) method finds, from 1, largest first.

    Unit: none (a name). Range 1 (the largest) …. The method seeks the grouping of highest modularity, by moving regions
    in an order that `seed` draws; another seed may find another. An isolate is a community of its own. The weight is a
    strength. Blondel et al. 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008; Traag et al. 2019,
    https://doi.org/10.1038/s41598-019-41695-z

    >>> import networkx as nx
    >>> number_communities(nx.Graph([("a", "b"), ("c", "d"), ("d", "e"), ("e", "c")]))
    {'a': 2, 'b': 2, 'c': 1, 'd': 1, 'e': 1}
    """
    matrix = read_matrix(network)
    if method not in ("louvain", "leiden"):
        raise UnknownName(method, "method for communities", ("louvain", "leiden"))
    if not matrix.has_ties:
        return number_groups([node] for node in matrix.nodes)
    seek = _seek_louvain if method == "louvain" else _seek_leiden
    return number_groups([matrix.nodes[place] for place in group] for group in seek(matrix, resolution, seed))


def _seek_louvain(matrix: TieMatrix, resolution: float, seed: int) -> Iterable[Iterable[int]]:
    found: Iterable[Iterable[int]] = nx.community.louvain_communities(
        rebuild_graph(matrix), resolution=resolution, seed=seed
    )
    return found


def _seek_leiden(matrix: TieMatrix, resolution: float, seed: int) -> Iterable[Iterable[int]]:
    if find_spec("graspologic_native") is None:
        raise NotInstalled("Leiden's method", "graspologic-native")
    from graspologic_native import leiden  # type: ignore[import-untyped,unused-ignore]

    ties: Iterable[tuple[int, int, float]] = rebuild_graph(matrix).edges(data="weight")
    found = leiden([(str(a), str(b), weight) for a, b, weight in ties], resolution=resolution, iterations=10, seed=seed)
    groups: dict[int, list[int]] = {}
    for place in range(matrix.size):
        groups.setdefault(found[1].get(str(place), -1 - place), []).append(place)
    return groups.values()


def find_modularity(network: Network, groups: Mapping[str, object], resolution: float = 1.0) -> float | None:
    """Give the share of the ties' weight within groups less what the groups' strengths would give by chance.

    Unit: share. Range −1/2 … below 1; None without ties. The weight is a strength. Newman and Girvan 2004,
    https://doi.org/10.1103/PhysRevE.69.026113

    >>> import networkx as nx
    >>> find_modularity(nx.Graph([("a", "b"), ("c", "d")]), {"a": 1, "b": 1, "c": 2, "d": 2})
    0.5
    """
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return None
    placed = place_nodes(matrix.nodes, {node: str(group) for node, group in groups.items()})
    labels = np.unique(placed, return_inverse=True)[1]
    inside = matrix.values[labels[matrix.rows] == labels[matrix.columns]].sum()
    strengths = np.bincount(labels, matrix.strength)
    total = matrix.values.sum()
    return float(inside / total - resolution * np.square(strengths / total).sum())


def find_agreement(one: Mapping[str, object], other: Mapping[str, object]) -> float:
    """Give how far two groupings of the same regions agree beyond chance: the adjusted Rand index.

    Unit: none. Range below 0 … 1 (the same). Hubert and Arabie 1985, https://doi.org/10.1007/BF01908075

    >>> find_agreement({"a": 1, "b": 1, "c": 2}, {"a": "x", "b": "x", "c": "y"})
    1.0
    """
    if set(one) != set(other):
        raise UnfitNetwork("The two groupings", "they are of different regions", "Group the same regions twice")
    nodes = sorted(one)
    first, second = (np.unique([str(group[node]) for node in nodes], return_inverse=True)[1] for group in (one, other))
    table = np.zeros((first.max(initial=-1) + 1, second.max(initial=-1) + 1))
    np.add.at(table, (first, second), 1)
    together, apart = _count_pairs(table), _count_pairs(table.sum(axis=1)) * _count_pairs(table.sum(axis=0))
    expected = apart / max(1.0, _count_pairs(np.array([len(nodes)])))
    most = (_count_pairs(table.sum(axis=1)) + _count_pairs(table.sum(axis=0))) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def _count_pairs(counts: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> float:
    return float((counts * (counts - 1) / 2).sum())


@dataclass(frozen=True, slots=True)
class Stability:
    """How stable communities are over seeds: the spread of modularity, and the mean agreement of two seeds."""

    seeds: int
    least_modularity: float
    mean_modularity: float
    most_modularity: float
    agreement: float


def assess_stability(
    network: Network, *, method: Method = "louvain", seeds: int = 20, resolution: float = 1.0
) -> Stability | None:
    """Find communities with the seeds 1 … n and say how far they agree; None without ties.

    Raises UnfitNetwork for fewer than two seeds. Agreement is the mean adjusted Rand index of all pairs of seeds.

    >>> import networkx as nx
    >>> assess_stability(nx.Graph([("a", "b"), ("c", "d")]), seeds=3).agreement
    1.0
    """
    if seeds < 2:
        raise UnfitNetwork("The stability of communities", f"it is asked of {seeds} seeds", "Give 2 or more")
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return None
    found = [
        number_communities(matrix, method=method, seed=seed, resolution=resolution) for seed in range(1, seeds + 1)
    ]
    qualities = [find_modularity(matrix, groups, resolution) or 0.0 for groups in found]
    agreements = [find_agreement(one, other) for one, other in combinations(found, 2)]
    return Stability(seeds, min(qualities), sum(qualities) / seeds, max(qualities), sum(agreements) / len(agreements))
