"""Who takes part in which happening, in what role.

Steps: every pattern of `lexicon/roles.toml` is tried on every masked sentence; the happening is the one in the
pattern, else the nearest in the sentence, else the one spoken of last; roles that hang on the kind (`attend`) or on
the side (`company`) are settled when all hosts and guests are known; one agent has one role.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jejaring.extract.aliases import expand_agency
from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.happenings import Event
from jejaring.extract.masking import Item, Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.spans import (
    AgencyMention,
    Codes,
    EventMention,
    PersonMention,
    PostMention,
    RegionMention,
    Sentence,
    Span,
)
from jejaring.extract.stance import take_stance

_STRENGTH = ("signatory", "organiser", "host", "guest", "opener", "speaker", "exhibitor", "supporter", "participant")


_NOT_YET = re.compile(
    r"\b(?:akan|belum|tidak|tak|batal|rencananya|bakal|dijadwalkan|urung|bukan|hendak|berencana|semula)\s(?:\w+\s)?$"
)
_RUMOUR = re.compile(r"\b(?:[Mm]embantah|[Mm]enepis|[Mm]enampik|tidak benar|[Kk]abar|isu|rumor|hoaks|dibantah)\b[^.]*$")
_WISH = re.compile(
    r"\b(?:agar|supaya|[Ss]emoga|berharap|kalau|jika|diharapkan|ingin|bisa|dapat|untuk)\s(?:\w+\s){0,2}$"
)


def _is_meant(pattern: Pattern, event: Event, before: str) -> bool:
    """Tell whether a match says what its pattern says: of the right kind, not denied, wished or rumoured."""
    if pattern.get("unless") and re.search(pattern.get("unless"), before):
        return False
    if pattern.get("planned") and event.modality != "planned":
        return False
    if pattern.get("kinds") and event.kind not in pattern.get("kinds"):
        return False
    if event.modality != "fact" or _RUMOUR.search(before):
        return not _RUMOUR.search(before)
    doubted = pattern.get("polarity", True) and event.polarity and _NOT_YET.search(before[-30:])
    return not doubted and not _WISH.search(before[-30:])


@dataclass(slots=True)
class Part:
    """One agent's part in one happening, as one pattern found it."""

    event: int
    role: str
    item: Item
    letter: str
    span: Span
    rule: str
    polarity: bool
    stance: dict[str, Any]
    beside: str | None = None


