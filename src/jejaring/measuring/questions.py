"""The field's questions about the whole network, each answered by one table.

Every question takes what was asked (`Asked`) and gives a table; an empty network gives a table without rows, or values
that are absent. Where a number needs chance to be read, the table carries what chance gives beside it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from math import isinf
from types import MappingProxyType

from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.errors import CallError
from jejaring.measures.backbone import find_significance
from jejaring.measures.brokerage import count_roles
from jejaring.measures.communities import find_modularity, number_communities
from jejaring.measures.coverage import Coverage, cover_provinces, cover_publishers, cover_years, find_bend
from jejaring.measures.distance import describe_decay, find_mean_tie_distance, read_places
from jejaring.measures.foresight import foresee_next
from jejaring.measures.gravity import fit_gravity
from jejaring.measures.groups import group_by_island, group_by_province
from jejaring.measures.matrix import TieMatrix
from jejaring.measures.mixing import find_ei, find_group_assortativity, find_participation
from jejaring.measures.nulls import Model, NullComparison, compare_with_null
from jejaring.measures.partners import suggest_partners
from jejaring.measures.sensitivity import compare_weightings
from jejaring.measures.shape import describe_shape
from jejaring.measures.timeline import compare_windows, list_windows
from jejaring.measuring.choice import Chosen
from jejaring.measuring.reading import read_goods, read_mentions, read_sizes
from jejaring.namespaces import local
from jejaring.regions import Region
from jejaring.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked of: the store, the chosen network, and a region where one is named."""

    store: Store
    chosen: Chosen
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, what it asks in Indonesian and English, and what answers it."""

    name: str
    id: str
    en: str
    answer: Callable[[Asked], Table]


def tell_shape(asked: Asked) -> Table:
    """Describe the network as a whole, a number a row."""
    shape = describe_shape(asked.chosen.graph)
    return _tabulate("number value", ((field.name, getattr(shape, field.name)) for field in fields(shape)))


def tell_decay(asked: Asked) -> Table:
    """Count pairs and ties by distance; the last class has no end."""
    graph = asked.chosen.graph
    rows = describe_decay(graph, read_places(graph))
    return _tabulate(
        "from_km to_km pairs tied share weight",
        ((r.low, None if isinf(r.high) else r.high, r.pairs, r.tied, r.share, r.weight) for r in rows),
    )


def tell_boundary(asked: Asked) -> Table:
    """Fit the gravity model; `boundary effect` is how many times stronger ties within a province are."""
    graph = asked.chosen.graph
    fitted = fit_gravity(graph, read_places(graph), read_sizes(asked.store), group_by_province(graph))
    rows: list[tuple[Value, ...]] = [(each.name, each.value, each.p) for each in fitted.coefficients]
    return _tabulate("coefficient value p", [*rows, ("boundary effect", fitted.boundary_effect, rows[-1][2])])


def tell_brokers(asked: Asked, group: Callable[[Iterable[str]], Mapping[str, str]]) -> Table:
    """Count the pairs that each region brokers between, by role; those who join most groups first."""
    roles = count_roles(asked.chosen.graph, group(asked.chosen.graph))
    ordered = sorted(roles.items(), key=lambda row: (-row[1].between, row[0]))
    name = asked.chosen.name
    return _tabulate(
        "code name between coordinator itinerant gatekeeper representative liaison",
        (
            (code, name(code), r.between, r.coordinator, r.itinerant, r.gatekeeper, r.representative, r.liaison)
            for code, r in ordered
        ),
    )  # fmt: skip


def tell_mixing(asked: Asked) -> Table:
    """Tell how far each region's ties leave its province, and over how many provinces they are spread."""
    graph = asked.chosen.graph
    provinces = group_by_province(graph)
    outside, spread = find_ei(graph, provinces), find_participation(graph, provinces)
    return _tabulate(
        "code name ei participation",
        ((code, asked.chosen.name(code), outside[code], spread[code]) for code in sorted(graph)),
    )


def tell_backbone(asked: Asked) -> Table:
    """Tell how likely chance makes each tie as great a part of a region's strength; the least likely first."""
    found = sorted(find_significance(asked.chosen.graph).items(), key=lambda row: (row[1], row[0]))
    name = asked.chosen.name
    return _tabulate("a b name_a name_b significance", ((a, b, name(a), name(b), p) for (a, b), p in found))


def tell_partners(asked: Asked) -> Table:
    """Suggest partners that a region lacks, and what speaks for each."""
    if asked.region is None:
        raise CallError("Whose partners? Name a region: --region Tangsel.")
    found = suggest_partners(
        asked.chosen.graph, asked.region.code, products=read_goods(asked.store), populations=read_sizes(asked.store)
    )
    return _tabulate(
        "code name common_partners friendship new_products complement size",
        (
            (s.code, asked.chosen.name(s.code), " ".join(s.common), s.friendship,
             " ".join(map(local, s.new_products)), s.complement, s.size)
            for s in found
        ),
    )  # fmt: skip


