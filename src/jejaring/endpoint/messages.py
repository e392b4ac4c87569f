"""How the endpoint and its workers speak: a message is a JSON head and a body, each after its length."""

import json
import struct
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from jejaring.packing import pack

LENGTHS = struct.Struct("!II")


@dataclass(frozen=True, slots=True)
class Job:
    """A query to answer: over which graphs (None: the store's own), in which format, compressed or not."""

    query: str
    format: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    gzip: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave, or why it gave nothing: `problem` is a sentence where `status` is not 200.

    `retry` is the seconds after which to try again, where that helps.
    """

    status: int = 200
    problem: str = ""
    gzip: bool = False
    body: bytes = b""
    retry: int = 0


def make_answer(body: bytes, *, gzip: bool) -> Answer:
    """Make the answer of a body, compressed where that is taken and worth it.

    >>> make_answer(b"a" * 2000, gzip=True).gzip, make_answer(b"a", gzip=True).gzip
    (True, False)
    """
    packed = pack(body) if gzip else None
    return Answer(body=body) if packed is None else Answer(gzip=True, body=packed)


class _Reader(Protocol):
    async def readexactly(self, n: int) -> bytes: ...


def pack_job(job: Job) -> bytes:
    """Write a job as a message.

    >>> unpack_job(pack_job(Job("ASK {}", "json"))[LENGTHS.size:])
    Job(query='ASK {}', format='json', default_graphs=None, named_graphs=None, gzip=False)
    """
    graphs = {"default": job.default_graphs, "named": job.named_graphs}
    return _pack({"query": job.query, "format": job.format, "gzip": job.gzip, **graphs}, b"")


def unpack_job(head: bytes) -> Job:
    """Read a job from a message's head."""
    fields = json.loads(head)
    default, named = (
        None if graphs is None else tuple(graphs) for graphs in (fields.pop("default"), fields.pop("named"))
    )
    return Job(default_graphs=default, named_graphs=named, **fields)


def read_job(stream: BinaryIO) -> Job | None:
    """Read the next job; None where there will be no more."""
    lengths = stream.read(LENGTHS.size)
    return unpack_job(stream.read(LENGTHS.unpack(lengths)[0])) if len(lengths) == LENGTHS.size else None


def pack_answer(answer: Answer) -> bytes:
    """Write an answer as a message."""
    return _pack({"status": answer.status, "problem": answer.problem, "gzip": answer.gzip}, answer.body)


async def read_answer(stream: _Reader) -> Answer:
    """Read the next answer.

    Raises:
        asyncio.IncompleteReadError: the worker has ended.
    """
    head, body = LENGTHS.unpack(await stream.readexactly(LENGTHS.size))
    fields = json.loads(await stream.readexactly(head))
    return Answer(**fields, body=await stream.readexactly(body))


def _pack(head: dict[str, object], body: bytes) -> bytes:
    data = json.dumps(head).encode()
    return LENGTHS.pack(len(data), len(body)) + data + body
