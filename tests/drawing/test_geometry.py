"""Projection and arcs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.drawing.geometry import Box, Mercator, bow, sample_arc

SPOTS = st.tuples(st.floats(0, 700), st.floats(0, 300))


def test_mercator_keeps_angles() -> None:
    sheet = Mercator(95, -11, 141, 6, Box(0, 0, 690, 300))
    (x, y), (east, _), (_, north) = (sheet.project(*point) for point in ((110, -8), (110.01, -8), (110, -7.99)))
    assert (east - x) * math.cos(math.radians(0)) / (north - y) == pytest.approx(math.cos(math.radians(8)), rel=1e-3)
    assert sheet.project(95, 6) == (0, 300)


@given(start=SPOTS, end=SPOTS)
def test_arcs_bow_upwards_and_keep_under_the_ceiling(start: tuple[float, float], end: tuple[float, float]) -> None:
    arc = sample_arc(start, bow(start, end, 0.2, ceiling=310), end)
    assert arc[:, 1].max() <= 312
    assert tuple(arc[0]) == start
    assert arc[-1] == pytest.approx(end)


def test_an_arc_is_the_same_from_both_ends() -> None:
    assert bow((0, 0), (10, 5), 0.2) == bow((10, 5), (0, 0), 0.2)
