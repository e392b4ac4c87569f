"""The Turtle of regions: the country, provinces, kabupaten and kota in full, kecamatan in a line each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jejaring.reference.corrections import Corrections
from jejaring.reference.naming import Name
from jejaring.reference.place import CLASSES, Place
from jejaring.reference.tables import Row
from jejaring.reference.turtle import Pair, write_date, write_decimal, write_node, write_text

_FORMER_CODE = re.compile(r"\(was ([\d.]+)\)")
_OLD_BPS = "Kode BPS ini berlaku sampai pemekaran Papua 2022."


def write_regions(
    places: Iterable[Place],
    links: Mapping[str, Row],
    names: Mapping[str, Sequence[Name]],
    corrections: Corrections,
) -> Iterator[str]:
    """Write every region above the kecamatan, a block each."""
    for place in places:
        if place.level != "kecamatan":
            link = links.get(place.code, {})
            pairs = [
                *_describe(place, names.get(place.code, ())),
                *_count(link, corrections.capitals.get(place.code)),
                *_date(corrections.valid_from.get(place.code)),
                *_link(link),
            ]
            yield write_node(f"region:{place.code}", pairs)


def write_districts(places: Iterable[Place]) -> Iterator[str]:
    """Write every kecamatan, a line each: there are thirteen times as many as all others."""
    for place in places:
        if place.level == "kecamatan":
            yield write_node(f"region:{place.code}", _describe(place, ()), apart=" ")


def _describe(place: Place, names: Iterable[Name]) -> Iterator[Pair]:
    yield "a", f"jj:{CLASSES[place.level]}"
    yield "jj:code", write_text(place.code)
    yield "rdfs:label", write_text(place.label, "id")
    alternatives = [
        write_text(name.name, "en" if name.kind == "english" else "id")
        for name in names
        if not name.ambiguous and name.kind != "seat-used-for-region"
    ]
    if alternatives:
        yield "skos:altLabel", " , ".join(alternatives)
    if place.parent:
        yield "jj:within", f"region:{place.parent}"
    yield "geo:lat", write_decimal(place.lat)
    yield "geo:long", write_decimal(place.lon)


def _count(link: Row, capital: str | None) -> Iterator[Pair]:
    if link.get("bps"):
        yield "jj:bpsCode", write_text(link["bps"])
    if link.get("iso3166_2"):
        yield "jj:isoCode", write_text(link["iso3166_2"])
    if capital or link.get("capital"):
        yield "jj:capital", write_text(capital or link["capital"])
    if link.get("population_2024s2"):
        yield "jj:population", link["population_2024s2"]
    if link.get("area_km2"):
        yield "jj:areaKm2", write_decimal(link["area_km2"])


def _date(valid_from: str | None) -> Iterator[Pair]:
    if valid_from:
        yield "jj:validFrom", write_date(valid_from)


def _link(link: Row) -> Iterator[Pair]:
    note = link.get("note", "")
    by_name = "matched by name" in note or "recalled" in note
    if link.get("wikidata"):
        match = "skos:closeMatch" if by_name else "skos:exactMatch"
        yield match, f"<http://www.wikidata.org/entity/{link['wikidata']}>"
    if link.get("geonames"):
        yield "skos:exactMatch", f"<https://sws.geonames.org/{link['geonames']}/>"
    if former := _FORMER_CODE.search(note):
        yield "skos:historyNote", write_text(f"Kode Kemendagri sebelumnya: {former[1]}.", "id")
    if "pre-2023" in note:
        yield "skos:note", write_text(_OLD_BPS, "id")
