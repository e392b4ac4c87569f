"""Distance, gravity, lacked partners and coverage against closed forms, another optimiser and planted truths."""

from itertools import combinations
from math import inf, log, pi

import networkx as nx
import numpy as np
import pytest
from scipy import optimize

from jejaring.errors import UnknownName
from jejaring.measures.coverage import Mention, cover_provinces, cover_publishers, cover_years, find_bend
from jejaring.measures.distance import (
    EARTH_RADIUS,
    describe_decay,
    find_distance,
    find_distances,
    find_mean_tie_distance,
    read_places,
)
from jejaring.measures.gravity import fit_gravity
from jejaring.measures.matrix import read_matrix
from jejaring.measures.nulls import compare_with_null
from jejaring.measures.partners import suggest_partners
from jejaring.measures.refusals import MixedLevels, UnfitNetwork
from jejaring.measures.ties import TieRecord


def test_distances_are_those_of_the_sphere():
    assert find_distance((0, 0), (0, 180)) == pytest.approx(pi * EARTH_RADIUS)
    assert find_distance((90, 0), (0, 77)) == pytest.approx(pi * EARTH_RADIUS / 2)
    random = np.random.default_rng(1)
    places = list(zip(random.uniform(-11, 6, 30), random.uniform(95, 141, 30), strict=True))
    latitude, longitude = np.radians(places).T
    points = np.stack([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
    angles = np.arccos(np.clip(points.T @ points, -1, 1))
    np.testing.assert_allclose(find_distances(places), EARTH_RADIUS * angles, atol=1e-3)


def test_decay_counts_every_pair_once():
    places = {code: (0.0, float(place)) for place, code in enumerate("abcdef")}
    rows = describe_decay(nx.path_graph("abcdef"), places, (0, 150, 350, inf))
    assert [(row.pairs, row.tied) for row in rows] == [(5, 5), (7, 0), (3, 0)]
    assert rows[0].share == 1
    with pytest.raises(UnfitNetwork, match="edges"):
        describe_decay(nx.path_graph("ab"), places, (5, 1))
    with pytest.raises(UnfitNetwork, match="z"):
        describe_decay(nx.Graph([("a", "z")]), places)
    assert find_mean_tie_distance(nx.Graph(), places) is None
    assert compare_with_null(nx.path_graph("abcdef"), lambda net: find_mean_tie_distance(net, places), draws=199).z < -1


def test_regions_without_point_are_named():
    graph = nx.Graph()
    graph.add_node("36.74", lat=None, lon=None)
    with pytest.raises(UnfitNetwork, match=r"36\.74"):
        read_places(graph)


def plant(size=40, boundary=1.2):
    """A network whose strengths are drawn from a gravity model."""
    random = np.random.default_rng(7)
    codes = [f"{11 + place % 5}.{place:02}" for place in range(size)]
    places = {code: (float(random.uniform(-8, 2)), float(random.uniform(100, 130))) for code in codes}
    people = {code: float(random.lognormal(13, 0.7)) for code in codes}
    provinces = {code: code[:2] for code in codes}
    graph = nx.Graph()
    graph.add_nodes_from(codes)
    for a, b in combinations(codes, 2):
        rate = np.exp(-16 + 0.8 * log(people[a] * people[b]) - 0.9 * log(find_distance(places[a], places[b]))
                      + boundary * (provinces[a] == provinces[b]))  # fmt: skip
        if count := random.poisson(rate):
            graph.add_edge(a, b, weight=float(count))
    return graph, places, people, provinces


def test_gravity_finds_what_was_planted_and_what_another_optimiser_finds():
    graph, places, people, provinces = plant()
    model = fit_gravity(graph, places, people, provinces, draws=39)
    values = [coefficient.value for coefficient in model.coefficients]
    assert values[1:] == pytest.approx([0.8, -0.9, 1.2], abs=0.25)
    assert all(coefficient.p <= 0.05 for coefficient in model.coefficients[1:])
    nodes = read_matrix(graph).nodes
    pairs = list(combinations(nodes, 2))
    columns = np.array([[1, log(people[a] * people[b]), log(find_distance(places[a], places[b])),
                         provinces[a] == provinces[b]] for a, b in pairs], dtype=float)  # fmt: skip
    weights = np.array([graph.edges[pair]["weight"] if graph.has_edge(*pair) else 0 for pair in pairs])
    scale = columns.std(axis=0) + (columns.std(axis=0) == 0)
    centre = columns.mean(axis=0) * (columns.std(axis=0) > 0)
    scaled = (columns - centre) / scale
    found = optimize.minimize(lambda b: np.exp(scaled @ b).sum() - weights @ scaled @ b, np.zeros(4), tol=1e-12)
    assert values[1:] == pytest.approx((found.x / scale)[1:], abs=1e-4)
    assert sum(row.expected for row in model.residuals) == pytest.approx(weights.sum())
    assert model.residuals[0].residual >= model.residuals[-1].residual
    assert model.boundary_effect == pytest.approx(np.exp(values[3]))


def test_gravity_refuses_what_cannot_be_told_apart():
    graph, places, people, provinces = plant(12)
    with pytest.raises(UnfitNetwork, match="population"):
        fit_gravity(graph, places, {}, provinces)
    with pytest.raises(UnfitNetwork, match="apart"):
        fit_gravity(graph, places, people, dict.fromkeys(graph, "one"))
    inside = nx.Graph((a, b) for a, b in combinations(graph, 2) if provinces[a] == provinces[b])
    with pytest.raises(UnfitNetwork, match="across"):
        fit_gravity(inside, places, people, provinces)


def test_lacked_partners_have_common_friends_other_products_and_a_like_size():
    graph = nx.Graph([("me", "f1"), ("me", "f2"), ("f1", "near"), ("f2", "near"), ("f1", "far"), ("far", "other")])
    rows = suggest_partners(
        graph, "me", products={"me": {"batik"}, "near": {"kopi", "batik"}}, populations={"me": 10, "near": 5}
    )
    assert rows[0].code == "near"
    assert rows[0].common == ("f1", "f2")
    assert rows[0].new_products == ("kopi",)
    assert rows[0].complement == 0.5
    assert rows[0].size == 0.5
    jaccard = {other: score for _, other, score in nx.adamic_adar_index(graph, [("me", row.code) for row in rows])}
    assert {row.code: row.friendship for row in rows} == pytest.approx(jaccard)
    assert suggest_partners(nx.complete_graph("ab"), "a") == []


def test_partners_of_unknown_regions_and_mixed_levels_are_refused():
    with pytest.raises(UnknownName, match="z"):
        suggest_partners(nx.Graph(), "z")
    mixed = nx.Graph([("36", "36.74")])
    nx.set_node_attributes(mixed, {"36": "province", "36.74": "regency"}, "level")
    with pytest.raises(MixedLevels):
        suggest_partners(mixed, "36")
    with pytest.raises(UnfitNetwork, match="directed"):
        suggest_partners(nx.DiGraph([("a", "b")]), "a")


MENTIONS = [
    Mention("x", "p", 2025, frozenset({"36.74", "73.12"})),
    Mention("y", "q", None, frozenset({"36.74"})),
    Mention("z", "p", 2024, frozenset({"36.71"})),
]
REGIONS = ["36.74", "36.71", "73.12", "73.10", "11.01"]


def test_coverage_counts_regions_zeros_included():
    provinces = cover_provinces(MENTIONS, REGIONS)
    assert [(row.heading, row.regions, row.seen, row.articles) for row in provinces] == [
        ("11", 1, 0, 0), ("36", 2, 2, 3), ("73", 2, 1, 1),
    ]  # fmt: skip
    assert [(row.heading, row.seen, row.articles) for row in cover_publishers(MENTIONS, REGIONS)] == [
        ("p", 3, 2), ("q", 1, 1),
    ]  # fmt: skip
    assert [row.heading for row in cover_years(MENTIONS, REGIONS)] == ["2024", "2025", "undated"]
    assert cover_years([], REGIONS) == []
    with pytest.raises(UnfitNetwork, match=r"36\.74"):
        cover_provinces(MENTIONS, ["11.01"])


def test_a_degree_that_only_counts_articles_is_called_bent():
    records = [TieRecord(f"e{n}", "a", f"b{n}", 1.0, frozenset({f"n{n}"}), frozenset({"p"})) for n in range(4)]
    mentions = [Mention(f"n{n}", "p", 2025, frozenset({"a", f"b{n}"})) for n in range(4)]
    bends = {bend.measure: bend.tau for bend in find_bend(records, mentions, articles=1)}
    assert bends["degree"] == 1.0
    assert bends["rarefied degree"] is None
