"""Whose number it is: the happening's, or that of a region.

Steps: a region right behind the unit (`dari Tegal`, `di Kota Tegal`) owns it; who brings people owns them; what is told
of a happening (visitors, stands, sales) is the happening's; all else belongs to the region last named in the sentence,
to the speaker's, or to the one region that the article is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jejaring.extract.document import Document
from jejaring.extract.figures_reading import Reading
from jejaring.extract.happenings import Event
from jejaring.extract.spans import Codes, EventMention, Sentence, Span
from jejaring.extract.stance import find_reporter
from jejaring.extract.tenures import home_regions
from jejaring.lexicon import join_words, load_lexicon

_ORIGIN = re.compile(r"(?:\s[^\s,.;:]+){0,5}\s(?:dari|asal|utusan|milik|binaan)\s(?:\w+\s){0,2}$")
_PLACE = re.compile(r"(?:\s[^\s,.;:]+){0,6}\s(?:di|se-|seluruh|wilayah|se)\s?(?:\w+\s){0,2}$")
_FROM = re.compile(r"\b(?:dari|asal)\s$")
_JOINED = re.compile(r"\s*(?:,|dan|serta|,\s*dan|,\s*serta)\s*$")
_CUT = re.compile(r"[;:]|,\s(?:sedangkan|sementara|namun|tetapi|tapi|bahkan)\b")
_NYA = re.compile(r"\w(?:nya)\b")


@dataclass(frozen=True, slots=True)
class Scope:
    """The regions and the happening that a number belongs to, and how sure that is (1 for told, less for inferred)."""

    codes: Codes = ()
    event: int | None = None
    sure: float = 1.0


@cache
def cue(name: str) -> re.Pattern[str]:
    """Give the words of a group of `lexicon/figures.toml` as one expression."""
    return re.compile(rf"(?<![\w-]){join_words(load_lexicon('figures')[name]['words'])}(?:nya)?(?![\w-])", re.I)


def find_speaker(document: Document, sentence: Sentence, at: Span) -> int | None:
    """Find who reports a number; `pihaknya` means whoever spoke last."""
    speaker = find_reporter(document, at)
    if speaker is not None or not re.search(r"\b[Pp]ihaknya\b", document.clean[sentence.start : sentence.end]):
        return speaker
    earlier = [(s.start, speech.speaker) for s, speech in document.reported.items() if s.start < sentence.start]
    earlier += [(q.start, speech.speaker) for q, speech in document.spoken.items() if q.start < sentence.start]
    return max(earlier)[1] if earlier else None


class ScopeFinder:
    """Finds whose the numbers of one article are; remembers what the sentences before spoke of."""

    def __init__(self, document: Document, events: Sequence[Event], mentions: Sequence[EventMention]) -> None:
        self.document, self.events, self.mentions = document, events, sorted(mentions)
        self.bearers = self._list_bearers()

    def _list_bearers(self) -> list[tuple[Span, Codes]]:
        """List all that stands for a region: names of regions, agencies and persons with their region, in order."""
        document = self.document
        found: list[tuple[Span, Codes]] = [
            (Span(m.start, m.end), m.codes) for m in document.regions.mentions if not m.trailing
        ]
        found += [(Span(a.start, a.end), a.codes) for a in document.agencies if a.codes or a.national]
        found += [
            (Span(m.start, m.end), document.persons[m.person].codes)
            for m in document.mentions
            if document.persons[m.person].codes
        ]
        return sorted(found, key=lambda bearer: bearer[0].start)

    def find(self, sentence: Sentence, reading: Reading) -> Scope:
        """Find whose a number is."""
        clause = self._clause(sentence, reading)
        words = self.document.clean[clause.start : clause.end]
        event = self._event(sentence, reading, clause, words)
        behind = self._behind(sentence, reading)
        if behind and behind[1] == "origin":
            return Scope(behind[0], event)
        owner = self._origin(clause, reading) or self._party(reading, event)
        if owner or re.search(r"\b[Pp]ihaknya\b", words):
            return Scope(owner, event) if owner else self._owner(sentence, reading, clause)
        if event is not None and self._brings(clause, reading):
            owner = self._before(clause.start, reading.start)
            if owner:
                return Scope(owner, event)
        if event is not None and not (behind and self._elsewhere(behind[0], event)):
            return Scope((), event, 0.95)
        if behind:
            return Scope(behind[0])
        return self._owner(sentence, reading, clause)

    def _clause(self, sentence: Sentence, reading: Reading) -> Span:
        """Give the part of the sentence between the strong breaks around the number."""
        text, start, end = self.document.clean, sentence.start, sentence.end
        for mark in _CUT.finditer(text, sentence.start, sentence.end):
            if mark.end() <= reading.start:
                start = mark.end()
            elif mark.start() >= reading.end:
                end = mark.start()
                break
        return Span(start, end)

    def _behind(self, sentence: Sentence, reading: Reading) -> tuple[Codes, str] | None:
        """Find the region in the phrase behind the unit; of several of origin none."""
        text = self.document.clean
        near = [b for b in self.bearers if reading.end <= b[0].start < min(sentence.end, reading.end + 60)]
        if not near:
            return None
        gap = text[reading.end : near[0][0].start]
        kind = "origin" if _ORIGIN.fullmatch(gap) else "place" if _PLACE.fullmatch(gap) else ""
        if not kind or re.search(r"\b(?:yang|sudah|telah|mengikuti|digelar|akan)\b", gap):
            return None
        following = [
            b for b in near[1:] if b[0].start > near[0][0].end and _JOINED.fullmatch(text[near[0][0].end : b[0].start])
        ]
        if following:
            return None
        return near[0][1], kind

    def _event(self, sentence: Sentence, reading: Reading, clause: Span, words: str) -> int | None:
        if not self.events:
            return None
        inside = [m for m in self.mentions if clause.start <= m.start < clause.end and not m.verbal]
        before = [m for m in self.mentions if m.start < reading.start and self.events[m.event].modality == "fact"]
        current = inside[-1].event if inside else before[-1].event if before else 0
        lead = words[: reading.start - clause.start]
        if re.search(r"\bprogram\b(?!\skerja)", lead) and not inside:
            return None
        told = cue("at_event").search(words)
        if cue("of_region").search(words) and not (told and inside):
            return None
        return current if told or inside else None

    def _origin(self, clause: Span, reading: Reading) -> Codes:
        """Give the region of those whose money or share is told: `omzet UMKM dari Tegal naik 5 persen`."""
        if reading.unit not in ("persen", "rupiah"):
            return ()
        text = self.document.clean
        found = [
            c
            for span, c in self.bearers
            if clause.start <= span.start and span.end <= reading.start and _FROM.search(text[: span.start][-6:])
        ]
        return found[-1] if found else ()

    def _party(self, reading: Reading, event: int | None) -> Codes:
        """Give the region of the one party that came, where its members are counted."""
        guests = self.events[event].guests if event is not None and reading.rule == "figure.party" else set()
        return (next(iter(guests)),) if len(guests) == 1 else ()

    def _elsewhere(self, codes: Codes, event: int) -> bool:
        """Tell whether a place is another than the happening's own."""
        own = self.events[event].codes
        return bool(own) and not set(own) & set(codes)

    def _brings(self, clause: Span, reading: Reading) -> bool:
        lead = self.document.clean[max(clause.start, reading.start - 30) : reading.start]
        return bool(cue("brings").search(lead)) or bool(
            re.match(r"\w*nya\b", self.document.clean[reading.end - 3 : reading.end + 4])
            and self.document.clean[reading.end - 3 : reading.end] == "nya"
        )

    def _before(self, start: int, end: int) -> Codes:
        found = [codes for span, codes in self.bearers if start <= span.start and span.end <= end]
        return found[-1] if found else ()

    def _owner(self, sentence: Sentence, reading: Reading, clause: Span) -> Scope:
        """Find the region that a number belongs to where the phrase itself names none."""
        for start, end in ((clause.start, reading.start), (reading.end, clause.end), (sentence.start, reading.start)):
            found = [codes for span, codes in self.bearers if start <= span.start < end]
            if found:
                return Scope(found[-1] if end == reading.start else found[0], None, 0.95)
        speaker = find_speaker(self.document, sentence, reading.at)
        if speaker is not None and self.document.persons[speaker].codes:
            return Scope(self.document.persons[speaker].codes, None, 0.9)
        earlier = [
            b for b in self.bearers if b[0].start < sentence.start and self._paragraph(b[0].start) == sentence.paragraph
        ]
        if earlier:
            return Scope(earlier[-1][1], None, 0.85)
        if any(
            self._paragraph(m.start) == sentence.paragraph and m.start < reading.start for m in self.document.mentions
        ):
            return Scope((), None, 0.8)
        homes = home_regions(self.document)
        return Scope(homes[:1], None, 0.8 if len(homes) == 1 else 0.55) if homes else Scope((), None, 0.7)

    def _paragraph(self, position: int) -> int:
        sentence = self.document.sentence_at(position)
        return sentence.paragraph if sentence else -1
