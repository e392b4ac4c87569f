"""The map: regions at their places, ties as arcs to the north, Java again, larger, in the empty sea below it.

1. Land.
2. Ties and regions of the whole country, except ties within Java, where half of all regions crowd.
3. Java in an inset with those ties, if there are any, and a dotted frame where it lies.
4. Title, ladder, key and caption.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import networkx as nx

from jejaring.drawing.frame import (
    CAPTION_HEIGHT,
    MARGIN,
    TITLE_HEIGHT,
    draw_caption,
    draw_head,
    draw_key,
    draw_nothing,
    tell_limits,
)
from jejaring.drawing.geometry import Box, Mercator, Point, bound
from jejaring.drawing.marks import draw_regions, draw_ties, draw_untied
from jejaring.drawing.paper import Paper, settle_style
from jejaring.drawing.style import COAST, INK_NOTE, LAND, PAGE
from jejaring.drawing.summary import Network, sum_strengths, summarise_network, tell_indonesian

Coast: TypeAlias = Sequence[Sequence[Point]]

WIDTH, HEIGHT = 720.0, 520.0
_FIELD = Box(0, CAPTION_HEIGHT, WIDTH, HEIGHT - TITLE_HEIGHT)
_NATION = Mercator(94.9, -11.0, 141.1, 6.2, Box(MARGIN - 8, _FIELD.bottom, WIDTH - MARGIN + 8, _FIELD.top))
_INSET = Box(MARGIN, CAPTION_HEIGHT + 6, MARGIN + 322, CAPTION_HEIGHT + 112)
_JAVA = Mercator(104.9, -8.95, 114.75, -5.75, _INSET)
_KEY = (_INSET.right + 34, _INSET.bottom + 46)
_NOTE = Box(_INSET.left, _INSET.bottom, _INSET.left + 240, _INSET.bottom + 12)
_RISE = 0.14
_TITLE = "Siapa bekerja sama dengan siapa"
_SOURCE = "Sumber / source: jejaring, dari artikel yang dirujuk tiap ikatan; garis pantai / coast: Natural Earth."


def draw_map(graph: Network, coast: Coast, path: Path) -> None:
    """Draw a network on a map of Indonesia and save it as SVG or PNG.

    A region whose point is not known cannot be shown; the caption says how many there are.

    Args:
        graph: regions with `name`, `kind`, `lat`, `lon`; ties with `kind`, `weight`, `articles`, `first`, `last`.
            Where `graph.graph["events"]` tells the number of events, the picture tells it too.
        coast: rings of (longitude, latitude).
        path: where to save; an existing file is replaced.

    Raises:
        CallError: the file is neither `.svg` nor `.png`.
        AccessError: the file cannot be written.
    """
    with settle_style():
        _compose(graph, coast).save(path, f"{_TITLE}: {tell_indonesian(summarise_network(graph))}")


def _compose(graph: Network, coast: Coast) -> Paper:
    paper, summary = Paper(WIDTH, HEIGHT), summarise_network(graph)
    points = {code: (data["lon"], data["lat"]) for code, data in graph.nodes(data=True) if _has_point(data)}
    java = {code for code, point in points.items() if _JAVA.shows(*point)}
    within = [pair for pair in graph.edges if java.issuperset(pair)]
    _draw_land(paper, coast, _NATION, Box(0, _NATION.project(0, _NATION.south)[1], WIDTH, _FIELD.top))
    key = draw_key(paper, _KEY, {str(graph.nodes[code].get("kind")) for code in points}, (0, -14))
    outside = [key, _INSET] if within else [key]
    named = _draw_panel(paper, nx.restricted_view(graph, [], within), points, _NATION, outside)
    if within:
        _draw_inset_frame(paper, coast)
        near = {code: points[code] for code in java}
        named |= _draw_panel(paper, graph.edge_subgraph(within), near, _JAVA, [_NOTE])
    if not summary.ties:
        draw_nothing(paper, _FIELD)
    draw_head(paper, _TITLE, "Who works with whom", summary)
    tied = {code for code, degree in graph.degree() if degree}
    absent = tied - points.keys()
    draw_caption(paper, [*tell_limits(summary, len(tied - absent - named), len(absent)), _SOURCE])
    return paper


def _draw_panel(
    paper: Paper, graph: Network, points: Mapping[str, Point], sheet: Mercator, outside: Sequence[Box]
) -> set[str]:
    places = {code: sheet.project(*points[code]) for code in graph if code in points}
    tied = {code: place for code, place in places.items() if graph.degree(code)}
    draw_untied(paper, {code: place for code, place in places.items() if code not in tied})
    lines = draw_ties(paper, graph, tied, _RISE, sheet.box.top - 3)
    return draw_regions(paper, graph, tied, sum_strengths(graph), lines=lines, inside=sheet.box, outside=outside)


def _draw_land(paper: Paper, coast: Coast, sheet: Mercator, clip: Box) -> None:
    rings = [[sheet.project(*point) for point in ring] for ring in coast]
    paper.areas([ring for ring in rings if clip.meets(bound(ring))], LAND, COAST, 0.4, clip)


def _draw_inset_frame(paper: Paper, coast: Coast) -> None:
    west, south = _NATION.project(_JAVA.west, _JAVA.south)
    east, north = _NATION.project(_JAVA.east, _JAVA.north)
    corners = ((west, south), (east, south), (east, north), (west, north))
    for start, end in pairwise((*corners, corners[0])):
        paper.curve([start, end], INK_NOTE, 0.6, (1.2, 1.8))
    paper.frame(_INSET, PAGE, INK_NOTE, 0.7)
    _draw_land(paper, coast, _JAVA, _INSET)
    note = "Jawa, diperbesar: ikatan di dalam Jawa / Java, enlarged: ties within Java"
    paper.write((_INSET.left + 5, _INSET.bottom + 4.5), note, 6.4, colour=INK_NOTE)


def _has_point(data: Mapping[str, object]) -> bool:
    return data.get("lon") is not None and data.get("lat") is not None
