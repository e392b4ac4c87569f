"""The network: regions by who works with whom, not by where they lie; west is left as far as the ties allow."""

from pathlib import Path

from jejaring.drawing.arrangement import arrange_network
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
from jejaring.drawing.geometry import Box
from jejaring.drawing.marks import draw_regions, draw_ties, measure_rooms
from jejaring.drawing.paper import Paper, settle_style
from jejaring.drawing.summary import Network, sum_strengths, summarise_network, tell_indonesian

WIDTH = 720.0
_KEY = (MARGIN, CAPTION_HEIGHT + 14)
_FOOT = CAPTION_HEIGHT + 34
_LOWEST, _HEADROOM = 84.0, 14.0
_MOST_NAMES = 320
"""More names would need a picture that no page and no screen shows whole."""
_RISE = 0.06
_TITLE = "Jejaring daerah"
_SOURCE = (
    "Letak menurut ikatan, bukan jarak; kiri–kanan mendekati barat–timur / "
    "placed by ties, not by distance; left to right is nearly west to east."
)


def draw_network(graph: Network, path: Path) -> None:
    """Draw a network by its ties and save it as SVG or PNG; regions without a tie are left out.

    Raises:
        CallError: the file is neither `.svg` nor `.png`.
        AccessError: the file cannot be written.
    """
    with settle_style():
        _compose(graph).save(path, f"{_TITLE}: {tell_indonesian(summarise_network(graph))}")


def _compose(graph: Network) -> Paper:
    summary, strengths = summarise_network(graph), sum_strengths(graph)
    tied = [code for code, degree in graph.degree() if degree]
    rooms = measure_rooms(graph, tied, strengths, _MOST_NAMES)
    found, height = arrange_network(graph, rooms, WIDTH - 2 * MARGIN)
    field = Box(MARGIN, _FOOT, WIDTH - MARGIN, _FOOT + max(height, _LOWEST) + _HEADROOM)
    paper = Paper(WIDTH, field.top + TITLE_HEIGHT)
    draw_head(paper, _TITLE, "The network of regions", summary)
    if not summary.ties:
        draw_nothing(paper, field)
    draw_key(paper, _KEY, {str(kind) for _, kind in graph.nodes(data="kind")}, (92, 0))
    places = {code: (MARGIN + x, _FOOT + y) for code, (x, y) in found.items()}
    lines = draw_ties(paper, graph, places, _RISE, field.top)
    named = draw_regions(paper, graph, places, strengths, lines=lines, inside=field, most=_MOST_NAMES)
    draw_caption(paper, [*tell_limits(summary, len(places) - len(named), 0), _SOURCE])
    return paper
