"""Articles into a graph: each file is read, mapped, validated, and goes in in one transaction, or is refused alone.

A file is a claim document (`.json`, with the article's text beside it as `.txt` where phrases are to be checked) or an
article graph (`.trig`).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from jejaring.claims import Document
from jejaring.directory import Directory
from jejaring.documents import read_document
from jejaring.errors import AccessError, InputError, InvalidDocument, MalformedFile, NotConforming
from jejaring.graph import Graph
from jejaring.namespaces import ARTICLE_GRAPHS
from jejaring.text import normalise
from jejaring.triples import map_document, parse_trig, read_graph
from jejaring.validation import Finding, validate_article


@dataclass(frozen=True, slots=True)
class Admission:
    """What became of one file: the article that went in (None where it was refused), and what is wrong with it."""

    path: Path
    article: str | None
    claims: int = 0
    refused: tuple[str, ...] = ()


def admit_file(graph: Graph, path: Path, directory: Directory) -> Admission:
    """Admit the article of a file to a graph; what breaks the rules is refused with its reasons, and nothing else.

    Raises:
        AccessError: the file cannot be read, or the graph not be written.
    """
    try:
        article, quads, set_aside = _read_file(path, directory)
        findings = validate_article(quads)
        if findings:
            raise NotConforming(str(path), findings)
    except InputError as error:
        return Admission(path, None, 0, _list_reasons(error))
    graph.add(article, quads)
    claims = sum(quad.predicate.value.endswith("#asserts") for quad in quads)
    return Admission(path, article, claims, set_aside)


def _list_reasons(error: InputError) -> tuple[str, ...]:
    return tuple(map(str, error.findings)) if isinstance(error, NotConforming) else (str(error),)


def _read_file(path: Path, directory: Directory) -> tuple[str, list[ox.Quad], tuple[str, ...]]:
    if path.suffix == ".trig":
        quads = parse_trig(path)
        return _name_article(path, quads), quads, ()
    document, set_aside = _read_json(path)
    return document.article.id, map_document(document, directory), set_aside


def _name_article(path: Path, quads: list[ox.Quad]) -> str:
    article = read_graph(quads).article.id
    if {quad.graph_name for quad in quads} != {ox.NamedNode(ARTICLE_GRAPHS + article)}:
        raise MalformedFile(path, f"its quads are not all in the graph of its article, {ARTICLE_GRAPHS}{article}")
    return article


def _read_json(path: Path) -> tuple[Document, tuple[str, ...]]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise AccessError(f"{path} cannot be read: {error.strerror}. Check the path and its permissions.") from error
    except ValueError as error:
        raise MalformedFile(path, f"is no JSON: {error}", getattr(error, "lineno", None)) from error
    reading = read_document(data)
    document = _add_text(reading.document, path.with_name(f"{reading.document.article.id}.txt"))
    return document, tuple(map(str, reading.set_aside))


def _add_text(document: Document, path: Path) -> Document:
    """Give the document its article's text, if that stands beside it, and hold every phrase against it."""
    if not path.exists():
        return document
    article = document.article.with_text(path.read_text("utf-8"))
    text = normalise(article.text or "")
    for claim in document.claims:
        for evidence in claim.evidence:
            if evidence.exact is not None and text[evidence.start : evidence.end] != evidence.exact:
                raise InvalidDocument(f"{path.stem}: {claim.type}", f"'{evidence.exact}' is not at {evidence.start}")
    return Document(article, document.claims, document.ties)


def list_articles(graph: Graph) -> list[dict[str, object]]:
    """List the articles of a graph: id, day, publisher, address, number of claims."""
    return [_describe(graph.archive.read_article(article)) for article in graph.archive.list_articles()]


def _describe(quads: list[ox.Quad]) -> dict[str, object]:
    document = read_graph(quads)
    article = document.article
    return {
        "article": article.id,
        "published": article.published,
        "publisher": article.publisher,
        "url": article.url,
        "claims": len(document.claims),
    }


def check_files(paths: list[Path]) -> Iterator[tuple[Path, list[Finding | str]]]:
    """Validate article graphs in files, each alone; gives what is wrong with each.

    Raises:
        AccessError: a file cannot be read.
    """
    for path in paths:
        try:
            quads = parse_trig(path)
            _name_article(path, quads)
            yield path, list(validate_article(quads))
        except InputError as error:
            yield path, [str(error)]
