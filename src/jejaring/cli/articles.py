"""Commands on the articles of a graph: `init`, `articles`, `withdraw`, `rebuild`."""

import json
import sys

import click

from jejaring.cli.options import format_option, get_folder, need_folder, open_to_read, workspace_option


@click.command()
@workspace_option
@click.option("--with-bundled", is_flag=True, help="Start from the bundled articles instead of none.")
def init(with_bundled: bool) -> None:
    """Make a workspace: jejaring -w DIR init."""
    from jejaring.workspace import start_workspace

    folder = need_folder()
    count = start_workspace(folder, bundled=with_bundled)
    click.echo(f"{folder} is a workspace with {count} article{'' if count == 1 else 's'}.", err=True)


@click.command()
@workspace_option
@format_option("table", "csv", "json")
def articles(format: str) -> None:
    """List the articles of the graph."""
    from jejaring.catalogue import write_table
    from jejaring.pipeline import list_articles

    rows = list_articles(open_to_read())
    write_table(rows, format, sys.stdout)


@click.command()
@workspace_option
@format_option("text", "json")
@click.argument("article")
def withdraw(article: str, format: str) -> None:
    """Withdraw an article, and what rested on it alone."""
    from jejaring.pipeline import withdraw_article
    from jejaring.workspace import change_graph

    with change_graph(get_folder()) as graph:
        withdraw_article(graph, need_folder(), article)
    if format == "json":
        click.echo(json.dumps({"withdrawn": article}))
    click.echo(f"{article} is withdrawn.", err=True)


@click.command()
@workspace_option
def rebuild() -> None:
    """Make a workspace's store anew from its texts."""
    from jejaring.workspace import remake_store

    graph = remake_store(need_folder())
    click.echo(f"The store is made anew from {len(graph.archive.list_articles())} articles.", err=True)
