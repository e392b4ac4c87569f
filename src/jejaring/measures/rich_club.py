"""Whether those with many partners are partners of each other."""

import numpy as np

from jejaring.measures.matrix import Network, read_matrix


def find_rich_club(network: Network) -> dict[int, float]:
    """Give for each degree k the share of the pairs of regions with more than k partners that are tied.

    Unit: share. Range 0 … 1; only degrees that two regions exceed are listed. It grows with k in any network: compare
    it with a rewired one (`nulls`) before reading it. Weights are not used. Colizza et al. 2006,
    https://doi.org/10.1038/nphys209

    >>> import networkx as nx
    >>> find_rich_club(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]))
    {0: 0.6666666666666666, 1: 1.0}
    """
    matrix = read_matrix(network)
    degree = matrix.degree
    poorer = np.minimum(degree[matrix.rows], degree[matrix.columns])
    clubs = {}
    for k in range(int(degree.max(initial=0))):
        members = int((degree > k).sum())
        if members > 1:
            clubs[k] = int((poorer > k).sum()) / (members * (members - 1))
    return clubs
