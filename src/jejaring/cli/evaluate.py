"""`jejaring evaluate GOLD SYSTEM`: claim documents measured against gold."""

import json
from pathlib import Path

import click

from jejaring.errors import AccessError, CallError

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option(
    "--json", "file", metavar="FILE", help="Write everything, missed and spurious claims included (- for stdout)."
)
@click.option(
    "--min", "demands", multiple=True, metavar="ROW:P:R[:MODE]…", help="Fail where precision or recall is below."
)
@click.argument("gold", type=_FOLDER)
@click.argument("system", type=_FOLDER)
@click.argument("further", nargs=-1, metavar="")
@click.pass_context
def evaluate(
    context: click.Context,
    gold: Path,
    system: Path,
    file: str | None,
    demands: tuple[str, ...],
    further: tuple[str, ...],
) -> None:
    """Measure a folder of claim documents against gold.

    GOLD has NN.txt and NN.gold.json, SYSTEM has NN.json. Rows are the claim types, micro, macro and ties; a mode is
    strict or lenient. Exit code 1 where a --min is not met or cannot be measured, 2 where the input cannot be read.
    """
    from jejaring.errors import InputError
    from jejaring.evaluation import draw_table, evaluate_folders

    if further and not demands:
        raise click.UsageError(f"Got unexpected extra arguments: {' '.join(further)}")
    try:
        result = evaluate_folders(gold, system, (*demands, *further))
    except InputError as error:
        raise CallError(str(error)) from error
    text = json.dumps(result.write(), ensure_ascii=False, indent=1) + "\n"
    if file == "-":
        click.echo(text, nl=False)
    else:
        click.echo(draw_table(result))
        if file:
            _write_file(Path(file), text)
    context.exit(1 if result.unmet else 0)


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise AccessError(
            f"{path} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error
