"""The Turtle of public bodies: the government and the Dekranasda of each region, and the national agencies.

A government or Dekranasda of the reference is presumed: that a region has one is law and custom, not news.
"""

from collections.abc import Iterable, Iterator

from jejaring.reference.corrections import Corrections
from jejaring.reference.place import Place
from jejaring.reference.tables import Row
from jejaring.reference.turtle import Pair, write_date, write_node, write_text
from jejaring.text import make_slug

_CRAFT_COUNCIL = "Dekranas"


def write_governments(places: Iterable[Place]) -> Iterator[str]:
    """Write the government and the Dekranasda of every province, kabupaten and kota."""
    for place in places:
        if place.level in ("province", "kabupaten", "kota"):
            name = f"Provinsi {place.label}" if place.level == "province" else place.label
            yield _write_presumed("pemda", "RegionalGovernment", f"Pemerintah {name}", place.code)
            yield _write_presumed("dekranasda", "CraftCouncil", f"Dekranasda {name}", place.code)


def write_agencies(rows: Iterable[Row], corrections: Corrections) -> Iterator[str]:
    """Write the national agencies, sorted by IRI."""
    kept = [row for row in rows if row["acronym"] not in corrections.dropped_agencies]
    for row in sorted(kept, key=lambda row: make_slug(row["acronym"])):
        yield write_node(f"agency:{make_slug(row['acronym'])}", _describe_agency(row, corrections))


def _write_presumed(slug: str, kind: str, label: str, code: str) -> str:
    pairs = [
        ("a", f"jj:{kind}"),
        ("rdfs:label", write_text(label, "id")),
        ("jj:region", f"region:{code}"),
        ("jj:presumed", "true"),
    ]
    return write_node(f"agency:{slug}-{code}", pairs, apart=" ")


def _describe_agency(row: Row, corrections: Corrections) -> Iterator[Pair]:
    acronym = row["acronym"]
    yield "a", "jj:CraftCouncil" if acronym == _CRAFT_COUNCIL else "jj:NationalAgency"
    yield "rdfs:label", write_text(row["name"], "id")
    yield "jj:acronym", write_text(acronym)
    if names := corrections.agency_names.get(acronym):
        yield "skos:altLabel", " , ".join(write_text(name, "id") for name in sorted(names))
    for predicate, column in (("jj:validFrom", "valid_from"), ("jj:validTo", "valid_to")):
        if row[column]:
            yield predicate, write_date(row[column])
    if predecessor := corrections.predecessors.get(acronym, row["predecessor_or_note"]):
        yield "jj:predecessor", write_text(predecessor)
