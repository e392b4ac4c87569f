"""`jejaring export FORMAT`: network or graph as a file for another program."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jejaring.cli.options import get_folder, open_output, workspace_option
from jejaring.errors import AccessError, CallError

if TYPE_CHECKING:
    from jejaring.archive import Archive
    from jejaring.store import Store


@click.command()
@workspace_option
@click.option("--level", type=click.Choice(["regency", "province"]), default="regency", show_default=True)
@click.option(
    "-o", "--output", default="-", metavar="FILE|-", help="A file, a folder for several files, or - for stdout."
)
@click.argument("format")
def export(format: str, output: str, level: Any) -> None:
    """Write network or graph for another program.

    \b
    network   gexf, graphml, cytoscape (cx2, cyjs), csv (csv-nodes, csv-edges), json
    graph     ttl, trig, nq, jsonld, rdfxml
    ties      one row a tie and occasion, before anything is summed (csv)
    two-mode  region-events, region-products, official-events: one row a cell (csv)
    articles  one TriG an article, and the judgements, into a folder
    """
    from jejaring.workspace import open_graph

    if format == "ties":
        _export_ties(open_graph(get_folder()).store, level, output)
        return

    if format == "articles":
        _export_articles(open_graph(get_folder()).archive, output)
        return
    from jejaring.export import select_formats, two_mode

    if format in two_mode.NAMES:
        store = open_graph(get_folder()).store
        with open_output(output) as stream:
            two_mode.write_cells(store, format, stream)
        return
    entries = select_formats(format)
    graph = open_graph(get_folder())
    if len(entries) > 1:
        folder = _make_folder(output, format)
    for entry in entries:
        _export_one(graph, entry.name, level, output if len(entries) == 1 else str(folder / entry.file))


def _export_one(graph: Any, name: str, level: Any, output: str) -> None:
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


def _export_ties(store: "Store", level: Any, output: str) -> None:
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
    from jejaring.archive import Archive

    target = Archive(_make_folder(output, "articles"))
    names = archive.list_articles()
    for article in names:
        target.write_article(article, archive.read_article(article))
    review = archive.read_review()
    if review:
        target.write_review(review)
    print(f"{len(names)} articles written to {output}.", file=sys.stderr)  # noqa: T201
