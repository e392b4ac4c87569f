"""Where a region and its partners are: places and arcs on a small map of Indonesia, in Mercator's projection.

The coast is one file for all pages (`land.svg`), which they refer to; a page holds only its own points and arcs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jejaring.coast import Point
from jejaring.description.land import HEIGHT, WIDTH, project
from jejaring.description.portraits.scene import Scene
from jejaring.network import Node

_LABELLED = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A region on the map: its place, kind, label with its side, and whether it is the page's own."""

    x: float
    y: float
    kind: str
    label: str
    anchor: str
    own: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie on the map: the path of its arc, the strongest rung."""

    path: str
    rung: str


@dataclass(frozen=True, slots=True)
class Locator:
    """The map: its size, its arcs, its points."""

    width: float
    height: float
    arcs: tuple[Arc, ...]
    marks: tuple[Mark, ...]


def locate_regions(scene: Scene, code: str, partners: Sequence[tuple[str, str]]) -> Locator | None:
    """Draw a region and its partners, each with the strongest rung of its tie; None where the region has no point."""
    nodes = scene.atlas.nodes
    if code not in nodes:
        return None
    known = [(nodes[other], rung) for other, rung in partners if other in nodes]
    here = nodes[code]
    arcs = [Arc(_bow(_place(here), _place(node)), rung) for node, rung in reversed(known)]
    marks = _label(scene, here, [node for node, _ in known])
    return Locator(WIDTH, HEIGHT, tuple(arcs), tuple(marks))


def locate_all(scene: Scene, codes: Mapping[str, bool], ties: Sequence[tuple[str, str, str]] = ()) -> Locator | None:
    """Draw some regions, those marked true as the page's own, and ties between them (ends and rung)."""
    nodes = [scene.atlas.nodes[code] for code in codes if code in scene.atlas.nodes]
    if not nodes:
        return None
    own = [node for node in nodes if codes[node.code]]
    others = [node for node in nodes if not codes[node.code]]
    known = {node.code: _place(node) for node in nodes}
    arcs = [Arc(_bow(known[a], known[b]), rung) for a, b, rung in ties if a in known and b in known]
    marks = [*_place_labels(scene, [*own, *others], {node.code for node in own})]
    return Locator(WIDTH, HEIGHT, tuple(arcs), tuple(marks))


def _label(scene: Scene, here: Node, partners: Sequence[Node]) -> list[Mark]:
    return _place_labels(scene, [here, *partners], {here.code})


def _place_labels(scene: Scene, nodes: Sequence[Node], own: set[str]) -> list[Mark]:
    """Label the first few regions, where no label before them stands; the others are named in the table."""
    taken: list[tuple[float, float, float, float]] = []
    marks = []
    for number, node in enumerate(nodes):
        (x, y), text = _place(node), scene.shorten(node.code)
        size = 8.6 * len(text)
        to_left = x > WIDTH * 0.82 or (number == 0 and node.code in own and 9 + size < x < WIDTH / 2)
        anchor, left = ("end", x - 9 - size) if to_left else ("start", x + 9)
        box = (left, y - 9, left + size, y + 9)
        free = number < _LABELLED and not any(_meet(box, other) for other in taken)
        if free:
            taken.append(box)
        taken.append((x - 5, y - 5, x + 5, y + 5))
        marks.append(Mark(x, y, node.kind, text if free else "", anchor, node.code in own))
    return marks


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _place(node: Node) -> Point:
    return project(node.lon, node.lat)


def _bow(start: Point, end: Point) -> str:
    """Bow an arc to the north."""
    (x1, y1), (x2, y2) = sorted((start, end))
    middle = (x1 + x2) / 2 + 0.28 * (y2 - y1), (y1 + y2) / 2 - 0.28 * (x2 - x1)
    return f"M{x1:g} {y1:g}Q{middle[0]:.1f} {middle[1]:.1f} {x2:g} {y2:g}"
