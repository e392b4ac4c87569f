"""Participations: the claims that are made of settled parts."""

from typing import Any

from jejaring.extract.aliases import expand_agency
from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.happenings import Event
from jejaring.extract.masking import Item
from jejaring.extract.roles_settling import Part
from jejaring.extract.spans import AgencyMention, PersonMention, Span

_DOUBTFUL, _UNKNOWN, _SURE = 0.4, 0.55, 0.8


def claim_participations(document: Document, events: list[Event], parts: list[Part], told: set[str]) -> list[Claim]:
    """Make the participations of an article; those of a happening that is not told well enough are doubtful too."""
    return [_make(document, events[part.event], part, told) for part in parts]


def _make(document: Document, event: Event, part: Part, told: set[str]) -> Claim:
    number = f"e{part.event + 1}"
    claim: Claim = {
        "type": "participation",
        "event": number,
        **_describe(document, part.item),
        "region": region_value(part.codes),
        "role": part.role,
        "evidence": make_evidence(document.text, part.span),
        **part.stance,
        "confidence": _weigh(document, part) if number in told else _DOUBTFUL,
        "rule": part.rule,
    }
    if not part.polarity or not event.polarity:
        claim["polarity"] = False
    if event.modality in ("planned", "hoped") or not event.polarity:
        claim["modality"] = event.modality if event.polarity else "planned"
        claim.pop("said_by", None)
    return claim


def _weigh(document: Document, part: Part) -> float:
    """Say how sure a part is: less so where nobody knows for which region the agent acts."""
    if part.codes:
        return _SURE
    if isinstance(part.item, AgencyMention):
        return _SURE if part.item.national else _DOUBTFUL
    if not isinstance(part.item, PersonMention) or document.persons[part.item.person].national:
        return _SURE
    public = bool(document.persons[part.item.person].posts)
    named = part.role in ("exhibitor", "participant", "opener", "speaker")
    return _UNKNOWN if named and not public else _DOUBTFUL


def _describe(document: Document, item: Item) -> dict[str, Any]:
    if isinstance(item, PersonMention):
        return {"agent": document.persons[item.person].name, "agent_type": "person"}
    if isinstance(item, AgencyMention):
        firm = item.name.startswith(("PT", "CV", "Bank ", "Perumda")) and item.name != "Bank Indonesia"
        return {"agent": expand_agency(document, item.name), "agent_type": "enterprise" if firm else "agency"}
    words = document.words(Span(item.start, item.end))
    return {"agent": words.split(",")[0].split("(")[0].strip(), "agent_type": "region"}
