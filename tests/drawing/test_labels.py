"""Labels never overlap, whatever is asked for."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.drawing.geometry import Box
from jejaring.drawing.labels import Label, Placed, place_labels

SHEET = Box(0, 0, 300, 200)
SPOTS = st.tuples(st.floats(0, 300), st.floats(0, 200))


def place(spots: list[tuple[float, float]], outside: list[Box]) -> list[Placed]:
    labels = [Label(f"Kab. {number}", spot, 4.0, 44.0, 8.0) for number, spot in enumerate(spots)]
    return place_labels(labels, [(spot, 4.0) for spot in spots], np.empty((0, 2)), SHEET, outside)


@settings(deadline=None, max_examples=60)
@given(spots=st.lists(SPOTS, max_size=40, unique=True))
def test_names_keep_clear_of_names_points_and_forbidden_ground(spots: list[tuple[float, float]]) -> None:
    forbidden = Box(100, 50, 160, 90)
    placed = place(spots, [forbidden])
    assert not any(one.box.meets(two.box) for one, two in combinations(placed, 2))
    for found in placed:
        assert SHEET.holds(found.box)
        assert not found.box.meets(forbidden)
        others = [spot for spot in spots if spot != found.label.at]
        assert not any(found.box.meets(Box(*spot, *spot).grow(4)) for spot in others)


def test_a_lonely_name_stands_at_its_right_without_a_line() -> None:
    [found] = place([(150, 100)], [])
    assert found.leader is None
    assert found.box.left == 156


def test_neighbours_find_room_at_the_end_of_a_line() -> None:
    spots = [(150 + 12.0 * number, 100.0) for number in range(8)]
    placed = place(spots, [])
    assert len(placed) == 8
    assert any(found.leader for found in placed)


def test_what_finds_no_room_is_left_out_the_least_important_first() -> None:
    spots = [(150 + number / 10, 100.0) for number in range(80)]
    named = {found.label.text for found in place(spots, [])}
    assert "Kab. 0" in named
    assert 0 < len(named) < 80
