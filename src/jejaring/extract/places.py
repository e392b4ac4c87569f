"""Where something takes place: the venue's name and the region that it lies in.

`di halaman Gedung Serbaguna Tarakan`, `di Hotel Teluk Indah, Ambon`: the venue runs over capitalised words, the chain
of commas behind it over names of places; the smallest regency or city in it is the region.
"""

import re
from dataclasses import dataclass

from jejaring.extract.agencies import RegionIndex
from jejaring.extract.gazetteer import level_of
from jejaring.extract.spans import Codes, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_PIECE = (
    r"(?:[A-Z0-9][\w'’.&/–-]*(?:\s+(?:\([A-Z][\w ]+\)|[A-Z0-9][\w'’.&/–-]*|(?:dan|serta|and|&)(?=\s+[A-Z])"
    r"|of|the|I{1,3}))*)"
)


_BESIDE = re.compile(
    r"Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|Ahad|(?:Pj\.?\s|Plt\.?\s)?(?:Bupati|Wali\s?[Kk]ota|Gubernur|Wakil|Kepala"
    r"|Ketua|Sekretaris|Sekda|Menteri|Presiden|Ibu|Bapak|Rombongan|Kedatangan|Kunjungan|Pemerintah|Pem(?:kab|kot|prov))\b"
)
_USE = r"(?:\s+(?:kerja|rapat|pertemuan|dinas|jabatan|utama|sidang))?"  # `ruang kerja`, `rumah dinas`


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place in the text: the venue's words, and the region's codes."""

    venue: Span | None = None
    codes: Codes = ()


@cache_words
def _start() -> re.Pattern[str]:
    heads = load_lexicon("places")["venues"]["heads"]
    lower = join_words(
        [head.lower() for head in heads if head[0].isalpha() and head not in ("The", "Grand", "Rumah", "Pusat", "Area")]
    )
    return re.compile(
        rf"(?<!\w)(?:bertempat di|berlokasi di|berlangsung di|bertempat|di"
        rf"|ke)\s+(?=(?P<low>(?:{lower}{_USE}\s+){{1,2}})?[A-Z])(?P<lower>(?:{lower}{_USE}\s+){{0,2}})"
    )


@cache_words
def _subject() -> re.Pattern[str]:
    heads = join_words(load_lexicon("places")["venues"]["heads"])
    scene = r"\smenjadi\s(?:saksi|lokasi|tempat|arena)\b"
    return re.compile(rf"\W*(?P<lower>)(?={heads}(?!\w)[^.\n]{{3,90}}?{scene})")


@cache_words
def _head() -> re.Pattern[str]:
    return re.compile(join_words(load_lexicon("places")["venues"]["heads"]) + r"(?!\w)")


# `terbesar di Asia` is praise, `yang ada di Tarakan` somebody's home
_NO_PLACE = re.compile(
    r"\b(?:ter(?:besar|baik|kenal|tinggi|kemuka|lengkap|luas|banyak|tua|populer|depan|penting|nama)|pertama|satu-satunya"
    r"|yang (?:ada|berada|tinggal|berdomisili|berlokasi)|(?:ber)?asal)\s+$"
)
_WORLD = re.compile(r"(?:Asia|ASEAN|Asean|Eropa|Indonesia|Nusantara|Tanah Air)\b(?!\s(?:Convention|Arena|Expo))")


def find_places(text: str, span: Span, regions: RegionIndex) -> list[Place]:
    """Find the places that a span tells by `di` or `ke`, or as its subject: `Gedung Sate menjadi saksi …`."""
    scene = _subject().match(text, span.start, span.end)
    return [
        place
        for match in (*((scene,) if scene else ()), *_start().finditer(text, span.start, span.end))
        if not _NO_PLACE.search(text, max(span.start, match.start() - 30), match.start())
        if not _WORLD.match(text, match.end()) and (place := _read(text, match, span.end, regions))
    ]


def _read(text: str, match: re.Match[str], limit: int, regions: RegionIndex) -> Place | None:
    begin = match.end("lower") - len(match.group("lower"))
    pieces: list[Span] = []
    position = match.end()
    while len(pieces) < 5:
        region = regions.at(position)
        piece = re.compile(_PIECE).match(text, position, limit)
        if not piece and not region:
            break
        end = max(region.end if region else 0, piece.end() if piece else 0)
        end = _cut(text, position, end)
        if end <= position:
            break
        pieces.append(Span(position, end))
        link = re.compile(
            r"\s*(?:,\s*|\()(?=[A-Z])|\s+(?=(?:Provinsi|Kabupaten|Kota|Kecamatan|Kec\.|Kab\.)\s)|\s+di\s+(?=[A-Z])"
        ).match(text, end, limit)
        if not link:
            break
        position = link.end()
        if not regions.at(position) and _BESIDE.match(text, position):
            break
    if not pieces:
        return None
    return _make(text, begin, match.end(), pieces, regions)


def _cut(text: str, start: int, end: int) -> int:
    """Leave weekdays, posts and the like to what follows."""
    stop = re.compile(
        r"(?<![Kk]antor)(?<![Pp]endopo)(?<![Pp]endapa)(?<![Aa]ula)(?<![Rr]umah [Dd]inas)(?<![Rr]umah [Jj]abatan)"
        r"(?<![Rr]uang [Kk]erja)(?<![Rr]uang [Rr]apat)"
        r"\s+(?:pada\b|Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad|Bupati|Wali\s[Kk]ota|Walikota"
        r"|Gubernur|Wakil|Kepala Dinas|Ketua|Sekretaris|Ia\b|Dia\b).*"
    ).search(text, start, end)
    return stop.start() if stop else end


def _make(text: str, begin: int, start: int, pieces: list[Span], regions: RegionIndex) -> Place:
    first = regions.at(start)
    inside = [m for m in regions.mentions if any(p.start <= m.start < p.end for p in pieces)]
    venue = None
    within = first is None and any(m.start < pieces[0].end for m in inside)
    if begin < start or _head().match(text, start) or within or (first is None and len(pieces) > 1):
        venue = Span(begin, pieces[0].end - (text[pieces[0].end - 1] == "."))
    low = [m for m in inside if not m.trailing and all(level_of(code) != "provinsi" for code in m.codes)]
    chosen = low[-1].codes if low else inside[-1].codes if inside else ()
    precise = [m for m in low if len(m.codes) == 1]
    if precise:  # `Kota Batu, Malang`: what is called a city or regency first lies in no other
        chosen = (precise[0] if precise[0] is first and first.level in ("kota", "kabupaten") else precise[-1]).codes
    return Place(begin, pieces[-1].end, venue, chosen)
