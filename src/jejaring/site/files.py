"""The files of a site that no data change: style sheets, fonts, scripts; and how bytes are sent."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from jejaring.description import fixed
from jejaring.explorer import assets
from jejaring.site.headers import FRESH, KEPT, make_tag

_TYPES = {**fixed.TYPES, **assets.TYPES}


def list_files() -> dict[str, bytes]:
    """List the files by their paths from the root of the site."""
    return {**fixed.list_fixed(), **assets.list_assets()}


def list_file_routes() -> list[Route]:
    """List a route for each file."""
    return [Route(f"/{path}", partial(_serve, path, body)) for path, body in list_files().items()]


async def _serve(path: str, body: bytes, request: Request) -> Response:
    """Serve a file: for good where its name holds its digest, or where it is asked for by its digest."""
    kept = path.startswith("assets/") or bool(request.url.query)
    headers = {"Cache-Control": KEPT if kept else FRESH}
    return send_bytes(request, body, _TYPES[PurePosixPath(path).suffix], headers)


def send_bytes(request: Request, body: bytes, type: str, headers: Mapping[str, str]) -> Response:
    """Send bytes, or that the client has them."""
    headers = {**headers, "ETag": make_tag(body)}
    if has_tag(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, headers={**headers, "Content-Type": type})


def has_tag(request: Request, tag: str) -> bool:
    """Tell whether the client has what bears a tag (RFC 9110, 13.1.2)."""
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    return tag in known or known == {"*"}
