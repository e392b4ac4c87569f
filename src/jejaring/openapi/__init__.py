"""The surface of `jejaring serve` in OpenAPI 3.1, for programs that make clients or tests of it.

`openapi.json` says all of it; what a server answers leaves out the desk where it serves none.

https://spec.openapis.org/oas/v3.1.1.html
"""

import json
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_DESK = "/desk"


def describe_surface(*, writable: bool) -> dict[str, Any]:
    """Describe what is served; where it is not written to, without the desk.

    >>> "/desk" in describe_surface(writable=False)["paths"], "/desk" in describe_surface(writable=True)["paths"]
    (False, True)
    """
    described: dict[str, Any] = json.loads((Path(__file__).parent / "openapi.json").read_text("utf-8"))
    described["info"]["version"] = version("jejaring")
    if not writable:
        described["paths"] = {path: each for path, each in described["paths"].items() if not path.startswith(_DESK)}
        described["tags"] = [tag for tag in described["tags"] if tag["name"] != "desk"]
    return described


def list_routes(*, writable: bool) -> list[Route]:
    """List the route of the description."""
    return [Route("/openapi.json", partial(_serve, writable))]


@cache
def _write(writable: bool) -> bytes:
    return json.dumps(describe_surface(writable=writable), ensure_ascii=False).encode()


async def _serve(writable: bool, _: Request) -> Response:
    return Response(_write(writable), media_type="application/json", headers={"Cache-Control": "max-age=3600"})
