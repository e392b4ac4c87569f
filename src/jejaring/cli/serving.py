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
from jejaring.site.routes import lead_to_page
from jejaring.site.routes import list_routes as list_pages


def make_app(folder: Path | None, settings: Settings, shell: Shell, access: Access | None = None) -> Starlette:
    """Make the application on a workspace, or the bundled graph; with an access to the workspace's desk."""
    routes: list[BaseRoute] = [*list_described(writable=access is not None), *_list_pages(folder, shell)]
    editor = partial(lead_to_page, "sparql") if "sparql" in shell.pages else None
    if folder is None or access is None:
        return create_app(Workspace(folder), settings=settings, extra_routes=routes, editor=editor)
    routes = [*list_desk(folder, access, lambda: _refresh(app)), *routes]
    app = create_app(Workspace(folder), settings=settings, extra_routes=routes, own="/desk", editor=editor)
    return app


def _list_pages(folder: Path | None, shell: Shell) -> list[BaseRoute]:
    archive = Archive(folder) if folder else Archive.bundled()
    return list_pages(
        lambda request: request.app.state.service.edition.snapshot,
        lambda: archive.tombstones,
        shell,
        lambda: read_releases(archive.folder),
    )


async def _refresh(app: Starlette) -> str:
    """Bring out a new edition where the data have changed; gives its version."""
    await app.state.service.refresh()
    return str(app.state.service.edition.snapshot.version)
