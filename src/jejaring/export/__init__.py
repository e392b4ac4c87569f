"""Exports: the network and the graph as files that other programs open, one module a format.

>>> sorted(FORMATS)[:3]
['csv-edges', 'csv-nodes', 'cx2']
"""

from jejaring.export.formats import (
    FORMATS,
    GROUPS,
    Format,
    export_graph,
    export_network,
    parse_graph,
    parse_network,
    select_formats,
)

__all__ = [
    "FORMATS",
    "GROUPS",
    "Format",
    "export_graph",
    "export_network",
    "parse_graph",
    "parse_network",
    "select_formats",
]
