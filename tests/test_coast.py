"""The coast: closed rings of land inside the box, with the islands where they are."""

from itertools import pairwise
from pathlib import Path

import pytest

from jejaring import coast
from jejaring.coast import Point, load_coast
from jejaring.errors import MissingAsset


def holds(ring: list[Point], point: Point) -> bool:
    """Tell whether a ring holds a point, by counting the edges that a ray to the east crosses."""
    x, y = point
    return (
        sum((y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in pairwise(ring))
        % 2
        == 1
    )


def test_rings_are_closed_and_inside_the_box() -> None:
    rings = load_coast()
    assert len(rings) > 100
    for ring in rings:
        assert ring[0] == ring[-1]
        assert len(ring) >= 4
        assert all(93 <= lon <= 143 and -12 <= lat <= 8 for lon, lat in ring)


@pytest.mark.parametrize(
    ("place", "point", "land"),
    [
        ("Bandung", (107.61, -6.91), True),
        ("Palangka Raya", (113.92, -2.21), True),
        ("Soppeng", (119.89, -4.35), True),
        ("Wamena", (138.95, -4.1), True),
        ("Kuala Lumpur", (101.69, 3.14), True),
        ("Laut Jawa", (111.0, -5.0), False),
        ("Laut Banda", (126.0, -5.5), False),
    ],
)
def test_land_is_land(place: str, point: Point, land: bool) -> None:
    assert any(holds(ring, point) for ring in load_coast()) == land, place


def test_file_is_small() -> None:
    assert (Path(coast.__file__).parent / "data" / "coast.json").stat().st_size < 100_000


def test_arcs_run_backwards_where_a_number_is_negative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "coast.json"
    path.write_text(
        '{"transform": {"scale": [0.5, 2], "translate": [100, -10]}, "objects": {"land": {"arcs": [[[0, -2]]]}},'
        ' "arcs": [[[0, 0], [2, 0], [0, 1]], [[0, 0], [2, 1]]]}'
    )
    monkeypatch.setattr(coast, "_FILE", path)
    assert load_coast() == [[(100, -10), (101, -10), (101, -8), (100, -10)]]


def test_absent_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coast, "_FILE", tmp_path / "none.json")
    with pytest.raises(MissingAsset):
        load_coast()
