"""Figures: reported numbers with what they count, their bounds, and the region or the happening they belong to.

Steps: a number is read with the noun behind it, money by `Rp`, shares by `persen`; dates, years, ordinals, names and vague
numbers are none; words before it bound it. What belongs to a happening has no region; else the region nearest by, else the
speaker's, has it.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.events import Event
from jejaring.extract.numbers import DIGITS, SCALE, WORD_NUMBER, parse_number
from jejaring.extract.spans import Codes, EventMention, Sentence, Span
from jejaring.extract.stance import find_reporter, take_stance
from jejaring.lexicon import join_words, load_lexicon


@cache
def _pattern() -> re.Pattern[str]:
    units = load_lexicon("figures")["units"]
    nouns = join_words([*units["event"], *units["count"], *units["time"]])
    number = rf"(?:{DIGITS}{SCALE}?|{WORD_NUMBER})"
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<money>Rp\.?\s?(?P<amount>{DIGITS}{SCALE}?)(?:,-|,00)?)(?![\d%])"
        rf"|(?P<rupiah>{DIGITS}{SCALE}?)\s+rupiah\b"
        rf"|(?P<share>{number})\s?(?:persen\b|%)"
        rf"|(?P<count>{number})(?P<more>\s+lebih)?\s+(?:(?:orang|unit|buah)\s+(?={nouns}))?(?P<unit>{nouns})(?![\w-]))",
        re.I,
    )


@cache
def _behind_noun() -> re.Pattern[str]:
    units = load_lexicon("figures")["units"]
    nouns = join_words([*units["event"], *units["count"]])
    bounds = join_words([word for words in load_lexicon("figures")["bounds"].values() for word in words])
    return re.compile(
        rf"(?<!\w)(?P<unit>{nouns})\s(?:[\w-]+\s){{0,6}}?(?:{bounds}|sebanyak|berjumlah|mencapai|tercatat|sejumlah)\s(?P<count>{DIGITS}{SCALE}?)(?=[.,;!?]|\s(?:yang|dan)\b)"
    )


@cache
def _words(group: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('figures')[group][name])}(?!\w)", re.I)


@cache
def _bounds() -> re.Pattern[str]:
    bounds = load_lexicon("figures")["bounds"]
    groups = "|".join(f"(?P<{name}>{join_words(words)})" for name, words in bounds.items())
    return re.compile(rf"(?<!\w)(?:{groups})\s*(?:dari\s+)?(?:angka\s+|mencapai\s+|sebesar\s+|Rp\.?\s?)?$", re.I)


@cache
def _never() -> tuple[re.Pattern[str], frozenset[str]]:
    never = load_lexicon("figures")["never"]
    return re.compile(rf"(?<!\w){join_words(never['behind'])}[\s-]*$", re.I), frozenset(never["before"])


def claim_figures(document: Document, events: list[Event], mentions: list[EventMention]) -> list[Claim]:
    """Make the figures of an article, each number with its unit once per region."""
    found: dict[tuple[Any, ...], Claim] = {}
    for sentence in document.sentences:
        if sentence.zone == "title":
            continue
        for match in (
            *_pattern().finditer(document.clean, sentence.start, sentence.end),
            *_behind_noun().finditer(document.clean, sentence.start, sentence.end),
        ):
            claim = _make(document, events, mentions, sentence, match)
            if claim:
                found.setdefault((claim["value"], claim["unit"].lower(), str(claim["region"])), claim)
    return list(found.values())


def _make(
    document: Document, events: list[Event], mentions: list[EventMention], sentence: Sentence, match: re.Match[str]
) -> Claim | None:
    groups = match.groupdict()
    printed = groups.get("amount") or groups.get("rupiah") or groups.get("share") or groups["count"]
    unit = (
        "rupiah"
        if groups.get("money") or groups.get("rupiah")
        else "persen"
        if groups.get("share")
        else re.sub(r"\s+", " ", groups["unit"])
    )
    value = parse_number(printed)
    start = match.start("count") if groups.get("count") else match.start()
    words = document.clean[sentence.start : sentence.end]
    if value is None or _is_none(document, sentence, start, match.end(), printed, unit, value):
        return None
    hoped = _words("context", "hoped").search(words)
    if hoped and hoped.start() < match.start() - sentence.start:
        return None
    span = Span(match.start(), match.end())
    event = _event_of(document, events, mentions, sentence, unit, match.start())
    codes = (
        ()
        if event is not None and unit in load_lexicon("figures")["units"]["event"]
        else _region_of(document, sentence, span, event)
    )
    stance = take_stance(document, span)
    if _words("context", "planned").search(document.clean[max(sentence.start, span.start - 70) : span.end]):
        stance = {"modality": "planned", "polarity": True}
    return {
        "type": "figure",
        "measure": _name_measure(document, sentence, span, unit),
        "value": int(value) if value == value.to_integral_value() else float(value),
        "unit": unit,
        "bound": _bound(document.clean[max(sentence.start, start - 30) : start], groups),
        "region": region_value(codes),
        "event": f"e{event + 1}" if event is not None and not codes else None,
        "evidence": make_evidence(document.text, Span(max(sentence.start, min(span.start, start)), span.end)),
        **stance,
        "confidence": 0.75,
        "rule": "figure.money" if unit == "rupiah" else "figure.share" if unit == "persen" else "figure.count",
    }


def _is_none(
    document: Document, sentence: Sentence, start: int, end: int, printed: str, unit: str, value: Decimal
) -> bool:
    units = load_lexicon("figures")["units"]
    behind, before = _never()
    lead = document.clean[max(sentence.start, start - 16) : start]
    after = re.match(r"\s*-?([a-z]+)", document.clean[end : sentence.end])
    if behind.search(lead) or any(d.start < end and start < d.end for d in document.dates):
        return True
    if (after and after.group(1) in before) or re.match(
        r"\s*[-–]\s*\d|\s*(?:hingga|sampai)\s\d", document.clean[end : sentence.end]
    ):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", printed) and unit not in ("rupiah",):
        return True
    spelled = not printed[0].isdigit()
    if spelled and (value <= 1 or (unit in units["named"] and value <= 10) or (sentence.start == start and value > 20)):
        return True
    if (
        spelled
        and unit not in ("persen", "kali")
        and value <= 10
        and re.search(r"\b(?:yakni|yaitu|antara lain|adalah|masing-masing)\b", document.clean[end : end + 45])
    ):
        return True
    if unit in units["time"]:
        return not re.search(
            r"\b(?:selama|berlaku|masa(?: \w+)?)\s*$", document.clean[max(sentence.start, start - 25) : start]
        )
    return unit == "kali" and bool(re.search(r"\b(?:lipat|pertama|ini)\b", document.clean[end : end + 8]))


def _bound(lead: str, groups: dict[str, str | None]) -> str:
    if groups.get("more"):
        return "at_least"
    match = _bounds().search(lead)
    return str(match.lastgroup) if match else "exact"


def _event_of(
    document: Document, events: list[Event], mentions: list[EventMention], sentence: Sentence, unit: str, place: int
) -> int | None:
    real = [n for n, event in enumerate(events) if event.modality == "fact" and event.polarity]
    inside = [m.event for m in mentions if sentence.start <= m.start < sentence.end and m.event in real]
    if inside:
        return inside[0]
    if not real:
        return None
    words = document.clean[sentence.start : sentence.end]
    if unit in load_lexicon("figures")["units"]["event"] or _words("context", "event").search(words):
        before = [m.event for m in mentions if m.start < place and m.event in real]
        return before[-1] if before else real[0]
    return None


def _region_of(document: Document, sentence: Sentence, span: Span, event: int | None) -> Codes:
    """Give the region that a number belongs to: the one named beside it, else the speaker's."""
    inside = [r for r in document.regions.mentions if sentence.start <= r.start < sentence.end and not r.trailing]
    behind = [
        r
        for r in inside
        if r.start >= span.end
        and re.search(
            r"\b(?:di|se|seluruh|asal|dari|wilayah|Kabupaten|Kota)[\s-]*(?:seluruh\s|wilayah\s|daerah\s)?$",
            document.clean[max(span.end - 1, r.start - 22) : r.start],
        )
    ]
    before = [r for r in inside if r.end <= span.start and span.start - r.end < 70]
    if behind and behind[0].start - span.end < 45:
        return behind[0].codes
    if before:
        return before[-1].codes
    if event is not None:
        return ()
    speaker = find_reporter(document, span)
    return document.persons[speaker].codes if speaker is not None else ()


def _name_measure(document: Document, sentence: Sentence, span: Span, unit: str) -> str:
    before = re.search(
        r"([a-z]+(?:\s[a-z]+){0,2})\s(?:\S+\s)?$", document.clean[max(sentence.start, span.start - 45) : span.start]
    )
    if unit in ("rupiah", "persen"):
        return f"nilai {before.group(1)}" if before else "nilai"
    return f"jumlah {unit}"
