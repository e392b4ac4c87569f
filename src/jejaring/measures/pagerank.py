"""Where a traveller who follows ties at random is found most often."""

import numpy as np

from jejaring.measures import stacks
from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_matrix
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.steady import steady_arithmetic

DAMPING = 0.85
"""α: how likely the traveller follows a tie rather than starts anew anywhere."""
_TOLERANCE, _ROUNDS = 1e-13, 1000


def find_pagerank(network: Network, *, damping: float = DAMPING) -> Scores:
    """Give the share of time that a traveller spends in each region who follows ties in proportion to their weight.

    Unit: share of time. Range 0 … 1, summing to 1. The weight is a strength. At an isolate, and with probability
    1 − `damping` anywhere, the traveller starts anew at any region alike. Solved to the last digit, where networkx
    stops at its `tol`. Brin and Page 1998, https://doi.org/10.1016/S0169-7552(98)00110-X

    >>> import networkx as nx
    >>> find_pagerank(nx.Graph([("a", "b")]))
    {'a': 0.5, 'b': 0.5}
    """
    if not 0 <= damping < 1:
        raise UnfitNetwork("PageRank", f"its damping is {damping}", "Give a number from 0 to below 1")
    matrix = read_matrix(network)
    if not matrix.size:
        return {}
    if matrix.is_small:
        with steady_arithmetic():
            return matrix.score(stacks.find_pagerank(matrix.stack(), damping)[0])
    return matrix.score(_iterate(matrix, damping))


def _iterate(matrix: TieMatrix, damping: float) -> Array:
    """Follow the traveller until nothing changes any more (power iteration)."""
    strength = matrix.strength
    inverse = np.divide(1.0, strength, out=np.zeros_like(strength), where=strength > 0)
    incoming = matrix.sparse.T.tocsr()
    rank: Array = np.full(matrix.size, 1.0 / matrix.size)
    for _ in range(_ROUNDS):
        moved: Array = damping * (incoming @ (rank * inverse))
        moved += (1.0 - moved.sum()) / matrix.size
        if np.abs(moved - rank).sum() < _TOLERANCE:
            return moved
        rank = moved
    return rank
