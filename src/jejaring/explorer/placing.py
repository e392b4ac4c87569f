"""Where regions stand in the drawing of the network: pulled together by ties, and a little to where they lie on earth.

West stays left and north stays up, so that a reader finds Sumatra at the left of map and network alike.

1. Every region begins at its longitude and latitude, scaled to a field whose area grows with the number of regions.
2. A tie is a spring, the stronger the stiffer; regions near each other push apart (only those within reach, found with
   a k-d tree, so that 5,000 regions take seconds); a weak pull leads each back to where it began.
3. Steps shrink by a fixed schedule (Fruchterman & Reingold 1991, https://doi.org/10.1002/spe.4380211102); nothing is
   drawn by chance, so the same ties always give the same places.
4. What came out is stretched to the frame and rounded to whole units.
"""

import math
from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Floats: TypeAlias = NDArray[np.float64]
Place = tuple[float, float]

WIDTH, HEIGHT = 560, 480
"""The frame, in units that a drawing scales to its own size."""

_SHORTEST, _LONGEST, _REACH, _PUSH, _PULL, _KEPT, _LAST = 26.0, 110.0, 200.0, 130.0, 0.065, 0.6, 0.001
_OUTWARD = 13.0
_CROWD = 90


def place_regions(points: Mapping[str, Place], ties: Mapping[tuple[str, str], float]) -> dict[str, tuple[int, int]]:
    """Place regions in the frame; `points` are longitude and latitude, `ties` the strength of each pair.

    >>> places = place_regions({"a": (95.0, 5.0), "b": (140.0, -8.0)}, {("a", "b"): 1.0})
    >>> places["a"][0] < places["b"][0], places["a"][1] < places["b"][1]
    (True, True)
    >>> place_regions({}, {})
    {}
    """
    codes = sorted(points)
    if not codes:
        return {}
    home = _find_homes(np.array([points[code] for code in codes], dtype=np.float64))
    place = {code: number for number, code in enumerate(codes)}
    pairs = np.array([(place[a], place[b]) for a, b in sorted(ties)], dtype=np.intp).reshape(-1, 2)
    strengths = np.array([ties[pair] for pair in sorted(ties)], dtype=np.float64)
    found = _fit(_settle(home, pairs, strengths))
    return {code: (round(x), round(y)) for code, (x, y) in zip(codes, found.tolist(), strict=True)}


def _find_homes(points: Floats) -> Floats:
    """Give where each begins: the land scaled to the field, those at one point set apart along a spiral."""
    growth = math.sqrt(max(1.0, len(points) / _CROWD))
    unit = np.array([WIDTH / 46.0, -HEIGHT / 24.0])
    turns = np.arange(len(points)) * math.pi * (3 - math.sqrt(5))
    apart = np.stack([np.cos(turns), np.sin(turns)], axis=1) * 0.6
    homes: Floats = (points - np.array([95.0, 6.0])) * unit * growth + apart
    return homes


def _settle(home: Floats, pairs: NDArray[np.intp], strengths: Floats) -> Floats:
    """Let the forces work until the steps have become small."""
    at, speed, heat = home.copy(), np.zeros_like(home), 1.0
    steps = 300 if len(home) <= 10 * _CROWD else 120
    cooling = 1 - _LAST ** (1 / steps)
    length = min(_LONGEST, max(_SHORTEST, 0.45 * math.sqrt(WIDTH * HEIGHT / len(home))))
    pull = _PULL * min(3.0, max(1.0, math.sqrt(40 / len(home))))
    stiff = np.minimum(0.5, 0.08 + 0.08 * strengths)
    degree = np.bincount(pairs.ravel(), minlength=len(home)).astype(np.float64)
    while heat > _LAST:
        speed += (home - at) * pull * heat
        _spring(at, speed, pairs, stiff * heat, degree, length)
        _push(at, speed, heat)
        speed *= _KEPT
        at += speed
        heat *= 1 - cooling
    return at


def _spring(at: Floats, speed: Floats, pairs: NDArray[np.intp], stiff: Floats, degree: Floats, length: float) -> None:
    """Draw the ends of each tie towards its length, the one with fewer ties more."""
    one, other = pairs[:, 0], pairs[:, 1]
    way = at[other] - at[one]
    far = np.maximum(np.sqrt((way * way).sum(axis=1)), 1e-6)
    step = way * ((far - length) / far * stiff)[:, None]
    share = (degree[one] / np.maximum(degree[one] + degree[other], 1))[:, None]
    _add(speed, other, -step * share)
    _add(speed, one, step * (1 - share))


def _push(at: Floats, speed: Floats, heat: float) -> None:
    """Push apart what is within reach, by the square of the distance; what all but touches, harder."""
    reach = _REACH if len(at) <= 10 * _CROWD else _REACH / 3
    near = cKDTree(at).query_pairs(reach, output_type="ndarray")
    near = near[np.lexsort((near[:, 1], near[:, 0]))]
    one, other = near[:, 0], near[:, 1]
    way = at[other] - at[one]
    square = np.maximum((way * way).sum(axis=1), 1.0)
    close = np.maximum(0.0, 1 - np.sqrt(square) / (2 * _OUTWARD)) * 0.5
    step = way * (_PUSH * heat / square + close)[:, None]
    _add(speed, other, step)
    _add(speed, one, -step)


def _add(speed: Floats, rows: NDArray[np.intp], steps: Floats) -> None:
    for axis in (0, 1):
        speed[:, axis] += np.bincount(rows, steps[:, axis], minlength=len(speed))


def _fit(at: Floats) -> Floats:
    """Stretch places to the frame, with a margin for names; one place alone stands in the middle."""
    low, high = at.min(axis=0), at.max(axis=0)
    room = np.array([WIDTH - 56.0, HEIGHT - 48.0])
    scale = room / np.maximum(high - low, 1e-9)
    scale = np.minimum(scale, scale.min() * 1.8)
    fitted: Floats = (at - (low + high) / 2) * scale + np.array([WIDTH / 2, HEIGHT / 2])
    return fitted
