"""What is said of the surface is what is served: each route is described, each random request gets such an answer."""

import os
from urllib.parse import urlsplit

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from jejaring.desk import Access
from jejaring.desk import list_routes as list_desk
from jejaring.openapi import describe_surface

CHECKS = [
    checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = int(os.environ.get("JEJARING_EXAMPLES", "12"))
STRAIGHT = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
BUSY = (503, 504)  # described, and no fault of the server's


SURFACE = schemathesis.openapi.from_dict(describe_surface(writable=True))
OPERATIONS = {each.ok().label: each.ok() for each in SURFACE.get_all_operations()}


@pytest.mark.parametrize("label", OPERATIONS)
def test_the_answer_is_one_that_is_described(reviewer, label) -> None:
    base = f"http://{urlsplit(reviewer.client.url).netloc}"
    headers = {"Authorization": f"Bearer {reviewer.token}"} if "/desk" in label else {}

    @STRAIGHT
    @given(case=OPERATIONS[label].as_strategy())
    def ask(case: schemathesis.Case) -> None:
        response = case.call(base_url=base, headers=headers, allow_redirects=False, timeout=60)
        wanted = CHECKS[1:] if response.status_code in BUSY else CHECKS
        case.validate_response(response, checks=wanted, headers=headers)

    ask()


def test_the_server_says_what_it_serves(reviewer) -> None:
    assert reviewer.client.send("GET", "/openapi.json").json == describe_surface(writable=True)


def test_the_server_is_well_afterwards(reviewer) -> None:
    assert reviewer.client.is_well()
    assert reviewer.call("GET", "/desk").status == 200


def test_every_address_of_the_desk_is_described(tmp_path) -> None:
    routes = {route.path for route in list_desk(tmp_path, Access(), None)} - {"/desk/{rest:path}"}  # type: ignore[arg-type, attr-defined]
    described = {path for path in describe_surface(writable=True)["paths"] if path.startswith("/desk")}
    assert routes == described


def test_every_page_of_the_site_is_covered_by_a_described_address(reviewer) -> None:
    described = describe_surface(writable=False)["paths"]
    assert not [path for path in described if path.startswith("/desk")]
    for path, operations in described.items():
        example = path
        for each in operations["get"].get("parameters", ()):
            example = example.replace(
                f"{{{each['name']}}}", str(each.get("example", each["schema"].get("enum", [""])[0]))
            )
        assert reviewer.client.send("GET", example).status in (200, 303), example
