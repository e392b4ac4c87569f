"""Two releases of the graph beside each other: what one brought that the other had not, and what it moved."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.changelog.articles import ArticleChange, compare_articles, count_judgements
from jejaring.changelog.network import NetworkChanges, compare_networks, observe_network
from jejaring.errors import AccessError, MalformedFile
from jejaring.graph import Graph
from jejaring.store import Store

_MOST = 2_000_000_000  # bytes of a dump when it is unpacked


@dataclass(frozen=True, slots=True)
class Release:
    """A release, and what it changed against the one before it; days are ISO."""

    version: str
    previous: str
    issued: str
    articles: tuple[ArticleChange, ...] = ()
    network: NetworkChanges = field(default_factory=NetworkChanges)
    judgements_added: int = 0
    judgements_removed: int = 0


def compare_releases(before: Store, after: Store, version: str, previous: str, issued: str) -> Release:
    """Compare two states of the graph as two releases."""
    return Release(
        version,
        previous,
        issued,
        compare_articles(before, after),
        compare_networks(observe_network(before), observe_network(after)),
        *count_judgements(before, after),
    )


def open_release(source: Path) -> Store:
    """Open a release: a folder with `articles/` (a workspace, or `graph/` of a checkout), or a published dump.

    Raises:
        AccessError: there is neither.
        MalformedFile: the dump is none.
    """
    if (source / "articles").is_dir():
        store = Store()
        store.load_reference()
        Graph(store, Archive(source)).load()
        return store
    if source.is_file():
        return _load_dump(source)
    raise AccessError(f"{source} has no articles and is no dump. Name a folder with articles/, or jejaring.nq.gz.")


def _load_dump(path: Path) -> Store:
    store = Store()
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            data = stream.read(_MOST)
        store.load(ox.parse(data, format=ox.RdfFormat.N_QUADS))
    except (OSError, EOFError, SyntaxError, ValueError) as error:
        raise MalformedFile(path, f"is no dump of N-Quads: {error}") from error
    return store
