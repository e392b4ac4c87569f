"""How an answer goes out: its tag, its headers, and its body in pieces.

An answer is a function of data, question and format, so that its tag is known before it is: a client that has it gets
304 and no query runs. An answer that depends on the moment or on chance has no tag.
"""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from jejaring.endpoint.messages import Answer
from jejaring.endpoint.refusal import Refusal, write_refusal
from jejaring.negotiation import accepts_gzip

_PIECE = 64 * 1024
_RELEASE = version("jejaring")


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an answer before it is: its type, and its tag unless it depends on the moment."""

    content_type: str
    tag: str | None

    @property
    def headers(self) -> dict[str, str]:
        """The headers that say so."""
        fresh = {"ETag": self.tag, "Cache-Control": "no-cache"} if self.tag else {"Cache-Control": "no-store"}
        return {"Content-Type": self.content_type, **fresh, "Vary": "Accept, Accept-Encoding"}


def make_tag(*parts: str) -> str:
    """Make the tag of what depends on these parts; weak, as it is the same compressed and not (RFC 9110, 8.8.1).

    >>> make_tag("version 1", "ASK {}")[:3]
    'W/"'
    """
    digest = hashlib.sha256("\0".join((_RELEASE, *parts)).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def has_answer(request: Request, head: Head) -> bool:
    """Tell whether the client has this answer (RFC 9110, 13.1.2)."""
    if head.tag is None or request.method not in ("GET", "HEAD"):
        return False
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    return head.tag.removeprefix("W/") in known or known == {"*"}


def takes_gzip(request: Request) -> bool:
    """Tell whether the client takes gzip."""
    return accepts_gzip(request.headers.get("accept-encoding", ""))


def write_known(head: Head) -> Response:
    """Write that the client has the answer."""
    return Response(status_code=304, headers=head.headers)


def write_answer(answer: Answer, head: Head) -> Response:
    """Write an answer, or why there is none."""
    if answer.status != 200:
        again = {"Retry-After": str(answer.retry)} if answer.retry else {}
        return write_refusal(Refusal(answer.status, answer.problem, again))
    encoding = {"Content-Encoding": "gzip"} if answer.gzip else {}
    headers = {**head.headers, **encoding, "Content-Length": str(len(answer.body))}
    return StreamingResponse(_cut(answer.body), headers=headers)


async def _cut(body: bytes) -> AsyncIterator[bytes]:
    """Cut a body into pieces, each of which a client must take before its deadline."""
    for start in range(0, len(body), _PIECE):
        yield body[start : start + _PIECE]
