"""The tables that the reference is made from: read, and refused where a column or a value is not as it should be."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jejaring.errors import AccessError, MalformedFile

Row = Mapping[str, str]

_CODE = r"ID|\d\d(\.\d\d){0,2}"
_NUMBER = r"-?\d+(\.\d+)?"
_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
_TEXT = r"[^\x00-\x1f]+"

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "regions.csv": {
        "code": _CODE,
        "level": "country|province|kabupaten|kota|kecamatan",
        "name": _TEXT,
        "parent": f"({_CODE})?",
        "lat": _NUMBER,
        "lon": _NUMBER,
    },
    "regions_links.csv": {
        "code": _CODE,
        "bps": r"(\d{2}|\d{4})?",
        "iso3166_2": r"(ID-[A-Z]{2})?",
        "wikidata": r"(Q\d+)?",
        "geonames": r"(\d+)?",
        "capital": f"({_TEXT})?",
        "population_2024s2": r"(\d+)?",
        "area_km2": f"({_NUMBER})?",
        "note": f"({_TEXT})?",
    },
    "aliases.csv": {"alias": _TEXT, "code": _CODE, "kind": r"[a-z-]+"},
    "agencies.csv": {
        "acronym": _TEXT,
        "name": _TEXT,
        "valid_from": f"({_DATE})?",
        "valid_to": f"({_DATE})?",
        "predecessor_or_note": f"({_TEXT})?",
    },
}


@dataclass(frozen=True, slots=True)
class Tables:
    """The four tables, each as its rows in the file's order; links by code."""

    regions: tuple[Row, ...]
    links: Mapping[str, Row]
    aliases: tuple[Row, ...]
    agencies: tuple[Row, ...]


def read_tables(folder: Path) -> Tables:
    """Read the tables of a folder.

    Raises:
        AccessError: a table is absent or cannot be read.
        MalformedFile: a table lacks a column, holds a value that is none, or names a region that is not in the first.
    """
    regions, links, aliases, agencies = (_read_table(folder / name) for name in COLUMNS)
    codes = {row["code"] for row in regions}
    _check_codes(folder / "regions.csv", (row["parent"] for row in regions if row["parent"]), codes)
    _check_codes(folder / "regions_links.csv", (row["code"] for row in links), codes)
    _check_codes(folder / "aliases.csv", (row["code"] for row in aliases), codes)
    return Tables(regions, {row["code"]: row for row in links}, aliases, agencies)


def _read_table(path: Path) -> tuple[Row, ...]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="")
            if missing := [column for column in COLUMNS[path.name] if column not in (reader.fieldnames or ())]:
                raise MalformedFile(path, f"the table lacks the column {', '.join(missing)}", 1)
            return tuple(_check_row(path, reader.line_num, row) for row in reader)
    except OSError as error:
        reason = error.strerror or "not readable"
        raise AccessError(f"The table {path} cannot be read ({reason}). Give the folder that holds it.") from error


def _check_row(path: Path, line: int, row: Row) -> Row:
    for column, pattern in COLUMNS[path.name].items():
        if not re.fullmatch(pattern, row[column]):
            raise MalformedFile(path, f"the column {column} holds '{row[column]}'", line)
    return row


def _check_codes(path: Path, used: Iterable[str], known: set[str]) -> None:
    for code in used:
        if code not in known:
            raise MalformedFile(path, f"the table names the region {code}, which regions.csv lacks")
