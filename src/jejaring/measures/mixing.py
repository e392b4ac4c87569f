"""Who is tied to whom: with one's own group or with others, with one's like or with the unlike."""

from collections.abc import Mapping

import numpy as np
from scipy import sparse

from jejaring.measures.groups import place_nodes
from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_matrix


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
    if not matrix.weights.nnz:
        return None
    members = _read_members(matrix, groups)
    shares = (members.T @ (matrix.weights > 0).astype(float) @ members).toarray() / matrix.weights.nnz
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
    degree = np.diff(matrix.weights.indptr).astype(float)
    ends = matrix.weights.tocoo()
    if not matrix.weights.nnz or np.ptp(degree[ends.row]) == 0:
        return None
    return float(np.corrcoef(degree[ends.row], degree[ends.col])[0, 1])


def _sum_by_group(matrix: TieMatrix, groups: Mapping[str, str]) -> Array:
    given: Array = (matrix.weights @ _read_members(matrix, groups)).toarray()
    return given


def _count_inside(matrix: TieMatrix, groups: Mapping[str, str]) -> tuple[Array, Array]:
    degree = np.diff(matrix.weights.indptr).astype(float)
    labels = np.array(place_nodes(matrix.nodes, groups))
    ends = matrix.weights.tocoo()
    inside = np.bincount(ends.row[labels[ends.row] == labels[ends.col]], minlength=matrix.size).astype(float)
    return degree, inside


def _read_members(matrix: TieMatrix, groups: Mapping[str, str]) -> sparse.csr_array:
    placed = place_nodes(matrix.nodes, groups)
    names = {name: column for column, name in enumerate(sorted(set(placed)))}
    columns = [names[name] for name in placed]
    ones = np.ones(matrix.size)
    return sparse.csr_array((ones, (range(matrix.size), columns)), shape=(matrix.size, len(names)))
