"""Partners that a region lacks: with whom it is not tied yet, though much speaks for it.

Three grounds, each told by itself, for no formula knows their worth:

    common friends   partners that both have, each counting the more the fewer partners it has itself (Adamic and Adar
                     2003, https://doi.org/10.1016/S0378-8733(03)00009-1; the best of the simple predictors of new
                     ties in Liben-Nowell and Kleinberg 2007, https://doi.org/10.1002/asi.20591)
    products         what the other has and the region has not: complements, over all products of the two
    size             the smaller population over the greater

Candidates are put in order by the mean of their places on the grounds that are known (Borda's count).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log

from jejaring.errors import UnknownName
from jejaring.measures.matrix import Graph, check_levels
from jejaring.measures.refusals import UnfitNetwork

_NONE: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A region that another is not tied to, and what speaks for it; None where the ground is not known."""

    code: str
    common: tuple[str, ...]
    friendship: float
    new_products: tuple[str, ...]
    complement: float | None
    size: float | None


def suggest_partners(
    graph: Graph,
    code: str,
    *,
    products: Mapping[str, Collection[str]] | None = None,
    populations: Mapping[str, float] | None = None,
    most: int = 10,
) -> list[Suggestion]:
    """Suggest partners for a region among those of the network that it is not tied to, the best first.

    Raises UnknownName for a region that the network has not, UnfitNetwork for a directed or mixed network.

    >>> import networkx as nx
    >>> suggest_partners(nx.path_graph(["a", "b", "c"]), "a")[0].common
    ('b',)
    """
    if code not in graph:
        raise UnknownName(code, "region of the network")
    if graph.is_directed():
        raise UnfitNetwork("The network", "it is directed, partners have no direction", "Undirect it")
    check_levels(graph)
    candidates = [other for other in sorted(graph) if other != code and not graph.has_edge(code, other)]
    suggestions = [_suggest(graph, code, other, products or {}, populations or {}) for other in candidates]
    grounds = [
        _place(list(column))
        for column in zip(*((s.friendship, s.complement, s.size) for s in suggestions), strict=True)
    ]
    means = [sum(places) / len(places) for places in zip(*grounds, strict=True)]
    ordered = sorted(zip(means, suggestions, strict=True), key=lambda pair: (pair[0], pair[1].code))
    return [suggestion for _, suggestion in ordered[:most]]


def _suggest(
    graph: Graph,
    code: str,
    other: str,
    products: Mapping[str, Collection[str]],
    populations: Mapping[str, float],
) -> Suggestion:
    common = sorted((set(graph[code]) & set(graph[other])) - {code, other})
    own, others = set(products.get(code, _NONE)), set(products.get(other, _NONE))
    sizes = [populations[region] for region in (code, other) if region in populations]
    return Suggestion(
        other,
        tuple(common),
        sum(1 / log(graph.degree(friend)) for friend in common),
        tuple(sorted(others - own)),
        len(others - own) / len(own | others) if own | others else None,
        min(sizes) / max(sizes) if len(sizes) == 2 and max(sizes) > 0 else None,
    )


def _place(values: list[float | None]) -> list[float]:
    """Give each value its mean place, the greatest first; the unknown share the places that remain."""
    keys = [-1.0 if value is None else value for value in values]
    return [sum(other > key for other in keys) + (sum(other == key for other in keys) + 1) / 2 for key in keys]
