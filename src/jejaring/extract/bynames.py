"""Other names of a person: the whole of a name that is first told in part, and nicknames.

Steps: a single word is completed where the article has one fuller name with it; a nickname goes to whom the words
around it mean: behind it (`Siwi, sapaan akrab Tri Wahyono`), or named before (`Tri Wahyono, akrab disapa Siwi`); a
word blended from the beginnings of a name's first two words (`Trihar`: Tri Haryono) means who bears the name.
"""

import re

from jejaring.extract.document import Document
from jejaring.extract.names import read_name
from jejaring.extract.people import add_person, find_person
from jejaring.extract.somebody import find_full_name
from jejaring.extract.spans import PostMention
from jejaring.lexicon import cache_words, join_words, load_lexicon

_SINGLE = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SOMEBODY = re.compile(r"\b(?:[Pp]ria|[Pp]erempuan|[Ww]anita|[Ss]osok|[Ll]elaki|[Pp]olitisi|[Ii]bu|[Bb]apak)\b")
_NICK = r"(?P<nick>[A-Z][\w'’]{0,30}(?:\s[A-Z][\w'’]{0,30}){0,2})"
_RIGHT_BEHIND = 20  # letters from a post without a name to the nickname of its holder
_NEAR = 60  # letters from a name to the nickname behind it


@cache_words
def _behind() -> re.Pattern[str]:
    """`akrab disapa Siwi`: the nickname of who is named before."""
    return re.compile(rf"{join_words(load_lexicon('speech')['nicknames'])}\s+(?:sebagai\s|dengan\s)?[\"“‘']?{_NICK}")


@cache_words
def _before() -> re.Pattern[str]:
    """`Siwi, sapaan akrab Tri`, `Siwi, begitu ia disapa`: the nickname of who is named or meant behind it."""
    speech = load_lexicon("speech")
    whom = r"[A-Z][^.,;()“”\"]{2,60}?"
    manner, called = join_words(speech["manners"]), join_words(speech["called"])
    form = join_words(speech["forms_of_address"])
    named = rf"(?:{manner}\s)?{form}(?:nya\b|\s+(?:dari\s+)?(?P<named>{whom})(?=[.,;()]|\s[a-z]|$))"
    called = rf"{manner}\s(?:ia|dia|beliau|(?P<called>{whom}))\s(?:{manner}\s)?{called}\b"
    return re.compile(rf"(?<!\w){_NICK}[\s,–(-]{{1,9}}(?:{named}|{called})")


def complete_names(document: Document) -> None:
    """Complete the names of a single word by the one fuller name that the article has."""
    for number, person in enumerate(document.persons):
        if " " in person.name or any(
            person.name in other.name.split() for other in document.persons if other is not person
        ):
            continue
        fuller = find_full_name(document, person.name, len(document.clean))
        if fuller and find_person(document.persons, fuller.text) in (None, number):
            person.name = fuller.text


def collect_nicknames(document: Document) -> None:
    """Note nicknames with the persons they mean."""
    for match in _behind().finditer(document.clean):
        _note(document, _find_before(document, match.start()), match.group("nick"))
    for match in _before().finditer(document.clean):
        whom = match.group("named") or match.group("called")
        _note(
            document,
            _find_behind(document, match) if whom else _find_before(document, match.start()),
            match.group("nick"),
        )
    _collect_blends(document)


def _collect_blends(document: Document) -> None:
    """Note the words that are blended from the first two words of somebody's name."""
    words = set(_SINGLE.findall(document.clean))
    for number, person in enumerate(document.persons):
        first, _, rest = person.name.partition(" ")
        blends = {word for word in words if rest and is_blend(word, first, rest.split()[0])}
        for word in sorted(blends):
            _note(document, number, word)


def is_blend(word: str, first: str, second: str) -> bool:
    """Tell whether a word is blended from the beginnings of two names, of two letters or more each.

    >>> is_blend("Trihar", "Tri", "Haryono"), is_blend("Triple", "Tri", "Haryono")
    (True, False)
    """
    cuts = range(2, len(word) - 1)
    return word not in (first, second) and any(
        first.startswith(word[:cut]) and second.lower().startswith(word[cut:]) for cut in cuts
    )


def _note(document: Document, number: int | None, nick: str) -> None:
    """Note a nickname, unless it is part of somebody else's name."""
    known = any(nick in person.name.split() for person in document.persons)
    if number is None or known or document.regions.at(document.clean.find(nick)):
        return
    aliases = document.persons[number].aliases
    address, _, rest = nick.partition(" ")
    aliases.append(nick)
    if rest and address in load_lexicon("speech")["address"]:
        aliases.append(rest)


def _find_before(document: Document, position: int) -> int | None:
    """Find the person named last before a nickname, near it unless somebody is spoken of there."""
    bare = [p for p in document.posts if p.name_span is None and 0 <= position - p.end < _RIGHT_BEHIND]
    if bare and (holder := _find_holder(document, bare[-1])) is not None:
        return holder
    before = [p for p in document.posts if p.name_span and p.name_span.end <= position]
    if not before or before[-1].name_span is None:
        return None
    lead = document.clean[max(0, position - 30) : position]
    near = position - before[-1].name_span.end < _NEAR
    return before[-1].person if near or _SOMEBODY.search(lead) else None


def _find_holder(document: Document, post: PostMention) -> int | None:
    """Find who holds a post that stands without a name."""
    if post.person is not None:
        return post.person
    holders = [
        number
        for number, person in enumerate(document.persons)
        if any(held.post == post.post and (not post.codes or held.codes == post.codes) for held in person.posts)
    ]
    return holders[0] if len(holders) == 1 else None


def _find_behind(document: Document, match: re.Match[str]) -> int | None:
    """Find whom the words behind a nickname mean: the holder of a post, or somebody named."""
    start, end = match.span("named" if match.group("named") else "called")
    post = next((p for p in document.posts if start <= p.start <= start + 2), None)
    if post:
        return _find_holder(document, post)
    name = read_name(document.clean, start, end)
    if name is None or document.regions.at(name.start):
        return None
    number = find_person(document.persons, name.text)
    if number is None and len(name.tokens) > 1:
        number = add_person(document, name)
        document.persons[number].private = True
    return number
