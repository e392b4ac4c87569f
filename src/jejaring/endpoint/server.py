"""The server: the application on an address, until it is told to end."""

import socket
from collections.abc import Callable
from contextlib import AsyncExitStack

import uvicorn
from starlette.applications import Starlette

from jejaring.endpoint.connection import Connection
from jejaring.endpoint.settings import Settings
from jejaring.errors import AccessError

_LONGEST_HEAD = 64 * 1024  # bytes of a request line with its headers


def serve(
    app: Starlette, host: str, port: int, settings: Settings, report: Callable[[str], None], *, proxied: bool = False
) -> None:
    """Serve an application until SIGINT or SIGTERM; `report` is told the address once it accepts connections.

    Args:
        port: 0 picks a free one.
        proxied: a proxy on this machine tells the client's address (X-Forwarded-For).

    Raises:
        AccessError: the address cannot be had, or the data not be read.
    """
    listener = _listen(host, port)
    config = uvicorn.Config(
        app,
        http=type("Deadline", (Connection,), {"deadline": settings.deadline}),
        loop="asyncio",
        lifespan="off",  # the server sees to it, so that what goes wrong at the start is said in a sentence
        ws="none",
        log_level="warning",
        server_header=False,
        proxy_headers=proxied,
        limit_concurrency=settings.connections,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        timeout_graceful_shutdown=int(settings.limits.seconds),
    )
    with listener:
        _Server(config, app, lambda: report(_name_address(listener))).run(sockets=[listener])


class _Server(uvicorn.Server):
    """A server that says when it accepts connections."""

    def __init__(self, config: uvicorn.Config, app: Starlette, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app, self._ready, self._life = app, ready, AsyncExitStack()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the application, accept connections, and say so."""
        await self._life.enter_async_context(self._app.router.lifespan_context(self._app))
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let running requests end, then the application."""
        await super().shutdown(sockets)
        await self._life.aclose()


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except (OSError, OverflowError) as error:
        raise AccessError(f"{host}:{port} cannot be served: {error}. Give another --port, or 0 for any.") from error
    return listener


def _name_address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