def tell_coverage(asked: Asked, by: str) -> Table:
    """Count the kabupaten and kota that are seen, by province, publisher or year."""
    units = [code for code, node in asked.chosen.nodes.items() if node.level == "regency"]
    rows = _COVERS[by](read_mentions(asked.store), units)
    name: Callable[[str], str] = asked.chosen.name if by == "province" else local
    return _tabulate(
        f"{by} regions seen share articles",
        ((name(row.heading), row.regions, row.seen, row.share, row.articles) for row in rows),
    )


_COVERS: Mapping[str, Callable[..., list[Coverage]]] = {
    "province": cover_provinces,
    "publisher": cover_publishers,
    "year": cover_years,
}


def tell_bend(asked: Asked) -> Table:
    """Tell how far each measure only follows how often a region is written of."""
    rows = find_bend(asked.chosen.records, read_mentions(asked.store))
    return _tabulate("measure tau", ((row.measure, row.tau) for row in rows))


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
    return _tabulate(
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
    return _tabulate("one other tau same_first", ((r.one, r.other, r.tau, r.same_first) for r in rows))


def tell_unseen(asked: Asked) -> Table:
    """Tell what the next article would bring, and how many ties no article tells yet."""
    seen = foresee_next(asked.chosen.records)
    rows = [(field.name, getattr(seen, field.name)) for field in fields(seen)]
    return _tabulate("number value", [*rows, ("completeness_at_most", seen.completeness)])


def tell_history(asked: Asked) -> Table:
    """Tell for each year the pairs tied, and those that appeared, stayed and were lost since the year before."""
    windows = list_windows(asked.chosen.records)
    changes = {change.since: change for change in compare_windows(windows)}
    rows = []
    for window in windows:
        change = changes.get(window.since)
        counts = (len(change.appeared), len(change.kept), len(change.lost)) if change else (None, None, None)
        rows.append((window.since.year, len(window.pairs), *counts, change.persistence if change else None))
    return _tabulate("year pairs appeared kept lost persistence", rows)


def _tabulate(columns: str, rows: Iterable[tuple[Value, ...]]) -> Table:
    return Table(tuple(columns.split()), tuple(tuple(map(_round, row)) for row in rows))


def _round(value: Value) -> Value:
    return round(value, 6) if isinstance(value, float) else value


_ALL = (
    Question("shape", "Seperti apa jaringan ini secara keseluruhan?", "What is the network like as a whole?",
             tell_shape),
    Question("history", "Ikatan mana muncul, bertahan, dan hilang dari tahun ke tahun?",
             "How many ties appeared, stayed and were lost, year by year?", tell_history),
    Question("decay", "Bagaimana ikatan berkurang dengan jarak?", "How do ties fall with distance?", tell_decay),
    Question("boundary", "Berapa kali lebih kuat ikatan di dalam satu provinsi?",
             "How many times stronger are ties within a province?", tell_boundary),
    Question("brokers", "Siapa menjembatani provinsi?", "Who brokers between provinces?",
             partial(tell_brokers, group=group_by_province)),
    Question("island-brokers", "Siapa menjembatani pulau?", "Who brokers between islands?",
             partial(tell_brokers, group=group_by_island)),
    Question("mixing", "Seberapa jauh ikatan daerah keluar dari provinsinya?",
             "How far do a region's ties leave its province?", tell_mixing),
    Question("partners", "Mitra mana belum dimiliki suatu daerah?", "Which partners does a region lack?",
             tell_partners),
    Question("backbone", "Ikatan mana lebih kuat daripada kebetulan?", "Which ties are stronger than chance?",
             tell_backbone),
    Question("chance", "Apakah kebetulan menghasilkan hal yang sama?", "Would chance do the same?", tell_chance),
    Question("weightings", "Apakah bobot lain mengubah urutan?", "Does another weighting change the order?",
             tell_weightings),
    Question("unseen", "Berapa banyak yang belum terlihat?", "How much is still unseen?", tell_unseen),
    Question("coverage", "Daerah mana terlihat, menurut provinsi?", "Which regions are seen, by province?",
             partial(tell_coverage, by="province")),
    Question("coverage-publishers", "Daerah mana terlihat, menurut penerbit?", "Which regions are seen, by publisher?",
             partial(tell_coverage, by="publisher")),
    Question("coverage-years", "Daerah mana terlihat, menurut tahun?", "Which regions are seen, by year?",
             partial(tell_coverage, by="year")),
    Question("bend", "Seberapa jauh ukuran hanya mengikuti pemberitaan?",
             "How far do measures only follow the press?", tell_bend),
)  # fmt: skip

QUESTIONS: Mapping[str, Question] = MappingProxyType({question.name: question for question in _ALL})
"""The questions about the whole network by their names, in the order in which they are told."""
