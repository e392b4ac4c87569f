"""Happenings as frames over the whole article: kind, name, days, place, however often and in whatever words told.

Steps: words for happenings are found; a mention that is dated, named, placed or said to take place opens an event, unless
it can be one that is open already; dates and places of its sentence go to it. Kinds that only describe one another (a
meeting during a visit) make one event; the more telling kind stays.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jejaring.extract.document import Document
from jejaring.extract.places import Place, find_places
from jejaring.extract.spans import Codes, DateMention, EventMention, Sentence, Span
from jejaring.extract.stance import is_planned
from jejaring.lexicon import join_words, load_lexicon

_RANK = {
    "visit": 6,
    "exhibition": 7,
    "trade_mission": 6,
    "training": 5,
    "signing": 3,
    "launch": 4,
    "award": 3,
    "meeting": 4,
    "other": 1,
    "": 0,
}
_ONE = [
    {"visit", "meeting"}, {"visit", "signing"}, {"meeting", "signing"}, {"meeting", "training"}, {"meeting", "trade_mission"},
    {"exhibition", "trade_mission"}, {"exhibition", "launch"}, {"exhibition", "meeting"}, {"visit", "training"},
    {"trade_mission", "signing"}, {"visit", "trade_mission"}, {"exhibition", "award"}, {"exhibition", "training"}, {"launch", "meeting"},
    {"exhibition", "signing"},
]  # fmt: skip


@dataclass(slots=True)
class Event:
    """A happening that the article tells of."""

    kind: str
    name: str | None = None
    start: Any = None
    end: Any = None
    venue: str | None = None
    codes: Codes = ()
    modality: str = "fact"
    polarity: bool = True
    virtual: bool = False
    spans: list[Span] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    targets: list[tuple[Codes, Span]] = field(default_factory=list)
    told: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Found(Span):
    """Words for a happening, before it is known which."""

    kind: str = ""
    name: str | None = None
    definite: bool = False
    verbal: bool = False
    generic: bool = False


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    events = load_lexicon("events")
    nouns = {word.lower(): kind for kind, words in events["nouns"].items() for word in words if word != "gelar"}
    verbs = {word.lower(): kind for kind, words in events["verbs"].items() for word in words}
    generic = events["generic"]["words"]
    cut = join_words(events["not_before"]["words"])
    noun = re.compile(
        rf"(?<![\w-])(?:(?P<noun>{join_words(nouns)})|(?P<generic>{join_words(generic)}))(?:-(?:pameran|acara))?(?P<nya>nya)?(?![\w-])(?!\s+{cut}\b)",
        re.I,
    )
    verb = re.compile(rf"(?<![\w-])(?P<verb>{join_words(verbs)})(?![\w-])", re.I)
    return noun, nouns, verb, verbs


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-z]+\s+)?{join_words(load_lexicon('events')['definite']['words'])}(?!\w)")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('events')[name]['words'])}(?!\w)", re.I)


@cache
def _not_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('events')['not_behind']['words'])}\s+$", re.I)


_NAME_RIGHT = re.compile(r"(?:[ ]+(?:dan[ ]+|&[ ]+)?(?:[A-Z0-9][\w'’.&/-]*|ke-\d+|\([A-Z][\w ]{1,25}\)))+")
_NAME_LEFT = re.compile(r"(?:[A-Z][\w'’&.-]*[ ]+)+$")
_LEFT_STOP = frozenset(
    "Dalam Pada Saat Acara Kegiatan Ajang Pembukaan Penutupan Usai Melalui Selama Sejumlah Gelar Buka Hadiri Ikuti Resmikan Tutup Di Ke Dari Ramaikan Terima Lakukan Stan Peserta Jelang Kunjungi Sukseskan Gelaran".split()
)
_RIGHT_STOP = re.compile(
    r"\s+(?:Di|Ke|Dari|Yang|Untuk|Pada|Dengan|Oleh|Bersama|Diserbu|Dibuka|Digelar|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)(?=\s*[,(\d])|Jadi|Tampilkan|Dorong|Resmi|Kembali|Bupati|Gubernur|Wali|Wakil|Kepala|Ketua|Pemkab|Pemkot|Pemprov|Dinas|Dekranasda|Di\b).*"
)


def _read_name(
    document: Document, first: int, start: int, end: int, limit: int, titled: bool
) -> tuple[int, int, str | None]:
    """Read a proper name around a capitalised noun."""
    text = document.clean
    if not text[start].isupper() or titled:
        return start, end, None
    right = _NAME_RIGHT.match(text, end, limit)
    stop = right.end() if right else end
    cut = _RIGHT_STOP.search(text, end, stop)
    stop = cut.start() if cut else stop
    left = _NAME_LEFT.search(text[max(first, start - 60) : start])
    begin = start
    if left:
        for word in reversed(list(re.finditer(r"\S+", left.group()))):
            place = start - len(left.group()) + word.start()
            if word.group() in _LEFT_STOP or any(a.start <= place < a.end for a in document.agencies if a.end <= begin):
                break
            begin = place
    stop = _trim_name(document, begin, stop)
    while stop > begin and text[stop - 1] in ".,’'–- ":
        stop -= 1
    name = re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", "", text[begin:stop])).strip()
    return begin, stop, name if _is_proper(name) else None


def _is_proper(name: str) -> bool:
    words = {word.lower() for word in re.findall(r"[\w-]+", name)}
    kinds = {part for noun in _lexicon()[1] for part in noun.split()}
    return len(words - kinds - frozenset(load_lexicon("events")["plain"]["words"])) > 0 and len(name.split()) > 1


def _trim_name(document: Document, begin: int, stop: int) -> int:
    for agency in document.agencies:
        if begin < agency.start < stop:
            stop = len(document.clean[: agency.start].rstrip())
    for post in document.posts:
        if begin < post.start < stop:
            stop = len(document.clean[: post.start].rstrip())
    return stop


def find_event_words(document: Document) -> list[Found]:
    """Find all words for happenings, quotations left out, with the proper names around them."""
    noun, kinds, verb, verb_kinds = _lexicon()
    found: list[Found] = []
    for sentence in document.sentences:
        titled = sentence.zone == "title"
        position = sentence.start
        while match := noun.search(document.clean, position, sentence.end):
            position = match.end()
            if document.quote_at(match.start()) or _not_behind().search(
                document.clean[max(0, match.start() - 20) : match.start()]
            ):
                continue
            if any(p.start <= match.start() < p.end for p in document.posts) or any(
                a.start <= match.start() < a.end for a in document.agencies
            ):
                continue
            start, end, name = _read_name(document, sentence.start, match.start(), match.end(), sentence.end, titled)
            definite = bool(_definite().match(document.clean, end, sentence.end))
            kind = kinds.get(re.sub(r"\s+", " ", match.group("noun") or "").lower(), "")
            found.append(Found(start, end, kind, name, definite, False, bool(match.group("generic"))))
            position = max(position, end)
        for short, kind, long in _short_names(document, kinds):
            for match in re.finditer(
                rf"(?<!\w){re.escape(short)}(?:\s+20\d\d)?(?!\w)", document.clean[sentence.start : sentence.end]
            ):
                start = sentence.start + match.start()
                if not document.quote_at(start) and not any(f.start <= start < f.end for f in found):
                    found.append(Found(start, sentence.start + match.end(), kind, long))
        for match in verb.finditer(document.clean, sentence.start, sentence.end):
            if not document.quote_at(match.start()) and not any(f.start <= match.start() < f.end for f in found):
                found.append(
                    Found(
                        match.start(),
                        match.end(),
                        verb_kinds[re.sub(r"\s+", " ", match.group("verb").lower())],
                        None,
                        False,
                        True,
                    )
                )
    return sorted(found)


def _short_names(document: Document, kinds: dict[str, str]) -> list[tuple[str, str, str]]:
    """List the short names that the article gives to happenings, with kind and long name."""
    found = []
    for short, (long, _) in document.aliases.items():
        words = [word for word in re.findall(r"[\w-]+", long.lower()) if word in kinds]
        if words and long.lower() not in kinds and len(long.split()) > 1:
            found.append((short, kinds[words[0]], long))
    return found


class EventBuilder:
    """Goes through the article and decides which words mean which happening."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.events: list[Event] = []
        self.mentions: list[EventMention] = []
        self.last: int | None = None
        self.said: list[DateMention] = []
        self.place: int | None = None  # the paragraph of the last happening

    def build(self) -> None:
        """Build the events; titles are read last, when it is known what they may mean."""
        words = find_event_words(self.document)
        ordered = sorted(self.document.sentences, key=lambda s: (s.zone == "title", s.start))
        for sentence in ordered:
            self._read(sentence, [w for w in words if sentence.start <= w.start < sentence.end])

    def _read(self, sentence: Sentence, words: list[Found]) -> None:
        dates = [
            d
            for d in self.document.dates
            if sentence.start <= d.start < sentence.end and not self.document.quote_at(d.start)
        ]
        places = [
            p
            for p in find_places(self.document.clean, sentence, self.document.regions)
            if not self.document.quote_at(p.start)
        ]
        touched: list[tuple[Found, int]] = []
        for word in words:
            number = self._assign(sentence, word, words, dates, places)
            if number is not None:
                touched.append((word, number))
                self.mentions.append(
                    EventMention(word.start, word.end, word.kind, word.name, word.definite, word.verbal, number)
                )
        for _, number in touched:
            self.events[number].told += bool(
                _words("happens").search(self.document.clean[sentence.start : sentence.end])
            )
        self._date(sentence, touched, dates)
        self._place(sentence, touched, places)
        if touched:
            self.place = sentence.paragraph
            self.last = (
                touched[0][1]
                if not any(w.generic for w, _ in touched)
                else self.last
                if self.last is not None
                else touched[0][1]
            )

    def _clause(self, sentence: Sentence, word: Found) -> str:
        behind = re.match(r"[^,;]{0,45}", self.document.clean[word.end : sentence.end])
        return self.document.clean[max(sentence.start, word.start - 25) : word.start] + (
            behind.group() if behind else ""
        )

    def _assign(
        self, sentence: Sentence, word: Found, words: list[Found], dates: list[DateMention], places: list[Place]
    ) -> int | None:
        clause = self._clause(sentence, word)
        whole = self.document.clean[sentence.start : sentence.end]
        near_dates = [d for d in dates if not d.cited]
        other = bool(_words("other_time").search(clause))
        planned = (
            is_planned(self.document.clean[max(sentence.start, word.start - 45) : min(sentence.end, word.end + 45)])
            and not word.definite
        )
        if word.generic:
            return self._refer(word) if word.definite or word.name is None else None
        if word.verbal:
            return self._assign_verb(sentence, word, near_dates, places, words, planned)
        happens = bool(_words("happens").search(whole))
        if _is_wish(self.document.clean, sentence, word):
            return None
        cancelled = _is_cancelled(self.document.clean, sentence, word)
        candidate = self._find_open(word, near_dates, planned, cancelled)
        if (
            candidate is not None
            and not (other and not word.definite and not word.name)
            and not (planned and self.events[candidate].modality == "fact" and other)
        ):
            return self._merge(candidate, word)
        if other and not near_dates and not cancelled and not planned and not word.name:
            return None
        dated = bool(near_dates) and not any(
            w.kind
            and not w.generic
            and w is not word
            and abs(w.start - near_dates[0].start) < abs(word.start - near_dates[0].start)
            for w in words
        )
        placed = bool(places)
        if not (dated or word.name or (happens and (placed or sentence.zone != "title" or True))):
            return None
        if word.kind in ("meeting", "training", "award", "launch", "other") and not (
            dated or word.name or (happens and self._has_actor(sentence)) or cancelled
        ):
            return None
        if self.events and not (dated or placed or word.name or cancelled or planned):
            return None
        return self._open(sentence, word, planned, cancelled)

    def _has_actor(self, sentence: Sentence) -> bool:
        inside = [
            *self.document.agencies,
            *self.document.mentions,
            *self.document.posts,
            *self.document.regions.mentions,
        ]
        return any(sentence.start <= m.start < sentence.end for m in inside)

    def _assign_verb(
        self,
        sentence: Sentence,
        word: Found,
        dates: list[DateMention],
        places: list[Place],
        words: list[Found],
        planned: bool,
    ) -> int | None:
        if not self._has_actor(sentence) or (
            _words("denied_before").search(self.document.clean[max(sentence.start, word.start - 20) : word.start])
            and not _is_cancelled(self.document.clean, sentence, word)
        ):
            return None
        verb = self.document.clean[word.start : word.end].lower()
        if _no_visit().match(self.document.clean, word.end, sentence.end):
            return None
        if verb == "rombongan" and not re.search(
            r"\b(?:diterima|disambut|tiba|berkunjung|dijamu|bertolak)\b", self.document.clean[word.end : sentence.end]
        ):
            return self._find_open(word, dates, planned, False)
        if word.kind == "launch" and any(w.kind and not w.verbal for w in words):
            return None
        if verb in ("belajar", "menimba ilmu", "bertolak") and not re.match(
            r"[^.]{0,60}\bke\s+[A-Z]", self.document.clean[word.end : sentence.end]
        ):
            return None
        if verb in (
            "mengunjungi",
            "dikunjungi",
            "kunjungi",
            "menyambangi",
            "sambangi",
            "berkunjung",
            "bertandang",
        ) and not re.match(r"(?:\s+[a-z]+){0,3}\s+[A-Z]", self.document.clean[word.end : sentence.end]):
            return None
        candidate = self._find_open(word, [d for d in dates if not d.cited], planned, False)
        if candidate is not None:
            return self._merge(candidate, word)
        if word.kind == "launch" or (word.kind == "training" and not self._has_actor(sentence)):
            return None
        if word.kind == "visit" and self.events and not dates and not any(p.codes for p in places):
            return None
        if word.kind == "signing" and not _signed().search(self.document.clean[sentence.start : sentence.end]):
            return None
        cancelled = _is_cancelled(self.document.clean, sentence, word)
        return self._open(sentence, word, planned, cancelled)

    def _refer(self, word: Found) -> int | None:
        return self.last if self.last is not None else (0 if self.events else None)

    def _find_open(self, word: Found, dates: list[DateMention], planned: bool, cancelled: bool) -> int | None:
        """Find an open event that these words may mean: the last of its kind, else the last of a kind that goes with it."""
        order = sorted(range(len(self.events)), key=lambda n: (self.events[n].kind != word.kind, n != self.last, n))
        for number in order:
            event = self.events[number]
            if event.kind != word.kind and {event.kind, word.kind} not in _ONE:
                continue
            same_day = len(dates) == 1 and event.start is not None and dates[0].first == event.start
            if (_names_clash(event.name, word.name) and not same_day) or (dates and _dates_clash(event, dates) and not word.definite):
                continue
            if cancelled and event.polarity:
                continue
            if planned and event.modality == "fact" and dates and event.start:
                continue
            return number
        return None

    def _merge(self, number: int, word: Found) -> int:
        event = self.events[number]
        if (
            _RANK[word.kind] > _RANK[event.kind]
            and not (event.name and not word.name)
            and {word.kind, event.kind} != {"exhibition", "meeting"}
        ):
            event.kind = word.kind
        if word.name and (event.name is None or len(word.name) > len(event.name)) and word.kind == event.kind:
            event.name = word.name
        if len(event.spans) < 3:
            event.spans.append(Span(word.start, word.end))
        return number

    def _open(self, sentence: Sentence, word: Found, planned: bool, cancelled: bool) -> int:
        event = Event(word.kind, word.name, spans=[Span(word.start, word.end)])
        whole = self.document.clean[sentence.start : sentence.end]
        if cancelled:
            event.modality, event.polarity = ("fact" if re.search(r"\babsen\b", whole) else "planned"), False
        elif planned:
            event.modality = "planned"
        event.virtual = bool(_words("virtual").search(whole))
        self.events.append(event)
        return len(self.events) - 1

    def _date(self, sentence: Sentence, touched: list[tuple[Found, int]], dates: list[DateMention]) -> None:
        for date in dates:
            if date.cited:
                continue
            if date.said:
                self.said.append(date)
                continue
            number = _nearest(touched, date) if touched else self._undated(sentence, date)
            if number is not None:
                _set_dates(
                    self.events[number], date, self.document.clean[max(sentence.start, date.start - 70) : date.start]
                )
                self.events[number].spans.append(Span(date.start, date.end))

    def date_by_speech(self) -> None:
        """Take the day on which people spoke for that of the one visit or meeting that has no other."""
        if len(self.events) == 1 and self.said and self.events[0].start is None and self.events[0].modality == "fact":
            event, date = self.events[0], self.said[0]
            if event.kind in ("visit", "meeting", "signing", "launch") and event.polarity:
                event.start, event.end = date.first, date.last
                event.spans.append(Span(date.start, date.end))

    def _undated(self, sentence: Sentence, date: DateMention) -> int | None:
        if self.last is None or self.events[self.last].start is not None:
            return None
        words = self.document.clean[sentence.start : sentence.end]
        short = len(words) < date.end - date.start + 12
        near = self.place is not None and sentence.paragraph - self.place <= 1 and sentence not in self.document.reported
        return self.last if short or near or _words("happens").search(words) else None

    def _place(self, sentence: Sentence, touched: list[tuple[Found, int]], places: list[Place]) -> None:
        number = touched[0][1] if touched else None
        for place in places:
            target = _nearest(touched, place) if touched else number
            if (
                target is None
                and self.last is not None
                and self.events[self.last].venue is None
                and place.venue
                and re.search(
                    r"\b(?:diterima|berlangsung|digelar|diteken|dibuka|disambut|bertempat)\b",
                    self.document.clean[sentence.start : place.start],
                )
            ):
                target = self.last
            if target is None:
                continue
            event = self.events[target]
            preposition = self.document.clean[max(sentence.start, place.start - 4) : place.start]
            if re.search(r"\bke\s$", preposition):
                event.targets.append((place.codes, place))
                continue
            if sentence.zone == "title" and event.codes:
                continue
            if event.venue is None and (not event.codes or place.codes == event.codes or place.venue):
                if place.venue and not event.virtual:
                    event.venue = self.document.clean[place.venue.start : place.venue.end]
                    event.spans.append(place)
                if (
                    place.codes
                    and (not event.codes or place.venue)
                    and _is_of_event(self.document.clean, sentence, place, touched)
                ):
                    event.codes = place.codes
                    event.spans.append(Span(place.start, place.end))


