"""Groups of regions that a measure compares: by province, by island group, or by any mapping from code to group.

Kemendagri codes carry both: the first two digits are the province, the first digit is the island group.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import networkx as nx

from jejaring.measures.matrix import Graph
from jejaring.measures.refusals import UnfitNetwork

ISLANDS = MappingProxyType(
    {
        "1": "Sumatera",
        "2": "Sumatera",
        "3": "Jawa",
        "5": "Bali–Nusa Tenggara",
        "6": "Kalimantan",
        "7": "Sulawesi",
        "8": "Maluku",
        "9": "Papua",
    }
)
"""Island groups by the first digit of a Kemendagri code (21 is Kepulauan Riau)."""


def find_province(code: str) -> str:
    """Give the province of a code.

    >>> find_province("36.74")
    '36'
    """
    return code.partition(".")[0]


def find_island(code: str) -> str:
    """Give the island group of a code; raises UnfitNetwork where the code is of none.

    >>> find_island("73.12"), find_island("21.71")
    ('Sulawesi', 'Sumatera')
    """
    if code[:1] not in ISLANDS:
        raise UnfitNetwork(f"The region {code}", "its code is of no island group", "Give a Kemendagri code")
    return ISLANDS[code[0]]


def group_by_province(codes: Iterable[str]) -> dict[str, str]:
    """Map each code to its province."""
    return {code: find_province(code) for code in codes}


def group_by_island(codes: Iterable[str]) -> dict[str, str]:
    """Map each code to its island group."""
    return {code: find_island(code) for code in codes}


def place_nodes(nodes: Iterable[str], groups: Mapping[str, str]) -> list[str]:
    """Give each node's group; raises UnfitNetwork naming a node that has none."""
    placed = []
    for node in nodes:
        if node not in groups:
            raise UnfitNetwork(f"The region {node}", "no group is given for it", "Give a group for every region")
        placed.append(groups[node])
    return placed


def sum_groups(graph: Graph, groups: Mapping[str, str]) -> Graph:
    """Sum a network to one of groups; `inside` of a group is the weight of the ties within it.

    Ties within a group are no ties between groups. Edges bear `weight` and `ties`, how many were summed.

    >>> ties = nx.Graph([("36.74", "73.12"), ("36.03", "73.12"), ("36.03", "36.74")])
    >>> provinces = sum_groups(ties, group_by_province(ties))
    >>> provinces.edges["36", "73"], provinces.nodes["36"]
    ({'weight': 2.0, 'ties': 2}, {'inside': 1.0})
    """
    summed: Graph = nx.Graph()
    for group in sorted(set(place_nodes(graph, groups))):
        summed.add_node(group, inside=0.0)
    for a, b, weight in sorted(graph.edges(data="weight", default=1.0)):
        one, other = groups[a], groups[b]
        if one == other:
            summed.nodes[one]["inside"] += weight * (a != b)
            continue
        if not summed.has_edge(one, other):
            summed.add_edge(one, other, weight=0.0, ties=0)
        summed.edges[one, other]["weight"] += weight
        summed.edges[one, other]["ties"] += 1
    return summed
