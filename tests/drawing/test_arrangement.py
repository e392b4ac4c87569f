"""Places in the network drawing: inside the box, west at the left, components apart."""

import networkx as nx
import pytest

from jejaring.drawing.arrangement import arrange_network
from jejaring.drawing.geometry import Box, bound

BOX = Box(0, 0, 600, 400)


def test_every_region_with_a_tie_has_a_place_in_the_box(network: "nx.Graph[str]") -> None:
    places = arrange_network(network, BOX)
    tied = {code for code in network if any(other != code for other in network[code])}
    assert places.keys() == tied
    assert all(BOX.covers(place) for place in places.values())


def test_components_stand_apart(seed_network: "nx.Graph[str]") -> None:
    places = arrange_network(seed_network, BOX)
    one, two = (bound([places[code] for code in part]) for part in nx.connected_components(seed_network))
    assert one.right < two.left or two.right < one.left or one.top < two.bottom or two.top < one.bottom


def test_west_is_left(seed_network: "nx.Graph[str]") -> None:
    places = arrange_network(seed_network, BOX)
    assert places["36.74"][0] < min(places["73.12"][0], places["73.10"][0])
    assert places["33.22"][0] < places["35.07"][0]


@pytest.mark.parametrize("regions", [2, 130])
def test_no_two_regions_share_a_place(regions: int) -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.path_graph(regions), str)
    places = arrange_network(graph, BOX)
    assert len({(round(x, 3), round(y, 3)) for x, y in places.values()}) == regions
