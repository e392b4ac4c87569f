"""Work in threads: few at a time, few waiting, none for ever, and paid for."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

import pytest
from starlette.requests import Request

from jejaring.workshop import Busy, Workshop

Result = TypeVar("Result")


def run(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run in a thread of its own: a browser that other tests drive may keep a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def make_request(charges: list[float] | None = None) -> Request:
    state = {} if charges is None else {"charge": charges.append}
    return Request({"type": "http", "headers": [], "state": state})


def test_work_is_done_in_a_thread_and_charged() -> None:
    charges: list[float] = []

    async def main() -> tuple[int, bool]:
        gate = Event()
        task = asyncio.ensure_future(Workshop().work(make_request(charges), lambda: gate.wait(10) and 7))
        await asyncio.sleep(0)  # the loop goes on while the work waits
        listened = not task.done()
        gate.set()
        return await task, listened

    assert run(main()) == (7, True)
    assert len(charges) == 1


def test_failed_work_is_charged_too() -> None:
    charges: list[float] = []
    with pytest.raises(ZeroDivisionError):
        run(Workshop().work(make_request(charges), lambda: 1 / 0))
    assert len(charges) == 1


def test_too_much_waiting_is_refused_at_once() -> None:
    async def main() -> None:
        gate, shop = Event(), Workshop(threads=1, waiting=1)
        tasks = [asyncio.ensure_future(shop.work(make_request(), gate.wait, 10)) for _ in range(2)]
        while not shop._limiter or not shop._limiter.statistics().tasks_waiting:
            await asyncio.sleep(0.01)
        try:
            with pytest.raises(Busy) as busy:
                await shop.work(make_request(), int)
            assert busy.value.retry > 0
        finally:
            gate.set()
        assert await asyncio.gather(*tasks) == [True, True]

    run(main())


def test_what_takes_too_long_is_given_up_and_its_place_comes_back() -> None:
    async def main() -> int:
        gate, shop = Event(), Workshop(threads=1, seconds=0.05)
        with pytest.raises(Busy):
            await shop.work(make_request(), gate.wait, 10)
        gate.set()
        while shop._limiter and shop._limiter.borrowed_tokens:
            await asyncio.sleep(0.01)
        return await shop.work(make_request(), lambda: 3)

    assert run(main()) == 3
