"""`jejaring publish DIR`: the graph as files for any static host."""

from pathlib import Path

import click

from jejaring.cli.options import get_folder, workspace_option
from jejaring.errors import CallError
from jejaring.namespaces import BASE

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@workspace_option
@click.option("--base", default=BASE, show_default=True, metavar="URL", help="The address where the site will stand.")
@click.option("--endpoint", metavar="URL", help="The SPARQL endpoint that the site asks; without one it asks none.")
@click.option("--boundaries", metavar="FILE", type=FILE, help="TopoJSON of boundaries by Kemendagri code, for maps.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def publish(folder: Path, base: str, endpoint: str | None, boundaries: Path | None) -> None:
    """Publish the graph as a static site: pages, data, dumps, and configuration for nginx and Apache.

    Written again into the same folder, only what has changed is written, and what is gone is removed.
    """
    from jejaring.description.safety import is_web_address
    from jejaring.explorer.boundaries import read_boundaries
    from jejaring.explorer.shell import make_shell
    from jejaring.site.publishing import publish_site

    if endpoint is not None and not is_web_address(endpoint):
        raise CallError(f"'{endpoint}' is no address of an endpoint. Write it whole: https://example.org/sparql.")
    shell = make_shell(endpoint, boundaries=read_boundaries(boundaries) if boundaries else None)
    done = publish_site(get_folder(), folder, base if base.endswith("/") else f"{base}/", shell)
    click.echo(f"{done.folder}: {done.files} files, {done.written} written, {done.removed} removed.")
