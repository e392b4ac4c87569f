"""GEXF as Gephi and networkx see it."""

import io

import networkx as nx

from jejaring.export import export_network


def read_independently(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    stream = io.BytesIO()
    export_network(graph, "gexf", stream)
    stream.seek(0)
    found: nx.Graph[str] = nx.read_gexf(stream, version="1.3")
    return found


def test_networkx_reads_names_weights_and_evidence(seed_network: "nx.Graph[str]") -> None:
    found = read_independently(seed_network)
    assert found.nodes["36.74"]["label"] == "Kota Tangerang Selatan"
    tie = found.edges["36.74", "73.12"]
    assert (tie["weight"], tie["kinds"], tie["events"]) == (0.5, "visit verbal", 1)
    assert tie["articles"] == "https://w3id.org/jejaring/article/seed-01"
    assert len(tie["claims"].split(" ")) == 2


def test_a_tie_is_there_from_its_first_to_its_last_day(seed_network: "nx.Graph[str]") -> None:
    seed_network.edges["33.22", "35.07"].update(first="2021", last=None)
    found = read_independently(seed_network)
    assert [found.edges["33.11", "33.22"][key] for key in ("start", "end")] == ["2021-11-01", "2021-11-30"]
    assert found.edges["33.22", "35.07"]["start"] == "2021-01-01"
    assert "end" not in found.edges["33.22", "35.07"]


def test_declared_types_are_those_of_gephi(seed_network: "nx.Graph[str]") -> None:
    stream = io.BytesIO()
    export_network(seed_network, "gexf", stream)
    text = stream.getvalue().decode()
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert '<attribute id="events" title="events" type="integer"/>' in text
    assert 'title="type"' not in text
    assert "None" not in text
