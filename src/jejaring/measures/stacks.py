"""The arithmetic of the dense measures, on a stack of networks at once.

A stack is an array of shape (r, n, n): r undirected networks on the same n nodes, in double precision, or in single
where many replicates matter more than the last digits. One network is a stack of one; the replicates of a bootstrap are
a stack of many, and cost one call. A node without ties is a row of zeros. Steps of the shortest paths (Brandes 2001,
with matrix products in place of queues):

1. From every source at once: layer d holds at [s, v] the number of shortest paths from s to v if v is d steps off,
   else 0. Pairs that are still open are those that no layer holds and that both have ties.
2. Distances are the layers' numbers; closeness sums them.
3. Backwards from the outermost layer, each node hands its dependency to those before it; betweenness sums it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import numpy as np

SPARSE_SHARE = 0.06
"""Where fewer pairs than this are tied, going through the ties is cheaper than through the whole matrix."""


_SMALL, _ROUNDS = 200, 200


def choose_product(adjacency: Any) -> Callable[[Any], Any]:
    """Give the cheaper way to multiply the adjacency by a stack of its own shape."""
    if len(adjacency) == 1 and _SMALL < np.count_nonzero(adjacency) < SPARSE_SHARE * adjacency.size:
        ties = _compress(adjacency[0])
        return lambda stack: (ties @ stack[0])[np.newaxis]
    transposed = np.swapaxes(adjacency, -1, -2)  # equal, but tells BLAS that its product with itself is symmetric
    return lambda stack: transposed @ stack


def _compress(adjacency: Any) -> Any:
    """Make compressed rows of a dense matrix of zeros and ones."""
    from scipy import sparse

    tied = adjacency > 0
    starts = np.concatenate([[0], np.cumsum(np.count_nonzero(tied, axis=-1))])
    columns = np.flatnonzero(tied) % adjacency.shape[-1]
    return sparse.csr_array((np.ones(len(columns), adjacency.dtype), columns, starts), shape=adjacency.shape)


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """The shortest paths of a stack: layer d counts those of d steps; the first is the adjacency itself."""

    layers: tuple[Any, ...]
    multiply: Callable[[Any], Any]


def count_paths(adjacency: Any) -> Walk:
    """Count shortest paths by their length.

    >>> len(count_paths(np.array([[[0., 1, 0], [1, 0, 1], [0, 1, 0]]])).layers)
    2
    """
    layers, remaining, multiply = [adjacency], _find_open(adjacency), choose_product(adjacency)
    while remaining.any():
        layer = multiply(layers[-1])
        layer *= remaining
        found = layer > 0
        if not found.any():
            break
        layers.append(layer)
        remaining ^= found
    return Walk(tuple(layers), multiply)


def _find_open(adjacency: Any) -> Any:
    tied = adjacency.any(axis=-1)
    remaining = adjacency == 0
    remaining &= tied[..., :, np.newaxis] & tied[..., np.newaxis, :]
    diagonal = np.arange(adjacency.shape[-1])
    remaining[..., diagonal, diagonal] = False
    return remaining


def find_betweenness(walk: Walk) -> Any:
    """Sum for each node the share of shortest paths between others that pass it, over (n − 1)(n − 2); shape (r, n).

    `dependency[v, s]` is Brandes' δ of source s on node v, at first of the outermost layer's nodes; layers are
    symmetric, so that one orientation serves all.
    """
    adjacency = walk.layers[0]
    size = adjacency.shape[-1]
    total = np.zeros(adjacency.shape[:-1], adjacency.dtype)
    dependency = np.zeros_like(adjacency)
    for inner, outer in reversed(list(pairwise(walk.layers))):
        dependency += outer > 0
        dependency /= np.maximum(outer, 1)
        dependency = walk.multiply(dependency)
        dependency *= inner
        total += dependency.sum(axis=-1)
    return total / max(1, (size - 1) * (size - 2))


def find_closeness(walk: Walk) -> Any:
    """Divide the reached others by their summed distance, times the share reached of all others; shape (r, n)."""
    shape = walk.layers[0].shape
    reached, distance = np.zeros(shape[:-1]), np.zeros(shape[:-1])
    for steps, layer in enumerate(walk.layers, start=1):
        found = np.count_nonzero(layer, axis=-1)
        reached += found
        distance += steps * found
    scale = distance * max(1, shape[-1] - 1)
    return np.divide(reached * reached, scale, out=np.zeros_like(scale), where=scale > 0)


def find_harmonic(walk: Walk) -> Any:
    """Sum the inverse distances to the others, over n − 1; shape (r, n)."""
    shape = walk.layers[0].shape
    total = np.zeros(shape[:-1])
    for steps, layer in enumerate(walk.layers, start=1):
        total += np.count_nonzero(layer, axis=-1) / steps
    return total / max(1, shape[-1] - 1)


def find_pagerank(weights: Any, damping: float) -> Any:
    """Solve for the share of time that a surfer spends at each node, jumping anywhere from a dead end; shape (r, n).

    With strengths D, (I − αWD⁻¹)x = 1 is solved as (I − αD⁻½WD⁻½)y = D⁻½1, x = D½y, where the matrix is symmetric and
    positive definite. A large network in single precision is solved by conjugate gradients, in two dozen rounds, for
    its condition is (1 + α)/(1 − α) at most; others directly.
    """
    strength = weights.sum(axis=-1)
    root = np.sqrt(np.where(strength > 0, strength, 1))
    system = (-damping / root)[..., np.newaxis] * weights
    system /= root[..., np.newaxis, :]
    diagonal = np.arange(weights.shape[-1])
    system[..., diagonal, diagonal] += 1
    solve = _approach if len(weights) == 1 and weights.dtype == np.float32 and weights.size > _SMALL**2 else _solve
    rank = root * solve(system, 1 / root)
    return rank / rank.sum(axis=-1, keepdims=True)


def _solve(system: Any, right: Any) -> Any:
    return np.linalg.solve(system, right[..., np.newaxis])[..., 0]


def _approach(system: Any, right: Any) -> Any:
    """Solve by conjugate gradients (Hestenes and Stiefel 1952) to the precision of the numbers."""
    found, left = np.zeros_like(right), right[0].copy()
    step, error = left.copy(), left @ left
    least = error * float(np.finfo(right.dtype).eps) ** 2
    for _ in range(_ROUNDS):
        if error <= least:
            break
        moved = system[0] @ step
        length = error / (step @ moved)
        found[0] += length * step
        left -= length * moved
        error, before = left @ left, error
        step = left + (error / before) * step
    return found


def find_constraint(weights: Any) -> Any:
    """Sum over partners the squared share spent on them, direct and through others; NaN for isolates; shape (r, n).

    The shares through others, P², are D⁻¹ (W D⁻½)(W D⁻½)ᵀ for strengths D: a symmetric product, half the work.
    """
    inverse = _invert(weights.sum(axis=-1))
    half = weights * np.sqrt(inverse)[..., np.newaxis, :]
    bound = half @ np.swapaxes(half, -1, -2)
    bound += weights
    bound *= weights > 0
    total = np.einsum("...ij,...ij->...i", bound, bound) * np.square(inverse)
    return np.where(inverse > 0, total, np.nan)


def _invert(strength: Any) -> Any:
    return np.divide(1, strength, out=np.zeros_like(strength), where=strength > 0)


def measure_stack(weights: Any, damping: float = 0.85) -> Mapping[str, Any]:
    """Measure every network of a stack: the six measures whose certainty is told, each of shape (r, n)."""
    adjacency = (weights > 0).astype(weights.dtype)
    walk = count_paths(adjacency)
    return MappingProxyType(
        {
            "degree": adjacency.sum(axis=-1),
            "strength": weights.sum(axis=-1),
            "betweenness": find_betweenness(walk),
            "closeness": find_closeness(walk),
            "pagerank": find_pagerank(weights, damping),
            "constraint": find_constraint(weights),
        }
    )
