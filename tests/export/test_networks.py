"""One contract for every exporter of the network: what comes back equals what went in, in the same bytes."""

import io
import random
from dataclasses import fields

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.errors import CallError, InvalidDocument, MalformedFile, UnknownName
from jejaring.export import FORMATS, export_network, parse_network, select_formats
from jejaring.export.columns import MEASURE_COLUMNS
from jejaring.export.tables import tabulate_network
from jejaring.measures import RegionMeasures

ONE_FILE = [name for name, entry in FORMATS.items() if entry.content == "network" and "csv" not in name]
ALL = [*ONE_FILE, "csv-nodes", "csv-edges"]


def export(graph: "nx.Graph[str]", name: str) -> bytes:
    stream = io.BytesIO()
    export_network(graph, name, stream)
    return stream.getvalue()


def pass_through(graph: "nx.Graph[str]", name: str) -> "nx.Graph[str]":
    """Write and read back: with one format, or the two tables of CSV."""
    if name != "csv":
        return parse_network(name, io.BytesIO(export(graph, name)))
    nodes, edges = (parse_network(part, io.BytesIO(export(graph, part))) for part in ("csv-nodes", "csv-edges"))
    nodes.add_edges_from(edges.edges(data=True))
    return nodes


@pytest.mark.parametrize("name", [*ONE_FILE, "csv"])
def test_what_comes_back_equals_what_went_in(network: "nx.Graph[str]", name: str) -> None:
    assert tabulate_network(pass_through(network, name)) == tabulate_network(network)


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=12)
WORDS = st.lists(st.from_regex(r"[a-z:/#]{1,8}", fullmatch=True), max_size=3).map(tuple)
NUMBERS = st.none() | st.floats(allow_nan=True, allow_infinity=True)


@st.composite
def networks(draw: st.DrawFn) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    codes = draw(st.lists(TEXT.filter(bool), unique=True, max_size=5))
    for code in codes:
        graph.add_node(code, name=draw(st.none() | TEXT), lat=draw(NUMBERS), lon=draw(NUMBERS))
    for _ in range(draw(st.integers(0, 6)) if codes else 0):
        pair = draw(st.sampled_from(codes)), draw(st.sampled_from(codes))
        graph.add_edge(*pair, kinds=draw(WORDS), claims=draw(WORDS), weight=draw(NUMBERS), kind=draw(st.none() | TEXT))
    return graph


@pytest.mark.parametrize("name", [*ONE_FILE, "csv"])
@settings(max_examples=40, deadline=None)
@given(graph=networks())
def test_any_network_comes_back(name: str, graph: "nx.Graph[str]") -> None:
    assert tabulate_network(pass_through(graph, name)) == tabulate_network(graph)


@pytest.mark.parametrize("name", ALL)
def test_bytes_do_not_depend_on_the_order_of_insertion(seed_network: "nx.Graph[str]", name: str) -> None:
    nodes, edges = list(seed_network.nodes(data=True)), list(seed_network.edges(data=True))
    for seed in range(3):
        shuffled: nx.Graph[str] = nx.Graph()
        chance = random.Random(seed)
        shuffled.add_nodes_from((code, dict(reversed(data.items()))) for code, data in chance.sample(nodes, len(nodes)))
        shuffled.add_edges_from((b, a, data) for a, b, data in chance.sample(edges, len(edges)))
        assert export(shuffled, name) == export(seed_network, name)


@pytest.mark.parametrize("name", [name for name in ALL if name != "csv-nodes"])
def test_every_tie_carries_its_evidence(seed_network: "nx.Graph[str]", name: str) -> None:
    written = export(seed_network, name).decode()
    assert written.count("https://w3id.org/jejaring/article/seed-01") == seed_network.number_of_edges()
    assert (
        written.count("https://w3id.org/jejaring/claim/seed-01/aaaaaaaaaaaaaaaaaaaa") == seed_network.number_of_edges()
    )


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\r", "\x1b", "\x7f", "\x85", "\ud800", "\uffff"])
def test_control_characters_are_refused(seed_network: "nx.Graph[str]", character: str) -> None:
    seed_network.nodes["36.74"]["name"] = f"Kota{character}"
    with pytest.raises(InvalidDocument, match=r"region 36\.74, name: control character U\+"):
        export(seed_network, "gexf")


@pytest.mark.parametrize(
    ("attribute", "value", "reason"),
    [
        ("type", "visit", "no column for 'type'"),
        ("kinds", "visit", "not a list"),
        ("claims", ("a b",), "joined by spaces"),
        ("events", 1.5, "not a whole number"),
        ("weight", "0.5", "not a number"),
        ("first", 2025, "not text"),
    ],
)
def test_what_a_file_could_not_give_back_is_refused(
    seed_network: "nx.Graph[str]", attribute: str, value: object, reason: str
) -> None:
    seed_network.edges["36.74", "73.12"][attribute] = value
    with pytest.raises(InvalidDocument, match=rf"tie 36\.74–73\.12.*{reason}"):
        export(seed_network, "graphml")


def test_directed_networks_are_refused() -> None:
    with pytest.raises(InvalidDocument, match="undirected"):
        export(nx.DiGraph(), "json")


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b'"', b"[1, {}]", b"<gexf><graph><nodes><node/></nodes></graph></gexf>"]
)
def test_what_is_not_of_the_format_is_one_sentence(name: str, content: bytes) -> None:
    with pytest.raises((MalformedFile, InvalidDocument)):
        parse_network(name, io.BytesIO(content))


def test_formats_are_found_by_name_and_group() -> None:
    assert [entry.file for entry in select_formats("csv")] == ["nodes.csv", "edges.csv"]
    assert select_formats("gexf")[0].suffix == ".gexf"
    with pytest.raises(UnknownName, match="Did you mean graphml"):
        select_formats("graphmll")


def test_a_group_does_not_fit_into_one_stream() -> None:
    with pytest.raises(CallError, match="csv-nodes and csv-edges"):
        export(nx.Graph(), "csv")


@pytest.mark.parametrize("entry", FORMATS.values(), ids=FORMATS)
def test_every_format_has_a_writer_and_a_reader(entry: object) -> None:
    assert callable(entry.load("write"))  # type: ignore[attr-defined]
    assert callable(entry.load("read"))  # type: ignore[attr-defined]


def test_every_measure_of_a_region_has_a_column() -> None:
    measures = {field.name for field in fields(RegionMeasures)} - {"code", "name"}
    assert measures <= {column.name for column in MEASURE_COLUMNS}


def test_numbers_of_numpy_become_numbers_of_python(seed_network: "nx.Graph[str]") -> None:
    seed_network.edges["36.74", "73.12"].update(weight=np.float64(0.5), events=np.int64(2))
    seed_network.nodes["36.74"]["lat"] = np.float32(1.5)
    tables = tabulate_network(seed_network)
    cells = [
        tables.edges["36.74", "73.12"]["weight"],
        tables.edges["36.74", "73.12"]["events"],
        tables.nodes["36.74"]["lat"],
    ]
    assert [(type(cell), cell) for cell in cells] == [(float, 0.5), (int, 2), (float, 1.5)]
    assert b"np." not in export(seed_network, "csv-edges")
