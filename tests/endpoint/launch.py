"""A server for the tests: on given data, with given limits, and with defences taken away to see what they are for.

python -m tests.endpoint.launch '{"nquads": "data.nq", "limits": {"seconds": 1}, "off": ["deadline"]}'
"""

import json
import sys
from pathlib import Path
from typing import Any

import click
import pyoxigraph as ox
from uvicorn.protocols.http.h11_impl import H11Protocol

from jejaring.archive import Archive
from jejaring.endpoint import hardening, server, sparql
from jejaring.endpoint.app import create_app
from jejaring.endpoint.settings import Allowance, Limits, Settings
from jejaring.endpoint.snapshot import Given, Workspace
from jejaring.inspection import Inspection, inspect_query
from jejaring.site.routes import list_routes
from jejaring.store import Store

TOMBSTONES = Archive.bundled().tombstones


def read_source(config: dict[str, Any]) -> Given | Workspace:
    if "nquads" not in config:
        return Workspace(Path(config["workspace"]) if "workspace" in config else None)
    store = Store()
    store.load(ox.parse(path=config["nquads"], format=ox.RdfFormat.N_QUADS))
    return Given(store)


def take_away(defence: str) -> None:
    if defence == "inspection":
        sparql._inspect = look_away
    elif defence == "deadline":
        server.Connection = H11Protocol
    elif defence == "host":
        hardening._has_host = lambda scope: True
    else:
        raise ValueError(defence)


def look_away(query: str, most: int) -> Inspection:
    inspection = inspect_query(query)
    return Inspection(inspection.form or "select", closed=True, volatile=inspection.volatile)


def main() -> None:
    config = json.loads(sys.argv[1])
    for defence in config.get("off", ()):
        take_away(defence)
    settings = Settings(
        limits=Limits(**config.get("limits", {})),
        allowance=Allowance(**config.get("allowance", {"burst": 0})),
        **config.get("settings", {}),
    )
    pages = list_routes(lambda request: request.app.state.service.edition.snapshot, lambda: TOMBSTONES)
    app = create_app(read_source(config), settings=settings, extra_routes=pages)
    server.serve(app, "127.0.0.1", 0, settings, click.echo)


if __name__ == "__main__":
    main()
