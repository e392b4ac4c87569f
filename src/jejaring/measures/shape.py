"""The network as a whole: its size, its parts, how its degrees are spread, whether it is a small world."""

from dataclasses import dataclass

import numpy as np

from jejaring.measures.cohesion import find_clustering, find_transitivity
from jejaring.measures.communities import SEED
from jejaring.measures.degree import count_partners
from jejaring.measures.matrix import Network, Scores, TieMatrix, read_matrix
from jejaring.measures.mixing import find_degree_assortativity
from jejaring.measures.nulls import rewire
from jejaring.measures.parts import number_components
from jejaring.measures.sampling import find_mean_distance

_LEAST_FOR_POWER_LAW = 50


@dataclass(frozen=True, slots=True)
class NetworkShape:
    """A network in a dozen numbers; None where undefined."""

    regions: int
    ties: int
    density: float | None
    parts: int
    largest_part: int
    mean_degree: float | None
    median_degree: float | None
    greatest_degree: int
    degree_gini: float | None
    mean_distance: float | None
    clustering: float | None
    transitivity: float | None
    assortativity: float | None


def describe_shape(network: Network) -> NetworkShape:
    """Describe the network as a whole; isolates count as regions and as parts.

    >>> import networkx as nx
    >>> shape = describe_shape(nx.star_graph(["hub", "a", "b", "c"]))
    >>> shape.ties, shape.density, shape.mean_distance, shape.degree_gini
    (3, 0.5, 1.5, 0.25)
    """
    matrix = read_matrix(network)
    degrees = list(count_partners(matrix).values())
    parts = list(number_components(matrix).values())
    size, ties = matrix.size, sum(degrees) // 2
    return NetworkShape(
        regions=size,
        ties=ties,
        density=ties / (size * (size - 1) / 2) if size > 1 else None,
        parts=max(parts, default=0),
        largest_part=parts.count(1),
        mean_degree=sum(degrees) / size if size else None,
        median_degree=float(np.median(degrees)) if size else None,
        greatest_degree=max(degrees, default=0),
        degree_gini=find_gini(degrees),
        mean_distance=find_mean_distance(matrix),
        clustering=_average(find_clustering(matrix)),
        transitivity=find_transitivity(matrix),
        assortativity=find_degree_assortativity(matrix),
    )


def count_degrees(network: Network) -> dict[int, int]:
    """Count the regions of each degree: the degree distribution.

    >>> import networkx as nx
    >>> count_degrees(nx.star_graph(["hub", "a", "b", "c"]))
    {1: 3, 3: 1}
    """
    degrees = list(count_partners(network).values())
    return {degree: degrees.count(degree) for degree in sorted(set(degrees))}


def find_gini(values: list[int]) -> float | None:
    """Give how unequally values are spread, from 0 (all equal) to below 1 (one has all); None where all are 0.

    >>> find_gini([1, 1, 1, 3])
    0.25
    """
    total, size = sum(values), len(values)
    if not total:
        return None
    ranked = sum(place * value for place, value in enumerate(sorted(values), start=1))
    return 2 * ranked / (size * total) - (size + 1) / size


def fit_power_law(network: Network, least: int = 1) -> float | None:
    """Give the exponent of a power law fitted to the degrees from `least` on, by the approximate discrete likelihood.

    1 + n / Σ ln(k / (least − ½)). It says how a tail falls, never that it is a power law; None where fewer than 50
    regions have that degree. Clauset et al. 2009, https://doi.org/10.1137/070710111

    >>> import networkx as nx
    >>> fit_power_law(nx.path_graph(["a", "b"])) is None
    True
    """
    degrees = np.array([degree for degree in count_partners(network).values() if degree >= max(1, least)])
    if len(degrees) < _LEAST_FOR_POWER_LAW:
        return None
    return 1 + len(degrees) / float(np.log(degrees / (max(1, least) - 0.5)).sum())


@dataclass(frozen=True, slots=True)
class SmallWorld:
    """Clustering and mean distance beside those of rewired networks; `sigma` is the ratio of the two ratios."""

    clustering: float
    chance_clustering: float
    distance: float
    chance_distance: float
    sigma: float


def find_small_world(network: Network, *, draws: int = 20, seed: int = SEED) -> SmallWorld | None:
    """Compare clustering and distance in the largest part with rewired networks of the same degrees.

    σ = (C/Cᵣ) / (L/Lᵣ); a small world has a σ well above 1. None where clustering or distance is undefined or 0 by
    chance. C is the transitivity. Humphries and Gurney 2008, https://doi.org/10.1371/journal.pone.0002051

    >>> import networkx as nx
    >>> find_small_world(nx.path_graph(["a", "b", "c"])) is None
    True
    """
    part = _cut_largest(read_matrix(network))
    random = np.random.default_rng(seed)
    chance = [rewire(part, random) for _ in range(draws)]
    clustering, distance = find_transitivity(part), find_mean_distance(part)
    clusterings = [value for value in map(find_transitivity, chance) if value is not None]
    distances = [value for value in map(find_mean_distance, chance) if value is not None]
    if clustering is None or distance is None or not sum(clusterings):
        return None
    expected, apart = sum(clusterings) / len(clusterings), sum(distances) / len(distances)
    return SmallWorld(clustering, expected, distance, apart, (clustering / expected) / (distance / apart))


def _cut_largest(matrix: TieMatrix) -> TieMatrix:
    parts = list(number_components(matrix).values())
    nodes = tuple(node for node, part in zip(matrix.nodes, parts, strict=True) if part == 1)
    place = np.cumsum(np.array(parts) == 1) - 1
    rows, columns, values = matrix.upper
    kept = np.array(parts)[rows] == 1
    return TieMatrix.of(nodes, place[rows[kept]], place[columns[kept]], values[kept], directed=False)


def _average(scores: Scores) -> float | None:
    defined = [value for value in scores.values() if value is not None]
    return sum(defined) / len(defined) if defined else None
