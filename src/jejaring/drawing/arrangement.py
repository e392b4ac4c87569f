"""Where the regions of a network stand when distance is number of steps: components side by side, with room for names.

1. Each component is laid out by its own, distances being those of the way between two regions; a tie is the longer the
   more neighbours its ends do not share, or those around a hub would stand on each other. It starts from the map.
2. It is turned, and mirrored if need be, to lie as on the map as far as it can: west is left (orthogonal Procrustes).
3. Its regions are pushed apart until each has the room that its name needs.
4. Components are put into rows, largest first, as wide as the sheet; how high the sheet becomes is what comes out.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse.csgraph import shortest_path

from jejaring.drawing.geometry import Floats, Point
from jejaring.drawing.spacing import space_out
from jejaring.drawing.stress import lay_out
from jejaring.drawing.summary import Network

_LONGEST, _SHORTEST = 84.0, 30.0
"""How long a tie is, in points, in a network of few regions, and of many."""
_WIDER = 1.6
"""Names are wider than they are high, and a component is stretched as much where there is room, to give it to them."""
_MARGIN, _GUTTER = 9.0, 10.0


@dataclass(frozen=True, slots=True)
class Room:
    """What a region takes: the radius of its point, and the width and height of its name below it."""

    radius: float
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class _Block:
    """A component that is laid out: its regions' places from its lower left corner, and its size."""

    places: dict[str, Point]
    width: float
    height: float


def arrange_network(graph: Network, rooms: Mapping[str, Room], width: float) -> tuple[dict[str, Point], float]:
    """Give every region with a tie its place on a sheet of a width, and the height that the sheet needs.

    >>> graph = nx.Graph([("a", "b"), ("c", "d")])
    >>> places, height = arrange_network(graph, dict.fromkeys("abcd", Room(3, 40, 8)), 300)
    >>> sorted(places), all(0 < x < 300 and 0 < y < height for x, y in places.values())
    (['a', 'b', 'c', 'd'], True)
    """
    parts = [sorted(part) for part in nx.connected_components(graph) if len(part) > 1]
    parts.sort(key=lambda part: (-len(part), part))
    length = _choose_length(sum(map(len, parts)))
    return _stack([_make_block(graph, part, rooms, width, length) for part in parts], width)


def _make_block(graph: Network, part: Sequence[str], rooms: Mapping[str, Room], width: float, length: float) -> _Block:
    ground = _find_ground(graph, part)
    spread = _turn(lay_out(_measure_ways(graph, part), ground), ground)
    spread *= length / _measure_ties(graph, part, spread)
    taken = [rooms[code] for code in part]
    sizes = np.array([(max(room.width, 2 * room.radius), 2 * room.radius + room.height) for room in taken]) + _MARGIN
    below = np.array([(0.0, room.height / 2) for room in taken])
    spread[:, 0] *= min(_WIDER, (width - sizes[:, 0].max()) / max(float(np.ptp(spread[:, 0])), 1e-9))
    spread[:, 0] += width / 2 - (spread[:, 0].min() + spread[:, 0].max()) / 2
    centres = space_out(spread - below, sizes, width)
    low, high = (centres - sizes / 2).min(axis=0), (centres + sizes / 2).max(axis=0)
    found = (centres + below - low).tolist()
    size = (high - low).tolist()
    return _Block({code: (x, y) for code, (x, y) in zip(part, found, strict=True)}, size[0], size[1])


def _choose_length(regions: int) -> float:
    return max(_SHORTEST, _LONGEST * math.pow(6 / max(regions, 6), 0.28))


def _measure_ways(graph: Network, part: Sequence[str]) -> Floats:
    """Give the length of the shortest way between each two regions of a component."""
    number = {code: row for row, code in enumerate(part)}
    lengths = np.zeros((len(part), len(part)))
    for a, b in graph.subgraph(part).edges:
        if a != b:
            apart = len((set(graph[a]) ^ set(graph[b])) - {a, b})
            lengths[number[a], number[b]] = lengths[number[b], number[a]] = 1 + 0.25 * math.sqrt(apart)
    ways: Floats = shortest_path(lengths, directed=False)
    return ways


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


def _measure_ties(graph: Network, part: Sequence[str], spread: Floats) -> float:
    place = dict(zip(part, spread, strict=True))
    lengths = [math.dist(place[a], place[b]) for a, b in graph.subgraph(part).edges if a != b]
    return max(math.fsum(lengths) / len(lengths), 1e-9)


def _stack(blocks: Sequence[_Block], width: float) -> tuple[dict[str, Point], float]:
    """Put blocks into rows from the top; what is left of a row's width is shared among them."""
    rows = _fill_rows(blocks, width)
    height = math.fsum(max(block.height for block in row) for row in rows) + _GUTTER * max(len(rows) - 1, 0)
    places: dict[str, Point] = {}
    top = height
    for row in rows:
        tall = max(block.height for block in row)
        gap = (width - math.fsum(block.width for block in row)) / len(row)
        left = gap / 2
        for block in row:
            bottom = top - tall / 2 - block.height / 2
            places |= {code: (left + x, bottom + y) for code, (x, y) in block.places.items()}
            left += block.width + gap
        top -= tall + _GUTTER
    return places, height


def _fill_rows(blocks: Sequence[_Block], width: float) -> list[list[_Block]]:
    rows: list[list[_Block]] = []
    for block in blocks:
        if rows and math.fsum(other.width for other in rows[-1]) + block.width <= width:
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows
