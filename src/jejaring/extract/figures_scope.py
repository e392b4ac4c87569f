"""Whose number it is: the happening's, or that of a region.

Steps: a region right behind the unit (`dari Tegal`, `di Kota Tegal`) owns it; who brings people owns them; what is told
of a happening (visitors, stands, sales) is the happening's; all else belongs to the region last named in the sentence,
to the speaker's, or to the one region that the article is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jejaring.extract.document import Document
from jejaring.extract.figures_bearers import Bearers, comes_from
from jejaring.extract.figures_clauses import end_phrase, find_owning, is_traded, skip_purpose
from jejaring.extract.figures_reading import Reading
from jejaring.extract.happenings import Event
from jejaring.extract.seats import home_regions
from jejaring.extract.spans import Codes, EventMention, Sentence, Span
from jejaring.extract.stance import find_reporter
from jejaring.lexicon import cache_words, join_words, load_lexicon

_CUT = re.compile(r";|,\s(?:sedangkan|sementara|namun|tetapi|tapi|bahkan)\b")
_SOLD = re.compile(r"\b(?:laku|terjual|menjual|ludes|omzet|omset)\b", re.I)
_STALL = re.compile(
    r"\b(?:stan|stand|booth|gerai|lapak|perajin|pengrajin|penenun|pembatik|peserta)(?:\s(?:dari|asal))?\s$"
)
_PROGRAMME = re.compile(r"\b[Pp]rogram\b(?!\skerja)")
_SAME = re.compile(r"\b(?:tersebut|itu|ini)\b")
_COMMON = re.compile(r"\b[Kk]erja ?sama\s(?:ini|itu|tersebut)\s(?:\w+\s){0,2}?me\w+")  # what it covers is of both
_AGREEMENT = re.compile(r"\b(?:[Kk]erja ?sama|[Pp]erjanjian|[Kk]esepakatan|[Nn]ota|MoU|PKS)\b")  # how long it runs
_BETWEEN = re.compile(r"\s(?:antara|antar)\s")
_YEARLY = re.compile(r"\b(?:pada|di|sepanjang|selama|hingga)\s(?:akhir\s)?(?:tahun\s)?(?:19|20)\d\d\b")
_NATIONAL = re.compile(r"\b(?:Indonesia|nasional|penjuru negeri|seluruh negeri|Tanah Air|dunia)\b")
_IN_COUNTRY = re.compile(r"\b[Dd]i\s(?:seluruh\s)?(?:dunia|Indonesia|Tanah Air)\b")
_TO_WHOM = re.compile(
    r"\b(?:kepada|di ?hadapan|di depan|saat menerima|ketika menerima)\s(?:para\s|seluruh\s)*"
    r"(?:rombongan|delegasi|tamu|peserta|pengunjung|undangan|anggota|kunjungan)(?:nya)?\b",
    re.I,
)
_MISSION = re.compile(r"(?<=misi dagang) dan investasi\b", re.I)  # its own name tells of no region's investment
_COUNTRY = re.compile(
    r"(?:\s[a-z][\w-]*){0,3}?\s(?:di|se-?|seluruh|dari)\s?(?:seluruh\s|penjuru\s|berbagai daerah di\s)?"
    r"(?:Indonesia|Tanah Air|Nusantara|dunia)\b"
)
_SAID_AGAIN = re.compile(r"(?:Jumlah|Angka|Nilai|Capaian|Besaran)\s(?:ini|itu|tersebut)\b")
_OURS = re.compile(r"\b(?:[Kk]ami|[Kk]ita|[Dd]i sini|daerah ini)\b")
_SAID_ON = re.compile(
    r"\W*(?:Di(?:jelas|kata|sebut|tambah|ungkap|terang|papar|utara)kannya\b"
    r"|(?:Ia|Dia|Dirinya)\s(?:(?:juga|kemudian|lalu|pun)\s)?men(?:jel|gat|yeb|amb|gung|er|ut|yam)\w+)"
)
_OWN_WAYS = ("figure.party", "figure.days", "figure.duration", "figure.times")
_WE = re.compile(r"\b[Pp]ihaknya\b")
_PARTY = re.compile(r"\b(?:[Rr]ombongan(?:nya)?|beranggotakan|[Dd]elegasi(?:nya)?)\b[^,;]{0,40}$")
_MEMBERS = re.compile(r"\bberanggotakan\b")
_LED = re.compile(r"(?:\s[a-z]+){0,3}\syang\sdipimpin(?:\slangsung)?(?:\soleh)?\s")
# goods on their way between regions: whose the number is, is doubtful
_MOVED = re.compile(r"\b(?:pengiriman|di ?kirim\w*|mengirim\w*|kirim|pasok\w*|memasok|suplai|bawa)\b")
NAMED_PLACES = frozenset(
    "kecamatan desa kelurahan kabupaten kota kabupaten/kota provinsi desa/kelurahan negara daerah wilayah lembaga "
    "instansi titik lokasi".split()
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The regions and the happening that a number belongs to, and how sure that is (1 for told, less for inferred)."""

    codes: Codes = ()
    event: int | None = None
    sure: float = 1.0


