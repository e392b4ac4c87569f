"""`jejaring check FILE…`: validate article graphs and judgements in files, each alone."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, language_option

if TYPE_CHECKING:
    from jejaring.pipeline.listing import Checked

_WORDS = {
    "id": {"ok": "sesuai", "one": "1 temuan", "many": "{count} temuan", "article": "artikel", "judgements": "putusan"},
    "en": {"ok": "conforms", "one": "1 finding", "many": "{count} findings"},
}


@click.command()
@language_option
@format_option("text", "json")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...], format: str, lang: str) -> None:
    """Validate article graphs and judgements (review.trig) in files; exit code 1 where one does not conform."""
    from jejaring.pipeline import check_files

    results = list(check_files(list(files)))
    if format == "json":
        found = [{"file": str(one.path), "holds": one.holds, "findings": _tell(one, lang)} for one in results]
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for one in results:
            click.echo("\n  ".join((_summarise(one, lang), *_tell(one, lang))))
    if any(one.findings for one in results):
        context.exit(1)


def _tell(checked: "Checked", lang: str) -> list[str]:
    return [finding if isinstance(finding, str) else finding.tell(lang) for finding in checked.findings]


def _summarise(checked: "Checked", lang: str) -> str:
    words, count = _WORDS[lang], len(checked.findings)
    verdict = words["ok" if not count else "one" if count == 1 else "many"].format(count=count)
    kind, _, name = (checked.holds or "").partition(" ")
    held = " ".join(filter(None, (words.get(kind, kind), name)))
    return f"{checked.path}: {verdict}{f' ({held})' if held else ''}"