class RoleFinder:
    """Goes through the article and gathers parts."""

    def __init__(self, document: Document, events: list[Event], mentions: list[EventMention]) -> None:
        self.document, self.events, self.mentions = document, events, mentions
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
        return self._settle()

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
        event = self.events[number]
        if not _is_meant(pattern, event, masked.text[: match.start()]):
            return
        whole = masked.origin(match.start(), match.end())
        self._add(masked, groups.get("agents") or "", number, pattern.get("role"), whole, pattern)
        if groups.get("others"):
            self._add(masked, groups["others"], number, pattern.get("other") or pattern.get("role"), whole, pattern)
        if groups.get("target"):
            self._target(masked, groups["target"], number, whole, pattern)

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

    def _add(self, masked: Masked, symbols: str, event: int, role: str, whole: Span, pattern: Pattern) -> None:
        for letter, item, span in masked.resolve(symbols):
            if letter in "APR":
                stance = take_stance(self.document, span)
                if isinstance(item, PersonMention) and stance.get("said_by") == self.document.persons[item.person].name:
                    stance = {"modality": "fact", "polarity": True}
                evidence = Span(min(span.start, whole.start), max(span.end, whole.end))
                if evidence.end - evidence.start > 100:
                    evidence = (
                        Span(span.start, whole.end)
                        if whole.end - span.start <= 100 and whole.end > span.end
                        else Span(span.start, span.end)
                    )
                self.parts.append(
                    Part(event, role, item, letter, evidence, pattern.id, pattern.get("polarity", True), stance)
                )

    def _target(self, masked: Masked, symbols: str, event: int, whole: Span, pattern: Pattern) -> None:
        for letter, item, span in masked.resolve(symbols):
            codes = codes_of(self.document, item)
            if len(codes) > 1 or self._is_whole_province(codes):
                continue
            own = {
                code
                for part in self.parts
                if part.event == event and part.role == "guest"
                for code in codes_of(self.document, part.item)
            }
            if codes and letter in "AR" and self.events[event].kind == "visit" and not own & set(codes):
                self.parts.append(
                    Part(
                        event, "host", item, letter, span, pattern.id, True, take_stance(self.document, span), "target"
                    )
                )

    def _add_goals(self) -> None:
        """Let the region that a visit went to be its host, where the article names no other."""
        for number, event in enumerate(self.events):
            hosted = any(part.event == number and part.role == "host" for part in self.parts)
            if event.kind != "visit" or event.modality != "fact" or not event.polarity or hosted:
                continue
            for codes, span in event.targets:
                if self._is_whole_province(codes):
                    continue
                named = [r for r in self.document.regions.between(span.start, span.end) if r.codes == codes]
                if len(codes) == 1 and named and not self._is_side(number, "guest", codes):
                    stance = take_stance(self.document, named[-1])
                    place = Span(named[-1].start, named[-1].end)
                    self.parts.append(
                        Part(number, "host", named[-1], "R", place, "role.visit-goal", True, stance, "target")
                    )
                    break

    def _is_whole_province(self, codes: Codes) -> bool:
        """Tell whether codes are a province of which the article names a regency or city: that will be the goal."""
        named = {code for region in self.document.regions.mentions for code in region.codes if len(region.codes) == 1}
        return len(codes) == 1 and len(codes[0]) == 2 and any(code.startswith(f"{codes[0]}.") for code in named)

    def _is_side(self, event: int, role: str, codes: Codes) -> bool:
        return any(p.event == event and p.role == role and codes_of(self.document, p.item) == codes for p in self.parts)

    def _settle(self) -> list[Part]:
        self._add_goals()
        for part in self.parts:
            if part.role in ("host", "guest"):
                side = self.events[part.event].hosts if part.role == "host" else self.events[part.event].guests
                side.update(codes_of(self.document, part.item))
        for part in self.parts:
            event = self.events[part.event]
            codes = set(codes_of(self.document, part.item))
            if event.kind == "visit" and part.role in ("organiser", "lead", "group") and not codes & event.hosts:
                event.guests |= codes
            if event.kind == "launch" and part.role in ("opener", "organiser"):
                event.hosts |= codes
        for event in self.events:
            event.guests -= event.hosts if event.kind == "visit" else set()
        settled = [self._decide(part) for part in self.parts]
        return _merge(self.document, [part for part in settled if part.role])

    def _decide(self, part: Part) -> Part:
        event = self.events[part.event]
        codes = codes_of(self.document, part.item)
        side = (
            "host" if codes and set(codes) <= event.hosts else "guest" if codes and set(codes) <= event.guests else ""
        )
        settle = _SETTLED.get(part.role)
        if settle:
            part.role = settle(event, part.item, side)
        elif part.role == "side":
            part.role = side or _guess_side(event, codes)
        return part


def _attend(event: Event, item: Item, side: str) -> str:
    if event.kind == "visit":
        return side or _side_of(event, item)
    if event.kind == "launch":
        return "participant" if side == "host" or not event.hosts else "guest"
    return "exhibitor" if event.kind == "exhibition" and not isinstance(item, PersonMention) else "participant"


def _side_of(event: Event, item: Item) -> str:
    """Guess the side of somebody at a visit: whoever comes from elsewhere than the hosts is a guest."""
    codes = item.codes if isinstance(item, AgencyMention | RegionMention) else ()
    if not event.hosts or not codes or any(_is_near(code, host) for code in codes for host in event.hosts):
        return "participant"
    return "guest"


def _is_near(code: str, other: str) -> bool:
    return code.startswith(f"{other}.") or other.startswith(f"{code}.") or code == other


def _exhibit(event: Event, item: Item, side: str) -> str:
    if event.kind != "trade_mission":
        return "exhibitor"
    return "organiser" if isinstance(item, AgencyMention) else "participant"


def _guess_side(event: Event, codes: Codes) -> str:
    if codes and codes == event.codes:
        return "host"
    if event.kind == "meeting":
        return "participant"
    return "" if event.kind != "visit" else "guest" if event.hosts else "host"


