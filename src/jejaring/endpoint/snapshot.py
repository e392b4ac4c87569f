"""Snapshots: the data as they were at one moment, as an Oxigraph store in a folder that nobody writes again.

A source says which version its data have, and writes them. A workspace's store is copied by links in a moment; a graph
that is in memory is written out. Beside a store that is not too large lie its quads as text, from which a worker makes
a store of its own in memory: a query that walks the whole graph takes there an eighth of its time.
"""

import shutil
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from jejaring.assets import list_files
from jejaring.errors import AccessError
from jejaring.store import Store
from jejaring.text import digest
from jejaring.workspace import make_stamp, open_graph

_MOST_GRAPHS = 1000
_QUADS = "quads.nq"


class Source(Protocol):
    """Where data come from."""

    def read_version(self) -> str | None:
        """Give the version the data have now; None while they are being changed."""

    def open_store(self) -> Store:
        """Open the data as they are now."""


@dataclass(frozen=True)
class Workspace:
    """The graph of a workspace, or without a folder the bundled one."""

    folder: Path | None = None

    def read_version(self) -> str | None:
        """Give the version: of a folder by the moment it was last changed, as every change leaves its mark in it."""
        if self.folder is None:
            return self._bundled
        if (self.folder / "changing").exists():
            return None
        moment = self.folder.stat().st_mtime_ns if self.folder.exists() else 0
        return digest(f"{self._stamp} {moment}")

    def open_store(self) -> Store:
        """Open the store of the workspace, or make one in memory from the texts."""
        return open_graph(self.folder).store

    @cached_property
    def _stamp(self) -> str:
        return make_stamp()

    @cached_property
    def _bundled(self) -> str:
        articles = list_files("graph/articles", ".trig")
        return digest(self._stamp + "".join(path.read_text("utf-8") for path in articles))


@dataclass(frozen=True, slots=True)
class Given:
    """A store that does not change."""

    store: Store

    def read_version(self) -> str:
        """Give the version: the digest of what is in it."""
        return digest(self.store.dump().decode())

    def open_store(self) -> Store:
        """Give the store."""
        return self.store


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Data as they were: where, in which version, with which named graphs (the first thousand by name)."""

    folder: Path
    version: str
    graphs: tuple[str, ...]

    @property
    def store(self) -> Path:
        """The folder of the Oxigraph store."""
        return self.folder / "store"

    @property
    def data(self) -> Path:
        """What workers read: the file of the quads, or where there is none the folder of the store."""
        return self.folder / _QUADS if self.is_small() else self.store

    def is_small(self) -> bool:
        """Tell whether it can be kept in memory."""
        return (self.folder / _QUADS).exists()

    def exists(self) -> bool:
        """Tell whether it is still there: folders for temporary files are swept."""
        return (self.store / "CURRENT").exists()

    def remove(self) -> None:
        """Remove it from disk."""
        shutil.rmtree(self.folder, ignore_errors=True)


def take_snapshot(source: Source, version: str, resident: int = 0) -> Snapshot:
    """Write a snapshot into a new temporary folder, with its quads as text where they are not more than `resident`.

    Raises:
        AccessError: there is no room for it.
    """
    folder = Path(tempfile.mkdtemp(prefix="jejaring-"))
    try:
        store = source.open_store()
        store.copy_to(folder / "store")
        if len(store) <= resident:
            store.write_quads(folder / _QUADS)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise AccessError(f"No snapshot can be written to {folder.parent}: {error}. Make room there.") from error
    return Snapshot(folder, version, tuple(store.list_graphs()[:_MOST_GRAPHS]))
