"""Eigenvectors equal networkx; parts and missing ties have a defined answer."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jejaring.measures.prestige import find_authorities, find_eigenvector, find_hubs
from jejaring.measures.refusals import UnfitNetwork
from tests.measures.networks import PUBLISHED, law, networks


@law
@given(networks())
def test_a_joined_network_gives_the_values_of_networkx(graph):
    assume(len(graph) > 2)
    graph = graph.subgraph(max(nx.connected_components(graph), key=len))
    assume(len(graph) > 2)
    assert find_eigenvector(graph) == pytest.approx(nx.eigenvector_centrality_numpy(graph, weight="weight"), abs=1e-7)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_networks_give_the_values_of_networkx(name, monkeypatch):
    graph = PUBLISHED[name]()
    expected = nx.eigenvector_centrality_numpy(graph, weight="weight")
    assert find_eigenvector(graph) == pytest.approx(expected, abs=1e-9)
    monkeypatch.setattr("jejaring.measures.matrix.DENSE_LIMIT", 0)
    assert find_eigenvector(graph) == pytest.approx(expected, abs=1e-8)


@law
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), min_size=3))
def test_hubs_and_authorities_are_where_handing_out_comes_to_rest(arcs):
    graph = nx.DiGraph(arc for arc in arcs if arc[0] != arc[1])
    assume(graph.number_of_edges())
    nodes = sorted(graph)
    arcs = nx.to_numpy_array(graph, nodelist=nodes)
    handing = arcs @ arcs.T
    for _ in range(14):  # 2¹⁴ rounds, by squaring
        handing = handing @ handing / np.abs(handing @ handing).max()
    hubs = handing.sum(axis=1)
    esteem = arcs.T @ hubs
    assert find_hubs(graph) == pytest.approx(dict(zip(nodes, hubs / hubs.sum(), strict=True)), abs=1e-4)
    assert find_authorities(graph) == pytest.approx(dict(zip(nodes, esteem / esteem.sum(), strict=True)), abs=1e-4)


def test_hits_gives_the_values_of_networkx():
    graph = nx.DiGraph([("a", "c"), ("b", "c"), ("b", "d"), ("a", "d"), ("d", "a"), ("e", "d")])
    hubs, authorities = nx.hits(graph, tol=1e-12)
    assert find_hubs(graph) == pytest.approx(hubs, abs=1e-8)
    assert find_authorities(graph) == pytest.approx(authorities, abs=1e-8)


def test_networks_in_parts_and_without_ties_are_defined():
    star = nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("d", "e")])
    found = find_eigenvector(star)
    assert (found["d"], found["e"]) == (0.0, 0.0)
    empty = nx.Graph()
    empty.add_node("a")
    assert find_eigenvector(empty) == {"a": None}
    assert find_hubs(nx.DiGraph()) == {}
    with pytest.raises(UnfitNetwork):
        find_hubs(star)
