"""The table of ties, one row each, with the articles and claims they rest on: `edges.csv`."""

from typing import BinaryIO

import networkx as nx

from jejaring.errors import MalformedFile
from jejaring.export.columns import EDGE_COLUMNS, Column, Type
from jejaring.export.csv_tables import read_table, write_table
from jejaring.export.markup import name_stream
from jejaring.export.tables import Network, NetworkTables

_ENDS = (
    Column("source", Type.STRING, "kode daerah pertama", "code of one region"),
    Column("target", Type.STRING, "kode daerah kedua", "code of the other region"),
)


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write the ties of a network."""
    rows = ({"source": a, "target": b, **record} for (a, b), record in tables.edges.items())
    write_table((*_ENDS, *tables.edge_columns), rows, stream)


def read(stream: BinaryIO) -> Network:
    """Read the ties of a network; of the regions only the codes are known.

    Raises:
        MalformedFile: not a table of ties.
    """
    graph: Network = nx.Graph()
    for row in read_table((*_ENDS, *EDGE_COLUMNS), stream):
        source, target = row.pop("source", None), row.pop("target", None)
        if not isinstance(source, str) or not isinstance(target, str):
            raise MalformedFile(name_stream(stream), "a row without two regions")
        graph.add_edge(source, target, **row)
    return graph
