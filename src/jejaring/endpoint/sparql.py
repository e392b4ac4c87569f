"""The resource `/sparql`: a question gets its answer, no question the description of the service.

What comes before a worker: the question, its inspection, the format, and the tag of the answer.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from jejaring.endpoint.about import describe_service
from jejaring.endpoint.asking import READ_ONLY, Question, read_question, too_long
from jejaring.endpoint.formats import GRAPHS, HTML, RESULTS, Choice, Format, choose_format, list_types, name_format
from jejaring.endpoint.messages import Answer, Job, make_answer
from jejaring.endpoint.page import write_page
from jejaring.endpoint.refusal import Refusal, write_refusal
from jejaring.endpoint.responding import Head, has_answer, make_tag, takes_gzip, write_answer, write_known
from jejaring.endpoint.service import Service
from jejaring.endpoint.shelf import Shelf, Shelved
from jejaring.inspection import FORMS, Inspection, inspect_query

Editor = Callable[[Request], Response]
"""Answers people who open `/sparql`, in the place of the plain form."""
_NO_SERVICE = (
    "This endpoint calls no other: SERVICE is refused. Ask each endpoint by itself, and join what they answer."
)


class Sparql:
    """Answers requests to `/sparql`."""

    def __init__(self, service: Service, editor: Editor | None = None) -> None:
        self.service, self.settings, self._editor = service, service.settings, editor
        self._shelf = Shelf(self.settings.held)

    async def serve(self, request: Request) -> Response:
        """Answer a request, or refuse it with a sentence."""
        try:
            question = await read_question(request, self.settings.query)
            return await self._answer(request, question) if question else self._describe(request)
        except Refusal as refusal:
            return write_refusal(refusal)

    def _describe(self, request: Request) -> Response:
        choice = _choose(request, (*GRAPHS, HTML), request.query_params.get("format"))
        url = self.settings.url or str(request.url.replace(query="", fragment=""))
        if choice.format == HTML:
            return self._editor(request) if self._editor else write_page(url, request.query_params.get("example"))
        snapshot = self.service.edition.snapshot
        head = Head(choice.content_type, make_tag(snapshot.version, url, choice.type))
        if has_answer(request, head):
            return write_known(head)
        body = describe_service(url, snapshot.graphs, choice.format)
        return write_answer(make_answer(body, gzip=takes_gzip(request)), head)

    async def _answer(self, request: Request, question: Question) -> Response:
        inspection = _inspect(question.query, self.settings.query)
        choice = _choose(request, RESULTS if inspection.form in ("select", "ask") else GRAPHS, question.format)
        edition = self.service.edition
        tag = None if inspection.volatile else make_tag(edition.snapshot.version, repr(question), choice.type)
        head = Head(choice.content_type, tag)
        if has_answer(request, head):
            return write_known(head)
        dataset = question.default_graphs, question.named_graphs
        job = Job(question.query, choice.format.name, *dataset, gzip=takes_gzip(request))
        answering = edition.pool.answer(job, request.state.charge)
        answer = await _unless_gone(request, answering)
        return Shelved(write_answer(answer, head), self._shelf, len(answer.body))


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
        sentence = f"Ask by `Accept` for one of {list_types(offers)}, or by `format` for one of {names}."
        raise Refusal(406, sentence, {"Vary": "Accept"})
    return choice


async def _unless_gone(request: Request, answering: Coroutine[Any, Any, Answer]) -> Answer:
    """Wait for an answer, and give it up when the client leaves.

    Raises:
        Refusal: the client has left; nobody will read it.
    """
    answer = asyncio.ensure_future(answering)
    leaving = asyncio.ensure_future(_wait_for_leaving(request))
    try:
        await asyncio.wait((answer, leaving), return_when=asyncio.FIRST_COMPLETED)
        if answer.done():
            return answer.result()
        raise Refusal(499, "The client has left.")
    finally:
        answer.cancel()
        leaving.cancel()


async def _wait_for_leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
