"""Whom a phrase means: the speaker behind `kata`, the subject of a clause.

Steps: a name is found or, where the text has not named its bearer yet, entered; a bare post means its holder
(`bare_posts`); a pronoun and a description with `ini` mean whom the article is about.
"""

import re
from itertools import chain

from jejaring.extract.bare_posts import find_holder, find_holder_before, list_bare
from jejaring.extract.document import Document
from jejaring.extract.names import Name, degrees_pattern, read_name
from jejaring.extract.people import add_person
from jejaring.extract.somebody import find_full_name
from jejaring.extract.spans import PersonMention, Span
from jejaring.extract.speech_clauses import is_governed
from jejaring.lexicon import cache_words, join_words, load_lexicon

_STOP = re.compile(r"(?<=[a-z]{3})[.!?](?=\s|$)|[“”]")
_PRONOUN = re.compile(r"\s*(?:dia|ia|beliau|dirinya)\b", re.I)
# `ujar pria asal Klaten ini`, `tutur perempuan 54 tahun tersebut`
_DESCRIBED = re.compile(
    r"\s*(?:sang\s)?(?P<words>[\w().'’/-]+(?:\s[\w().'’/-]+){0,9}?)\s(?:ini|itu|tersebut)\b(?=\s*[,.]|\s*$)"
)
_FAR = 110  # letters from a word of saying to the name behind a long post
_DESCRIPTION = 250  # letters in which a description comes to its name
_BEHIND = re.compile(r"\s*(?:[,.(“\"]|$|[a-z])")
_BEFORE = re.compile(r"[,)]\s*$")


@cache_words
def _address() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{join_words(load_lexicon('speech')['address'])}\s+)?")


@cache_words
def _first() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:sang\s)?{join_words(load_lexicon('speech')['bynames'])}(?!\w)")


def find_speaker(document: Document, position: int, limit: int, current: int | None) -> PersonMention | None:
    """Find whom the phrase right behind a word of saying means.

    `current` is the person whom the article is about there. None where the phrase names nobody who can be told.
    """
    text = document.clean
    stop = _STOP.search(text, position, limit)
    limit = stop.start() if stop else limit
    address = _address().match(text, position, limit)
    begin = address.end() if address else position
    near = [m for m in document.mentions if position <= m.start < limit]
    if found := _find_named(document, begin, limit, near):
        return found
    if found := find_holder(document, begin, limit, current):
        return found
    if current is not None and (found := _find_described(document, begin, limit, near, current)):
        return found
    posts = [p for p in document.posts if begin <= p.start <= begin + 3 and p.name_span is None]
    if near and near[0].start - begin < _FAR and not (posts and near[0].start > posts[0].end + 12):
        return near[0]
    name = _read_described(document, begin, min(limit, near[0].end if near else limit))
    return (near[0] if near and near[0].start <= name.start else _enter(document, name)) if name else None


def _find_named(document: Document, begin: int, limit: int, near: list[PersonMention]) -> PersonMention | None:
    """Find who is named right at a place, known or not met before."""
    name = read_name(document.clean, begin, limit)
    name = None if name and name.text.lower() in load_lexicon("speech")["posts"] else name
    at_once = near and near[0].start <= begin + 3
    if at_once and not (name and name.end > near[0].end and _is_other(document, near[0].person, name.text)):
        return near[0]
    if name and not document.regions.at(name.start) and (not near or near[0].start > name.end or at_once):
        fuller = find_full_name(document, name.text, begin) if len(name.tokens) == 1 else None
        return _enter(document, name, fuller)
    return None


def _enter(document: Document, name: Name, fuller: Name | None = None) -> PersonMention:
    number = add_person(document, fuller or name)
    person = document.persons[number]
    person.private = person.private or (not person.posts and not person.kin)
    mention = PersonMention(name.start, name.end, number)
    document.mentions = sorted(
        [*document.mentions, mention, *_repeat(document, (fuller or name).text, number, name.start)]
    )
    return mention


def _find_described(
    document: Document, begin: int, limit: int, near: list[PersonMention], current: int
) -> PersonMention | None:
    """Find whom a pronoun or a description means: whom the article is about."""
    if pronoun := _PRONOUN.match(document.clean, begin, limit):
        return PersonMention(begin, pronoun.end(), current)
    described = _DESCRIBED.match(document.clean, begin, limit) or _first().match(document.clean, begin, limit)
    if not described or any(m.start < described.end() and m.person != current for m in near):
        return None
    return PersonMention(begin, min(described.end(), limit), current)


