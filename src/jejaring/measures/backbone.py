"""The ties that carry a network: those stronger than chance would make them at one of their ends."""

import numpy as np

from jejaring.measures.matrix import Graph, read_matrix
from jejaring.measures.refusals import UnfitNetwork


def find_significance(graph: Graph) -> dict[tuple[str, str], float]:
    """Give for each tie how likely chance makes it as strong a part of its region's strength: its disparity.

    (1 − p)^(k − 1), where the tie holds the part p of the strength of a region with k partners; the smaller of the two
    ends, where an end with one partner says nothing (1). Unit: probability. Range 0 … 1. The weight is a strength.
    Serrano et al. 2009, https://doi.org/10.1073/pnas.0808904106

    >>> import networkx as nx
    >>> star = nx.Graph([("a", "b", {"weight": 3.0}), ("a", "c", {"weight": 1.0})])
    >>> find_significance(star)
    {('a', 'b'): 0.25, ('a', 'c'): 0.75}
    """
    matrix = read_matrix(graph)
    degree, strength = matrix.degree, matrix.strength
    rows, columns, weights = matrix.upper
    sides = [np.clip(1 - weights / strength[side], 0, 1) ** (degree[side] - 1) for side in (rows, columns)]
    pairs = ((matrix.nodes[row], matrix.nodes[column]) for row, column in zip(rows, columns, strict=True))
    return dict(zip(pairs, np.minimum(*sides).tolist(), strict=True))


def find_backbone(graph: Graph, level: float = 0.05) -> Graph:
    """Keep all regions and the ties whose significance is below the level; edges bear `significance` besides.

    Raises UnfitNetwork for a level outside 0 … 1.

    >>> import networkx as nx
    >>> star = nx.Graph([("a", "b", {"weight": 98.0}), ("a", "c", {"weight": 1.0}), ("a", "d", {"weight": 1.0})])
    >>> list(find_backbone(star).edges(data="significance"))
    [('a', 'b', 0.0004)]
    """
    if not 0 < level <= 1:
        raise UnfitNetwork("The backbone", f"its level is {level}", "Give a probability above 0, up to 1")
    kept: Graph = type(graph)()
    kept.add_nodes_from((node, graph.nodes[node]) for node in sorted(graph))
    for (a, b), significance in find_significance(graph).items():
        if significance < level:
            kept.add_edge(a, b, **graph.edges[a, b], significance=round(significance, 12))
    return kept
