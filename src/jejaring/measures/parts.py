"""The parts of a network, and what holds them together."""

from collections.abc import Collection, Iterable
from typing import Any

import networkx as nx
import numpy as np

from jejaring.measures.matrix import Network, TieMatrix, read_matrix


def number_components(network: Network) -> dict[str, int]:
    """Number the parts between which there is no way, from 1, largest first.

    Unit: none (a name). Range 1 (the largest) …. Of two parts of equal size the one with the smallest code comes first.
    Weights are not used. Hopcroft and Tarjan 1973, https://doi.org/10.1145/362248.362272

    >>> number_components(nx.Graph([("a", "b"), ("c", "d"), ("d", "e")]))
    {'a': 2, 'b': 2, 'c': 1, 'd': 1, 'e': 1}
    """
    matrix = read_matrix(network)
    label = _label_small if matrix.is_small else _label_large
    parts: dict[int, list[str]] = {}
    for node, part in zip(matrix.nodes, label(matrix), strict=True):
        parts.setdefault(part, []).append(node)
    return number_groups(parts.values())


def _label_small(matrix: TieMatrix) -> list[int]:
    """Let each node take the smallest label among its partners and itself, until nothing changes."""
    labels = np.arange(matrix.size)
    while True:
        before = labels.copy()
        np.minimum.at(labels, matrix.rows, labels[matrix.columns])
        labels = labels[labels]
        if (labels == before).all():
            return list(labels.tolist())


def _label_large(matrix: TieMatrix) -> list[int]:
    from scipy.sparse import csgraph

    return list(csgraph.connected_components(matrix.sparse, directed=False)[1].tolist())


def number_groups(groups: Iterable[Collection[str]]) -> dict[str, int]:
    """Number groups of nodes from 1, largest first, ties broken by the smallest code; sorted by code.

    >>> number_groups([["c"], ["b", "d"], ["a"]])
    {'a': 2, 'b': 1, 'c': 3, 'd': 1}
    """
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    return dict(sorted((node, number) for number, group in enumerate(ordered, start=1) for node in group))


def find_bridges(network: Network) -> list[tuple[str, str]]:
    """List the ties whose loss would cut a part of the network in two.

    Each pair and the list are in the order of the codes. Weights are not used. Tarjan 1974,
    https://doi.org/10.1016/0020-0190(74)90003-9

    >>> find_bridges(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("d", "c")]))
    [('c', 'd')]
    """
    matrix = read_matrix(network)
    pairs = nx.bridges(rebuild_graph(matrix))
    return sorted((matrix.nodes[min(pair)], matrix.nodes[max(pair)]) for pair in pairs)


def find_articulations(network: Network) -> list[str]:
    """List the regions whose loss would cut a part of the network in two, in the order of their codes.

    Weights are not used. Hopcroft and Tarjan 1973, https://doi.org/10.1145/362248.362272

    >>> find_articulations(nx.path_graph(["a", "b", "c"]))
    ['b']
    """
    matrix = read_matrix(network)
    return [matrix.nodes[place] for place in sorted(nx.articulation_points(rebuild_graph(matrix)))]


def rebuild_graph(matrix: TieMatrix) -> "nx.Graph[Any]":
    """Give the matrix as a graph of places, filled in one order, so that no algorithm depends on the caller's.

    Places are integers because the order of a set of strings changes with the hash seed.
    """
    graph: nx.Graph[Any] = nx.DiGraph() if matrix.directed else nx.Graph()
    graph.add_nodes_from(range(matrix.size))
    cells = (matrix.rows, matrix.columns, matrix.values) if matrix.directed else matrix.upper
    graph.add_weighted_edges_from(zip(*(column.tolist() for column in cells), strict=True))
    return graph
