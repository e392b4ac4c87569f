"""`jejaring publish DIR`: the graph as files for any static host."""

from pathlib import Path

import click

from jejaring.cli.options import get_folder, workspace_option
from jejaring.namespaces import BASE


@click.command()
@workspace_option
@click.option("--base", default=BASE, show_default=True, metavar="URL", help="The address where the site will stand.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def publish(folder: Path, base: str) -> None:
    """Publish the graph as a static site: pages, data, dumps, and configuration for nginx and Apache.

    Written again into the same folder, only what has changed is written, and what is gone is removed.
    """
    from jejaring.explorer.shell import make_shell
    from jejaring.site.publishing import publish_site

    done = publish_site(get_folder(), folder, base if base.endswith("/") else f"{base}/", make_shell())
    click.echo(f"{done.folder}: {done.files} files, {done.written} written, {done.removed} removed.")
