"""What is in a graph, article by article; and article graphs in files, each validated alone."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from jejaring.catalogue.table import Table, Value
from jejaring.errors import InputError
from jejaring.graph import Graph
from jejaring.pipeline.items import name_article
from jejaring.triples import parse_trig, read_graph
from jejaring.validation import Finding, validate_article

_COLUMNS = ("article", "published", "publisher", "url", "claims")


def list_articles(graph: Graph) -> Table:
    """List the articles of a graph: id, day, publisher, address, number of claims."""
    return Table(
        _COLUMNS, tuple(_describe(graph.archive.read_article(article)) for article in graph.archive.list_articles())
    )


def _describe(quads: list[ox.Quad]) -> tuple[Value, ...]:
    document = read_graph(quads)
    article = document.article
    return article.id, article.published, article.publisher, article.url, len(document.claims)


def check_files(paths: list[Path]) -> Iterator[tuple[Path, list[Finding | str]]]:
    """Validate article graphs in files, each alone; gives what is wrong with each.

    Raises:
        AccessError: a file cannot be read.
    """
    for path in paths:
        try:
            quads = parse_trig(path)
            name_article(path, quads)
            yield path, list(validate_article(quads))
        except InputError as error:
            yield path, [str(error)]
