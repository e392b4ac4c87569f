"""How closely a region's surroundings hold together. Weights are not used."""

from typing import Any

import numpy as np

from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_matrix


def number_cores(network: Network) -> dict[str, int]:
    """Give the largest k for which a region belongs to a group whose members have k partners within it each.

    Unit: partners. Range 0 … the degree. Weights are not used. Seidman 1983,
    https://doi.org/10.1016/0378-8733(83)90028-X; peeled level by level as in Batagelj and Zaveršnik 2011,
    https://doi.org/10.1007/s11634-010-0079-y

    >>> import networkx as nx
    >>> number_cores(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]))
    {'a': 2, 'b': 2, 'c': 2, 'd': 1}
    """
    matrix = read_matrix(network)
    return dict(zip(matrix.nodes, _peel(matrix.sparse).tolist(), strict=True))


def _peel(weights: Any) -> Any:
    """Take away the nodes of at most k partners, and those that thereby come to have no more, for k = 0, 1, 2 …."""
    left = np.diff(weights.indptr).astype(np.int64)
    cores, present, k = np.zeros_like(left), np.ones(len(left), dtype=bool), 0
    while present.any():
        k = max(k, int(left[present].min()))
        leaving = np.flatnonzero(present & (left <= k))
        while len(leaving):
            cores[leaving], present[leaving] = k, False
            touched = weights[leaving].indices
            left -= np.bincount(touched, minlength=len(left))
            candidates = np.unique(touched)
            leaving = candidates[present[candidates] & (left[candidates] <= k)]
    return cores


def find_clustering(network: Network) -> Scores:
    """Give the share of a region's pairs of partners that are tied to each other: its clustering.

    Unit: share. Range 0 … 1; undefined (None) below two partners, where networkx says 0. Weights are not used. Watts
    and Strogatz 1998, https://doi.org/10.1038/30918

    >>> import networkx as nx
    >>> find_clustering(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]))
    {'a': 1.0, 'b': 1.0, 'c': 0.3333333333333333, 'd': None}
    """
    matrix = read_matrix(network)
    degree = matrix.degree.astype(float)
    pairs = degree * (degree - 1)
    share = np.divide(count_closed(matrix), pairs, out=np.full_like(pairs, np.nan), where=pairs > 0)
    return matrix.score(share)


def find_transitivity(network: Network) -> float | None:
    """Give the share of all pairs of partners of a common region that are tied: the network's transitivity.

    Unit: share. Range 0 … 1; undefined (None) where no region has two partners. Weights are not used. Newman 2003,
    https://doi.org/10.1137/S003614450342480

    >>> import networkx as nx
    >>> find_transitivity(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]))
    0.6
    """
    matrix = read_matrix(network)
    degree = matrix.degree.astype(float)
    pairs = float((degree * (degree - 1)).sum())
    return float(count_closed(matrix).sum()) / pairs if pairs else None


def count_closed(matrix: TieMatrix) -> Array:
    """Count each node's ordered pairs of partners that are tied: twice its triangles."""
    if not matrix.has_ties:
        return np.zeros(matrix.size)
    tied = (matrix.sparse > 0).astype(np.float64)
    closed: Array = tied.multiply(tied @ tied).sum(axis=1)
    return closed
