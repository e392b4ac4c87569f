"""An answer as text: an aligned table for the eye, CSV for a spreadsheet, JSON for a program.

table    columns aligned, numbers to the right, what is absent as `·`, a region's code with its name
csv      RFC 4180; numbers stay numbers; text that a spreadsheet would run as a formula, or that begins with an
         apostrophe, gets an apostrophe in front, so that reading takes exactly one off
json     a list of objects by column; `[]` where nothing was found
"""

import csv
import json
from collections.abc import Callable, Mapping
from typing import TextIO

from jejaring.catalogue.table import Table, Value
from jejaring.errors import CallError
from jejaring.namespaces import local

_REGIONS = frozenset({"region", "partner", "province"})
_WIDTH = 60
_ABSENT = "·"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def write_table(table: Table, format: str, stream: TextIO) -> None:
    """Write an answer to a text stream; open it with `newline=""`, since CSV has line ends of its own.

    Raises:
        CallError: there is no such format.
    """
    if format not in _WRITERS:
        raise CallError(f"There is no format '{format}'. Choose one of {', '.join(_WRITERS)}.")
    _WRITERS[format](table, stream)


def _write_json(table: Table, stream: TextIO) -> None:
    json.dump(table.list_records(), stream, ensure_ascii=False, indent=2, allow_nan=False)
    stream.write("\n")


def _write_csv(table: Table, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_write_cell(value) for value in row] for row in table)


def _write_cell(value: Value) -> str:
    """Write a cell of CSV (OWASP, CSV Injection)."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_DANGEROUS) else value
    return "" if value is None else _write_number(value)


def _write_number(value: float) -> str:
    plain = isinstance(value, float) and (value == 0 or abs(value) >= 1e-4)
    return f"{value:f}".rstrip("0").rstrip(".") if plain else str(value)


def _write_aligned(table: Table, stream: TextIO) -> None:
    names = _name_regions(table)
    cells = [[_show(value, column, names) for column, value in zip(table.columns, row, strict=True)] for row in table]
    lines = [list(table.columns), *cells]
    widths = [max(len(line[index]) for line in lines) for index in range(len(table.columns))]
    right = [any(_is_number(v) for v in values) for values in zip(*table.rows, strict=True)] or [False] * len(widths)
    rule = ["─" * width for width in widths]
    for line in (lines[0], rule, *cells):
        placed = (cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(line, widths, right, strict=True))
        stream.write("  ".join(placed).rstrip() + "\n")
    stream.write(f"{len(table)} {'row' if len(table) == 1 else 'rows'}\n")


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _show(value: Value, column: str, names: Mapping[str, str]) -> str:
    if value is None:
        return _ABSENT
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        return _write_number(value)
    text = " ".join(local(value).split())
    if column in _REGIONS and value in names:
        text = f"{value} {names[value]}"
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"


def _name_regions(table: Table) -> dict[str, str]:
    """Give the names of regions by code, where a column holds codes."""
    if not _REGIONS & set(table.columns) or not table.rows:
        return {}
    from jejaring.regions import Gazetteer

    return {region.code: region.name for region in Gazetteer.load()}


_WRITERS: Mapping[str, Callable[[Table, TextIO], None]] = {
    "table": _write_aligned,
    "csv": _write_csv,
    "json": _write_json,
}
FORMATS = tuple(_WRITERS)
