"""A stranger's query cannot take the machine: 50 that try, and what happens where each limit is taken away."""

import asyncio
import contextlib
import signal
import subprocess
import sys
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jejaring.endpoint.messages import Answer, Job
from jejaring.endpoint.pool import Worker
from jejaring.endpoint.settings import MIB, Limits
from tests.endpoint.client import Client, launch, wait_until
from tests.endpoint.resources import ATTACKS, Attack

LIMITS = Limits(seconds=20.0, memory=64 * MIB, rows=1000, size=MIB)
QUERIES = {attack.name: attack.query for attack in ATTACKS}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_attack_is_contained(fortress: Client, attack: Attack) -> None:
    reply = fortress.post(attack.query)
    assert reply.status in attack.statuses, reply.text[:300]
    if reply.status != 200:
        assert reply.type == "text/plain"
        assert reply.text.endswith(".\n") or reply.status == 400
        assert not any(leak in reply.text for leak in ("Traceback", "/tmp", "panicked", ".rs"))
    assert fortress.is_well()


def test_many_at_once_are_contained(fortress: Client) -> None:
    """All workers are taken, and others wait: everyone gets an answer, and the next client as well."""
    command = ("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", fortress.url, "--data-urlencode", "query@-")
    running = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(6)]
    for process in running:
        process.stdin.write(QUERIES["a product of everything"])  # type: ignore[union-attr]
        process.stdin.close()  # type: ignore[union-attr]
    statuses = {process.stdout.read() for process in running if process.stdout}
    for process in running:
        process.wait()
        process.stdout.close()  # type: ignore[union-attr]
    assert statuses <= {"504", "503"}
    assert fortress.is_well()


def run(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    return asyncio.run(coroutine)


async def ask(data: Path, name: str, limits: Limits, format: str = "json") -> Answer:
    worker = await Worker.start(data, limits)
    try:
        return await worker.answer(Job(QUERIES[name], format))
    finally:
        await worker.end()


def test_out_of_time(data: Path) -> None:
    answer = run(ask(data, "a product of everything", replace(LIMITS, seconds=0.3, memory=1024 * MIB)))
    assert (answer.status, "longer than the 0.3 seconds" in answer.problem) == (504, True)


def test_out_of_memory(data: Path) -> None:
    answer = run(ask(data, "a product, sorted", LIMITS))
    assert (answer.status, "memory" in answer.problem) == (503, True)


def test_out_of_stack(data: Path) -> None:
    answer = run(ask(data, "nested groups", LIMITS))
    assert (answer.status, "nested too deeply" in answer.problem) == (503, True)


@pytest.mark.parametrize(("name", "format"), [("all rows", "json"), ("all rows", "tsv"), ("all rows", "xml"),
                                              ("all rows as CSV", "csv"), ("all triples", "turtle")])  # fmt: skip
def test_too_many_rows(data: Path, name: str, format: str) -> None:
    assert run(ask(data, name, replace(LIMITS, size=1000 * MIB), format)).status == 413


def test_too_many_bytes(data: Path) -> None:
    assert run(ask(data, "one long row", replace(LIMITS, memory=512 * MIB))).status == 413


# The same without the limits.


def test_without_the_limit_of_time_it_does_not_end(data: Path) -> None:
    async def wait() -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.5):
                await ask(data, "a product of everything", replace(LIMITS, seconds=3600, memory=1024 * MIB))
            raise AssertionError("it ended")

    asyncio.run(wait())


def test_without_the_limit_of_memory_it_grows(data: Path) -> None:
    async def watch() -> bool:
        worker = await Worker.start(data, replace(LIMITS, memory=64 * 1024 * MIB))
        before = read_memory(worker.process.pid)
        answering = asyncio.create_task(worker.answer(Job(QUERIES["a product, sorted"], "json")))
        grown = await asyncio.to_thread(
            wait_until, lambda: read_memory(worker.process.pid) > before + 2 * LIMITS.memory
        )
        await worker.end()
        await answering
        return grown

    assert asyncio.run(watch())


def read_memory(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096


def test_without_the_limit_of_rows_and_bytes_all_is_sent(data: Path) -> None:
    answer = run(ask(data, "all rows", replace(LIMITS, rows=10**9, size=10**9, memory=2048 * MIB)))
    assert (answer.status, len(answer.body) > 4 * MIB) == (200, True)


def test_without_a_process_of_its_own_the_engine_takes_the_server_along() -> None:
    text = "import sys, pyoxigraph; pyoxigraph.Store().query(sys.stdin.read())"
    ended = subprocess.run([sys.executable, "-c", text], input=QUERIES["nested groups"].encode(), capture_output=True)
    assert ended.returncode in (-signal.SIGSEGV, -signal.SIGABRT)


def test_without_the_limit_of_length_a_long_query_is_taken(tiny: str) -> None:
    with launch({"nquads": tiny, "settings": {"query": 1_000_000, "workers": 1}}) as client:
        assert client.post(QUERIES["a query too long"]).status == 200