def _read_described(document: Document, begin: int, limit: int) -> Name | None:
    """Read the name at the end of a description: `kata pendamping perajin dari Dinas Perindustrian, Rina Wati`."""
    text, limit = document.clean, min(limit, begin + _DESCRIPTION)
    for word in re.finditer(r"(?<![\w.-])[A-Z]", text[begin:limit]):
        start = begin + word.start()
        name = read_name(text, start, limit) if start > begin else None
        if name is None or _is_taken(document, name):
            continue
        apart = _BEFORE.search(text[begin:start]) or name.outer_start < name.start or start != name.start
        beside = any(span.end == start - 1 for span in chain(document.regions.mentions, document.agencies))
        if (apart or (beside and len(name.tokens) > 1)) and _BEHIND.match(text, name.outer_end, limit):
            return name
    return None


def _is_taken(document: Document, name: Name) -> bool:
    spans = chain(document.regions.mentions, document.agencies)
    return any(span.start < name.end and name.start < span.end for span in spans)


def find_subject(document: Document, span: Span, current: int | None) -> tuple[int, Span] | None:
    """Find the person that is the subject of a clause: the first named that no preposition governs."""
    text = document.clean
    mentions = [m for m in document.mentions_in(span) if not document.quote_at(m.start)]
    mentions = sorted([*mentions, *list_bare(document, span, current)])
    free = [m for m in mentions if not is_governed(text, m.start)]
    chosen = free or mentions
    return (chosen[0].person, Span(chosen[0].start, chosen[0].end)) if chosen else None


_ADVERBS = re.compile(
    r"\s*(?:,[^,.]{0,110},\s*|\([^)]{0,40}\)\s*)?(?:(?:ini|itu|tersebut|juga|pun|kemudian|lalu|lantas|sendiri|langsung|kembali|turut"
    r"|sempat|secara [a-z]+|(?:dalam|pada|di|saat|usai|ketika)\s[^,.]{0,80}),?\s*)*$"
)
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'’.]*,?\s+){1,6}$")


def find_subject_of(document: Document, span: Span, current: int | None) -> tuple[int, Span] | None:
    """Find who stands right before a verb of saying, the end of the span, known or not met before."""
    text = document.clean
    mentions = sorted([*document.mentions_in(span), *list_bare(document, span, current)])
    for mention in reversed(mentions):
        degrees = degrees_pattern().match(text, mention.end, span.end)
        end = degrees.end() if degrees else mention.end
        if is_governed(text, mention.start):
            return None
        if not document.quote_at(mention.start) and _ADVERBS.match(text[end : span.end]):
            return mention.person, Span(mention.start, mention.end)
    name = _read_before(document, span)
    beside = _enter(document, name) if name else find_holder_before(document, span, current)
    return (beside.person, Span(beside.start, beside.end)) if beside else None


_BYNAME = re.compile(
    r"(?:^|[,.“”\"]\s)(?P<words>(?:[Ss]ang\s)?\w+(?:\s[\w.'’-]+){0,7})\s(?:ini|itu|tersebut)"
    r"\s(?:(?:juga|pun|lalu|kemudian|lantas)\s)?$"
)


def is_byname(document: Document, span: Span) -> bool:
    """Tell whether a description ends a span, before a verb of saying: `eks Camat Serengan itu mengatakan`."""
    described = _BYNAME.search(document.clean, span.start, span.end)
    words = described.group("words") if described else ""
    return bool(words and _first().match(words[0].lower() + words[1:]))


def _read_before(document: Document, span: Span) -> Name | None:
    """Read the name right before the end of a span, where the words before it are no name's."""
    text = document.clean
    run = _NAME_BEFORE.search(text, max(span.start, span.end - 90), span.end)
    if run is None:
        return None
    for word in re.finditer(r"\S+", run.group()):
        name = read_name(text, run.start() + word.start(), span.end)
        if name and not text[name.outer_end : span.end].strip(" ,") and not _is_taken(document, name):
            return name if len(name.tokens) > 1 and not _is_office(document, name) else None
    return None


def _is_office(document: Document, name: Name) -> bool:
    return any(p.start < name.end and name.start < p.end for p in document.posts)


def _is_other(document: Document, number: int, name: str) -> bool:
    return bool(set(name.lower().split()) - set(document.persons[number].name.lower().split()))


def _repeat(document: Document, name: str, number: int, known: int) -> list[PersonMention]:
    parts = [part for part in name.split() if len(part) > 2]
    pattern = re.compile(rf"(?<![\w-]){join_words(parts)}(?:[ ]+{join_words(parts)})*(?![\w-])")
    taken = {m.start for m in document.mentions}
    return [
        PersonMention(m.start(), m.end(), number)
        for m in pattern.finditer(document.clean)
        if m.start() != known
        and m.start() not in taken
        and not document.regions.at(m.start())
        and not any(o.start <= m.start() < o.end for o in document.mentions)
    ]