@cache_words
def cue(name: str) -> re.Pattern[str]:
    """Give the words of a group of `lexicon/figures.toml` as one expression."""
    return re.compile(rf"(?<![\w-]){join_words(load_lexicon('figures')[name]['words'])}(?:nya)?(?![\w-])", re.I)


def find_speaker(document: Document, sentence: Sentence, at: Span) -> int | None:
    """Find who reports a number; `pihaknya` means whoever spoke last."""
    speaker = find_reporter(document, at)
    words = document.clean[sentence.start : sentence.end]
    if speaker is not None or document.quote_at(at.start) or not (_WE.search(words) or _SAID_ON.match(words)):
        return speaker
    earlier = [(s.start, speech.speaker) for s, speech in document.reported.items() if s.start < sentence.start]
    earlier += [(q.start, speech.speaker) for q, speech in document.spoken.items() if q.start < sentence.start]
    return max(earlier)[1] if earlier else None


@dataclass(frozen=True, slots=True)
class Told:
    """A number whose owner is found: where it stands, and whose it is."""

    paragraph: int
    reading: Reading
    scope: Scope


class ScopeFinder:
    """Finds whose the numbers of one article are; remembers whose the last one was."""

    def __init__(self, document: Document, events: Sequence[Event], mentions: Sequence[EventMention]) -> None:
        self.document, self.events, self.mentions = document, events, sorted(mentions)
        self.named = [Span(m.start, m.end) for m in mentions if m.name]
        self.bearers = Bearers(document, self.named)
        self.last: Told | None = None

    def find(self, sentence: Sentence, reading: Reading) -> Scope:
        """Find whose a number is, and keep it in mind for the numbers behind."""
        scope = self._repeat(sentence, reading) or self._find(sentence, reading)
        last = self.last.scope if self.last and self.last.paragraph == sentence.paragraph else scope
        if scope.codes == last.codes and scope.sure < 0.9:  # whose it is was doubtful before
            scope = Scope(scope.codes, scope.event, min(scope.sure, last.sure))
        self.last = Told(sentence.paragraph, reading, scope)
        return scope

    def goes_on(self, reading: Reading) -> bool:
        """Tell whether a number goes on with a list: `15 kecamatan, 131 desa dan lima kelurahan`."""
        return self.last is not None and self.bearers.goes_on(self.last.reading, reading)

    def _repeat(self, sentence: Sentence, reading: Reading) -> Scope | None:
        """Give whose the last number was, where this one says it again or goes on with its list."""
        again = self.last and _SAID_AGAIN.match(self.document.clean, sentence.start, sentence.end)
        listed = (
            self.goes_on(reading) and reading.rule not in _OWN_WAYS and not self.bearers.find_behind(sentence, reading)
        )
        return self.last.scope if self.last and (again or listed) else None

    def _find(self, sentence: Sentence, reading: Reading) -> Scope:
        clause = self._clause(sentence, reading)
        party = self._party_scope(sentence, reading, clause)
        if party:
            return party
        between = reading.unit == "rupiah" and _BETWEEN.match(self.document.clean, reading.end)
        if between or is_traded(self._words(Span(clause.start, reading.start))):
            return Scope((), self._current(reading) if self.events else None, 0.9)
        behind = self.bearers.find_behind(sentence, reading)
        owned = self._owned(sentence, reading, clause)
        event = None if owned else self._event(reading, clause)
        if _COUNTRY.match(self.document.clean, reading.end, sentence.end):
            scope = Scope((), event)
        elif behind and behind[1] == "origin":
            scope = Scope(behind[0], event)
        elif owned:
            scope = owned
        else:
            own = event is not None and not (behind and self._is_elsewhere(reading, behind[0], event))
            scope = self._share(reading, clause, event) or (
                Scope((), event, 0.95)
                if own
                else Scope(behind[0])
                if behind
                else self._owner(sentence, reading, clause)
            )
        if _COMMON.search(self._words(Span(clause.start, reading.start))):
            scope = Scope(scope.codes, scope.event, min(scope.sure, 0.5))
        moved = reading.rule == "figure.measure" or cue("wares").fullmatch(reading.unit)
        if moved and _MOVED.search(self._words(clause)) and len(home_regions(self.document)) > 1:
            scope = self._moved(reading, clause, scope)
        return Scope((), scope.event, scope.sure) if reading.unit.lower() == "provinsi" else scope

    def _owned(self, sentence: Sentence, reading: Reading, clause: Span) -> Scope | None:
        """Find the region whose own a number is by its verb (`memiliki`, `terdiri dari`): the verb's subject's."""
        if cue("at_event").search(reading.unit):
            return None
        start = find_owning(self._words(Span(clause.start, reading.start)))
        if start is None:
            return None
        verb = clause.start + start
        told = any(clause.start <= m.start < verb and verb - m.end < 20 and not m.verbal for m in self.mentions)
        if told or cue("at_event").search(self._words(Span(max(clause.start, verb - 24), reading.start))):
            return None
        subjects = [b for b in self.bearers.list_between(clause.start, verb) if b[1]]
        if subjects and not _OURS.search(self._words(Span(subjects[-1][0].end, verb))):
            return Scope(self.bearers.pick(subjects, reading.start), None, 0.95)
        return self._owner(sentence, reading, Span(verb, clause.end))

    def _party_scope(self, sentence: Sentence, reading: Reading, clause: Span) -> Scope | None:
        """Find whose a party is, or the days that something took: of who leads it, or who came, never of the host."""
        text, event = self.document.clean, self._current(reading) if self.events else None
        signed = reading.rule == "figure.duration" and event is not None and _AGREEMENT.search(self._words(sentence))
        if reading.rule == "figure.days" or signed:
            return Scope((), event, 0.95)
        if (
            reading.unit != "orang"
            or reading.rule == "figure.party"
            or not _PARTY.search(text[clause.start : min(sentence.end, reading.end + 12)])
        ):
            return None
        led = _LED.match(text, reading.end, sentence.end)
        near = [codes for _, codes in (self.bearers.list_from(led.end(), led.end() + 40) if led else ())]
        guests = self.events[event].guests if event is not None else set()
        came = (next(iter(guests)),) if _MEMBERS.search(text[clause.start : reading.start]) and len(guests) == 1 else ()
        return Scope(near[0] if near else came, event, 0.95)

    def _moved(self, reading: Reading, clause: Span, scope: Scope) -> Scope:
        """Find whose goods on their way are: of who sends them by a plan, of none in his own words, else doubtful."""
        sender = self.bearers.find_sender(clause, reading)
        if sender:
            return Scope(sender, scope.event, 0.9)
        if cue("planned").search(self._words(Span(clause.start, reading.start))):
            quoted = self.document.quote_at(reading.at.start) is not None
            return Scope(() if quoted else self.bearers.last_before(clause.start, reading.start), scope.event, 0.85)
        return Scope(scope.codes, scope.event, min(scope.sure, 0.5))

    def _clause(self, sentence: Sentence, reading: Reading) -> Span:
        """Give the part of the sentence, or of the quotation, between the strong breaks around the number."""
        quote = self.document.quote_at(reading.at.start)
        start, end = sentence.start, sentence.end
        if quote is not None:
            start, end = max(start, quote.start), max(reading.end, min(end, quote.end))
        for mark in _CUT.finditer(self.document.clean, start, end):
            if mark.end() <= reading.start:
                start = mark.end()
            elif mark.start() >= reading.end:
                return Span(start, mark.start())
        return Span(start, end)

    def _event(self, reading: Reading, clause: Span) -> int | None:
        """Find the happening that a number is told of."""
        if not self.events or reading.rule == "figure.times" or cue("land").fullmatch(reading.unit):
            return None
        start = clause.start + skip_purpose(self._words(Span(clause.start, reading.start)))
        near = Span(start, end_phrase(self.document.clean, reading.end, clause.end))
        words, lead = (
            _MISSION.sub("", _TO_WHOM.sub("", self._words(span))) for span in (near, Span(start, reading.start))
        )
        inside = [m for m in self.mentions if start <= m.start < clause.end and not m.verbal]
        told = bool(cue("at_event").search(words)) and not (_YEARLY.search(lead) and not inside)
        if (cue("of_region").search(words) and not (told and inside)) or (cue("of_stock").search(lead) and not told):
            return None
        if (_PROGRAMME.search(lead) or _WE.search(words)) and not inside:
            return None
        current = inside[-1].event if inside else self._current(reading)
        return current if told or inside else None

    def _current(self, reading: Reading) -> int:
        """Give the happening told of last before a number."""
        before = [m for m in self.mentions if m.start < reading.start and self.events[m.event].modality == "fact"]
        return before[-1].event if before else 0

    def _share(self, reading: Reading, clause: Span, event: int | None) -> Scope | None:
        """Find the region whose share of a happening a number is."""
        if event is None:
            owner = self.bearers.find_origin(clause, reading)
            return Scope(owner) if owner else None
        owner = self.bearers.find_origin(clause, reading) or self._party(reading, event) or self._seller(reading)
        if not owner and self._is_brought(clause, reading):
            owner = self.bearers.last_before(clause.start, reading.start)
        owner = owner or self.bearers.find_actor(clause, reading)
        return Scope(owner, event, 0.95) if owner else None

    def _seller(self, reading: Reading) -> Codes:
        """Give the region of the stand whose keeper says what was sold: `“Laku 9 lembar,” kata penjaga stan Tegal`."""
        quote = self.document.quote_at(reading.at.start)
        if quote is None or not _SOLD.search(self._words(quote)):
            return ()
        text = self.document.clean
        behind = self.bearers.list_from(quote.end, quote.end + 90)
        return behind[0][1] if behind and _STALL.search(text[quote.end : behind[0][0].start]) else ()

    def _party(self, reading: Reading, event: int) -> Codes:
        """Give the region of the one party that came, where its members are counted."""
        guests = self.events[event].guests if reading.rule == "figure.party" else set()
        return (next(iter(guests)),) if len(guests) == 1 else ()

    def _is_brought(self, clause: Span, reading: Reading) -> bool:
        """Tell whether somebody brings those that are counted, or they are called his."""
        lead = self._words(Span(max(clause.start, reading.start - 30), reading.start))
        return bool(cue("brings").search(lead)) or self._words(reading).endswith("nya")

    def _is_elsewhere(self, reading: Reading, codes: Codes, event: int) -> bool:
        """Tell whether a place is another than the happening's own, or one whose parts are counted."""
        own = self.events[event].codes
        parts = reading.unit.lower() in NAMED_PLACES and not comes_from(self.document.clean[: reading.start][-6:])
        return parts or (bool(own) and not set(own) & set(codes))

    def _owner(self, sentence: Sentence, reading: Reading, clause: Span) -> Scope:
        """Find the region that a number belongs to where the phrase itself names none."""
        described = self.bearers.find_described(sentence, reading)
        if described:
            return Scope(described, None, 0.95)
        for start, end in ((clause.start, reading.start), (reading.end, clause.end), (sentence.start, reading.start)):
            found = self.bearers.list_places(start, end)
            if found:
                shared = end == reading.start and self.bearers.is_shared(end)
                return Scope(
                    () if shared else self.bearers.pick(found, end) if end == reading.start else found[0][1], None, 0.95
                )
        national = _NATIONAL.search(self._words(clause)) and reading.unit in (
            "persen",
            "rupiah",
            "orang",
            "UMKM",
            "unit",
        )
        if national or _IN_COUNTRY.search(self._words(Span(clause.start, reading.start))):
            return Scope((), None, 0.7)
        ours = _WE.search(self._words(sentence))
        if self.last and self.last.paragraph == sentence.paragraph and self.last.scope.event is not None and not ours:
            last = self.last.scope
            return last if not last.codes and reading.rule != "figure.times" else Scope((), None, 0.7)
        speaker = find_speaker(self.document, sentence, reading.at)
        if speaker is not None and self.document.persons[speaker].codes:
            sure = 0.9 if ours or self._is_ours(reading) or len(home_regions(self.document)) < 2 else 0.65
            return Scope(self.document.persons[speaker].codes, None, sure)
        return self._topic(sentence, reading)

    def _is_ours(self, reading: Reading) -> bool:
        """Tell whether a number stands in a quotation whose speaker speaks of his own people."""
        quote = self.document.quote_at(reading.at.start)
        return quote is not None and bool(_OURS.search(self._words(quote)))

    def _topic(self, sentence: Sentence, reading: Reading) -> Scope:
        """Find the region that the paragraph, what `tersebut` means, or the whole article is about."""
        paragraph = self.document.layout.paragraphs[sentence.paragraph][0]
        named = self.bearers.list_from(paragraph.start, sentence.start)
        if named or (self.bearers.list_from(0, sentence.start) and _SAME.search(self._words(sentence))):
            return Scope(
                self.bearers.find_subject_before(sentence.start),
                None,
                0.85 if self.bearers.is_alone(paragraph.start, sentence.start) else 0.65,
            )
        if any(paragraph.start <= m.start < reading.start for m in self.document.mentions):
            return Scope((), None, 0.8)
        homes = home_regions(self.document)
        return Scope(homes[:1], None, 0.8 if len(homes) == 1 else 0.55) if homes else Scope((), None, 0.7)

    def _words(self, span: Span) -> str:
        return self.document.clean[span.start : span.end]
