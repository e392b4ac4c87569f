"""From starting the endpoint on 10,000 articles to its first answer, against loading the same data into memory first.

    python -m benchmarks endpoint_start

The data are the bundled articles told again and again under other names, beside the reference, in a workspace's store;
about five million quads. `jejaring serve` copies the store by links and answers from the copy; the alternative is what
a server on a store in memory has to do before its first answer. The answers are compared.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from urllib.parse import quote
from urllib.request import urlopen

import pyoxigraph as ox

from jejaring.store import Store
from jejaring.workspace import make_stamp, open_graph

ARTICLES = 10_000
SERVE = "import sys; from jejaring.cli import main; main(['serve', '--port', '0', '--workers', '2', '-w', sys.argv[1]])"
QUERY = "SELECT (COUNT(*) AS ?n) { GRAPH ?graph { ?article a <https://w3id.org/jejaring/ontology#Article> } }"


def write_quads(path: Path) -> int:
    """Write the bundled graph, its articles under as many names as it takes; gives the number of quads."""
    graph = open_graph()
    articles = graph.store.list_articles()
    lines = graph.store.dump().decode().splitlines(keepends=True)
    told = [line for line in lines if any(article in line for article in articles)]
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines)
        for number in range(1, ARTICLES // len(articles)):
            file.writelines(rename(told, articles, number))
    return len(lines) + len(told) * (ARTICLES // len(articles) - 1)


def rename(lines: list[str], articles: list[str], number: int) -> Iterator[str]:
    """Tell the same of other articles."""
    text = "".join(lines)
    for article in articles:
        text = text.replace(article, f"{article}-{number}")
    yield text


def make_workspace(folder: Path, quads: Path) -> None:
    """Make a workspace whose store has the quads."""
    store = ox.Store(str(folder / "store"))
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    store.flush()
    (folder / "stamp").write_text(make_stamp(), "utf-8")


def time_serving(folder: Path) -> tuple[float, bytes]:
    """Start the endpoint and ask it; gives the seconds to the first answer, and the answer."""
    began = perf_counter()
    with subprocess.Popen([sys.executable, "-c", SERVE, str(folder)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        with urlopen(f"{address}sparql?format=csv&query={quote(QUERY)}") as response:
            answer = response.read()
        seconds = perf_counter() - began
        process.terminate()
    return seconds, answer


def time_loading(quads: Path) -> tuple[float, bytes]:
    """Load the quads into memory and ask; gives the seconds and the answer."""
    began = perf_counter()
    store = ox.Store()
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    results = store.query(QUERY)
    assert isinstance(results, ox.QuerySolutions)
    answer = results.serialize(format=ox.QueryResultsFormat.CSV)
    return perf_counter() - began, answer or b""


def main() -> None:
    """Measure both, and compare the answers."""
    with tempfile.TemporaryDirectory() as folder:
        quads, workspace = Path(folder) / "data.nq", Path(folder) / "workspace"
        workspace.mkdir()
        number = write_quads(quads)
        make_workspace(workspace, quads)
        os.sync()
        (fast, answer), (slow, expected) = time_serving(workspace), time_loading(quads)
        assert answer == expected, (answer, expected)
        print(f"  {ARTICLES} articles, {number} quads: first answer after {fast:.1f} s;", end=" ")
        print(f"loaded into memory {slow:.1f} s; {slow / fast:.1f} ×, same answer {answer.split()[1].decode()}")
        assert len(Store(workspace / "store", read_only=True).list_graphs()) >= ARTICLES


if __name__ == "__main__":
    main()
