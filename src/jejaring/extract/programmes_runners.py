"""Names of programmes, and who runs them.

An agency runs what it is said to run; so does an official's office, and a region's government; `pihaknya` and a bare
`dinas` are the agency spoken of last, or the speaker's.
"""

import re
from dataclasses import dataclass

from jejaring.extract.aliases import expand_agency
from jejaring.extract.document import Document
from jejaring.extract.gazetteer import level_of
from jejaring.extract.masking import Masked
from jejaring.extract.patterns import Pattern
from jejaring.extract.seats import home_regions
from jejaring.extract.spans import AgencyMention, Codes, PersonMention, PostMention, RegionMention, Sentence, Span
from jejaring.extract.stance import find_reporter
from jejaring.lexicon import cache_words, load_lexicon

_GOVERNMENTS = {"kabupaten": "Pemerintah Kabupaten", "kota": "Pemerintah Kota", "provinsi": "Pemerintah Provinsi"}
_REST = re.compile(r"\s\([A-Z][\w.&-]*\)\s([A-Z]\w+(?:\s[A-Z]\w+)*)")
_EDGE = " .,;:“”\"‘’'–-"


@dataclass(frozen=True, slots=True)
class Runner:
    """Who runs a programme, where the text says so, and how surely it is he."""

    agency: str
    codes: Codes
    span: Span
    sure: float = 0.85
    is_agency: bool = True


@cache_words
def _list(group: str) -> frozenset[str]:
    return frozenset(load_lexicon("programmes")[group]["words"])


def find_name(masked: Masked, match: re.Match[str]) -> Span:
    """Give the place of a programme's name."""
    group = next(group for group in ("quoted", "defined", "name") if match.groupdict().get(group))
    return masked.origin(match.start(group), match.end(group))


def read_name(document: Document, masked: Masked, match: re.Match[str]) -> str | None:
    """Give a programme's name as the article prints it, by its long form where the article defines one."""
    persons = [
        item.person for _, item, _ in masked.resolve(match.group("name") or "") if isinstance(item, PersonMention)
    ]
    if any(document.persons[person].posts for person in persons):
        return None
    span = find_name(masked, match)
    words = re.sub(r"\s*\([^)]*\)$", "", document.words(span))
    rest = _REST.match(document.clean, span.end)
    name = re.sub(r"\s+", " ", words + (f" {rest.group(1)}" if rest else "")).strip(_EDGE)
    low = [word.lower() for word in re.findall(r"[\w-]+", name)]
    if len(name) < 3 or _list("happening") & set(low) or all(word in _list("plain") or word.isdigit() for word in low):
        return None
    long = document.aliases.get(name)
    return re.sub(r"\s+", " ", long[0]) if long else name


def find_runner(
    document: Document, sentence: Sentence, masked: Masked, pattern: Pattern, match: re.Match[str]
) -> Runner | None:
    """Find who runs the programme of a match."""
    symbol = match.groupdict().get("agent")
    if symbol:
        _, item, span = masked.resolve(symbol)[0]
        return _run_by(document, item, span)
    return _run_by_last(document, sentence, masked.origin(match.start(), match.end())) if pattern.get("own") else None


def _run_by(document: Document, item: object, span: Span) -> Runner | None:
    if isinstance(item, AgencyMention):
        codes = item.codes or _infer(document, item)
        if item.name.startswith(("PT ", "CV ", "UD ")):
            return None
        return Runner(expand_agency(document, item.name), codes, span, 0.85 if codes or item.national else 0.45)
    if isinstance(item, RegionMention):
        return _run_by_government(item.codes, span, 0.7)
    if isinstance(item, PersonMention):
        return _run_by_office(document, document.persons[item.person].posts, span)
    return _run_by_office(document, [item], span) if isinstance(item, PostMention) else None


def _run_by_office(document: Document, posts: list[PostMention], span: Span) -> Runner | None:
    """Give the agency of the first post that is in office."""
    held = next((post for post in posts if not post.guard and (post.codes or post.national)), None)
    if held is None:
        return None
    if held.agency:
        return Runner(expand_agency(document, held.agency), held.codes, span, 0.75, False)
    return None if held.national else _run_by_government(held.codes, span, 0.7)


def _run_by_government(codes: Codes, span: Span, sure: float) -> Runner | None:
    government = _GOVERNMENTS.get(level_of(codes[0])) if codes else None
    return Runner(government, codes, span, sure, False) if government else None


def _infer(document: Document, agency: AgencyMention) -> Codes:
    """Give the region of an agency that the sentence names without it: that of its last mention, or the article's."""
    if agency.national:
        return ()
    twins = [a.codes for a in document.agencies if a.name == agency.name and a.codes]
    homes = home_regions(document)
    return twins[-1] if twins else homes if len(homes) == 1 else ()


def _run_by_last(document: Document, sentence: Sentence, place: Span) -> Runner | None:
    """Give the speaker's agency, else the one that the sentence before speaks of first, else the last one."""
    speaker = find_reporter(document, place)
    if speaker is not None:
        runner = _run_by_office(document, document.persons[speaker].posts, place)
        if runner:
            return runner
    number = document.sentences.index(sentence)
    lead = document.sentences[number - 1] if number else sentence
    topic = [a for a in document.agencies if lead.start <= a.start < lead.end]
    before = [a for a in document.agencies if a.start < place.start]
    found = topic[:1] or before[-1:]
    return _run_by(document, found[0], place) if found else None
