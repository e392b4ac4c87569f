"""A worker: opens a snapshot, gives up what it does not need, and answers queries one by one until its input ends.

    python -m jejaring.endpoint.worker DATA SECONDS MEMORY ROWS SIZE

A query that runs out of time is ended by the kernel's alarm, and the worker with it: nothing inside the engine can be
interrupted otherwise. The same holds for memory. The endpoint sees its worker gone, says why, and starts another.
"""

import io
import itertools
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from jejaring.endpoint.messages import Answer, Job, make_answer, pack_answer, read_job
from jejaring.endpoint.sandbox import leave_network, limit_memory
from jejaring.endpoint.serialising import GRAPHS, RESULTS
from jejaring.endpoint.settings import Limits
from jejaring.namespaces import BASE, PREFIXES


class TooLarge(Exception):
    """An answer has more rows or bytes than it may have."""


class Sheet(io.BytesIO):
    """What the engine writes an answer on; it ends the query when the answer grows beyond its limits.

    Rows are counted by the mark that a format puts between them, so that the engine itself can write them. A literal
    that holds the mark counts as a row, too: the limit is a fence, not a promise.
    """

    def __init__(self, limits: Limits, mark: bytes | None = None) -> None:
        super().__init__()
        self._limits, self._mark = limits, mark
        self._rows, self._end = 0, b""

    def write(self, data: Any) -> int:
        """Take the next piece of an answer.

        Raises:
            TooLarge: the answer has outgrown its limits.
        """
        if self._mark:
            self._count(self._mark, bytes(data))
        size = super().write(data)
        if self.tell() > self._limits.size or self._rows > self._limits.rows:
            raise TooLarge
        return size

    def _count(self, mark: bytes, piece: bytes) -> None:
        seen = self._end + piece
        self._rows += seen.count(mark)
        self._end = seen[max(0, len(seen) - len(mark) + 1) :]


def answer_job(store: ox.Store, job: Job, limits: Limits) -> Answer:
    """Answer a query, or say why not: 400 for one that is no SPARQL, 413 for an answer that is too large."""
    try:
        results = store.query(
            job.query,
            base_iri=BASE,
            default_graph=None if job.default_graphs is None else [ox.NamedNode(iri) for iri in job.default_graphs],
            named_graphs=None if job.named_graphs is None else [ox.NamedNode(iri) for iri in job.named_graphs],
        )
        body = _write_results(results, job.format, limits)
    except TooLarge:
        sentence = f"The answer is larger than {limits.rows} rows or {limits.size} bytes. Ask for less, or add LIMIT."
        return Answer(413, sentence)
    except MemoryError:
        return Answer(503, f"The query needs more than the {limits.memory} bytes of memory it may use. Ask for less.")
    except SyntaxError as error:
        return Answer(400, f"The query is not SPARQL 1.1: {error}")
    except (OSError, RuntimeError, ValueError) as error:
        return Answer(400, f"The query cannot be answered: {error}")
    return make_answer(body, gzip=job.gzip)


def _write_results(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, format: str, limits: Limits
) -> bytes:
    if isinstance(results, ox.QueryTriples):
        sheet = Sheet(limits)
        ox.serialize(_fence(results, limits.rows), sheet, GRAPHS[format], prefixes=PREFIXES)
        return sheet.getvalue()
    kind, mark = RESULTS[format]
    sheet = Sheet(limits, mark)
    results.serialize(sheet, kind)
    return sheet.getvalue()


def _fence(triples: Iterator[ox.Triple], most: int) -> Iterator[ox.Triple]:
    yield from itertools.islice(triples, most)
    if next(triples, None) is not None:
        raise TooLarge


def open_data(data: Path) -> ox.Store:
    """Open the folder of a store as it is, or load a file of quads into memory."""
    if data.is_dir():
        return ox.Store.read_only(str(data))
    store = ox.Store()
    store.bulk_load(path=str(data), format=ox.RdfFormat.N_QUADS, lenient=True)  # they come from a store
    return store


def serve_jobs(store: ox.Store, limits: Limits, input: BinaryIO, output: BinaryIO) -> None:
    """Answer jobs until there are no more; each has its time, and the alarm ends the process with it."""
    output.write(pack_answer(Answer()))
    output.flush()
    while job := read_job(input):
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        answer = answer_job(store, job, limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        output.write(pack_answer(answer))
        output.flush()


def main() -> None:
    """Run a worker as its arguments say."""
    data, seconds, *sizes = sys.argv[1:]
    memory, rows, size = map(int, sizes)
    limits = Limits(float(seconds), memory, rows, size)
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing but answers goes to the endpoint
    leave_network()
    store = open_data(Path(data))
    limit_memory(limits.memory)
    serve_jobs(store, limits, sys.stdin.buffer, output)


if __name__ == "__main__":
    main()
