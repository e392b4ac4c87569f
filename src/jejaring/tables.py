"""Tables for a notebook: an answer that shows itself, and becomes a data frame when asked.

pandas and polars are asked for only where they are used: `pip install 'jejaring[notebook]'` brings both.
"""

from collections.abc import Iterable
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jejaring import catalogue
from jejaring.catalogue.table import Value
from jejaring.errors import CallError
from jejaring.namespaces import local

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_SHOWN = 20


class Table(catalogue.Table):
    """Columns and rows of plain values; a notebook shows it as a table, at most twenty rows of it."""

    __slots__ = ()

    @classmethod
    def of(cls, table: catalogue.Table) -> "Table":
        """Make one of an answer of the catalogue."""
        return cls(table.columns, table.rows)

    def to_pandas(self) -> "pd.DataFrame":
        """Give the rows as a pandas data frame; what is absent is NaN or None.

        Raises:
            CallError: pandas is not installed.
        """
        frame: pd.DataFrame = _load("pandas").DataFrame(list(self.rows), columns=list(self.columns))
        return frame

    def to_polars(self) -> "pl.DataFrame":
        """Give the rows as a polars data frame; what is absent is null.

        Raises:
            CallError: polars is not installed.
        """
        columns = {name: self.list_values(name) for name in self.columns}
        frame: pl.DataFrame = _load("polars").DataFrame(columns, strict=False)
        return frame

    def _repr_html_(self) -> str:
        """Show the first rows as a table of HTML."""
        head = "".join(f'<th scope="col">{escape(column)}</th>' for column in self.columns)
        body = "\n".join(f"<tr>{_write_cells(row)}</tr>" for row in self.rows[:_SHOWN])
        more = len(self.rows) - _SHOWN
        count = (
            f"{len(self.rows)} {'row' if len(self.rows) == 1 else 'rows'}{f', {more} not shown' if more > 0 else ''}"
        )
        return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n<p>{count}</p>"

    def __repr__(self) -> str:
        """Show size and columns in one line."""
        return f"Table({len(self.rows)} × {', '.join(self.columns)})"


def _write_cells(row: Iterable[Value]) -> str:
    return "".join(f"<td{_align(value)}>{escape(_show(value))}</td>" for value in row)


def _align(value: Value) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return ' style="text-align: right"' if is_number else ""


def _show(value: Value) -> str:
    match value:
        case None:
            return "·"
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.6g}"
        case _:
            return local(str(value))


def _load(package: str) -> Any:
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        raise CallError(f"This asks for {package}. Install it: pip install 'jejaring[notebook]'") from error
