"""A stranger's connection cannot hold the server, confuse it, or fill its memory: bytes that HTTP does not foresee."""

import gzip
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from tests.endpoint.client import QUERY, Client, launch, read_all, read_status, wait_until

HOST = b"Host: localhost\r\n"
GET = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\n" + HOST
POST = b"POST /sparql HTTP/1.1\r\n" + HOST + b"Content-Type: application/sparql-query\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
BIG = "SELECT ?x { BIND('" + "a" * 15000 + "' AS ?a) BIND(CONCAT(" + "?a," * 999 + "?a) AS ?x) }"


@dataclass(frozen=True)
class Attack:
    """Bytes sent at once, and the statuses that may answer; 0 is a connection closed without a word."""

    name: str
    data: bytes
    statuses: frozenset[int]


def attack(name: str, data: bytes, *statuses: int) -> Attack:
    return Attack(name, data, frozenset(statuses))


def send_chunks(*chunks: bytes) -> bytes:
    return POST + CHUNKED + b"\r\n" + b"".join(chunks)


def send_body(body: bytes, headers: bytes = b"") -> bytes:
    return POST + headers + b"Content-Length: %d\r\n\r\n" % len(body) + body


ATTACKS = [
    # what never ends
    attack("nothing at all", b"", 408, 0),
    attack("half a request line", b"GET /spar", 408, 0),
    attack("half a head", GET + b"X-A: b\r\n", 408, 0),
    attack("a body that does not come", POST + b"Content-Length: 10\r\n\r\n", 408),
    attack("a body shorter than its length", POST + b"Content-Length: 10\r\n\r\nASK", 408),
    attack("chunks without an end", send_chunks(b"6\r\nASK {}\r\n"), 408),
    attack("an expectation and no body", POST + b"Content-Length: 6\r\nExpect: 100-continue\r\n\r\n", 100, 408),
    # lengths
    attack("a body longer than its length", POST + b"Content-Length: 6\r\n\r\nASK {} or more", 200),
    attack("a negative length", POST + b"Content-Length: -1\r\n\r\nASK {}", 400),
    attack("a length in words", POST + b"Content-Length: six\r\n\r\nASK {}", 400),
    attack("a length with a sign", POST + b"Content-Length: +6\r\n\r\nASK {}", 400),
    attack("two lengths", POST + b"Content-Length: 6\r\nContent-Length: 7\r\n\r\nASK {} ", 400),
    attack("a length of many digits", POST + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nASK {}", 400, 413),
    attack("a length that is promised", POST + b"Content-Length: 9999999999\r\n\r\nASK {}", 413),
    attack("a length and chunks", POST + CHUNKED + b"Content-Length: 6\r\n\r\n0\r\n\r\n", 400),
    attack("a chunk without a size", send_chunks(b"x\r\nASK {}\r\n0\r\n\r\n"), 400),
    attack("a chunk of a size beyond all", send_chunks(b"f" * 40 + b"\r\nASK {}\r\n0\r\n\r\n"), 400),
    attack("a coding that is none", POST + b"Transfer-Encoding: identity, banana\r\n\r\nASK {}", 400, 501),
    attack("a thousand chunks too many", send_chunks(*[b"400\r\n" + b" " * 1024 + b"\r\n"] * 100), 413),
    # floods
    attack("a flood of headers", GET + b"".join(b"X-%d: a\r\n" % n for n in range(20000)) + b"\r\n", 400, 431),
    attack("a header without an end", GET + b"X-A: " + b"a" * 1_000_000 + b"\r\n\r\n", 400, 431),
    attack("an address without an end", b"GET /sparql?query=" + b"a" * 1_000_000 + b" HTTP/1.1\r\n\r\n", 400, 414),
    attack("a flood of wishes", GET + b"Accept: " + b"a/b;q=0.1," * 5000 + b"*/*\r\n\r\n", 200),
    attack("a flood of tags", GET + b"If-None-Match: " + b'"a", ' * 9000 + b"\r\n\r\n", 200),
    attack("a flood of ranges", GET + b"Range: bytes=" + b"0-0," * 9000 + b"\r\n\r\n", 200),
    attack("a flood of requests", (GET + b"\r\n") * 300, 200),
    # bombs
    attack("a bomb by gzip", send_body(gzip.compress(b" " * 10_000_000), b"Content-Encoding: gzip\r\n"), 415),
    attack("a bomb by deflate", send_body(b"x\x9c" * 100, b"Content-Encoding: deflate\r\n"), 415),
    attack("a body not in UTF-8", send_body(b"ASK { ?s ?p '\xff\xfe\xed\xa0\x80' }"), 400),
    # what is no HTTP/1.1
    attack("a greeting of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505),
    attack("a greeting of TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500) + b"\r\n\r\n", 400),
    attack("HTTP/0.9", b"GET /sparql\r\n\r\n", 400),
    attack("HTTP/9.9", b"GET /sparql HTTP/9.9\r\n" + HOST + b"\r\n", 400, 505),
    attack("a method that is none", b"GET\x00 /sparql HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    attack("CONNECT", b"CONNECT example.org:443 HTTP/1.1\r\n" + HOST + b"\r\n", 400, 404, 405),
    attack("TRACE", b"TRACE /sparql HTTP/1.1\r\nCookie: a=b\r\n" + HOST + b"\r\n", 405),
    attack("an upgrade to a socket", GET + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 200, 400, 426),
    attack("an upgrade to HTTP/2", GET + b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n", 200),
    attack("another host in the address", b"GET http://example.org/ HTTP/1.1\r\n" + HOST + b"\r\n", 400, 404),
    # heads that two readers read in two ways
    attack("no host", b"GET /sparql HTTP/1.1\r\n\r\n", 400),
    attack("two hosts", GET + b"Host: example.org\r\n\r\n", 400),
    attack("a host that is markup", b'GET /sparql HTTP/1.1\r\nHost: a"><script>\r\n\r\n', 400),
    attack("a host with a path", b"GET /sparql HTTP/1.1\r\nHost: example.org/a?b#c\r\n\r\n", 400),
    attack("a space before the colon", GET + b"X-A : b\r\n\r\n", 400),
    attack("a folded header", GET + b"X-A: b\r\n c\r\n\r\n", 200, 400),
    attack("a NUL in a header", GET + b"X-A: \x00\r\n\r\n", 400),
    attack("a header without a name", GET + b": b\r\n\r\n", 400),
    attack("a bare carriage return", GET + b"X-A: b\rX-B: c\r\n\r\n", 400),
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_attack_is_answered_or_cut_off(fortress: Client, attack: Attack) -> None:
    reply = fortress.send_raw(attack.data, wait=8.0 if attack.statuses & {0, 408} else 0.4)
    assert read_status(reply) in attack.statuses, reply[:300]
    assert b"Traceback" not in reply
    assert b"<script" not in reply
    assert fortress.is_well()


def trickle(client: Client, data: bytes, head: bytes = b"") -> float:
    """Send a byte every 50 ms until the server has enough; gives the seconds for which it had not."""
    began = time.monotonic()
    with client.connect() as raw:
        raw.sendall(head)
        raw.settimeout(0.05)
        for byte in data:
            try:
                raw.sendall(bytes([byte]))
                if not raw.recv(1000):
                    break
            except TimeoutError:
                continue
            except OSError:
                break
    return time.monotonic() - began


@pytest.mark.parametrize(
    "head", [b"", POST + b"Content-Length: 1000\r\n\r\n", send_chunks(b"3e8\r\n")], ids=["head", "body", "chunk"]
)
def test_a_trickle_ends(fortress: Client, head: bytes) -> None:
    assert trickle(fortress, b"a" * 400, head) < 15  # of the 20 s that it would take
    assert fortress.is_well()


def test_a_reader_that_does_not_read_is_cut_off(fortress: Client) -> None:
    with fortress.connect(30) as raw:
        raw.sendall(send_body(BIG.encode()))
        time.sleep(3)
        assert len(read_all(raw)) < 15_000_000  # what the system had taken for it
    assert fortress.is_well()


def test_a_reader_that_reads_gets_all(server: Client) -> None:
    reply = server.post(BIG)
    assert (reply.status, len(reply.body) > 15_000_000) == (200, True)


def test_many_who_take_slowly_do_not_fill_the_memory(tiny: str) -> None:
    settings = {"workers": 2, "deadline": 3.0, "held": 40_000_000}  # room for two answers
    with launch({"nquads": tiny, "settings": settings}) as client, ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(client.connect(30)).sendall(send_body(BIG.encode()))
        assert wait_until(lambda: client.post(BIG).status == 503)
        assert client.is_well()
        assert wait_until(lambda: client.post(BIG).status == 200)  # those who took nothing were cut off


def test_those_who_leave_free_their_workers(server: Client) -> None:
    """Its queries may take ten seconds; ten of them by two workers would be fifty."""
    query = b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    for _ in range(10):
        with server.connect() as raw:
            raw.sendall(send_body(query))
            time.sleep(0.05)
    assert server.is_well()


def test_half_a_goodbye_still_gets_its_answer_or_an_end(fortress: Client) -> None:
    with fortress.connect() as raw:
        raw.sendall(GET + b"\r\n")
        raw.shutdown(socket.SHUT_WR)
        assert read_status(read_all(raw)) in (0, 200)
    assert fortress.is_well()


def test_a_flood_of_connections_ends(fortress: Client) -> None:
    with ExitStack() as stack:
        for _ in range(200):
            stack.enter_context(fortress.connect())
        refused = fortress.send("GET", "/sparql?query=ASK%7B%7D")
        assert refused.status == 503
        assert wait_until(lambda: fortress.send("GET", "/sparql?query=ASK%7B%7D").status == 200, 15)
    assert fortress.is_well()


# The same without the defences.


@pytest.fixture(scope="module")
def open_door(tiny: str) -> Iterator[Client]:
    """A server without deadlines and without a look at `Host`, that takes queries of any length."""
    settings = {"workers": 1, "deadline": 0.5, "query": 10**9}
    with launch({"nquads": tiny, "off": ["deadline", "host"], "settings": settings}) as client:
        yield client


def test_without_a_deadline_the_silent_stay(open_door: Client) -> None:
    for data in (b"", POST + b"Content-Length: 10\r\n\r\nASK"):
        with open_door.connect(1) as raw:
            raw.sendall(data)
            with pytest.raises(TimeoutError):
                raw.recv(1)


def test_without_a_look_at_host_markup_comes_back(open_door: Client) -> None:
    reply = open_door.send_raw(b'GET /sparql HTTP/1.1\r\nHost: a"><script>\r\nAccept: text/turtle\r\n\r\n', 1.0)
    assert read_status(reply) != 400


def test_without_a_limit_of_length_all_is_taken(open_door: Client) -> None:
    assert open_door.post("ASK {}" + " " * 1_000_000, type=QUERY).status == 200
