"""All files of the reference, made from a folder of tables."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jejaring.reference.bodies import write_agencies, write_governments
from jejaring.reference.corrections import read_corrections
from jejaring.reference.naming import gather_names, write_names
from jejaring.reference.place import read_places
from jejaring.reference.tables import read_tables
from jejaring.reference.territory import write_districts, write_regions
from jejaring.reference.turtle import write_file

_MADE = "Made by `python -m jejaring.reference`, which docs/reference.md describes; do not edit by hand."
_CODES = """Codes and names: Kepmendagri 300.2.2-2138/2025 as amended by 300.2.2-2430/2025 (legislation), as tabulated
by cahyadsn/wilayah (MIT). Points inside the regions: computed from cahyadsn/wilayah_boundaries (MIT)."""
_HEADS = {
    "regions.ttl": f"""The country, its provinces, kabupaten and kota.
{_CODES}
Capitals, populations (second half of 2024) and areas: tabulated with them. BPS codes: BPS. ISO codes: ISO 3166-2.
Links: Wikidata (CC0), GeoNames (CC BY 4.0); closeMatch where they were matched by name. English names: GeoNames.""",
    "districts.ttl": f"The kecamatan (in Papua: distrik).\n{_CODES}",
    "names.ttl": """Names of regions beside their labels, with the kind of each; an ambiguous one names several regions.
Short forms, acronyms and variants: our own list, see docs/reference.md. English names: GeoNames (CC BY 4.0).""",
    "governments.ttl": """The government and the Dekranasda of every province, kabupaten and kota.
Presumed: each region has one by law or custom, yet no answer names it until a claim does.""",
    "agencies.ttl": """National agencies, and bodies of the whole country, with the days between which each existed.
Our own list, see docs/reference.md.""",
}


def build_reference(folder: Path) -> Mapping[str, str]:
    """Make the text of each file of the reference from the tables of a folder.

    Raises:
        AccessError: a table is absent or cannot be read.
        MalformedFile: a table lacks a column or holds a value that is none.
    """
    tables, corrections = read_tables(folder), read_corrections()
    places = read_places(tables, corrections)
    names = gather_names(places, tables.aliases, corrections)
    all_places, base = places.values(), ["jj", "rdfs", "xsd", "region"]
    return {
        "regions.ttl": _file(
            "regions.ttl", [*base, "skos", "geo"], write_regions(all_places, tables.links, names, corrections), "\n"
        ),
        "districts.ttl": _file("districts.ttl", [*base, "geo"], write_districts(all_places)),
        "names.ttl": _file("names.ttl", ["jj", "region", "name", "name-kind"], write_names(names)),
        "governments.ttl": _file("governments.ttl", ["jj", "rdfs", "region", "agency"], write_governments(all_places)),
        "agencies.ttl": _file(
            "agencies.ttl", ["jj", "rdfs", "skos", "xsd", "agency"], write_agencies(tables.agencies, corrections), "\n"
        ),
    }


def _file(name: str, prefixes: list[str], nodes: Iterable[str], between: str = "") -> str:
    return write_file(f"{_HEADS[name]}\n{_MADE}", prefixes, nodes, between=between)
