"""What the network says of each region: one row of measures a region, as `jejaring network` prints it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jejaring.measures.communities import SEED, number_communities
from jejaring.measures.degree import count_partners, sum_strength
from jejaring.measures.holes import find_constraint
from jejaring.measures.matrix import Graph, Scores, read_matrix
from jejaring.measures.pagerank import find_pagerank
from jejaring.measures.parts import number_components
from jejaring.measures.paths import find_betweenness, find_closeness

DECIMALS = 12
"""Rows are rounded to so many decimals, so that processors that add in another order print the same."""


@dataclass(frozen=True, slots=True)
class RegionMeasures:
    """One region's measures; each is defined in the docstring of the function that `MEASURES` names for it."""

    code: str
    name: str
    degree: int
    strength: float | None
    betweenness: float | None
    closeness: float | None
    pagerank: float | None
    constraint: float | None
    component: int
    community: int


def describe_regions(graph: Graph, *, seed: int = SEED) -> list[RegionMeasures]:
    """Measure every region of the network, in the order of their codes.

    An isolate has degree, strength, betweenness and closeness 0, a PageRank, no constraint (None), and is a component
    and a community of its own. An empty network gives an empty list. Raises UnfitNetwork where `read_matrix` does.

    >>> import networkx as nx
    >>> [(row.code, row.degree, row.betweenness) for row in describe_regions(nx.path_graph(["a", "b", "c"]))]
    [('a', 1, 0.0), ('b', 2, 1.0), ('c', 1, 0.0)]
    """
    matrix = read_matrix(graph)
    names = {code: data.get("name") or code for code, data in graph.nodes(data=True)}
    columns: dict[str, Mapping[str, Any]] = {
        "degree": count_partners(matrix),
        "strength": _round(sum_strength(matrix)),
        "betweenness": _round(find_betweenness(matrix)),
        "closeness": _round(find_closeness(matrix)),
        "pagerank": _round(find_pagerank(matrix)),
        "constraint": _round(find_constraint(matrix)),
        "component": number_components(matrix),
        "community": number_communities(matrix, seed=seed),
    }
    return [_describe(code, names[code], columns) for code in matrix.nodes]


def _describe(code: str, name: str, columns: Mapping[str, Mapping[str, Any]]) -> RegionMeasures:
    return RegionMeasures(code, name, **{measure: values[code] for measure, values in columns.items()})


def _round(scores: Scores) -> Scores:
    return {node: None if value is None else round(value, DECIMALS) for node, value in scores.items()}
