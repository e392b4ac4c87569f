"""Numbers that are told: where they stand, what they count, and whether they are exact.

Steps: digits and number words are looked for all at once; what belongs to a date, a name or an order is left out; the
patterns of `lexicon/figures.toml` read the unit behind the number or before it; the words before it bound it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import ahocorasick_rs

from jejaring.extract.document import Document
from jejaring.extract.numbers import DIGITS, WORD_NUMBER, parse_number
from jejaring.extract.patterns import Pattern, load_patterns, load_slots
from jejaring.extract.spans import Sentence, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_BEYOND = 10**18  # no claim document takes such a number
_STARTS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta nol".split()
_SCALE = r"(?:\s?(?i:ribu|juta|mill?i?yard?|mill?iar|tril(?:l?i|y|iy)un)(?!\w)|\s?(?:jt|rb|[MT])(?!\w))?"
_NUMBER = re.compile(rf"(?P<digits>{DIGITS}){_SCALE}(?!\d)|(?P<words>(?i:{WORD_NUMBER}))(?!\w)")
_OR = r"\s?(?:-|–|—|s/d|hingga|sampai dengan|sampai|atau)\s?(?:Rp\.?\s?)?"
_TO = _OR.replace("|atau", "")
_TOWARDS, _UNTIL = re.compile(_OR), re.compile(_TO)
_BETWEEN = re.compile(rf"(?:{DIGITS}|{WORD_NUMBER}){_SCALE}(?:{_OR}|\s?(?:persen|%){_TO})$")
_TWICE = re.compile(
    r"(?i)(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b"
)
_GLUED = re.compile(r"(?:[\w%]|[\w)][-–./:,]|\d\.?\s)$")
_CURRENCY = re.compile(r"(?:Rp\.?|RP\.?|IDR|USD|US\$|\$)\s?$")
_SMALLEST = 500  # rupiah: less is an amount whose scale was not read (`Rp 2,5 milliar`, `Rp 25-60 juta`)
_NOWHERE = Span(0, 0)
_GOAL = re.compile(
    r"(?i)\s(?:negara|kota|kab\b|kabupaten|desa|provinsi|daerah|kecamatan|lokasi|titik|pasar|sekolah|orang|pelaku)"
)
_PARTS = re.compile(r"(?i)\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\sdari\s$")
_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Reading(Span):
    """A told number from its bound to its unit; `words` is the printed number, `sure` how well it was read."""

    words: str = ""
    value: Decimal = Decimal(0)
    unit: str = ""
    bound: str = "exact"
    sure: float = 0.85
    rule: str = ""
    at: Span = _NOWHERE


@cache_words
def _finder() -> ahocorasick_rs.AhoCorasick:
    words = [form for word in _STARTS for form in (word, word.capitalize(), word.upper())]
    return ahocorasick_rs.AhoCorasick([*words, *"0123456789"])


@cache_words
def _phrases() -> Mapping[str, str]:
    bounds = load_lexicon("figures")["bounds"]
    return {phrase: name for name in ("about", "at_least", "at_most") for phrase in bounds[name]}


@cache_words
def _list(group: str, key: str = "words") -> frozenset[str]:
    return frozenset(load_lexicon("figures")[group][key])


def find_starts(text: str) -> list[int]:
    """List where numbers may start: at a digit that follows no letter or digit, or at a number word.

    >>> find_starts("Ada 15 stan dan dua lapak B20")
    [4, 16]
    """
    starts = [start for _, start, _ in _finder().find_matches_as_indexes(text)]
    return [
        start
        for start in starts
        if not start or not text[start - 1].isalnum() or text[start - 2 : start] in ("Rp", "RP", "DR", "SD")
    ]


def _taken(document: Document) -> list[tuple[int, int]]:
    """List what is a date or a name and therefore no number."""
    spans = [(date.start, date.end) for date in document.dates]
    spans += [(mention.start, mention.end) for mention in document.mentions]
    spans += [(post.start, post.end) for post in document.posts]
    return sorted(spans + [(agency.start, agency.end) for agency in document.agencies])


def find_readings(document: Document, names: list[Span]) -> Iterator[tuple[Sentence, Reading]]:
    """Yield the numbers of an article with their sentences; in `names` a number is part of a name."""
    text, taken, position = document.clean, _taken(document), 0
    taken += [(name.start, name.end) for name in names]
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for start in find_starts(text):
        while sentence and sentence.end <= start:
            sentence = next(sentences, None)
        if sentence is None:
            return
        if start < position or start < sentence.start or any(a <= start < b for a, b in taken):
            continue
        reading = read_figure(text, start, sentence)
        if reading:
            position = reading.end
            yield sentence, reading


def read_figure(text: str, start: int, sentence: Span) -> Reading | None:
    """Read the number that starts at a place, or give none where it counts nothing.

    >>> reading = read_figure("Ada sekitar 1.250 perajin.", 12, Span(0, 26))
    >>> (reading.value, reading.unit, reading.bound)
    (Decimal('1250'), 'perajin', 'about')
    """
    number = _NUMBER.match(text, start, sentence.end)
    lead = text[max(sentence.start, start - 130) : start]
    if not number or (_GLUED.search(lead) and not _CURRENCY.search(lead)) or _TWICE.match(number.group()):
        return None
    value = parse_number(number.group())
    if value is None or not 0 < value < _BEYOND or _is_order(lead, text[number.end() : number.end() + 12], number):
        return None
    for pattern in load_patterns("figures").patterns:
        reading = _try(text, number, value, lead, pattern, sentence)
        if reading:
            return reading
    return None


def _is_order(lead: str, behind: str, number: re.Match[str]) -> bool:
    """Tell whether a number is a name, a place in an order, a size or an article rather than a count."""
    last = lead.rstrip(" (").rsplit(None, 1)
    word = last[-1].lower().strip('(“"') if last else ""
    if word in _list("never_behind") or (word == "ke" and not _GOAL.match(behind)):
        return True
    if re.match(r"\s?[x×:/]\s?\d|\.\s?\d|[-–](?!an\b|\d)\w|\s?sekian", behind):
        return True
    return number.group("words") is not None and number.group().lower() == "satu"


def _try(
    text: str, number: re.Match[str], value: Decimal, lead: str, pattern: Pattern, sentence: Span
) -> Reading | None:
    """Try one pattern at a number: what stands behind it, what before, and whether it counts."""
    tail = pattern.regex.match(text, number.end(), sentence.end)
    before = _lead(pattern).search(lead) if tail and pattern.get("lead") else None
    if not tail or (pattern.get("lead") and not before) or not _is_form(number, pattern):
        return None
    unit = pattern.get("unit") or (tail.re.groupindex.get("unit") and tail.group("unit")) or _unit_of(before)
    money = pattern.get("unit") or pattern.get("sign")  # what stands before it bounds it: `sekitar US$ 4 juta`
    size, bound, cue = read_bound(lead[: before.start()] if before and money else lead)
    if pattern.get("strong") and (not cue or unit.lower() in _list("never_before")):
        return None
    if unit == "rupiah" and value < _SMALLEST:
        return None
    if _YEAR.match(number.group()) and not money and (not cue or bound == "at_most"):
        return None
    start = number.start() - len(lead) + before.start() if before else number.start()
    start -= size if not before or money else 0
    sure = min(pattern.get("sure", 0.85), 0.45 if _is_range(text, number, tail, lead) else 1.0)
    at = Span(number.start(), number.end())
    unit, bound = " ".join(unit.split()), _bound_behind(tail) or bound
    return Reading(start, max(tail.end(), at.end), number.group(), value, unit, bound, sure, pattern.id, at)


def _is_form(number: re.Match[str], pattern: Pattern) -> bool:
    """Tell whether a number is printed as a pattern asks for: in digits, with a scale behind."""
    if pattern.get("digits") and not number.group("digits"):
        return False
    return not pattern.get("scaled") or bool(re.search(r"(?i)(?:juta|mil\w+|tril\w+)$", number.group()))


def _unit_of(before: re.Match[str] | None) -> str:
    return before.group("unit") if before else ""


def _bound_behind(tail: re.Match[str]) -> str | None:
    """Read `50 lebih peserta`, `50-an peserta`."""
    groups = tail.groupdict()
    more = (groups.get("more") or groups.get("behind") or "").strip(" -")
    return {"lebih": "at_least", "an": "about"}.get(more)


@cache_words
def _lead(pattern: Pattern) -> re.Pattern[str]:
    lead = str(pattern.get("lead"))
    for name, value in load_slots("figures").items():
        lead = lead.replace("{" + name + "}", value)
    return re.compile(lead)


def _is_range(text: str, number: re.Match[str], tail: re.Match[str], lead: str) -> bool:
    """Tell whether a number is one end of a range, a part of a few, or said again; no single figure says that."""
    if _BETWEEN.search(lead) or (number.group("words") and _PARTS.search(lead)):
        return True
    behind = _TOWARDS.match(text, number.end()) or _UNTIL.match(text, tail.end())
    other = _NUMBER.match(text, behind.end()) if behind else None
    if not behind or not other or "atau" not in behind.group():
        return bool(other)
    first, second = parse_number(number.group()), parse_number(other.group())
    return not (first and second and abs(first - second) <= first / 50)


def read_bound(lead: str) -> tuple[int, str, bool]:
    """Read what stands before a number: how many letters of it belong to the figure, the bound, and whether they count.

    >>> read_bound("diikuti tidak kurang dari "), read_bound("galeri memiliki ")
    ((18, 'at_least', True), (0, 'exact', True))
    """
    words = list(re.finditer(r"[^\s(]+", lead))[-6:]
    counted = bool(words) and words[-1].group().lower() in _list("counting")
    while words:
        for size in (3, 2, 1):
            phrase = " ".join(word.group().lower() for word in words[-size:]).rstrip(",")
            if phrase in _phrases() and len(words) >= size:
                return len(lead) - words[-size].start(), _phrases()[phrase], True
            if phrase in _list("ceilings", "upto"):
                offered = bool(_offers().search(lead[-80:]))
                return len(lead) - words[-size].start(), "at_most" if offered else "exact", offered
        if words[-1].group().lower() not in _list("bounds", "skip"):
            break
        words.pop()
    return 0, "at_least" if _afar().search(lead) else "exact", counted


@cache_words
def _offers() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('figures')['ceilings']['words'])}(?:nya)?(?!\w)", re.I)


@cache_words
def _afar() -> re.Pattern[str]:
    """Bounds that stand before the verb: `setidaknya berhasil menarik 1.000 pengunjung`."""
    words = join_words(load_lexicon("figures")["bounds"]["afar"])
    return re.compile(rf"(?<!\w){words}(?:\s(?!yang\b)[a-z-]+){{1,4}}\s$", re.I)
