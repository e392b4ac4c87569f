"""The JSON formats as their own readers see them."""

import io
import json
from typing import Any

import networkx as nx

from jejaring.export import export_network


def load(graph: "nx.Graph[str]", name: str) -> Any:
    stream = io.BytesIO()
    export_network(graph, name, stream)
    return json.loads(stream.getvalue())


def test_networkx_reads_node_link(seed_network: "nx.Graph[str]") -> None:
    found: nx.Graph[str] = nx.node_link_graph(load(seed_network, "json"), edges="edges")
    assert set(found) == set(seed_network)
    assert found.edges["36.74", "73.12"]["kinds"] == ["visit", "verbal"]
    assert found.edges["33.22", "35.07"]["first"] is None


def test_cytoscape_js_has_ids_and_no_nulls(seed_network: "nx.Graph[str]") -> None:
    elements = load(seed_network, "cyjs")["elements"]
    ids = [element["data"]["id"] for part in elements.values() for element in part]
    assert len(ids) == len(set(ids)) == 11
    assert not any(cell is None for part in elements.values() for e in part for cell in e["data"].values())
    assert elements["nodes"][0]["position"]["y"] > 0


def test_cx2_is_as_its_specification_says(seed_network: "nx.Graph[str]") -> None:
    document = load(seed_network, "cx2")
    assert document[0] == {"CXVersion": "2.0", "hasFragments": False}
    assert document[-1] == {"status": [{"success": True}]}
    aspects = {name: elements for part in document[1:-1] for name, elements in part.items()}
    assert {entry["name"]: entry["elementCount"] for entry in aspects["metaData"]} == {
        "attributeDeclarations": 1,
        "networkAttributes": 1,
        "nodes": 6,
        "edges": 5,
    }
    declared = aspects["attributeDeclarations"][0]
    assert declared["edges"]["claims"] == {"d": "list_of_string"}
    assert {type(node["id"]) for node in aspects["nodes"]} == {int}
    assert all(edge["v"].keys() <= declared["edges"].keys() for edge in aspects["edges"])
