"""Names of regions as the extractor needs them: every printed form, and the codes it may mean.

The names themselves are the reference's; a code alone tells its level (`36`, `36.03`, `36.74`, `36.74.01`).
Forms are looked up by Aho-Corasick, the leftmost and longest first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import ahocorasick_rs

from jejaring.assets import locate
from jejaring.extract.spans import Codes
from jejaring.lexicon import cache_words
from jejaring.lexicon.additions import get_additions
from jejaring.regions import Gazetteer

_TYPED = re.compile(
    r"(?:Kabupaten|Kota Administrasi|Kotamadya|Kota|Provinsi|Propinsi|Kecamatan|Kec|Kab|Prov|Distrik)\b\.?\s+", re.I
)


def level_of(code: str) -> str:
    """Tell a code's level: provinsi, kabupaten, kota or district.

    >>> level_of("36"), level_of("36.03"), level_of("36.74"), level_of("36.74.01")
    ('provinsi', 'kabupaten', 'kota', 'district')
    """
    parts = code.split(".")
    return (
        "provinsi" if len(parts) == 1 else "district" if len(parts) > 2 else "kota" if parts[1] >= "71" else "kabupaten"
    )


_LEVEL_WORDS = ("kabupaten", "kab.", "kota", "provinsi", "prov.", "walikota", "bupati", "gubernur", "pemkab", "pemkot")
_SMALL = re.compile(r"[A-Za-z][a-z]+(?:[ ][a-z]+){0,2}(?!\w)")


@cache
def _find_level_words() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick([f"{form} " for word in _LEVEL_WORDS for form in (word, word.capitalize())])


@dataclass(frozen=True, slots=True)
class Atlas:
    """All printed forms of regions; `codes` maps a form to what it may mean."""

    codes: Mapping[str, Codes]
    finder: ahocorasick_rs.AhoCorasick = field(repr=False)
    forms: tuple[str, ...] = field(repr=False)

    def find(self, text: str) -> list[tuple[int, int, Codes]]:
        """Find the names in a text that stand between word boundaries."""
        found = []
        for number, start, end in self.finder.find_matches_as_indexes(text):
            if (start and (text[start - 1].isalnum() or text[start - 1] == "_")) or (
                end < len(text) and text[end].isalnum()
            ):
                continue
            found.append((start, end, self.codes[self.forms[number]]))
        return found

    def find_all(self, text: str) -> list[tuple[int, int, Codes]]:
        """Find also the names in small letters, wholly or but for the first word, behind a word for a level or office.

        >>> load_atlas().find_all("di kabupaten tanah laut")
        [(13, 23, ('63.01',))]
        """
        found = self.find(text)
        return sorted([*found, *self._find_small(text, {start for start, _, _ in found})])

    def _find_small(self, text: str, known: set[int]) -> Iterator[tuple[int, int, Codes]]:
        for _, start, end in _find_level_words().find_matches_as_indexes(text):
            if end in known or (start and text[start - 1].isalnum()):
                continue
            match = _SMALL.match(text, end)
            words = match.group().split() if match else []
            for count in range(len(words), 0, -1):
                name = " ".join(words[:count])
                codes = self.codes.get(name.title(), ())
                if codes and name != name.title() and level_of(codes[0]) != "district":
                    yield end, end + len(name), codes
                    break


def make_atlas(names: Iterable[tuple[str, str]]) -> Atlas:
    """Make an atlas of (name, code) pairs; a level word before a name is left to the text's own.

    >>> make_atlas([("Kabupaten Serang", "36.04"), ("Kota Serang", "36.73")]).find("di Serang")
    [(3, 9, ('36.04', '36.73'))]
    """
    codes: dict[str, set[str]] = {}
    for name, code in names:
        bare = _TYPED.sub("", name, count=1) if _TYPED.match(name) else name
        if level_of(code) == "district" and _TYPED.match(bare):
            continue  # a kecamatan called `Kota Padang` would hide the city
        for form in (bare, bare.upper()):
            if len(form) > 2:
                codes.setdefault(form, set()).add(code)
    for form, meant in codes.items():
        if any(level_of(code) != "district" for code in meant):
            codes[form] = {code for code in meant if level_of(code) != "district"}
    forms = tuple(sorted(codes))
    finder = ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return Atlas({form: tuple(sorted(meant)) for form, meant in codes.items()}, finder, forms)


_SEAT = re.compile(r'jj:code "(\d\d\.\d\d)"[^.]*?(?:\.(?!\s*\n)[^.]*?)*?jj:capital "([^"]+)"')


def read_seats(turtle: str) -> list[tuple[str, str]]:
    """Read the seats of regencies out of the reference: each a place within its regency, as a kecamatan is.

    >>> read_seats('jj:code "33.28" ; geo:lat 6.9 ; jj:capital "Slawi" .')
    [('Slawi', '33.28.00')]
    """
    return [(seat, f"{code}.00") for code, seat in _SEAT.findall(turtle)]


@cache_words
def load_atlas() -> Atlas:
    """Load the atlas of the reference, bundled and own, with districts and, as if they were some, regencies' seats."""
    names = Gazetteer.load(own=get_additions().reference).names(districts=True)
    written = [(name, code) for name, codes in names.items() for code in codes if code[:1].isdigit()]
    seats = read_seats(locate("graph/reference/regions.ttl").read_text("utf-8"))
    return make_atlas([*written, *get_additions().regions, *seats])
