"""Places in the network drawing: on the sheet, west at the left, components apart, room for every name."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.drawing.arrangement import Room, arrange_network
from jejaring.drawing.geometry import Box, Point, bound
from jejaring.drawing.spacing import space_out
from jejaring.drawing.stress import lay_out

WIDTH = 600.0
ROOM = Room(4.0, 60.0, 9.0)
SPOTS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 200)), min_size=1, max_size=40, unique=True)


def arrange(graph: "nx.Graph[str]") -> tuple[dict[str, Point], float]:
    return arrange_network(graph, dict.fromkeys(graph, ROOM), WIDTH)


def test_every_region_with_a_tie_has_a_place_on_the_sheet(network: "nx.Graph[str]") -> None:
    places, height = arrange(network)
    tied = {code for code in network if any(other != code for other in network[code])}
    assert places.keys() == tied
    assert all(Box(0, 0, WIDTH, height).covers(place) for place in places.values())


def test_components_stand_apart(seed_network: "nx.Graph[str]") -> None:
    places, _ = arrange(seed_network)
    one, two = (bound([places[code] for code in part]) for part in nx.connected_components(seed_network))
    assert one.right < two.left or two.right < one.left or one.top < two.bottom or two.top < one.bottom


def test_west_is_left(seed_network: "nx.Graph[str]") -> None:
    places, _ = arrange(seed_network)
    assert places["36.74"][0] < min(places["73.12"][0], places["73.10"][0])
    assert places["33.22"][0] < places["35.07"][0]


@pytest.mark.parametrize("shape", [nx.path_graph(130), nx.star_graph(60), nx.complete_graph(25), nx.path_graph(2)])
def test_each_region_has_room_for_its_name(shape: "nx.Graph[int]") -> None:
    places, _ = arrange(nx.relabel_nodes(shape, str))
    rooms = [Box(x - 30, y - 13, x + 30, y + 4) for x, y in places.values()]
    assert not any(one.meets(two) for one, two in combinations(rooms, 2))


@settings(deadline=None, max_examples=40)
@given(spots=SPOTS)
def test_boxes_that_are_spaced_out_hardly_overlap_and_keep_to_the_width(spots: list[tuple[int, int]]) -> None:
    sizes = np.full((len(spots), 2), (40.0, 10.0))
    found = space_out(np.array(spots, dtype=np.float64), sizes, 120.0)
    boxes = [Box(x - 20, y - 5, x + 20, y + 5).grow(-0.26) for x, y in found.tolist()]
    assert not any(one.meets(two) for one, two in combinations(boxes, 2))
    assert all(x - 20 >= -1e-9 and x + 20 <= 120 + 1e-9 for x in found[:, 0])


def test_boxes_that_do_not_overlap_stay() -> None:
    centres = np.array([[20.0, 5.0], [70.0, 5.0]])
    assert (space_out(centres, np.full((2, 2), (40.0, 10.0)), 100.0) == centres).all()


def test_ways_that_fit_a_sheet_become_distances() -> None:
    square = np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 4.0], [0.0, 4.0]])
    ways = np.sqrt(((square[:, None] - square[None]) ** 2).sum(axis=2))
    found = lay_out(ways, square + np.array([[0.9, 0.1], [0.0, 0.8], [-0.7, 0.3], [0.2, -0.6]]))
    assert np.allclose(np.sqrt(((found[:, None] - found[None]) ** 2).sum(axis=2)), ways, atol=0.05)
