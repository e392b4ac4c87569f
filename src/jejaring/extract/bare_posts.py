"""Whom a post without a name means: `kata Bupati`, `ujar wabup`, `Ketua PKK Klaten itu`.

Steps: the holders are those to whom the article gives the post; of several it is who is spoken of, else who was named
last before.
"""

import re

from jejaring.extract.document import Document
from jejaring.extract.people import list_holders
from jejaring.extract.spans import PersonMention, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_ENDS = re.compile(
    r"\s*(?:[.,;“”\"]|$|(?:ini|itu|tersebut|di|pada|saat|usai|dalam|ketika|sambil|seraya|kepada|dihadapan|kemarin)\b)"
)
_BEFORE = re.compile(
    r"(?<![\w-])(?P<post>[a-z]+(?:\s[a-z]+){0,3})\s+(?:(?:juga|pun|kemudian|lalu|lantas|kembali)\s+)?$"
)
_WORDS = re.compile(r"[A-Za-z]+(?:\s[a-z]+){0,4}")


@cache_words
def _opening() -> re.Pattern[str]:
    return re.compile(r"\s*(?:(?:sang|pak|bu|bapak|ibu)\s)?(?:(?:plt|plh|pjs|pj)\.?\s)?", re.I)


@cache_words
def _short_forms() -> re.Pattern[str]:
    return re.compile(rf"{join_words(load_lexicon('speech')['posts'])}(?!\w)")


def find_holder(document: Document, begin: int, limit: int, current: int | None) -> PersonMention | None:
    """Find whom the post right at a place means; None where a name or a longer post follows it."""
    post = next((p for p in document.posts if begin <= p.start <= begin + 1 and p.name_span is None), None)
    found = (post.end, list_holders(document, post)) if post else _read_small(document, begin, limit)
    if found is None or not found[1] or not _ENDS.match(document.clean, found[0], limit):
        return None
    return PersonMention(begin, found[0], choose_holder(document, found[1], begin, current))


def find_holder_before(document: Document, span: Span, current: int | None) -> PersonMention | None:
    """Find whom a post in small letters means that stands right before the end of a span: `wali kota mengatakan`."""
    match = _BEFORE.search(document.clean, max(span.start, span.end - 60), span.end)
    starts = [match.start("post") + m.start() for m in re.finditer(r"\w+", match.group("post"))] if match else []
    for start in starts:
        found = _read_small(document, start, span.end)
        if match and found and found[0] == match.end("post") and found[1]:
            return PersonMention(start, found[0], choose_holder(document, found[1], start, current))
    return None


def _read_small(document: Document, begin: int, limit: int) -> tuple[int, list[int]] | None:
    """Read a post in small letters, or a short form: where it ends, and who holds it."""
    opening = _opening().match(document.clean, begin, limit)
    start = opening.end() if opening else begin
    words = _WORDS.match(document.clean, start, limit)
    phrase = words.group().lower() if words else ""
    short = _short_forms().match(phrase)
    if short:
        phrase = phrase[: short.end()]
    while phrase:
        end = start + len(phrase)
        title = load_lexicon("speech")["posts"].get(phrase, phrase)
        holders = [
            n for n, p in enumerate(document.persons) if any(_is_post(held.post.lower(), title) for held in p.posts)
        ]
        if holders:
            region = document.regions.at(end + 1)
            return (region.end, _keep_of(document, holders, region.codes)) if region else (end, holders)
        phrase = phrase.rpartition(" ")[0] if not short else ""
    return None


def _is_post(held: str, title: str) -> bool:
    return held == title or (title.startswith(("kepala ", "ketua ")) and held.startswith(title))


def _keep_of(document: Document, holders: list[int], codes: tuple[str, ...]) -> list[int]:
    return [number for number in holders if set(codes) & set(document.persons[number].codes)]


def choose_holder(document: Document, holders: list[int], position: int, current: int | None) -> int:
    """Choose among the holders of a post: who is spoken of, else who was named last."""
    if current in holders:
        return current
    before = [m.person for m in document.mentions if m.start < position and m.person in holders]
    return before[-1] if before else holders[0]


def list_bare(document: Document, span: Span, current: int | None) -> list[PersonMention]:
    """List the posts without name in a span that mean one of several holders."""
    taken = {m.start for m in document.mentions}
    found: list[PersonMention] = []
    for post in document.posts:
        bare = post.name_span is None and not post.guard and post.start not in taken
        if bare and span.start <= post.start and post.end <= span.end and not document.quote_at(post.start):
            holders = list_holders(document, post)
            if len(holders) > 1:
                chosen = choose_holder(document, holders, post.start, current)
                found.append(PersonMention(post.start, post.end, chosen))
    return found
