"""Occurrences: the happenings that the article tells well enough to claim them."""

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.happenings import Event
from jejaring.extract.roles_settling import Part
from jejaring.extract.spans import Codes
from jejaring.extract.whereabouts import locate_event

_VAGUE = frozenset(
    ("meeting", "training", "trade_mission", "other")
)  # words that mean much else too, unless a place is told

_UNSURE_PLANS = frozenset(("meeting", "training", "other"))  # `akan dibahas dalam rapat` is no happening yet


def claim_occurrences(document: Document, events: list[Event], parts: list[Part]) -> list[Claim]:
    """Make the occurrences of an article."""
    claims = []
    for number, event in enumerate(events):
        mine = [part for part in parts if part.event == number]
        codes = () if event.virtual else locate_event(document, event, mine)
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


def weigh_event(event: Event, parts: list[Part], codes: Codes, alone: bool) -> float:
    """Say how sure it is that an event took place as told: by how much of it is told."""
    signed = event.kind == "signing" and len(parts) > 1
    told = (
        signed + bool(event.start) + bool(codes or event.virtual) + bool(event.name) + bool(parts) + bool(event.venue)
    )
    if not event.polarity or event.modality != "fact":
        return 0.7 if event.start or event.name or (codes and event.kind not in _UNSURE_PLANS) else 0.4
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
