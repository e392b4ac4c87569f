"""Who stands between groups, whose ties leave their own, and which partners a region lacks."""

from collections.abc import Callable, Iterable, Mapping

from jejaring.catalogue import Table
from jejaring.errors import CallError
from jejaring.measures.brokerage import count_roles
from jejaring.measures.groups import group_by_province
from jejaring.measures.matrix import TieMatrix
from jejaring.measures.mixing import find_ei, find_participation
from jejaring.measures.partners import suggest_partners
from jejaring.measures.resampling import bootstrap_scores
from jejaring.measuring.asked import Asked, tabulate
from jejaring.measuring.reading import read_goods, read_sizes
from jejaring.namespaces import local


def tell_brokers(asked: Asked, group: Callable[[Iterable[str]], Mapping[str, str]]) -> Table:
    """Count the pairs that each region brokers between, by role; those who join most groups first.

    `low` and `high` are the 95 % interval of `between`, from drawing the articles anew; absent of too few.
    """
    chosen, groups = asked.chosen, group(asked.chosen.graph)
    roles = count_roles(chosen.graph, groups)

    def count_between(network: TieMatrix) -> dict[str, float | None]:
        return {code: float(each.between) for code, each in count_roles(network, groups).items()}

    sure = {row.code: row for row in bootstrap_scores(chosen.records, "between", count_between)}
    ordered = sorted(roles.items(), key=lambda row: (-row[1].between, row[0]))
    return tabulate(
        "code name between low high coordinator itinerant gatekeeper representative liaison",
        (
            (code, chosen.name(code), r.between, _clip(sure[code].low), sure[code].high,
             r.coordinator, r.itinerant, r.gatekeeper, r.representative, r.liaison)
            for code, r in ordered
        ),
    )  # fmt: skip


def _clip(low: float | None) -> float | None:
    """Give the lower end of an interval of counts: no count is below 0."""
    return None if low is None else max(0.0, low)


def tell_mixing(asked: Asked) -> Table:
    """Tell how far each region's ties leave its province, and over how many provinces they are spread."""
    graph = asked.chosen.graph
    provinces = group_by_province(graph)
    outside, spread = find_ei(graph, provinces), find_participation(graph, provinces)
    return tabulate(
        "code name ei participation",
        ((code, asked.chosen.name(code), outside[code], spread[code]) for code in sorted(graph)),
    )


def tell_partners(asked: Asked) -> Table:
    """Suggest partners that a region lacks, and what speaks for each."""
    if asked.region is None:
        raise CallError("Whose partners? Name a region: --region Tangsel.")
    found = suggest_partners(
        asked.chosen.graph, asked.region.code, products=read_goods(asked.store), populations=read_sizes(asked.store)
    )
    return tabulate(
        "code name common_partners friendship new_products complement size",
        (
            (s.code, asked.chosen.name(s.code), " ".join(s.common), s.friendship,
             " ".join(map(local, s.new_products)), s.complement, s.size)
            for s in found
        ),
    )  # fmt: skip
