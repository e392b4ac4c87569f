"""`jejaring serve`: the SPARQL endpoint, and every thing at its address."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import get_folder, need_folder, workspace_option
from jejaring.errors import CallError

if TYPE_CHECKING:
    from jejaring.desk import Access

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


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
@click.option(
    "--resident", type=click.IntRange(0), default=0, show_default=True, help="Most quads each worker keeps in memory."
)
@click.option("--boundaries", metavar="FILE", type=FILE, help="TopoJSON of boundaries by Kemendagri code, for maps.")
@click.option("--write", is_flag=True, help="Let whoever has the printed token take in articles and judge claims.")
@click.option("--write-from-anywhere", is_flag=True, help="Let them do so from other machines, too.")
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
    resident: int,
    boundaries: Path | None,
    write: bool,
    write_from_anywhere: bool,
) -> None:
    """Serve the graph: SPARQL 1.1 at /sparql, and every thing at its address, as a page and as data.

    The address is printed once connections are accepted. Ctrl-C ends it. Questions that walk the whole graph are ten
    times as fast where the workers keep it in memory (--resident 500000); they start more slowly then.

    With --write the desk is served, too: /desk takes articles in and judges claims, for those who send the token that
    is printed below the address.
    """
    from jejaring.cli.serving import make_app
    from jejaring.endpoint.server import serve as run
    from jejaring.endpoint.settings import MIB, Allowance, Limits, Settings
    from jejaring.explorer.boundaries import read_boundaries
    from jejaring.explorer.shell import make_shell

    settings = Settings(
        limits=Limits(seconds=seconds, memory=memory * MIB, rows=rows),
        allowance=Allowance(burst=rate * 10, refill=rate, second=rate),
        url=url,
        workers=workers,
        resident=resident,
    )
    shell = make_shell("sparql", writable=write, boundaries=read_boundaries(boundaries) if boundaries else None)
    access = _open_desk(host, anywhere=write_from_anywhere) if write else None
    app = make_app(need_folder() if write else get_folder(), settings, shell, access)

    def report(address: str) -> None:
        click.echo(address)
        if not shell.assets:
            click.echo("The pages have no drawings and forms: their scripts are not built.", err=True)
        if access:
            click.echo(f"{address}review.html#token={access.token}")

    run(app, host, port, settings, report, proxied=behind_proxy)


def _open_desk(host: str, *, anywhere: bool) -> "Access":
    """Open the desk to whoever has the token.

    Raises:
        CallError: the server listens to other machines, and that was not asked for in so many words.
    """
    from jejaring.desk import Access
    from jejaring.desk.access import is_loopback

    if not anywhere and not is_loopback(host):
        raise CallError(
            f"With --write the server listens on this machine alone, and {host} is another address. Leave --host out, "
            "or add --write-from-anywhere behind a proxy that speaks TLS."
        )
    return Access(anywhere)
