"""The formats that jejaring exports to, told once: name, file, media type, what it is good for.

Each is a module beside this one with a `write` and a `read` that undo each other. A module is loaded when it is first
used, so that listing the formats costs nothing.

>>> [entry.name for entry in select_formats("cytoscape")]
['cx2', 'cyjs']
"""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from jejaring.errors import CallError, UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad

    from jejaring.export.tables import Network
    from jejaring.store import Store


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what of jejaring it carries, under which file name, and what it is for in Indonesian and English."""

    name: str
    content: Literal["network", "graph"]
    module: str
    file: str
    media_type: str
    id: str
    en: str

    @property
    def suffix(self) -> str:
        """Give the end of its files' names, with the dot."""
        return f".{self.file.rpartition('.')[2]}"

    def load(self, verb: Literal["read", "write"]) -> Callable[..., Any]:
        """Load the function that reads or writes the format."""
        function: Callable[..., Any] = getattr(import_module(f"jejaring.export.{self.module}"), verb)
        return function


_ALL = (
    Format(
        "gexf", "network", "gexf", "network.gexf", "application/gexf+xml", "Gephi, dengan waktu", "Gephi, with time"
    ),
    Format("graphml", "network", "graphml", "network.graphml", "application/graphml+xml", "yEd, igraph", "yEd, igraph"),
    Format("cx2", "network", "cx2", "network.cx2", "application/json", "Cytoscape 3.10, NDEx", "Cytoscape 3.10, NDEx"),
    Format("cyjs", "network", "cyjs", "network.cyjs", "application/json", "Cytoscape.js", "Cytoscape.js"),
    Format(
        "csv-nodes", "network", "csv_nodes", "nodes.csv", "text/csv", "daerah, satu per baris", "regions, one a row"
    ),
    Format("csv-edges", "network", "csv_edges", "edges.csv", "text/csv", "ikatan, satu per baris", "ties, one a row"),
    Format("json", "network", "node_link", "network.json", "application/json", "D3, NetworkX", "D3, NetworkX"),
    Format("ttl", "graph", "turtle", "graph.ttl", "text/turtle", "fakta, untuk dibaca", "facts, to be read"),
    Format("trig", "graph", "trig", "graph.trig", "application/trig", "fakta dan klaim", "facts and claims"),
    Format("nq", "graph", "nquads", "graph.nq", "application/n-quads", "semuanya, kanonis", "everything, canonical"),
    Format("jsonld", "graph", "jsonld", "graph.jsonld", "application/ld+json", "fakta, sebagai JSON", "facts, as JSON"),
    Format("rdfxml", "graph", "rdfxml", "graph.rdf", "application/rdf+xml", "fakta, sebagai XML", "facts, as XML"),
)
FORMATS = {entry.name: entry for entry in _ALL}
GROUPS = {"csv": ("csv-nodes", "csv-edges"), "cytoscape": ("cx2", "cyjs")}


def select_formats(name: str) -> tuple[Format, ...]:
    """Give the formats that a name stands for: itself, or the members of a group.

    Raises:
        UnknownName: neither a format nor a group, with those that come close.
    """
    names = GROUPS.get(name, (name,))
    if not FORMATS.keys() >= set(names):
        known = [*FORMATS, *GROUPS]
        raise UnknownName(name, "export format", get_close_matches(name, known))
    return tuple(FORMATS[name] for name in names)


def export_network(graph: "Network", format: str, stream: BinaryIO) -> None:
    """Write a network to a binary stream.

    Raises:
        CallError: no such format, one of the graph, or a group that makes several files.
        InvalidDocument: the network has what no file can carry.
    """
    from jejaring.export.tables import tabulate_network

    _choose(format, "network").load("write")(tabulate_network(graph), stream)


def parse_network(format: str, *streams: BinaryIO) -> "Network":
    """Read a network from what `export_network` wrote; several streams are read as parts of one network.

    Every region and tie has an attribute for every column, `None` where nothing is known.

    Raises:
        MalformedFile: a stream is not of the format.
        InvalidDocument: a value is not what its column holds.
    """
    import networkx as nx

    from jejaring.export.tables import build_network, tabulate_network

    parts = [_choose(format, "network").load("read")(stream) for stream in streams]
    return build_network(tabulate_network(nx.compose_all(parts)))


def export_graph(store: "Store", format: str, stream: BinaryIO) -> None:
    """Write the graph to a binary stream; `jejaring.export.scope` says which part of it a format carries.

    Raises:
        CallError: no such format, or one of the network.
    """
    _choose(format, "graph").load("write")(store, stream)


def parse_graph(format: str, stream: BinaryIO) -> "Iterator[Quad]":
    """Read the quads that `export_graph` wrote.

    Raises:
        MalformedFile: the stream is not of the format.
    """
    quads: Iterator[Quad] = _choose(format, "graph").load("read")(stream)
    return quads


def _choose(name: str, content: str) -> Format:
    formats = select_formats(name)
    if len(formats) > 1:
        names = " and ".join(entry.name for entry in formats)
        raise CallError(f"'{name}' makes several files; ask for {names} one by one, or for a folder.")
    if formats[0].content != content:
        raise CallError(f"'{name}' is a format of the {formats[0].content}, not of the {content}.")
    return formats[0]
