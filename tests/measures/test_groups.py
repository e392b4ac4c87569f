"""Brokerage, participation, E–I and homophily against brute force and networkx."""

from itertools import permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.measures.brokerage import count_roles
from jejaring.measures.groups import find_island, group_by_island, group_by_province, sum_groups
from jejaring.measures.mixing import find_ei, find_group_assortativity, find_network_ei, find_participation
from jejaring.measures.refusals import UnfitNetwork
from tests.measures.networks import law, networks


def split(graph):
    return {node: str(int(node) % 3) for node in graph}


def name_role(a, b, c):
    if a == b == c:
        return "coordinator"
    if a == c:
        return "itinerant"
    if b == c:
        return "gatekeeper"
    return "representative" if a == b else "liaison"


def count_slowly(graph, groups):
    """Walk every ordered triple: the definition, word by word."""
    found = {node: dict.fromkeys(("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), 0)
             for node in graph}  # fmt: skip
    for a, b, c in permutations(graph, 3):
        if graph.has_edge(a, b) and graph.has_edge(b, c) and not graph.has_edge(a, c):
            found[b][name_role(groups[a], groups[b], groups[c])] += 1
    return found


@law
@given(networks(largest=9))
def test_undirected_roles_count_each_pair_once(graph):
    slow = count_slowly(graph, split(graph))
    for node, roles in count_roles(graph, split(graph)).items():
        assert roles.coordinator == slow[node]["coordinator"] / 2
        assert roles.itinerant == slow[node]["itinerant"] / 2
        assert roles.liaison == slow[node]["liaison"] / 2
        assert roles.gatekeeper == slow[node]["gatekeeper"] == slow[node]["representative"]
        assert roles.representative == 0
        assert roles.between == roles.gatekeeper + roles.liaison


@law
@given(st.lists(st.tuples(st.sampled_from("01234567"), st.sampled_from("01234567"))))
def test_directed_roles_are_the_definition(arcs):
    graph = nx.DiGraph(arc for arc in arcs if arc[0] != arc[1])
    slow = count_slowly(graph, split(graph))
    for node, roles in count_roles(graph, split(graph)).items():
        for role, count in slow[node].items():
            assert getattr(roles, role) == count


@law
@given(networks())
def test_mixing_is_its_definition_and_that_of_networkx(graph):
    groups = split(graph)
    nx.set_node_attributes(graph, groups, "group")
    participation, ei = find_participation(graph, groups), find_ei(graph, groups)
    for node in graph:
        strength = graph.degree(node, weight="weight")
        if not graph.degree(node):
            assert participation[node] is ei[node] is None
            continue
        given_to = {
            group: sum(data["weight"] for other, data in graph[node].items() if groups[other] == group)
            for group in "012"
        }
        assert participation[node] == pytest.approx(1 - sum((part / strength) ** 2 for part in given_to.values()))
        outside = sum(groups[other] != groups[node] for other in graph[node])
        assert ei[node] == pytest.approx((2 * outside - graph.degree(node)) / graph.degree(node))
    if graph.number_of_edges():
        outside = sum(groups[a] != groups[b] for a, b in graph.edges())
        assert find_network_ei(graph, groups) == pytest.approx(2 * outside / graph.number_of_edges() - 1)
    homophily = find_group_assortativity(graph, groups)
    if homophily is not None:
        assert homophily == pytest.approx(nx.attribute_assortativity_coefficient(graph, "group"))


def test_a_region_without_group_is_named():
    with pytest.raises(UnfitNetwork, match="b"):
        find_ei(nx.Graph([("a", "b")]), {"a": "x"})
    with pytest.raises(UnfitNetwork, match="99"):
        find_island("x99")


def test_levels_are_summed_from_codes():
    ties = nx.Graph()
    ties.add_weighted_edges_from([("36.74", "73.12", 0.5), ("36.03", "73.10", 0.25), ("36.03", "36.74", 1.0)])
    provinces = sum_groups(ties, group_by_province(ties))
    assert provinces.edges["36", "73"] == {"weight": 0.75, "ties": 2}
    assert provinces.nodes["36"]["inside"] == 1.0
    islands = sum_groups(ties, group_by_island(ties))
    assert sorted(islands) == ["Jawa", "Sulawesi"]


def test_all_ties_within_one_group_leave_no_homophily_to_speak_of():
    ties = nx.Graph([("36.74", "36.03")])
    assert find_group_assortativity(ties, group_by_province(ties)) is None
    assert find_network_ei(nx.Graph(), {}) is None
