"""`jejaring check FILE…`: validate article graphs in files, each alone."""

import json
from pathlib import Path

import click

from jejaring.cli.options import format_option


@click.command()
@format_option("text", "json")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...], format: str) -> None:
    """Validate article graphs in files; exit code 1 where one does not conform."""
    from jejaring.pipeline import check_files

    results = [(path, [str(finding) for finding in findings]) for path, findings in check_files(list(files))]
    if format == "json":
        click.echo(
            json.dumps(
                [{"file": str(path), "findings": found} for path, found in results], ensure_ascii=False, indent=1
            )
        )
    else:
        for path, found in results:
            click.echo(f"{path}: {'conforms' if not found else f'{len(found)} findings'}")
            for line in found:
                click.echo(f"  {line}")
    if any(found for _, found in results):
        context.exit(1)
