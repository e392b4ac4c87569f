"""Files, addresses and stdin → what is to be taken in: articles, claim documents, article graphs.

A claim document finds its article's text beside it (`<id>.txt`, `<stem>.txt`), else among the texts that the workspace
keeps. What cannot be read gives a refusal, and the rest goes on.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import pyoxigraph as ox

from jejaring.article import Article
from jejaring.documents import read_article
from jejaring.errors import AccessError, InputError, JejaringError, MalformedFile
from jejaring.namespaces import ARTICLE_GRAPHS
from jejaring.reading import Heading, Refusal, read_articles, read_stream
from jejaring.reading.decoding import MAX_BYTES, decode_text
from jejaring.reading.heading import make_id
from jejaring.texts import Texts
from jejaring.triples import parse_trig, read_graph

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One article to take in: the source that holds it, the article, and its claims or graph if they are given."""

    source: str
    article: Article
    claims: tuple[Any, ...] | None = None
    graph: bytes | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that is not taken in: the source that holds it, and why."""

    source: str
    reason: str
    exit_code: int = 1


def read_items(
    sources: Iterable[str], call: Heading, texts: Texts | None = None, stdin: BinaryIO | None = None
) -> Iterator[Item | Refused]:
    """Read sources one by one: paths, http(s) addresses, `-` for stdin; `call` is what the call says of all."""
    for source in sources:
        if source == "-":
            if stdin is not None:
                yield _wrap(source, read_stream(stdin, call.id or "stdin", call))
        elif _ADDRESS.match(source):
            yield _try(source, lambda source=source: _read_address(source, call))  # type: ignore[misc]
        else:
            yield from _read_path(Path(source), call, texts)


def count_items(sources: Iterable[str]) -> int:
    """Count the articles in sources, for a progress bar: the lines of JSON Lines, else one a source."""
    return sum(_count_lines(Path(source)) if _is_lines(source) else 1 for source in sources)


def _is_lines(source: str) -> bool:
    return source.lower().endswith((".jsonl", ".ndjson")) and not _ADDRESS.match(source)


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 0


def _wrap(source: str, read: Article | Refusal) -> Item | Refused:
    return Refused(source, str(read)) if isinstance(read, Refusal) else Item(source, read)


def _try(source: str, read: Callable[[], Item]) -> Item | Refused:
    try:
        return read()
    except (InputError, AccessError) as error:
        return _refuse(source, error)


def _refuse(source: str, error: JejaringError) -> Refused:
    reason = str(error)
    return Refused(source, reason if source in reason else f"{source} {reason}", error.exit_code)


def _read_path(path: Path, call: Heading, texts: Texts | None) -> Iterator[Item | Refused]:
    match path.suffix.lower():
        case ".json":
            yield _try(str(path), lambda: _read_document(path, texts))
        case ".trig":
            yield _try(str(path), lambda: _read_graph(path))
        case _:
            yield from _read_texts(path, call)


def _read_texts(path: Path, call: Heading) -> Iterator[Item | Refused]:
    try:
        yield from (_wrap(str(path), read) for read in read_articles([path], call))
    except AccessError as error:
        yield _refuse(str(path), error)


def _read_address(address: str, call: Heading) -> Item:
    from jejaring.reading.pages import read_page
    from jejaring.reading.web import fetch_page

    page = read_page(fetch_page(address), address)
    parts = urlsplit(address)
    stem = Path(parts.path.rstrip("/")).stem or "index"
    heading = call.fill(page.heading).fill(Heading(id=make_id(f"{parts.hostname}-{stem}"), url=address))
    article = Article.from_text(
        heading.id or "", decode_text(page.text.encode()), published=heading.published, publisher=heading.publisher,
        url=heading.url, title=heading.title,
    )  # fmt: skip
    return Item(address, article)


def _read_document(path: Path, texts: Texts | None) -> Item:
    data = _load_json(path)
    article = read_article(data.get("article"))
    claims = data.get("claims")
    if not isinstance(claims, list):
        raise MalformedFile(path, "has no list of claims")
    return Item(str(path), _find_text(article, path, texts), claims=tuple(claims))


def _load_json(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise InputError(f"{path} is longer than {MAX_BYTES:,} bytes.")
        data = json.loads(raw)
    except OSError as error:
        raise AccessError(f"{path} cannot be read: {error.strerror}. Check the path and its permissions.") from error
    except (ValueError, RecursionError) as error:
        raise MalformedFile(path, f"is no JSON: {error}", getattr(error, "lineno", None)) from error
    if not isinstance(data, dict):
        raise MalformedFile(path, "is no JSON object")
    return data


def _find_text(article: Article, path: Path, texts: Texts | None) -> Article:
    for stem in (article.id, path.stem, path.name.removesuffix(".gold.json")):
        file = path.with_name(f"{stem}.txt")
        if file.is_file():
            return article.with_text(decode_text(file.read_bytes()))
    kept = texts.read(article.sha256) if texts else None
    return article.with_text(kept) if kept is not None else article


def _read_graph(path: Path) -> Item:
    quads = parse_trig(path)
    name_article(path, quads)
    return Item(str(path), read_graph(quads).article, graph=path.read_bytes())


def name_article(path: Path, quads: list[ox.Quad]) -> str:
    """Give the id of the one article that a graph is of.

    Raises:
        InvalidDocument: it is of none or of several.
        MalformedFile: its quads are not all in that article's graph.
    """
    article = read_graph(quads).article.id
    if {quad.graph_name for quad in quads} != {ox.NamedNode(ARTICLE_GRAPHS + article)}:
        raise MalformedFile(path, f"its quads are not all in the graph of its article, {ARTICLE_GRAPHS}{article}")
    return article
