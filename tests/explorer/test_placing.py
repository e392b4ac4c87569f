"""The layout: within its frame, the same each time, west at the left, partners near each other."""

import math

from hypothesis import given
from hypothesis import strategies as st

from jejaring.explorer.placing import HEIGHT, WIDTH, Place, place_regions

lons, lats = st.floats(95, 141), st.floats(-11, 6)
points = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.tuples(lons, lats), max_size=12)


@given(points, st.data())
def test_every_region_gets_a_place_in_the_frame(points: dict[str, Place], data: st.DataObject) -> None:
    pairs = [(a, b) for a in points for b in points if a < b]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    ties = dict.fromkeys(chosen, 1.0)
    places = place_regions(points, ties)
    assert places.keys() == points.keys()
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places.values())
    assert places == place_regions(dict(reversed(points.items())), dict(reversed(ties.items())))


def test_regions_at_one_point_come_apart() -> None:
    places = place_regions({"a": (110.0, -7.0), "b": (110.0, -7.0), "c": (120.0, 0.0)}, {})
    assert places["a"] != places["b"]


def test_a_chain_from_west_to_east_stays_in_order() -> None:
    chain = {str(number): (95.0 + 5 * number, -2.0 + number % 2) for number in range(9)}
    places = place_regions(chain, {(str(n), str(n + 1)): 1.0 for n in range(8)})
    across = [places[code][0] for code in sorted(chain)]
    assert across == sorted(across)


def test_partners_stand_nearer_than_strangers() -> None:
    """Two groups, mixed on the map: what is tied comes together."""
    points = {f"{group}{n}": (100.0 + 4 * n, 2.0 * (n % 3) - 3) for n in range(8) for group in "ab"}
    ties = {(f"{g}{m}", f"{g}{n}"): 2.0 for g in "ab" for m in range(8) for n in range(m + 1, 8) if (m + n) % 2}
    places = place_regions(points, ties)
    told = [math.dist(places[a], places[b]) for a, b in ties]
    others = [math.dist(places[f"a{m}"], places[f"b{n}"]) for m in range(8) for n in range(8) if (m + n) % 2]
    assert sum(told) / len(told) < sum(others) / len(others)
