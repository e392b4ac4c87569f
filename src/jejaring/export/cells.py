"""A cell as text and back, for the formats that know only text: XML and CSV. A list is joined by single spaces."""

from jejaring.errors import InvalidDocument
from jejaring.export.columns import Column, Type
from jejaring.export.tables import Cell


def format_cell(cell: Cell) -> str:
    """Write a cell as text; numbers in the shortest form that reads back equal.

    >>> format_cell(("visit", "verbal")), format_cell(0.5), format_cell(3)
    ('visit verbal', '0.5', '3')
    """
    return " ".join(cell) if isinstance(cell, tuple) else str(cell)


def parse_cell(column: Column, text: str) -> Cell:
    """Read a cell back from its text.

    Raises:
        InvalidDocument: the text is no number where the column holds numbers.

    >>> parse_cell(Column("kinds", Type.STRINGS, "", ""), "visit verbal")
    ('visit', 'verbal')
    """
    try:
        match column.type:
            case Type.INTEGER:
                return int(text)
            case Type.DOUBLE:
                return float(text)
            case Type.STRINGS:
                return tuple(text.split())
            case Type.STRING:
                return text
    except ValueError:
        raise InvalidDocument(column.name, f"{text!r} is not of type {column.type}") from None
