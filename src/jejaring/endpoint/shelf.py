"""The shelf: answers that clients are taking, so many bytes of them and no more.

A client may take a large answer slowly, and many may; their answers must not fill the memory of the process that
listens. An answer for which there is no room is refused, and its client told when to come again.
"""

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from jejaring.endpoint.refusal import Refusal, write_refusal

_FULL = Refusal(503, "Too many answers are being taken. Try again in a few seconds.", {"Retry-After": "5"})


class Shelf:
    """Room for so many bytes.

    >>> shelf = Shelf(10)
    >>> shelf.take(6), shelf.take(6)
    (True, False)
    """

    def __init__(self, room: int) -> None:
        self.room = room

    def take(self, size: int) -> bool:
        """Take room; False where there is not so much."""
        if size > self.room:
            return False
        self.room -= size
        return True

    def give(self, size: int) -> None:
        """Give room back."""
        self.room += size


class Shelved(Response):
    """A response that has its place on the shelf while it goes out."""

    def __init__(self, response: Response, shelf: Shelf, size: int) -> None:
        super().__init__(status_code=response.status_code)
        self.response, self.shelf, self.size = response, shelf, size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response, or the refusal."""
        if not self.shelf.take(self.size):
            await write_refusal(_FULL)(scope, receive, send)
            return
        try:
            await self.response(scope, receive, send)
        finally:
            self.shelf.give(self.size)
