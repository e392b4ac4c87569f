"""`jejaring query NAME`: a question of the catalogue, or a query of one's own, here or at an endpoint."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, get_folder, language_option, open_to_read, workspace_option
from jejaring.errors import AccessError, CallError

if TYPE_CHECKING:
    from jejaring.catalogue import Source


@click.command()
@workspace_option
@language_option
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of the question; may be repeated."
)
@click.option("--endpoint", metavar="URL", help="Ask a SPARQL 1.1 endpoint instead of the local store.")
@format_option("table", "csv", "json")
@click.argument("name", required=False)
def query(name: str | None, params: tuple[str, ...], endpoint: str | None, format: str, lang: str) -> None:
    """Answer a question of the catalogue, or a query of your own.

    NAME is a question of the catalogue, a file that ends in .rq, or - for stdin; without it the questions are
    listed. Regions are given by code, name or short form: jejaring query officials --param region=Tangsel
    """
    from jejaring.catalogue import find_query, parse_query, read_assignments, run, write_table

    if name is None:
        _list_questions(lang)
        return
    own = _read_own(name)
    question = find_query(name) if own is None else parse_query(Path(name).stem, own)
    values = read_assignments(params)
    if own is not None:
        _warn(own)
    write_table(run(_choose_source(endpoint), question, values), format, sys.stdout)


def _list_questions(lang: str) -> None:
    from jejaring.catalogue import list_queries

    for question in list_queries():
        names = " ".join(parameter.name + ("" if parameter.required else "?") for parameter in question.parameters)
        click.echo(f"{question.name:<14} {question.question[lang]}  [{names}]")


def _read_own(name: str) -> str | None:
    """Read a query of one's own from a file or stdin; None for a name of the catalogue."""
    if name == "-":
        return sys.stdin.read()
    if not name.endswith(".rq"):
        return None
    try:
        return Path(name).read_text("utf-8")
    except OSError as error:
        raise AccessError(f"{name} cannot be read: {error.strerror}. Check the path and its permissions.") from error
    except UnicodeDecodeError as error:
        raise AccessError(f"{name} is no UTF-8 text. Save it as UTF-8.") from error


def _warn(text: str) -> None:
    from jejaring.catalogue import find_unknown_terms

    for term in find_unknown_terms(text):
        click.echo(f"jejaring: warning: {term}", err=True)


def _choose_source(endpoint: str | None) -> "Source":
    if endpoint:
        if get_folder():
            raise CallError("-w names a workspace, --endpoint another graph. Give one of them.")
        from jejaring.catalogue import RemoteSource

        return RemoteSource(endpoint)
    from jejaring.catalogue import LocalSource

    return LocalSource(open_to_read().store)
