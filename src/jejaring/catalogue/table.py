"""An answer: named columns and rows of plain values, the same whoever answered.

An IRI is its text; an integer, decimal or double a number; a boolean true or false; all else, days too, its text; and
what is absent is None.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite

from jejaring.namespaces import XSD

Value = str | int | float | bool | None
_INTEGERS = frozenset(
    f"{XSD}{name}"
    for name in (
        *("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger"),
        *("negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"),
    )
)
_DECIMAL, _DOUBLES, _BOOLEAN = f"{XSD}decimal", frozenset({f"{XSD}double", f"{XSD}float"}), f"{XSD}boolean"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; each row has a value for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def list_records(self) -> list[dict[str, Value]]:
        """List the rows as mappings by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def list_values(self, column: str) -> list[Value]:
        """List the values of a column."""
        return [row[self.columns.index(column)] for row in self.rows]

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def read_value(text: str, datatype: str | None = None) -> Value:
    """Read a term's text as a plain value; what its type does not allow stays text, and no number is None.

    >>> read_value("32", f"{XSD}integer"), read_value("0.5", f"{XSD}decimal"), read_value("true", f"{XSD}boolean")
    (32, 0.5, True)
    >>> read_value("2024-10", f"{XSD}gYearMonth"), read_value("05")
    ('2024-10', '05')
    """
    if datatype == _BOOLEAN:
        return text in ("true", "1")
    try:
        if datatype in _INTEGERS:
            return int(text)
        if datatype == _DECIMAL:
            exact = Decimal(text)
            return int(exact) if exact == exact.to_integral_value() else float(exact)
        if datatype in _DOUBLES:
            number = float(text)
            return number if isfinite(number) else None
    except (ValueError, ArithmeticError):
        return text
    return text
