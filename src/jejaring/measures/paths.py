"""Where a region stands on the shortest ways through the network. Ways are counted in ties; weights are not used.

Up to `DENSE_LIMIT` nodes all sources are walked at once by matrix products; above that rustworkx walks them one by one.
Both give what networkx gives, to 1e-9.
"""

from typing import Any

import numpy as np

from jejaring.measures import stacks
from jejaring.measures.matrix import Network, Scores, TieMatrix, read_matrix
from jejaring.measures.steady import steady_arithmetic


def find_betweenness(network: Network) -> Scores:
    """Give the share of the shortest ways between other regions that pass each region: its betweenness.

    Unit: share. Range 0 … 1: divided by (n − 1)(n − 2)/2, as networkx does; 0 if n < 3. Where several shortest ways
    join a pair, each counts its part; pairs that nothing joins count none. Weights are not used: every tie is one step.
    Freeman 1977, https://doi.org/10.2307/3033543; computed after Brandes 2001,
    https://doi.org/10.1080/0022250X.2001.9990249

    >>> import networkx as nx
    >>> find_betweenness(nx.star_graph(["hub", "a", "b", "c"]))
    {'a': 0.0, 'b': 0.0, 'c': 0.0, 'hub': 1.0}
    """
    matrix = read_matrix(network)
    if matrix.is_small:
        with steady_arithmetic():
            return matrix.score(stacks.find_betweenness(_walk(matrix))[0])
    import rustworkx as rx

    return matrix.score(rx.betweenness_centrality(read_rustworkx(matrix)).values())


def find_closeness(network: Network) -> Scores:
    """Give how near a region is to those it reaches, times the share of the others that it reaches: its closeness.

    Unit: 1 / ties. Range 0 … 1, normalised as networkx does (Wasserman and Faust's form for networks in parts): with r
    regions reached at the mean distance d, r/(n − 1) / d; 0 for an isolate. Weights are not used: every tie is one
    step. Freeman 1978, https://doi.org/10.1016/0378-8733(78)90021-7; Wasserman and Faust 1994,
    https://doi.org/10.1017/CBO9780511815478

    >>> import networkx as nx
    >>> find_closeness(nx.path_graph(["a", "b", "c"]))
    {'a': 0.6666666666666666, 'b': 1.0, 'c': 0.6666666666666666}
    """
    matrix = read_matrix(network)
    if matrix.is_small:
        with steady_arithmetic():
            return matrix.score(stacks.find_closeness(_walk(matrix))[0])
    import rustworkx as rx

    return matrix.score(rx.closeness_centrality(read_rustworkx(matrix), wf_improved=True).values())


def find_harmonic(network: Network) -> Scores:
    """Give the mean of the inverse distances to all other regions: the harmonic closeness.

    Unit: 1 / ties. Range 0 … 1: divided by n − 1 (networkx leaves the sum undivided); what cannot be reached adds 0, so
    it needs no correction for networks in parts. Weights are not used: every tie is one step. Marchiori and Latora
    2000, https://doi.org/10.1016/S0378-4371(00)00311-3; Boldi and Vigna 2014,
    https://doi.org/10.1080/15427951.2013.865686

    >>> import networkx as nx
    >>> find_harmonic(nx.path_graph(["a", "b", "c"]))
    {'a': 0.75, 'b': 1.0, 'c': 0.75}
    """
    matrix = read_matrix(network)
    if matrix.is_small:
        with steady_arithmetic():
            return matrix.score(stacks.find_harmonic(_walk(matrix))[0])
    return matrix.score(_sum_inverse_distances(matrix))


def _walk(matrix: TieMatrix) -> stacks.Walk:
    return stacks.count_paths((matrix.stack() > 0).astype(np.float64))


def read_rustworkx(matrix: TieMatrix) -> Any:
    """Hand the network to rustworkx; its node i is `matrix.nodes[i]`."""
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(matrix.size))
    rows, columns, _ = matrix.upper
    graph.extend_from_edge_list(list(zip(rows.tolist(), columns.tolist(), strict=True)))
    return graph


def _sum_inverse_distances(matrix: TieMatrix) -> list[float]:
    import rustworkx as rx

    others = max(1, matrix.size - 1)
    found = rx.all_pairs_dijkstra_path_lengths(read_rustworkx(matrix), lambda _: 1.0)
    return [sum(1 / steps for steps in found[node].values()) / others for node in range(matrix.size)]
