"""The store: named graphs in Oxigraph, in memory or in a folder.

    default graph         facts once, beside a copy of the reference: a plain query finds everything, once
    graph/reference/*     the reference, as released
    graph/article/<id>    what one article claims, with merged entities swapped
    graph/review          judgements

Facts stand in the default graph only, because a union of named graphs yields a triple once a graph. Changes go in as
one update, which Oxigraph carries out wholly or not at all.
"""

import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.errors import DamagedStore
from jejaring.namespaces import ARTICLE_GRAPHS, BASE, REFERENCE_GRAPHS, REVIEW_GRAPH

Term = ox.NamedNode | ox.Literal
DEFAULT = ox.DefaultGraph()
REVIEW = ox.NamedNode(REVIEW_GRAPH)


def list_reference() -> list[Path]:
    """List the files of the reference: regions, agencies and vocabularies."""
    return [*list_files("graph/reference", ".ttl"), *list_files("ontology/vocabularies", ".ttl")]


class Store:
    """Named graphs on Oxigraph; `path` is None in memory."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path, self.read_only = path, read_only
        self._store = self._open()

    def _open(self) -> ox.Store:
        if self.path is None:
            return ox.Store()
        try:
            return ox.Store.read_only(str(self.path)) if self.read_only else ox.Store(str(self.path))
        except (OSError, ValueError, RuntimeError) as error:
            raise DamagedStore(self.path, str(error)) from error

    def load_reference(self, paths: Iterable[Path] | None = None) -> None:
        """Load the reference, or some of its files, into graphs of its own and, as a copy, into the default graph."""
        for path in list_reference() if paths is None else paths:
            graph = ox.NamedNode(REFERENCE_GRAPHS + path.stem)
            for to in (graph, DEFAULT):
                self._store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=BASE, to_graph=to)

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Answer a SPARQL 1.1 query over the default graph; GRAPH reaches the others.

        Raises:
            SyntaxError: the query is no SPARQL.
        """
        return self._store.query(text)

    def find(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """Find quads by index; None stands for any."""
        return self._store.quads_for_pattern(subject, predicate, object, graph)

    def list_articles(self) -> list[str]:
        """List the ids of the articles whose graphs are loaded, sorted."""
        return [iri.removeprefix(ARTICLE_GRAPHS) for iri in self.list_graphs() if iri.startswith(ARTICLE_GRAPHS)]

    def list_graphs(self) -> list[str]:
        """List the IRIs of the named graphs that have quads, sorted; Oxigraph remembers those that had some."""
        named = (graph for graph in self._store.named_graphs() if isinstance(graph, ox.NamedNode))
        return sorted(graph.value for graph in named if any(self.find(graph=graph)))

    def load(self, quads: Iterable[ox.Quad]) -> None:
        """Load quads in one transaction."""
        self._store.extend(quads)

    def change(self, remove: Collection[ox.Quad], add: Collection[ox.Quad]) -> None:
        """Remove and add quads as one update: all of it happens, or none."""
        parts = [
            f"{verb} DATA {{ {_write_data(quads)} }}" for verb, quads in (("DELETE", remove), ("INSERT", add)) if quads
        ]
        if parts:
            self._store.update(" ; ".join(parts))

    def clear(self, graph: ox.NamedNode | ox.DefaultGraph) -> None:
        """Empty a graph."""
        self._store.clear_graph(graph)

    def copy_reference(self) -> None:
        """Copy the reference into the default graph anew."""
        for iri in self.list_graphs():
            if iri.startswith(REFERENCE_GRAPHS):
                quads = self.find(graph=ox.NamedNode(iri))
                self._store.bulk_extend(ox.Quad(q.subject, q.predicate, q.object) for q in quads)

    def dump(self) -> bytes:
        """Write every quad as canonical N-Quads."""
        return write_canonical(self._store)

    def copy_to(self, folder: Path) -> None:
        """Copy the store into a new folder, as it is now: on disk by links, in a moment; from memory by writing it."""
        if self.path is not None:
            self._copy_files(self.path, folder)
            return
        text = folder.with_suffix(".nq")
        self.write_quads(text)
        copy = ox.Store(str(folder))
        copy.bulk_load(path=str(text), format=ox.RdfFormat.N_QUADS)
        copy.flush()
        text.unlink()

    def write_quads(self, path: Path) -> None:
        """Write every quad into a file as N-Quads, in no order."""
        self._store.dump(str(path), ox.RdfFormat.N_QUADS)

    def _copy_files(self, path: Path, folder: Path) -> None:
        try:
            self._store.backup(str(folder))
        except OSError:  # links to files of another owner are refused
            shutil.copytree(path, folder, ignore=shutil.ignore_patterns("LOCK"))

    def flush(self) -> None:
        """Write to disk what is still in memory."""
        if self.path is not None and not self.read_only:
            self._store.flush()

    def close(self) -> None:
        """Let go of the folder, so that another may open it; the store is empty from then on."""
        self._store = ox.Store()

    def __len__(self) -> int:
        return len(self._store)


def write_canonical(quads: Iterable[ox.Quad]) -> bytes:
    """Write quads as canonical N-Quads: sorted lines, no blank nodes, the same bytes for the same quads."""
    return "".join(sorted(f"{quad} .\n" for quad in quads)).encode()


def _write_data(quads: Iterable[ox.Quad]) -> str:
    lines = []
    for quad in quads:
        triple = f"{quad.subject} {quad.predicate} {quad.object}"
        lines.append(triple if quad.graph_name == DEFAULT else f"GRAPH {quad.graph_name} {{ {triple} }}")
    return " . ".join(lines)
