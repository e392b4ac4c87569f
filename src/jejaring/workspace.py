"""A workspace: a folder with a graph of one's own, made on first write.

    DIR/articles/<id>.trig    the articles' claims, as text: the truth
    DIR/review.trig           the judgements, as text: the truth
    DIR/reference/*.ttl       names, agencies and regions beside the bundled ones, if there are any
    DIR/store/                the store made from them; can always be made again
    DIR/stamp                 which release of jejaring's data and queries made the store

Whatever ends in the middle of a change leaves `DIR/changing` behind; the next writer then makes the store again.
Without a workspace a command reads the bundled articles, in memory.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jejaring.archive import Archive
from jejaring.assets import list_files
from jejaring.errors import AccessError, CallError, DamagedStore
from jejaring.graph import Graph
from jejaring.store import Store, list_reference
from jejaring.text import digest

_LOCKED = re.compile(r"lock (file|hold)", re.IGNORECASE)  # RocksDB's words; a "block checksum" is no lock


def open_graph(folder: Path | None = None) -> Graph:
    """Open a graph to read: the bundled articles, or a workspace; one that does not exist yet has no articles.

    Raises:
        AccessError: the folder is no folder.
        DamagedStore: the workspace's store cannot be opened.
    """
    if folder is None:
        return _load(Archive.bundled())
    if folder.exists() and not folder.is_dir():
        raise AccessError(f"{folder} is a file. A workspace is a folder; name one, or a new one.")
    if _is_current(folder):
        return Graph(Store(folder / "store", read_only=True), Archive(folder))
    return _load(Archive(folder), folder)


def _load(archive: Archive, folder: Path | None = None) -> Graph:
    store = Store()
    store.load_reference(_list_reference(folder))
    graph = Graph(store, archive)
    graph.load()
    return graph


def _is_current(folder: Path) -> bool:
    stamp = folder / "stamp"
    whole = (folder / "store").is_dir() and stamp.is_file() and not (folder / "changing").exists()
    return whole and stamp.read_text("utf-8") == make_stamp(folder)


def _list_reference(folder: Path | None) -> list[Path]:
    return [*list_reference(), *(sorted((folder / "reference").glob("*.ttl")) if folder else ())]


def make_stamp(folder: Path | None = None) -> str:
    """Make the digest of what a store is made with besides articles: reference, vocabularies, derive queries."""
    files = [*_list_reference(folder), *list_files("queries/derive", ".rq")]
    return digest("".join(path.read_text("utf-8") for path in files))


@contextmanager
def change_graph(folder: Path | None) -> Iterator[Graph]:
    """Open a workspace to change it; made if it is new, its store made again if it is stale or was left unfinished.

    Raises:
        CallError: no workspace was named: the bundled graph is read only.
        AccessError: the folder cannot be written, or another command is changing it.
    """
    if folder is None:
        raise CallError("The bundled graph is read only. Name a workspace of your own: jejaring -w DIR …")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        graph = _open_to_write(folder)
        (folder / "changing").touch()
    except OSError as error:
        raise AccessError(
            f"{folder} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error
    try:
        yield graph
    except CallError:  # refused before anything was changed
        (folder / "changing").unlink()
        raise
    else:
        graph.store.flush()
        (folder / "changing").unlink()
    finally:
        graph.store.close()


def _open_to_write(folder: Path) -> Graph:
    if not _is_current(folder):
        remake_store(folder)
    return Graph(_lock(folder / "store"), Archive(folder))


def _lock(path: Path) -> Store:
    try:
        return Store(path)
    except DamagedStore as error:
        if _LOCKED.search(error.reason):
            raise AccessError(f"{path.parent} is being changed by another command. Wait for it to end.") from error
        raise


def remake_store(folder: Path) -> Graph:
    """Make a workspace's store anew from its texts.

    Raises:
        AccessError: the folder cannot be written.
        MalformedFile: a text is no TriG; the old store is gone by then, the texts are untouched.
    """
    try:
        shutil.rmtree(folder / "store", ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "stamp").unlink(missing_ok=True)
    except OSError as error:
        raise AccessError(
            f"{folder} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error
    store = Store(folder / "store")
    store.load_reference(_list_reference(folder))
    graph = Graph(store, Archive(folder))
    graph.load()
    store.flush()
    (folder / "stamp").write_text(make_stamp(folder), "utf-8")
    (folder / "changing").unlink(missing_ok=True)
    return graph


def start_workspace(folder: Path, *, bundled: bool) -> int:
    """Make a workspace, empty or with the bundled articles; gives how many articles it has.

    Raises:
        CallError: it has articles already.
    """
    archive = Archive(folder)
    if archive.list_articles():
        raise CallError(f"{folder} has articles already. Name a new folder, or remove that one first.")
    if bundled:
        source = Archive.bundled()
        for article in source.list_articles():
            archive.write_article(article, source.read_article(article))
        archive.write_review(source.read_review())
    remake_store(folder)
    return len(archive.list_articles())
