"""Commands on the articles of a graph: `init`, `articles`, `add`, `withdraw`, `rebuild`."""

import json
from pathlib import Path

import click

from jejaring.cli.options import format_option, get_folder, workspace_option
from jejaring.errors import CallError


@click.command()
@workspace_option
@click.option("--with-bundled", is_flag=True, help="Start from the bundled articles instead of none.")
def init(with_bundled: bool) -> None:
    """Make a workspace: jejaring -w DIR init."""
    from jejaring.workspace import start_workspace

    folder = _need_folder()
    count = start_workspace(folder, bundled=with_bundled)
    click.echo(f"{folder} is a workspace with {count} article{'' if count == 1 else 's'}.", err=True)


@click.command()
@workspace_option
@format_option("table", "json")
def articles(format: str) -> None:
    """List the articles of the graph."""
    from jejaring.pipeline import list_articles
    from jejaring.workspace import open_graph

    rows = list_articles(open_graph(get_folder()))
    if format == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        from tabulate import tabulate

        click.echo(tabulate(rows, headers="keys", missingval="·"))


@click.command()
@workspace_option
@click.argument("article")
def withdraw(article: str) -> None:
    """Withdraw an article, and what rested on it alone."""
    from jejaring.workspace import change_graph

    with change_graph(get_folder()) as graph:
        graph.withdraw(article)
    click.echo(f"{article} is withdrawn.", err=True)


@click.command()
@workspace_option
def rebuild() -> None:
    """Make a workspace's store anew from its texts."""
    from jejaring.workspace import remake_store

    graph = remake_store(_need_folder())
    click.echo(f"The store is made anew from {len(graph.archive.list_articles())} articles.", err=True)


def _need_folder() -> Path:
    folder = get_folder()
    if folder is None:
        raise CallError("Name the workspace: jejaring -w DIR …")
    return folder


@click.command()
@workspace_option
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def add(context: click.Context, files: tuple[Path, ...]) -> None:
    """Take articles in: claim documents (.json) or article graphs (.trig).

    What breaks the rules is refused with its reasons on stderr, the rest goes in; exit code 1 if something was refused.
    """
    from jejaring.directory import Directory
    from jejaring.pipeline import admit_file
    from jejaring.workspace import change_graph

    directory, refused = Directory.load(), 0
    with change_graph(get_folder()) as graph:
        for path in files:
            admission = admit_file(graph, path, directory)
            for reason in admission.refused:
                click.echo(f"{path}: {reason}", err=True)
            refused += bool(admission.refused)
            if admission.article:
                click.echo(f"{admission.article}: {admission.claims} claims")
    if refused:
        context.exit(1)
