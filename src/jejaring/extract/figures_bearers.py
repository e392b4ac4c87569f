"""Who stands for a region around a number, and which of several it belongs to.

A bearer is the name of a region, or of an agency or person that acts for one. The phrase behind a number and the verb
before it say which bearer it is; a base of comparison, a goal or a neighbour in a list is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from jejaring.extract.document import Document
from jejaring.extract.figures_clauses import is_compared, is_list
from jejaring.extract.figures_reading import Reading
from jejaring.extract.gazetteer import level_of
from jejaring.extract.spans import Codes, Span

_ORIGIN = re.compile(r"(?:\s[^\s,.;:]+){0,5}\s(?:dari|asal|utusan|milik|binaan)\s(?:\w+\s){0,2}$")
_PLACE = re.compile(r"(?:\s[^\s,.;:]+){0,6}\s(?:(?:di|seluruh|wilayah)\s(?:\w+\s){0,2}|se\s?-?\s?)$")
_JOINED = re.compile(r"\s*(?:,|dan|serta|,\s*dan|,\s*serta)\s*$")
_TOGETHER = re.compile(r"\s*(?:,\s*)?(?:dan|serta|dengan)\s(?:(?:Bupati|Wali Kota|Gubernur|Pemkab|Pemkot)\s)?")
_VERBAL = re.compile(
    r"\b(?:dekat|yang(?! (?:ada|berada|tersebar) di)|sudah|telah|mengikuti|digelar|akan|lebih|dan itu|dibanding\w*"
    r"|terdiri|antara|(?:dan|serta)\sme\w+)\b|\d"
)
_SHARE = re.compile(r"\sdari\s[a-z]")  # `6 persen dari luas …` is a share of something there
_ACTIVE = re.compile(r"(?:\s(?:juga|sendiri|berhasil|bisa|mampu|telah|sudah|turut|kali ini))*\sme\w+(?:\s\w+){0,2}?\s?")
_APART = re.compile(r"\b(?:di|ke|dari|asal|pada|dalam|Bupati|Gubernur|Kota|oleh)\s(?:kawasan\s)?$|[-–]$")
_GOAL = re.compile(r"\bke\s(?:luar\s)?$")
_FROM = re.compile(r"\b(?:[Dd]ari|[Aa]sal)\s$")
_CAME = re.compile(r"(?:\s(?:hadir|datang|ikut|ada|tampil|terdapat|tercatat|sebanyak|hanya|juga|pula))+\s")
_WHICH = re.compile(r",\syang\s[^,;.]{0,80}")
_BESIDE = re.compile(
    r"(?:\s(?:yang|mencapai|sekitar|sebesar|seluas|adalah|ada|tercatat|sebanyak|hanya|kurang lebih))*\s?\(?"
)
_LED_IN = re.compile(r"\b(?:di|ke|dari|dengan|kepada|antara|oleh|pada|bagi|untuk|dan|asal)\s(?:[a-z]+\s)?$")
_SENDS = re.compile(
    r"(?:\s(?:juga|sudah|telah|rutin|siap|mampu|bisa|setiap \w+))*\s(?:mengirim(?:kan)?|memasok|menyuplai|mengekspor"
    r"|menjual|merealisasikan pengiriman)(?:\s[a-z]+){0,3}\s?"
)
_MEANT = re.compile(
    r"(?<![\w/-])(?<!\d\s)(?<!dua\s)(?<!tiga\s)(?<!empat\s)(?<!kota\s)([Kk]abupaten|[Kk]ota|[Pp]rovinsi)\s(?:ini|itu|tersebut|ber(?:julukan?|penduduk|populasi|slogan)\w*)\b"
    r"|(?<!dua\s)(?<!tiga\s)\b([Dd]aerah)\s(?:itu|tersebut)\b"
)
Bearer = tuple[Span, Codes]


class Bearers:
    """The bearers of one article, in the order of the text; a region inside the name of a happening is none."""

    def __init__(self, document: Document, named: Sequence[Span]) -> None:
        self.document, self.text, self.named = document, document.clean, named
        self.officials = [Span(each.start, each.end) for each in (*document.mentions, *document.posts)]
        self._keep(self._list())
        self._keep([*self.all, *self._list_meant()])

    def _keep(self, bearers: Iterable[Bearer]) -> None:
        self.all = sorted(bearers, key=lambda bearer: bearer[0])
        self.starts = [span.start for span, _ in self.all]

    def list_from(self, start: int, end: int) -> list[Bearer]:
        """List the bearers that begin between two places."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _list(self) -> Iterator[Bearer]:
        document = self.document
        taken = [*self.named, *document.agencies]
        for region in document.regions.mentions:
            if not region.trailing and not any(name.covers(region) for name in taken):
                yield Span(region.start, region.end), region.codes
        for agency in document.agencies:
            if agency.codes or agency.national:
                yield Span(agency.start, agency.end), agency.codes
        for mention in document.mentions:
            if document.persons[mention.person].codes:
                yield Span(mention.start, mention.end), document.persons[mention.person].codes

    def _list_meant(self) -> Iterator[Bearer]:
        """List what stands for a region named before: `kabupaten ini`, `kota berpenduduk 2 juta jiwa`, `daerah itu`."""
        for match in _MEANT.finditer(self.text):
            place, level = match.start(), (match.group(1) or match.group(2)).lower()
            codes = self.find_subject_before(place) if level == "daerah" else self._find_last(level, place)
            if codes:
                yield Span(place, match.end()), codes

    def _find_last(self, level: str, place: int) -> Codes:
        """Give the region of a level that was named last before a place, in a quotation the speaker's own first."""
        quote = self.document.quote_at(place)
        speech = self.document.spoken.get(quote) if quote else None
        own = self.document.persons[speech.speaker].codes if speech else ()
        if own and level_of(own[0]) == level:
            return own
        named = [m.codes for m in self.document.regions.mentions if m.end <= place and m.codes]
        return next((codes for codes in reversed(named) if level_of(codes[0]) == level), ())

    def list_between(self, start: int, end: int) -> list[Bearer]:
        """List the bearers that lie between two places."""
        return [b for b in self.list_from(start, end) if b[0].end <= end]

    def list_places(self, start: int, end: int) -> list[Bearer]:
        """List those between two places that are not where somebody or something goes."""
        return [
            b for b in self.list_from(start, end) if not _GOAL.search(self.text[max(0, b[0].start - 10) : b[0].start])
        ]

    def goes_on(self, last: Reading, reading: Reading) -> bool:
        """Tell whether a number goes on with the list of the last: `15 kecamatan, 131 desa dan lima kelurahan`."""
        between = Span(last.end, reading.start)
        listed = last.end <= reading.start and is_list(self.text[between.start : between.end])
        return listed and not self.list_between(between.start, between.end)

    def last_before(self, start: int, end: int) -> Codes:
        """Give the region of the last bearer between two places."""
        found = self.list_between(start, end)
        return found[-1][1] if found else ()

    def pick(self, bearers: Sequence[Bearer], end: int) -> Codes:
        """Give the region of the last bearer before a place: right there, told more of (`yang`), or no preposition's.

        What is but compared with counts last, and an official only where no region is named.
        """
        between = self.text[bearers[-1][0].end : end]
        if _BESIDE.fullmatch(between) or " yang " in between:
            return bearers[-1][1]
        told = [b for b in bearers if not is_compared(self.text[max(0, b[0].start - 50) : b[0].start])]
        free = [b for b in told if not self._is_led_in(b) and not any(o.covers(b[0]) for o in self.officials)]
        found = (free or told or bearers)[-1]
        return () if self._is_paired(found) else found[1]

    def _is_paired(self, bearer: Bearer) -> bool:
        """Tell whether another region stands beside a bearer, so that neither alone owns what follows."""
        number = bisect_left(self.starts, bearer[0].end + 1)
        after = self.all[number] if number < len(self.all) else None
        return (
            after is not None
            and after[1] != bearer[1]
            and bool(_TOGETHER.fullmatch(self.text[bearer[0].end : after[0].start]))
        )

    def _is_led_in(self, bearer: Bearer) -> bool:
        return bool(_LED_IN.search(self.text[max(0, bearer[0].start - 24) : bearer[0].start]))

    def find_subject_before(self, place: int) -> Codes:
        """Give the region that the last sentence with bearers is about: the last that no preposition leads in."""
        last = bisect_left(self.starts, place) - 1
        if last < 0:
            return ()
        sentence = self.document.sentence_at(self.starts[last])
        inside = self.list_from(sentence.start, place) if sentence else [self.all[last]]
        free = [b for b in inside if not self._is_led_in(b)]
        return (free or inside)[-1][1]

    def find_sender(self, clause: Span, reading: Reading) -> Codes:
        """Give the region that is said to send what is counted: `Karo sudah memasok 300 kilogram cabai`."""
        before = self.list_between(clause.start, reading.start)
        gap = self.text[before[-1][0].end : reading.start] if before else ""
        return before[-1][1] if before and _SENDS.fullmatch(gap) else ()

    def find_behind(self, sentence: Span, reading: Reading) -> tuple[Codes, str] | None:
        """Find the region in the phrase behind the unit, and whether it is where from or where; of several none."""
        near = [b for b in self.list_from(reading.end, min(sentence.end, reading.end + 60)) if b[1]]
        gap = self.text[reading.end : near[0][0].start] if near else ""
        kind = "origin" if gap == " " or _ORIGIN.fullmatch(gap) else "place" if _PLACE.fullmatch(gap) else ""
        shared = reading.unit == "persen" and _SHARE.match(gap)
        if not near or not kind or shared or _VERBAL.search(gap) or re.search(r"\bdan\sdi\s$", gap):
            return None
        more = [b for b in near[1:] if b[0].start > near[0][0].end]
        joined = more and _JOINED.fullmatch(self.text[near[0][0].end : more[0][0].start])
        return None if joined else (near[0][1], kind)

    def find_origin(self, clause: Span, reading: Reading) -> Codes:
        """Give the region of those whose money or share is told, or who came: `omzet UMKM dari Tegal naik 5 persen`."""
        share = reading.unit in ("persen", "rupiah")
        inside = self.list_between(clause.start, reading.start)
        near = [b for b in inside if share or _CAME.fullmatch(self.text[b[0].end : reading.start])]
        found = [b for b in near if _FROM.search(self.text[max(0, b[0].start - 6) : b[0].start])]
        shared = found and any(_JOINED.fullmatch(self.text[found[-1][0].end : b[0].start]) for b in inside)
        return found[-1][1] if found and not shared else ()

    def find_actor(self, clause: Span, reading: Reading) -> Codes:
        """Give the region that is the subject of an active verb before a number: `Palembang menarik 900 orang`."""
        inside = [m for m in self.document.regions.mentions if clause.start <= m.start and m.end <= reading.start]
        last = next((m for m in reversed(inside) if not m.trailing), None)
        taken = (*self.named, *self.document.agencies, *self.document.posts)
        if last is None or not _ACTIVE.fullmatch(self.text[last.end : reading.start]):
            return ()
        apart = _APART.search(self.text[max(0, last.start - 14) : last.start])
        return () if apart or any(span.start <= last.start and last.end <= span.end for span in taken) else last.codes

    def find_described(self, sentence: Span, reading: Reading) -> Codes:
        """Give the region that a clause with the number describes: `Kabupaten Tegal, yang punya 5 pasar, …`."""
        near = [b for b in self.list_between(sentence.start, reading.start) if b[1]]
        return near[-1][1] if near and _WHICH.fullmatch(self.text[near[-1][0].end : reading.start]) else ()

    def is_shared(self, end: int) -> bool:
        """Tell whether the last two regions before a place stand together, so that neither alone owns the number."""
        number = bisect_left(self.starts, end)
        last = [b for b in self.all[max(0, number - 4) : number] if b[0].end <= end][-2:]
        apart = len(last) == 2 and last[0][1] != last[1][1]
        return apart and bool(_TOGETHER.fullmatch(self.text[last[0][0].end : last[1][0].start]))

    def is_alone(self, start: int, end: int) -> bool:
        """Tell whether at most one region is named between two places."""
        return len({codes for _, codes in self.list_from(start, end) if codes}) < 2


def comes_from(lead: str) -> bool:
    """Tell whether words end where a place of origin begins.

    >>> comes_from("perajin dari "), comes_from("perajin di ")
    (True, False)
    """
    return bool(_FROM.search(lead))
