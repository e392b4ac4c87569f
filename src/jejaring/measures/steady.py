"""Arithmetic that is the same on any number of cores, and does not wait for them.

A library for matrices splits a product over the cores that it finds. Its last digits may then depend on their number,
and on a busy machine a small product waits for the slowest core, ten times as long as one core takes alone. So one core
does each product; where there is much to do (`sample`), each core does products of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped,unused-ignore]


@contextmanager
def steady_arithmetic() -> Iterator[None]:
    """Let one core do each matrix product within.

    >>> with steady_arithmetic():
    ...     float((np.ones((2, 2)) @ np.ones((2, 2))).sum())
    8.0
    """
    with _prepare().limit(limits=1, user_api="blas"):
        yield


@cache
def _prepare() -> Any:
    """Find the libraries, once; and let the C library keep freed matrices, where it would return and fetch every page.

    glibc keeps blocks up to the size of the largest that was ever freed; elsewhere the second does nothing.
    """
    np.empty(31 << 20, np.uint8)
    return ThreadpoolController()
