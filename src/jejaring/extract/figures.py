"""Figures: the numbers an article reports, with unit, bound, region and happening.

Steps: numbers are read (`figures_reading`), given to a happening or a region (`figures_scope`) and named by the words
around them; a number that is told again, as in the title, is one figure; wishes and conditions are none.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Any

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.figures_naming import COUNTERS, name_measure
from jejaring.extract.figures_reading import Reading, find_readings
from jejaring.extract.figures_scope import NAMED_PLACES, Scope, ScopeFinder, cue, find_speaker
from jejaring.extract.happenings import Event
from jejaring.extract.spans import EventMention, Sentence, Span
from jejaring.extract.stance import take_stance

_NAMED = re.compile(r"[^.;“”\"]{0,40}?(?:,?\s(?:yakni|yaitu|ialah|masing-masing)\b|:)")
_SUCH_AS = re.compile(r"[^.;:“”]{0,40}?,?\s(?:seperti|antara lain|meliputi|di antaranya)\s([A-Z][^.;:“”\"]+)")
_LISTED = re.compile(r"(?:\s[a-z]+){0,2},\s[A-Z][^.;:“”]{1,80}?\s(?:dan|serta)\s[A-Z]")
_TARGET = re.compile(r"(?<!sesuai )(?<!ampaui )(?<!elebihi )(?<!capai )(?<!dari )\b[Tt]arget(?:nya)?\b")
_TO_COME = re.compile(
    r"(?:\s[a-z]+){0,3}?(?:\s(?:di|dari|asal)(?:\s[A-Z]\w+){1,3})?"
    r"\s(?:akan|bakal|direncanakan|rencananya|dijadwalkan|ditargetkan)\s"
)
_DONE = re.compile(r"\b(?:telah|sudah)\b")
_DENIED = re.compile(
    r"\b(?:belum|tidak|tak|bukan|tanpa|batal)\s(?:(?:ada|mencapai|memiliki|punya|mempunyai|sebanyak|genap|sampai)\s)?$",
    re.I,
)
_BESIDE = re.compile(r"\b(?:bila|jika|kalau|apabila)\s(?:di)?banding(?:kan)?\b", re.I)  # no condition
_NOT_ONLY = re.compile(r"\b(?:tidak|bukan|tak) hanya\b")
_NEXT = re.compile(
    r"\s*(?:Yakni|Yaitu|Mereka adalah|Keduanya (?:adalah|yakni)|Ketiganya (?:adalah|yakni)|Keempatnya|Kelimanya)\b"
)
_AGAIN = re.compile(r"(?:\s[a-z]+)?\s(?:tersebut|itu|ini)(?!\w)")  # `dua puluh perajin itu` were told of before
_COUNTED = re.compile(r"\b(?:berjumlah|sebanyak|sejumlah|terdiri dari|ada|mencapai|memiliki)\s$", re.I)
_SMALL_PLACES = frozenset(("kecamatan", "desa", "kelurahan", "desa/kelurahan"))


def claim_figures(
    document: Document, events: Sequence[Event], mentions: Sequence[EventMention], told: Container[str]
) -> list[Claim]:
    """Make the figures of an article, those of the title last and only where the article does not tell them again.

    A number of a happening that is not among those `told` for sure stands for itself, without happening or region.
    """
    finder = ScopeFinder(document, events, mentions)
    names = [Span(m.start, m.end) for m in mentions if m.name]
    found = sorted(find_readings(document, names), key=lambda pair: (pair[0].zone == "title", pair[1].start))
    claims: list[Claim] = []
    for sentence, reading in found:
        if _is_listed(document, sentence, reading) or _is_wished(document, sentence, reading):
            continue
        if _is_name(document, sentence, reading) or (sentence.zone == "title" and reading.unit.lower() in NAMED_PLACES):
            continue
        reading = replace(reading, **_widen(document, reading))
        planned = bool(claims) and finder.goes_on(reading) and claims[-1]["modality"] == "planned"
        claim = _make(document, events, sentence, reading, finder.find(sentence, reading), planned=planned)
        _add(claims, claim if claim["event"] in told else {**claim, "event": None}, titled=sentence.zone == "title")
    return claims


def _add(claims: list[Claim], claim: Claim, *, titled: bool) -> None:
    """Add a figure that is not told yet; what the reporter tells himself stands before what somebody says."""
    same = next((number for number, other in enumerate(claims) if _is_same(claim, other, titled)), None)
    if same is None:
        claims.append(claim)
    elif claim["modality"] == "fact" and claims[same]["modality"] == "reported" and not titled:
        claims[same] = claim


def _is_listed(document: Document, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether all that is counted is named, or was counted before: then it is no figure."""
    if reading.value > 20 or reading.rule not in ("figure.count", "figure.other"):
        return False
    counted = _COUNTED.search(document.clean, max(sentence.start, reading.start - 14), reading.at.start)
    if not counted and _AGAIN.match(document.clean, reading.end, sentence.end):
        return True
    named = _NAMED.match(document.clean, reading.end, sentence.end)
    listed = _SUCH_AS.match(document.clean, reading.end, sentence.end)
    if listed and len(re.split(r",\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s", listed.group(1))) == reading.value:
        return True
    if reading.value <= 4 and _LISTED.match(document.clean, reading.end, sentence.end):
        return True
    return bool(named and not re.search(r"\bantara lain\b", named.group())) or bool(
        _NEXT.match(document.clean, sentence.end)
    )


