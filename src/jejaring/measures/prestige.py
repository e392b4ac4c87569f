"""Standing that comes from the standing of others: eigenvectors of the network.

Both measures are where repeated hand-outs along the ties, begun from equal standing, come to rest. That is also defined
where a network is in parts (the part of the largest eigenvalue takes all; equal parts share), so no special case is.
"""

from typing import Any

import numpy as np

from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_directed, read_matrix
from jejaring.measures.steady import steady_arithmetic

_EQUAL = 1e-9


def find_eigenvector(network: Network) -> Scores:
    """Give each region the standing of its partners, in proportion to the ties: its eigenvector centrality.

    Unit: none. Range 0 … 1, of Euclidean length 1, as networkx does. The weight is a strength. In a network in parts
    only the part with the largest eigenvalue has a standing, the others 0; without ties it is undefined (None).
    Bonacich 1972, https://doi.org/10.1080/0022250X.1972.9989806

    >>> import networkx as nx
    >>> {code: round(value, 3) for code, value in find_eigenvector(nx.path_graph(["a", "b", "c"])).items()}
    {'a': 0.5, 'b': 0.707, 'c': 0.5}
    """
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return dict.fromkeys(matrix.nodes)
    standing = _find_leading(matrix.sparse, matrix.is_small)
    return matrix.score(standing / np.linalg.norm(standing))


def find_hubs(network: Network) -> Scores:
    """Give how much a region visits those whom visitors esteem: its hub value in the guest → host network (HITS).

    Unit: share. Range 0 … 1, summing to 1, as networkx does; None without arcs. The weight is a strength. Kleinberg
    1999, https://doi.org/10.1145/324133.324140

    >>> import networkx as nx
    >>> find_hubs(nx.DiGraph([("guest", "host"), ("other", "host")]))
    {'guest': 0.5, 'host': 0.0, 'other': 0.5}
    """
    matrix = read_directed(network)
    return _share(matrix, _find_hubs(matrix))


def find_authorities(network: Network) -> Scores:
    """Give how much a region is visited by those who visit the esteemed: its authority in the guest → host network.

    Unit: share. Range 0 … 1, summing to 1, as networkx does; None without arcs. The weight is a strength. Kleinberg
    1999, https://doi.org/10.1145/324133.324140

    >>> import networkx as nx
    >>> find_authorities(nx.DiGraph([("guest", "host"), ("other", "host")]))
    {'guest': 0.0, 'host': 1.0, 'other': 0.0}
    """
    matrix = read_directed(network)
    return _share(matrix, matrix.sparse.T @ _find_hubs(matrix))


def _find_hubs(matrix: TieMatrix) -> Array:
    if not matrix.has_ties:
        return np.zeros(matrix.size)
    return _find_leading(matrix.sparse @ matrix.sparse.T, matrix.is_small)


def _share(matrix: TieMatrix, standing: Array) -> Scores:
    total = standing.sum()
    return matrix.score(standing / total) if total else dict.fromkeys(matrix.nodes)


def _find_leading(symmetric: Any, small: bool) -> Array:
    """Project equal standing on the space of the largest eigenvalue."""
    if small:
        with steady_arithmetic():
            values, vectors = np.linalg.eigh(symmetric.toarray())
    else:
        from scipy.sparse import linalg

        values, vectors = linalg.eigsh(symmetric, k=4, which="LA", v0=np.ones(symmetric.shape[0]))
    space = vectors[:, values > values.max() * (1 - _EQUAL)]
    leading: Array = space @ space.sum(axis=0)
    return np.where(np.abs(leading) < _EQUAL * np.abs(leading).max(), 0.0, leading)
