"""What is in a graph, article by article; and article graphs and judgements in files, each validated alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from jejaring.catalogue.table import Table, Value
from jejaring.errors import InputError
from jejaring.graph import Graph
from jejaring.namespaces import ARTICLE_GRAPHS, REVIEW_GRAPH
from jejaring.triples import parse_trig, read_graph
from jejaring.validation import Finding, validate_article

_COLUMNS = ("article", "published", "publisher", "url", "claims")


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was validated: what it holds (`article seed-01`, `judgements`), what is wrong with it."""

    path: Path
    holds: str | None
    findings: tuple[Finding | str, ...]


def list_articles(graph: Graph) -> Table:
    """List the articles of a graph: id, day, publisher, address, number of claims."""
    return Table(
        _COLUMNS, tuple(_describe(graph.archive.read_article(article)) for article in graph.archive.list_articles())
    )


def _describe(quads: list[ox.Quad]) -> tuple[Value, ...]:
    document = read_graph(quads)
    article = document.article
    return article.id, article.published, article.publisher, article.url, len(document.claims)


def check_files(paths: list[Path]) -> Iterator[Checked]:
    """Validate article graphs and judgements in files, each alone.

    Raises:
        AccessError: a file cannot be read.
    """
    for path in paths:
        try:
            quads = parse_trig(path)
            yield Checked(path, _describe_content(quads), tuple(validate_article(quads, where=path.name)))
        except InputError as error:
            yield Checked(path, None, (str(error),))


def _describe_content(quads: list[ox.Quad]) -> str | None:
    """Describe what a file holds, by its graph."""
    graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
    graph = graphs.pop() if len(graphs) == 1 else ""
    if graph.startswith(ARTICLE_GRAPHS):
        return f"article {graph.removeprefix(ARTICLE_GRAPHS)}"
    return "judgements" if graph == REVIEW_GRAPH else None
