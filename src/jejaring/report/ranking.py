"""The order in which ties are told: by strength, then by the codes of their regions."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


def rank_ties(network: "nx.Graph[str]") -> list[tuple[str, str, dict[str, Any]]]:
    """Rank the ties of a network, strongest first, each with the lesser code first.

    >>> import networkx as nx
    >>> rank_ties(nx.Graph([("b", "a", {"weight": 0.5}), ("b", "c", {"weight": 1.0})]))
    [('b', 'c', {'weight': 1.0}), ('a', 'b', {'weight': 0.5})]
    """
    ties = ((min(a, b), max(a, b), data) for a, b, data in network.edges(data=True))
    return sorted(ties, key=lambda tie: (-tie[2]["weight"], tie[0], tie[1]))
