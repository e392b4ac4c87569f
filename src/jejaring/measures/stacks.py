"""The arithmetic of the dense measures, on a stack of networks at once.

A stack is an array of shape (r, n, n): r networks on the same n nodes. One network is a stack of one; the replicates of
a bootstrap are a stack of many, and cost one call. A region without ties in a network is a row of zeros. Steps of the
shortest paths (Brandes 2001, with matrix products in place of queues):

1. From every source at once: `layers[d][s, v]` is the number of shortest paths from s to v if v is d steps off, else 0.
2. Distances are the layers' numbers; closeness sums them.
3. Backwards from the outermost layer, each node hands its dependency to those before it; betweenness sums it.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from jejaring.measures.matrix import Array


def count_paths(adjacency: Array) -> list[Array]:
    """Count shortest paths by their length: layer d holds those of d steps, layer 1 is the adjacency itself.

    >>> len(count_paths(np.array([[[0., 1, 0], [1, 0, 1], [0, 1, 0]]])))
    2
    """
    layers: list[Array] = []
    unseen = 1.0 - np.eye(adjacency.shape[-1])
    front = adjacency
    while front.any():
        layers.append(front)
        unseen = unseen * (front == 0)
        if not unseen.any():
            break
        front = (front @ adjacency) * unseen
    return layers


def find_betweenness(adjacency: Array, layers: Sequence[Array]) -> Array:
    """Sum for each node the share of shortest paths between others that pass it, over (n − 1)(n − 2); shape (r, n)."""
    size = adjacency.shape[-1]
    dependency = np.zeros_like(adjacency)
    for inner, outer in reversed(list(pairwise(layers))):
        share = np.divide(1.0 + dependency, outer, out=np.zeros_like(outer), where=outer > 0)
        dependency += inner * (share @ adjacency)
    total: Array = dependency.sum(axis=-2) / max(1, (size - 1) * (size - 2))
    return total


def find_closeness(layers: Sequence[Array], shape: tuple[int, ...]) -> Array:
    """Divide the reached others by their summed distance, times the share reached of all others; shape (r, n)."""
    reached, distance = np.zeros(shape[:-1]), np.zeros(shape[:-1])
    for steps, layer in enumerate(layers, start=1):
        found = np.count_nonzero(layer, axis=-1)
        reached += found
        distance += steps * found
    scale = distance * max(1, shape[-1] - 1)
    return np.divide(reached * reached, scale, out=np.zeros_like(scale), where=scale > 0)


def find_harmonic(layers: Sequence[Array], shape: tuple[int, ...]) -> Array:
    """Sum the inverse distances to the others, over n − 1; shape (r, n)."""
    total = np.zeros(shape[:-1])
    for steps, layer in enumerate(layers, start=1):
        total += np.count_nonzero(layer, axis=-1) / steps
    return total / max(1, shape[-1] - 1)


def find_pagerank(weights: Array, damping: float) -> Array:
    """Solve for the share of time that a surfer spends at each node, jumping anywhere from a dead end; shape (r, n)."""
    size = weights.shape[-1]
    strength = weights.sum(axis=-1, keepdims=True)
    steps = np.divide(weights, strength, out=np.zeros_like(weights), where=strength > 0)
    system = np.eye(size) - damping * np.swapaxes(steps, -1, -2)
    rank = np.linalg.solve(system, np.ones((*weights.shape[:-1], 1)))[..., 0]
    total: Array = rank / rank.sum(axis=-1, keepdims=True)
    return total


def find_constraint(weights: Array) -> Array:
    """Sum over partners the squared share spent on them, direct and through others; NaN for isolates; shape (r, n)."""
    strength = weights.sum(axis=-1, keepdims=True)
    share = np.divide(weights, strength, out=np.zeros_like(weights), where=strength > 0)
    bound = np.where(weights > 0, share + share @ share, 0.0)
    return np.where(strength[..., 0] > 0, np.square(bound).sum(axis=-1), np.nan)
