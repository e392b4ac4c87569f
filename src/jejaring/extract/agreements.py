"""Agreements between regions: signed, agreed by word, running, or only hoped for.

Steps: patterns of `lexicon/agreements.toml` name the parties; two regions at least make an agreement; what the
sentence plans or hopes lowers the stage; a denial leaves nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

from jejaring.extract.agreement_phrases import Phrase
from jejaring.extract.document import Claim, Document, make_evidence
from jejaring.extract.event_settings import is_near
from jejaring.extract.gazetteer import level_of
from jejaring.extract.happenings import Event, find_signing
from jejaring.extract.roles_settling import Part, codes_of
from jejaring.extract.seats import home_regions
from jejaring.extract.spans import Codes, EventMention, Span
from jejaring.extract.stance import take_stance
from jejaring.lexicon import load_lexicon

_LEVELS = (
    ("provinsi", "prov"),
    ("kabupaten", "kab"),
    ("kota", "kot"),
    ("provinsi", "gubernur"),
    ("kabupaten", "bupati"),
)
_RUNNING = re.compile(
    r"\b(?:masih berjalan|sudah berjalan|telah berjalan|sejak|masih berlaku|berjalan|perpanjang\w*)\b"
)


_PAPERS = (
    r"nota kesepahaman|nota kesepakatan|memorandum of understanding|\bmou\b|perjanjian kerja ?sama|\bpks\b"
    r"|kesepakatan bersama"
)
_PAPER = re.compile(_PAPERS, re.I)
_INSTRUMENT = re.compile(rf"{_PAPERS}|kesepakatan|kerja ?sama", re.I)
_BARE = re.compile(r"kerja ?sama|kesepakatan", re.I)
_SECOND = re.compile(
    r"(?:\s\([^)]{1,20}\))?(?:\s(?:[Bb]ersama|[Tt]entang[^.,«»]{0,60}))?\s(?:dan|serta|sekaligus)\s"
    r"(?P<second>nota kesepahaman|memorandum of understanding|mou|perjanjian kerja ?sama|pks|kesepakatan bersama)\b",
    re.I,
)


def name_instrument(words: str | None) -> str:
    """Name the kind of an instrument.

    >>> name_instrument("nota kesepahaman"), name_instrument(None)
    ('mou', 'lisan')
    """
    plain = re.sub(r"\s+", " ", (words or "").lower())
    for kind, names in load_lexicon("agreements")["instruments"].items():
        if plain in names:
            return str(kind)
    return "kesepakatan" if plain else "lisan"


def claim_agreements(
    document: Document,
    events: list[Event],
    mentions: list[EventMention],
    parts: list[Part],
    phrases: list[Phrase],
) -> list[Claim]:
    """Make the agreements of an article."""
    claims: dict[tuple[Any, ...], Claim] = {}
    for phrase in sorted(phrases, key=lambda each: bool(each.pattern.get("joins"))):
        claim = _make(document, phrase, events, mentions)
        if claim and phrase.pattern.get("joins"):
            claim = _bind(document, claim, find_signing(events, mentions), events, list(claims.values()))
        if claim is None and phrase.pattern.get("both"):
            claim = _make_of_both(document, phrase, events, mentions, parts)
        if claim:
            key = (tuple(sorted(claim["regions"])), claim["stage"], claim["instrument"])
            claims.setdefault(key, claim)
            second = _name_second(phrase) if claim["stage"] == "signed" else None
            if second:
                claims.setdefault((*key[:2], second), {**claim, "instrument": second})
    signing = find_signing(events)
    told = [_sign(document, events, claim, signing, list(claims.values())) for claim in claims.values()]
    return _drop_weaker([*told, *_claim_of_signings(document, events, parts, told)])


def _name_second(phrase: Phrase) -> str | None:
    """Name the other instrument that was signed with the first: `kesepakatan bersama dan perjanjian kerja sama`."""
    if phrase.instrument is None:
        return None
    match = _SECOND.match(phrase.masked.text, phrase.match.end("instrument"))
    second = name_instrument(match.group("second")) if match else None
    return second if second and second != name_instrument(phrase.instrument) else None


def _bind(
    document: Document, claim: Claim, signing: int | None, events: list[Event], told: list[Claim]
) -> Claim | None:
    """Bind the agreement of those who join hands to the one signing told of; without one nothing is agreed yet."""
    known = any(set(other["regions"]) & set(claim["regions"]) and other["stage"] == "signed" for other in told)
    if signing is None or known or claim["stage"] != "signed":
        return None
    return {**claim, "instrument": _name_signing(document, events[signing]), "event": f"e{signing + 1}"}


def _sign(document: Document, events: list[Event], claim: Claim, signing: int | None, told: list[Claim]) -> Claim:
    """Make an agreement by word a signed one, where the article tells of one signing and whose it is nowhere else."""
    if claim["stage"] != "agreed" or len(told) > 1 or signing is None:
        return claim
    named = _name_signing(document, events[signing])
    return {**claim, "stage": "signed", "instrument": named, "event": f"e{signing + 1}"}


def _name_signing(document: Document, event: Event) -> str:
    """Name the instrument that the sentence of a signing tells."""
    sentence = document.sentence_at(event.spans[0].start)
    named = _INSTRUMENT.search(document.clean, sentence.start, sentence.end) if sentence else None
    return name_instrument(named.group() if named else "kesepakatan")


def _claim_of_signings(
    document: Document, events: list[Event], parts: list[Part], told: list[Claim]
) -> Iterator[Claim]:
    """Make the agreement of a signing whose parties stand in several sentences: those who signed, of two regions."""
    for number, event in enumerate(events):
        parties = _list_signatories(document, parts, number)
        known = any(set(claim["regions"]) & set(parties) and claim["stage"] == "signed" for claim in told)
        if event.kind == "signing" and event.modality == "fact" and event.polarity and len(parties) > 1 and not known:
            yield {
                "type": "agreement",
                "regions": parties,
                "instrument": _name_signing(document, event),
                "stage": "signed",
                "event": f"e{number + 1}",
                "evidence": make_evidence(document.text, *event.spans[:1]),
                "modality": "fact",
                "polarity": True,
                "confidence": 0.8,
                "rule": "agreement.signatories",
            }


def _list_signatories(document: Document, parts: list[Part], event: int) -> list[str]:
    """List the regions of those who signed, or nothing where one is open."""
    signed = [codes_of(document, part.item) for part in parts if part.event == event and part.role == "signatory"]
    codes = {found for found in signed if found}
    return sorted({found[0] for found in codes}) if all(len(found) == 1 for found in codes) else []


def _make(document: Document, phrase: Phrase, events: list[Event], mentions: list[EventMention]) -> Claim | None:
    codes = [codes_of(document, item) for _, item, _ in phrase.list_parties()]
    regions = list(dict.fromkeys(found[0] for found in codes if len(found) == 1))
    if len(regions) < 2 or any(len(found) != 1 for found in codes) or phrase.denied:
        return None
    if phrase.pattern.get("wish") and not phrase.wished:
        return None
    claim: Claim = {
        "type": "agreement",
        "regions": regions,
        "instrument": name_instrument(_find_paper(phrase)),
        "stage": phrase.pattern.get("stage"),
        "event": _event_of(phrase.span, events, mentions),
        "evidence": make_evidence(document.text, phrase.span),
        **take_stance(document, phrase.span),
        "confidence": 0.85,
        "rule": phrase.pattern.id,
    }
    behind = phrase.masked.text[phrase.match.end() :][:40]
    if phrase.pattern.get("stage") == "signed" and _RUNNING.search(behind):
        claim["stage"] = "running"
    if phrase.wished:
        claim |= {"stage": "hoped", "modality": "planned" if phrase.planned else "hoped", "event": None}
        claim.pop("said_by", None)
    return claim


def _find_paper(phrase: Phrase) -> str | None:
    """Find the words for what was signed: where a phrase has only `kerja sama`, the paper that its sentence names."""
    if phrase.pattern.get("stage") != "signed" or not _BARE.fullmatch(phrase.instrument or ""):
        return phrase.instrument
    named = _PAPER.search(phrase.masked.text)
    return named.group() if named else phrase.instrument


def _find_both(document: Document, events: list[Event], parts: list[Part], words: str) -> list[str]:
    """Find the two regions that `kedua pemerintah` means: the two that met, else the two that the article is about."""
    level = next((kind for kind, word in _LEVELS if word in words.lower()), "")
    real = [number for number, event in enumerate(events) if event.modality == "fact"]
    met = {codes_of(document, part.item) for part in parts if part.event in real and part.role != "opener"}
    places = {codes for number in real for codes in (events[number].codes, *(c for c, _ in events[number].targets))}
    named: set[Codes] = {(code,) for code in home_regions(document, level)}
    for found in (met, named, met | places):
        homes = {codes[0] for codes in found if len(codes) == 1 and level in ("", level_of(codes[0]))}
        if len(homes) == 2 and not is_near(*homes):
            return sorted(homes)
    return []


def _make_of_both(
    document: Document, phrase: Phrase, events: list[Event], mentions: list[EventMention], parts: list[Part]
) -> Claim | None:
    regions = _find_both(document, events, parts, phrase.match.group())
    if not regions or phrase.denied or phrase.wished:
        return None
    signed = phrase.pattern.get("stage") == "signed"
    return {
        "type": "agreement",
        "regions": regions,
        "instrument": name_instrument(phrase.instrument) if signed else "lisan",
        "stage": phrase.pattern.get("stage"),
        "event": _event_of(phrase.span, events, mentions),
        "evidence": make_evidence(document.text, phrase.span),
        **take_stance(document, phrase.span),
        "confidence": 0.7,
        "rule": phrase.pattern.id,
    }


def _event_of(span: Span, events: list[Event], mentions: list[EventMention]) -> str | None:
    inside = [m.event for m in mentions if span.start - 150 <= m.start <= span.end + 100]
    if inside:
        return f"e{inside[0] + 1}"
    return "e1" if len(events) == 1 else None


def _drop_weaker(claims: list[Claim]) -> list[Claim]:
    """Drop what a signed instrument between the same parties says more exactly."""
    signed = [set(c["regions"]) for c in claims if c["stage"] == "signed" and c["modality"] in ("fact", "reported")]
    kept = []
    for claim in claims:
        vague = claim["stage"] == "agreed" or (
            claim["stage"] in ("signed", "running", "hoped") and claim["instrument"] == "kesepakatan"
        )
        same = [parties for parties in signed if set(claim["regions"]) <= parties]
        exact = [
            c
            for c in claims
            if (c["evidence"], c["rule"]) != (claim["evidence"], claim["rule"])
            and set(c["regions"]) >= set(claim["regions"])
            and c["stage"] == "signed"
        ]
        if (vague and same and exact) or any(_is_part(claim, other) for other in claims):
            continue
        kept.append(claim)
    return kept


def _is_part(claim: Claim, other: Claim) -> bool:
    """Tell whether another agreement says the same of more parties, in the same place."""
    (first, *_), (second, *_) = claim["evidence"], other["evidence"]
    same = all(claim[key] == other[key] for key in ("stage", "instrument", "modality"))
    near = first["start"] < second["end"] and second["start"] < first["end"]
    return same and near and set(claim["regions"]) < set(other["regions"])
