"""Turtle of entities over HTTP: `jejaring serve` against a handler on rdflib that tells the same, outputs compared.

    python -m benchmarks entities

Both serve the bundled graph on loopback, one request after the other on one connection. The handler on rdflib keeps all
triples in one graph in memory, finds those of a description by its indexes and writes them with its Turtle serializer;
it has no cache, and neither has ours for the first request of an address. Every document of both is parsed, and the
triples must be the same.
"""

import http.client
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

import pyoxigraph as ox

from jejaring.namespaces import BASE, JJ, RDF
from jejaring.store import Store
from jejaring.workspace import open_graph

KINDS = ("Province", "Regency", "City", "Person", "RegionalOffice", "Post", "Event", "Product", "Article", "Publisher")
MOST = 25  # things of a kind
OURS = "import sys; from jejaring.cli import main; main(['serve', '--port', '0', '--rate', '0', '--workers', '1'])"


class Server:
    """A server in a process of its own, asked on one connection."""

    def __init__(self, *command: str) -> None:
        self.process = subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True)
        address = urlsplit(self.process.stdout.readline().strip())
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)

    def time(self, paths: list[str]) -> tuple[float, list[bytes]]:
        """Ask for the Turtle of things, one after the other; gives the requests a second, and the documents."""
        self.connection.close()  # it has been idle; asked again, it opens anew
        bodies, began = [], perf_counter()
        for path in paths:
            self.connection.request("GET", f"/{path}.ttl")
            response = self.connection.getresponse()
            bodies.append(response.read())
            if response.status != 200:
                raise SystemExit(f"{path}: {response.status}")
        return len(paths) / (perf_counter() - began), bodies

    def end(self) -> None:
        """End the process."""
        self.connection.close()
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def list_things(store: Store) -> list[str]:
    """List the paths of things that articles tell of, some of each kind, the same each time."""
    return [path for kind in KINDS for path in sorted(find_things(store, kind))[:MOST]]


def find_things(store: Store, kind: str) -> Iterator[str]:
    """Find the things of a kind that something other than the reference tells of."""
    told = {quad.object for quad in store.find() if "/graph/article/" in str(quad.graph_name)}
    for quad in store.find(None, ox.NamedNode(f"{RDF}type"), ox.NamedNode(JJ + kind)):
        if quad.subject in told or kind in ("Article", "Event"):
            yield quad.subject.value.removeprefix(BASE)


def canonise(triple: ox.Triple) -> tuple[str, str, str]:
    """Give a triple as text, a decimal by its value: rdflib's serializer writes 1 as 1.0."""
    end = triple.object
    if isinstance(end, ox.Literal) and end.datatype.value.endswith("#decimal"):
        return str(triple.subject), str(triple.predicate), str(Decimal(end.value).normalize())
    return str(triple.subject), str(triple.predicate), str(end)


def compare(paths: list[str], ours: list[bytes], theirs: list[bytes]) -> None:
    """Compare the documents, triple by triple."""
    for path, one, other in zip(paths, ours, theirs, strict=True):
        triples, expected = ({canonise(t) for t in ox.parse(body, ox.RdfFormat.TURTLE)} for body in (one, other))
        if triples != expected:
            raise SystemExit(
                f"{path}: {len(triples ^ expected)} triples differ: {sorted(map(str, triples ^ expected))[:2]}"
            )


def main() -> None:
    """Measure, compare, and print the ratios."""
    store = open_graph().store
    paths = sorted(set(list_things(store)))
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.nq"
        data.write_bytes(store.dump())
        ours, theirs = Server("-c", OURS), Server("-m", "benchmarks.rdflib_handler", str(data))
        try:
            ours.time(["region/ID"])  # the library is open
            theirs.time(["region/ID"])
            uncached, documents = ours.time(paths)
            slow, expected = theirs.time(paths)
            cached, again = ours.time(paths * 5)
        finally:
            ours.end()
            theirs.end()
    print(f"  {len(paths)} things; rdflib {slow:.0f} requests/s")
    print(f"  uncached {uncached:8.0f} requests/s {uncached / slow:6.1f} ×")
    print(f"  cached   {cached:8.0f} requests/s {cached / slow:6.1f} ×", flush=True)
    compare(paths, documents, expected)
    if again[: len(paths)] != documents:
        raise SystemExit("what is cached differs from what was made")
    print("  the same triples in every document")


if __name__ == "__main__":
    main()
