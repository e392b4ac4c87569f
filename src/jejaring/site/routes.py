"""Linked data over HTTP: a thing's address answers 303 with the document a client wants, a document with its bytes.

| what is asked for | answer |
|---|---|
| `/region/36.74` | 303 to one of its documents, by `Accept` and, for a page, `Accept-Language` or `?lang=` |
| the same, in no form there is | 406, with the forms there are |
| `/region/36.74.ttl` | 200, or 304 to whoever has it |
| what was merged | 301 to what it was merged into |
| what was erased | 410 |
| anything else | 404, with what has an address like it |

A description is read by index lookups, in a thread, from the snapshot that the endpoint answers from.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from shutil import copy2, copytree, rmtree
from tempfile import mkdtemp
from threading import Lock
from typing import Protocol
from urllib.parse import urlencode
from weakref import finalize

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from jejaring.changelog import Release
from jejaring.description.address import Address, parse_address
from jejaring.description.dataset import Dump
from jejaring.description.formats import FORMATS, HTML, choose_format
from jejaring.description.page import PLAIN
from jejaring.description.rendering import name_document
from jejaring.description.shell import Shell
from jejaring.description.words import WORDS, Language
from jejaring.errors import JejaringError
from jejaring.namespaces import resource
from jejaring.negotiation import prefers_english
from jejaring.site.croissant import write_croissant
from jejaring.site.documents import PAGES, write_notice
from jejaring.site.dumping import Dumping
from jejaring.site.files import has_tag, list_file_routes, send_bytes
from jejaring.site.headers import FRESH, VARY, list_headers, write_links
from jejaring.site.library import Library
from jejaring.site.maps import write_robots, write_sitemap
from jejaring.store import Store
from jejaring.tombstones import Tombstones
from jejaring.workshop import Busy, Workshop

_DUMPED = 120.0  # seconds in which the dumps are written; who waits for them keeps nobody from a page
_READ = 50.0  # seconds in which a page is written: the first with intervals draws them for all
_OF_HOST = {"Cache-Control": "private, no-cache"}  # tells the host's own address, which a client may have made up


class Snapshot(Protocol):
    """The data as they were: their version, the folder of the store."""

    @property
    def version(self) -> str:
        """The version of the data."""

    @property
    def store(self) -> Path:
        """The folder of the store."""


def list_routes(
    find_snapshot: Callable[[Request], Snapshot],
    tombstones: Callable[[], Tombstones],
    shell: Shell = PLAIN,
    releases: Callable[[], tuple[Release, ...]] = tuple,
) -> list[BaseRoute]:
    """List the routes of a site that opens its library, and writes its dumps, when it is first asked."""
    return Site(find_snapshot, tombstones, shell, releases).list_routes()


class _Download(FileResponse):
    """A dump, whose library stays, and with it the folder, until it is sent."""

    def __init__(self, library: Library, dump: Dump, headers: Mapping[str, str]) -> None:
        self._library = library
        super().__init__(library.dump_folder / dump.name, headers=headers, media_type=dump.served_as)


class Site:
    """Answers requests from the library of the snapshot of the moment.

    `aside`: another process writes the dumps, begun ahead where all of it fits into memory at ease.
    """

    def __init__(
        self,
        find_snapshot: Callable[[Request], Snapshot],
        tombstones: Callable[[], Tombstones],
        shell: Shell = PLAIN,
        releases: Callable[[], tuple[Release, ...]] = tuple,
        *,
        aside: bool = False,
    ) -> None:
        self._aside = aside
        self._find, self._tombstones, self._shell, self._lock = find_snapshot, tombstones, shell, Lock()
        self._releases, self._version = releases, ""
        self._library: Library | None = None
        self._clear: Callable[[], object] = lambda: None
        self._workshop, self._depot = Workshop(seconds=_READ), Workshop(threads=2, seconds=_DUMPED)

    def list_routes(self) -> list[BaseRoute]:
        """List the routes; the last takes every path, so they come after all others."""
        return [
            Route("/", self.serve_home),
            Route("/en", self.serve_english),
            Route("/en/", self.serve_english),
            *list_file_routes(),
            Route("/data/{path:path}", self.serve_data),
            Route("/robots.txt", self.serve_robots),
            Route("/sitemap.xml", self.serve_sitemap),
            Route("/search.json", self.serve_index),
            Route("/croissant.json", self.serve_croissant),
            Route("/.well-known/void", self.serve_void),
            Route("/dump", self.serve_dumps),
            Route("/dump/", self.serve_dumps),
            Route("/dump/{name}", self.serve_dump),
            Route("/{path:path}", self.serve),
        ]

    def prepare(self, snapshot: Snapshot) -> None:
        """Open the library of a snapshot before anybody asks for it; what hinders that is told to whoever asks."""
        with suppress(JejaringError, OSError):
            self._open(lambda: snapshot)

    def close(self) -> None:
        """Remove the folder of the dumps; a server that a signal ends says goodbye to nobody else."""
        self._clear()

    async def serve(self, request: Request) -> Response:
        """Answer for a thing or a document; the dataset's tells the sizes of the dumps."""
        address = parse_address(request.path_params["path"])
        if address is None:
            return self._write_notice(request, 404, "missing")
        answer = partial(self._answer, address)
        return await self._work(request, answer, self._depot if address.path == "dataset" else None)

    async def _work(
        self, request: Request, answer: Callable[[Request, Library], Response], workshop: Workshop | None = None
    ) -> Response:
        """Answer from the library, in a thread; whoever comes when too many wait is told to come again."""
        workshop = workshop or self._workshop
        try:
            return await workshop.work(request, lambda: answer(request, self._open(lambda: self._find(request))))
        except Busy as busy:
            headers = {"Retry-After": str(busy.retry), "Cache-Control": "no-store"}
            return PlainTextResponse(f"{busy}\n", 503, headers)

    def _open(self, find: Callable[[], Snapshot]) -> Library:
        """Open the library of the snapshot of the moment; looked up with the lock in hand, as who waits may be late."""
        with self._lock:
            snapshot = find()
            if self._library is None or self._version != snapshot.version:
                if self._library and self._library.dumping:
                    self._library.dumping.stop()
                try:
                    self._library = self._furnish(snapshot)
                except OSError:  # removed in this moment: there is a newer one
                    snapshot = find()
                    self._library = self._furnish(snapshot)
                self._version = snapshot.version
            return self._library

    def _furnish(self, snapshot: Snapshot) -> Library:
        """Open a library of a snapshot, on links to its files: a snapshot is removed while some still read.

        A query on files that are gone would not end: Oxigraph gathers the errors until memory runs out.
        """
        folder = Path(mkdtemp(prefix="jejaring-site-"))
        try:
            copytree(snapshot.store, folder / "store", copy_function=_link)
        except OSError:
            rmtree(folder, ignore_errors=True)
            raise
        (folder / "dump").mkdir()
        store = Store(folder / "store", read_only=True)
        dumping = Dumping(store, folder / "dump") if self._aside else None
        library = Library(store, self._tombstones(), folder / "dump", shell=self._shell, dumping=dumping)
        library.releases = self._releases()
        self._clear = finalize(library, _clear, folder, dumping)
        return library

    def _answer(self, address: Address, request: Request, library: Library) -> Response:
        if library.is_erased(address):
            return self._write_notice(request, 410, "gone")
        if address.path in library.merges:
            target = Address(library.merges[address.path], address.suffix, address.english)
            location = name_document(target) if address.suffix else target.path
            return RedirectResponse(f"/{location}", 301, {"Link": write_links(target.path)})
        if address.suffix is None:
            return self._choose(request, library, address)
        return _send(request, library, address) or self._miss(request, library, address)

    def _choose(self, request: Request, library: Library, address: Address) -> Response:
        if not library.has(address.path):
            return self._miss(request, library, address)
        headers = {"Vary": VARY, "Cache-Control": FRESH}
        if address.path not in PAGES:
            headers["Link"] = write_links(address.path)
        form = HTML if address.path in PAGES else choose_format(",".join(request.headers.getlist("accept")))
        if form is None:
            return PlainTextResponse(write_choices(address.path), 406, headers)
        english = form is HTML and _speaks_english(request)
        return RedirectResponse(f"/{name_document(Address(address.path, form.suffix, english))}", 303, headers)

    async def serve_home(self, request: Request) -> Response:
        """Lead to the home page in the client's language."""
        english = _speaks_english(request)
        return RedirectResponse("/en/index.html" if english else "/index.html", 303, {"Vary": VARY})

    async def serve_english(self, request: Request) -> Response:
        """Lead whoever types `/en` to the home page in English."""
        return RedirectResponse("/en/index.html", 303)

    async def serve_data(self, request: Request) -> Response:
        """Serve a file that scripts fetch."""
        return await self._work(request, self._answer_data)

    def _answer_data(self, request: Request, library: Library) -> Response:
        body = library.write_data(request.path_params["path"])
        if body is None:
            return self._write_notice(request, 404, "missing")
        return send_bytes(request, body, "application/json", {"Cache-Control": "no-cache"})

    async def serve_robots(self, request: Request) -> Response:
        """Serve what crawlers may do."""
        return send_bytes(request, write_robots(str(request.base_url)), "text/plain; charset=utf-8", _OF_HOST)

    async def serve_sitemap(self, request: Request) -> Response:
        """Serve the site map."""
        return await self._work(request, _answer_sitemap)

    async def serve_index(self, request: Request) -> Response:
        """Serve the index for searching."""
        return await self._work(request, lambda _, library: send_bytes(request, library.index, "application/json", {}))

    async def serve_croissant(self, request: Request) -> Response:
        """Serve the description of the tables."""
        return await self._work(request, _answer_croissant, self._depot)

    async def serve_void(self, _: Request) -> Response:
        """Lead to the description of the dataset (https://www.w3.org/TR/void/#well-known)."""
        return RedirectResponse("/dataset.ttl", 303)

    async def serve_dumps(self, _: Request) -> Response:
        """Lead to the dataset, which lists the dumps."""
        return RedirectResponse("/dataset", 303)

    async def serve_dump(self, request: Request) -> Response:
        """Serve a file to download."""
        return await self._work(request, self._answer_dump, self._depot)

    def _answer_dump(self, request: Request, library: Library) -> Response:
        dumps = {dump.name: dump for dump in library.dumps}
        dump = dumps.get(request.path_params["name"])
        if dump is None:
            return self._write_notice(request, 404, "missing")
        headers = {"ETag": f'"{dump.sha256[:32]}"', "Cache-Control": FRESH}
        if has_tag(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return _Download(library, dump, headers)

    def _miss(self, request: Request, library: Library, address: Address) -> Response:
        near = [(each.path, each.name) for each in library.list_near(address.path)]
        return self._write_notice(request, 404, "missing", near)

    def _write_notice(self, request: Request, status: int, kind: str, near: Sequence[tuple[str, str]] = ()) -> Response:
        language: Language = "en" if _speaks_english(request) else "id"
        headers = {"Vary": VARY, "Cache-Control": "no-store"}
        if choose_format(",".join(request.headers.getlist("accept"))) is HTML:
            here = "/en/" if language == "en" else "/"
            body = write_notice(kind, language, "index", self._shell, near=near, root="/", here=here)
            return Response(body, status, {**headers, "Content-Security-Policy": self._shell.policy}, HTML.content_type)
        lines = [WORDS["en"][kind], *(f"{resource(path)}  {name}" for path, name in near)]
        return PlainTextResponse("\n".join(lines) + "\n", status, headers)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except PermissionError:  # links to files of another owner are refused
        copy2(source, target)


def _clear(folder: Path, dumping: Dumping | None) -> None:
    if dumping:
        dumping.stop()
    rmtree(folder, ignore_errors=True)


def _answer_croissant(request: Request, library: Library) -> Response:
    return send_bytes(request, write_croissant(library), "application/json", {})


def _answer_sitemap(request: Request, library: Library) -> Response:
    return send_bytes(request, write_sitemap(str(request.base_url), library.pages), "application/xml", _OF_HOST)


def lead_to_page(path: str, request: Request) -> Response:
    """Lead to a page in the client's language, with the parameters that came."""
    language = "en/" if _speaks_english(request) else ""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{language}{path}.html{query}", 303, {"Vary": VARY})


def write_choices(path: str) -> str:
    """Write which documents a thing has, for a client that wants none of them."""
    return "".join(f"{each.type}  /{path}.{each.suffix}\n" for each in FORMATS.values())


def _send(request: Request, library: Library, address: Address) -> Response | None:
    """Send a document; None where there is none."""
    if address.suffix == "html" and not address.english and request.query_params.get("lang") == "en":
        rest = urlencode([each for each in request.query_params.multi_items() if each[0] != "lang"])
        return RedirectResponse(f"/en{request.url.path}{'?' if rest else ''}{rest}", 303)
    body = library.write(address)
    if body is None:
        return None
    headers = list_headers(address, library.shell.policy)
    return send_bytes(request, body, FORMATS[address.suffix or "html"].content_type, headers)


def _speaks_english(request: Request) -> bool:
    asked = request.query_params.get("lang")
    return asked == "en" if asked in ("id", "en") else prefers_english(request.headers.get("accept-language", ""))