def _is_name(document: Document, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a number is a word of a name: `Kota Seribu Warung`, `Kabupaten Lima Puluh Kota`."""
    named = reading.words[0].isupper() and reading.unit[:1].isupper() and not reading.words[0].isdigit()
    return named and reading.at.start > sentence.start + 2


def _widen(document: Document, reading: Reading) -> dict[str, Any]:
    """Give the whole unit where it is a name that the article shortens: `Usaha Kecil dan Menengah (UKM)`."""
    start = document.clean.find(reading.unit, reading.at.end, reading.end + len(reading.unit))
    for long, span in document.aliases.values():
        if start == span.start and long.startswith(reading.unit) and len(long) > len(reading.unit):
            return {"unit": " ".join(long.split()), "end": max(reading.end, start + len(long))}
    return {}


def _is_wished(document: Document, sentence: Sentence, reading: Reading) -> bool:
    lead = document.clean[max(sentence.start, reading.start - 70) : reading.start]
    return bool(cue("hoped").search(_BESIDE.sub("", lead)))


def _is_same(claim: Claim, other: Claim, titled: bool) -> bool:
    """Tell whether two figures are one: the same number of the same things; in a title a rounded one too."""
    units = [re.sub(r"\W+", "", each["unit"]).lower() for each in (claim, other)]
    counted = any(one["unit"].lower() in _read_words(two["measure"]) for one, two in ((claim, other), (other, claim)))
    if units[0] != units[1] and not titled and not (counted and set(units) & COUNTERS):
        return False
    if claim["value"] == other["value"]:
        return titled or claim["region"] == other["region"] or claim["region"] is None or other["region"] is None
    return titled and claim["unit"] == other["unit"] and abs(claim["value"] - other["value"]) <= other["value"] * 0.1


def _read_words(measure: str) -> set[str]:
    return {word.lower() for word in measure.split()}


def _cite(reading: Reading) -> tuple[Span, ...]:
    """Give the places that carry a number: the whole phrase, or the unit and the number where they stand far apart."""
    if reading.end - reading.start <= 100:
        return (Span(reading.start, reading.end),)
    return Span(reading.start, reading.start + len(reading.unit)), Span(reading.at.start, reading.end)


def _is_planned(clause: str) -> bool:
    """Tell whether the clause before a number speaks of what is to come."""
    if _TARGET.search(clause):
        return True
    match = cue("planned").search(clause)
    return bool(match) and not (match and _DONE.search(f"{clause[: match.start()][-6:]} {clause[match.end() :]}"))


def _stand(document: Document, sentence: Sentence, reading: Reading, planned: bool) -> dict[str, object]:
    """Give modality and speaker: a plan outranks a report."""
    if planned:
        return {"modality": "planned", "polarity": True}
    speaker = find_speaker(document, sentence, reading.at)
    if speaker is None:
        return take_stance(document, reading.at)
    return {"modality": "reported", "polarity": True, "said_by": document.persons[speaker].name}


def _weigh(clause: str, reading: Reading, scope: Scope) -> float:
    """Weigh a figure: what is denied, or a few places that the article names anyway, stay below the threshold."""
    if _DENIED.search(clause) and not _NOT_ONLY.search(clause):
        return 0.4
    if reading.value <= 4 and not reading.words[0].isdigit() and reading.unit.lower() in NAMED_PLACES - _SMALL_PLACES:
        return 0.45
    return round(reading.sure * scope.sure, 2)


def _make(
    document: Document,
    events: Sequence[Event],
    sentence: Sentence,
    reading: Reading,
    scope: Scope,
    *,
    planned: bool,
) -> Claim:
    lead = document.clean[max(sentence.start, reading.start - 90) : reading.start]
    clause = re.split(r"[,;]|\b(?:karena|sebab|meski)\b", lead)[-1]
    planned |= (
        bool(_TO_COME.match(document.clean, reading.end, sentence.end))
        or _is_planned(clause)
        or (scope.event is not None and events[scope.event].modality == "planned")
    )
    return {
        "type": "figure",
        "measure": name_measure(document.clean, sentence, reading),
        "value": int(reading.value) if reading.value == int(reading.value) else float(reading.value),
        "unit": reading.unit,
        "bound": reading.bound,
        "region": region_value(scope.codes),
        "event": None if scope.event is None else f"e{scope.event + 1}",
        "evidence": make_evidence(document.text, *_cite(reading)),
        **_stand(document, sentence, reading, planned),
        "confidence": _weigh(clause, reading, scope),
        "rule": reading.rule,
    }
