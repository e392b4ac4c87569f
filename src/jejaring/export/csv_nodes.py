"""The table of regions, one row each: `nodes.csv`."""

from typing import BinaryIO

import networkx as nx

from jejaring.errors import MalformedFile
from jejaring.export.columns import MEASURE_COLUMNS, NODE_COLUMNS, Column, Type
from jejaring.export.csv_tables import read_table, write_table
from jejaring.export.markup import name_stream
from jejaring.export.tables import Network, NetworkTables

_CODE = Column("code", Type.STRING, "kode Kemendagri", "Kemendagri code")


def write(tables: NetworkTables, stream: BinaryIO) -> None:
    """Write the regions of a network."""
    rows = ({"code": code, **record} for code, record in tables.nodes.items())
    write_table((_CODE, *tables.node_columns), rows, stream)


def read(stream: BinaryIO) -> Network:
    """Read the regions of a network; it has no ties.

    Raises:
        MalformedFile: not a table of regions.
    """
    graph: Network = nx.Graph()
    for row in read_table((_CODE, *NODE_COLUMNS, *MEASURE_COLUMNS), stream):
        code = row.pop("code", None)
        if not isinstance(code, str):
            raise MalformedFile(name_stream(stream), "a row without a code")
        graph.add_node(code, **row)
    return graph
