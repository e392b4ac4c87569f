"""What several commands share: the workspace (before or after the command), the language, where to write."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from jejaring.errors import AccessError, CallError, advise

if TYPE_CHECKING:
    from jejaring.graph import Graph

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(slots=True)
class State:
    """What the call says for every command."""

    folder: Path | None = None


def _keep_folder(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    state = context.ensure_object(State)
    state.folder = value or state.folder


def get_folder() -> Path | None:
    """Give the workspace that the call names."""
    return click.get_current_context().ensure_object(State).folder


def open_to_read() -> "Graph":
    """Open the graph that the call names: the bundled one, or a workspace; says so where that does not exist yet."""
    from jejaring.workspace import open_graph

    folder = get_folder()
    if folder is not None and not folder.exists():
        click.echo(f"jejaring: {folder} does not exist yet, and is read as a workspace without articles.", err=True)
    return open_graph(folder)


def need_folder() -> Path:
    """Give the workspace that the call names.

    Raises:
        CallError: it names none.
    """
    folder = get_folder()
    if folder is None:
        raise CallError("Name the workspace: jejaring -w DIR …")
    return folder


@contextmanager
def own_words(folder: Path | None) -> Iterator[None]:
    """Use the lexicon and the reference that a workspace adds, once they have passed their checks.

    Raises:
        AccessError: a file of theirs cannot be read.
        MalformedFile: one breaks the rules; the error tells the line.
    """
    from jejaring.additions import read_additions
    from jejaring.lexicon.additions import use_additions

    with use_additions(read_additions(folder)):
        yield


def workspace_option(function: Function) -> Function:
    """Add `-w DIR`."""
    return click.option(
        "-w",
        "--workspace",
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_keep_folder,
        help="A workspace of your own, made on first write.",
    )(function)


def language_option(function: Function) -> Function:
    """Add `--lang id|en`; the default follows the machine's language."""
    guess = "id" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("id") else "en"
    return click.option("--lang", type=click.Choice(["id", "en"]), default=guess, help="Language of what is printed.")(
        function
    )


def format_option(*formats: str) -> Callable[[Function], Function]:
    """Add `--format`, the first being the default."""
    return click.option("--format", "format", type=click.Choice(formats), default=formats[0], show_default=True)


@contextmanager
def open_output(path: str) -> Iterator[BinaryIO]:
    """Open a file to write, or stdout for `-`; a file is written aside and moved into place.

    Raises:
        AccessError: it cannot be written.
    """
    if path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with aside.open("wb") as stream:
            yield stream
        aside.replace(target)
    except OSError as error:
        advice = advise(error, "Check the folder and its permissions.")
        raise AccessError(f"{target} cannot be written: {error.strerror}. {advice}") from error
    finally:
        aside.unlink(missing_ok=True)
