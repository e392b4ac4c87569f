"""Room for names: points are pushed apart until no two of their boxes overlap, and stay as they lie to each other.

Of two boxes that overlap each gives way by half, to the side where that is the smaller share of their size. The sheet's
width is fixed and its height is not, so that there is always a way out; at an edge, where nobody can give way sideways,
it is up or down.
"""

import numpy as np
from scipy.spatial import cKDTree

from jejaring.drawing.geometry import Floats

_STEPS = 400
_SLACK = 0.5


def space_out(centres: Floats, sizes: Floats, width: float) -> Floats:
    """Push boxes apart that overlap by more than half a point, within a width.

    Args:
        centres: rows of x and y, no two alike; x will be from 0 to the width.
        sizes: rows of width and height, none wider than the width.

    >>> space_out(np.array([[5.0, 0.0], [5.5, 1.0]]), np.array([[4.0, 2.0], [4.0, 2.0]]), 10).round(1).tolist()
    [[5.0, -0.5], [5.5, 1.5]]
    """
    at: Floats = centres.copy()
    for _ in range(_STEPS):
        at[:, 0] = _keep_inside(at, sizes, width)
        one, other, steps = _find_steps(at, sizes)
        if not len(one):
            break
        for axis in (0, 1):
            at[:, axis] += np.bincount(one, steps[:, axis], len(at)) - np.bincount(other, steps[:, axis], len(at))
    at[:, 0] = _keep_inside(at, sizes, width)
    return at


def _keep_inside(at: Floats, sizes: Floats, width: float) -> Floats:
    return np.clip(at[:, 0], sizes[:, 0] / 2, width - sizes[:, 0] / 2)


def _find_steps(at: Floats, sizes: Floats) -> tuple[Floats, Floats, Floats]:
    """Find the pairs of boxes that overlap, and how far the first of each has to go; the other goes as far back."""
    near = cKDTree(at / sizes.max(axis=0)).query_pairs(1.0, p=np.inf, output_type="ndarray")
    near = near[np.lexsort((near[:, 1], near[:, 0]))]
    one, other = near[:, 0], near[:, 1]
    apart, half = at[one] - at[other], (sizes[one] + sizes[other]) / 2
    overlap = half - np.abs(apart)
    sideways = overlap[:, 0] / half[:, 0] < overlap[:, 1] / half[:, 1]
    # Of two at one height the first goes up.
    steps = np.where(np.stack([sideways, ~sideways], axis=1), overlap, 0.0) * np.where(apart < 0, -0.5, 0.5)
    meet = (overlap > _SLACK).all(axis=1)
    return one[meet], other[meet], steps[meet]
