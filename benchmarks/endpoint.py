"""The catalogue over HTTP: this endpoint against rdflib-endpoint on rdflib's own store, answers compared.

    python -m benchmarks endpoint

Both serve the same quads on loopback; each question is asked with the example that its header gives, again and again on
one connection, and the median is taken. Nothing is cached: each request runs its query. Where an endpoint gives no
answer within ten seconds its time counts as ten, and it is started anew; where rdflib-endpoint fails, the query does
not count. Needs `pip install rdflib-endpoint`.
"""

import http.client
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import geometric_mean, median
from time import perf_counter
from typing import Any
from urllib.parse import urlencode, urlsplit

from jejaring.catalogue import LocalSource, Query, list_queries
from jejaring.catalogue.binding import bind
from jejaring.catalogue.parameters import parse_parameters
from jejaring.store import Store
from jejaring.workspace import open_graph

ROUNDS, ENOUGH = 15, 2.0  # times a query is asked, seconds after which it is asked no more
HEADERS = {"Accept": "application/sparql-results+json"}
PATIENCE = 10.0  # seconds
OURS = "import sys; from jejaring.cli import main; main(['serve', '--port', '0', '--rate', '0', '--seconds', '60'])"
THEIRS = """
import logging, sys, rdflib, uvicorn
from rdflib_endpoint import SparqlEndpoint
graph = rdflib.Dataset()
graph.parse(sys.argv[1], format="nquads")
config = uvicorn.Config(SparqlEndpoint(graph=graph, path="/sparql"), port=0, log_level="error")
class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        print("http://127.0.0.1:%d/" % self.servers[0].sockets[0].getsockname()[1], flush=True)
logging.disable()
Server(config).run()
"""


class Server:
    """A server in a process of its own, started when it is first asked, and anew after it has not answered."""

    def __init__(self, *command: str) -> None:
        self.command, self.process = command, None

    def ask(self, text: str) -> tuple[float, Any]:
        """Ask a query; gives the seconds and the answer: None where none came in time, a sentence where it failed."""
        connection = self.connect()
        began = perf_counter()
        try:
            connection.request("GET", "/sparql?" + urlencode({"query": text}), headers=HEADERS)
            response = connection.getresponse()
            body = response.read()
        except TimeoutError:
            self.end()
            return PATIENCE, None
        seconds = perf_counter() - began
        return seconds, json.loads(body) if response.status == 200 else f"answers {response.status}"

    def connect(self) -> http.client.HTTPConnection:
        """Give the connection, which is kept."""
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, "-c", *self.command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
            address = urlsplit(self.process.stdout.readline().strip())
            self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=PATIENCE)
        return self.connection

    def end(self) -> None:
        """End the process."""
        if self.process:
            self.connection.close()
            self.process.kill() if self.command[0] == THEIRS else self.process.terminate()
            self.process.wait()
            self.process.stdout.close()
            self.process = None


def measure(server: Server, query: Query, text: str) -> tuple[float, Any]:
    """Ask a query until the median is known; gives it, and the rows, or what there is instead."""
    times, answer = [], None
    server.connect().close()  # it has been idle; asked again, it opens anew
    while len(times) < ROUNDS and sum(times) < ENOUGH:
        seconds, answer = server.ask(text)
        times.append(seconds)
    if not isinstance(answer, dict):
        return median(times), answer
    return median(times), Counter(read_row(row, query.columns) for row in answer["results"]["bindings"])


def read_row(row: dict[str, dict[str, str]], columns: tuple[str, ...]) -> tuple[Any, ...]:
    """Read a row as values; numbers by value, as `1.0` and `1` are one to one engine and two to another."""
    return tuple(read_value(row[column]) if column in row else None for column in columns)


def read_value(term: dict[str, str]) -> Any:
    """Read a term's value."""
    try:
        return round(float(term["value"]), 9) if "datatype" in term else term["value"]
    except ValueError:
        return term["value"]


def main() -> None:
    """Measure each query on both, and compare the answers."""
    if importlib.util.find_spec("rdflib_endpoint") is None:
        print("rdflib-endpoint is not installed: pip install rdflib-endpoint")
        return
    store = open_graph().store
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.nq"
        data.write_bytes(store.dump())
        ours, theirs = Server(OURS), Server(THEIRS, str(data))
        try:
            compare(ours, theirs, store)
        finally:
            ours.end()
            theirs.end()


def compare(ours: Server, theirs: Server, store: Store) -> None:
    """Print a line a query, and what they come to."""
    measured: list[tuple[float, float]] = []
    for query in list_queries():
        text = bind(query, parse_parameters(query, query.example, LocalSource(store)))
        (fast, rows), (slow, expected) = measure(ours, query, text), measure(theirs, query, text)
        if isinstance(rows, str):
            raise SystemExit(f"{query.name}: this endpoint {rows}")
        if isinstance(expected, str):
            print(f"  {query.name:14}{fast * 1000:9.1f} ms  rdflib-endpoint {expected}")
            continue
        measured.append((fast, slow))
        verdict = "no answer in time" if None in (expected, rows) else "same rows" if rows == expected else "OTHER ROWS"
        print(
            f"  {query.name:14}{fast * 1000:9.1f} ms{slow * 1000:11.1f} ms{slow / fast:9.1f} ×  {verdict}", flush=True
        )
    ratios = [slow / fast for fast, slow in measured]
    total = sum(slow for _, slow in measured) / sum(fast for fast, _ in measured)
    print(f"  together {total:.1f} ×, geometric mean {geometric_mean(ratios):.1f} ×, least {min(ratios):.1f} ×")


if __name__ == "__main__":
    main()
