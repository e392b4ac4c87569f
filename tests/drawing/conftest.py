"""Networks to draw: the five articles', a random one, an empty one."""

import random
from collections.abc import Callable

import networkx as nx
import pytest

REGIONS = {
    "36.74": ("Kota Tangerang Selatan", "kota", -6.29, 106.72),
    "73.12": ("Kabupaten Soppeng", "kabupaten", -4.35, 119.89),
    "73.10": ("Kabupaten Pangkajene dan Kepulauan", "kabupaten", -4.83, 119.55),
    "33.22": ("Kabupaten Semarang", "kabupaten", -7.13, 110.40),
    "33.11": ("Kabupaten Sukoharjo", "kabupaten", -7.68, 110.83),
    "35.07": ("Kabupaten Malang", "kabupaten", -8.13, 112.57),
}


def make_seed_network() -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph(events=2)
    for code, (name, kind, lat, lon) in REGIONS.items():
        graph.add_node(code, name=name, kind=kind, lat=lat, lon=lon)
    for pair in (("36.74", "73.12"), ("36.74", "73.10"), ("73.10", "73.12")):
        graph.add_edge(
            *pair,
            kinds=("visit", "verbal"),
            kind="verbal",
            weight=0.5,
            first="2025-09-24",
            last="2025-09-24",
            articles=("a",),
        )
    for pair in (("33.22", "33.11"), ("33.22", "35.07")):
        graph.add_edge(*pair, kind="exhibition", weight=0.5, first="2021-11", last=None, articles=("b",))
    return graph


def make_random_network(regions: int = 60, ties: int = 90) -> "nx.Graph[str]":
    chance = random.Random(7)
    kinds = ["meeting", "exhibition", "visit", "verbal", "signed", "running"]
    graph: nx.Graph[str] = nx.Graph()
    for number in range(regions):
        place = {"lat": chance.uniform(-9, 4), "lon": chance.uniform(96, 140)}
        kind = chance.choice(["kota", "kabupaten"])
        graph.add_node(f"{number:02}", name=f"{kind.capitalize()} Contoh {number}", kind=kind, **place)
    for number in range(ties):
        pair = chance.sample(sorted(graph), 2)
        graph.add_edge(*pair, kind=chance.choice(kinds), weight=chance.choice([0.2, 0.5, 2.0]), articles=(f"{number}",))
    return graph


def make_bare_network() -> "nx.Graph[str]":
    """Nothing but codes: no names, no points, a kind of tie that nobody knows, a region with itself."""
    graph: nx.Graph[str] = nx.Graph([("a", "b", {"kind": "friendship"}), ("b", "c"), ("c", "c")])
    graph.add_node("d", lat=None, lon=None)
    return graph


NETWORKS: dict[str, Callable[[], "nx.Graph[str]"]] = {
    "seed": make_seed_network,
    "random": make_random_network,
    "empty": nx.Graph,
    "bare": make_bare_network,
}


@pytest.fixture
def seed_network() -> "nx.Graph[str]":
    return make_seed_network()


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest) -> "nx.Graph[str]":
    return NETWORKS[request.param]()
