"""What releases changed: `/changelog`, all of them, and `/changelog/1.1.0`, one; as a page and as data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from jejaring.changelog import Release, read_release, tell_notes, write_release
from jejaring.changelog.telling import tell_number, tell_tie
from jejaring.changelog.writing import ADMS, DCAT
from jejaring.description.address import Address
from jejaring.description.dataset import DATASET
from jejaring.description.page import fill
from jejaring.description.rendering import write_triples
from jejaring.description.triples import state
from jejaring.description.words import Language, write_day
from jejaring.errors import MalformedFile
from jejaring.namespaces import BASE, resource

if TYPE_CHECKING:
    from jejaring.site.library import Library

_PATHS = ("changelog/", "dataset/")
_SAY: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "title": "Catatan perubahan",
        "lead": "Apa yang diubah setiap rilis: artikel, ikatan, ukuran, dan artikel mana yang menggerakkannya.",
        "since": "sejak",
        "articles": "Artikel",
        "change": "Perubahan",
        "claims": "Klaim",
        "ties": "Ikatan",
        "measures": "Ukuran",
        "before": "Sebelum",
        "after": "Sesudah",
        "movers": "Digerakkan oleh",
        "region": "Wilayah",
        "added": "masuk",
        "withdrawn": "ditarik",
        "removed": "hilang",
        "changed": "berubah",
        "judgements": "Putusan",
    },
    "en": {
        "title": "Changelog",
        "lead": "What each release changed: articles, ties, measures, and which articles moved them.",
        "since": "since",
        "articles": "Articles",
        "change": "Change",
        "claims": "Claims",
        "ties": "Ties",
        "measures": "Measures",
        "before": "Before",
        "after": "After",
        "movers": "Moved by",
        "region": "Region",
        "added": "added",
        "withdrawn": "withdrawn",
        "removed": "gone",
        "changed": "changed",
        "judgements": "Judgements",
    },
}


def read_releases(folder: Path) -> tuple[Release, ...]:
    """Read the releases of a graph's folder, `changelog/*.ttl`, the last one first.

    Raises:
        MalformedFile: a file is none.
    """
    found = [_read(path) for path in sorted((folder / "changelog").glob("*.ttl"))]
    return tuple(sorted(found, key=_order, reverse=True))


def _order(release: Release) -> tuple[str, list[int]]:
    return release.issued, [int(part) for part in release.version.split(".") if part.isdigit()]


def _read(path: Path) -> Release:
    try:
        return read_release(quad.triple for quad in ox.parse(path=path, base_iri=BASE))
    except (SyntaxError, ValueError, KeyError, IndexError, StopIteration) as error:
        raise MalformedFile(path, f"is no changelog: {error!r}") from error


def find_releases(releases: Sequence[Release], path: str) -> tuple[Release, ...]:
    """Find the releases that a path is about: all, one, or none.

    >>> find_releases([Release("1.1.0", "1.0.0", "2026-12-01")], "dataset/1.1.0")[0].version
    '1.1.0'
    """
    if path == "changelog":
        return tuple(releases)
    return tuple(each for each in releases if path in [f"{kind}{each.version}" for kind in _PATHS])


def write_changes(library: "Library", address: Address) -> bytes:
    """Write the document of the releases that an address is about."""
    releases = find_releases(library.releases, address.path)
    if address.suffix != "html":
        return write_triples([t for each in releases for t in write_release(each)], address.suffix or "ttl")
    language: Language = "en" if address.english else "id"
    told = [_tell(each, language) for each in releases]
    return fill("changelog.html", language, address.path, library.shell, releases=told, say=_SAY[language])


def _tell(release: Release, language: Language) -> dict[str, Any]:
    return {
        "release": release,
        "notes": tell_notes(release, language),
        "day": write_day(release.issued, language),
        "ties": [(each, tell_tie(each.before), tell_tie(each.after)) for each in release.network.ties],
        "measures": [(each, tell_number(each.before), tell_number(each.after)) for each in release.network.measures],
    }


def link_releases(releases: Iterable[Release]) -> Iterator[ox.Triple]:
    """Link the dataset to its versions (https://www.w3.org/TR/vocab-dcat-3/#version-history)."""
    for number, release in enumerate(releases):
        version = resource(f"dataset/{release.version}")
        yield state(DATASET, f"{DCAT}hasVersion", version)
        yield state(version, "http://www.w3.org/2000/01/rdf-schema#seeAlso", resource(f"changelog/{release.version}"))
        if number == 0:
            yield state(DATASET, f"{DCAT}hasCurrentVersion", version)
            yield state(DATASET, f"{DCAT}previousVersion", resource(f"dataset/{release.previous}"))
            for language in ("id", "en"):
                notes = ox.Literal(tell_notes(release, language), language=language)
                yield state(DATASET, f"{ADMS}versionNotes", notes)