@cache
def _no_visit() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:ke\s+)?(?:\w+\s+)?{join_words(load_lexicon('events')['no_visit']['words'])}(?!\w)", re.I)


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:nota kesepahaman|nota kesepakatan|MoU|MOU|perjanjian|kesepakatan|PKS|kerja ?sama|naskah|dokumen|LoI|komitmen bersama|kontrak)\b",
        re.I,
    )


def _is_of_event(text: str, sentence: Sentence, place: Place, touched: list[tuple[Found, int]]) -> bool:
    before = [w for w, _ in touched if w.start < place.start]
    if not before and place.venue is None:
        return (
            bool(
                re.search(
                    r"\b(?:digelar|berlangsung|diselenggarakan|dilaksanakan|diadakan|dibuka|dilatih)\b",
                    text[sentence.start : place.start],
                )
            )
            or place.start <= sentence.start + 4
        )
    between = text[before[-1].end : place.start] if before else ""
    if place.venue is None and (
        len(between) > 70
        or re.search(
            r"\b(?:untuk|guna|agar|dapat|bisa|kepada|bagi|sehingga|karena|mendorong|meningkatkan|mengembangkan|diterapkan|seluruh|bahwa|dalam mempercepat|sudah|telah|yang ada|pelaku)\b",
            between,
        )
    ):
        return False
    return (
        not re.search(
            r"\b(?:asal|dari|perajin|pelaku|pedagang|UMKM|masyarakat|warga|pengusaha)\s+(?:\S+\s+)?$", between
        )
        or place.venue is not None
    )


