"""Files → articles: `.txt`, `.html`, `.jsonl`, and stdin; one bad article in the middle stops no other."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from jejaring.article import Article
from jejaring.errors import AccessError, InputError
from jejaring.reading.decoding import MAX_BYTES, check_text, decode_text
from jejaring.reading.heading import Heading, make_id, read_heading, read_sidecar
from jejaring.text import normalise


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that could not be read: where it stands, and why."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source} {self.reason}"


def read_articles(paths: Iterable[Path], call: Heading) -> Iterator[Article | Refusal]:
    """Read the articles of files; `call` is what the call says of all of them.

    Raises:
        AccessError: a file cannot be read.
    """
    for path in paths:
        if path.suffix.lower() in (".jsonl", ".ndjson"):
            yield from _read_lines(path, call)
        else:
            yield _try(path.name, lambda path=path: _read_file(path, call))  # type: ignore[misc]


def read_stream(stream: BinaryIO, name: str, call: Heading) -> Article | Refusal:
    """Read one article from a stream such as stdin, as plain text."""
    return _try(name, lambda: _make(decode_text(stream.read(MAX_BYTES + 1)), call.fill(Heading(id=name))))


def _try(source: str, read: Callable[[], Article]) -> Article | Refusal:
    try:
        return read()
    except InputError as error:
        return Refusal(source, str(error))


def _read_file(path: Path, call: Heading) -> Article:
    heading = read_sidecar(path).fill(call).fill(Heading(id=make_id(path.stem)))
    data = _load(path)
    if path.suffix.lower() in (".html", ".htm"):
        from jejaring.reading.pages import read_page

        page = read_page(data, heading.url)
        return _make(check_text(normalise(page.text)), heading.fill(page.heading))
    return _make(decode_text(data), heading)


def _read_lines(path: Path, call: Heading) -> Iterator[Article | Refusal]:
    for number, line in enumerate(_list_lines(path), 1):
        if line.strip():
            yield _try(f"{path.name}, line {number}", lambda line=line: _read_line(line, call))  # type: ignore[misc]


def _list_lines(path: Path) -> Iterator[bytes]:
    """List the lines of a file, none of them longer than an article may be."""
    with _open(path) as stream:
        while line := stream.readline(MAX_BYTES + 1):
            yield line
            rest = line
            while len(line) > MAX_BYTES and rest and not rest.endswith(b"\n"):
                rest = stream.readline(MAX_BYTES)


def _read_line(line: bytes, call: Heading) -> Article:
    if len(line) > MAX_BYTES:
        raise InputError(f"is longer than {MAX_BYTES:,} bytes.")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is no JSON: {error}.") from error
    if not isinstance(data, dict) or not isinstance(data.get("text"), str) or not isinstance(data.get("id"), str):
        raise InputError("needs an id and a text.")
    heading = read_heading({**data, "id": make_id(data["id"])}).fill(call)
    return _make(check_text(normalise(data["text"])), heading)


@contextmanager
def _open(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise AccessError(f"{path} cannot be read: {error.strerror}. Check the path and its permissions.") from error


def _load(path: Path) -> bytes:
    with _open(path) as stream:
        return stream.read(MAX_BYTES + 1)


def _make(text: str, heading: Heading) -> Article:
    return Article.from_text(
        heading.id or "article",
        text,
        published=heading.published,
        publisher=heading.publisher,
        url=heading.url,
        title=heading.title,
        partial=heading.partial,
    )
