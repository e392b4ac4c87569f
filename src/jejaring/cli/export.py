"""`jejaring export FORMAT`: network or graph as a file for another program."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jejaring.cli.options import open_output, open_to_read, workspace_option
from jejaring.errors import AccessError, CallError, UnknownName

if TYPE_CHECKING:
    from jejaring.archive import Archive
    from jejaring.graph import Graph
    from jejaring.store import Store

Level = Literal["regency", "province"]


@click.command()
@workspace_option
@click.option("--level", type=click.Choice(["regency", "province"]), default="regency", show_default=True)
@click.option(
    "-o", "--output", default="-", metavar="FILE|-", help="A file, a folder for several files, or - for stdout."
)
@click.argument("format")
def export(format: str, output: str, level: Level) -> None:
    """Write network or graph for another program.

    \b
    network   gexf, graphml, cytoscape (cx2, cyjs), csv (csv-nodes, csv-edges), json
    graph     ttl, trig, nq, jsonld, rdfxml
    ties      one row a tie and occasion, before anything is summed (csv)
    two-mode  region-events, region-products, official-events: one row a cell (csv)
    articles  one TriG an article, and the judgements, into a folder
    """
    from jejaring.export import select_formats, two_mode

    _check_name(format)
    if format == "ties":
        _export_ties(open_to_read().store, level, output)
    elif format == "articles":
        _export_articles(open_to_read().archive, output)
    elif format in two_mode.NAMES:
        store = open_to_read().store
        with open_output(output) as stream:
            two_mode.write_cells(store, format, stream)
    else:
        entries = select_formats(format)
        folder = _make_folder(output, format) if len(entries) > 1 else None
        graph = open_to_read()
        for entry in entries:
            _export_one(graph, entry.name, level, str(folder / entry.file) if folder else output)


def _check_name(format: str) -> None:
    from jejaring.export import FORMATS, GROUPS, two_mode

    known = [*GROUPS, *FORMATS, "ties", *two_mode.NAMES, "articles"]
    if format in known:
        return
    if near := get_close_matches(format, known):
        raise UnknownName(format, "export format", near)
    raise CallError(f"No export format is called '{format}'. Choose one of {', '.join(known)}.")


def _export_one(graph: "Graph", name: str, level: Level, output: str) -> None:
    from jejaring.build import attach_measures
    from jejaring.export import FORMATS, export_graph, export_network
    from jejaring.measures import describe_regions
    from jejaring.network import build_network

    with open_output(output) as stream:
        if FORMATS[name].content == "network":
            network = build_network(graph.store, level)
            attach_measures(network, describe_regions(network))
            export_network(network, name, stream)
        else:
            export_graph(graph.store, name, stream)


def _export_ties(store: "Store", level: Level, output: str) -> None:
    from jejaring.export.ties import write_ties
    from jejaring.network import raise_to_provinces, read_ties

    ties = read_ties(store)
    with open_output(output) as stream:
        write_ties(raise_to_provinces(ties) if level == "province" else ties, stream)


def _make_folder(output: str, format: str) -> Path:
    if output == "-":
        raise CallError(f"'{format}' makes several files: name a folder with -o DIR.")
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AccessError(f"{folder} cannot be made: {error.strerror}. Name another folder.") from error
    return folder


def _export_articles(archive: "Archive", output: str) -> None:
    """Make the articles and judgements of a folder those of the archive; of what else is in it nothing is touched."""
    from jejaring.archive import Archive

    folder = _make_folder(output, "articles")
    if folder.resolve() != archive.folder.resolve() and (folder / "store").is_dir():
        raise CallError(f"{folder} is a workspace with articles of its own. Name another folder.")
    target, names, review = Archive(folder), archive.list_articles(), archive.read_review()
    _refuse_strangers(folder)
    gone = sorted(set(target.list_articles()) - set(names))
    for article in names:
        target.write_article(article, archive.read_article(article))
    for article in gone:
        target.remove_article(article)
    if review:
        target.write_review(review)
    else:
        (folder / "review.trig").unlink(missing_ok=True)
    removed = f", {len(gone)} removed that the graph no longer has" if gone else ""
    click.echo(f"{_count(len(names), 'article')} written to {output}{removed}.", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _refuse_strangers(folder: Path) -> None:
    """Refuse a folder in which something stands where articles and judgements go, and is none."""
    from jejaring.namespaces import ARTICLE_GRAPHS, REVIEW_GRAPH

    expected = {path: ARTICLE_GRAPHS + path.stem for path in sorted((folder / "articles").glob("*.trig"))}
    for path, graph in {**expected, folder / "review.trig": REVIEW_GRAPH}.items():
        if path.exists() and not _holds_only(path, graph):
            raise CallError(f"{path} was not written by an export, and would be lost. Move it, or name another folder.")


def _holds_only(path: Path, graph: str) -> bool:
    """Tell whether a file is TriG of this graph and no other."""
    import pyoxigraph as ox

    from jejaring.errors import InputError
    from jejaring.triples import parse_trig

    try:
        return {quad.graph_name for quad in parse_trig(path)} <= {ox.NamedNode(graph)}
    except (InputError, ValueError):
        return False
