"""GEXF 1.3, the format of Gephi, with time: a tie is there from its first to its last event.

Written here and not by networkx, which gives every attribute of an edge to Gephi as it comes (`None` and lists break
it, an edge attribute `type` collides) and takes the days of a tie only as full dates. So:

* a day known to the month or year spans it (`2021-11` is 2021-11-01 to 2021-11-30); `first` and `last` keep the exact
  words, as attributes;
* the weight is Gephi's own, so that its layouts and statistics use it;
* a region starts at its place on the map, so that the first thing seen is Indonesia and not a heap.

Specification: https://gexf.net/schema.html
"""

import calendar
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.sax.saxutils import quoteattr

import networkx as nx

from jejaring.export.cells import format_cell, parse_cell
from jejaring.export.columns import EDGE_COLUMNS, MEASURE_COLUMNS, NODE_COLUMNS, Column, Type
from jejaring.export.layout import place_node
from jejaring.export.markup import find_all, get_attribute, parse_xml, write_lines
from jejaring.export.tables import Network, NetworkTables, Record

NAMESPACE = "http://gexf.net/1.3"
_WEIGHT = next(column for column in EDGE_COLUMNS if column.name == "weight")
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">
<meta><creator>jejaring</creator><description>Ties between regions of Indonesia, as the news tells</description></meta>
<graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">"""


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write a network as GEXF 1.3."""
    write_lines(stream, _write_document(tables))


def read(stream: BinaryIO) -> Network:
    """Read a network that `write` wrote.

    Raises:
        MalformedFile: not well-formed XML, or an attribute that GEXF asks for is missing.
    """
    root = parse_xml(stream)
    graph: Network = nx.Graph()
    node_columns = _read_declarations(root, "node", NODE_COLUMNS + MEASURE_COLUMNS)
    edge_columns = _read_declarations(root, "edge", EDGE_COLUMNS)
    for node in find_all(root, "node"):
        graph.add_node(get_attribute(node, "id"), **_read_values(node, node_columns))
    for edge in find_all(root, "edge"):
        weight = parse_cell(_WEIGHT, edge.attrib["weight"]) if "weight" in edge.attrib else None
        values = _read_values(edge, edge_columns) | {"weight": weight}
        graph.add_edge(get_attribute(edge, "source"), get_attribute(edge, "target"), **values)
    return graph


def span_days(day: str) -> tuple[str, str]:
    """Give the first and last day of an ISO date of any precision.

    >>> span_days("2021-11"), span_days("2021"), span_days("2021-11-12")
    (('2021-11-01', '2021-11-30'), ('2021-01-01', '2021-12-31'), ('2021-11-12', '2021-11-12'))
    """
    if len(day) == 4:
        return f"{day}-01-01", f"{day}-12-31"
    if len(day) == 7:
        return f"{day}-01", f"{day}-{calendar.monthrange(int(day[:4]), int(day[5:]))[1]:02}"
    return day, day


def _write_document(tables: NetworkTables) -> Iterator[str]:
    edge_columns = tuple(column for column in tables.edge_columns if column.name != "weight")
    yield _HEAD
    yield from _write_declarations("node", tables.node_columns)
    yield from _write_declarations("edge", edge_columns)
    yield "<nodes>"
    for code, record in tables.nodes.items():
        yield from _write_node(code, record, tables.node_columns)
    yield "</nodes>\n<edges>"
    for pair, record in tables.edges.items():
        yield from _write_edge(pair, record, edge_columns)
    yield "</edges>\n</graph>\n</gexf>"


def _write_declarations(owner: str, columns: Iterable[Column]) -> Iterator[str]:
    yield f'<attributes class="{owner}">'
    for column in columns:
        kind = Type.STRING if column.type is Type.STRINGS else column.type
        yield f'<attribute id="{column.name}" title="{column.name}" type="{kind}"/>'
    yield "</attributes>"


def _write_node(code: str, record: Record, columns: Iterable[Column]) -> Iterator[str]:
    yield f"<node id={quoteattr(code)} label={quoteattr(str(record['name'] or code))}>"
    yield _write_values(record, columns)
    if place := place_node(record):
        yield f'<viz:position x="{place[0]}" y="{place[1]}" z="0.0"/>'
    yield "</node>"


def _write_edge(pair: tuple[str, str], record: Record, columns: Iterable[Column]) -> Iterator[str]:
    first, last, weight = record["first"], record["last"], record["weight"]
    attributes = {
        "id": "_".join(pair),
        "source": pair[0],
        "target": pair[1],
        "weight": weight if weight is None else format_cell(weight),
        "start": span_days(first)[0] if isinstance(first, str) else None,
        "end": span_days(last)[1] if isinstance(last, str) else None,
    }
    yield f"<edge{''.join(f' {k}={quoteattr(v)}' for k, v in attributes.items() if v is not None)}>"
    yield f"{_write_values(record, columns)}</edge>"


def _write_values(record: Record, columns: Iterable[Column]) -> str:
    cells = ((column.name, record[column.name]) for column in columns)
    values = (
        f'<attvalue for="{name}" value={quoteattr(format_cell(cell))}/>' for name, cell in cells if cell is not None
    )
    return f"<attvalues>{''.join(values)}</attvalues>"


def _read_declarations(root: Element, owner: str, known: Iterable[Column]) -> dict[str, Column]:
    columns = {column.name: column for column in known}
    declared = (
        attribute
        for group in find_all(root, "attributes")
        if group.get("class") == owner
        for attribute in find_all(group, "attribute")
    )
    return {get_attribute(a, "id"): columns[get_attribute(a, "title")] for a in declared if a.get("title") in columns}


def _read_values(element: Element, columns: dict[str, Column]) -> Record:
    values: Record = dict.fromkeys(column.name for column in columns.values())
    for value in find_all(element, "attvalue"):
        if column := columns.get(get_attribute(value, "for")):
            values[column.name] = parse_cell(column, get_attribute(value, "value"))
    return values
