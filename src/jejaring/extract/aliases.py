"""Short forms that the article defines: `Kabupaten Semarang Expo (Kasmex)`, `UKM (Usaha Kecil Menengah)`.

Steps: what stands in brackets must be made of the letters of the words before it, in order (`abbreviations`), or be a
known pair; the long form is the shortest run of words that gives all its letters.
"""

import re
from collections.abc import Iterator

from jejaring.extract.abbreviations import SMALL, are_initials, is_made_of
from jejaring.extract.document import Claim, Document, make_evidence
from jejaring.extract.spans import Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_BRACKET = re.compile(r"\((?P<short>[A-Z][\w.&/-]*(?:\s(?:dan\s)?[A-Z0-9][\w.&/-]*){0,3}|[a-z]{4,12})\)")
_REVERSED = re.compile(r"(?<![\w-])(?P<short>[A-Z][A-Za-z]{1,11})\s\((?P<long>[A-Z][a-z]+(?:,?\s[\w-]+){1,8})\)")
_LONGEST = 130  # letters before a bracket in which its long form is looked for
_FIRM = re.compile(r"(?:PT|CV|UD)\.?\s$")


def find_long_form(before: str, short: str) -> str | None:
    """Find the words that a short form stands for.

    >>> find_long_form("menggelar Kabupaten Semarang Expo ", "Kasmex")
    'Kabupaten Semarang Expo'
    """
    tokens = list(re.finditer(r"[\w'’/-]+", before))[-9:]
    runs = [tokens[-count:] for count in range(1, len(tokens) + 1)]
    runs = [run for run in runs if run[0].group().lower() not in SMALL]
    for fits in (are_initials, is_made_of):
        for run in runs:
            words = [token.group() for token in run]
            if fits(short, words) and (len(words) > 1 or len(words[0]) > len(short) + 4):
                firm = _FIRM.search(before[: run[0].start()])
                return before[firm.start() if firm else run[0].start() :].strip()
    return None


def find_definitions(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Find the short forms that an article defines, each with its long form and the place of both."""
    told: set[tuple[str, str]] = set()
    before = (_read_before(document, match) for match in _BRACKET.finditer(document.clean))
    behind = (_read_behind(match) for match in _REVERSED.finditer(document.clean))
    for found in sorted(filter(None, (*before, *behind)), key=lambda found: found[2]):
        if (found[0], found[1].lower()) not in told:
            told.add((found[0], found[1].lower()))
            yield found


def _read_behind(match: re.Match[str]) -> tuple[str, str, Span] | None:
    """Read a short form with its long form in brackets."""
    short, long = match.group("short", "long")
    words = re.findall(r"[\w'’/-]+", long)
    fits = are_initials(short, words) or (len(words) > 1 and is_made_of(short, words))
    return (short, long, Span(match.start(), match.end())) if fits else None


def _read_before(document: Document, match: re.Match[str]) -> tuple[str, str, Span] | None:
    """Read a short form in brackets with its long form before it, also where a region stands between."""
    short = match.group("short")
    start = max(document.clean.rfind("\n", 0, match.start()) + 1, match.start() - _LONGEST)
    before = document.clean[start : match.start()]
    before = before[max(before.rfind(mark) for mark in ';:“”"()') + 1 :]
    before = before[max((m.end() for m in re.finditer(r"(?<!PT)(?<!CV)(?<!UD)\.", before)), default=0) :]
    base = match.start() - len(before)
    end = match.start() - (len(before) - len(before.rstrip()))
    region = next((r for r in document.regions.mentions if r.end == end and r.start > base), None)
    for words in (before, before[: region.start - base] if region else ""):
        long = find_long_form(words, short) or _find_known(words, short)
        if long:
            return short, long, Span(document.clean.rindex(long, 0, match.start()), match.end())
    return None


@cache_words
def _pairs() -> dict[str, re.Pattern[str]]:
    pairs = load_lexicon("agencies")["short_forms"]
    return {short: re.compile(rf"(?<!\w){join_words(longs)}\s*$", re.I) for short, longs in pairs.items()}


def _find_known(before: str, short: str) -> str | None:
    pattern = _pairs().get(short)
    match = pattern.search(before) if pattern else None
    return match.group().strip() if match else None


def collect_aliases(document: Document) -> None:
    """Note the short forms of an article, and what each stands for first."""
    document.definitions = list(find_definitions(document))
    for short, long, span in document.definitions:
        document.aliases.setdefault(short, (long, span))


def claim_aliases(document: Document) -> list[Claim]:
    """Make the alias claims of an article."""
    return [
        {
            "type": "alias",
            "long": re.sub(r"\s+", " ", long),
            "short": short,
            "evidence": make_evidence(document.text, span),
            "modality": "fact",
            "polarity": True,
            "confidence": 0.9,
            "rule": "alias.bracket",
        }
        for short, long, span in document.definitions
    ]


def expand_agency(document: Document, name: str) -> str:
    """Write an agency's name by its long form, where the article defines one."""
    found = document.aliases.get(name)
    return re.sub(r"\s+", " ", found[0]) if found and name not in ("Dekranasda", "Dekranas") else name


def expand_post(document: Document, post: str) -> str:
    """Write a post by the long form of the agency in it, where the article defines one."""
    for short, (long, _) in document.aliases.items():
        if post.endswith(f" {short}") and short not in ("Dekranasda", "Dekranas", "UMKM", "UKM", "IKM"):
            return post[: -len(short)] + re.sub(r"\s+", " ", long)
    return post
