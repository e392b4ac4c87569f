"""The constraints of SHACL Core that the shapes use, each as a test of a property's values, or of one value.

Where a value is malformed a test says no, as pySHACL would, or because only pySHACL can tell.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pyoxigraph as ox

from jejaring.namespaces import XSD
from jejaring.triples.terms import End, value_of

SH = "http://www.w3.org/ns/shacl#"
Blocks = dict[str, dict[str, list[End]]]
Test = Callable[[End, list[End], Blocks], bool]


def make_test(parameter: str, value: str) -> Test | None:
    """Make the test of a parameter that has one value, such as `minCount`; None where it is no such parameter.

    >>> at_most_one = make_test("maxCount", "1")
    >>> at_most_one(ox.NamedNode("https://x.example"), [], {})
    True
    """
    if parameter in _COUNTS:
        return _make_count(_COUNTS[parameter], int(value))
    return _make_each(_EACH[parameter](value)) if parameter in _EACH else None


def make_list_test(parameter: str, items: list[End]) -> Test | None:
    """Make the test of a parameter that has a list of terms: `in`, `languageIn`; None where it is none of these."""
    if parameter == "in":
        allowed = frozenset(items)
        return _make_each(lambda value: value in allowed)
    if parameter == "languageIn":
        languages = frozenset(map(value_of, items))
        return _make_each(lambda value: getattr(value, "language", None) in languages)
    return None


def _make_count(holds: Callable[[int, int], bool], bound: int) -> Test:
    return lambda node, values, blocks: holds(len(values), bound)


def _make_each(holds: Callable[[End], bool]) -> Test:
    return lambda node, values, blocks: all(map(holds, values))


def _match(pattern: str) -> Callable[[End], bool]:
    found = re.compile(pattern).search
    return lambda value: found(value_of(value)) is not None


def _is_iri(kind: str) -> Callable[[End], bool]:
    return lambda value: kind == f"{SH}IRI" and isinstance(value, ox.NamedNode)


def _has_datatype(datatype: str) -> Callable[[End], bool]:
    read = _READERS.get(datatype.removeprefix(XSD))

    def holds(value: End) -> bool:
        if read is None or not isinstance(value, ox.Literal) or value.datatype.value != datatype:
            return False
        try:
            read(value.value)
        except ValueError:
            return False
        return True

    return holds


def _compare(holds: Callable[[Decimal, Decimal], bool]) -> Callable[[str], Callable[[End], bool]]:
    def bind(bound: str) -> Callable[[End], bool]:
        limit = Decimal(bound)
        return lambda value: bool(_NUMBER.fullmatch(value_of(value))) and holds(Decimal(value_of(value)), limit)

    return bind


def _require(form: str) -> Callable[[str], object]:
    return lambda text: text if re.fullmatch(form, text) else int("no")


_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_READERS: dict[str, Callable[[str], object]] = {
    "string": str,
    "boolean": _require("true|false"),
    "integer": _require("[+-]?[0-9]+"),
    "decimal": _require(_NUMBER.pattern),
    "date": date.fromisoformat,
    "dateTime": datetime.fromisoformat,
    "gYearMonth": lambda text: date.fromisoformat(f"{text}-01"),
    "gYear": lambda text: date.fromisoformat(f"{text}-01-01"),
}
_COUNTS: dict[str, Callable[[int, int], bool]] = {
    "minCount": lambda count, bound: count >= bound,
    "maxCount": lambda count, bound: count <= bound,
}
_EACH: dict[str, Callable[[str], Callable[[End], bool]]] = {
    "pattern": _match,
    "nodeKind": _is_iri,
    "datatype": _has_datatype,
    "minLength": lambda bound: lambda value: len(value_of(value)) >= int(bound),
    "maxLength": lambda bound: lambda value: len(value_of(value)) <= int(bound),
    "minInclusive": _compare(lambda number, limit: number >= limit),
    "maxInclusive": _compare(lambda number, limit: number <= limit),
    "minExclusive": _compare(lambda number, limit: number > limit),
}
