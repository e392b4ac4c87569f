"""The resource `/sparql`: a question gets its answer, no question the description of the service.

What comes before the worker: the turnstile, the question, its inspection, the format, and the tag of the answer. An
answer is a function of data, question and format, so that its tag is known before it is: a client that has it gets 304
and no query runs. Queries that ask for the time or for chance have no tag.
"""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from jejaring import __version__
from jejaring.endpoint.about import describe_service
from jejaring.endpoint.asking import READ_ONLY, Question, read_question, too_long
from jejaring.endpoint.formats import GRAPHS, HTML, RESULTS, Choice, Format, choose_format, list_types, name_format
from jejaring.endpoint.inspection import FORMS, Inspection, inspect_query
from jejaring.endpoint.messages import Answer, Job
from jejaring.endpoint.page import write_page
from jejaring.endpoint.refusal import Refusal, write_refusal
from jejaring.endpoint.service import Service
from jejaring.endpoint.turnstile import Turnstile

_PIECE = 64 * 1024
_NO_SERVICE = (
    "This endpoint calls no other: SERVICE is refused. Ask each endpoint by itself, and join what they answer."
)


class Sparql:
    """Answers requests to `/sparql`."""

    def __init__(self, service: Service) -> None:
        self.service, self.settings = service, service.settings
        self._turnstile = Turnstile(self.settings.allowance)

    async def serve(self, request: Request) -> Response:
        """Answer a request, or refuse it with a sentence."""
        client = request.client.host if request.client else ""
        try:
            self._admit(client)
            question = await read_question(request, self.settings.query)
            if question is None:
                return self._describe(request)
            return await self._answer(request, question, client)
        except Refusal as refusal:
            return write_refusal(refusal)

    def _admit(self, client: str) -> None:
        if wait := self._turnstile.admit(client):
            raise Refusal(429, f"Too many requests. Try again in {wait} seconds.", {"Retry-After": str(wait)})

    def _describe(self, request: Request) -> Response:
        choice = _choose(request, (*GRAPHS, HTML), request.query_params.get("format"))
        url = self.settings.url or str(request.url.replace(query="", fragment=""))
        if choice.format == HTML:
            return write_page(url, request.query_params.get("example"))
        edition = self.service.edition
        tag = _make_tag(edition.snapshot.version, url, choice.type)
        headers = _write_headers(choice, tag)
        if _has_tag(request, tag):
            return Response(status_code=304, headers=headers)
        return Response(describe_service(url, edition.snapshot.graphs, choice.format), headers=headers)

    async def _answer(self, request: Request, question: Question, client: str) -> Response:
        inspection = _inspect(question.query, self.settings.query)
        choice = _choose(request, RESULTS if inspection.form in ("select", "ask") else GRAPHS, question.format)
        edition = self.service.edition
        tag = None if inspection.volatile else _make_tag(edition.snapshot.version, repr(question), choice.type)
        headers = _write_headers(choice, tag)
        if _has_tag(request, tag):
            return Response(status_code=304, headers=headers)
        job = Job(
            question.query,
            choice.format.name,
            question.default_graphs,
            question.named_graphs,
            gzip=_takes_gzip(request),
        )
        began = time.monotonic()
        try:
            answer = await _unless_gone(request, edition.pool.answer(job))
        finally:
            self._turnstile.charge(client, time.monotonic() - began)
        return _write_answer(answer, headers)


def _inspect(query: str, most: int) -> Inspection:
    """Inspect a query.

    Raises:
        Refusal: it cannot be run here, whatever the data.
    """
    if len(query.encode()) > most:
        raise too_long(most)
    inspection = inspect_query(query)
    if inspection.update:
        raise Refusal(403, READ_ONLY)
    if not inspection.closed:
        raise Refusal(400, "The query has a string that is not closed.")
    if inspection.form not in FORMS:
        raise Refusal(400, "The query has no form: begin with SELECT, ASK, CONSTRUCT or DESCRIBE after the prefixes.")
    if inspection.service:
        raise Refusal(403, _NO_SERVICE)
    return inspection


def _choose(request: Request, offers: Sequence[Format], name: str | None) -> Choice:
    accept = ",".join(request.headers.getlist("accept"))
    choice = name_format(name, offers) if name else choose_format(accept, offers)
    if choice is None:
        names = ", ".join(offer.name for offer in offers)
        raise Refusal(
            406, f"Ask by `Accept` for one of {list_types(offers)}, or by `format` for one of {names}.", _VARY
        )
    return choice


def _make_tag(*parts: str) -> str:
    """Make the tag of an answer; weak, as it is the same compressed and not (RFC 9110, 8.8.1)."""
    digest = hashlib.sha256("\0".join((__version__, *parts)).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def _has_tag(request: Request, tag: str | None) -> bool:
    if tag is None or request.method not in ("GET", "HEAD"):
        return False
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    return tag.removeprefix("W/") in known or known == {"*"}


def _takes_gzip(request: Request) -> bool:
    """Tell whether a client takes gzip; an encoding is weighed as a media type is."""
    codings = request.headers.get("accept-encoding", "")
    return "gzip" in codings and choose_format(codings.replace("gzip", "text/csv"), RESULTS) is not None


async def _unless_gone(request: Request, answering: Coroutine[Any, Any, Answer]) -> Answer:
    """Wait for an answer, and give it up when the client leaves."""
    answer = asyncio.ensure_future(answering)
    leaving = asyncio.ensure_future(_wait_for_leaving(request))
    try:
        await asyncio.wait((answer, leaving), return_when=asyncio.FIRST_COMPLETED)
        if answer.done():
            return answer.result()
        raise Refusal(499, "The client has left.")
    finally:
        for task in (answer, leaving):
            task.cancel()


async def _wait_for_leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue


def _write_headers(choice: Choice, tag: str | None) -> dict[str, str]:
    fresh = {"ETag": tag, "Cache-Control": "no-cache"} if tag else {"Cache-Control": "no-store"}
    return {"Content-Type": choice.content_type, **fresh, **_VARY}


def _write_answer(answer: Answer, headers: dict[str, str]) -> Response:
    if answer.status != 200:
        return write_refusal(Refusal(answer.status, answer.problem))
    encoding = {"Content-Encoding": "gzip"} if answer.gzip else {}
    return StreamingResponse(
        _cut(answer.body), headers={**headers, **encoding, "Content-Length": str(len(answer.body))}
    )


async def _cut(body: bytes) -> AsyncIterator[bytes]:
    """Cut a body into pieces, each of which a client must take before its deadline."""
    for start in range(0, len(body), _PIECE):
        yield body[start : start + _PIECE]


_VARY = {"Vary": "Accept"}
