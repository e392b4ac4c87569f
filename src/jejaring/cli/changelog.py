"""`jejaring changelog`: what one release changed against another."""

from datetime import UTC, datetime
from pathlib import Path

import click

from jejaring.cli.options import format_option, language_option, open_output

_FOUND = click.Path(path_type=Path, exists=True)


@click.command()
@click.option("--release", "version", required=True, metavar="VERSION", help="The version of NEW, such as 1.1.0.")
@click.option("--since", "previous", required=True, metavar="VERSION", help="The version of OLD.")
@click.option("--issued", metavar="DATE", help="The day of the release; today by default.")
@click.option("-o", "--out", default="-", metavar="FILE", help="Where to write; - for stdout.")
@language_option
@format_option("ttl", "text")
@click.argument("old", type=_FOUND)
@click.argument("new", type=_FOUND)
def changelog(
    old: Path, new: Path, version: str, previous: str, issued: str | None, out: str, lang: str, format: str
) -> None:
    """Tell what the release NEW changed against OLD: articles, ties, measures, and which articles moved them.

    \b
    OLD, NEW    a folder with articles/ (a workspace, or graph/ of a checkout), or a published jejaring.nq.gz

    Written as Turtle to changelog/VERSION.ttl beside articles/, it is published at /changelog.
    """
    from jejaring.changelog import compare_releases, open_release, serialise_release
    from jejaring.changelog.telling import tell_release

    day = issued or datetime.now(UTC).date().isoformat()
    release = compare_releases(open_release(old), open_release(new), version, previous, day)
    data = serialise_release(release) if format == "ttl" else tell_release(release, lang).encode()
    with open_output(out) as stream:
        stream.write(data)
