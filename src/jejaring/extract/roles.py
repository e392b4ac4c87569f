"""Who takes part in which happening, in what role.

Steps: every pattern of `lexicon/roles.toml` is tried on every masked sentence; the happening is the one in the
pattern, else the nearest in the sentence, else the one spoken of last; roles that hang on the kind (`attend`) or on
the side (`company`) are settled when all hosts and guests are known; one agent has one role.
"""

import re
from dataclasses import dataclass

from jejaring.extract.agreement_phrases import Phrase
from jejaring.extract.document import Document
from jejaring.extract.event_matching import DONE
from jejaring.extract.happenings import Event, clash_dates, find_signing
from jejaring.extract.masking import Item, Masked, mask_sentence
from jejaring.extract.patterns import Pattern, fill_slots, load_patterns, load_slots
from jejaring.extract.roles_settling import Part, codes_of, is_sure, settle_parts
from jejaring.extract.spans import (
    Codes,
    EventMention,
    PersonMention,
    PostMention,
    RegionMention,
    Sentence,
    Span,
)
from jejaring.extract.stance import take_stance
from jejaring.extract.voices import find_voices
from jejaring.lexicon import cache_words

_NOT_YET = re.compile(
    r"\b(?:akan|belum|tidak|tak|batal|rencananya|bakal|dijadwalkan|urung|bukan|hendak|berencana|semula)\s(?:\w+\s)?$"
)
_RUMOUR = re.compile(r"\b(?:[Mm]embantah|[Mm]enepis|[Mm]enampik|tidak benar|[Kk]abar|isu|rumor|hoaks|dibantah)\b[^.]*$")
_WISH = re.compile(
    r"\b(?:agar|supaya|[Ss]emoga|berharap|kalau|jika|diharapkan|ingin|bisa|dapat|untuk)\s(?:\w+\s){0,2}$"
)


_COMING = re.compile(r"\b(?:akan|bakal|hendak|berencana|dijadwalkan)\b")
_ALONE = re.compile(r"«[AR]\d+», ?(?P<second>«R\d+»)")  # `Dekranasda Kota Batu, Kabupaten Malang`: no list
_HOSTS = re.compile(r"\b[Tt]uan rumah\W*$")
_LONGER = re.compile(r"[A-Z]\w+\s$")  # `Kawasan Industri Kendal`
_THROUGH = re.compile(r"(?:melalui|lewat)\s$")
_OF_POST = re.compile(
    r"\b(?:selaku|sebagai|menjabat)\s(?:Plt\.?\s|Pj\.?\s)?(?:anggota|Kepala|Ketua|Sekretaris|Direktur|Ka[bs][a-z]+)\b[^,.;«»]*$"
)
_REPRESENTED = re.compile(r"«[A-Z]\d+»(?=,?\s(?:yang\s)?diwakil(?:i|kan)\b)")
_FRONTED = re.compile(  # `Didampingi Camat Rudi, Bupati Joko membuka pameran`: the last of them does
    r"^\W*(?:[Dd]idampingi|[Dd]itemani|[Dd]isertai|Bersama)(?:\s(?:langsung|oleh|juga|pula|para|sejumlah))*\s$"
)
_SYMBOL = re.compile(r"«[A-Z]\d+»")


def _is_meant(pattern: Pattern, event: Event, before: str, said: str) -> bool:
    """Tell whether a match says what its pattern says: of the right kind, not denied, wished or rumoured.

    `said` is the match itself; one that is yet to come is no part in a happening that is over.
    """
    if pattern.get("unless") and re.search(pattern.get("unless"), before):
        return False
    if pattern.get("planned") and event.modality != "planned":
        return False
    if pattern.get("kinds") and event.kind not in pattern.get("kinds"):
        return False
    if event.modality != "fact" or _RUMOUR.search(before):
        return not _RUMOUR.search(before)
    if _COMING.search(said):
        return False
    doubted = pattern.get("polarity", True) and event.polarity and _NOT_YET.search(before[-30:])
    return not doubted and not _WISH.search(before[-30:])


