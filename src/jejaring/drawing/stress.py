"""Where points stand when their distances on the sheet shall be those of the way between them: stress majorisation.

The stress is the sum of squared differences between distance and way, a pair weighted by 1/way². Each step solves the
linear system that majorises it, so that the stress never grows (Gansner, Koren & North 2004,
doi:10.1007/978-3-540-31843-9_25). Nothing is drawn by chance.
"""

import numpy as np

from jejaring.drawing.geometry import Floats

_STEPS = 100
_STILL = 5e-4


def lay_out(ways: Floats, start: Floats) -> Floats:
    """Give points whose distances are near the ways between them.

    Args:
        ways: the length of the way between each two, finite, symmetric, zero on the diagonal only.
        start: where they begin, no two at one point.

    >>> lay_out(np.array([[0.0, 2.0], [2.0, 0.0]]), np.array([[0.0, 0.0], [1.0, 0.0]])).round(6).tolist()
    [[-1.0, 0.0], [1.0, 0.0]]
    """
    at: Floats = start - start.mean(axis=0)
    at *= ways.sum() / _measure(at).sum()
    weights = 1.0 / np.square(ways + np.eye(len(ways))) - np.eye(len(ways))
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights, hermitian=True)
    for _ in range(_STEPS):
        shares = weights * ways / np.maximum(_measure(at), 1e-9)
        moved: Floats = inverse @ (np.diag(shares.sum(axis=1)) - shares) @ at
        step, at = float(np.abs(moved - at).max()), moved
        if step < _STILL * float(np.abs(at).max()):
            break
    return at


def _measure(at: Floats) -> Floats:
    apart = at[:, None, :] - at[None, :, :]
    distances: Floats = np.sqrt((apart * apart).sum(axis=2))
    return distances
