"""Work that would keep a server from listening: in threads, a few at a time, a few waiting, none for ever.

Who asks is charged for the time of the work where the server keeps an account (`request.state.charge`), so that many
small requests for large things are paid for as one query of their length is.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

import anyio
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request

Result = TypeVar("Result")


class Busy(Exception):
    """Too much is waiting, or it takes too long; `retry` is the seconds after which to try again."""

    def __init__(self, retry: int = 5) -> None:
        self.retry = retry
        super().__init__(f"Too much is being asked for. Try again in {retry} seconds.")


class Workshop:
    """So many threads, so much work waiting for them, so many seconds for each piece of work with its waiting."""

    def __init__(self, threads: int = 4, waiting: int = 64, seconds: float = 15.0) -> None:
        self.threads, self.waiting, self.seconds = threads, waiting, seconds
        self._limiter: CapacityLimiter | None = None

    async def work(self, request: Request, function: Callable[..., Result], *arguments: Any) -> Result:
        """Run a function in a thread for a request.

        A thread cannot be interrupted: one that takes too long is let finish, and keeps its place until then.

        Raises:
            Busy: too much is waiting, or it took too long.
        """
        if self._limiter is None:
            self._limiter = CapacityLimiter(self.threads)
        if self._limiter.statistics().tasks_waiting >= self.waiting:
            raise Busy
        charge = getattr(request.state, "charge", None)
        timed = _Timed(function, charge)
        try:
            with anyio.fail_after(self.seconds):
                return await to_thread.run_sync(timed, *arguments, limiter=self._limiter, abandon_on_cancel=True)
        except TimeoutError as error:
            raise Busy from error


class _Timed:
    """A function that charges for the time it computes, also where it fails; not for waiting until another is done."""

    def __init__(self, function: Callable[..., Any], charge: Callable[[float], None] | None) -> None:
        self._function, self._charge = function, charge

    def __call__(self, *arguments: Any) -> Any:
        began = time.thread_time()
        try:
            return self._function(*arguments)
        finally:
            if self._charge:
                self._charge(time.thread_time() - began)
