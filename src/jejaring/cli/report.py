"""`jejaring report`: a few pages for those who decide."""

from pathlib import Path
from typing import Any

import click

from jejaring.cli.options import get_folder, language_option, open_output, workspace_option


@click.command()
@workspace_option
@language_option
@click.option("--region", help="A report of one province, kabupaten or kota, by code, name or short form.")
@click.option("-o", "--output", required=True, metavar="FILE", help="A file that ends in .html, .pdf or .md.")
def report(region: str | None, output: str, lang: Any) -> None:
    """Write a report of a few pages: map, network, strongest ties with their evidence, brokers, what is not known.

    HTML is one page that fetches nothing; PDF asks for typst (pip install 'jejaring[report]'); Markdown puts its
    pictures beside it. Every number leads to the command that gives it. The same articles give the same bytes.
    """
    from jejaring.regions import Gazetteer
    from jejaring.report import check_suffix, compose_report, render_report
    from jejaring.workspace import open_graph

    check_suffix(output)
    place = Gazetteer.load().find(region) if region else None
    folder = get_folder()
    document = compose_report(open_graph(folder), lang, region=place, folder=folder)
    for name, content in render_report(document, output).items():
        target = Path(output).with_name(name)
        with open_output(str(target)) as stream:
            stream.write(content)
        click.echo(target, err=True)
