"""The map of Indonesia under the pages' own marks: its projection, and the coast as one file for all pages."""

import math
from collections.abc import Sequence
from functools import cache

from jejaring.coast import Point, load_coast

WEST, EAST, SOUTH, NORTH = 94.9, 141.1, -11.1, 6.2
WIDTH = 960.0
_FINEST = 0.9
_EDGE = 40.0


def project(lon: float, lat: float) -> Point:
    """Project a point of the earth onto the map (Mercator), in its units, to a tenth.

    >>> project(94.9, 6.2)
    (0.0, 0.0)
    """
    scale = WIDTH / math.radians(EAST - WEST)
    return round(math.radians(lon - WEST) * scale, 1), round((_stretch(NORTH) - _stretch(lat)) * scale, 1)


def _stretch(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


HEIGHT = project(WEST, SOUTH)[1]


@cache
def write_land() -> bytes:
    """Write the coast as a file that pages draw from (`land.svg#land`); its colours are the page's."""
    path = "".join(_write_ring(ring) for ring in load_coast())
    box = f"0 0 {WIDTH:g} {HEIGHT:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path id="land" d="{path}"/></svg>\n'.encode()


def _write_ring(ring: Sequence[Point]) -> str:
    """Write a ring in tenths, without the points that nobody could tell apart, nothing where it lies off the map."""
    kept: list[Point] = []
    for lon, lat in ring:
        point = project(lon, max(min(lat, 20.0), -30.0))
        if not kept or math.dist(kept[-1], point) >= _FINEST:
            kept.append(point)
    seen = any(-_EDGE <= x <= WIDTH + _EDGE and -_EDGE <= y <= HEIGHT + _EDGE for x, y in kept)
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in kept) + "Z" if len(kept) > 2 and seen else ""
