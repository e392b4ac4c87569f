"""`jejaring erase IRI --why …`: take a person out of everything, for good (UU 27/2022)."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import get_folder, workspace_option

if TYPE_CHECKING:
    from jejaring.erasure import Erasure


@click.command()
@workspace_option
@click.option("--why", required=True, metavar="TEXT", help="The reason, without the name; kept beside the key.")
@click.option(
    "--site",
    "sites",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="A published site to publish again without the person; may be repeated.",
)
@click.option(
    "--out",
    "builds",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder that `build` wrote, to build again; may be repeated.",
)
@click.argument("iri")
@click.pass_context
def erase(context: click.Context, iri: str, why: str, sites: tuple[Path, ...], builds: tuple[Path, ...]) -> None:
    """Erase a person: from articles, judgements, texts, store, published sites and builds.

    The address answers 410 from then on, and an article that is taken in again does not bring the person back: a keyed
    digest is kept under DIR/key, which nothing publishes. Without -w, in a checkout, the bundled files are rewritten.

    Exit code 1 where a name still stands somewhere that a person must look at.
    """
    from jejaring.erasure import erase_person

    folder = get_folder()
    done = erase_person(folder, iri, why, datetime.now(UTC).date().isoformat())
    for site in sites:
        _publish_again(folder, site)
    for build in builds:
        _build_again(folder, build)
    _tell(done, again=len(sites) + len(builds))
    if done.remaining:
        context.exit(1)


def _publish_again(folder: Path | None, site: Path) -> None:
    from jejaring.site.publishing import publish_site

    publish_site(folder, site)


def _build_again(folder: Path | None, out: Path) -> None:
    from jejaring.build import build_graph
    from jejaring.workspace import open_graph

    build_graph(open_graph(folder), out)


def _tell(done: "Erasure", again: int) -> None:
    count = len(done.articles)
    click.echo(
        f"Erased from {count} article{'' if count == 1 else 's'}: {done.dropped} claims went, "
        f"{done.changed} now name an unnamed person."
    )
    if not again:
        click.echo("Sites and builds were not named: write each again, or give --site and --out.", err=True)
    for node in done.remaining:
        click.echo(f"{node} still tells the name: look at it.", err=True)
    if done.history:
        click.echo(
            f"The repository's history still holds the person, in {len(done.history)} commits: "
            f"{', '.join(done.history[:10])}. Rewrite it (git filter-repo), have clones and forks replaced, and ask "
            "the host to drop what it caches.",
            err=True,
        )
