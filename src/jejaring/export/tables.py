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
from typing import Any, TypeAlias

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
    record: Record = {}
    for column in columns:
        value = data.get(column.name)
        try:
            record[column.name] = None if value is None or _is_nothing(value) else _CASTS[column.type](value)
        except (TypeError, ValueError) as error:
            raise InvalidDocument(f"{where}, {column.name}", str(error)) from None
    if strange := data.keys() - record.keys():
        names = ", ".join(map(repr, sorted(strange)))
        raise InvalidDocument(where, f"no column for {names}; jejaring.export.columns lists them")
    return record


def _is_nothing(value: object) -> bool:
    return isinstance(value, float) and not math.isfinite(value)


def _cast_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    if not value.isprintable() and (found := _UNWRITABLE.search(value)):
        raise ValueError(f"control character U+{ord(found[0]):04X} at position {found.start()}; remove it")
    return value


def _cast_items(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"{value!r} is not a list")
    items = tuple(map(_cast_text, value))
    for item in items:
        if item.split() != [item]:
            raise ValueError(f"{item!r} cannot stand in a list, which is joined by spaces")
    return items


def _cast_float(value: Any) -> float:
    # Also NumPy's numbers, which become Python's own here; text that reads as a number is none.
    if isinstance(value, float) or (hasattr(value, "__float__") and not isinstance(value, bool)):
        return float(value)
    raise TypeError(f"{value!r} is not a number")


def _cast_int(value: Any) -> int:
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{value!r} is not a whole number")
    return index(value)


_CASTS: dict[Type, Callable[[Any], Cell]] = {
    Type.STRING: _cast_text,
    Type.INTEGER: _cast_int,
    Type.DOUBLE: _cast_float,
    Type.STRINGS: _cast_items,
}
