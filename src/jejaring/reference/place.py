"""A region as the tables and our corrections have it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jejaring.reference.corrections import Corrections
from jejaring.reference.tables import Row, Tables

CLASSES = {
    "country": "Country",
    "province": "Province",
    "kabupaten": "Regency",
    "kota": "City",
    "kecamatan": "District",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A region: `level` is the table's word, `label` the short form people use, `official` the table's name."""

    code: str
    level: str
    label: str
    official: str
    parent: str
    lat: str
    lon: str

    @property
    def bare(self) -> str:
        """The label without its level word.

        >>> Place("36.74", "kota", "Kota Tangerang Selatan", "", "36", "0", "0").bare
        'Tangerang Selatan'
        """
        return self.label.removeprefix(f"{self.level.capitalize()} ")


def read_places(tables: Tables, corrections: Corrections) -> Mapping[str, Place]:
    """Join table and corrections: every region by code, in the order of codes, the country first."""
    rows = sorted(tables.regions, key=lambda row: (row["level"] != "country", row["code"]))
    return {row["code"]: _make_place(row, corrections) for row in rows}


def _make_place(row: Row, corrections: Corrections) -> Place:
    code, level = row["code"], row["level"]
    official = corrections.spelling.get(code, row["name"])
    if level == "kecamatan":
        official = f"Kecamatan {official}"
    label = corrections.labels.get(code, official)
    return Place(code, level, label, official, row["parent"], row["lat"], row["lon"])
