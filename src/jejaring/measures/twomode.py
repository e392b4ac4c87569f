"""Two-mode networks: who took part in what, before anything is summed.

Regions and events, regions and products, officials and events are all memberships: a group and its members. The
two-mode network is the raw matrix; projecting it to one mode joins the members of a group and loses who else was there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from jejaring.measures.matrix import Graph
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.weighting import DEFAULT, find_weighting


@dataclass(frozen=True, slots=True)
class Membership:
    """A group, such as an event or a product, and its members."""

    group: str
    members: frozenset[str]


def build_two_mode(memberships: Iterable[Membership]) -> Graph:
    """Build the network of members (attribute `bipartite` 0) and groups (1), without weights.

    Raises UnfitNetwork where one name is a member and a group.

    >>> sorted(build_two_mode([Membership("fair", frozenset({"36.74", "73.12"}))]).edges())
    [('36.74', 'fair'), ('73.12', 'fair')]
    """
    told = sorted(memberships, key=lambda membership: membership.group)
    members = sorted({member for membership in told for member in membership.members})
    groups = sorted({membership.group for membership in told})
    for name in set(members) & set(groups):
        raise UnfitNetwork(f"The name {name}", "it is a member and a group", "Name the groups by their IRIs")
    graph: Graph = nx.Graph()
    graph.add_nodes_from(members, bipartite=0)
    graph.add_nodes_from(groups, bipartite=1)
    graph.add_edges_from((member, told_of.group) for told_of in told for member in sorted(told_of.members))
    return graph


def list_cells(memberships: Iterable[Membership]) -> list[tuple[str, str]]:
    """List the raw matrix as its cells (group, member), in order: what an analyst takes elsewhere.

    >>> list_cells([Membership("fair", frozenset({"b", "a"}))])
    [('fair', 'a'), ('fair', 'b')]
    """
    return sorted({(told.group, member) for told in memberships for member in told.members})


def count_shares(memberships: Iterable[Membership]) -> dict[str, float]:
    """Give for each member the share of all groups that it is in: its two-mode degree.

    Unit: share. Range above 0 … 1. Borgatti and Everett 1997, https://doi.org/10.1016/S0378-8733(96)00301-2

    >>> count_shares([Membership("fair", frozenset({"a", "b"})), Membership("visit", frozenset({"a"}))])
    {'a': 1.0, 'b': 0.5}
    """
    groups: dict[str, set[str]] = {}
    for told in memberships:
        groups.setdefault(told.group, set()).update(told.members)
    members = sorted({member for inside in groups.values() for member in inside})
    return {member: sum(member in inside for inside in groups.values()) / len(groups) for member in members}


@dataclass(frozen=True, slots=True)
class _Meeting:
    event: str
    pair: tuple[str, str]
    weight: float
    kind: str = "meeting"


def project(memberships: Iterable[Membership], weighting: str = DEFAULT) -> Graph:
    """Join the members of a group with each other, each pair weighted by a named rule (`weighting`).

    That all of a group meet all is assumed; `newman` gives each pair 1/(n − 1) for a group of n. Members who are always
    alone are nodes without ties. The rules that compare (`jaccard`, `cosine`) count only the groups that tie somebody.
    Newman 2001, https://doi.org/10.1103/PhysRevE.64.016132

    >>> project([Membership("fair", frozenset("abc"))]).edges["a", "b"]["weight"]
    0.5
    """
    groups: dict[str, set[str]] = {}
    for told in memberships:
        groups.setdefault(told.group, set()).update(told.members)
    weights = find_weighting(weighting)(_list_meetings(groups))
    graph: Graph = nx.Graph()
    graph.add_nodes_from(sorted({member for members in groups.values() for member in members}))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(weights.items()))
    return graph


def _list_meetings(groups: Mapping[str, set[str]]) -> list[_Meeting]:
    return [
        _Meeting(group, pair, 1 / (len(groups[group]) - 1))
        for group in sorted(groups)
        for pair in combinations(sorted(groups[group]), 2)
    ]