@cache_words
def _rows() -> re.Pattern[str]:
    return re.compile(fill_slots("{ROW}", load_slots("roles")))


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern that is meant of a happening."""

    masked: Masked
    pattern: Pattern
    match: re.Match[str]
    event: int

    @property
    def span(self) -> Span:
        """Where the match stands in the article."""
        return self.masked.origin(self.match.start(), self.match.end())

    def find_leader(self) -> Item | str | None:
        """Find whom company accompanies: whoever the pattern says, else is named last before it, else first behind."""
        before, behind = self.masked.text[: self.match.start()], self.masked.text[self.match.end() :]
        if _HOSTS.search(before):
            return "host"
        symbols = [self.match.groupdict().get("leader") or "", *reversed(_SYMBOL.findall(before)), behind]
        named = [item for letter, item, _ in self.masked.resolve("".join(symbols)) if letter in "APRO"]
        return named[0] if named else None


def _speaks_of(pattern: Pattern, masked: Masked, match: re.Match[str]) -> bool:
    """Tell whether the words for happenings in a match, where it has some, are of the kinds that its pattern means."""
    words = [item for _, item, _ in masked.resolve(match.group()) if isinstance(item, EventMention)]
    return not (pattern.get("means") and words) or any(word.kind in pattern.get("means") for word in words)


class RoleFinder:
    """Goes through the article and gathers parts."""

    def __init__(
        self, document: Document, events: list[Event], mentions: list[EventMention], phrases: list[Phrase]
    ) -> None:
        self.document, self.events, self.mentions, self.phrases = document, events, mentions, phrases
        self.parts: list[Part] = []
        self.masked: list[tuple[Sentence, Masked, int | None]] = []

    def find(self) -> list[Part]:
        """Find all parts of all happenings."""
        if not self.events:
            return []
        facts = [number for number, event in enumerate(self.events) if event.modality == "fact"]
        current: int | None = facts[0] if len(facts) == 1 else None
        ordered = sorted(self.document.sentences, key=lambda s: (s.zone == "title", s.start))
        for sentence in ordered:
            inside = [m for m in self.mentions if sentence.start <= m.start < sentence.end]
            masked = mask_sentence(self.document, sentence, self.mentions)
            real = [m for m in inside if self.events[m.event].modality == "fact"]
            if real or (inside and current is None):
                current = (real or inside)[0].event
            default = current if sentence.zone != "title" else (inside[0].event if inside else 0)
            self.masked.append((sentence, masked, default))
            if default is not None:
                self._match(sentence, masked, inside, default)
                self._add_fellows(masked)
        self._add_signatories()
        self._add_goals()
        return settle_parts(self.document, self.events, self.parts)

    def _add_signatories(self) -> None:
        """Let the parties of what was signed have signed it."""
        for phrase in self.phrases:
            number = find_signing(self.events) if phrase.pattern.get("joins") else self._find_signing(phrase.span)
            if phrase.pattern.get("stage") != "signed" or number is None or phrase.denied or phrase.wished:
                continue
            for letter, item, span in phrase.list_parties():
                if letter != "O":
                    stance = take_stance(self.document, span)
                    evidence = _trim(span, phrase.span)
                    part = Part(number, "signatory", item, letter, evidence, phrase.pattern.id, True, stance)
                    part.codes = codes_of(self.document, item)
                    self.parts.append(part)

    def _add_fellows(self, masked: Masked) -> None:
        """Let persons who stand in a row with somebody who takes part be company of that one."""
        for row in _rows().finditer(masked.text):
            members = [
                (item, span)
                for letter, item, span in masked.resolve(_REPRESENTED.sub("", row.group()))
                if letter == "P"
            ]
            told = [part for part in self.parts if part.polarity and any(part.item is item for item, _ in members)]
            for item, span in members if told else ():
                if not any(part.item is item for part in told):
                    self._add_fellow(told[0], item, span)

    def _add_fellow(self, known: Part, item: Item, span: Span) -> None:
        part = Part(known.event, "company", item, "P", span, "role.company-row", True, known.stance)
        part.codes, part.leader = codes_of(self.document, item), known.item
        self.parts.append(part)

    def _find_signing(self, span: Span) -> int | None:
        """Find the happening at which something was signed: the nearest signing, else the one trade mission."""
        signings = [m for m in self.mentions if self.events[m.event].kind == "signing"]
        real = [m for m in signings if self.events[m.event].modality == "fact"]
        if signings:
            return min(real or signings, key=lambda m: abs(m.start - span.start)).event
        missions = [number for number, event in enumerate(self.events) if event.kind == "trade_mission"]
        return missions[0] if len(missions) == 1 else None

    def _match(self, sentence: Sentence, masked: Masked, inside: list[EventMention], default: int) -> None:
        if not masked.items:
            return
        for pattern, match in load_patterns("roles").match(masked.text):
            self._take(sentence, masked, inside, default, pattern, match)

    def _take(
        self,
        sentence: Sentence,
        masked: Masked,
        inside: list[EventMention],
        default: int,
        pattern: Pattern,
        match: re.Match[str],
    ) -> None:
        groups = match.groupdict()
        number = self._event_of(masked, groups.get("event"), match, inside, default)
        if not _is_meant(pattern, self.events[number], masked.text[: match.start()], match.group()):
            return
        if pattern.get("follows") and not self._follows(pattern.get("follows")):
            return
        if not _speaks_of(pattern, masked, match) or self._is_of_other_day(sentence, inside, number):
            return
        hit = Hit(masked, pattern, match, number)
        if pattern.get("told") and take_stance(self.document, hit.span)["modality"] == "reported":
            return
        self._add(hit, groups.get("agents") or "", pattern.get("role"))
        self._add(hit, groups.get("others") or "", pattern.get("other") or pattern.get("role"))
        if groups.get("target"):
            self._target(masked, groups["target"], number, pattern)

    def _follows(self, before: str) -> bool:
        """Tell whether the sentence before the one that is read holds what a pattern wants there."""
        former = self.masked[-2][0] if len(self.masked) > 1 else None
        return former is not None and bool(re.search(before, self.document.clean[former.start : former.end]))

    def _is_of_other_day(self, sentence: Sentence, inside: list[EventMention], number: int) -> bool:
        """Tell whether a sentence without words for a happening tells of another month than that of the one meant."""
        days = [] if inside else [d for d in self.document.dates if sentence.start <= d.start < sentence.end]
        event = self.events[number]
        if event.kind not in DONE or event.modality != "fact" or len(days) != 1 or days[0].cited or days[0].said:
            return False
        same = str(days[0].first)[:7] == str(event.start)[:7]  # a visit may go on next day
        return not same and clash_dates(event, days)

    def _event_of(
        self, masked: Masked, symbol: str | None, match: re.Match[str], inside: list[EventMention], default: int
    ) -> int:
        if symbol:
            found = masked.resolve(symbol)
            if found and isinstance(found[0][1], EventMention):
                return found[0][1].event
        place = masked.origin(match.start(), match.end())
        if not inside:
            return default

        def distance(mention: EventMention) -> int:
            return (
                0
                if place.start <= mention.start <= place.end
                else min(abs(mention.start - place.end), abs(place.start - mention.end))
            )

        return min(inside, key=distance).event

    def _add(self, hit: Hit, symbols: str, role: str) -> None:
        leader = hit.find_leader() if role == "company" else None
        former: Codes = ()
        for letter, item, span in self._list_agents(hit, role, symbols):
            if letter not in "APR" or (hit.pattern.get("regional") and not codes_of(self.document, item)):
                continue
            if letter == "A" and _OF_POST.search(self.document.clean, max(0, span.start - 90), span.start):
                continue
            stance = take_stance(self.document, span)
            if isinstance(item, PersonMention) and stance.get("said_by") == self.document.persons[item.person].name:
                stance = {"modality": "fact", "polarity": True}
            told, evidence = hit.pattern.get("polarity", True), _trim(span, hit.span)
            part = Part(hit.event, role, item, letter, evidence, hit.pattern.id, told, stance)
            through = letter == "A" and _THROUGH.search(self.document.clean, max(0, span.start - 9), span.start)
            part.codes, part.leader = codes_of(self.document, item) or (former if through else ()), leader
            former = part.codes
            part.crowd = hit.match.groupdict().get("crowd")
            self.parts.append(part)

    def _list_agents(self, hit: Hit, role: str, symbols: str) -> list[tuple[str, Item, Span]]:
        """List whom symbols name; the chair of a board, without name, comes or receives for the board."""
        alone = _ALONE.fullmatch(symbols.strip())
        named = hit.masked.resolve(_REPRESENTED.sub("", symbols.replace(alone["second"], "") if alone else symbols))
        if role != "company" and _FRONTED.search(hit.masked.text, 0, hit.match.start()):
            named = named[-1:]
        if role not in ("host", "guest") or self.events[hit.event].kind != "visit":
            return named
        boards = {a.end: a for a in self.document.agencies if a.board and a.codes}
        return [
            ("A", boards[item.end], span)
            if isinstance(item, PostMention) and item.level == "board" and item.end in boards
            else (letter, item, span)
            for letter, item, span in named
        ]

    def _target(self, masked: Masked, symbols: str, event: int, pattern: Pattern) -> None:
        for letter, item, span in masked.resolve(symbols):
            codes = codes_of(self.document, item)
            if len(codes) > 1 or (letter == "R" and (self._is_whole_province(codes) or self._is_place(item))):
                continue
            own = {code for part in self.parts if part.event == event and part.role == "guest" for code in part.codes}
            if codes and letter in "AR" and self.events[event].kind == "visit" and not own & set(codes):
                stance = take_stance(self.document, span)
                part = Part(event, "host", item, letter, span, pattern.id, True, stance, codes, "target")
                self.parts.append(part)

    def _add_goals(self) -> None:
        """Let the region that a visit went to be its host, where the article names no other."""
        for number, event in enumerate(self.events):
            hosted = any(part.event == number and part.role == "host" and is_sure(part) for part in self.parts)
            if event.kind != "visit" or event.modality != "fact" or not event.polarity or hosted:
                continue
            for codes, span in event.targets:
                if self._is_whole_province(codes):
                    continue
                named = [r for r in self.document.regions.between(span.start, span.end) if r.codes == codes]
                if len(codes) == 1 and named and self._is_goal(number, named[-1]):
                    stance = take_stance(self.document, named[-1])
                    place = Span(named[-1].start, named[-1].end)
                    part = Part(number, "host", named[-1], "R", place, "role.visit-goal", True, stance, codes, "target")
                    self.parts.append(part)
                    break

    def _is_goal(self, event: int, region: RegionMention) -> bool:
        """Tell whether a region is one that a visit goes to: not the guests' own, nor part of a longer name."""
        inside = not region.level and _LONGER.search(self.document.clean, max(0, region.start - 30), region.start)
        return not (inside or self._is_side(event, "guest", region.codes))

    def _is_whole_province(self, codes: Codes) -> bool:
        """Tell whether codes are a province of which the article names a regency or city: that will be the goal."""
        named = {code for region in self.document.regions.mentions for code in region.codes if len(region.codes) == 1}
        return len(codes) == 1 and len(codes[0]) == 2 and any(code.startswith(f"{codes[0]}.") for code in named)

    def _is_place(self, item: Item) -> bool:
        """Tell whether a region's bare name behind `di` says where people were, and no government they came to."""
        bare = isinstance(item, RegionMention) and item.end - item.start == len(item.name)
        return bare and self.document.clean[item.start - 3 : item.start].lower() == "di "

    def _is_side(self, event: int, role: str, codes: Codes) -> bool:
        return any(p.event == event and p.role == role and p.codes == codes for p in self.parts)


def _trim(span: Span, whole: Span) -> Span:
    """Give the evidence of a part: the whole phrase where it is short, else from the agent on, else the agent."""
    evidence = Span(min(span.start, whole.start), max(span.end, whole.end))
    if evidence.end - evidence.start <= 100:
        return evidence
    return Span(span.start, whole.end) if span.end < whole.end <= span.start + 100 else Span(span.start, span.end)


def find_roles(
    document: Document, events: list[Event], mentions: list[EventMention], phrases: list[Phrase]
) -> list[Part]:
    """Find who takes part in what; `phrases` tell what was agreed."""
    parts = RoleFinder(document, events, mentions, phrases).find()
    return [*parts, *find_voices(document, events, parts)]
