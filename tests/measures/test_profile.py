"""Every column equals what networkx gives, on published and on any networks, whatever the order of filling."""

import os
import subprocess
import sys

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.measures import MEASURES, describe_regions
from jejaring.measures.matrix import read_directed, read_matrix
from jejaring.measures.refusals import MixedLevels, UnfitNetwork
from jejaring.measures.table import OF_GROUPS, OF_NETWORK
from tests.measures.networks import PUBLISHED, WEIGHTS, law, name_nodes, networks


def equal(found, expected):
    assert set(found) == set(expected)
    for node, value in expected.items():
        if value != value:
            assert found[node] is None
        else:
            assert found[node] == pytest.approx(value, abs=1e-9)


def define(graph):
    """What networkx gives for each column that it defines."""
    size = len(graph)
    return {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "harmonic": {node: value / max(1, size - 1) for node, value in nx.harmonic_centrality(graph).items()},
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-14, max_iter=5000) if size else {},
        "constraint": nx.constraint(graph, nodes=list(graph), weight="weight"),
        "effective_size": nx.effective_size(graph, nodes=list(graph), weight="weight"),
    }


@pytest.fixture(params=["dense", "sparse"])
def form(request, monkeypatch):
    if request.param == "sparse":
        monkeypatch.setattr("jejaring.measures.matrix.DENSE_LIMIT", 0)
    return request.param


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_networks_give_the_values_of_networkx(name, form):
    graph = PUBLISHED[name]()
    for measure, expected in define(graph).items():
        equal(MEASURES[measure].function(graph), expected)


@law
@given(networks())
def test_any_network_gives_the_values_of_networkx_dense(graph):
    for measure, expected in define(graph).items():
        equal(MEASURES[measure].function(graph), expected)


@law
@given(networks(), st.randoms(use_true_random=False))
def test_any_network_gives_the_values_of_networkx_sparse(graph, random):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jejaring.measures.matrix.DENSE_LIMIT", 0)
        for measure, expected in define(graph).items():
            equal(MEASURES[measure].function(graph), expected)


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 2**16), st.integers(110, 160), st.integers(1, 4))
def test_larger_random_networks_give_the_values_of_networkx_to_a_billionth(seed, size, ties):
    """Large enough for the products that go through the ties, and in many parts where ties are few."""
    graph = name_nodes(nx.gnm_random_graph(size, ties * size // 2, seed=seed))
    for place, (_, _, data) in enumerate(sorted(graph.edges(data=True), key=lambda tie: tie[:2])):
        data["weight"] = WEIGHTS[(seed + place) % len(WEIGHTS)]
    for measure, expected in define(graph).items():
        equal(MEASURES[measure].function(graph), expected)


@law
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_filling_does_not_matter(graph, random):
    nodes, ties = list(graph), list(graph.edges(data=True))
    random.shuffle(nodes)
    random.shuffle(ties)
    other = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from((b, a, data) for a, b, data in ties)
    assert repr(describe_regions(graph)) == repr(describe_regions(other))


def test_two_parts_are_numbered_largest_first_then_by_code():
    graph = nx.Graph([("b", "c"), ("d", "e"), ("e", "f")])
    graph.add_node("a", name="Alone")
    rows = {row.code: row for row in describe_regions(graph)}
    assert [rows[code].component for code in "abcdef"] == [3, 2, 2, 1, 1, 1]
    assert [rows[code].community for code in "abcdef"] == [3, 2, 2, 1, 1, 1]
    assert rows["a"].name == "Alone"
    assert rows["b"].name == "b"
    assert rows["a"].constraint is None
    assert (rows["a"].closeness, rows["a"].strength, rows["a"].degree) == (0.0, 0.0, 0)


def test_an_empty_network_has_no_rows_and_one_node_has_one():
    assert describe_regions(nx.Graph()) == []
    graph = nx.Graph()
    graph.add_node("36.74")
    (row,) = describe_regions(graph)
    assert (row.degree, row.pagerank, row.betweenness, row.constraint, row.component) == (0, 1.0, 0.0, None, 1)


def test_self_ties_are_left_out():
    plain, looped = nx.Graph([("a", "b")]), nx.Graph([("a", "b"), ("a", "a")])
    assert describe_regions(plain) == describe_regions(looped)


@pytest.mark.parametrize("weight", [0, -1.0, float("nan"), float("inf"), "much", None])
def test_a_weight_that_is_no_positive_number_is_refused_by_name(weight):
    graph = nx.Graph()
    graph.add_edge("36.74", "73.12", weight=weight)
    with pytest.raises(UnfitNetwork, match=r"36\.74 – 73\.12"):
        describe_regions(graph)


def test_networks_of_the_wrong_kind_are_refused():
    with pytest.raises(UnfitNetwork, match="directed"):
        read_matrix(nx.DiGraph([("a", "b")]))
    with pytest.raises(UnfitNetwork, match="no directions"):
        read_directed(nx.Graph([("a", "b")]))
    with pytest.raises(UnfitNetwork, match="parallel"):
        read_matrix(nx.MultiGraph([("a", "b")]))


def test_a_level_that_mixes_is_refused():
    graph = nx.Graph([("36", "73.12")])
    graph.nodes["36"]["level"] = "province"
    graph.nodes["73.12"]["level"] = "regency"
    with pytest.raises(MixedLevels, match="province, regency"):
        describe_regions(graph)


def test_a_matrix_serves_in_place_of_its_graph():
    graph = PUBLISHED["miserables"]()
    matrix = read_matrix(graph)
    for measure in (measure for measure in MEASURES.values() if not measure.directed):
        assert measure.function(matrix) == measure.function(graph)


def test_rows_do_not_depend_on_the_hash_seed():
    code = "import networkx as nx; from jejaring.measures import describe_regions; " \
        "print(describe_regions(nx.les_miserables_graph()))"  # fmt: skip
    printed = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("table", [MEASURES, OF_GROUPS, OF_NETWORK])
def test_every_measure_of_the_tables_says_what_it_is(table):
    for name, measure in table.items():
        documentation = measure.function.__doc__ or ""
        assert measure.name == name
        assert measure.doi in documentation
        assert "Unit:" in documentation
        assert ">>>" in documentation
        assert measure.label_id
        assert measure.label_en
