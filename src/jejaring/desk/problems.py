"""What the desk refuses: a status and a sentence, as problem details (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from starlette.responses import JSONResponse

from jejaring.errors import AccessError, CallError, JejaringError, MalformedFile, UnknownName

_LONGEST = 1000  # characters of a sentence: it may quote what was sent


class Problem(Exception):
    """Why the desk does not do what it was asked; `further` are members beside title, status and detail."""

    def __init__(
        self, status: int, detail: str, headers: Mapping[str, str] = MappingProxyType({}), **further: Any
    ) -> None:
        self.status, self.detail, self.headers, self.further = status, detail, dict(headers), further
        super().__init__(detail)


def write_problem(problem: Problem) -> JSONResponse:
    """Write a problem as a response.

    >>> write_problem(Problem(404, "There is no such article.")).body
    b'{"title":"Not Found","status":404,"detail":"There is no such article."}'
    """
    title = HTTPStatus(problem.status).phrase
    body = {"title": title, "status": problem.status, "detail": problem.detail[:_LONGEST], **problem.further}
    headers = {"Cache-Control": "no-store", **problem.headers}
    return JSONResponse(body, problem.status, headers, "application/problem+json")


class TakenId(CallError):
    """An id is that of another text."""

    def __init__(self, id: str) -> None:
        super().__init__(f"The id {id} is that of another text. Send another id, or `replace` as true to replace it.")


def explain_error(error: JejaringError) -> Problem:
    """Say what an error of ours means for a client; no folder of this machine is named.

    >>> explain_error(UnknownName("claim/a/1", "claim")).status
    404
    """
    if isinstance(error, TakenId):
        return Problem(409, str(error))
    if isinstance(error, UnknownName):
        return Problem(404, str(error))
    if isinstance(error, MalformedFile):
        return Problem(409, f"{error.path.name} of the workspace cannot be read. Look at it there.")
    if isinstance(error, AccessError):
        sentence = "The workspace cannot be used now: another command may be changing it. Try again soon."
        return Problem(409, sentence, {"Retry-After": "2"})
    return Problem(422, str(error))
