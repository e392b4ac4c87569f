"""Betweenness and distances of networks too large to walk from every node: from a sample of sources, block by block.

The same arithmetic as `stacks`, with the network sparse and the sources as columns: an array of (n, b) for b sources.
Memory is about five such arrays a level of the walk, whatever the number of ties.
"""

from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np

from jejaring.measures.communities import SEED
from jejaring.measures.matrix import Array, Network, Scores, TieMatrix, read_matrix
from jejaring.measures.refusals import UnfitNetwork

_CELLS = 8_000_000


def sample_betweenness(network: Network, sources: int = 256, *, seed: int = SEED) -> Scores:
    """Estimate the betweenness of each region from the shortest ways that begin at sampled sources.

    Unit: share. Range 0 … about 1, normalised as `find_betweenness`, to which it comes equal as the sources become all.
    A source says nothing of itself, so its own value rests on the other sources. Brandes and Pich 2007,
    https://doi.org/10.1142/S0218127407018403

    >>> import networkx as nx
    >>> sample_betweenness(nx.star_graph(["hub", "a", "b", "c"]), sources=4)
    {'a': 0.0, 'b': 0.0, 'c': 0.0, 'hub': 1.0}
    """
    matrix = read_matrix(network)
    chosen = choose_sources(matrix, sources, seed)
    total = np.zeros(matrix.size)
    for _, layers in walk_blocks(matrix, chosen):
        total += _collect(matrix, layers)
    return matrix.score(total / _count_pairs(matrix.size, chosen))


def choose_sources(matrix: TieMatrix, sources: int, seed: int) -> list[int]:
    """Draw so many different nodes, or take all where there are no more."""
    if sources < 2:
        raise UnfitNetwork("The sample", f"it has {sources} sources", "Give 2 or more")
    return Random(seed).sample(range(matrix.size), min(sources, matrix.size))  # noqa: S311, a sample is no secret


def walk_blocks(matrix: TieMatrix, sources: list[int]) -> Iterator[tuple[list[int], list[Any]]]:
    """Walk from the sources, a block at a time; layer d of a block counts the shortest paths of d steps, from 0."""
    ties = (matrix.sparse > 0).astype(np.float64)
    width = max(1, _CELLS // max(1, matrix.size))
    for start in range(0, len(sources), width):
        block = sources[start : start + width]
        yield block, _walk(ties, block)


def _walk(ties: Any, block: list[int]) -> list[Any]:
    layer = np.zeros((ties.shape[0], len(block)))
    layer[block, np.arange(len(block))] = 1
    layers, unseen = [layer], layer == 0
    while True:
        layer = ties @ layers[-1]
        layer *= unseen
        found = layer > 0
        if not found.any():
            return layers
        layers.append(layer)
        unseen ^= found


def _collect(matrix: TieMatrix, layers: list[Any]) -> Array:
    ties = (matrix.sparse > 0).astype(np.float64)
    total = np.zeros(matrix.size)
    dependency = np.zeros_like(layers[0])
    for inner, outer in reversed(list(pairwise(layers[1:]))):
        dependency += outer > 0
        dependency /= np.maximum(outer, 1)
        dependency = ties @ dependency
        dependency *= inner
        total += dependency.sum(axis=1)
    return total


def _count_pairs(size: int, chosen: list[int]) -> Array:
    own = np.zeros(size)
    own[chosen] = 1
    return np.maximum(1, (len(chosen) - own) * (size - 2))


def find_mean_distance(network: Network, sources: int = 512, *, seed: int = SEED) -> float | None:
    """Give the mean number of ties on the shortest way between two regions that are joined at all.

    Unit: ties. Range 1 …; None without ties. From all regions, or from a sample of sources where there are more.
    Weights are not used: every tie is one step. Watts and Strogatz 1998, https://doi.org/10.1038/30918

    >>> import networkx as nx
    >>> round(find_mean_distance(nx.path_graph(["a", "b", "c"])), 3)
    1.333
    """
    matrix = read_matrix(network)
    steps = pairs = 0
    for _, layers in walk_blocks(matrix, choose_sources(matrix, sources, seed)):
        for distance, layer in enumerate(layers):
            found = int(np.count_nonzero(layer)) if distance else 0
            steps, pairs = steps + distance * found, pairs + found
    return steps / pairs if pairs else None
