"""What a question is asked of, and how its answer becomes a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.measuring.choice import Chosen
from jejaring.regions import Region
from jejaring.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked of: the store, the chosen network, and a region where one is named."""

    store: Store
    chosen: Chosen
    region: Region | None = None


def tabulate(columns: str, rows: Iterable[tuple[Value, ...]]) -> Table:
    """Make a table of rows, its columns' names in a row of words; numbers are told to six decimals.

    >>> tabulate("a b", [(1, 0.1234567)]).rows
    ((1, 0.123457),)
    """
    return Table(tuple(columns.split()), tuple(tuple(map(_round, row)) for row in rows))


def _round(value: Value) -> Value:
    return round(value, 6) if isinstance(value, float) else value