def _is_wish(text: str, sentence: Sentence, word: Found) -> bool:
    return bool(
        re.search(
            r"\b(?:semoga|berharap|diharapkan|harapannya|mudah-mudahan|andai|seandainya|jika|kalau|apabila)\b[^.]*$",
            text[sentence.start : word.start],
            re.I,
        )
    )


def _is_cancelled(text: str, sentence: Sentence, word: Found) -> bool:
    behind = re.match(r"[^,;]*", text[word.end : min(sentence.end, word.end + 60)])
    before = text[max(sentence.start, word.start - 25) : word.start]
    return bool(_words("cancelled").search(behind.group() if behind else "")) or bool(
        _words("cancelled").search(before)
    )


def _nearest(touched: list[tuple[Found, int]], span: Span) -> int:
    def distance(item: tuple[Found, int]) -> tuple[int, int]:
        word = item[0]
        return (
            0 if word.start < span.start else 1,
            abs(span.start - word.end) if word.start < span.start else word.start - span.end,
        )

    return min(touched, key=distance)[1]


def _names_clash(name: str | None, other: str | None) -> bool:
    if not name or not other:
        return False
    a, b = (set(re.findall(r"\w+", part.lower())) - {"dan", "the"} for part in (name, other))
    years = ({w for w in part if re.fullmatch(r"20\d\d", w)} for part in (a, b))
    first, second = years
    if first and second and first != second:
        return True
    return (
        not (
            a
            & b
            - {
                "pameran",
                "expo",
                "rapat",
                "koordinasi",
                "festival",
                "pelatihan",
                "umkm",
                "kabupaten",
                "kota",
                "bazar",
                "forum",
                "kunjungan",
                "kerja",
            }
        )
        and len(a) > 1
        and len(b) > 1
    )


