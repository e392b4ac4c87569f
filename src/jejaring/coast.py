"""The coast of Indonesia and its neighbours, for maps: Natural Earth 1:50m (public domain), through world-atlas (ISC).

`data/coast.json` is a TopoJSON of one object, `land`, quantised; `scripts/make_coast.mjs` makes it.
"""

import json
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from jejaring.errors import MissingAsset

_FILE = Path(__file__).parent / "data" / "coast.json"

Point = tuple[float, float]


def load_coast() -> list[list[Point]]:
    """Load the coast as polygons without holes: closed rings of (longitude, latitude) in degrees, WGS 84.

    Raises:
        MissingAsset: this installation lacks the file.

    >>> min(lat for polygon in load_coast() for _, lat in polygon) >= -12
    True
    """
    if not _FILE.exists():
        raise MissingAsset("coast.json")
    topology = json.loads(_FILE.read_text(encoding="utf-8"))
    arcs = [_decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    return [_join_arcs(polygon[0], arcs) for polygon in topology["objects"]["land"]["arcs"]]


def _decode_arc(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """Turn the steps of a quantised arc into points (TopoJSON specification, 2.1.3 and 2.1.4)."""
    (east, north), (left, bottom) = transform["scale"], transform["translate"]
    steps = accumulate(arc, lambda point, step: (point[0] + step[0], point[1] + step[1]))
    return [(x * east + left, y * north + bottom) for x, y in steps]


def _join_arcs(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """Join arcs to a ring; a negative number is an arc backwards, counted from -1 for the first."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring
