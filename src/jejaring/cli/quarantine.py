"""`jejaring quarantine`: claims that were set aside, listed, corrected, re-admitted or dropped."""

import json
from dataclasses import asdict
from typing import Any, TextIO

import click

from jejaring.cli.options import format_option, language_option, need_folder, own_words, workspace_option
from jejaring.errors import MalformedFile


@click.group()
@workspace_option
def quarantine() -> None:
    """Look after the claims that did not pass the gate.

    A correction: `quarantine show ID > claim.json`, edit it, `quarantine readmit ID --file claim.json`.
    """


@quarantine.command("list")
@workspace_option
@language_option
@format_option("text", "json")
@click.argument("article", required=False)
def list_(article: str | None, lang: str, format: str) -> None:
    """List what is held, of an article or of all, with the reasons."""
    from jejaring.quarantine import Quarantine

    held = Quarantine(need_folder()).list_held(article)
    if format == "json":
        rows = [{"id": each.id, "claim": each.claim, "reasons": [asdict(r) for r in each.reasons]} for each in held]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for each in held:
        told = {key: value for key, value in each.claim.items() if key != "evidence" and value is not None}
        click.echo(f"{click.style(each.id, bold=True)}  {json.dumps(told, ensure_ascii=False)}")
        for reason in each.reasons:
            click.echo(f"  {reason.tell(lang)}")


@quarantine.command()
@workspace_option
@click.argument("id")
def show(id: str) -> None:
    """Print a claim that is held, to correct it."""
    from jejaring.quarantine import Quarantine

    click.echo(json.dumps(Quarantine(need_folder()).find(id).claim, ensure_ascii=False, indent=1))


@quarantine.command()
@workspace_option
@click.option("--file", type=click.File("r", encoding="utf-8"), help="The claim as you corrected it; - for stdin.")
@click.option("--despite", is_flag=True, help="You vouch for it: guards and literals are not checked, all else is.")
@language_option
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.pass_context
def readmit(context: click.Context, ids: tuple[str, ...], file: TextIO | None, despite: bool, lang: str) -> None:
    """Let claims pass the gate again, corrected or as they are; exit code 1 where one does not pass."""
    from jejaring.pipeline.readmission import readmit_claim
    from jejaring.quarantine import Quarantine
    from jejaring.workspace import change_graph

    if file and len(ids) > 1:
        raise click.UsageError("A correction is of one claim: name one ID with --file.")
    corrected = _read_correction(file) if file else None
    folder, failed = need_folder(), False
    held = [Quarantine(folder).find(each) for each in ids]
    with own_words(folder), change_graph(folder) as graph:
        for each in held:
            reasons = readmit_claim(graph, folder, each, corrected, trusted=despite)
            failed |= bool(reasons)
            click.echo(f"{each.id}: {'; '.join(r.tell(lang) for r in reasons) or 'taken in'}")
    context.exit(1 if failed else 0)


def _read_correction(file: TextIO) -> dict[str, Any]:
    try:
        claim = json.load(file)
    except ValueError as error:
        raise MalformedFile(file.name, f"is no JSON: {error}", getattr(error, "lineno", None)) from error
    if not isinstance(claim, dict):
        raise MalformedFile(file.name, "is no claim: an object with a type and evidence")
    return claim


@quarantine.command()
@workspace_option
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
def drop(ids: tuple[str, ...]) -> None:
    """Drop claims for good."""
    from jejaring.quarantine import Quarantine

    held = Quarantine(need_folder())
    for each in ids:
        held.drop(held.find(each))
        click.echo(f"{each}: dropped")
