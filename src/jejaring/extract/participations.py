"""Participations: the claims that are made of settled parts."""

import re
from typing import Any

from jejaring.extract.aliases import expand_agency
from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.gazetteer import level_of, load_atlas
from jejaring.extract.happenings import Event
from jejaring.extract.roles_settling import Part
from jejaring.extract.spans import AgencyMention, Codes, PersonMention, Span

_LEVEL = re.compile(r"(?:[Pp]rov|[Kk]ab|[Kk]ota|[Dd]aerah|DKI|DI\b|D\.I)")
_DOUBTFUL, _UNKNOWN, _SURE = 0.4, 0.55, 0.8


def claim_participations(document: Document, events: list[Event], parts: list[Part], told: set[str]) -> list[Claim]:
    """Make the participations of an article; those of a happening that is not told well enough are doubtful too."""
    return [_make(document, events[part.event], part, told) for part in parts]


def _make(document: Document, event: Event, part: Part, told: set[str]) -> Claim:
    number = f"e{part.event + 1}"
    claim: Claim = {
        "type": "participation",
        "event": number,
        **_describe(document, part),
        "region": region_value(part.codes),
        "role": part.role,
        "evidence": make_evidence(document.text, part.span),
        **part.stance,
        "confidence": _weigh(document, event, part) if number in told else _DOUBTFUL,
        "rule": part.rule,
    }
    if not part.polarity or not event.polarity:
        claim["polarity"] = False
    if event.modality in ("planned", "hoped") or not event.polarity:
        claim["modality"] = event.modality if event.polarity else "planned"
        claim.pop("said_by", None)
    return claim


def _weigh(document: Document, event: Event, part: Part) -> float:
    """Say how sure a part is: less so where nobody knows for which region the agent acts, or on which side."""
    if part.codes:
        return _DOUBTFUL if event.kind == "visit" and part.role == "participant" else _SURE
    if isinstance(part.item, AgencyMention):
        return _SURE if part.item.national else _DOUBTFUL
    if not isinstance(part.item, PersonMention) or document.persons[part.item.person].national:
        return _SURE
    public = bool(document.persons[part.item.person].posts)
    named = part.role in ("exhibitor", "participant", "opener", "speaker")
    return _UNKNOWN if named and not public else _DOUBTFUL


def _describe(document: Document, part: Part) -> dict[str, Any]:
    item = part.item
    if isinstance(item, PersonMention):
        return {"agent": document.persons[item.person].name, "agent_type": "person"}
    if isinstance(item, AgencyMention):
        firm = item.name.startswith(("PT", "CV", "Bank ", "Perumda")) and item.name != "Bank Indonesia"
        return {"agent": expand_agency(document, item.name), "agent_type": "enterprise" if firm else "agency"}
    if part.crowd:
        return {"agent": part.crowd, "agent_type": "group"}
    words = document.words(Span(item.start, item.end)).split(",")[0].split("(")[0].strip()
    return {"agent": _add_level(words, part.codes), "agent_type": "region"}


def _add_level(words: str, codes: Codes) -> str:
    """Write a region's name with its level.

    >>> _add_level("Palu", ("72.71",)), _add_level("kota Palu", ("72.71",)), _add_level("Palu", ())
    ('Kota Palu', 'Kota Palu', 'Palu')
    """
    level = level_of(codes[0]).capitalize() if len(codes) == 1 else ""
    if words.lower().startswith(level.lower()):
        return level + words[len(level) :]
    own = codes == load_atlas().codes.get(words)  # not a regency's seat
    return f"{level} {words}" if level and own and not _LEVEL.match(words) else words
