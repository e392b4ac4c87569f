"""The desk behind addresses below `/desk`: JSON in, JSON out, one change at a time.

What is done is done in a thread of its own, one call after the other; a few may wait, and more are told to come again.
After a change the server brings out the new edition before the answer goes out, so that whoever asks next sees it.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from jejaring.desk.access import Access
from jejaring.desk.problems import Problem, explain_error, write_problem
from jejaring.desk.requests import NewArticle, NewClaim, NewJudgement, Undoing, read_body
from jejaring.desk.workspace import Json, Workspace
from jejaring.errors import JejaringError
from jejaring.workshop import Busy, Workshop

_WAITING, _SECONDS = 16, 300.0
Handler = Callable[[Request], Awaitable[Response]]
Refresh = Callable[[], Awaitable[str]]
"""Brings out a new edition where the data have changed; gives the version that is served."""


def list_routes(folder: Path, access: Access, refresh: Refresh) -> list[BaseRoute]:
    """List the routes of the desk of a workspace."""
    desk = _Desk(Workspace(folder), access, refresh)
    served: list[tuple[str, dict[str, Handler]]] = [
        ("/desk", {"GET": desk.describe}),
        ("/desk/articles", {"GET": desk.list_articles, "POST": desk.add}),
        ("/desk/articles/{id}", {"GET": desk.read_article, "DELETE": desk.withdraw}),
        ("/desk/articles/{id}/claims", {"POST": desk.put_claim}),
        ("/desk/quarantine/{article}/{key}", {"DELETE": desk.drop}),
        ("/desk/waiting", {"GET": desk.list_waiting}),
        ("/desk/judgements", {"GET": desk.list_judgements, "POST": desk.judge}),
        ("/desk/undo", {"POST": desk.undo}),
        ("/desk/{rest:path}", {}),
    ]
    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return [Route(path, desk.guard(handlers), methods=methods) for path, handlers in served]


class _Desk:
    """Answers requests to the desk."""

    def __init__(self, workspace: Workspace, access: Access, refresh: Refresh) -> None:
        self._workspace, self._access, self._refresh = workspace, access, refresh
        self._workshop = Workshop(threads=1, waiting=_WAITING, seconds=_SECONDS)

    def guard(self, handlers: dict[str, Handler]) -> Handler:
        """Guard the handlers of an address: who may, which method, and every refusal as problem details."""

        async def serve(request: Request) -> Response:
            try:
                self._access.check(request)
                method = "GET" if request.method == "HEAD" else request.method
                if method not in handlers:
                    raise _refuse_method(handlers)
                return await handlers[method](request)
            except Problem as problem:
                return write_problem(problem)
            except JejaringError as error:
                return write_problem(explain_error(error))

        return serve

    async def describe(self, request: Request) -> Response:
        """Describe the workspace."""
        return await self._answer(request, self._workspace.describe)

    async def list_articles(self, request: Request) -> Response:
        """List the articles."""
        return await self._answer(request, self._workspace.list_articles)

    async def read_article(self, request: Request) -> Response:
        """Read one article."""
        return await self._answer(request, self._workspace.read_article, request.path_params["id"])

    async def list_waiting(self, request: Request) -> Response:
        """List what waits."""
        asked = request.query_params
        return await self._answer(request, self._workspace.list_waiting, asked.get("kind"), asked.get("article"))

    async def list_judgements(self, request: Request) -> Response:
        """List the judgements."""
        return await self._answer(request, self._workspace.list_judgements)

    async def add(self, request: Request) -> Response:
        """Take an article in."""
        asked = await read_body(request, NewArticle)
        told = await self._work(request, self._workspace.add, asked)
        if told["preview"] or told["unchanged"]:
            return await self._write(told)
        return await self._write(told, 201, {"Location": f"/desk/articles/{told['article']['id']}"})

    async def withdraw(self, request: Request) -> Response:
        """Withdraw an article."""
        return await self._answer(request, self._workspace.withdraw, request.path_params["id"])

    async def put_claim(self, request: Request) -> Response:
        """Add, correct or readmit a claim."""
        asked = await read_body(request, NewClaim)
        return await self._answer(request, self._workspace.put_claim, request.path_params["id"], asked, status=201)

    async def drop(self, request: Request) -> Response:
        """Drop a claim from quarantine."""
        return await self._answer(request, self._workspace.drop, "{article}/{key}".format(**request.path_params))

    async def judge(self, request: Request) -> Response:
        """Judge claims or things."""
        return await self._answer(request, self._workspace.judge, await read_body(request, NewJudgement), status=201)

    async def undo(self, request: Request) -> Response:
        """Take judgements back."""
        return await self._answer(request, self._workspace.undo, await read_body(request, Undoing))

    async def _answer(
        self, request: Request, function: Callable[..., Json], *arguments: Any, status: int = 200
    ) -> Response:
        return await self._write(await self._work(request, function, *arguments), status)

    async def _work(self, request: Request, function: Callable[..., Json], *arguments: Any) -> Json:
        """Work in a thread, one call after the other.

        Raises:
            Problem: 503 where too many wait.
        """
        try:
            return await self._workshop.work(request, function, *arguments)
        except Busy as busy:
            raise Problem(503, str(busy), {"Retry-After": str(busy.retry)}) from busy

    async def _write(self, told: Json, status: int = 200, headers: dict[str, str] | None = None) -> Response:
        version = await self._refresh()
        return JSONResponse({**told, "version": version}, status, {"Cache-Control": "no-store", **(headers or {})})


def _refuse_method(handlers: dict[str, Handler]) -> Problem:
    if not handlers:
        return Problem(404, "There is nothing at this address of the desk.")
    allowed = ", ".join(sorted(handlers))
    return Problem(405, f"This address takes {allowed}.", {"Allow": allowed})
