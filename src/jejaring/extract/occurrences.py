"""Occurrences: the happenings that the article tells well enough to claim them."""

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.gazetteer import level_of
from jejaring.extract.happenings import Event
from jejaring.extract.roles_settling import Part, codes_of
from jejaring.extract.spans import Codes
from jejaring.extract.tenures import home_regions

_VAGUE = frozenset(("meeting", "training", "trade_mission"))  # words that mean much else too, unless a place is told


def claim_occurrences(document: Document, events: list[Event], parts: list[Part]) -> list[Claim]:
    """Make the occurrences of an article."""
    claims = []
    for number, event in enumerate(events):
        mine = [part for part in parts if part.event == number]
        codes = () if event.virtual else _locate(document, event, mine)
        claims.append(
            {
                "type": "occurrence",
                "event": f"e{number + 1}",
                "kind": event.kind,
                "name": event.name,
                "start": event.start,
                "end": event.end,
                "venue": None if event.virtual else event.venue,
                "region": region_value(codes),
                "evidence": make_evidence(document.text, *event.spans),
                "modality": event.modality,
                "polarity": event.polarity,
                "confidence": weigh_event(event, mine, codes, len(events) == 1),
                "rule": "occurrence.frame",
            }
        )
    return claims


def _locate(document: Document, event: Event, parts: list[Part]) -> Codes:
    if event.kind == "visit" and event.targets and not event.venue:
        return _infer(document, event, parts) or event.codes
    return event.codes or _infer(document, event, parts)


def _infer(document: Document, event: Event, parts: list[Part]) -> Codes:
    """Take a visit's place from whom or where it goes to, and a placed event's from its organiser."""
    if event.kind == "trade_mission" and event.targets:
        return event.targets[0][0]
    if event.kind == "launch":
        openers = {codes_of(document, part.item) for part in parts if part.role == "opener"} - {()}
        low = {codes for codes in openers if len(codes) == 1 and len(codes[0]) > 2}
        return low.pop() if len(low) == 1 == len(openers) else ()
    if event.kind == "visit":
        found = [codes for codes, _ in event.targets if codes]
        hosts = {codes_of(document, part.item) for part in parts if part.role == "host"} - {()}
        return found[0] if found else hosts.pop() if len(hosts) == 1 else ()
    if event.venue:
        organisers = {codes_of(document, part.item) for part in parts if part.role == "organiser"} - {()}
        low = {codes for codes in organisers if len(codes) == 1 and level_of(codes[0]) in ("kabupaten", "kota")}
        hosts = {codes_of(document, part.item) for part in parts if part.role == "host"} - {()}
        organisers = organisers or (hosts if len(hosts) == 1 else set())
        low = {codes for codes in organisers if len(codes) == 1 and level_of(codes[0]) in ("kabupaten", "kota")}
        homes = home_regions(document)
        if not organisers and len(homes) == 1 and len(homes[0]) > 2:
            return homes
        return low.pop() if len(low) == 1 == len(organisers) else ()
    return ()


def weigh_event(event: Event, parts: list[Part], codes: Codes, alone: bool) -> float:
    """Say how sure it is that an event took place as told: by how much of it is told."""
    signed = event.kind == "signing" and len(parts) > 1
    told = (
        signed + bool(event.start) + bool(codes or event.virtual) + bool(event.name) + bool(parts) + bool(event.venue)
    )
    if not event.polarity or event.modality != "fact":
        return 0.7 if event.start or codes or event.name else 0.4
    if event.kind in _VAGUE and not (codes or event.virtual or event.name or event.venue):
        return 0.4
    return (
        0.9
        if told >= 3
        else 0.7
        if told == 2
        else 0.55
        if (told == 1 and event.start) or (alone and event.told)
        else 0.4
    )
