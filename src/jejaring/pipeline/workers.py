"""A function over many tasks on all cores, the results in the order of the tasks.

What a task raises comes back as its result, and so does that it computed for too long. Where a task kills its process,
it alone is lost: the tasks that were under way with it are done again, one process each.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
MAX_SECONDS = 60.0
_AHEAD = 8
_WARM = "jejaring.pipeline.warm"


def run_tasks(
    function: Callable[[Given], Made],
    tasks: Iterable[Given],
    processes: int | None = None,
    seconds: float = MAX_SECONDS,
) -> Iterator[tuple[Given, Made | BaseException]]:
    """Run a function over tasks.

    Args:
        function: importable by its name.
        tasks: read as they are needed.
        processes: how many at most, by default one a core; with 1 all is done in this process, without a limit of time.
        seconds: how long a task may compute.

    >>> list(run_tasks(len, ["ab", 7], processes=1))[0]
    ('ab', 2)
    """
    tasks = iter(tasks)
    count = processes or os.cpu_count() or 1
    first = list(islice(tasks, count))
    if processes == 1:
        yield from _run(function, chain(first, tasks), partial(ThreadPoolExecutor, 1), 1)
    elif first:
        limited = partial(_run_limited, function, seconds)
        yield from _run(limited, chain(first, tasks), partial(_open_pool, len(first)), count * _AHEAD)


def _open_pool(count: int) -> ProcessPoolExecutor:
    """Open a pool of processes, forked where that can be from one that has loaded what they need."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload([_WARM])
    ignore = partial(signal.signal, signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    return ProcessPoolExecutor(count, context, initializer=ignore)


def _run_limited(function: Callable[[Any], Any], seconds: float, task: Any) -> Any:
    """Run a task for so many seconds of computing at most, where the system can count them."""
    if not hasattr(signal, "setitimer"):
        return function(task)
    signal.signal(signal.SIGVTALRM, partial(_stop, seconds))
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        return function(task)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(seconds: float, *_: object) -> None:
    raise TimeoutError(f"it takes more than {seconds:g} seconds of computing")


def _run(
    function: Callable[[Given], Made], tasks: Iterator[Given], open_pool: Callable[[], Executor], ahead: int
) -> Iterator[tuple[Given, Made | BaseException]]:
    waiting: deque[tuple[Given, Future[Made]]] = deque()
    pool = open_pool()
    try:
        while True:
            for task in islice(tasks, ahead - len(waiting)):
                waiting.append((task, _submit(pool, function, task)))
            if not waiting:
                return
            task, future = waiting.popleft()
            error = future.exception()
            if isinstance(error, BrokenExecutor):
                pool.shutdown()
                pool = open_pool()
                yield from (_run_alone(function, each) for each in [task, *(each for each, _ in waiting)])
                waiting.clear()
            else:
                yield task, error if error is not None else future.result()
    finally:
        pool.shutdown(wait=not waiting, cancel_futures=True)  # whoever breaks off does not wait for what is under way


def _submit(pool: Executor, function: Callable[[Given], Made], task: Given) -> Future[Made]:
    """Submit a task; to a pool that has just broken down, as one that fell with it."""
    try:
        return pool.submit(function, task)
    except BrokenExecutor as error:
        lost: Future[Made] = Future()
        lost.set_exception(error)
        return lost


def _run_alone(function: Callable[[Given], Made], task: Given) -> tuple[Given, Made | BaseException]:
    with _open_pool(1) as pool:
        future = pool.submit(function, task)
        error = future.exception()
        return task, error if error is not None else future.result()
