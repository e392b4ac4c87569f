"""Groups of regions tied more closely among themselves than with the rest."""

from collections.abc import Iterable

import networkx as nx

from jejaring.measures.matrix import Network, TieMatrix, read_matrix
from jejaring.measures.parts import number_groups, rebuild_graph

SEED = 1
"""The seed wherever chance plays a part and the caller gives none."""


def number_communities(network: Network, *, seed: int = SEED, resolution: float = 1.0) -> dict[str, int]:
    """Number the communities that Louvain's method finds, from 1, largest first.

    Unit: none (a name). The method seeks the grouping of highest modularity, by moving regions in an order that `seed`
    draws; another seed may find another. An isolate is a community of its own. The weight is a strength. Blondel et al.
    2008, https://doi.org/10.1088/1742-5468/2008/10/P10008

    >>> number_communities(nx.Graph([("a", "b"), ("c", "d"), ("d", "e"), ("e", "c")]))
    {'a': 2, 'b': 2, 'c': 1, 'd': 1, 'e': 1}
    """
    matrix = read_matrix(network)
    if not matrix.weights.nnz:
        return number_groups([node] for node in matrix.nodes)
    found = nx.community.louvain_communities(rebuild_graph(matrix), resolution=resolution, seed=seed)
    return _name_groups(matrix, found)


def _name_groups(matrix: TieMatrix, groups: Iterable[Iterable[int]]) -> dict[str, int]:
    return number_groups([matrix.nodes[place] for place in group] for group in groups)
