"""Tasks run on several processes, give their results in order, and fall alone."""

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from operator import call, truediv

import pytest

from jejaring.pipeline.workers import run_tasks


def square(number: int) -> Callable[[], int]:
    return partial(pow, number, 2)


@pytest.mark.parametrize("count", [0, 1, 5, 40])
def test_results_come_in_the_order_of_the_tasks(count: int) -> None:
    made = run_tasks(call, map(square, range(count)), processes=2)
    assert [result for _, result in made] == [n * n for n in range(count)]


@pytest.mark.parametrize("count", [2, 20])
def test_what_a_task_raises_is_its_result(count: int) -> None:
    tasks = [partial(truediv, 6, number) for number in range(count)]
    first, second, *_ = [result for _, result in run_tasks(call, tasks, processes=2)]
    assert isinstance(first, ZeroDivisionError)
    assert second == 6


def test_a_task_that_kills_its_process_is_lost_alone() -> None:
    tasks = [*map(square, range(8)), partial(os._exit, 1), *map(square, range(8))]
    results = [result for _, result in run_tasks(call, tasks, processes=2)]
    assert isinstance(results.pop(8), Exception)
    assert results == [n * n for n in [*range(8), *range(8)]]


def test_tasks_are_read_as_they_are_needed() -> None:
    asked: list[int] = []

    def ask() -> Iterator[Callable[[], int]]:
        for number in range(100):
            asked.append(number)
            yield square(number)

    results = run_tasks(call, ask(), processes=2)
    next(results)
    assert len(asked) < 60
    results.close()


def test_a_task_that_computes_for_ever_is_stopped() -> None:
    tasks = [square(2), partial(re.match, "(a+)+b", "a" * 60), square(3)]
    results = [result for _, result in run_tasks(call, tasks, seconds=0.5)]
    assert results[::2] == [4, 9]
    assert isinstance(results[1], TimeoutError)


def test_one_process_is_this_one() -> None:
    assert [result for _, result in run_tasks(call, [os.getpid] * 3, processes=1)] == [os.getpid()] * 3
    assert os.getpid() not in [result for _, result in run_tasks(call, [os.getpid] * 3, processes=2)]
