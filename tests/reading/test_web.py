"""Pages are fetched within limits; a server on this machine stands for the public web, where the test says so."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from jejaring.errors import InputError
from jejaring.reading import web
from jejaring.reading.web import fetch_page, find_public_address


class Site(BaseHTTPRequestHandler):
    """A site with pages good and bad; `robots` is what its robots.txt says, None where it has none."""

    robots: ClassVar[str | None] = None
    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        type(self).asked.append((self.path, self.headers["User-Agent"]))
        pages = {"/page": b"halaman", "/closed/page": b"tertutup", "/long": b"x" * 3000}
        if self.path == "/robots.txt" and self.robots == "broken":
            self._answer(503, b"")
        elif self.path == "/robots.txt" and self.robots is not None:
            self._answer(200, self.robots.encode())
        elif self.path.startswith("/to/"):
            self._answer(302, b"", location="/" + self.path.removeprefix("/to/"))
        elif self.path == "/loop":
            self._answer(302, b"", location="/loop")
        elif self.path == "/away":
            self._answer(302, b"", location="http://10.0.0.1/secret")
        elif self.path in pages:
            self._answer(200, pages[self.path])
        else:
            self._answer(404, b"tidak ada")

    def _answer(self, status: int, body: bytes, location: str | None = None) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    Site.robots, Site.asked = None, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://berita.example:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def trust_site(host: str, port: int) -> str:
    """The example host is this machine; of all others ask as usual."""
    return "127.0.0.1" if host == "berita.example" else find_public_address(host, port)


def test_a_page_is_fetched_by_a_reader_that_names_itself(site: str) -> None:
    assert fetch_page(f"{site}/page", trust_site) == b"halaman"
    assert {agent for _, agent in Site.asked} == {web.AGENT}


def test_robots_are_respected(site: str) -> None:
    Site.robots = "User-agent: *\nDisallow: /closed/"
    assert fetch_page(f"{site}/page", trust_site) == b"halaman"
    with pytest.raises(InputError, match=r"robots\.txt"):
        fetch_page(f"{site}/closed/page", trust_site)
    assert "/closed/page" not in {path for path, _ in Site.asked}


def test_a_site_whose_rules_cannot_be_read_is_closed(site: str) -> None:
    Site.robots = "broken"
    with pytest.raises(InputError, match=r"robots\.txt"):
        fetch_page(f"{site}/page", trust_site)


def test_redirects_are_followed_but_not_for_ever(site: str) -> None:
    assert fetch_page(f"{site}/to/page", trust_site) == b"halaman"
    with pytest.raises(InputError, match="redirects"):
        fetch_page(f"{site}/loop", trust_site)


def test_a_redirect_into_a_private_network_is_not_followed(site: str) -> None:
    with pytest.raises(InputError, match="not public"):
        fetch_page(f"{site}/away", trust_site)


def test_a_page_that_is_not_there_says_so(site: str) -> None:
    with pytest.raises(InputError, match="404"):
        fetch_page(f"{site}/none", trust_site)


def test_a_page_that_is_too_long_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_BYTES", 1000)
    with pytest.raises(InputError, match="longer than"):
        fetch_page(f"{site}/long", trust_site)


def test_a_page_that_never_comes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(InputError, match="cannot be fetched"):
        fetch_page(f"http://berita.example:{silent.getsockname()[1]}/page", trust_site)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/x", "http://localhost/x", "http://[::1]/x", "http://169.254.169.254/latest", "http://10.1.2.3/",
        "http://192.168.0.1/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(url: str) -> None:
    with pytest.raises(InputError, match=r"not public|not known"):
        fetch_page(url)


@pytest.mark.parametrize("url", ["ftp://a.id/x", "file:///etc/passwd", "http://", "gopher://a", "//a.id/x"])
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(InputError, match="no http or https"):
        fetch_page(url)
