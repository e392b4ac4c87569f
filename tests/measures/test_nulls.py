"""Null models keep what they say they keep, and tell structure from chance."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import UnknownName
from jejaring.measures.backbone import find_backbone, find_significance
from jejaring.measures.communities import find_modularity, number_communities
from jejaring.measures.matrix import read_matrix
from jejaring.measures.mixing import find_group_assortativity
from jejaring.measures.nulls import compare_rich_club, compare_with_null, permute, rewire
from jejaring.measures.refusals import UnfitNetwork
from tests.measures.networks import law, name_nodes, networks


@law
@given(networks(), st.integers(0, 99))
def test_rewiring_keeps_degrees_and_weights(graph, seed):
    matrix = read_matrix(graph)
    other = rewire(matrix, np.random.default_rng(seed))
    assert other.degree.tolist() == matrix.degree.tolist()
    assert sorted(other.values) == sorted(matrix.values)
    assert np.diag(other.dense).sum() == 0
    assert (other.dense == other.dense.T).all()


@law
@given(networks(), st.integers(0, 99))
def test_permuting_keeps_the_ties_and_moves_the_regions(graph, seed):
    matrix = read_matrix(graph)
    other = permute(matrix, np.random.default_rng(seed))
    assert sorted(other.nodes) == list(matrix.nodes)
    assert other.values is matrix.values


def test_planted_communities_and_homophily_stand_out_and_chance_does_not():
    planted = name_nodes(nx.planted_partition_graph(4, 12, 0.7, 0.05, seed=1))
    groups = {node: str(int(node) // 12) for node in planted}
    chance = name_nodes(nx.gnm_random_graph(48, planted.number_of_edges(), seed=1))

    def split(net):
        return find_modularity(net, number_communities(net))

    def mix(net):
        return find_group_assortativity(net, groups)

    assert compare_with_null(planted, split, "configuration", draws=20).z > 5
    assert abs(compare_with_null(chance, split, "configuration", draws=20).z) < 3
    assert compare_with_null(planted, mix, draws=99).p == 0.01
    assert compare_with_null(chance, mix, draws=99).p > 0.01


def test_a_planted_rich_club_is_denser_than_its_degrees_make_it():
    graph = nx.disjoint_union(nx.complete_graph(6), nx.cycle_graph(60))
    graph.add_edges_from((hub, 6 + (6 * hub + step) % 60) for hub in range(6) for step in range(6))
    found = compare_rich_club(name_nodes(graph))
    assert found[8] > 1.4
    assert found[0] == pytest.approx(1.0)


def test_the_same_seed_gives_the_same_comparison():
    graph = name_nodes(nx.gnm_random_graph(20, 40, seed=1))
    one, other = (compare_with_null(graph, lambda net: find_modularity(net, number_communities(net)), "configuration",
                                    draws=5) for _ in range(2))  # fmt: skip
    assert one == other


def test_undefined_numbers_and_bad_calls():
    ties = nx.Graph([("a", "b")])
    assert compare_with_null(ties, lambda net: None) is None
    assert compare_with_null(ties, lambda net: 1.0).z is None
    with pytest.raises(UnknownName, match="null model"):
        compare_with_null(ties, lambda net: 1.0, "chance")
    with pytest.raises(UnfitNetwork, match="drawn"):
        compare_with_null(ties, lambda net: 1.0, draws=1)


@law
@given(networks())
def test_significance_is_the_tail_of_the_uniform_splits(graph):
    """Serrano's integral, 1 − (k − 1) ∫₀ᵖ (1 − x)^(k − 2) dx, by its closed form at either end."""
    found = find_significance(graph)
    assert len(found) == graph.number_of_edges()
    for (a, b), significance in found.items():
        ends = []
        for node in (a, b):
            part = graph.edges[a, b]["weight"] / graph.degree(node, weight="weight")
            k = graph.degree(node)
            ends.append(1.0 if k == 1 else 1 - (k - 1) * (1 - (1 - part) ** (k - 1)) / (k - 1))
        assert significance == pytest.approx(min(ends))
    backbone = find_backbone(graph, 0.4)
    assert set(backbone) == set(graph)
    assert all(found[tuple(sorted(pair))] < 0.4 for pair in backbone.edges())


def test_a_backbone_of_no_probability_is_refused():
    with pytest.raises(UnfitNetwork, match="level"):
        find_backbone(nx.Graph([("a", "b")]), 0)
