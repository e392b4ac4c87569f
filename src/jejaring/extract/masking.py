"""Sentences in which every name is one symbol, so that patterns see the grammar and not the names.

`Ketua Dekranasda Tangsel, Raden Roro …, menyambut rombongan Dekranasda Soppeng` becomes `«P0», menyambut rombongan
«A1»`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from jejaring.extract.document import Document
from jejaring.extract.names import degrees_pattern
from jejaring.extract.places import find_places
from jejaring.extract.spans import (
    AgencyMention,
    EventMention,
    PersonMention,
    PostMention,
    RegionMention,
    Sentence,
    Span,
)

Item = AgencyMention | PersonMention | PostMention | RegionMention | EventMention | Span


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with symbols; `items` are what they stand for, `places` map its offsets to the article's."""

    text: str
    items: tuple[tuple[str, Item, Span], ...]
    places: tuple[int, ...]

    def resolve(self, symbols: str) -> list[tuple[str, Item, Span]]:
        """Give what the symbols in a string stand for."""
        return [self.items[int(number)] for number in re.findall(r"«[A-Z](\d+)»", symbols)]

    def origin(self, start: int, end: int) -> Span:
        """Give the article's span for a span of the masked text."""
        return Span(self.places[start], self.places[end])


ABSENT = frozenset(("represented", "quoted"))  # guards of a post whose holder was not there
_PRONOUN = 2  # the letters of `Ia`
_SPLIT = re.compile(
    r"\b[Dd]i (?=(?:tanda ?tangani|saksikan|wakili|hadiri|pimpin|terima|sambut|dampingi|buka|ikuti|gelar|laksanakan"
    r"|selenggarakan|resmikan|teken)\b)"
)
_BLANKS = re.compile(r"(?<= ) +")
_AWAY = re.compile(r"\b(?:luar|sekitar|dekat)\s(?:daerah\s|wilayah\s)?$")
# a region's name in that of a fair or a hall acts not: `The 5th Jakarta International Craft Fair`
_OF_NAME = re.compile(r"\s(?:International|Internasional|Convention|Expo|Fair|Fashion|Craft|Festival|Tourism)\b")
_Ranked = tuple[int, str, Item, Span]  # rank (the lower wins), letter, what it is, where


def _collect(document: Document, sentence: Sentence, events: list[EventMention]) -> list[_Ranked]:
    """Collect all that a symbol may stand for in a sentence."""

    def inside(mention: Span) -> bool:
        return sentence.start <= mention.start < sentence.end

    named = {p.person: p for p in document.posts if p.name_span}
    persons = [_person_item(document, m, sentence, named) for m in document.mentions if inside(m)]
    pronouns: list[_Ranked] = [
        (0, "P", PersonMention(start, start + _PRONOUN, person), Span(start, start + _PRONOUN))
        for start, person in document.pronouns.items()
        if sentence.start <= start < sentence.end
    ]
    posts: list[_Ranked] = [
        (3, "X" if p.guard in ABSENT else "O", p, Span(p.start, p.end))
        for p in document.posts
        if inside(p) and p.name_span is None
    ]
    nameless = _list_nameless(document)
    agencies: list[_Ranked] = [
        (2, "O" if a in nameless else "A", a, Span(a.start, a.end)) for a in document.agencies if inside(a)
    ]
    happenings: list[_Ranked] = [
        (1 if e.name else 4, "E", e, Span(e.start, e.end)) for e in events if inside(e) and not e.verbal
    ]
    regions = [_region_item(document, r) for r in document.regions.mentions if inside(r) and not r.trailing]
    places = find_places(document.clean, sentence, document.regions)
    venues: list[_Ranked] = [(5, "V", p, Span(p.start, p.end)) for p in places if p.venue]
    dates: list[_Ranked] = [(6, "D", d, Span(d.start, d.end)) for d in document.dates if inside(d)]
    return [*persons, *pronouns, *posts, *agencies, *happenings, *regions, *venues, *dates]


def _list_nameless(document: Document) -> set[AgencyMention]:
    """List the boards that stand for chairs without name: the second of `Ketua Dekranasda Klaten, Boyolali`."""
    found: set[AgencyMention] = set()
    chairs = [post for post in document.posts if post.name_span is None and post.level == "board"]
    for agency, following in pairwise(document.agencies):
        chained = following.name == agency.name and not document.clean.startswith(following.name, following.start)
        if chained and (agency in found or any(p.start < agency.start < p.end for p in chairs)):
            found.add(following)
    return found


