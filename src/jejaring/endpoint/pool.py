"""A pool of workers on one snapshot: each answers one query at a time, and one that ends is replaced.

A query waits its turn, for so long and behind so many. Where its worker ends, the signal says why: the alarm for a
query out of time, an abort for one out of memory, a fault for one that the engine did not survive. Where the client
leaves, or a worker does not even heed its alarm, the worker is killed.
"""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from jejaring.endpoint.messages import Answer, Job, pack_job, read_answer
from jejaring.endpoint.settings import Limits, Settings
from jejaring.errors import AccessError

_GRACE = 2.0  # seconds between a worker's own alarm and its being killed
_KEPT = ("LD_LIBRARY_PATH", "PATH", "PYTHONPATH")  # what a worker sees of the environment


class Worker:
    """A running worker process."""

    def __init__(self, process: asyncio.subprocess.Process, limits: Limits) -> None:
        self.process, self.limits = process, limits
        self.fit = True

    @classmethod
    async def start(cls, data: Path, limits: Limits) -> "Worker":
        """Start a worker on the data of a snapshot.

        Raises:
            AccessError: it ended before it was ready.
        """
        sizes = (limits.seconds, limits.memory, limits.rows, limits.size)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "jejaring.endpoint.worker", str(data), *map(str, sizes)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            start_new_session=True,
        )
        worker = cls(process, limits)
        if (await worker._read()).status != 200:
            raise AccessError(f"A worker cannot read {data}. Give it more memory, or check the folder.")
        return worker

    async def answer(self, job: Job) -> Answer:
        """Answer a query; whatever keeps it from being answered ends the worker."""
        self.fit = False
        try:
            if self.process.stdin:
                self.process.stdin.write(pack_job(job))
            async with asyncio.timeout(self.limits.seconds + _GRACE):
                answer = await self._read()
        except TimeoutError:
            answer = _explain(signal.SIGALRM, self.limits)
        self.fit = self.process.returncode is None and answer.status < 500
        return answer

    async def _read(self) -> Answer:
        if self.process.stdout is None:
            return _explain(0, self.limits)
        try:
            return await read_answer(self.process.stdout)
        except (asyncio.IncompleteReadError, ConnectionError):
            return _explain(-await self.process.wait(), self.limits)

    async def end(self) -> None:
        """Kill the process and see it off."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()


def _explain(ended: int, limits: Limits) -> Answer:
    """Say what the end of a worker means for the query it had.

    >>> _explain(signal.SIGALRM, Limits(seconds=2)).status
    504
    """
    if ended == signal.SIGALRM:
        return Answer(504, f"The query took longer than the {limits.seconds:g} seconds it may take. Ask for less.")
    if ended == signal.SIGABRT:
        return Answer(503, f"The query needs more than the {limits.memory} bytes of memory it may use. Ask for less.")
    return Answer(503, "The query ended the engine: it may be nested too deeply. Make it simpler.")


class Pool:
    """Workers on one snapshot."""

    def __init__(self, data: Path, settings: Settings) -> None:
        self.data, self.settings = data, settings
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._waiting = self._working = 0
        self._workers: set[Worker] = set()
        self._replacing: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start the workers.

        Raises:
            AccessError: a worker cannot be started.
        """
        for worker in await asyncio.gather(*(self._start_worker() for _ in range(self.settings.workers))):
            self._idle.put_nowait(worker)

    async def answer(self, job: Job, spend: Callable[[float], None] = lambda seconds: None) -> Answer:
        """Answer a query when its turn comes; 503 where too many wait or it waits too long.

        `spend` is told the seconds that a worker had it, also where there is no answer.
        """
        self._working += 1
        try:
            while worker := await self._take_worker():
                if worker.process.returncode is None:
                    return await self._answer_with(worker, job, spend)
                self._replace_later(worker)  # it has ended by itself, idle
            return _BUSY
        finally:
            self._working -= 1

    async def close(self) -> None:
        """Let the running queries finish, then end the workers."""
        while self._working:
            await asyncio.sleep(0.05)
        for task in self._replacing:
            task.cancel()
        await asyncio.gather(*self._replacing, return_exceptions=True)
        await asyncio.gather(*(worker.end() for worker in self._workers))

    async def _take_worker(self) -> Worker | None:
        if not self._idle.empty():
            return self._idle.get_nowait()
        if self._waiting >= self.settings.waiting:
            return None
        self._waiting += 1
        try:
            async with asyncio.timeout(self.settings.patience):
                return await self._idle.get()
        except TimeoutError:
            return None
        finally:
            self._waiting -= 1

    async def _answer_with(self, worker: Worker, job: Job, spend: Callable[[float], None]) -> Answer:
        began = time.monotonic()
        try:
            return await worker.answer(job)
        finally:  # also where the client has left
            spend(time.monotonic() - began)
            if worker.fit:
                self._idle.put_nowait(worker)
            else:
                self._replace_later(worker)

    def _replace_later(self, worker: Worker) -> None:
        task = asyncio.create_task(self._replace(worker))
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)

    async def _start_worker(self) -> Worker:
        worker = await Worker.start(self.data, self.settings.limits)
        self._workers.add(worker)
        return worker

    async def _replace(self, worker: Worker) -> None:
        await worker.end()
        self._workers.discard(worker)
        while True:
            try:
                self._idle.put_nowait(await self._start_worker())
            except (OSError, AccessError):  # the machine has no process or memory to spare: soon it may
                await asyncio.sleep(1)
            else:
                return


_BUSY = Answer(503, "Too many queries are waiting for an answer. Try again in a few seconds.", retry=5)
