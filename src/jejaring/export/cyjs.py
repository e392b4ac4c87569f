"""The JSON of Cytoscape.js (`.cyjs`), for web pages and for Cytoscape before 3.10.

Empty cells are left out, for Cytoscape takes null for a value; which columns there are stands in the network's data.

Specification: https://js.cytoscape.org/#notation/elements-json
"""

from typing import Any, BinaryIO

import networkx as nx

from jejaring.export.documents import drop_absent, expect_form, format_json, format_records, parse_json
from jejaring.export.layout import place_node
from jejaring.export.tables import Network, NetworkTables, Record


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write a network as Cytoscape.js JSON."""
    data = {
        "name": "jejaring",
        "node_columns": [column.name for column in tables.node_columns],
        "edge_columns": [column.name for column in tables.edge_columns],
    }
    nodes = format_records(_make_node(code, record) for code, record in tables.nodes.items())
    edges = format_records(
        {"data": {"id": "_".join(pair), "source": pair[0], "target": pair[1], **drop_absent(record)}}
        for pair, record in tables.edges.items()
    )
    head = f'{{"format_version": "1.0", "generated_by": "jejaring", "data": {format_json(data)}'
    stream.write(f'{head},\n"elements": {{"nodes": {nodes},\n"edges": {edges}}}}}\n'.encode())


def read(stream: BinaryIO) -> Network:
    """Read a network that `write` wrote.

    Raises:
        MalformedFile: no JSON, or not Cytoscape.js.
    """
    document = parse_json(stream)
    with expect_form(stream, "Cytoscape.js"):
        columns, elements = document["data"], document["elements"]
        graph: Network = nx.Graph()
        for element in elements["nodes"]:
            data = element["data"]
            graph.add_node(data["id"], **{name: data.get(name) for name in columns["node_columns"]})
        for element in elements["edges"]:
            data = element["data"]
            graph.add_edge(data["source"], data["target"], **{name: data.get(name) for name in columns["edge_columns"]})
        return graph


def _make_node(code: str, record: Record) -> dict[str, Any]:
    place = place_node(record)
    position = {} if place is None else {"position": {"x": place[0], "y": -place[1]}}
    return {"data": {"id": code, **drop_absent(record)}, **position}