def _region_item(document: Document, region: RegionMention) -> _Ranked:
    away = _AWAY.search(document.clean[max(0, region.start - 20) : region.start])
    end = document.regions.skip_trailing(document.clean, region.end)
    letter = "L" if away or _OF_NAME.match(document.clean, region.end) else "R"
    return 6, letter, region, Span(region.start, end)


def _person_item(
    document: Document, mention: PersonMention, sentence: Sentence, named: dict[int | None, PostMention]
) -> tuple[int, str, Item, Span]:
    post = next(
        (
            p
            for p in document.posts
            if p.name_span
            and p.start <= mention.end
            and p.name_span.start <= mention.end
            and mention.start <= p.name_span.start
        ),
        None,
    )
    start = mention.start - len(titles.group()) if (titles := _find_titles(document, mention)) else mention.start
    if post and post.start < start:
        start = post.start
    degrees = degrees_pattern().match(document.clean, mention.end, sentence.end)
    end = max(degrees.end() if degrees else mention.end, post.end if post and post.person == mention.person else 0)
    end = max(end, _find_post_behind(document, mention, end))
    told = document.clean[max(sentence.start, start - 10) : start].lower().endswith("menurut ")
    letter = "X" if told or (post and post.guard in ABSENT) else "P"
    return (0, letter, mention, Span(start, min(end, sentence.end)))


_TITLES = re.compile(r"(?<![\w.])(?:(?:Drs|Dra|Ir|Dr|dr|drg|drh|Prof|H|Hj|Ny|KH|Ibu|Bapak)\b\.?,?[ ]?)+$")
_LINK = re.compile(r",?[ ]+(?:(?:selaku|yang (?:juga|kini|saat ini)|sekaligus|merangkap)[ ](?:[a-z]+[ ]){0,2})?")


def _find_titles(document: Document, mention: PersonMention) -> re.Match[str] | None:
    """Find the titles right before a name: `Ir. H. Rudi Hartoyo`."""
    return _TITLES.search(document.clean[max(0, mention.start - 30) : mention.start])


def _find_post_behind(document: Document, mention: PersonMention, end: int) -> int:
    """Find where the post ends that is told behind its holder: `Rudi Hartoyo, Wakil Bupati Klaten`."""
    behind = (p for p in document.posts if p.person == mention.person and p.name_span and p.name_span.end <= p.start)
    return max((p.end for p in behind if _LINK.fullmatch(document.clean, end, p.start)), default=0)


_BRACKET = re.compile(r"\s\([A-Z][A-Za-z .&/-]{1,30}\)")


def _with_bracket(document: Document, span: Span) -> Span:
    """Take a short form in brackets to the name before it."""
    bracket = _BRACKET.match(document.clean, span.end)
    return Span(span.start, bracket.end()) if bracket and document.clean[span.end - 1] != ")" else span


def mask_sentence(document: Document, sentence: Sentence, events: list[EventMention]) -> Masked:
    """Mask a sentence: of overlapping names the more telling one stays; the same is masked once."""
    key = sentence.start, len(events)
    masked: Masked | None = document.masks.get(key)
    if masked is None:
        masked = document.masks[key] = _mask(document, sentence, events)
    return masked


def _mask(document: Document, sentence: Sentence, events: list[EventMention]) -> Masked:
    chosen: list[tuple[int, str, Item, Span]] = []
    collected = [
        (rank, letter, item, _with_bracket(document, span))
        for rank, letter, item, span in _collect(document, sentence, events)
    ]
    for item in sorted(collected, key=lambda i: (i[0], i[3].start, -i[3].end)):
        if not any(item[3].start < other[3].end and other[3].start < item[3].end for other in chosen):
            chosen.append(item)
    chosen.sort(key=lambda i: i[3].start)
    parts: list[str] = []
    places: list[int] = []
    position = sentence.start
    for number, (_, letter, _, span) in enumerate(chosen):
        parts.append(document.clean[position : span.start])
        places += range(position, span.start)
        symbol = f"«{letter}{number}»"
        parts.append(symbol)
        places += [span.start] * (len(symbol) - 1) + [span.end - 1]
        position = span.end
    parts.append(document.clean[position : sentence.end])
    places += [*range(position, sentence.end), sentence.end]
    text = "".join(parts)
    for slip in reversed(list(_SPLIT.finditer(text))):  # `di tandatangani`
        text = text[: slip.end() - 1] + text[slip.end() :]
        del places[slip.end() - 1]
    for blanks in reversed(list(_BLANKS.finditer(text))):
        text = text[: blanks.start()] + text[blanks.end() :]
        del places[blanks.start() : blanks.end()]
    return Masked(text, tuple((letter, item, span) for _, letter, item, span in chosen), tuple(places))
