"""Plane geometry of the pictures, in points, y upwards: boxes, arcs, and Mercator's projection into a box."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Point: TypeAlias = tuple[float, float]
Floats: TypeAlias = NDArray[np.float64]

_FLATTEST = 0.002
_BULGE = 5.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its lower left to its upper right corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Give its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Give its height."""
        return self.top - self.bottom

    def grow(self, by: float) -> "Box":
        """Give the box with a margin around it (inside it, where negative)."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def holds(self, other: "Box") -> bool:
        """Say whether another box lies inside.

        >>> Box(0, 0, 2, 2).holds(Box(0, 1, 2, 2))
        True
        """
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and other.right <= self.right
            and other.top <= self.top
        )

    def meets(self, other: "Box") -> bool:
        """Say whether another box overlaps; touching edges do not.

        >>> Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
        False
        """
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top

    def covers(self, point: Point) -> bool:
        """Say whether a point lies inside or on the edge."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top


@dataclass(frozen=True, slots=True)
class Mercator:
    """A part of the earth (west, south, east, north in degrees) drawn into the top of a box, as wide as the box."""

    west: float
    south: float
    east: float
    north: float
    box: Box

    @property
    def scale(self) -> float:
        """Give points per degree of longitude."""
        return self.box.width / (self.east - self.west)

    @property
    def height(self) -> float:
        """Give the height that the part of the earth takes."""
        return self.scale * (_stretch(self.north) - _stretch(self.south))

    def project(self, lon: float, lat: float) -> Point:
        """Give the place of a point of the earth.

        >>> Mercator(95, -11, 141, 6, Box(0, 0, 460, 300)).project(105, 6)
        (100.0, 300.0)
        """
        x = self.box.left + (lon - self.west) * self.scale
        return x, self.box.top - (_stretch(self.north) - _stretch(lat)) * self.scale

    def shows(self, lon: float, lat: float) -> bool:
        """Say whether a point of the earth is in the part that is drawn."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def bow(start: Point, end: Point, rise: float, ceiling: float = math.inf) -> Point:
    """Give the control point of a quadratic arc that bows upwards by a share of its length, or less under a ceiling.

    A short arc bows by a few points all the same, or it would hide between two regions that lie close together.

    >>> bow((0, 0), (100, 0), 0.2), bow((0, 0), (100, 0), 0.2, ceiling=1)[1] <= 2
    ((50.0, 40.0), True)
    """
    (x1, y1), (x2, y2) = sorted((start, end))
    rise = max(rise, _BULGE / max(math.dist(start, end), _BULGE))
    while True:
        # The curve's middle lies half as far out as its control point.
        control = (x1 + x2) / 2 - 2 * rise * (y2 - y1), (y1 + y2) / 2 + 2 * rise * (x2 - x1)
        if _find_peak(y1, control[1], y2) <= max(ceiling, y1, y2) or rise < _FLATTEST:
            return control
        rise *= 0.8


def sample_arc(start: Point, control: Point, end: Point, step: float = 4.0) -> Floats:
    """Give points along a quadratic arc, about a step apart: rows of x and y.

    >>> sample_arc((0, 0), (5, 4), (10, 0)).shape
    (4, 2)
    """
    count = max(3, math.ceil(math.dist(start, end) / step) + 1)
    t = np.linspace(0.0, 1.0, count)[:, None]
    arc: Floats = (1 - t) ** 2 * np.array(start) + 2 * t * (1 - t) * np.array(control) + t**2 * np.array(end)
    return arc


def bound(points: Iterable[Point]) -> Box:
    """Give the smallest box around some points.

    >>> bound([(0, 3), (2, 1)])
    Box(left=0, bottom=1, right=2, top=3)
    """
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _find_peak(start: float, control: float, end: float) -> float:
    """Give the greatest height of a quadratic arc."""
    if control <= max(start, end):
        return max(start, end)
    return start - (start - control) ** 2 / (start - 2 * control + end)


def _stretch(lat: float) -> float:
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))
