"""CSV (RFC 4180, UTF-8), two tables: one row a region, one row a tie.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula. Such a text gets an apostrophe in front,
and so does one that begins with an apostrophe, so that reading takes exactly one off. A lone apostrophe is the empty
text; an empty cell is "not known". Numbers are numbers, also negative ones.

Lists are joined by spaces. Read codes as text: a spreadsheet would make 31.1 of 31.10.
"""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from jejaring.errors import MalformedFile
from jejaring.export.cells import format_cell, parse_cell
from jejaring.export.columns import Column, Type
from jejaring.export.markup import name_stream
from jejaring.export.tables import Cell, Record

_DANGEROUS = ("=", "+", "-", "@", "\t", "\n", "'", "＝", "＋", "－", "＠")


def protect(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run, or that is empty.

    >>> protect("=1+1"), protect("-"), protect("Soppeng"), protect("")
    ("'=1+1", "'-", 'Soppeng', "'")
    """
    return f"'{text}" if not text or text.startswith(_DANGEROUS) else text


def unprotect(text: str) -> str:
    """Take off the apostrophe that `protect` put there.

    >>> unprotect("'=1+1"), unprotect(protect("'quoted'"))
    ('=1+1', "'quoted'")
    """
    return text.removeprefix("'")


def write_table(columns: tuple[Column, ...], rows: Iterable[Record], stream: BinaryIO) -> None:
    """Write a header and the rows."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_format(column, row[column.name]) for column in columns] for row in rows)
    text.detach()


def read_table(known: Iterable[Column], stream: BinaryIO) -> list[Record]:
    """Read the rows of a table with some of the known columns.

    Raises:
        MalformedFile: not UTF-8, a column that is not known, or a row with more or fewer cells than the header.
    """
    names = {column.name: column for column in known}
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    reader = csv.reader(text, strict=True)
    try:
        columns = [names[name] for name in next(reader, [])]
        return [{c.name: _parse(c, cell) for c, cell in zip(columns, row, strict=True)} for row in reader]
    except KeyError as error:
        raise MalformedFile(name_stream(stream), f"the column {error} is not one that jejaring writes", 1) from error
    except (csv.Error, ValueError) as error:
        raise MalformedFile(name_stream(stream), f"not a table ({error})", reader.line_num) from error
    finally:
        text.detach()


def _format(column: Column, cell: Cell) -> str:
    if cell is None:
        return ""
    text = format_cell(cell)
    return protect(text) if column.type in (Type.STRING, Type.STRINGS) else text


def _parse(column: Column, text: str) -> Cell:
    return parse_cell(column, unprotect(text)) if text else None
