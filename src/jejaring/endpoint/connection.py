"""A connection with patience that ends: a client has a deadline to send a request and to take each piece of an answer.

uvicorn waits for ever for both, and so would a few hundred clients that send a byte a minute keep all others out. The
deadline holds from a request's first byte (or the connection's beginning) to its last, however many bytes trickle in.
"""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_SENTENCE = b"The request did not come in time.\n"
_LATE = (
    b"HTTP/1.1 408 Request Timeout\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b"
    % (
        len(_SENTENCE),
        _SENTENCE,
    )
)
_UNREAD = (h11.IDLE, h11.SEND_BODY)


class Connection(H11Protocol):
    """HTTP/1.1 by h11, with a deadline."""

    deadline = 15.0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._request_timer: asyncio.TimerHandle | None = None
        self._answer_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._request_timer = self.loop.call_later(self.deadline, self._end_late)

    def data_received(self, data: bytes) -> None:
        """Take bytes; the deadline stands until the request is whole."""
        super().data_received(data)
        if self.conn.their_state not in _UNREAD:
            self._stop_waiting()
        elif self._request_timer is None:
            self._request_timer = self.loop.call_later(self.deadline, self._end_late)

    def pause_writing(self) -> None:
        """Begin to wait for the client to take what was sent."""
        super().pause_writing()
        self._answer_timer = self.loop.call_later(self.deadline, self.transport.abort)

    def resume_writing(self) -> None:
        """It has."""
        super().resume_writing()
        if self._answer_timer:
            self._answer_timer.cancel()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the deadlines."""
        self._stop_waiting()
        if self._answer_timer:
            self._answer_timer.cancel()
        super().connection_lost(exc)

    def _stop_waiting(self) -> None:
        if self._request_timer:
            self._request_timer.cancel()
            self._request_timer = None

    def _end_late(self) -> None:
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE) and not self.transport.is_closing():
            self.transport.write(_LATE)
        self.transport.close()
