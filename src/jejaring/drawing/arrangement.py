"""Where the regions of a network stand when distance is number of steps: a force layout, components side by side.

1. Each component is laid out by its own: springs as long as the way between two regions (Kamada & Kawai 1989,
   doi:10.1016/0020-0190(89)90102-6), or, where it is large, springs and repulsion with a fixed seed (Fruchterman &
   Reingold 1991). Both start from the map, so the same network always gives the same picture.
2. It is turned, and mirrored if need be, to lie as on the map as far as it can: west is left (orthogonal Procrustes).
3. Components are put into rows, largest first, each given ground by its number of regions.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np

from jejaring.drawing.geometry import Box, Floats, Point
from jejaring.drawing.summary import Network

SEED = 20250924
_LARGE = 120
_LONGEST = 96.0
"""The mean length of ties is at most so many points."""


def arrange_network(graph: Network, box: Box) -> dict[str, Point]:
    """Give every region with a tie its place in a box.

    >>> places = arrange_network(nx.Graph([("a", "b"), ("c", "d")]), Box(0, 0, 200, 100))
    >>> sorted(places), all(Box(0, 0, 200, 100).covers(place) for place in places.values())
    (['a', 'b', 'c', 'd'], True)
    """
    parts = [sorted(part) for part in nx.connected_components(graph) if len(part) > 1]
    parts.sort(key=lambda part: (-len(part), part))
    places: dict[str, Point] = {}
    for part, cell in zip(parts, _divide([len(part) for part in parts], box), strict=True):
        spread = _turn(_lay_out(graph, part), _find_ground(graph, part))
        mean = _measure_ties(graph, part, spread)
        places.update(zip(part, _fit(spread, cell, _LONGEST / mean), strict=True))
    return places


def _lay_out(graph: Network, part: Sequence[str]) -> Floats:
    ground = _find_ground(graph, part)
    view: Network = nx.Graph()
    view.add_nodes_from(part)
    view.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.subgraph(part).edges if a != b))
    start = {code: tuple(point) for code, point in zip(part, ground.tolist(), strict=True)}
    found: Mapping[str, Floats]
    if len(part) <= _LARGE:
        found = nx.kamada_kawai_layout(view, pos=start, weight=None)
    else:
        found = nx.spring_layout(view, pos=start, weight=None, seed=SEED, iterations=200)
    return np.array([found[code] for code in part])


def _find_ground(graph: Network, part: Sequence[str]) -> Floats:
    """Give the regions' places on the map; one without a point gets a place on a circle around it."""
    around = [(math.cos(turn), math.sin(turn)) for turn in np.linspace(0, 2 * math.pi, len(part), endpoint=False)]
    known = np.array([_find_point(graph.nodes[code]) for code in part], dtype=np.float64)
    unknown = np.isnan(known).any(axis=1)
    known[unknown] = (0.0, 0.0) if unknown.all() else known[~unknown].mean(axis=0)
    # Regions at one point would never come apart.
    ground: Floats = known + np.array(around) * np.where(unknown, 1.0, 1e-3)[:, None]
    return ground


def _find_point(data: Mapping[str, Any]) -> tuple[float, float]:
    lon, lat = data.get("lon"), data.get("lat")
    return (math.nan, math.nan) if lon is None or lat is None else (lon, lat)


def _turn(spread: Floats, ground: Floats) -> Floats:
    centred, target = spread - spread.mean(axis=0), ground - ground.mean(axis=0)
    left, _, right = np.linalg.svd(centred.T @ target)
    turned: Floats = centred @ left @ right
    return turned


def _divide(sizes: Sequence[int], box: Box) -> list[Box]:
    """Divide a box into rows of cells, a cell's area growing with its size; take the number of rows that suits best."""
    if not sizes:
        return []
    grounds = [size + 2.0 for size in sizes]  # two regions, and the names beside them
    best = min(range(1, len(sizes) + 1), key=lambda rows: _judge(_fill(grounds, rows, box)))
    return _fill(grounds, best, box)


def _fill(grounds: Sequence[float], rows: int, box: Box) -> list[Box]:
    cells, top, start = [], box.top, 0
    for number in range(rows):
        left_over = sum(grounds[start:])
        end = start + 1
        while end < len(grounds) - (rows - number - 1) and sum(grounds[start:end]) < left_over / (rows - number):
            end += 1
        row = grounds[start:end]
        height = box.height * sum(row) / sum(grounds)
        left = box.left
        for ground in row:
            right = left + box.width * ground / sum(row)
            cells.append(Box(left, top - height, right, top))
            left = right
        top, start = top - height, end
    return cells


def _judge(cells: Sequence[Box]) -> float:
    """Say how far the cells are from the shape of a picture, 1.5 times as wide as high."""
    return sum(abs(math.log(cell.width / cell.height / 1.5)) for cell in cells)


def _measure_ties(graph: Network, part: Sequence[str], spread: Floats) -> float:
    place = dict(zip(part, spread, strict=True))
    lengths = [math.dist(place[a], place[b]) for a, b in graph.subgraph(part).edges if a != b]
    return max(math.fsum(lengths) / len(lengths), 1e-9)


def _fit(spread: Floats, cell: Box, largest: float) -> list[Point]:
    beside, above = min(46.0, cell.width / 4), min(18.0, cell.height / 4)  # for names
    room = Box(cell.left + beside, cell.bottom + above, cell.right - beside, cell.top - above)
    low, high = spread.min(axis=0), spread.max(axis=0)
    extent = np.maximum(high - low, 1e-9)
    scale = np.minimum(np.array([room.width, room.height]) / extent, largest)
    # Stretched to the cell, but never beyond recognition.
    scale = np.minimum(scale, scale.min() * 1.6)
    middle = np.array([(cell.left + cell.right) / 2, (cell.bottom + cell.top) / 2])
    placed = (spread - (low + high) / 2) * scale + middle
    return [(float(x), float(y)) for x, y in placed]
