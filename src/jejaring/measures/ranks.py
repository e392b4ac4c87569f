"""Places in an order, of many orders at once, ties told honestly: whoever shares a value shares a range of places."""

import numpy as np
from numpy.typing import NDArray

from jejaring.measures.matrix import Array

_DIGITS = 5


def rank_rows(values: Array, *, high_first: bool = True) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the best and the worst place, from 1, of each value among those of its row; shapes as `values`.

    Values that differ by less than 10⁻⁵ of the row's greatest count as equal, so that rounding ranks nobody; undefined
    values (NaN) share the last places.

    >>> best, worst = rank_rows(np.array([[3.0, 1.0, 3.0, np.nan]]))
    >>> best.tolist(), worst.tolist()
    ([[1, 3, 1, 4]], [[2, 3, 2, 4]])
    """
    keys = np.nan_to_num(_quantise(values) * (-1 if high_first else 1), nan=np.inf)
    order = np.argsort(keys, axis=-1, kind="stable")
    ordered = np.take_along_axis(keys, order, axis=-1)
    places = np.broadcast_to(np.arange(1, keys.shape[-1] + 1), keys.shape)
    starts = np.ones(keys.shape, dtype=bool)
    starts[..., 1:] = ordered[..., 1:] != ordered[..., :-1]
    ends = np.ones(keys.shape, dtype=bool)
    ends[..., :-1] = starts[..., 1:]
    first = np.maximum.accumulate(np.where(starts, places, 0), axis=-1)
    last = np.minimum.accumulate(np.where(ends, places, places.max(initial=0) + 1)[..., ::-1], axis=-1)[..., ::-1]
    return _restore(first, order), _restore(last, order)


def _quantise(values: Array) -> Array:
    greatest = np.nanmax(np.abs(values), axis=-1, keepdims=True, initial=0)
    scaled = values / np.where(greatest > 0, greatest, 1)
    rounded: Array = np.round(scaled, _DIGITS)
    return rounded


def _restore(ordered: NDArray[np.int64], order: NDArray[np.int64]) -> NDArray[np.int64]:
    places = np.empty_like(ordered)
    np.put_along_axis(places, order, ordered, axis=-1)
    return places
