"""`jejaring serve`: the SPARQL endpoint, and every thing at its address."""

import click

from jejaring.cli.options import get_folder, workspace_option


@click.command()
@workspace_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 picks a free one.")
@click.option("--url", help="The public address of /sparql, where a proxy stands before it.")
@click.option("--behind-proxy", is_flag=True, help="Believe a proxy on this machine which client it speaks for.")
@click.option("--workers", type=click.IntRange(1), default=4, show_default=True, help="Queries that run at a time.")
@click.option("--seconds", type=click.FloatRange(0.1), default=10, show_default=True, help="Time of a query.")
@click.option("--memory", type=click.IntRange(64), default=768, show_default=True, help="MiB of a query.")
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows of an answer.")
@click.option(
    "--rate", type=click.FloatRange(0), default=20, show_default=True, help="Requests a second of a client; 0: any."
)
def serve(
    host: str,
    port: int,
    url: str | None,
    behind_proxy: bool,
    workers: int,
    seconds: float,
    memory: int,
    rows: int,
    rate: float,
) -> None:
    """Serve the graph: SPARQL 1.1 at /sparql, and every thing at its address, as a page and as data.

    The address is printed once connections are accepted. Ctrl-C ends it.
    """
    from jejaring.archive import Archive
    from jejaring.endpoint.app import create_app
    from jejaring.endpoint.server import serve as run
    from jejaring.endpoint.settings import MIB, Allowance, Limits, Settings
    from jejaring.endpoint.snapshot import Workspace
    from jejaring.site.routes import list_routes

    settings = Settings(
        limits=Limits(seconds=seconds, memory=memory * MIB, rows=rows),
        allowance=Allowance(burst=rate * 10, refill=rate, second=rate),
        url=url,
        workers=workers,
    )
    folder = get_folder()
    archive = Archive(folder) if folder else Archive.bundled()
    pages = list_routes(lambda request: request.app.state.service.edition.snapshot, lambda: archive.tombstones)
    app = create_app(Workspace(folder), settings=settings, extra_routes=pages)
    run(app, host, port, settings, click.echo, proxied=behind_proxy)
