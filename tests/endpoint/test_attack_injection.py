"""A stranger's request cannot change data, call other machines, read files, or smuggle a second meaning past the first.

A canary listens on loopback: whoever follows an address of it is heard.
"""

import asyncio
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from jejaring.endpoint.messages import LENGTHS, Job, pack_job, read_answer
from tests.endpoint.canary import Canary
from tests.endpoint.client import FORM, QUERY, Client, launch

UPDATE = "application/sparql-update"


@dataclass(frozen=True)
class Attack:
    """A request; `@` in it is the canary's address."""

    name: str
    status: int
    query: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    body: str = ""
    type: str = FORM
    headers: tuple[tuple[str, str], ...] = ()


def ask(name: str, status: int, query: str, *parameters: tuple[str, str]) -> Attack:
    return Attack(name, status, query, parameters)


ATTACKS = [
    # updates, said to be queries
    ask("insert", 403, "INSERT DATA { <http://a> <http://b> <http://c> }"),
    ask("delete after prefixes", 403, "PREFIX a: <http://a#> BASE <http://b> DELETE WHERE { ?s ?p ?o }"),
    ask("clear after comments", 403, "# SELECT * {}\n#\r\tcLeAr SILENT ALL"),
    ask("load", 403, "LOAD <@>"),
    ask("load into", 403, "LOAD SILENT <@> INTO GRAPH <http://a>"),
    ask("with", 403, "WITH <http://a> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }"),
    ask("copy", 403, "COPY DEFAULT TO <http://a>"),
    ask("a stacked update", 400, "SELECT * {} ; DROP ALL"),
    ask("an update on the next line", 400, "ASK {}\nCLEAR ALL"),
    ask("an update within a group", 400, "ASK { INSERT DATA { <http://a> <http://b> <http://c> } }"),
    # updates, as such
    Attack("a form", 403, parameters=(), body="update=DROP+ALL"),
    Attack("a form with a query beside", 403, "ASK {}", body="update=DROP+ALL"),
    Attack("a body", 403, body="DROP ALL", type=UPDATE),
    Attack("a body, its type in capitals", 403, body="DROP ALL", type="Application/SPARQL-Update ; a=b"),
    ask("a parameter", 403, "ASK {}", ("update", "DROP ALL")),
    Attack("a name in capitals", 400, body="UPDATE=DROP+ALL"),
    Attack("a method in a header", 400, headers=(("X-HTTP-Method-Override", "PUT"),), body="_method=PUT"),
    # other machines
    ask("service", 403, "ASK { SERVICE <@> { ?s ?p ?o } }"),
    ask("silent service", 403, "ASK { service silent <@> { ?s ?p ?o } }"),
    ask("service at a variable", 403, "ASK { VALUES ?x { <@> } SERVICE ?x { ?s ?p ?o } }"),
    ask("service by a prefix", 403, "PREFIX e: <@> ASK { SERVICE e: { ?s ?p ?o } }"),
    ask("service stuck to its name", 403, "PREFIX e: <@> ASK { SERVICESILENTe:{ ?s ?p ?o } }"),
    ask("service stuck to what is before", 403, "ASK { BIND(1 AS ?x) VALUES ?y { true }SERVICE<@>{ ?s ?p ?o } }"),
    ask("service behind a comment", 403, "ASK { SERVICE # {}\n <@> # {}\n { ?s ?p ?o } }"),
    ask("service behind an IRI that looks like a comment", 403, r"ASK { <http://a\u0041#x> ?p ?o . SERVICE <@> { } }"),
    ask("service behind a name that holds a comment", 403, r"PREFIX e: <a> ASK { ?s ?p e:a\# . SERVICE <@> { } }"),
    ask("service behind a string that looks open", 400, "ASK { VALUES ?x { '''a' } SERVICE <@> { ?s ?p ?o } } #'''"),
    ask("service behind an escaped quote", 403, r"ASK { VALUES ?x { 'a\'' } SERVICE <@> { ?s ?p ?o } #' " + "\n}"),
    ask("service in an escape", 400, r"ASK { \u0053ERVICE <@> { ?s ?p ?o } }"),
    ask("service with an escaped address", 403, r"ASK { SERVICE <\u0068ttp\u003A//127.0.0.1/> { ?s ?p ?o } }"),
    ask("service deep within", 403, "SELECT * { { SELECT * { ?s ?p ?o MINUS { SERVICE <@> { ?s ?p ?o } } } } }"),
    ask("service in a filter", 403, "ASK { FILTER NOT EXISTS { SERVICE <@> { ?s ?p ?o } } }"),
    ask("service in a construction", 403, "CONSTRUCT WHERE { SERVICE <@> { ?s ?p ?o } }"),
    ask("from", 200, "ASK FROM <@> { ?s ?p ?o }"),
    ask("from named", 200, "ASK FROM NAMED <@> { GRAPH ?g { ?s ?p ?o } }"),
    ask("from a file", 200, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"),
    ask("from a base", 200, "BASE <@> ASK FROM <x> { GRAPH <y> { ?s ?p ?o } }"),
    ask("a graph of the protocol", 200, "ASK { ?s ?p ?o }", ("default-graph-uri", "@")),
    ask("a named graph of the protocol", 200, "ASK { GRAPH ?g { ?s ?p ?o } }", ("named-graph-uri", "@")),
    ask("a description", 200, "DESCRIBE <@>"),
    ask("a function by address", 400, "ASK { FILTER(<@>(1)) }"),
    ask("a function of another engine", 400, "ASK { FILTER(<java:java.lang.Runtime>('@')) }"),
    # second meanings
    ask("a graph that closes its bracket", 400, "ASK { ?s ?p ?o }", ("default-graph-uri", "http://a> SERVICE <@")),
    ask("a graph that is no IRI", 400, "ASK { ?s ?p ?o }", ("named-graph-uri", "../etc")),
    ask("two queries", 400, "ASK {}", ("query", "SELECT * {}")),
    Attack("a query in both places", 400, "ASK {}", body="ASK {}", type=QUERY),
    ask("a format that is a path", 406, "ASK {}", ("format", "../../../etc/passwd")),
    ask("a format with a header in it", 406, "ASK {}", ("format", "json\r\nSet-Cookie: a=b")),
    ask("a NUL", 400, "ASK {}\0 DROP ALL"),
    ask("half a character", 400, "ASK { ?s ?p '\udcff' }"),
    ask("more parameters than there are", 400, "ASK {}", *(("a", str(number)) for number in range(2000))),
    ask("a thousand graphs", 200, "ASK { ?s ?p ?o }", *(("default-graph-uri", f"http://a/{n}") for n in range(900))),
    Attack("another charset", 415, body="ASK {}", type=f"{QUERY}; charset=utf-7"),
    Attack("a charset hidden by another", 415, body="ASK {}", type=f'{QUERY}; charset="utf-8"; charset=utf-16'),
    Attack("a form with a file", 415, body="--a\r\n", type="multipart/form-data; boundary=a"),
]


def send(client: Client, attack: Attack, canary: Canary) -> int:
    pairs = [("query", attack.query), *attack.parameters] if attack.query else [*attack.parameters]
    text = urlencode(pairs, errors="surrogateescape").replace("%40", quote(canary.url, safe=""))
    path = f"/sparql?{text}" if text else "/sparql"
    if not attack.body:
        return client.send("GET", path, headers=dict(attack.headers)).status
    body = attack.body.replace("@", canary.url).encode()
    return client.send("POST", path, body, {"Content-Type": attack.type, **dict(attack.headers)}).status


def read_state(client: Client) -> str:
    return client.get("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").text


@pytest.fixture(scope="module")
def state(server: Client) -> str:
    return read_state(server)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_attack_comes_to_nothing(server: Client, canary: Canary, state: str, attack: Attack) -> None:
    assert send(server, attack, canary) == attack.status
    assert canary.heard == 0
    assert server.is_well()


def test_nothing_has_changed(server: Client, canary: Canary, state: str) -> None:
    assert read_state(server) == state
    assert canary.heard == 0


def test_a_foreign_graph_gives_nothing(server: Client, canary: Canary) -> None:
    for query in (f"ASK FROM <{canary.url}> {{ ?s ?p ?o }}", "ASK FROM <file:///etc/passwd> { ?s ?p ?o }"):
        assert server.get(query).json["boolean"] is False
    assert canary.heard == 0


# The same without the defences: the text is looked at, and were it not, the worker has no network.

SERVICES = [attack for attack in ATTACKS if attack.name.startswith("service") and attack.status == 403]


def test_without_inspection_the_worker_still_has_no_network(tiny: str, canary: Canary) -> None:
    with launch({"nquads": tiny, "off": ["inspection"], "settings": {"workers": 1}}) as client:
        for attack in SERVICES:
            assert send(client, attack, canary) in (200, 400)  # no longer refused, and yet:
            assert canary.heard == 0


def test_without_both_the_canary_hears(tiny: str, tmp_path: Path) -> None:
    heard = Canary()
    assert ask_worker(tiny, tmp_path, f"ASK {{ SERVICE <{heard.url}> {{ ?s ?p ?o }} }}", fenced=True) == 400
    assert heard.heard == 0
    assert ask_worker(tiny, tmp_path, f"ASK {{ SERVICE <{heard.url}> {{ ?s ?p ?o }} }}", fenced=False) == 400
    assert heard.heard > 0
    heard.listener.close()


def ask_worker(data: str, folder: Path, query: str, *, fenced: bool) -> int:
    """Ask a worker of its own, with its fence against the network or without."""
    text = """
import sys, pyoxigraph as ox
from jejaring.endpoint import sandbox, worker
from jejaring.endpoint.settings import Limits
store = ox.Store()
store.load(path=sys.argv[1], format=ox.RdfFormat.N_QUADS)
if sys.argv[2] == "fenced":
    sandbox.leave_network()
worker.serve_jobs(store, Limits(), sys.stdin.buffer, sys.stdout.buffer)
"""
    job = pack_job(Job(query, "json"))
    command = [sys.executable, "-c", text, data, "fenced" if fenced else "free"]
    out = subprocess.run(command, input=job, capture_output=True, check=True).stdout

    async def read() -> int:
        stream = asyncio.StreamReader()
        stream.feed_data(out)
        await read_answer(stream)  # that it is ready
        return (await read_answer(stream)).status

    assert len(out) > LENGTHS.size
    return asyncio.run(read())
