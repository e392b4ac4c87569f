"""The gazetteer: names in context to regions.

What narrows a name, in this order:

1. A code or a name borne by one region is that region.
2. The level word printed before the name (`Kab. Semarang`), and `level`; where neither is there, the office or body
   that goes with it (`Bupati`, `Pemkot`). What contradicts the name gives nothing: there is no `Bupati Tangsel`.
3. The region beside it (`Malang, Jawa Timur`, `Kecamatan Depok, Sleman`), which must hold it.
4. What is still several is given as candidates, never guessed. A kecamatan is meant only where a word says so.
"""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from jejaring.assets import locate
from jejaring.errors import AmbiguousName, UnknownName
from jejaring.namespaces import BASE
from jejaring.regions.levels import Kind, kinds_of, split_level
from jejaring.regions.reading import RegionName, read_names, read_regions
from jejaring.regions.region import Candidates, Region, fold_name, strip_level
from jejaring.regions.surfaces import write_forms

_WITHOUT_LEVEL_WORD = ("seat-used-for-region", "english")
_DISTRICT_CODE = re.compile(r"\d\d\.\d\d\.\d\d")
_Index = Mapping[str, frozenset[tuple[str, str]]]  # folded name → (name as written, code)


class Gazetteer:
    """Regions by code and by name. Kecamatan are read from their file when first asked for."""

    def __init__(self, regions: Iterable[Region], names: Iterable[RegionName], districts: Path | None = None) -> None:
        self._regions = {region.code: region for region in regions}
        self._names = tuple(names)
        self._districts_file = districts
        self._index = _index_names(self._list_names())

    @classmethod
    def load(cls, folder: Path | None = None, own: Iterable[Path] = ()) -> "Gazetteer":
        """Load the gazetteer from a folder like `graph/reference`, by default the one shipped, and from own files.

        >>> len(Gazetteer.load())
        553
        """
        folder = folder or locate("graph/reference")
        own = list(own)
        regions = [*read_regions(folder / "regions.ttl"), *(r for path in own for r in read_regions(path, mixed=True))]
        names = [*read_names(folder / "names.ttl"), *(n for path in own for n in read_names(path, mixed=True))]
        return cls(regions, names, folder / "districts.ttl")

    def __len__(self) -> int:
        return len(self._regions)

    def __iter__(self) -> Iterator[Region]:
        """Iterate over all regions but the kecamatan, in the order of their codes, the country first."""
        return iter(self._regions.values())

    def get(self, code: str) -> Region | None:
        """Give the region of a code, kecamatan too.

        >>> Gazetteer.load().get("36.74").name
        'Kota Tangerang Selatan'
        """
        return self._regions.get(code) or (self._districts.get(code) if _DISTRICT_CODE.fullmatch(code) else None)

    def children(self, code: str) -> tuple[Region, ...]:
        """List the regions right below one, in the order of their codes.

        >>> [region.code for region in Gazetteer.load().children("34")]
        ['34.01', '34.02', '34.03', '34.04', '34.71']
        """
        among = self._districts if code.count(".") == 1 else self._regions
        return tuple(region for region in among.values() if region.parent == code)

    def province_of(self, code: str) -> Region | None:
        """Give the province that a region lies in (a province: itself); None for the country or an unknown code.

        >>> Gazetteer.load().province_of("36.74").name
        'Banten'
        """
        region = self.get(code)
        return self._regions.get(region.province) if region and region.province else None

    @staticmethod
    def is_within(code: str, other: str) -> bool:
        """Tell whether a region is another or lies in it, which codes show by themselves.

        >>> Gazetteer.is_within("36.74", "36"), Gazetteer.is_within("36.74", "ID"), Gazetteer.is_within("36", "36.74")
        (True, True, False)
        """
        return other in ("ID", code) or code.startswith(f"{other}.")

    def resolve(
        self, name: str, *, level: str | None = None, office: str | None = None, province: str | None = None
    ) -> Region | Candidates | None:
        """Resolve a name as a text prints it.

        Case does not matter, but for initialisms: `OKI` is a kabupaten, `Oki` a man.

        Args:
            name: `Malang`, `Kab. Malang`, `Pemkot Malang`, `Malang, Jawa Timur`, `35.73`.
            level: a level word printed elsewhere (`Kabupaten`, `Kota`, `Provinsi`, `Kecamatan`; `regency`: either).
            office: an office or body that goes with the name (`Wakil Bupati`, `Pemkab`).
            province: the name or code of what holds it, printed beside it.

        Returns:
            The region; the candidates where several bear the name; None where none does.

        >>> Gazetteer.load().resolve("Semarang")
        Candidates(codes=('33.22', '33.74'))
        >>> Gazetteer.load().resolve("Semarang", office="Bupati").code
        '33.22'
        """
        codes = self._search(name, level, office, province, exact_case=True)
        return self.get(codes[0]) if len(codes) == 1 else Candidates(codes) if codes else None

    def find(self, name: str) -> Region:
        """Find the one region that a code, IRI, local name or name of any case means.

        Raises:
            UnknownName: nothing bears the name; the error holds the nearest names.
            AmbiguousName: several bear it; the error holds their codes and names.

        >>> Gazetteer.load().find("tangsel").code
        '36.74'
        """
        codes = self._search(name.strip().removeprefix(BASE).removeprefix("region/"))
        if not codes:
            raise UnknownName(name, "region", self._find_nearest(name))
        found = [region for code in codes if (region := self.get(code))]
        if len(found) > 1:
            raise AmbiguousName(name, "region", [(region.code, region.full_name) for region in found])
        return found[0]

    def names(self, *, districts: bool = False) -> Mapping[str, tuple[str, ...]]:
        """Give every form in which provinces, kabupaten and kota are written, with the codes it may mean.

        With and without level word, abbreviated or not, as written and in capitals; kecamatan, if asked for, only with
        their level word. Made to feed an automaton that compares case; sorted.

        >>> names = Gazetteer.load().names()
        >>> names["Kab. Semarang"], names["SEMARANG"], "Indonesia" in names
        (('33.22',), ('33.22', '33.74'), False)
        """
        forms = [(form, fold_name(form), code) for form, code in self._list_forms(districts=districts)]
        codes: dict[str, set[str]] = defaultdict(set)
        for _, key, code in forms:
            codes[key].add(code)
        return {form: tuple(sorted(codes[key])) for form, key, _ in sorted(forms)}

    def _search(
        self,
        name: str,
        level: str | None = None,
        office: str | None = None,
        beside: str | None = None,
        *,
        exact_case: bool = False,
    ) -> tuple[str, ...]:
        if self.get(name):
            return (name,)
        place, printed_beside = _split_beside(name)
        printed, rest = split_level(place)
        wanted = _read_level(level) if level else frozenset() if printed else kinds_of(office or "")
        codes = self._look_up({place, rest}, printed | wanted, exact_case=exact_case)
        holders = [self._search(holder) for holder in (beside, printed_beside) if holder]
        return tuple(
            code
            for code in sorted(codes)
            if all(not kinds or self._kind(code) in kinds for kinds in (printed, wanted))
            and all(any(code != h and self.is_within(code, h) for h in holder) for holder in holders)
        )

    def _look_up(self, names: set[str], kinds: frozenset[Kind], *, exact_case: bool) -> set[str]:
        """Look up the codes of a name, whole or without its level word; kecamatan only if one is meant."""
        indexes = [self._index, self._district_index] if "kecamatan" in kinds else [self._index]
        return {code for index in indexes for name in names for code in _pick(index, name, exact_case=exact_case)}

    def _kind(self, code: str) -> Kind | None:
        region = self.get(code)
        return region.kind if region else None

    def _list_names(self) -> Iterator[tuple[str, Region, str]]:
        """List every name without level word, with its region and the kind of name."""
        for region in self._regions.values():
            yield region.bare_name, region, "label"
        for name in self._names:
            region = self._regions[name.code]
            yield strip_level(name.name, region.kind), region, name.kind

    def _list_forms(self, *, districts: bool) -> Iterator[tuple[str, str]]:
        """List every form of every name with its code, the country's left out."""
        for name, region, kind in self._list_names():
            if region.kind != "negara":
                for form in write_forms(name, region.kind, level_word=kind not in _WITHOUT_LEVEL_WORD):
                    yield form, region.code
        for region in self._districts.values() if districts else ():
            for form in write_forms(region.bare_name, region.kind):
                yield form, region.code

    def _find_nearest(self, name: str) -> list[str]:
        """List up to three names that are written alike."""
        keys = difflib.get_close_matches(fold_name(split_level(name)[1]), self._index, n=3, cutoff=0.7)
        return [min(written for written, _ in self._index[key]) for key in keys]

    @cached_property
    def _districts(self) -> Mapping[str, Region]:
        return {region.code: region for region in read_regions(self._districts_file)} if self._districts_file else {}

    @cached_property
    def _district_index(self) -> _Index:
        return _index_names((region.bare_name, region, "label") for region in self._districts.values())


def _index_names(names: Iterable[tuple[str, Region, str]]) -> _Index:
    index: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, region, _ in names:
        index[fold_name(name)].add((name, region.code))
    return {key: frozenset(entries) for key, entries in index.items()}


def _pick(index: _Index, name: str, *, exact_case: bool) -> set[str]:
    """Pick the codes of a name; where case counts, an initialism must stand in capitals."""
    entries = index.get(fold_name(name), frozenset())
    return {code for written, code in entries if not (exact_case and written.isupper() and written not in name)}


def _split_beside(name: str) -> tuple[str, str | None]:
    """Split `Malang, Jawa Timur` or `Malang (Jawa Timur)`."""
    place, _, beside = name.replace("(", ",").rstrip(") ").partition(",")
    return place.strip(), beside.strip() or None


def _read_level(word: str) -> frozenset[Kind]:
    """Read a level word, which unlike an office must say something."""
    if kinds := kinds_of(word):
        return kinds
    raise UnknownName(word, "level", ("Provinsi", "Kabupaten", "Kota", "Kecamatan"))
