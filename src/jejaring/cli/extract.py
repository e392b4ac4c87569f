"""`jejaring extract`: what articles claim, as claim documents or marked in the text."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, get_folder, language_option, own_words, workspace_option
from jejaring.errors import AccessError

if TYPE_CHECKING:
    from jejaring.pipeline.extraction import Extraction
    from jejaring.pipeline.items import Refused


@click.command()
@workspace_option
@click.option("--extractor", default="rules", show_default=True, metavar="NAME", help="Who reads the articles.")
@format_option("text", "json")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="A folder for one document an article.")
@click.option("--all", "everything", is_flag=True, help="Also what was set aside or is unsure, with its reasons.")
@click.option("--published", metavar="DATE", help="The day they were published, such as 2025-09-24.")
@click.option("--publisher", metavar="NAME", help="The paper that published them.")
@click.option("--url", metavar="URL", help="Their address; of one article only.")
@language_option
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-…")
@click.pass_context
def extract(
    context: click.Context,
    sources: tuple[str, ...],
    extractor: str,
    format: str,
    out: Path | None,
    everything: bool,
    published: str | None,
    publisher: str | None,
    url: str | None,
    lang: str,
) -> None:
    """Say what articles claim, and take nothing in.

    Only what passed the gate and would be accepted. As JSON one article gives one document, several give JSON Lines;
    with --out each goes into a file: STEM.json, of a .jsonl ID.json. Exit code 1 if an article was refused.
    """
    from jejaring.extractors import count_processes, find_extractor
    from jejaring.pipeline.extraction import Extraction, extract_articles
    from jejaring.pipeline.items import Refused, count_items, read_items
    from jejaring.pipeline.preparing import Task
    from jejaring.reading.heading import read_heading

    call = read_heading({"date": published, "publisher": publisher, "url": url})
    folders = tuple(dict.fromkeys(Path(source).parent for source in sources))
    processes = count_processes(find_extractor(extractor, folders))
    items = list(read_items(sources, call, stdin=sys.stdin.buffer))
    codes = [_refuse(item) for item in items if isinstance(item, Refused)]
    with own_words(get_folder()):
        tasks = [Task(item, extractor, folders) for item in items if not isinstance(item, Refused)]
    many = count_items(sources) > 1
    for made in extract_articles(tasks, processes):
        if isinstance(made, Extraction):
            _write(made, format, out, everything=everything, many=many, lang=lang)
        else:
            codes.append(_refuse(made))
    context.exit(max(codes, default=0))


def _refuse(refused: "Refused") -> int:
    click.echo(refused.reason, err=True)
    return refused.exit_code


def _write(made: "Extraction", format: str, out: Path | None, *, everything: bool, many: bool, lang: str) -> None:
    document = made.write(everything=everything)
    if out is not None:
        _write_file(out / f"{_name_file(made)}.json", json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    elif format == "json":
        click.echo(json.dumps(document, ensure_ascii=False, indent=None if many else 1))
    else:
        from jejaring.cli.marking import mark_article

        click.echo(mark_article(made.passage.document))
        click.echo("\n".join(_list_aside(made, lang)) + "\n" if everything else "")


def _list_aside(made: "Extraction", lang: str) -> Iterable[str]:
    for aside in made.passage.set_aside:
        claim = {key: value for key, value in aside.claim.items() if key != "evidence" and value is not None}
        yield click.style(f"  × {json.dumps(claim, ensure_ascii=False)}", dim=True)
        yield from (f"    {reason.tell(lang)}" for reason in aside.reasons)


def _name_file(made: "Extraction") -> str:
    path = Path(made.source)
    own = path.suffix.lower() in (".jsonl", ".ndjson") or made.source == "-" or "://" in made.source
    return made.passage.document.article.id if own else path.stem


def _write_file(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise AccessError(
            f"{path} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error
