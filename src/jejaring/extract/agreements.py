"""Agreements between regions: signed, agreed by word, running, or only hoped for.

Steps: patterns of `lexicon/agreements.toml` name the parties; two regions at least make an agreement; what the
sentence plans or hopes lowers the stage; a denial leaves nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

from jejaring.extract.document import Claim, Document, make_evidence
from jejaring.extract.gazetteer import level_of
from jejaring.extract.happenings import Event
from jejaring.extract.masking import Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.roles import Part, codes_of
from jejaring.extract.spans import EventMention, Sentence, Span
from jejaring.extract.stance import take_stance
from jejaring.extract.tenures import home_regions
from jejaring.lexicon import load_lexicon

_RUMOUR = re.compile(r"\b(?:[Mm]embantah|[Mm]enepis|[Mm]enampik|tidak benar|[Kk]abar|isu|rumor|hoaks|dibantah)\b")
_TOPIC = re.compile(
    r"sepakat|kesepa|mou\b|memorandum|perjanjian|kerja ?sama|pks\b|teken|tandatangan|komitmen|loi\b|kontrak|dokumen"
    r"|naskah",
    re.I,
)
_LEVELS = (
    ("provinsi", "prov"),
    ("kabupaten", "kab"),
    ("kota", "kot"),
    ("provinsi", "gubernur"),
    ("kabupaten", "bupati"),
)
_DENIED = re.compile(r"\b(?:[Bb]elum|[Tt]idak|[Tt]ak|[Bb]atal|[Uu]rung|[Bb]ukan|[Tt]anpa)\b[^«».,]{0,45}$")
_INSTRUMENT = re.compile(
    r"nota kesepahaman|nota kesepakatan|memorandum of understanding|mou\b|perjanjian kerja ?sama|pks\b"
    r"|kesepakatan bersama|kesepakatan|kerja ?sama",
    re.I,
)
_WISH = re.compile(
    r"\b(?:berharap|harap|semoga|diharapkan|ingin|kelak|nantinya|rencana\w*|berencana|akan|bakal|menjajaki|jajaki|penjajakan|mengusulkan|mendorong|perlu)\b",
    re.I,
)
_RUNNING = re.compile(
    r"\b(?:masih berjalan|sudah berjalan|telah berjalan|sejak|masih berlaku|berjalan|perpanjang\w*)\b"
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
    document: Document, events: list[Event], mentions: list[EventMention], parts: list[Part]
) -> list[Claim]:
    """Make the agreements of an article."""
    visible = [m for m in mentions if m.kind != "signing"]
    claims: dict[tuple[Any, ...], Claim] = {}
    for sentence in document.sentences:
        if not _TOPIC.search(document.clean, sentence.start, sentence.end):
            continue
        masked = mask_sentence(document, sentence, visible)
        for pattern, match in load_patterns("agreements").match(masked.text):
            claim = _make(document, sentence, masked, pattern, match, events, mentions)
            if claim is None and pattern.get("both"):
                claim = _make_of_both(document, masked, pattern, match, events, mentions, parts)
            if claim:
                key = (tuple(sorted(claim["regions"])), claim["stage"], claim["instrument"])
                claims.setdefault(key, claim)
    told = [_sign(document, events, claim, list(claims.values())) for claim in claims.values()]
    return _drop_weaker([*told, *_claim_of_signings(document, events, parts, told)])


def _sign(document: Document, events: list[Event], claim: Claim, told: list[Claim]) -> Claim:
    """Make an agreement by word a signed one, where the article tells of one signing and whose it is nowhere else."""
    signings = [n for n, event in enumerate(events) if event.kind == "signing" and event.modality == "fact"]
    if claim["stage"] != "agreed" or len(told) > 1 or len(signings) != 1 or not events[signings[0]].polarity:
        return claim
    named = _name_signing(document, events[signings[0]])
    return {**claim, "stage": "signed", "instrument": named, "event": f"e{signings[0] + 1}"}


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


def _make(
    document: Document,
    sentence: Sentence,
    masked: Masked,
    pattern: Pattern,
    match: re.Match[str],
    events: list[Event],
    mentions: list[EventMention],
) -> Claim | None:
    groups = match.groupdict()
    items = masked.resolve((groups.get("agents") or "") + (groups.get("others") or ""))
    codes = [codes_of(document, item) for letter, item, _ in items if letter in "APRO"]
    regions = list(dict.fromkeys(found[0] for found in codes if len(found) == 1))
    lead = masked.text[: match.start()]
    if len(regions) < 2 or any(len(found) != 1 for found in codes) or _DENIED.search(lead) or _RUMOUR.search(lead):
        return None
    if pattern.get("after") and not re.search(pattern.get("after"), lead):
        return None
    wished = bool(_WISH.search(lead[-90:])) or bool(groups.get("plan"))
    if pattern.get("wish") and not wished:
        return None
    span = masked.origin(match.start(), match.end())
    instrument = name_instrument(groups.get("instrument"))
    claim: Claim = {
        "type": "agreement",
        "regions": regions,
        "instrument": instrument,
        "stage": pattern.get("stage"),
        "event": _event_of(span, events, mentions),
        "evidence": make_evidence(document.text, span),
        **take_stance(document, span),
        "confidence": 0.85,
        "rule": pattern.id,
    }
    if pattern.get("stage") == "signed" and _RUNNING.search(masked.text[match.end() :][:40]):
        claim["stage"] = "running"
    if wished:
        planned = bool(groups.get("plan")) or bool(re.search(r"\b(?:akan|bakal|rencana\w*|berencana)\b", lead[-60:]))
        claim |= {"stage": "hoped", "modality": "planned" if planned else "hoped", "event": None}
        claim.pop("said_by", None)
    return claim


def _find_both(document: Document, events: list[Event], parts: list[Part], words: str) -> list[str]:
    """Find the two regions that `kedua pemerintah` means: the two that met, else the two that the article is about."""
    met = {codes_of(document, p.item) for p in parts if events[p.event].modality == "fact" and p.role != "opener"}
    level = next((kind for kind, word in _LEVELS if word in words.lower()), "")
    homes = {codes[0] for codes in met if len(codes) == 1 and level in ("", level_of(codes[0]))}
    if len(homes) != 2:
        homes = set(home_regions(document, level))
    return sorted(homes) if len(homes) == 2 else []


def _make_of_both(
    document: Document,
    masked: Masked,
    pattern: Pattern,
    match: re.Match[str],
    events: list[Event],
    mentions: list[EventMention],
    parts: list[Part],
) -> Claim | None:
    lead, span = masked.text[: match.start()], masked.origin(match.start(), match.end())
    regions = _find_both(document, events, parts, match.group())
    if not regions or _DENIED.search(lead) or _RUMOUR.search(lead) or _WISH.search(lead[-90:]):
        return None
    return {
        "type": "agreement",
        "regions": regions,
        "instrument": name_instrument(match.groupdict().get("instrument"))
        if pattern.get("stage") == "signed"
        else "lisan",
        "stage": pattern.get("stage"),
        "event": _event_of(span, events, mentions),
        "evidence": make_evidence(document.text, span),
        **take_stance(document, span),
        "confidence": 0.7,
        "rule": pattern.id,
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
            claim["stage"] in ("signed", "running") and claim["instrument"] == "kesepakatan"
        )
        same = [parties for parties in signed if set(claim["regions"]) <= parties]
        exact = [
            c
            for c in claims
            if c is not claim and set(c["regions"]) >= set(claim["regions"]) and c["stage"] == "signed"
        ]
        if vague and same and exact:
            continue
        kept.append(claim)
    return kept
