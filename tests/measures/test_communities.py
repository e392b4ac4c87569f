"""Communities, their quality and stability against networkx, brute force and published optima."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import UnknownName
from jejaring.measures.communities import assess_stability, find_agreement, find_modularity, number_communities
from jejaring.measures.refusals import NotInstalled, UnfitNetwork
from tests.measures.networks import PUBLISHED, law, networks, read_zachary


@law
@given(networks(), st.sampled_from(["louvain", "leiden"]))
def test_every_region_has_a_number_and_no_community_spans_parts(graph, method):
    found = number_communities(graph, method=method)
    assert list(found) == sorted(graph)
    assert set(found.values()) == set(range(1, len(set(found.values())) + 1))
    for one, other in combinations(graph, 2):
        if not nx.has_path(graph, one, other):
            assert found[one] != found[other]


@law
@given(networks())
def test_modularity_is_that_of_networkx(graph):
    groups = {node: int(node) % 2 for node in graph}
    found = find_modularity(graph, groups)
    if not graph.number_of_edges():
        assert found is None
    else:
        parts = [{node for node in graph if groups[node] == side} for side in (0, 1)]
        assert found == pytest.approx(nx.community.modularity(graph, parts, weight="weight"))


@pytest.mark.parametrize("method", ["louvain", "leiden"])
def test_the_karate_club_comes_to_the_known_optimum(method):
    """Q = 0.4198 with four communities: Agarwal and Kempe 2008, https://doi.org/10.1140/epjb/e2008-00425-1."""
    club = read_zachary()
    stability = assess_stability(club, method=method, seeds=10)
    assert round(stability.most_modularity, 4) == 0.4198
    assert stability.agreement > 0.6


@pytest.mark.parametrize("method", ["louvain", "leiden"])
def test_les_miserables_are_split_at_least_as_well_as_published(method):
    """Q = 0.54, without weights: Newman and Girvan 2004, https://doi.org/10.1103/PhysRevE.69.026113."""
    graph = nx.Graph(PUBLISHED["miserables"]().edges())
    assert assess_stability(graph, method=method, seeds=3).least_modularity >= 0.54


@law
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=12))
def test_agreement_is_the_adjusted_count_of_pairs(labels):
    one = {f"{place:02}": first for place, (first, _) in enumerate(labels)}
    other = {f"{place:02}": second for place, (_, second) in enumerate(labels)}
    pairs = list(combinations(one, 2))
    in_one = sum(one[a] == one[b] for a, b in pairs)
    in_other = sum(other[a] == other[b] for a, b in pairs)
    both = sum(one[a] == one[b] and other[a] == other[b] for a, b in pairs)
    expected = in_one * in_other / len(pairs)
    most = (in_one + in_other) / 2
    assert find_agreement(one, other) == pytest.approx(
        1.0 if most == expected else (both - expected) / (most - expected)
    )


def test_bad_calls_are_refused(monkeypatch):
    club = read_zachary()
    with pytest.raises(UnknownName, match="leiden"):
        number_communities(club, method="leyden")
    with pytest.raises(UnfitNetwork, match="seeds"):
        assess_stability(club, seeds=1)
    with pytest.raises(UnfitNetwork, match="groupings"):
        find_agreement({"a": 1}, {"b": 1})
    monkeypatch.setattr("jejaring.measures.communities.find_spec", lambda _: None)
    with pytest.raises(NotInstalled, match="graspologic-native"):
        number_communities(club, method="leiden")
    assert assess_stability(nx.empty_graph(["a", "b"])) is None
