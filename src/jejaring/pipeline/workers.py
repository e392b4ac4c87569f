"""A function over many tasks on all cores, the results in the order of the tasks.

What a task raises comes back as its result; where a task kills its process, it alone is lost: the tasks that were under
way with it are done again, one process each.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import chain, islice
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
_FEW = 6
_AHEAD = 8


def run_tasks(
    function: Callable[[Given], Made], tasks: Iterable[Given], processes: int | None = None
) -> Iterator[tuple[Given, Made | BaseException]]:
    """Run a function over tasks; a few are run in this process.

    Args:
        function: importable by its name.
        tasks: read as they are needed.
        processes: how many at most; by default one a core.

    >>> list(run_tasks(len, ["ab", 7]))[0]
    ('ab', 2)
    """
    tasks = iter(tasks)
    first = list(islice(tasks, _FEW))
    count = processes or os.cpu_count() or 1
    if len(first) < _FEW or count == 1:
        yield from _run(function, chain(first, tasks), lambda: ThreadPoolExecutor(1), 1)
    else:
        yield from _run(function, chain(first, tasks), lambda: _open_pool(count), count * _AHEAD)


def _open_pool(count: int) -> ProcessPoolExecutor:
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(count, multiprocessing.get_context(method))


def _run(
    function: Callable[[Given], Made], tasks: Iterator[Given], open_pool: Callable[[], Executor], ahead: int
) -> Iterator[tuple[Given, Made | BaseException]]:
    waiting: deque[tuple[Given, Future[Made]]] = deque()
    pool = open_pool()
    try:
        while True:
            for task in islice(tasks, ahead - len(waiting)):
                waiting.append((task, pool.submit(function, task)))
            if not waiting:
                return
            task, future = waiting.popleft()
            error = future.exception()
            if isinstance(error, BrokenExecutor):
                pool.shutdown(wait=False)
                pool = open_pool()
                yield from (_run_alone(function, each) for each in [task, *(each for each, _ in waiting)])
                waiting.clear()
            else:
                yield task, error if error is not None else future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _run_alone(function: Callable[[Given], Made], task: Given) -> tuple[Given, Made | BaseException]:
    with _open_pool(1) as pool:
        future = pool.submit(function, task)
        error = future.exception()
        return task, error if error is not None else future.result()
