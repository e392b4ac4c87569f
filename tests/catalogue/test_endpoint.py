"""The same questions on an independent server of SPARQL 1.1: the same answers, and a sentence where there is none."""

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from jejaring.catalogue import LocalSource, RemoteSource, find_query, list_queries, run_local, run_remote, run_text
from jejaring.errors import AmbiguousName, CallError, EndpointError, UnknownName

OXIGRAPH = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
QUERIES = list_queries()


def find_port() -> int:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def endpoint(bundled, tmp_path_factory) -> Iterator[str]:
    """An Oxigraph server with the dump of the bundled graph."""
    if OXIGRAPH is None:
        pytest.skip("the program oxigraph is not installed: it comes with the extra `test`")
    folder = tmp_path_factory.mktemp("server")
    (folder / "dump.nq").write_bytes(bundled.dump())
    load = [OXIGRAPH, "load", "--location", str(folder / "data"), "--file", str(folder / "dump.nq")]
    subprocess.run(load, check=True, capture_output=True)
    port = find_port()
    serve = [OXIGRAPH, "serve-read-only", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/", server)
            yield f"http://127.0.0.1:{port}/query"
        finally:
            server.terminate()


def wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        assert server.poll() is None, "the server has ended"
        try:
            urlopen(url, timeout=1).close()
        except (URLError, OSError):
            time.sleep(0.05)
        else:
            return
    pytest.fail("the server does not answer")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_the_answers_are_the_local_ones(query, endpoint, bundled):
    assert RemoteSource(endpoint).answer(query.text) == LocalSource(bundled).answer(query.text)
    if query.example:
        assert run_remote(endpoint, query, query.example) == run_local(bundled, query, query.example)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("participants", {"event": "Kabupaten Semarang Expo 2021"}),
        ("events", {"kind": "pameran", "since": "2022"}),
        ("statements", {"person": "yudi suryadi"}),
        ("evidence", {"subject": "abon bandeng"}),
        ("officials", {"region": "Tangsel", "on": "2025-09"}),
    ],
)
def test_names_are_looked_up_at_the_endpoint(name, values, endpoint, bundled):
    answer = run_remote(endpoint, find_query(name), values)
    assert len(answer) > 0
    assert answer == run_local(bundled, find_query(name), values)


def test_names_unknown_and_ambiguous_there_are_told(endpoint):
    with pytest.raises(UnknownName):
        run_remote(endpoint, find_query("participants"), {"event": "Expo yang Tidak Ada"})
    with pytest.raises(AmbiguousName):
        run_remote(endpoint, find_query("evidence"), {"subject": "Pemkab"})


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?s ?p ?o }",
        "CONSTRUCT { ?e <a:b> ?k } WHERE { ?e <https://w3id.org/jejaring/ontology#eventKind> ?k }",
        "SELECT ?a ?b { VALUES (?a ?b) { (1 'x'@id) (UNDEF 1.5) (true UNDEF) } }",
    ],
)
def test_a_text_of_ones_own_gives_the_same_table(text, endpoint, bundled):
    assert run_text(RemoteSource(endpoint), text) == run_text(LocalSource(bundled), text)


def test_what_the_endpoint_calls_no_sparql_is_the_callers_fault(endpoint):
    with pytest.raises(CallError, match="says that the query is no SPARQL"):
        run_text(RemoteSource(endpoint), "SELECT * { ?s ?p }")


def test_an_endpoint_that_is_not_there_is_told():
    url = f"http://127.0.0.1:{find_port()}/query"
    with pytest.raises(EndpointError, match="Connection refused") as told:
        run_remote(url, find_query("officials"))
    assert told.value.exit_code == 4
    assert url in str(told.value)


@pytest.mark.parametrize("url", ["ftp://a/b", "file:///etc/hosts", "localhost:7878", "http://", ""])
def test_what_is_no_address_is_told(url):
    with pytest.raises(CallError, match="no address of an endpoint") as told:
        run_remote(url, find_query("officials"))
    assert told.value.exit_code == 2


@contextmanager
def serve(status: int, body: bytes, type: str = "application/sparql-results+json", delay: float = 0) -> Iterator[str]:
    """A server that gives one answer to all."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(delay)
            self.send_response(status)
            self.send_header("Content-Type", type)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("status", [401, 403, 404, 500, 503])
def test_an_endpoint_that_fails_is_told(status):
    with serve(status, b"no") as url, pytest.raises(EndpointError) as told:
        run_remote(url, find_query("officials"))
    assert told.value.exit_code == 4


@pytest.mark.parametrize(
    "body", [b"<html>", b"{}", b"[]", b"null", b'{"head": {"vars": ["a"]}, "results": {"bindings": [1]}}', b""]
)
def test_an_answer_that_is_none_is_told(body):
    with serve(200, body) as url, pytest.raises(EndpointError, match=r"no answer of SPARQL 1\.1"):
        run_remote(url, find_query("officials"))


def test_an_endpoint_that_is_too_slow_is_told():
    with serve(200, b"{}", delay=1.5) as url, pytest.raises(EndpointError, match=r"1 seconds|timed out"):
        run_remote(url, find_query("officials"), timeout=1)


def test_absent_values_of_an_answer_are_none():
    body = json.dumps(
        {"head": {"vars": ["a", "b"]}, "results": {"bindings": [{"a": {"type": "literal", "value": "x"}}]}}
    )
    with serve(200, body.encode()) as url:
        assert run_text(RemoteSource(url), "SELECT ?a ?b { }").rows == (("x", None),)
