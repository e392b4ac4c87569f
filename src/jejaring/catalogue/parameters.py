"""What a person writes for a parameter, as a term: a region's code or name, a day, a concept, an event, a person.

region          `36.74`, `Tangsel`, `Kab. Semarang`, by the gazetteer; a kecamatan where nothing else is called so
day             `2024-10-05`, `2024-10` or `2024`
event, speaker, subject, and a scheme of concepts such as `kind`: by IRI, local name or label, looked up by `names`;
                a subject that has no label of its own may be a region
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from jejaring.catalogue.binding import check_names
from jejaring.catalogue.names import find_thing
from jejaring.catalogue.query import Query
from jejaring.catalogue.source import Source
from jejaring.errors import AmbiguousName, CallError, UnknownName
from jejaring.store import Term
from jejaring.triples.terms import day, node

if TYPE_CHECKING:
    from jejaring.regions import Gazetteer, Region


def read_assignments(words: Iterable[str]) -> dict[str, str]:
    """Read `name=value` as the command line has them.

    Raises:
        CallError: a word has no `=`, or a name comes twice.

    >>> read_assignments(["region=Tangsel", "on=2024"])
    {'region': 'Tangsel', 'on': '2024'}
    """
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise CallError(f"'{word}' gives no value. Write it as name=value.")
        if name.strip() in values:
            raise CallError(f"The parameter '{name.strip()}' is given twice. Give it once.")
        values[name.strip()] = value
    return values


def parse_parameters(query: Query, values: Mapping[str, str | Term], source: Source) -> dict[str, Term]:
    """Parse the values of a query's parameters; what is a term already stays.

    Raises:
        CallError: the query has no such parameter, needs one more, or a value is no day.
        UnknownName: nothing bears the name given.
        AmbiguousName: several things do.
    """
    check_names(query, values)
    types = {parameter.name: parameter.type for parameter in query.parameters}
    return {
        name: _parse(value, types[name], source) if isinstance(value, str) else value for name, value in values.items()
    }


def _parse(text: str, type: str, source: Source) -> Term:
    if type == "day":
        return parse_day(text)
    if type == "region":
        return _find_region(text)
    try:
        return find_thing(text, type, source)
    except UnknownName:
        if type == "subject":
            with suppress(UnknownName):
                return _find_region(text)
        raise


def _find_region(text: str) -> Term:
    from jejaring.regions import Gazetteer

    bare, gazetteer = text.strip().removeprefix("<").removesuffix(">"), Gazetteer.load()
    try:
        region = gazetteer.find(bare)
    except UnknownName as unknown:
        region = _find_district(bare, gazetteer, unknown)
    return node(f"region/{region.code}")


def _find_district(name: str, gazetteer: "Gazetteer", unknown: UnknownName) -> "Region":
    """Find the kecamatan of a name that nothing else bears."""
    try:
        return gazetteer.find(f"Kecamatan {name}")
    except AmbiguousName as several:
        raise AmbiguousName(name, several.kind, several.candidates) from None
    except UnknownName:
        raise unknown from None


def parse_day(text: str) -> Term:
    """Parse a day, month or year in ISO 8601.

    Raises:
        CallError: there is no such day.

    >>> parse_day("2024-10").value
    '2024-10'
    """
    written = text.strip()
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", written) or not _exists(written):
        raise CallError(f"'{text}' is no day. Write it as 2024-10-05, 2024-10 or 2024.")
    return day(written)


def _exists(written: str) -> bool:
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return True
