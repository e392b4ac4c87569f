"""Publishing: every document as a file, for any host of files; what did not change is not written.

    DIR/region/36.74.{html,ttl,jsonld,nt}   a thing's documents; DIR/en/… its page in English
    DIR/dump/                               everything and each layer, compressed
    DIR/index.html, search.html, …          the pages of the whole
    DIR/data/, assets/, fonts/, *.css, *.js what pages load: data, built scripts, fonts, style sheets
    DIR/search.json, croissant.json, sitemap.xml, robots.txt, 404.html, 410.html
    DIR/nginx.conf, .htaccess, w3id.htaccess, .nojekyll
    DIR/files.json                          what was published, so that the next time what is gone is removed

Only files that this list names are ever removed. The same data give the same bytes.
"""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jejaring.description.address import Address, is_addressable
from jejaring.description.formats import FORMATS
from jejaring.description.page import PLAIN
from jejaring.description.rendering import name_document
from jejaring.description.shell import Shell
from jejaring.description.words import LANGUAGES
from jejaring.errors import AccessError, CallError, MalformedFile
from jejaring.namespaces import BASE, local
from jejaring.site.changes import read_releases
from jejaring.site.croissant import write_croissant
from jejaring.site.documents import write_notice
from jejaring.site.files import list_files
from jejaring.site.library import Library
from jejaring.site.maps import write_robots, write_sitemap
from jejaring.site.servers import write_apache, write_nginx, write_w3id
from jejaring.store import Store
from jejaring.workspace import open_graph

_LIST = "files.json"


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: how many files there are, how many of them were written, how many others removed."""

    folder: Path
    files: int
    written: int
    removed: int


def publish_site(workspace: Path | None, folder: Path, base: str = BASE, shell: Shell = PLAIN) -> Published:
    """Publish a workspace, or the bundled graph, into a folder; `base` is the address where the site will stand.

    Raises:
        CallError: the folder has files and was not published by jejaring.
        AccessError: the folder cannot be written.
    """
    before = _read_list(folder)
    graph = open_graph(workspace)
    with tempfile.TemporaryDirectory() as aside:
        dumps = Path(aside) / "dump"
        library = Library(_freeze(graph.store, Path(aside)), graph.archive.tombstones, dumps, shell=shell)
        library.releases = read_releases(graph.archive.folder)
        pages = library.pages
        library.has_page = lambda iri: is_addressable(iri) and local(iri) in pages
        try:
            return _write_all(library, folder, base, before)
        except OSError as error:
            raise AccessError(f"{folder} cannot be written: {error.strerror}. Check its permissions.") from error


def _freeze(store: Store, aside: Path) -> Store:
    """Give a store that nobody changes meanwhile: one on disk is copied, by links."""
    if store.path is None:
        return store
    try:
        store.copy_to(aside / "store")
    except OSError as error:
        raise AccessError(f"{store.path} is being changed by another command. Wait for it to end.") from error
    return Store(aside / "store", read_only=True)


def _write_all(library: Library, folder: Path, base: str, before: dict[str, str]) -> Published:
    listed: dict[str, str] = {}
    written = 0
    for name, data in _list_files(library, base):
        listed[name] = sha256(data).hexdigest()
        written += _write(folder / name, data)
    gone = sorted(before.keys() - listed.keys())
    for name in gone:
        (folder / name).unlink(missing_ok=True)
        _remove_empty(folder, (folder / name).parent)
    told = ",\n".join(f"{json.dumps(name)}: {json.dumps(digest)}" for name, digest in sorted(listed.items()))
    written += _write(folder / _LIST, f"{{\n{told}\n}}\n".encode())
    return Published(folder, len(listed) + 1, written, len(gone))


def _list_files(library: Library, base: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(library.pages):
        yield from _list_documents(library, path)
    for old, new in sorted(library.merges.items()):
        yield from _list_moved(old, new, library.shell)
    for dump in library.dumps:
        yield f"dump/{dump.name}", (library.dump_folder / dump.name).read_bytes()
    for path in library.list_data():
        yield f"data/{path}", library.write_data(path) or b""
    yield from list_files().items()
    yield from _list_others(library, base)


def _list_others(library: Library, base: str) -> Iterator[tuple[str, bytes]]:
    """The files that lead visitors and machines, and configure hosts."""
    erased, policy = library.tombstones.list_kinds(), library.shell.policy
    yield "404.html", write_notice("missing", "id", "index", library.shell, root="/", here="/")
    yield "410.html", write_notice("gone", "id", "index", library.shell, root="/", here="/")
    yield "robots.txt", write_robots(base)
    yield "sitemap.xml", write_sitemap(base, library.pages)
    yield "search.json", library.index
    yield "croissant.json", write_croissant(library)
    yield "nginx.conf", write_nginx(library.merges, erased, policy)
    yield ".htaccess", write_apache(library.merges, erased, policy)
    yield "w3id.htaccess", write_w3id(base)
    yield ".nojekyll", b""


def _list_documents(library: Library, path: str) -> Iterator[tuple[str, bytes]]:
    addresses = [Address(path, suffix) for suffix in FORMATS] + [Address(path, "html", english=True)]
    for address in addresses:
        data = library.write_anew(address)
        if data is not None:
            yield name_document(address), data


def _list_moved(old: str, new: str, shell: Shell) -> Iterator[tuple[str, bytes]]:
    """The pages of what was merged: on a host that cannot redirect, they lead on."""
    for language in LANGUAGES:
        english = language == "en"
        root = "../" * (old.count("/") + english)
        values = {"target": BASE + new, "page": root + name_document(Address(new, "html", english)), "root": root}
        here = f"{root}en/" if english else root
        yield (
            name_document(Address(old, "html", english)),
            write_notice("moved", language, old, shell, here=here, **values),
        )


def _read_list(folder: Path) -> dict[str, str]:
    """Read what was published before.

    Raises:
        CallError: the folder has files of which no list tells.
        MalformedFile: the list is none.
    """
    path = folder / _LIST
    if path.is_file():
        try:
            names = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise MalformedFile(path, "is no list of published files") from error
        inside = {name: told for name, told in names.items() if ".." not in Path(name).parts and name[:1] != "/"}
        return dict(inside)
    if folder.exists() and any(folder.iterdir()):
        raise CallError(f"{folder} has files that jejaring did not publish. Name a new folder, or empty that one.")
    return {}


def _write(path: Path, data: bytes) -> bool:
    """Write a file where its bytes differ; True where they did."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
