"""How much a region is tied: with how many partners, and how strongly."""

from jejaring.measures.matrix import Network, Scores, read_matrix


def count_partners(network: Network) -> dict[str, int]:
    """Count each region's partners: its degree.

    Unit: regions. Range 0 … n − 1, not normalised. Weights are not used. Freeman 1978,
    https://doi.org/10.1016/0378-8733(78)90021-7

    >>> import networkx as nx
    >>> count_partners(nx.Graph([("Soppeng", "Tangsel"), ("Pangkep", "Tangsel")]))
    {'Pangkep': 1, 'Soppeng': 1, 'Tangsel': 2}
    """
    matrix = read_matrix(network)
    return dict(zip(matrix.nodes, matrix.degree.tolist(), strict=True))


def sum_strength(network: Network) -> Scores:
    """Sum the weights of each region's ties: its strength.

    Unit: that of the weight; with 1/(n − 1) for each event (Newman 2001) a region's strength is the number of events
    that tied it, wherever all of an event meet all. Range 0 …, not normalised. The weight is a strength. Barrat et al.
    2004, https://doi.org/10.1073/pnas.0400087101

    >>> import networkx as nx
    >>> visit = nx.Graph()
    >>> visit.add_weighted_edges_from([("a", "b", 0.5), ("b", "c", 0.5), ("a", "c", 0.5)])
    >>> sum_strength(visit)
    {'a': 1.0, 'b': 1.0, 'c': 1.0}
    """
    matrix = read_matrix(network)
    return matrix.score(matrix.strength)
