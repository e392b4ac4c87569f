"""The names of regions beside their label: of which kind each is, and whether it names several.

1. From the label: the bare name of a kabupaten or kota (`Soppeng`), and the table's official name where the label is
   another (`Kota Palangkaraya`).
2. From the table of aliases, less what is dropped, and from our own additions.
3. A name is ambiguous if two regions above the kecamatan bear it: `Malang`, `Jambi`, `Mura`.

Forms that a rule of writing gives (`Kab. Soppeng`, `SOPPENG`, `Kep. Seribu`) are not data: the gazetteer makes them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jejaring.reference.corrections import Corrections
from jejaring.reference.place import Place
from jejaring.reference.tables import Row
from jejaring.reference.turtle import write_node, write_text
from jejaring.text import make_slug

_KINDS = {
    "acronym": "acronym",
    "variant": "variant",
    "former-name": "former-name",
    "english": "english",
    "seat-used-for-region": "seat-used-for-region",
    "ambiguous-short": "short",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a region; `kind` is a notation of the scheme name-kind."""

    code: str
    name: str
    kind: str
    ambiguous: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others, and makes its IRI.

        >>> Name("36.74", "Tangsel", "acronym").key
        ('36.74', 'tangsel')
        """
        return self.code, make_slug(self.name)


def gather_names(
    places: Mapping[str, Place], aliases: Sequence[Row], corrections: Corrections
) -> Mapping[str, Sequence[Name]]:
    """Gather the names of all regions above the kecamatan, by code, each name once, sorted."""
    named = [place for place in places.values() if place.level != "kecamatan"]
    labels = {(place.code, make_slug(place.label)) for place in named}
    found: dict[tuple[str, str], Name] = {}
    for name in (*_from_labels(named), *_from_aliases(aliases, corrections), *_from_corrections(corrections)):
        if name.code in places and name.key not in labels:
            found.setdefault(name.key, name)
    bearers = _find_bearers(named, found.values())
    names: dict[str, list[Name]] = defaultdict(list)
    for _, name in sorted(found.items()):
        names[name.code].append(Name(name.code, name.name, name.kind, len(bearers[name.name.casefold()]) > 1))
    return names


def write_names(names: Mapping[str, Sequence[Name]]) -> Iterator[str]:
    """Write the node of every name, a line each."""
    for code, each in names.items():
        for name in each:
            pairs = [
                ("a", "jj:RegionName"),
                ("jj:names", f"region:{code}"),
                ("jj:name", write_text(name.name)),
                ("jj:nameKind", f"name-kind:{name.kind}"),
                ("jj:ambiguous", str(name.ambiguous).lower()),
            ]
            yield write_node(f"name:{'-'.join(name.key)}", pairs, apart=" ")


def _from_labels(places: Iterable[Place]) -> Iterator[Name]:
    for place in places:
        if place.official != place.label:
            yield Name(place.code, place.official, "official")
        if place.bare != place.label:
            yield Name(place.code, place.bare, "short")
            bare = place.official.removeprefix(f"{place.level.capitalize()} ").removeprefix("Administrasi ")
            yield Name(place.code, bare, "variant")


def _from_aliases(aliases: Iterable[Row], corrections: Corrections) -> Iterator[Name]:
    for row in sorted(aliases, key=lambda row: (row["code"], row["alias"], row["kind"])):
        name, kind = row["alias"], _KINDS.get(row["kind"])
        if kind and name not in corrections.dropped:
            yield Name(row["code"], name, corrections.kinds.get(name, kind))


def _from_corrections(corrections: Corrections) -> Iterator[Name]:
    for name, code, kind in corrections.added:
        yield Name(code, name, kind)


def _find_bearers(places: Iterable[Place], names: Iterable[Name]) -> Mapping[str, set[str]]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for place in places:
        bearers[place.label.casefold()].add(place.code)
    for name in names:
        bearers[name.name.casefold()].add(name.code)
    return bearers
