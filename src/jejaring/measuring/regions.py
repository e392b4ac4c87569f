"""Measures of regions as a table: each value with its interval, its places, and in words what is not known.

An interval takes the news as a sample (`measures.bootstrap`); where the evidence is too little the places stay empty
and `note` says why. A directed measure is of the network of visits, guest → host.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Literal

import networkx as nx

from jejaring.assets import locate
from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.errors import UnknownName
from jejaring.measures import MEASURES, Measure
from jejaring.measures.bootstrap import LOW_FIRST, Estimate
from jejaring.measures.groups import find_island, find_province
from jejaring.measures.matrix import Graph
from jejaring.measures.resampling import bootstrap_scores
from jejaring.measures.sample import Unit
from jejaring.measures.ties import TieRecord
from jejaring.measures.weighting import DEFAULT
from jejaring.measuring.choice import Chosen
from jejaring.measuring.estimates import REPLICATES, estimate_measures
from jejaring.store import Store

Language = Literal["id", "en"]
COLUMNS = ("measure", "code", "name", "value", "low", "high", "best_rank", "worst_rank", "note")
REPLICATES_ALONE = 200
STACKED = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
_NUMBERED = ("component", "community")
_NOTES = {
    "en": {
        "undefined": "undefined for this region",
        "none": "no interval was asked for",
        "unsampled": "no interval for this measure",
        "little": "too little evidence for an interval",
        "unranked": "too little evidence to rank",
    },
    "id": {
        "undefined": "tidak terdefinisi untuk daerah ini",
        "none": "selang tidak diminta",
        "unsampled": "tidak ada selang untuk ukuran ini",
        "little": "bukti terlalu sedikit untuk selang",
        "unranked": "bukti terlalu sedikit untuk memeringkat",
    },
}


def find_measure(name: str) -> Measure:
    """Find a measure of a region by its name.

    Raises:
        UnknownName: none is called so, with those that come close.

    >>> find_measure("degree").label_en
    'partners'
    """
    if name not in MEASURES:
        raise UnknownName(name, "measure", get_close_matches(name, MEASURES) or tuple(MEASURES))
    return MEASURES[name]


def list_measures(language: Language = "en") -> Table:
    """List the measures of a region, one a row.

    >>> list_measures().columns
    ('name', 'label', 'unit', 'weight', 'doi', 'definition')
    """
    columns = ("name", "label", "unit", "weight", "doi", "definition")
    return Table(columns, tuple(_describe(measure, language) for measure in MEASURES.values()))


def _describe(measure: Measure, language: Language) -> tuple[Value, ...]:
    label, unit = getattr(measure, f"label_{language}"), getattr(measure, f"unit_{language}")
    return measure.name, label, unit, measure.weight, measure.doi, measure.definition


def measure_regions(
    store: Store,
    chosen: Chosen,
    names: Iterable[str],
    *,
    replicates: int | None = None,
    unit: Unit = "articles",
    language: Language = "en",
) -> Table:
    """Measure the regions of a network, one row a measure and region; an empty network gives no row.

    `replicates` is how many samples stand behind an interval; without it 1,000 for the six measures that are computed
    in stacks, 200 for the others; 0 asks for no interval.

    Raises:
        UnknownName: no measure is called so.
        UnfitNetwork: the network breaks what a measure or the bootstrap asks of it.
    """
    measures = [find_measure(name) for name in names]
    estimates = _sample(chosen, measures, replicates, unit)
    visits = read_visits(store, chosen) if any(measure.directed for measure in measures) else nx.DiGraph()
    rows = []
    for measure in measures:
        values = measure.function(visits if measure.directed else chosen.graph)
        for code in sorted(values):
            told = estimates.get((measure.name, code))
            note = _choose_note(measure, values[code], told, replicates)
            rows.append(_tell(measure, chosen, code, values[code], told, _NOTES[language].get(note)))
    return Table(COLUMNS, tuple(rows))


def _sample(
    chosen: Chosen, measures: list[Measure], replicates: int | None, unit: Unit
) -> Mapping[tuple[str, str], Estimate]:
    """Estimate the intervals: six measures of the usual weighting in stacks, all others one network at a time."""
    if replicates == 0:
        return {}
    weighting, records = chosen.choice.weighting, chosen.records
    stacked = [measure for measure in measures if measure.name in STACKED and weighting == DEFAULT]
    found = [*estimate_measures(records, unit, replicates or REPLICATES)] if stacked else []
    for measure in measures:
        if measure not in stacked and measure.name not in _NUMBERED and not measure.directed:
            found += bootstrap_scores(
                records,
                measure.name,
                measure.function,
                unit=unit,
                replicates=replicates or REPLICATES_ALONE,
                first="low" if measure.name in LOW_FIRST else "high",
                weighting=weighting,
            )
    return {(estimate.measure, estimate.code): estimate for estimate in found}


def _choose_note(measure: Measure, value: Value, told: Estimate | None, replicates: int | None) -> str:
    if value is None:
        return "undefined"
    if measure.name in _NUMBERED:
        return ""
    if told is None:
        return "none" if replicates == 0 else "unsampled"
    if told.low is None:
        return "little"
    return "unranked" if told.best_rank is None else ""


def _tell(
    measure: Measure, chosen: Chosen, code: str, value: Value, told: Estimate | None, note: str | None
) -> tuple[Value, ...]:
    shown = round(value, 6) if isinstance(value, float) else value
    interval = (*_clip(measure, told), told.best_rank, told.worst_rank) if told else (None, None, None, None)
    return measure.name, code, chosen.name(code), shown, *interval, note


def _clip(measure: Measure, told: Estimate) -> tuple[float | None, float | None]:
    """Give the ends of an interval within what the measure can be: none of ours is negative, no share above 1."""
    highest = 1.0 if measure.unit_en == "share" else float("inf")
    low, high = told.low, told.high
    return (None, None) if low is None or high is None else (max(0.0, low), min(highest, high))


def read_visits(store: Store, chosen: Chosen) -> Graph:
    """Read who was whose guest, as a directed network guest → host; a visit weighs what its tie weighs."""
    ties: dict[tuple[str, frozenset[str]], TieRecord] = {
        (record.event, frozenset(record.pair)): record for record in chosen.records
    }
    visits: nx.DiGraph[str] = nx.DiGraph()
    for row in store.query(locate("queries/network/visits.rq").read_text("utf-8")):  # type: ignore[union-attr]
        occasion, guest, host = (term.value for term in row)
        guest, host = (_lift(code, chosen) for code in (guest, host))
        record = ties.get((occasion, frozenset((guest, host))))
        if record is not None:
            before = visits.get_edge_data(guest, host, {"weight": 0.0})
            visits.add_edge(guest, host, weight=before["weight"] + record.weight)
    return visits


def _lift(code: str, chosen: Chosen) -> str:
    """Give the region of the chosen level that a region counts for."""
    return _LIFTS[chosen.choice.level](code)


_LIFTS: Mapping[str, Callable[[str], str]] = {"regency": str, "province": find_province, "island": find_island}
