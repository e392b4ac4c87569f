"""`jejaring review`: what waits for a person, and what a person decides."""

import getpass
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from jejaring.cli.options import format_option, get_folder, language_option, need_folder, own_words, workspace_option

if TYPE_CHECKING:
    from jejaring.judgements import Judgement
    from jejaring.lexicon.accepted import AcceptedName
    from jejaring.review import Waiting


@click.group()
@workspace_option
def review() -> None:
    """Decide what the rules leave open: candidates, unsure claims, conflicts, duplicates.

    Every decision is a judgement with who, when and why; it survives reading again, and can be undone.
    """


@review.command("list")
@workspace_option
@click.option(
    "--kind", type=click.Choice(["open", "unsure", "quarantine", "conflict", "duplicate", "name"]), help="Only these."
)
@language_option
@format_option("text", "json")
def list_(kind: str | None, lang: str, format: str) -> None:
    """List what waits, each with its id and why."""
    from jejaring.quarantine import Quarantine
    from jejaring.review import list_names, list_waiting
    from jejaring.texts import Texts
    from jejaring.workspace import open_graph

    folder = get_folder()
    held = Quarantine(folder).list_held() if folder else []
    graph, texts = open_graph(folder), Texts(folder) if folder else None
    waiting = [] if kind == "name" else list_waiting(graph, held, texts)
    if texts and kind in (None, "name"):
        with own_words(folder):
            waiting += list_names(graph, texts)
    waiting = [each for each in waiting if kind in (None, each.kind)]
    if format == "json":
        click.echo(json.dumps([asdict(each) for each in waiting], ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_tell(each, lang) for each in waiting) or "Nothing waits.")


def _tell(waiting: "Waiting", lang: str) -> str:
    why = waiting.why_id if lang == "id" else waiting.why_en
    lines = [
        f"{click.style(waiting.id, bold=True)}  [{waiting.kind}]",
        f"  {waiting.about}",
        *(f"  {place}" for place in waiting.evidence),
        f"  {why}",
    ]
    return "\n".join([*lines, *(f"    {choice}" for choice in waiting.choices)])


def _decision_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add what every decision needs: the ids, why, by whom, and the form of the answer."""
    for add in (
        format_option("text", "json"),
        click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login", help="Who decides."),
        click.option("--why", required=True, metavar="TEXT", help="Why."),
        click.argument("ids", nargs=-1, required=True, metavar="ID…"),
        workspace_option,
    ):
        function = add(function)
    return function


@review.command()
@_decision_options
@click.option("--region", metavar="CODE", help="The region that an open claim means.")
@click.option("--start", metavar="DATE", help="The day that an open claim means, or the first.")
@click.option("--end", metavar="DATE", help="The last day that an open claim means.")
@click.option("--as", "use", type=click.Choice(["national", "office", "region"]), help="What a proposed name is.")
def accept(ids: tuple[str, ...], why: str, by: str, format: str, use: str | None, **picks: str | None) -> None:
    """Accept claims, of an open one saying which candidate is right; or proposed names, saying as what."""
    _decide("accept", ids, why, by, format, use, **picks)


@review.command()
@_decision_options
def reject(ids: tuple[str, ...], why: str, by: str, format: str) -> None:
    """Reject claims, or proposed names: those are not proposed again."""
    _decide("reject", ids, why, by, format)


@review.command()
@_decision_options
def merge(ids: tuple[str, ...], why: str, by: str, format: str) -> None:
    """Merge possible duplicates, or things: the others into the first."""
    _decide("merge", ids, why, by, format)


@review.command()
@_decision_options
def split(ids: tuple[str, ...], why: str, by: str, format: str) -> None:
    """Say that possible duplicates are two, or that merged things are themselves again."""
    _decide("split", ids, why, by, format)


@review.command()
@_decision_options
def undo(ids: tuple[str, ...], why: str, by: str, format: str) -> None:
    """Take back judgements, the last one on a claim or thing, or what a proposed name was accepted as."""
    from jejaring.review import undo as take_back
    from jejaring.review import undo_names
    from jejaring.workspace import change_graph

    names, others = _divide(ids)
    if names:
        _report_names(undo_names(need_folder(), names), format, "taken back")
    if not others:
        return
    with change_graph(need_folder()) as graph:
        gone = take_back(graph, others)
    _report(gone, format, f"taken back by {by} ({why})")


def _decide(
    word: str, ids: tuple[str, ...], why: str, by: str, format: str, use: str | None = None, **picks: str | None
) -> None:
    from jejaring.review import Decision, decide, decide_names
    from jejaring.workspace import change_graph, open_graph

    now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    decision, folder = Decision(word, by, now, why, **picks), need_folder()
    names, others = _divide(ids)
    if names:
        with own_words(folder):
            _report_names(decide_names(open_graph(folder), folder, names, decision, use), format, word)
    if others:
        with change_graph(folder) as graph:
            made = decide(graph, others, decision)
        _report(made, format, word)


def _divide(ids: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Divide ids into those of proposed names and others."""
    return [each for each in ids if each.startswith("name/")], [each for each in ids if not each.startswith("name/")]


def _report_names(names: "list[AcceptedName]", format: str, word: str) -> None:
    if format == "json":
        click.echo(json.dumps([asdict(each) for each in names], ensure_ascii=False, indent=1))
        return
    for each in names:
        click.echo(f"{each.name}: {word} as {each.use}{f' {each.region}' if each.region else ''}")


def _report(judgements: "list[Judgement]", format: str, word: str) -> None:
    if format == "json":
        click.echo(json.dumps([asdict(each) for each in judgements], ensure_ascii=False, indent=1))
        return
    for each in judgements:
        click.echo(f"{each.subject}: {word}{f' → {each.into}' if each.into else ''}")
