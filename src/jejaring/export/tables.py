"""A network as two tables: the one form that every exporter writes and every reader is compared with.

1. Each node and edge gets a cell for each column; what is absent, NaN or infinite is `None`.
2. Cells are brought to the type of their column (NumPy's numbers become Python's).
3. What some format could not carry is refused here, once for all: control characters, an item of a list with a space,
   an attribute without a column, a directed network.
4. Nodes are sorted by code, the ends of an edge and the edges too: the bytes do not depend on the order of insertion.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import index
from typing import SupportsFloat, SupportsIndex, TypeAlias

import networkx as nx

from jejaring.errors import InvalidDocument
from jejaring.export.columns import EDGE_COLUMNS, MEASURE_COLUMNS, NODE_COLUMNS, Column, Type

Cell: TypeAlias = str | int | float | tuple[str, ...] | None
Record: TypeAlias = dict[str, Cell]
Network: TypeAlias = "nx.Graph[str]"

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class NetworkTables:
    """Nodes by code and edges by their two codes, each with a cell for every column, in sorted order."""

    node_columns: tuple[Column, ...]
    edge_columns: tuple[Column, ...]
    nodes: dict[str, Record]
    edges: dict[tuple[str, str], Record]


def tabulate_network(graph: Network) -> NetworkTables:
    """Bring a network to its two tables.

    The eight measures are columns where some node bears them.

    Raises:
        InvalidDocument: directed or with parallel edges, an attribute without a column, or a value no file can carry.

    >>> tables = tabulate_network(nx.Graph([("73.12", "36.74", {"weight": 1})]))
    >>> list(tables.nodes), tables.edges["36.74", "73.12"]["weight"]
    (['36.74', '73.12'], 1.0)
    """
    if graph.is_directed() or graph.is_multigraph():
        raise InvalidDocument("network", "it is directed or has parallel edges; jejaring exports undirected networks")
    nodes = {_check_code(code): data for code, data in graph.nodes(data=True)}
    edges = {(min(a, b), max(a, b)): data for a, b, data in graph.edges(data=True)}
    borne = {name for data in nodes.values() for name in data}
    columns = NODE_COLUMNS + tuple(column for column in MEASURE_COLUMNS if column.name in borne)
    return NetworkTables(
        columns,
        EDGE_COLUMNS,
        {code: _make_record(f"region {code}", columns, nodes[code]) for code in sorted(nodes)},
        {pair: _make_record(f"tie {'–'.join(pair)}", EDGE_COLUMNS, edges[pair]) for pair in sorted(edges)},
    )


def build_network(tables: NetworkTables) -> Network:
    """Make a network of its two tables, with an attribute for every column.

    >>> tables = tabulate_network(nx.Graph([("73.12", "36.74")]))
    >>> tabulate_network(build_network(tables)) == tables
    True
    """
    graph: Network = nx.Graph()
    graph.add_nodes_from(tables.nodes.items())
    graph.add_edges_from((*pair, record) for pair, record in tables.edges.items())
    return graph


def _check_code(code: object) -> str:
    try:
        return _cast_text(code)
    except (TypeError, ValueError) as error:
        raise InvalidDocument("code of a region", str(error)) from None


def _make_record(where: str, columns: tuple[Column, ...], data: Mapping[str, object]) -> Record:
    strange = sorted(data.keys() - {column.name for column in columns})
    if strange:
        raise InvalidDocument(
            where, f"no column for {', '.join(map(repr, strange))}; jejaring.export.columns lists them"
        )
    return {column.name: _make_cell(where, column, data.get(column.name)) for column in columns}


def _make_cell(where: str, column: Column, value: object) -> Cell:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    try:
        return _CASTS[column.type](value)
    except (TypeError, ValueError) as error:
        raise InvalidDocument(f"{where}, {column.name}", str(error)) from None


def _cast_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    if found := _UNWRITABLE.search(value):
        raise ValueError(f"control character U+{ord(found[0]):04X} at position {found.start()}; remove it")
    return value


def _cast_items(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"{value!r} is not a list")
    items = tuple(map(_cast_text, value))
    for item in items:
        if not item or re.search(r"\s", item):
            raise ValueError(f"{item!r} cannot stand in a list, which is joined by spaces")
    return items


def _cast_float(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, SupportsFloat):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def _cast_int(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        raise TypeError(f"{value!r} is not a whole number")
    return index(value)


_CASTS: dict[Type, Callable[[object], Cell]] = {
    Type.STRING: _cast_text,
    Type.INTEGER: _cast_int,
    Type.DOUBLE: _cast_float,
    Type.STRINGS: _cast_items,
}
