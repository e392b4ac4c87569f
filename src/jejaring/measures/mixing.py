"""Who is tied to whom: with one's own group or with others, with one's like or with the unlike."""

from collections.abc import Mapping

import numpy as np

from jejaring.measures.groups import place_nodes
from jejaring.measures.matrix import Array, Network, Places, Scores, TieMatrix, read_matrix


def find_participation(network: Network, groups: Mapping[str, str]) -> Scores:
    """Give how evenly a region's strength is spread over groups: its participation coefficient.

    1 − Σ (part of the strength that goes to a group)². Unit: none. Range 0 (one group) to below 1 (evenly over many);
    None for an isolate. The weight is a strength. Guimerà and Amaral 2005, https://doi.org/10.1038/nature03288

    >>> import networkx as nx
    >>> star = nx.star_graph(["36.74", "73.12", "73.10", "33.11", "33.22"])
    >>> find_participation(star, {code: code[:2] for code in star})["36.74"]
    0.5
    """
    matrix = read_matrix(network)
    given = _sum_by_group(matrix, groups)
    strength = given.sum(axis=1, keepdims=True)
    share = np.divide(given, strength, out=np.full_like(given, np.nan), where=strength > 0)
    return matrix.score(1 - np.square(share).sum(axis=1))


def find_ei(network: Network, groups: Mapping[str, str]) -> Scores:
    """Give how far a region's partners are outside its own group rather than inside: its E–I index.

    (external − internal) / (external + internal), counted in partners. Unit: none. Range −1 (all inside) … 1 (all
    outside); None for an isolate. Weights are not used. Krackhardt and Stern 1988, https://doi.org/10.2307/2786835

    >>> import networkx as nx
    >>> find_ei(nx.path_graph(["36.71", "36.74", "73.12"]), {"36.71": "36", "36.74": "36", "73.12": "73"})
    {'36.71': -1.0, '36.74': 0.0, '73.12': 1.0}
    """
    matrix = read_matrix(network)
    degree, inside = _count_inside(matrix, groups)
    balance = degree - 2 * inside
    return matrix.score(np.divide(balance, degree, out=np.full_like(balance, np.nan), where=degree > 0))


def find_network_ei(network: Network, groups: Mapping[str, str]) -> float | None:
    """Give the E–I index of all ties together; None without ties. Compare it with a null model before reading it.

    Unit: none. Range −1 … 1. Krackhardt and Stern 1988, https://doi.org/10.2307/2786835

    >>> import networkx as nx
    >>> find_network_ei(nx.path_graph(["36.71", "36.74", "73.12"]), {"36.71": "36", "36.74": "36", "73.12": "73"})
    0.0
    """
    degree, inside = _count_inside(read_matrix(network), groups)
    total = float(degree.sum())
    return (total - 2 * float(inside.sum())) / total if total else None


def find_group_assortativity(network: Network, groups: Mapping[str, str]) -> float | None:
    """Give how far ties join regions of one group beyond what the groups' shares of ties give: homophily.

    Unit: none. Range below 0 … 1; None without ties or where all are of one group. Weights are not used. Newman 2003,
    https://doi.org/10.1103/PhysRevE.67.026126

    >>> import networkx as nx
    >>> find_group_assortativity(nx.Graph([("a", "b"), ("c", "d")]), {"a": "x", "b": "x", "c": "y", "d": "y"})
    1.0
    """
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return None
    shares = _count_by_groups(matrix, groups) / len(matrix.values)
    expected = float(shares.sum(axis=0) @ shares.sum(axis=1))
    return None if expected >= 1 else (float(np.trace(shares)) - expected) / (1 - expected)


def find_degree_assortativity(network: Network) -> float | None:
    """Give the correlation of the degrees at the two ends of a tie.

    Unit: none. Range −1 (hubs join leaves) … 1 (hubs join hubs); None without ties or where all degrees are equal.
    Weights are not used. Newman 2002, https://doi.org/10.1103/PhysRevLett.89.208701

    >>> import networkx as nx
    >>> round(find_degree_assortativity(nx.star_graph(["hub", "a", "b"])), 9)
    -1.0
    """
    matrix = read_matrix(network)
    degree = matrix.degree.astype(float)
    if not matrix.has_ties or np.ptp(degree[matrix.rows]) == 0:
        return None
    return float(np.corrcoef(degree[matrix.rows], degree[matrix.columns])[0, 1])


def _sum_by_group(matrix: TieMatrix, groups: Mapping[str, str]) -> Array:
    """Give each node's strength towards each group, shape (nodes, groups)."""
    labels, names = _label(matrix, groups)
    given = np.zeros((matrix.size, names))
    np.add.at(given, (matrix.rows, labels[matrix.columns]), matrix.values)
    return given


def _count_by_groups(matrix: TieMatrix, groups: Mapping[str, str]) -> Array:
    """Count the cells from each group to each, shape (groups, groups)."""
    labels, names = _label(matrix, groups)
    counts = np.zeros((names, names))
    np.add.at(counts, (labels[matrix.rows], labels[matrix.columns]), 1)
    return counts


def _label(matrix: TieMatrix, groups: Mapping[str, str]) -> tuple[Places, int]:
    names, labels = np.unique(place_nodes(matrix.nodes, groups), return_inverse=True)
    return labels.astype(np.int64), len(names)


def _count_inside(matrix: TieMatrix, groups: Mapping[str, str]) -> tuple[Array, Array]:
    degree = matrix.degree.astype(float)
    labels = np.array(place_nodes(matrix.nodes, groups))
    alike = labels[matrix.rows] == labels[matrix.columns]
    inside = np.bincount(matrix.rows[alike], minlength=matrix.size).astype(float)
    return degree, inside
