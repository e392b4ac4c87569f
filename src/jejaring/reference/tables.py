"""The tables that the reference is made from, read with their columns checked."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jejaring.errors import AccessError, MalformedFile

Row = Mapping[str, str]

COLUMNS: Mapping[str, Sequence[str]] = {
    "regions.csv": ("code", "level", "name", "parent", "lat", "lon"),
    "regions_links.csv": (
        "code", "bps", "iso3166_2", "wikidata", "geonames", "capital", "population_2024s2", "area_km2", "note",
    ),
    "aliases.csv": ("alias", "code", "kind"),
    "agencies.csv": ("acronym", "name", "valid_from", "valid_to", "predecessor_or_note"),
}  # fmt: skip


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
        MalformedFile: a table lacks a column.
    """
    regions, links, aliases, agencies = (_read_table(folder / name, columns) for name, columns in COLUMNS.items())
    return Tables(regions, {row["code"]: row for row in links}, aliases, agencies)


def _read_table(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="")
            rows = tuple(reader)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
    except OSError as error:
        reason = error.strerror or "not readable"
        raise AccessError(f"The table {path} cannot be read ({reason}). Give the folder that holds it.") from error
    if missing:
        raise MalformedFile(path, f"the table lacks the column {', '.join(missing)}", 1)
    return rows