def _members(value: Any) -> set[str]:
    return set(value["candidates"]) if isinstance(value, dict) else {value} if value else set()


def _dates_clash(event: Event, dates: list[DateMention]) -> bool:
    if event.start is None:
        return False
    if len(dates) > 1:
        return False
    if (
        isinstance(dates[0].first, str)
        and isinstance(dates[0].last, str)
        and isinstance(event.start, str)
        and dates[0].first <= event.start <= dates[0].last
    ):
        return False
    first = _members(dates[0].first)
    if not first or first & _members(event.start) or first & _members(event.end):
        return False
    if isinstance(event.start, str) and isinstance(event.end, str) and isinstance(dates[0].first, str):
        short = min(len(event.start), len(dates[0].first))
        return not event.start[:short] <= dates[0].first[:short] <= event.end[:short]
    if event.end is None and isinstance(event.start, str) and isinstance(dates[0].first, str):
        return not event.start <= dates[0].first[: len(event.start)] or dates[0].first[:7] != event.start[:7]
    return True


def _set_dates(event: Event, date: DateMention, before: str) -> None:
    opening = re.search(r"\b(?:dibuka|pembukaan|membuka|dimulai|mulai|sejak|buka)\b[^.]*$", before, re.I)
    closing = re.search(r"\b(?:ditutup|penutupan|sampai|hingga|berakhir|s/d)\b[^.]{0,25}$", before, re.I)
    if closing and event.start is not None and (event.end is None or event.end == event.start):
        event.end = date.last
    elif event.start is None or (
        isinstance(event.start, str)
        and len(event.start) < 10
        and isinstance(date.first, str)
        and date.first.startswith(event.start)
    ):
        event.start = date.first
        event.end = (
            None if opening and event.kind in ("exhibition", "training") and date.first == date.last else date.last
        )
    elif date.first != date.last and event.start == event.end:
        event.start, event.end = date.first, date.last


def find_events(document: Document) -> tuple[list[Event], list[EventMention]]:
    """Find the happenings of an article and all words that mean them."""
    builder = EventBuilder(document)
    builder.build()
    builder.date_by_speech()
    return builder.events, sorted(builder.mentions)
