"""Cores, clustering, rich clubs, bridges and shapes equal networkx and published values."""

import networkx as nx
import pytest
from hypothesis import given

from jejaring.measures.cohesion import find_clustering, find_transitivity, number_cores
from jejaring.measures.mixing import find_degree_assortativity
from jejaring.measures.parts import find_articulations, find_bridges, number_components
from jejaring.measures.rich_club import find_rich_club
from jejaring.measures.sampling import find_mean_distance, sample_betweenness
from jejaring.measures.shape import count_degrees, describe_shape, find_gini, find_small_world, fit_power_law
from tests.measures.networks import PUBLISHED, law, name_nodes, networks, read_florentine, read_zachary


@law
@given(networks())
def test_any_network_gives_the_values_of_networkx(graph):
    assert number_cores(graph) == nx.core_number(graph)
    assert number_components(graph).keys() == set(graph)
    for part in nx.connected_components(graph):
        assert len({number_components(graph)[node] for node in part}) == 1
    assert find_bridges(graph) == sorted(tuple(sorted(pair)) for pair in nx.bridges(graph))
    assert find_articulations(graph) == sorted(nx.articulation_points(graph))
    for node, value in find_clustering(graph).items():
        assert (value is None) == (graph.degree(node) < 2)
        assert (value or 0) == pytest.approx(nx.clustering(graph, node))
    assert (find_transitivity(graph) or 0) == pytest.approx(nx.transitivity(graph))
    clubs = nx.rich_club_coefficient(graph, normalized=False) if graph.number_of_edges() else {}
    assert find_rich_club(graph) == pytest.approx(clubs)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_networks_give_the_values_of_networkx(name):
    graph = PUBLISHED[name]()
    shape = describe_shape(graph)
    assert number_cores(graph) == nx.core_number(graph)
    assert find_degree_assortativity(graph) == pytest.approx(nx.degree_assortativity_coefficient(graph))
    assert shape.mean_distance == pytest.approx(nx.average_shortest_path_length(graph))
    assert shape.density == pytest.approx(nx.density(graph))
    assert shape.largest_part == len(graph)
    assert count_degrees(graph) == {k: n for k, n in enumerate(nx.degree_histogram(graph)) if n}


def test_the_karate_club_is_as_published():
    """Degrees 16 and 17 of the two leaders, 78 ties; Watts' and Newman's coefficients as commonly reported."""
    club = read_zachary()
    shape = describe_shape(club)
    assert (shape.regions, shape.ties, shape.greatest_degree) == (34, 78, 17)
    assert round(shape.transitivity, 3) == 0.256
    assert round(shape.mean_distance, 3) == 2.408
    assert max(number_cores(club).values()) == 4


def test_the_medici_stand_between_as_published():
    """Betweenness .522 for the Medici, .255 for the Guadagni, .103 for the Strozzi: Jackson 2008, chapter 2."""
    from jejaring.measures.paths import find_betweenness

    found = find_betweenness(read_florentine())
    assert [round(found[name], 3) for name in ("Medici", "Guadagni", "Strozzi")] == [0.522, 0.255, 0.103]


@law
@given(networks())
def test_sampled_betweenness_is_exact_from_all_sources_and_that_of_networkx_from_some(graph):
    if len(graph) > 3:
        ordered = nx.Graph()
        ordered.add_nodes_from(sorted(graph))
        ordered.add_edges_from(graph.edges())
        for sources in (2, len(graph)):
            expected = nx.betweenness_centrality(ordered, k=sources, seed=5)
            assert sample_betweenness(graph, sources, seed=5) == pytest.approx(expected)


def test_blocks_of_sources_give_what_one_block_gives(monkeypatch):
    graph = PUBLISHED["miserables"]()
    expected, distance = nx.betweenness_centrality(graph), nx.average_shortest_path_length(graph)
    monkeypatch.setattr("jejaring.measures.sampling._CELLS", 500)
    assert sample_betweenness(graph, 1000) == pytest.approx(expected)
    assert find_mean_distance(graph) == pytest.approx(distance)


def test_empty_and_lonely_networks_have_a_shape():
    shape = describe_shape(nx.Graph())
    assert (shape.regions, shape.ties, shape.parts, shape.mean_distance, shape.degree_gini) == (0, 0, 0, None, None)
    alone = nx.Graph()
    alone.add_node("36.74")
    assert (describe_shape(alone).density, describe_shape(alone).largest_part) == (None, 1)
    assert find_small_world(alone) is None


def test_a_ring_of_neighbours_with_shortcuts_is_a_small_world():
    ring = name_nodes(nx.watts_strogatz_graph(200, 8, 0.1, seed=1))
    assert find_small_world(ring, draws=3).sigma > 3
    chance = name_nodes(nx.gnm_random_graph(200, 800, seed=1))
    assert 0.7 < find_small_world(chance, draws=3).sigma < 1.5


def test_a_preferential_network_has_an_exponent_near_three():
    graph = name_nodes(nx.barabasi_albert_graph(4000, 3, seed=1))
    assert 2.5 < fit_power_law(graph, least=6) < 3.3


def test_gini_is_zero_for_equals_and_high_for_a_star():
    assert find_gini([2, 2, 2]) == pytest.approx(0)
    assert find_gini([0, 0, 0, 8]) == pytest.approx(0.75)
    assert find_gini([]) is None
