"""The files of a site that no data change: style sheets, fonts, scripts; and how bytes are sent."""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from jejaring.description import fixed
from jejaring.explorer import assets
from jejaring.negotiation import accepts_gzip
from jejaring.packing import pack
from jejaring.site.headers import FRESH, KEPT, PACKABLE, make_tag

_TYPES = {**fixed.TYPES, **assets.TYPES}
_pack = lru_cache(64)(pack)


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
    """Send bytes, or that the client has them; compressed where it takes that, and then under a weak tag.

    The tag is that of the bytes before they are compressed, so that it is the same in both forms (RFC 9110, 8.8.1).
    """
    packable = type.partition(";")[0] in PACKABLE
    packed = _pack(body) if packable and accepts_gzip(request.headers.get("accept-encoding", "")) else None
    tag = make_tag(body) if packed is None else f"W/{make_tag(body)}"
    headers = {**headers, "ETag": tag, **({"Vary": "Accept-Encoding"} if packable else {})}
    if has_tag(request, tag):
        return Response(status_code=304, headers=headers)
    if packed is None:
        return Response(body, headers={**headers, "Content-Type": type})
    return Response(packed, headers={**headers, "Content-Type": type, "Content-Encoding": "gzip"})


def has_tag(request: Request, tag: str) -> bool:
    """Tell whether the client has what bears a tag (RFC 9110, 13.1.2)."""
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    return tag.removeprefix("W/") in known or known == {"*"}
