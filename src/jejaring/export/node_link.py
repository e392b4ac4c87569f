"""Node-link JSON, as D3 and networkx (`node_link_graph`) read it: `{"nodes": [{"id": …}], "edges": [{"source": …}]}`.

Every record has every column, null where nothing is known, so that a reader need not ask what is missing.
"""

from typing import BinaryIO

import networkx as nx

from jejaring.export.documents import expect_form, format_records, parse_json
from jejaring.export.tables import Network, NetworkTables


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write a network as node-link JSON."""
    nodes = format_records({"id": code, **record} for code, record in tables.nodes.items())
    edges = format_records({"source": a, "target": b, **record} for (a, b), record in tables.edges.items())
    head = '{"directed": false, "multigraph": false, "graph": {"name": "jejaring"}'
    stream.write(f'{head},\n"nodes": {nodes},\n"edges": {edges}}}\n'.encode())


def read(stream: BinaryIO) -> Network:
    """Read a network that `write` wrote.

    Raises:
        MalformedFile: no JSON, or not node-link.
    """
    document = parse_json(stream)
    with expect_form(stream, "node-link JSON"):
        graph: Network = nx.Graph()
        for node in document["nodes"]:
            graph.add_node(node.pop("id"), **node)
        for edge in document["edges"]:
            graph.add_edge(edge.pop("source"), edge.pop("target"), **edge)
        return graph
