"""Who stands between whom: the roles of a broker, by the groups of the three (Gould and Fernandez 1989).

A broker b joins a and c, who are not tied themselves. With provinces (or islands) as groups:

    coordinator      a, b and c of one group
    itinerant        a and c of one group, b of another
    gatekeeper       b and c of one group, a comes from outside
    representative   a and b of one group, c is outside
    liaison          three groups
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jejaring.measures.groups import place_nodes
from jejaring.measures.matrix import Network, TieMatrix, read_directed, read_matrix


@dataclass(frozen=True, slots=True)
class Brokerage:
    """How often a region plays each role."""

    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int

    @property
    def between(self) -> int:
        """How often it joins regions of different groups: gatekeeper, representative and liaison."""
        return self.gatekeeper + self.representative + self.liaison


def count_roles(network: Network, groups: Mapping[str, str]) -> dict[str, Brokerage]:
    """Count the pairs between which each region brokers, by role.

    Unit: pairs. Range 0 …, not normalised; weights are not used. In a directed network (guest → host) a pair is a → b
    → c without a → c. In an undirected one a pair has no direction: gatekeeper then counts the pairs of one partner
    inside and one outside, and representative is 0. Raises UnfitNetwork for a region without group. Gould and
    Fernandez 1989, https://doi.org/10.2307/270949

    >>> import networkx as nx
    >>> chain = nx.path_graph(["36.71", "36.74", "73.12"])
    >>> count_roles(chain, {"36.71": "36", "36.74": "36", "73.12": "73"})["36.74"]
    Brokerage(coordinator=0, itinerant=0, gatekeeper=1, representative=0, liaison=0)
    """
    directed = network.directed if isinstance(network, TieMatrix) else network.is_directed()
    matrix = read_directed(network) if directed else read_matrix(network)
    labels = np.unique(place_nodes(matrix.nodes, groups), return_inverse=True)[1] if matrix.size else np.empty(0, int)
    tied = matrix.dense > 0
    counted = (_count_at(place, tied, labels) for place in range(matrix.size))
    return {
        node: Brokerage(*(roles if directed else _undirect(roles)))
        for node, roles in zip(matrix.nodes, counted, strict=True)
    }


def _count_at(broker: int, tied: NDArray[np.bool_], labels: NDArray[np.int64]) -> list[int]:
    before, after = np.flatnonzero(tied[:, broker]), np.flatnonzero(tied[broker])
    apart = ~tied[np.ix_(before, after)] & (before[:, np.newaxis] != after)
    own = labels[broker]
    joins_before = (labels[before] == own)[:, np.newaxis]
    joins_after = labels[after] == own
    alike = labels[before][:, np.newaxis] == labels[after]
    roles = (
        joins_before & joins_after,
        alike & ~joins_before,
        ~joins_before & joins_after,
        joins_before & ~joins_after,
        ~joins_before & ~joins_after & ~alike,
    )
    return [int((apart & role).sum()) for role in roles]


def _undirect(roles: list[int]) -> list[int]:
    """Count each pair once, where both directions were counted."""
    coordinator, itinerant, gatekeeper, _, liaison = roles
    return [coordinator // 2, itinerant // 2, gatekeeper, 0, liaison // 2]
