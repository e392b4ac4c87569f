"""`jejaring add`: articles, claim documents and article graphs into a workspace."""

import json
import sys
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, need_folder, own_words, workspace_option

if TYPE_CHECKING:
    from jejaring.pipeline import Outcome


@click.command()
@workspace_option
@click.option("--published", metavar="DATE", help="The day they were published, such as 2025-09-24.")
@click.option("--publisher", metavar="NAME", help="The paper that published them.")
@click.option("--url", metavar="URL", help="Their address; of one article only.")
@click.option("--extractor", default="rules", show_default=True, metavar="NAME", help="Who reads the articles.")
@click.option("--forget-text", is_flag=True, help="Do not keep the texts; views then show positions.")
@click.option("--again", is_flag=True, help="Read also what was taken in already and is unchanged.")
@format_option("text", "json")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-…")
@click.pass_context
def add(
    context: click.Context,
    sources: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    url: str | None,
    extractor: str,
    forget_text: bool,
    again: bool,
    format: str,
) -> None:
    """Take articles in.

    \b
    .txt .html      an article; a sidecar STEM.meta.json tells id, title, url, date, publisher
    .jsonl          an article a line: id, text, and what else the sidecar would tell
    http(s)://…     a page, as robots.txt allows
    -               a text on stdin
    .json           a claim document, its article's text beside it
    .trig           an article graph

    Each article goes in in one transaction or is refused alone, its reason on stderr; what is unchanged is passed over.
    Exit code 1 if something was refused.
    """
    from jejaring.extractors import count_processes, find_extractor
    from jejaring.pipeline import Intake, count_items, read_items
    from jejaring.reading.heading import read_heading
    from jejaring.review import merge_certain
    from jejaring.texts import Texts
    from jejaring.workspace import change_graph

    call = read_heading({"date": published, "publisher": publisher, "url": url})
    folders = tuple(dict.fromkeys(Path(source).parent for source in sources))
    processes = count_processes(find_extractor(extractor, folders))  # a wrong name or setting is a wrong call
    folder = need_folder()
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    with own_words(folder), change_graph(folder) as graph:
        intake = Intake(graph, folder, extractor, folders, forget_text, again, processes)
        items = read_items(sources, call, Texts(folder), sys.stdin.buffer)
        with click.progressbar(
            length=count_items(sources), file=sys.stderr, label="Reading", hidden=not sys.stderr.isatty()
        ) as bar:
            for outcome in intake.take_in(items):
                outcomes[outcome.source].append(outcome)
                bar.update(1)
        merged = merge_certain(graph, [o.article for told in outcomes.values() for o in told if o.article])
    _report(outcomes, format)
    for judgement in merged:
        click.echo(f"{judgement.subject} is {judgement.into}: {judgement.reason}", err=True)
    context.exit(max(outcome.exit_code for told in outcomes.values() for outcome in told) if outcomes else 0)


def _report(outcomes: "dict[str, list[Outcome]]", format: str) -> None:
    """One line a source on stdout, or each article as JSON; the reasons on stderr."""
    if format == "json":
        rows = [asdict(outcome) for told in outcomes.values() for outcome in told]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    for source, told in outcomes.items():
        for outcome in told:
            if outcome.reason:
                click.echo(outcome.reason, err=True)
        if format == "text":
            click.echo(f"{source}: {_sum_up(told)}")


def _sum_up(told: "list[Outcome]") -> str:
    taken = [outcome for outcome in told if outcome.article and not outcome.unchanged]
    counts = {
        "article": len(taken),
        "claim": sum(outcome.claims for outcome in taken),
        "set aside": sum(outcome.set_aside for outcome in taken),
        "unchanged": sum(outcome.unchanged for outcome in told),
        "refused": sum(bool(outcome.reason) for outcome in told),
    }
    plural = {"article": "articles", "claim": "claims"}
    return ", ".join(
        f"{count} {plural.get(word, word) if count != 1 else word}"
        for word, count in counts.items()
        if count or word in plural
    )
