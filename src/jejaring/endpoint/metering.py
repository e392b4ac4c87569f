"""The meter before everything that is served: who asks too much waits, and is told for how long.

Each request costs one token of its client's, whatever it asks for. What costs more than listening is charged by whoever
does it, through `request.state.charge`: a query by its worker's time, a description by its thread's.
"""

from functools import partial

from starlette.types import ASGIApp, Receive, Scope, Send

from jejaring.endpoint.refusal import Refusal, write_refusal
from jejaring.endpoint.turnstile import Turnstile


class Metering:
    """Lets requests through a turnstile."""

    def __init__(self, app: ASGIApp, turnstile: Turnstile) -> None:
        self.app, self._turnstile = app, turnstile

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or tell its client when to come again."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        client = scope["client"][0] if scope.get("client") else ""
        if wait := self._turnstile.admit(client):
            sentence = f"Too many requests. Try again in {wait} seconds."
            await write_refusal(Refusal(429, sentence, {"Retry-After": str(wait)}))(scope, receive, send)
            return
        scope.setdefault("state", {})["charge"] = partial(self._turnstile.charge, client)
        await self.app(scope, receive, send)