# roles that depend on the kind of happening, on who has them and on whose side they are
_SETTLED: Mapping[str, Callable[[Event, Item, str], str]] = {
    "attend": _attend,
    "exhibitor": _exhibit,
    "company": lambda event, _, side: side if event.kind == "visit" and side else "participant",
    "lead": lambda event, _, side: (side or "guest") if event.kind == "visit" else "host",
    "group": lambda event, _, side: (side or "guest") if event.kind == "visit" else "participant",
    "seller": lambda event, _, side: "exhibitor" if event.kind == "exhibition" else "participant",
    "opener": lambda event, _, side: (side or "host") if event.kind == "visit" else "opener",
    "organiser": lambda event, _, side: (side or "guest") if event.kind == "visit" else "organiser",
    "guest": lambda event, _, side: "participant" if event.kind == "meeting" else "guest",
}


def codes_of(document: Document, item: Item) -> Codes:
    """Give the regions that an agent acts for."""
    if isinstance(item, PersonMention):
        return document.persons[item.person].codes
    if isinstance(item, AgencyMention | RegionMention | PostMention):
        return item.codes
    return ()


def _key(document: Document, part: Part) -> tuple[Any, ...]:
    item = part.item
    if isinstance(item, PersonMention):
        return part.event, "person", item.person
    name = item.name if isinstance(item, AgencyMention) else ""
    return part.event, "agency" if name else "region", name, codes_of(document, item)


def _merge(document: Document, parts: list[Part]) -> list[Part]:
    """Keep one role per agent, the most telling; a bare region only where no body of it has the role."""
    best: dict[tuple[Any, ...], Part] = {}
    for part in parts:
        key = _key(document, part)
        known = best.get(key)
        if known is None or _STRENGTH.index(part.role) < _STRENGTH.index(known.role):
            best[key] = part
    kept = []
    for part in best.values():
        if isinstance(part.item, RegionMention):
            codes = codes_of(document, part.item)
            rivals = [
                o
                for o in best.values()
                if o is not part
                and o.event == part.event
                and codes_of(document, o.item) == codes
                and not isinstance(o.item, RegionMention)
            ]
            if any(
                o.role == part.role
                and (part.role not in ("exhibitor", "participant") or isinstance(o.item, AgencyMention))
                for o in rivals
            ) or (part.beside and any(o.role == "host" for o in rivals)):
                continue
            if part.role == "participant" and any(o.role in ("organiser", "host") for o in rivals):
                continue
        kept.append(part)
    return kept


def claim_participations(document: Document, events: list[Event], parts: list[Part], told: set[str]) -> list[Claim]:
    """Make the participations of an article; those of a happening that is not told well enough are doubtful too."""
    claims = []
    for part in parts:
        item, event = part.item, events[part.event]
        codes = codes_of(document, item)
        claim: Claim = {
            "type": "participation",
            "event": f"e{part.event + 1}",
            **_describe(document, item),
            "region": region_value(codes),
            "role": part.role,
            "evidence": make_evidence(document.text, part.span),
            **part.stance,
            "confidence": 0.8,
            "rule": part.rule,
        }
        if not part.polarity or not event.polarity:
            claim["polarity"] = False
        if event.modality in ("planned", "hoped") or not event.polarity:
            claim["modality"] = event.modality if event.polarity else "planned"
            claim.pop("said_by", None)
        if isinstance(item, AgencyMention) and not codes and not item.national:
            claim["confidence"] = 0.4
        if isinstance(item, PersonMention) and not codes and not document.persons[item.person].national:
            public = bool(document.persons[item.person].posts)
            claim["confidence"] = (
                0.55 if not public and part.role in ("exhibitor", "participant", "opener", "speaker") else 0.4
            )
        if claim["event"] not in told:
            claim["confidence"] = 0.4
        claims.append(claim)
    return claims


def _describe(document: Document, item: Item) -> dict[str, Any]:
    if isinstance(item, PersonMention):
        return {"agent": document.persons[item.person].name, "agent_type": "person"}
    if isinstance(item, AgencyMention):
        firm = item.name.startswith(("PT", "CV", "Bank ", "Perumda")) and item.name != "Bank Indonesia"
        return {"agent": expand_agency(document, item.name), "agent_type": "enterprise" if firm else "agency"}
    return {
        "agent": document.words(Span(item.start, item.end)).split(",")[0].split("(")[0].strip(),
        "agent_type": "region",
    }


def find_roles(document: Document, events: list[Event], mentions: list[EventMention]) -> list[Part]:
    """Find who takes part in what."""
    return RoleFinder(document, events, mentions).find()
