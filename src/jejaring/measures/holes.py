"""Structural holes: how much a region's partners are tied among themselves, and so how little room they leave it."""

from typing import Any, Literal

import numpy as np

from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_matrix
from jejaring.measures.steady import steady_arithmetic


def find_constraint(network: Network) -> Scores:
    """Sum over partners the squared share of a region's ties that is bound up with them: Burt's constraint.

    c(i) = Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)², where pᵢⱼ is the part of i's strength that its tie to j holds. Unit: none.
    Range above 0: low for a region that joins others who are not joined, 1 for one with a single partner; in small
    groups it may exceed 1. Undefined (None) for an isolate. The weight is a strength. Burt 1992,
    https://doi.org/10.4159/9780674029095; Burt 2004, https://doi.org/10.1086/421787

    >>> import networkx as nx
    >>> find_constraint(nx.star_graph(["hub", "a", "b"]))
    {'a': 1.0, 'b': 1.0, 'hub': 0.5}
    """
    matrix = read_matrix(network)
    if matrix.is_small:
        with steady_arithmetic():
            return matrix.score(_constrain_dense(matrix))
    return matrix.score(_constrain_sparse(matrix))


def find_effective_size(network: Network) -> Scores:
    """Count a region's partners less what they have in common: Burt's effective size.

    e(i) = Σⱼ (1 − Σ_q pᵢ_q mⱼ_q), where m is a tie's weight over its holder's strongest. Unit: partners.
    Range above 0 to the degree. Undefined (None) for an isolate. The weight is a strength. Burt 1992,
    https://doi.org/10.4159/9780674029095. (networkx 3.6 errs on weighted networks unless it is given `nodes`: its pull
    request 8906.)

    >>> import networkx as nx
    >>> find_effective_size(nx.complete_graph(["a", "b", "c"]))
    {'a': 1.0, 'b': 1.0, 'c': 1.0}
    """
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return dict.fromkeys(matrix.nodes)
    share, relative = _scale(matrix.sparse, "sum"), _scale(matrix.sparse, "max")
    joined = (matrix.sparse > 0).multiply(share @ relative.T)
    degree = matrix.degree.astype(np.float64)
    return matrix.score(np.where(degree > 0, degree - joined.sum(axis=1), np.nan))


def _constrain_dense(matrix: TieMatrix) -> Array:
    """Measure as `stacks.find_constraint` does, but read the product of shares at the ties alone."""
    strength = matrix.strength
    inverse = np.divide(1.0, strength, out=np.zeros(matrix.size), where=strength > 0)
    half = matrix.dense * np.sqrt(inverse)
    bound = (half @ half.T)[matrix.rows, matrix.columns] + matrix.values
    total = np.bincount(matrix.rows, np.square(bound), matrix.size) * np.square(inverse)
    return np.where(strength > 0, total, np.nan)


def _constrain_sparse(matrix: TieMatrix) -> Array:
    share = _scale(matrix.sparse, "sum")
    bound = (matrix.sparse > 0).multiply(share + share @ share).tocsr()
    alone = matrix.degree == 0
    return np.where(alone, np.nan, bound.multiply(bound).sum(axis=1))


def _scale(weights: Any, by: Literal["sum", "max"]) -> Any:
    total = weights.sum(axis=1) if by == "sum" else weights.max(axis=1).toarray()
    inverse = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)
    return weights.multiply(inverse[:, np.newaxis]).tocsr()
