"""Two-mode networks against networkx on Davis' Southern women."""

import networkx as nx
import pytest

from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.twomode import Membership, build_two_mode, count_shares, list_cells, project
from tests.measures.networks import read_davis


def read_memberships():
    graph = read_davis()
    return [Membership(event, frozenset(graph[event])) for event in graph.graph["bottom"]]


def test_davis_is_built_from_its_memberships():
    built = build_two_mode(reversed(read_memberships()))
    assert nx.utils.edges_equal(built.edges(), read_davis().edges())
    assert len(list_cells(read_memberships())) == 89


def test_two_mode_degree_is_that_of_networkx_and_as_published():
    """Evelyn and Theresa went to 8 of 14 events: Borgatti and Everett 1997."""
    davis = read_davis()
    expected = nx.bipartite.degree_centrality(davis, davis.graph["top"])
    found = count_shares(read_memberships())
    assert found == pytest.approx({woman: expected[woman] for woman in davis.graph["top"]})
    assert found["Evelyn Jefferson"] == found["Theresa Anderson"] == 8 / 14


def test_projections_are_those_of_networkx():
    davis = read_davis()
    women = davis.graph["top"]
    rules = {
        "newman": nx.bipartite.collaboration_weighted_projected_graph(davis, women),
        "count": nx.bipartite.weighted_projected_graph(davis, women),
        "jaccard": nx.bipartite.overlap_weighted_projected_graph(davis, women),
    }
    for weighting, expected in rules.items():
        found = project(read_memberships(), weighting)
        assert {frozenset(pair) for pair in found.edges()} == {frozenset(pair) for pair in expected.edges()}
        for a, b, weight in expected.edges(data="weight"):
            assert found.edges[a, b]["weight"] == pytest.approx(weight)


def test_who_is_always_alone_is_a_node_and_a_name_of_both_modes_is_refused():
    assert list(project([Membership("fair", frozenset({"a"}))])) == ["a"]
    assert count_shares([]) == {}
    with pytest.raises(UnfitNetwork, match="fair"):
        build_two_mode([Membership("fair", frozenset({"fair"}))])
