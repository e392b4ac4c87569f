"""No path leads out, no wish confuses, no host and no path makes a redirect that leads elsewhere."""

import re

import pytest

from jejaring.description.address import Address, parse_address
from jejaring.description.rendering import name_document
from jejaring.site import routes
from tests.attacks.addresses import ATTACKS
from tests.attacks.leaks import find_leaks
from tests.endpoint.client import launch, read_status


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_request_is_answered_here_or_refused(pages, attack) -> None:
    reply = pages.send_raw(attack.data, 30)
    assert read_status(reply) in attack.statuses, reply[:300]
    head = reply.partition(b"\r\n\r\n")[0].decode("latin-1")
    assert not find_leaks(reply.decode("latin-1")) or b"gzip" in reply[:2000]
    location = re.search(r"(?im)^location: (.*?)\r?$", head)
    assert location is None or re.match(r"/[^/\\]", location[1])
    assert not re.search(r"(?im)^set-cookie", head)
    assert b"<script>alert" not in reply
    assert "nosniff" in head or read_status(reply) == 400
    assert pages.is_well()


# The same without the defences.


def test_without_a_look_at_addresses_a_redirect_leads_elsewhere(monkeypatch) -> None:
    class Anything:
        def has(self, path: str) -> bool:
            return True

    from starlette.requests import Request

    def lead(path: str) -> str | None:
        address = routes.parse_address(path)
        if address is None:
            return None
        request = Request({"type": "http", "headers": [(b"accept", b"text/turtle")], "query_string": b""})
        site = routes.Site(lambda _: None, lambda: None, None)  # type: ignore[arg-type, return-value]
        return site._choose(request, Anything(), address).headers["location"]  # type: ignore[arg-type]

    assert lead("/example.org/region/36.74") is None
    assert lead("region/36.74") == "/region/36.74.ttl"
    monkeypatch.setattr(routes, "parse_address", Address)
    assert lead("/example.org/region/36.74") == "//example.org/region/36.74.ttl"


def test_without_a_look_at_addresses_files_are_named_that_lie_elsewhere() -> None:
    assert parse_address("../../etc/passwd") is None
    assert name_document(Address("../../etc/passwd", "html")).startswith("../..")


@pytest.mark.parametrize(("off", "status"), [((), 400), (("host",), 200)], ids=["with", "without"])
def test_without_a_look_at_host_markup_is_let_in(tiny, off, status) -> None:
    data = b'GET /robots.txt HTTP/1.1\r\nHost: a"><script>\r\nConnection: close\r\n\r\n'
    with launch({"nquads": tiny, "off": list(off), "settings": {"workers": 1}}) as client:
        assert read_status(client.send_raw(data, 10)) == status
