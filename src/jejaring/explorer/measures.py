"""The file `measures.json`: what the page of measures draws, for kabupaten and kota and for provinces.

    levels      by level: what it rests on, the regions, measures with intervals and ranks, communities, years
    coverage    how many kabupaten and kota the articles name, by province and by publisher, and which they never do

Rows are lists; a value is null where it is not defined, an interval or a rank where the evidence is too little for it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jejaring.explorer.naming import name_briefly
from jejaring.explorer.telling import find_one
from jejaring.measures.bootstrap import LOW_FIRST
from jejaring.measures.communities import assess_stability, number_communities
from jejaring.measures.coverage import Coverage, Mention, cover_provinces, cover_publishers
from jejaring.measures.evidence import Evidence, count_articles
from jejaring.measures.timeline import Window, compare_windows, count_undated, list_windows
from jejaring.measuring import Choice, Chosen, choose_ties, measure_regions
from jejaring.measuring.reading import read_mentions
from jejaring.measuring.regions import find_measure
from jejaring.namespaces import RDFS, local
from jejaring.network import Level, Node, read_nodes
from jejaring.store import Store
from jejaring.triples.terms import node

Told = dict[str, Any]

NAMES = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
"""The measures of the page: the six whose intervals are drawn from a thousand samples."""

LEVELS: tuple[Level, ...] = ("regency", "province")
_DIGITS = 5


def write_measures(store: Store) -> bytes:
    """Write `measures.json` of a store: the same bytes for the same facts."""
    nodes = read_nodes(store)
    levels = {level: _tell_level(store, choose_ties(store, Choice(level=level)), nodes) for level in LEVELS}
    told = {"levels": levels, "coverage": tell_coverage(store, nodes)}
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _tell_level(store: Store, chosen: Chosen, nodes: Mapping[str, Node]) -> Told:
    articles = count_articles(chosen.records)
    return {
        "evidence": _tell_evidence(chosen.evidence),
        "other_levels": chosen.of_other_levels,
        "regions": [_tell_region(store, nodes[code], articles.get(code, 0)) for code in sorted(chosen.graph)],
        "measures": _tell_measures(store, chosen),
        "communities": _tell_communities(chosen),
        "years": tell_years(list_windows(chosen.records)),
        "undated": count_undated(chosen.records),
    }


def _tell_evidence(evidence: Evidence) -> Told:
    least = evidence.minimum
    return {
        "articles": evidence.articles,
        "publishers": evidence.publishers,
        "events": evidence.events,
        "enough": evidence.is_enough,
        "least": [least.articles, least.publishers, least.events, least.articles_of_region],
        "told": [evidence.explain("id"), evidence.explain("en")],
    }


def _tell_region(store: Store, region: Node, articles: int) -> list[Any]:
    place = [round(region.lon, 3), round(region.lat, 3)]
    return [region.code, region.name, name_briefly(store, region), region.kind, *place, articles]


def _tell_measures(store: Store, chosen: Chosen) -> list[Told]:
    rows: dict[str, list[list[Any]]] = {name: [] for name in NAMES}
    for name, code, _, value, low, high, best, worst, _ in measure_regions(store, chosen, NAMES):
        rows[str(name)].append([code, *map(_round, (value, low, high)), best, worst])
    return [_tell_measure(name, rows[name]) for name in NAMES]


def _tell_measure(name: str, rows: list[list[Any]]) -> Told:
    measure = find_measure(name)
    return {
        "name": name,
        "label": [measure.label_id, measure.label_en],
        "unit": [measure.unit_id, measure.unit_en],
        "doi": measure.doi,
        "low_first": name in LOW_FIRST,
        "rows": rows,
    }


def _round(value: Any) -> Any:
    return round(value, _DIGITS) if isinstance(value, float) else value


def _tell_communities(chosen: Chosen) -> Told:
    stability = assess_stability(chosen.graph)
    return {
        "of": dict(sorted(number_communities(chosen.graph).items())),
        "modularity": _round(stability.mean_modularity) if stability else None,
        "agreement": _round(stability.agreement) if stability else None,
        "seeds": stability.seeds if stability else 0,
    }


def tell_years(windows: Sequence[Window]) -> list[list[Any]]:
    """Tell of each year: events, tied pairs, regions; of the pairs how many are new, were there before, are no more.

    >>> tell_years([])
    []
    """
    changes = {change.since.year: change for change in compare_windows(windows)}
    rows = []
    for window in windows:
        change = changes.get(window.since.year)
        regions = {code for pair in window.pairs for code in pair}
        events = len({record.event for record in window.records})
        moved = [len(change.appeared), len(change.kept), len(change.lost)] if change else [len(window.pairs), 0, 0]
        rows.append([window.since.year, events, len(window.pairs), len(regions), *moved])
    return rows


def tell_coverage(store: Store, nodes: Mapping[str, Node]) -> Told:
    """Tell which kabupaten and kota the facts of the articles name, by province and by publisher."""
    own = {code: each for code, each in nodes.items() if each.kind != "provinsi"}
    mentions = [Mention(m.article, m.publisher, m.year, m.regions & own.keys()) for m in read_mentions(store)]
    seen = {code for mention in mentions for code in mention.regions}
    return {
        "regions": len(own),
        "seen": len(seen),
        "articles": len({mention.article for mention in mentions}),
        "provinces": [_tell_province(row, nodes, seen) for row in cover_provinces(mentions, own.keys())],
        "publishers": _list_publishers(store, cover_publishers(mentions, own.keys())),
        "places": [
            [code, each.name, round(each.lon, 3), round(each.lat, 3), sum(code in m.regions for m in mentions)]
            for code, each in sorted(own.items())
        ],
    }


def _tell_province(row: Coverage, nodes: Mapping[str, Node], seen: Iterable[str]) -> list[Any]:
    known = set(seen)
    unseen = [code for code, each in sorted(nodes.items()) if each.kind != "provinsi" and each.province == row.heading]
    return [
        row.heading,
        nodes[row.heading].name,
        row.regions,
        row.seen,
        row.articles,
        [nodes[code].name for code in unseen if code not in known],
    ]


def _list_publishers(store: Store, rows: Iterable[Coverage]) -> list[list[Any]]:
    """List the publishers, those of most regions first; one without a name is told by its path alone."""
    told = [
        [local(row.heading), find_one(store, node(local(row.heading)), f"{RDFS}label"), row.seen, row.articles]
        for row in rows
    ]
    return sorted(told, key=lambda row: (-row[2], -row[3], row[0]))
