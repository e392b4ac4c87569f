"""Who may read answers from a page of another site (CORS): everyone, but for what is the server's own."""

from collections.abc import Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send


class Sharing:
    """Shares all answers but those below the path `own`."""

    def __init__(self, app: ASGIApp, methods: Sequence[str], own: str | None = None) -> None:
        self.app, self.own = app, own
        self._shared = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=methods,
            allow_headers=["*"],
            expose_headers=["ETag", "Link", "Retry-After"],
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        app = self.app if self._is_own(scope.get("path", "")) else self._shared
        await app(scope, receive, send)

    def _is_own(self, path: str) -> bool:
        return self.own is not None and f"{path}/".startswith(f"{self.own}/")
