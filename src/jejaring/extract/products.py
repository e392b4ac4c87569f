"""Products: what is made in a region, and what was shown at a happening.

Steps: patterns of `lexicon/products.toml` find lists of goods beside a region; the list is cut into goods; where only
the speaker's own region is meant, that of the speaker counts. A region is a regency, a city or a province; kecamatan
are lifted.
"""

import re
from typing import Any

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.goods import Good, read_goods
from jejaring.extract.happenings import Event
from jejaring.extract.masking import Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.roles_settling import codes_of
from jejaring.extract.spans import Codes, EventMention, Sentence, Span
from jejaring.extract.stance import find_reporter, take_stance

_DENIED = re.compile(r"\b(?:tidak|tak|belum|batal|bukan|tanpa|urung)\b")
_VAGUE = frozenset(("makanan", "minuman", "oleh-oleh", "jajanan", "camilan", "produk", "fashion", "barang", "jasa"))
_FUTURE = re.compile(r"\b(?:akan|bakal|ingin|berharap|semoga|agar|supaya|bisa|dapat|mengusulkan|rencana\w*)\b")


def claim_products(document: Document, events: list[Event], mentions: list[EventMention]) -> list[Claim]:
    """Make the productions and showings of an article."""
    found: dict[tuple[Any, ...], Claim] = {}
    facts = [number for number, event in enumerate(events) if event.modality == "fact"]
    current: int | None = facts[0] if len(facts) == 1 else None
    for sentence in document.sentences:
        inside = [
            m.event for m in mentions if sentence.start <= m.start < sentence.end and events[m.event].modality == "fact"
        ]
        current = inside[0] if inside else current
        if sentence.zone == "title":
            continue
        masked = mask_sentence(document, sentence, mentions)
        for pattern, match in load_patterns("products").match(masked.text):
            for claim in _make(document, events, sentence, masked, pattern, match, current):
                key = (claim["type"], claim["product"].lower(), str(claim["region"]))
                found.setdefault(key, claim)
    return _drop_parts(list(found.values()))


def _make(
    document: Document,
    events: list[Event],
    sentence: Sentence,
    masked: Masked,
    pattern: Pattern,
    match: re.Match[str],
    current: int | None,
) -> list[Claim]:
    start = match.start("goods")
    goods = read_goods(match.group("goods"), start, last="{GOODS1}" in pattern.get("pattern"))
    codes = _whose(document, masked, pattern, match, sentence)
    lead = masked.text[max(0, match.start() - 40) : match.start()]
    if not goods or (not pattern.get("none") and not codes) or _DENIED.search(lead) or _FUTURE.search(lead[-25:]):
        return []
    if not pattern.get("sure") and not any(good.known for good in goods):
        return []
    known = [good for good in goods if good.known]
    if not pattern.get("sure") and not pattern.get("shown") and not (len(known) > 1 and len(goods) - len(known) < 2):
        goods = known
    whole = masked.origin(match.start(), match.end())
    claims = []
    kinds = ("exhibition", "trade_mission", "visit") if pattern.get("shown") else ("exhibition", "trade_mission")
    shown = current is not None and events[current].kind in kinds and events[current].polarity
    for good in goods:
        span = masked.origin(good.start, good.end)
        made = pattern.get("made") or good.made
        if made and codes:
            claims.append(_claim(document, "production", good, codes, span, whole, pattern, None))
        if shown and (pattern.get("shown") or (pattern.get("shownby") and _is_at_event(masked, match))):
            claims.append(_claim(document, "showing", good, codes, span, whole, pattern, current))
    return claims


def _is_at_event(masked: Masked, match: re.Match[str]) -> bool:
    return bool(
        re.search(
            r"\b(?:diikuti|memamerkan|menampilkan|dipamerkan|mempromosikan|membawa|dipajang|terjual|laku|laris|memesan|dipesan|diborong)\b",
            masked.text[max(0, match.start() - 60) : match.end()],
        )
    )


def _whose(document: Document, masked: Masked, pattern: Pattern, match: re.Match[str], sentence: Sentence) -> Codes:
    symbols = match.groupdict().get("region")
    if symbols:
        return codes_of(document, masked.resolve(symbols)[0][1])
    if not pattern.get("own"):
        return ()
    place = masked.origin(match.start("goods"), match.end("goods"))
    before = [
        codes_of(document, item) for letter, item, span in masked.items if letter in "AR" and span.end <= place.start
    ]
    if before and before[-1]:
        return before[-1]
    speaker = find_reporter(document, place)
    if speaker is None:
        told = [s for s in document.reported if s.paragraph == sentence.paragraph and s.end <= sentence.start]
        speaker = document.reported[max(told)].speaker if told else None
    return document.persons[speaker].codes if speaker is not None else ()


def _claim(
    document: Document,
    kind: str,
    good: Good,
    codes: Codes,
    span: Span,
    whole: Span,
    pattern: Pattern,
    event: int | None,
) -> Claim:
    evidence = whole if whole.end - whole.start <= 100 else Span(max(whole.start, span.end - 100), span.end)
    claim: Claim = {"type": kind, "product": good.name}
    if kind == "showing":
        claim["event"] = f"e{(event or 0) + 1}"
    return {
        **claim,
        "region": region_value(codes),
        "evidence": make_evidence(document.text, span, evidence)
        if not evidence.covers(span)
        else make_evidence(document.text, evidence),
        **take_stance(document, span),
        "confidence": 0.4 if _is_vague(good, pattern) else 0.8 if pattern.get("sure") or good.known else 0.6,
        "rule": pattern.id,
    }


def _is_vague(good: Good, pattern: Pattern) -> bool:
    """Tell whether a good names no ware: `makanan khas Padang`, `kuliner khas Padang`."""
    name = good.name.lower()
    return name in _VAGUE or (name in ("kuliner", "kerajinan") and pattern.id == "production.typical-of")


def _drop_parts(claims: list[Claim]) -> list[Claim]:
    """Drop a good that is only the end of a longer one from the same place."""
    kept = []
    for claim in claims:
        rivals = [c for c in claims if c is not claim and c["type"] == claim["type"] and c["region"] == claim["region"]]
        low = claim["product"].lower()
        if any(
            c["product"].lower().endswith(f" {low}") and c["evidence"][-1]["end"] == claim["evidence"][-1]["end"]
            for c in rivals
        ):
            continue
        kept.append(claim)
    return kept
