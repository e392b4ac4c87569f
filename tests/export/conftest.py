"""Networks that every exporter is tried on."""

from collections.abc import Callable

import networkx as nx
import pytest

ARTICLE = "https://w3id.org/jejaring/article/seed-01"
CLAIMS = tuple(f"https://w3id.org/jejaring/claim/seed-01/{digit * 20}" for digit in "ab")


def make_region(name: str | None, kind: str, lat: float | None, lon: float | None) -> dict[str, object]:
    return {"name": name, "level": "regency", "kind": kind, "province": None, "lat": lat, "lon": lon}


def make_tie(*kinds: str, first: str | None = "2025-09-24", last: str | None = "2025-09-24") -> dict[str, object]:
    return {
        "kinds": kinds,
        "kind": kinds[-1],
        "events": 1,
        "weight": 0.5,
        "first": first,
        "last": last,
        "articles": (ARTICLE,),
        "claims": CLAIMS,
        "publishers": 1,
    }


def make_seed_network() -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("36.74", **make_region("Kota Tangerang Selatan", "kota", -6.2889, 106.7175))
    graph.add_node("73.12", **make_region("Kabupaten Soppeng", "kabupaten", -4.3514, 119.8858))
    graph.add_node("73.10", **make_region("Kabupaten Pangkajene dan Kepulauan", "kabupaten", -4.8341, 119.5484))
    graph.add_node("33.22", **make_region("Kabupaten Semarang", "kabupaten", -7.1333, 110.4))
    graph.add_node("33.11", **make_region("Kabupaten Sukoharjo", "kabupaten", -7.6833, 110.8333))
    graph.add_node("35.07", **make_region("Kabupaten Malang", "kabupaten", -8.1333, 112.5667))
    for pair in (("36.74", "73.12"), ("36.74", "73.10"), ("73.10", "73.12")):
        graph.add_edge(*pair, **make_tie("visit", "verbal"))
    graph.add_edge("33.22", "33.11", **make_tie("exhibition", first="2021-11", last="2021-11"))
    graph.add_edge("33.22", "35.07", **make_tie("exhibition", first=None, last=None))
    return graph


def make_hostile_network() -> "nx.Graph[str]":
    names = (
        "=1+1",
        "+62",
        "-",
        "@SUM(A1)",
        "'kutip'",
        '"dua"',
        "<b>&amp;</b>",
        "a\nb\tc",
        "",
        " spasi ",
        "Ⓚ 東京 é 🌏",
    )
    graph: nx.Graph[str] = nx.Graph()
    for number, name in enumerate(names):
        graph.add_node(f"={number:02}", **make_region(name, "kota", -float(number), float("nan")))
    graph.add_edge(
        "=00", "=01", **make_tie("meeting") | {"weight": None, "first": "2021", "last": None, "articles": ()}
    )
    return graph


def make_measured_network() -> "nx.Graph[str]":
    graph = make_seed_network()
    for number, code in enumerate(graph):
        graph.nodes[code].update(degree=number, pagerank=1 / 3, constraint=None, community=1)
    return graph


def make_single() -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("36.74", **make_region(None, "kota", None, None), constraint=None)
    return graph


NETWORKS: dict[str, Callable[[], "nx.Graph[str]"]] = {
    "seed": make_seed_network,
    "hostile": make_hostile_network,
    "measured": make_measured_network,
    "single": make_single,
    "empty": nx.Graph,
    "bare": lambda: nx.Graph([("a", "b"), ("b", "c"), ("c", "c")]),
}


@pytest.fixture
def seed_network() -> "nx.Graph[str]":
    return make_seed_network()


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest) -> "nx.Graph[str]":
    return NETWORKS[request.param]()
