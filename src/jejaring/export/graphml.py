"""GraphML, read by Gephi, yEd, igraph, NetworkX and most others.

Streamed here: networkx builds the document in memory and refuses `None` and lists. GraphML has no lists, so they are
joined by spaces. A node has a `label`, which is its name again: Gephi shows nothing else.

Specification: http://graphml.graphdrawing.org/specification.html
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from jejaring.export.cells import format_cell, parse_cell
from jejaring.export.columns import EDGE_COLUMNS, MEASURE_COLUMNS, NODE_COLUMNS, Column, Type
from jejaring.export.markup import find_all, get_attribute, parse_xml, write_lines
from jejaring.export.tables import Network, NetworkTables, Record

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"""
_TYPES = {Type.STRING: "string", Type.STRINGS: "string", Type.INTEGER: "int", Type.DOUBLE: "double"}


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write a network as GraphML."""
    write_lines(stream, _write_document(tables))


def read(stream: BinaryIO) -> Network:
    """Read a network that `write` wrote.

    Raises:
        MalformedFile: not well-formed XML.
        InvalidDocument: an attribute that GraphML asks for is missing.
    """
    root = parse_xml(stream)
    node_keys = _read_keys(root, "node", NODE_COLUMNS + MEASURE_COLUMNS)
    edge_keys = _read_keys(root, "edge", EDGE_COLUMNS)
    graph: Network = nx.Graph()
    for node in find_all(root, "node"):
        graph.add_node(get_attribute(node, "id"), **_read_data(node, node_keys))
    for edge in find_all(root, "edge"):
        graph.add_edge(get_attribute(edge, "source"), get_attribute(edge, "target"), **_read_data(edge, edge_keys))
    return graph


def _write_document(tables: NetworkTables) -> Iterator[str]:
    yield _HEAD
    yield '<key id="node-label" for="node" attr.name="label" attr.type="string"/>'
    yield from _write_keys("node", tables.node_columns)
    yield from _write_keys("edge", tables.edge_columns)
    yield '<graph id="jejaring" edgedefault="undirected">'
    for code, record in tables.nodes.items():
        label = f'<data key="node-label">{escape(str(record["name"] or code))}</data>'
        yield f"<node id={quoteattr(code)}>{label}{_write_data('node', record, tables.node_columns)}</node>"
    for pair, record in tables.edges.items():
        source, target = map(quoteattr, pair)
        ends = f"id={quoteattr('_'.join(pair))} source={source} target={target}"
        yield f"<edge {ends}>{_write_data('edge', record, tables.edge_columns)}</edge>"
    yield "</graph>\n</graphml>"


def _write_keys(owner: str, columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        names = f'id="{owner}-{column.name}" for="{owner}" attr.name="{column.name}"'
        yield f'<key {names} attr.type="{_TYPES[column.type]}"/>'


def _write_data(owner: str, record: Record, columns: Iterable[Column]) -> str:
    cells = ((column.name, record[column.name]) for column in columns)
    return "".join(
        f'<data key="{owner}-{name}">{escape(format_cell(cell))}</data>' for name, cell in cells if cell is not None
    )


def _read_keys(root: Element, owner: str, known: Iterable[Column]) -> dict[str, Column]:
    columns = {column.name: column for column in known}
    keys = (key for key in find_all(root, "key") if key.get("for") == owner)
    return {
        get_attribute(key, "id"): columns[key.attrib["attr.name"]] for key in keys if key.get("attr.name") in columns
    }


def _read_data(element: Element, keys: dict[str, Column]) -> Record:
    values: Record = dict.fromkeys(column.name for column in keys.values())
    for data in find_all(element, "data"):
        if column := keys.get(get_attribute(data, "key")):
            values[column.name] = parse_cell(column, data.text or "")
    return values
