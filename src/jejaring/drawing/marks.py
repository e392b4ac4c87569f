"""Ties, points and names of a network whose regions have their places: what map and network drawing share."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from jejaring.drawing.arrangement import Room
from jejaring.drawing.geometry import Box, Floats, Point, bow, sample_arc
from jejaring.drawing.labels import LEADING, Label, Placed, place_labels
from jejaring.drawing.paper import Anchor, Paper, measure_text
from jejaring.drawing.style import (
    COAST,
    INK_NOTE,
    INK_SECOND,
    PAGE,
    RANKS,
    RUNGS,
    scale_lines,
    scale_points,
    size_point,
)
from jejaring.drawing.summary import Network, break_name, shorten_name

NAME_SIZE = 7.6
_BOLD, _MOST_NAMES = 5, 80


def draw_tie(paper: Paper, kind: str | None, points: Sequence[Point], scale: float = 1.0) -> None:
    """Draw the line of a kind of tie; a kind without a rung is a thin line of ink."""
    rung = RUNGS.get(kind or "")
    if rung is None:
        paper.curve(points, INK_NOTE, 0.8 * scale)
        return
    paper.curve(points, rung.colour, rung.width * scale, [length * scale for length in rung.dashes])
    if rung.core:
        paper.curve(points, PAGE, rung.core * scale)


def draw_ties(paper: Paper, graph: Network, places: Mapping[str, Point], rise: float, ceiling: float) -> Floats:
    """Draw every tie between two placed regions under a ceiling, strongest last, and give points along them all."""
    ties = [(RANKS.get(str(data.get("kind")), -1), min(a, b), max(a, b)) for a, b, data in graph.edges(data=True)]
    courses, scale = [], scale_lines(len(ties))
    for _, a, b in sorted(tie for tie in ties if tie[1] in places and tie[2] in places and tie[1] != tie[2]):
        arc = (places[a], bow(places[a], places[b], rise, ceiling), places[b])
        draw_tie(paper, graph.edges[a, b].get("kind"), arc, scale)
        courses.append(sample_arc(*arc))
    return np.concatenate(courses) if courses else np.empty((0, 2))


def draw_point(paper: Paper, at: Point, kind: str | None, radius: float) -> None:
    """Draw a region: a disc for a kota, a ring for a kabupaten, a square of the same area for a province."""
    if kind == "kabupaten":
        paper.disc(at, radius - 0.35, PAGE, INK_SECOND, 1.25)
    elif kind == "provinsi":
        paper.frame(Box(*at, *at).grow(radius * math.sqrt(math.pi) / 2), INK_SECOND, PAGE, 0.5)
    else:
        paper.disc(at, radius, INK_SECOND, PAGE, 0.5)


def draw_regions(
    paper: Paper,
    graph: Network,
    places: Mapping[str, Point],
    strengths: Mapping[str, float],
    *,
    lines: Floats,
    inside: Box,
    outside: Sequence[Box] = (),
    most: int = _MOST_NAMES,
) -> set[str]:
    """Draw placed regions as points, the smallest on top, and name the strongest, as far as there is room.

    Returns:
        the codes of those that are named.
    """
    order, radii = rank_regions(places, strengths), measure_points(places, strengths)
    for code in order:
        draw_point(paper, places[code], graph.nodes[code].get("kind"), radii[code])
    labels = {_make_label(graph, code, places[code], radii[code], order): code for code in order[:most]}
    placed = place_labels(labels, [(places[code], radii[code]) for code in order], lines, inside, outside)
    for label in placed:
        _write_label(paper, label)
    return {labels[place.label] for place in placed}


def rank_regions(codes: Iterable[str], strengths: Mapping[str, float]) -> list[str]:
    """Rank regions, the strongest first: it is drawn below the others, and named before them."""
    return sorted(codes, key=lambda code: (-strengths[code], code))


def measure_points(codes: Collection[str], strengths: Mapping[str, float]) -> dict[str, float]:
    """Give the radius of each region's point; where there are many, all are smaller."""
    scale = scale_points(len(codes))
    return {code: size_point(strengths[code]) * scale for code in codes}


def measure_rooms(graph: Network, codes: Collection[str], strengths: Mapping[str, float], most: int) -> dict[str, Room]:
    """Give the room that each region's point takes with its name, or without, where it is not among the strongest."""
    order, radii = rank_regions(codes, strengths), measure_points(codes, strengths)
    rooms = {code: Room(radii[code]) for code in order}
    for code in order[:most]:
        label = _make_label(graph, code, (0.0, 0.0), radii[code], order)
        rooms[code] = Room(radii[code], label.width, label.height)
    return rooms


def draw_untied(paper: Paper, places: Mapping[str, Point]) -> None:
    """Draw regions without a tie, as specks."""
    for code in sorted(places):
        paper.disc(places[code], 1.0, COAST, PAGE, 0.2)


def _make_label(graph: Network, code: str, at: Point, radius: float, order: Sequence[str]) -> Label:
    bold = len(order) > 4 * _BOLD and code in order[:_BOLD]
    text = break_name(shorten_name(graph.nodes[code].get("name") or code))
    width = max(measure_text(line, NAME_SIZE, bold) for line in text.split("\n"))
    return Label(text, at, radius, width, NAME_SIZE, bold)


def _write_label(paper: Paper, placed: Placed) -> None:
    label = placed.label
    if placed.leader:
        paper.rule(*placed.leader, INK_SECOND, 0.5)
    anchor, x = _choose_anchor(placed)
    paper.write((x, placed.baseline), label.text, label.size, bold=label.bold, anchor=anchor, halo=2.2, leading=LEADING)


def _choose_anchor(placed: Placed) -> tuple[Anchor, float]:
    """Say on which side the lines are flush: on that of the point."""
    box, x = placed.box, placed.label.at[0]
    if box.right <= x:
        return "right", box.right
    return ("left", box.left) if box.left >= x else ("center", (box.left + box.right) / 2)
