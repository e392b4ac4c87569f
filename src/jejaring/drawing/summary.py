"""What a picture of a network shows, counted and in words: the sentence under the title and the caption."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx

from jejaring.drawing.style import LADDER

Network: TypeAlias = "nx.Graph[str]"


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a network.

    `regions` are those with a tie, `events` is told by the network or not known, `kinds` are the ties of each kind, and
    `lines` those whose strongest it is.
    """

    regions: int
    ties: int
    articles: int
    events: int | None
    years: tuple[str, str] | None
    kinds: dict[str, int]
    lines: dict[str, int]


def summarise_network(graph: Network) -> Summary:
    """Count what a network shows.

    >>> graph = nx.Graph([("36.74", "73.12", {"kind": "visit", "articles": ("a",), "first": "2025-09-24"})])
    >>> summary = summarise_network(graph)
    >>> summary.regions, summary.articles, summary.years, summary.kinds["visit"]
    (2, 1, ('2025', '2025'), 1)
    """
    ties = [data for _, _, data in graph.edges(data=True)]
    years = sorted(day[:4] for data in ties for day in (data.get("first"), data.get("last")) if day)
    return Summary(
        regions=sum(1 for _, degree in graph.degree() if degree),
        ties=len(ties),
        articles=len({article for data in ties for article in data.get("articles", ())}),
        events=graph.graph.get("events"),
        years=(years[0], years[-1]) if years else None,
        kinds={rung.kind: sum(rung.kind in _list_kinds(data) for data in ties) for rung in LADDER},
        lines={rung.kind: sum(rung.kind == data.get("kind") for data in ties) for rung in LADDER},
    )


def tell_indonesian(summary: Summary) -> str:
    """Tell the counts in Indonesian.

    >>> tell_indonesian(Summary(6, 5, 2, 2, ("2021", "2025"), {}, {}))
    '5 ikatan antara 6 daerah, dari 2 peristiwa dalam 2 artikel berita, 2021–2025'
    """
    if not summary.ties:
        return "Belum ada ikatan antardaerah dalam artikel mana pun"
    events = f"{_count_id(summary.events)} peristiwa dalam " if summary.events else ""
    counts = f"{_count_id(summary.ties)} ikatan antara {_count_id(summary.regions)} daerah"
    return f"{counts}, dari {events}{_count_id(summary.articles)} artikel berita{_tell_years(summary)}"


def tell_english(summary: Summary) -> str:
    """Tell the counts in English.

    >>> tell_english(Summary(2, 1, 1, None, None, {}, {}))
    '1 tie between 2 regions, from 1 news article'
    """
    if not summary.ties:
        return "no article tells of a tie between regions yet"
    events = f"{_count_en(summary.events, 'event')} in " if summary.events else ""
    counts = f"{_count_en(summary.ties, 'tie')} between {_count_en(summary.regions, 'region')}"
    return f"{counts}, from {events}{_count_en(summary.articles, 'news article')}{_tell_years(summary)}"


def shorten_name(name: str) -> str:
    """Write a region's name as a picture does.

    >>> shorten_name("Kabupaten Soppeng"), shorten_name("Kota Tangerang Selatan"), shorten_name("Banten")
    ('Kab. Soppeng', 'Kota Tangerang Selatan', 'Banten')
    """
    for long, short in (("Kabupaten ", "Kab. "), ("Kota Administrasi ", "Kota ")):
        if name.startswith(long):
            return short + name.removeprefix(long)
    return name


def break_name(name: str, longest: int = 18) -> str:
    """Break a long name once, at the space nearest to its middle.

    >>> break_name("Kab. Pangkajene dan Kepulauan")
    'Kab. Pangkajene\\ndan Kepulauan'
    """
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= longest or not spaces:
        return name
    place = min(spaces, key=lambda space: max(space, len(name) - space - 1))
    return f"{name[:place]}\n{name[place + 1 :]}"


def sum_strengths(graph: Network) -> dict[str, float]:
    """Sum the weights of each region's ties; a tie without weight adds nothing.

    >>> sum_strengths(nx.Graph([("a", "b", {"weight": 0.5}), ("b", "c", {})]))
    {'a': 0.5, 'b': 0.5, 'c': 0.0}
    """
    return {code: math.fsum(data.get("weight") or 0 for _, _, data in graph.edges(code, data=True)) for code in graph}


def _list_kinds(data: Mapping[str, Any]) -> tuple[str | None, ...]:
    return data.get("kinds") or (data.get("kind"),)


def _tell_years(summary: Summary) -> str:
    if not summary.years:
        return ""
    first, last = summary.years
    return f", {first}" if first == last else f", {first}–{last}"


def _count_id(number: int | None) -> str:
    return f"{number or 0:,}".replace(",", ".")


def _count_en(number: int | None, noun: str) -> str:
    return f"{number or 0:,} {noun}{'' if number == 1 else 's'}"
