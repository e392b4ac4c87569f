"""The application: `/sparql`, and beside it whatever else is served from the same address."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from jejaring.endpoint.hardening import Hardening
from jejaring.endpoint.metering import Metering
from jejaring.endpoint.page import serve_style
from jejaring.endpoint.refusal import Refusal, write_refusal
from jejaring.endpoint.service import Service
from jejaring.endpoint.settings import Settings
from jejaring.endpoint.sharing import Sharing
from jejaring.endpoint.snapshot import Snapshot, Source
from jejaring.endpoint.sparql import Editor, Sparql
from jejaring.endpoint.turnstile import Turnstile

_METHODS = ["GET", "HEAD", "POST"]


class Companion(Protocol):
    """What is served beside the endpoint and answers from the same snapshots."""

    def prepare(self, snapshot: Snapshot) -> None:
        """Get ready to answer from a snapshot, in a thread."""

    def close(self) -> None:
        """Let go of what is held, when the server ends."""


def create_app(
    source: Source,
    *,
    settings: Settings | None = None,
    extra_routes: Sequence[BaseRoute] = (),
    own: str | None = None,
    editor: Editor | None = None,
    companion: Companion | None = None,
) -> Starlette:
    """Make the application on a source of data; `extra_routes` are served beside `/sparql`, and come after it.

    What is below the path `own` is shared with no page of another site (CORS); everything else is, with all. `editor`
    answers people at `/sparql`, who otherwise get a plain form. `companion` answers from the same
    snapshots, and is told of each.

    `app.state.service` is what answers queries: `service.edition.snapshot` is the data of today.
    """
    settings = settings or Settings()
    service = Service(source, settings, companion.prepare if companion else lambda snapshot: None)
    sparql = Sparql(service, editor)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await service.open()
        try:
            yield
        finally:
            await service.close()
            if companion:
                companion.close()

    app = Starlette(
        routes=[
            Route("/sparql", sparql.serve, methods=_METHODS),
            Route("/sparql/", sparql.serve, methods=_METHODS),
            Route("/sparql.css", serve_style),
            *extra_routes,
        ],
        middleware=[
            Middleware(Hardening),
            Middleware(Sharing, methods=_METHODS, own=own),
            Middleware(Metering, turnstile=Turnstile(settings.allowance)),
        ],
        exception_handlers={HTTPException: _refuse},
        lifespan=lifespan,
    )
    app.state.service = service
    return app


async def _refuse(request: Request, error: Exception) -> Response:
    """Say in a sentence what the router found wrong."""
    if not isinstance(error, HTTPException):
        raise error
    sentences = {
        404: "There is nothing at this address.",
        405: "This address does not take this method; `Allow` lists those it takes.",
    }
    return write_refusal(
        Refusal(error.status_code, sentences.get(error.status_code, error.detail), error.headers or {})
    )
