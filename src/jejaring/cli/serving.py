"""What `jejaring serve` serves, put together: endpoint, pages and data, the description of it all, the desk."""

from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from jejaring.archive import Archive
from jejaring.description.shell import Shell
from jejaring.desk import Access
from jejaring.desk import list_routes as list_desk
from jejaring.endpoint.app import create_app
from jejaring.endpoint.settings import Settings
from jejaring.endpoint.snapshot import Workspace
from jejaring.openapi import list_routes as list_described
from jejaring.site.changes import read_releases
from jejaring.site.routes import Site, lead_to_page


def make_app(folder: Path | None, settings: Settings, shell: Shell, access: Access | None = None) -> Starlette:
    """Make the application on a workspace, or the bundled graph; with an access to the workspace's desk."""
    site = _make_site(folder, shell)
    routes: list[BaseRoute] = [*list_described(writable=access is not None), *site.list_routes()]
    editor = partial(lead_to_page, "sparql") if "sparql" in shell.pages else None
    if folder is None or access is None:
        return create_app(Workspace(folder), settings=settings, extra_routes=routes, editor=editor, companion=site)
    routes = [*list_desk(folder, access, lambda: _refresh(app)), *routes]
    app = create_app(
        Workspace(folder), settings=settings, extra_routes=routes, own="/desk", editor=editor, companion=site
    )
    return app


def _make_site(folder: Path | None, shell: Shell) -> Site:
    archive = Archive(folder) if folder else Archive.bundled()
    return Site(
        lambda request: request.app.state.service.edition.snapshot,
        lambda: archive.tombstones,
        shell,
        lambda: read_releases(archive.folder),
        aside=True,
    )


async def _refresh(app: Starlette) -> str:
    """Bring out a new edition where the data have changed; gives its version."""
    await app.state.service.refresh()
    return str(app.state.service.edition.snapshot.version)
