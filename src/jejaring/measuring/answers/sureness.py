"""How sure all of it is: chance, other weightings, single articles, the unseen."""

from collections.abc import Mapping
from dataclasses import fields

from jejaring.catalogue import Table
from jejaring.measures.communities import find_modularity, number_communities
from jejaring.measures.distance import find_mean_tie_distance, read_places
from jejaring.measures.foresight import foresee_next
from jejaring.measures.groups import group_by_province
from jejaring.measures.influence import add_one, leave_one_out
from jejaring.measures.matrix import TieMatrix
from jejaring.measures.mixing import find_group_assortativity
from jejaring.measures.nulls import Model, NullComparison, compare_with_null
from jejaring.measures.sensitivity import compare_weightings
from jejaring.measuring.asked import Asked, tabulate
from jejaring.namespaces import local


def tell_chance(asked: Asked) -> Table:
    """Compare three numbers of the network with what chance makes."""
    graph = asked.chosen.graph
    provinces, places = group_by_province(graph), read_places(graph)
    compared: Mapping[str, tuple[Model, NullComparison | None]] = {
        "homophily of provinces": (
            "permutation",
            compare_with_null(graph, lambda drawn: find_group_assortativity(drawn, provinces)),
        ),
        "mean distance of ties, km": (
            "permutation",
            compare_with_null(graph, lambda drawn: find_mean_tie_distance(drawn, places)),
        ),
        "modularity of communities": (
            "configuration",
            compare_with_null(graph, _find_best_modularity, "configuration", draws=99),
        ),
    }
    return tabulate(
        "number model observed mean deviation z p draws",
        (
            (name, model, r.observed, r.mean, r.deviation, r.z, r.p, r.draws)
            for name, (model, r) in compared.items()
            if r is not None
        ),
    )


def _find_best_modularity(matrix: TieMatrix) -> float | None:
    return find_modularity(matrix, number_communities(matrix))


def tell_weightings(asked: Asked) -> Table:
    """Compare the orders that the weightings give for strength, pair by pair."""
    rows = compare_weightings(asked.chosen.records)
    return tabulate("one other tau same_first", ((r.one, r.other, r.tau, r.same_first) for r in rows))


def tell_influence(asked: Asked) -> Table:
    """Tell what each article does to strength: the region that it changes most, and whether it changes who is first."""
    rows = leave_one_out(asked.chosen.records)
    return tabulate(
        "article code name change changes_first",
        ((local(r.unit), r.region, asked.chosen.name(r.region), r.change, r.changes_first) for r in rows),
    )


def tell_one_more(asked: Asked) -> Table:
    """Tell what one more article would do to betweenness, for each pair of tied regions that no news ties yet."""
    rows = add_one(asked.chosen.records)
    name = asked.chosen.name
    return tabulate(
        "pair code name change changes_first",
        ((r.unit, r.region, name(r.region), r.change, r.changes_first) for r in rows),
    )


def tell_unseen(asked: Asked) -> Table:
    """Tell what the next article would bring, and how many ties no article tells yet."""
    seen = foresee_next(asked.chosen.records)
    rows = [(field.name, getattr(seen, field.name)) for field in fields(seen)]
    return tabulate("number value", [*rows, ("completeness_at_most", seen.completeness)])
