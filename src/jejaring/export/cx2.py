"""CX2, the Cytoscape Exchange format, version 2: typed, with lists, opened by Cytoscape 3.10, Cytoscape Web and NDEx.

A document is an array of aspects: descriptor, metadata, declarations, network attributes, nodes, edges, status. Nodes
have whole numbers for names (their place in the order of codes); the code is the attribute `code`. Cytoscape's y
grows downwards.

Specification: https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
"""

from collections.abc import Iterable
from typing import Any, BinaryIO

import networkx as nx

from jejaring.export.columns import Column, Type
from jejaring.export.documents import drop_absent, expect_form, format_json, format_records, parse_json
from jejaring.export.layout import place_node
from jejaring.export.tables import Network, NetworkTables, Record

_TYPES = {Type.STRING: "string", Type.STRINGS: "list_of_string", Type.INTEGER: "integer", Type.DOUBLE: "double"}
_NETWORK = {"name": "jejaring", "description": "Ties between regions of Indonesia, as the news tells"}


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write a network as CX2."""
    numbers = {code: number for number, code in enumerate(tables.nodes)}
    aspects: dict[str, list[Any]] = {
        "attributeDeclarations": [_declare_attributes(tables)],
        "networkAttributes": [_NETWORK],
        "nodes": [_make_node(numbers[code], code, record) for code, record in tables.nodes.items()],
        "edges": [
            {"id": number, "s": numbers[a], "t": numbers[b], "v": drop_absent(record)}
            for number, ((a, b), record) in enumerate(tables.edges.items())
        ],
    }
    counts = [{"name": name, "elementCount": len(elements)} for name, elements in aspects.items()]
    parts = [
        format_json({"CXVersion": "2.0", "hasFragments": False}),
        format_json({"metaData": counts}),
        *(f'{{"{name}": {format_records(elements)}}}' for name, elements in aspects.items()),
        format_json({"status": [{"success": True}]}),
    ]
    stream.write(("[" + ",\n".join(parts) + "]\n").encode())


def read(stream: BinaryIO) -> Network:
    """Read a network that `write` wrote.

    Raises:
        MalformedFile: no JSON, or not CX2.
    """
    document = parse_json(stream)
    with expect_form(stream, "CX2"):
        aspects = {name: elements for part in document for name, elements in part.items()}
        declared = aspects["attributeDeclarations"][0]
        nodes = {node["id"]: node["v"] for node in aspects["nodes"]}
        blank_node, blank_edge = (dict.fromkeys(declared[owner]) for owner in ("nodes", "edges"))
        graph: Network = nx.Graph()
        for values in nodes.values():
            graph.add_node(values["code"], **{k: v for k, v in (blank_node | values).items() if k != "code"})
        for edge in aspects["edges"]:
            graph.add_edge(nodes[edge["s"]]["code"], nodes[edge["t"]]["code"], **blank_edge | edge["v"])
        return graph


def _declare_attributes(tables: NetworkTables) -> dict[str, Any]:
    def declare(columns: Iterable[Column]) -> dict[str, Any]:
        return {column.name: {"d": _TYPES[column.type]} for column in columns}

    return {
        "networkAttributes": {name: {"d": "string"} for name in _NETWORK},
        "nodes": {"code": {"d": "string"}} | declare(tables.node_columns),
        "edges": declare(tables.edge_columns),
    }


def _make_node(number: int, code: str, record: Record) -> dict[str, Any]:
    place = place_node(record)
    position = {} if place is None else {"x": place[0], "y": -place[1]}
    return {"id": number, **position, "v": {"code": code, **drop_absent(record)}}
