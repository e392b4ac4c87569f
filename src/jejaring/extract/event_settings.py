"""Which happening of a sentence its days and places are told of."""

import re
from datetime import date
from itertools import pairwise

from jejaring.extract.document import Document
from jejaring.extract.event_clauses import COMING, GOING, is_told_day
from jejaring.extract.event_words import Found
from jejaring.extract.happenings import Event
from jejaring.extract.places import Place
from jejaring.extract.spans import AgencyMention, DateMention, RegionMention, Sentence, Span


def pick_nearest(touched: list[tuple[Found, int]], span: Span) -> int:
    """Give the happening whose words stand nearest to a span, those before it first."""

    def distance(item: tuple[Found, int]) -> tuple[int, int]:
        word = item[0]
        return (
            0 if word.start < span.start else 1,
            abs(span.start - word.end) if word.start < span.start else word.start - span.end,
        )

    return min(touched, key=distance)[1]


def is_nearest(word: Found, words: list[Found], date: DateMention) -> bool:
    """Tell whether of all words for happenings these stand nearest to a day."""
    distance = abs(word.start - date.start)
    return not any(w.kind and not w.generic and w is not word and abs(w.start - date.start) < distance for w in words)


_AT_ONCE_WITH = re.compile(r"[^.;]*\bsekaligus\s(?:\w+\s){1,3}")


def list_told(
    document: Document, events: list[Event], number: int | None, touched: list[tuple[Found, int]]
) -> list[int]:
    """List a happening and, with a fair, the signing of the same sentence, or what took place at once with it."""
    if number is None:
        return []
    for (former, one), (latter, other) in pairwise(touched):
        joined = _AT_ONCE_WITH.fullmatch(document.clean, former.end, latter.start)
        if number in (one, other) and one != other and joined:
            return [one, other]
    kinds = {events[each].kind: each for _, each in touched}
    pair = [kinds[kind] for kind in ("signing", "exhibition") if kind in kinds]
    return pair if number in pair and len(pair) == 2 else [number]


def undate(document: Document, events: list[Event], word: Found, dates: list[DateMention]) -> None:
    """Take the day of publication, or a day of a fair, back where others are told: `… yang digelar Jumat (3/5)`."""
    if len(dates) != 1 or not is_told_day(document.clean, word, dates[0].start):
        return
    for event in events:
        if event.kind == word.kind and event.start is not None and event.start == event.end:
            published = document.article.published and event.start == document.article.published[:10]
            if published or (word.kind == "exhibition" and _is_within_week(event.start, dates[0])):
                event.start = event.end = None


def _is_within_week(day: object, days: DateMention) -> bool:
    """Tell whether a day is no more than some days from a fair that is told to last from a first to a last day."""
    ends = [each for each in (day, days.first, days.last) if isinstance(each, str) and len(each) == 10]
    if len(ends) < 3 or days.first == days.last:
        return False
    return abs((date.fromisoformat(ends[0]) - date.fromisoformat(ends[1])).days) < 7


def settle_place(text: str, event: Event, sentence: Sentence, place: Place, touched: list[tuple[Found, int]]) -> None:
    """Let a place be where a happening took place, unless a better one is known or it is only passed through."""
    closer = bool(place.codes and event.codes) and place.codes[0].startswith(f"{event.codes[0]}.")
    if event.codes and place.codes != event.codes and not place.venue and not closer:
        return
    if event.kind == "visit" and _is_stop(event, sentence, place):
        return
    if place.venue and not event.virtual:
        event.venue = text[place.venue.start : place.venue.end]
        event.spans.append(place)
    new = place.codes and (not event.codes or place.venue or closer)
    if new and is_of_event(text, sentence, place, touched):
        event.codes = place.codes
        event.spans.append(Span(place.start, place.end))


def _is_stop(event: Event, sentence: Sentence, place: Place) -> bool:
    """Tell whether a place is a later stop of a visit whose goal was told before, in another region."""
    goals = {code for codes, span in event.targets for code in codes if span.start < sentence.start}
    near = len(place.codes) == 1 and any(is_near(place.codes[0], goal) for goal in goals)
    return bool(goals and place.codes) and not near and not goals & set(place.codes)


def is_of_event(text: str, sentence: Sentence, place: Place, touched: list[tuple[Found, int]]) -> bool:
    """Tell whether a place is where the happening of its sentence took place."""
    before = [w for w, _ in touched if w.start < place.start]
    if not before and place.venue is None:
        return (
            bool(
                re.search(
                    r"\b(?:digelar|berlangsung|diselenggarakan|dilaksanakan|diadakan|dibuka|dilatih)\b",
                    text[sentence.start : place.start],
                )
            )
            or place.start <= sentence.start + 4
        )
    between = text[before[-1].end : place.start] if before else ""
    if re.match(
        r"[\s,.]*(?:\(|pada\b|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|Ahad|\d|$)", text[place.end : sentence.end]
    ):
        between = between[-40:]
    if place.venue is None and (
        len(between) > 70
        or re.search(
            r"\b(?:untuk|guna|agar|dapat|bisa|kepada|bagi|sehingga|karena|mendorong|meningkatkan|mengembangkan"
            r"|diterapkan|seluruh|bahwa|dalam mempercepat|sudah|telah|yang ada|pelaku)\b",
            between,
        )
    ):
        return False
    return (
        not re.search(r"\b(?:asal|dari|perajin|pelaku|pedagang|masyarakat|warga|pengusaha)\s+(?:\S+\s+)?$", between)
        or place.venue is not None
    )


_WHERE = re.compile(r"[^.;]*\b(?:ke|di|dari)\s(?:[\w-]+\s){0,4}")
_THEY = re.compile(r"(?:Mereka|Rombongan|Kedatangan|Ia|Dia)\b")
_TO = re.compile(r"[^.;]*\bke\s(?:[\w-]+\s){0,4}")
_AT_ONCE = re.compile(r"\s(?:[a-z]+\s){0,3}")


def find_goal(document: Document, word: Found) -> RegionMention | AgencyMention | None:
    """Find the region or agency that the clause behind words for a visit says that it goes to."""
    sentence = document.sentence_at(word.start)
    limit = min(word.end + 90, sentence.end) if sentence else word.end
    both: list[RegionMention | AgencyMention] = [*document.regions.between(word.end, limit), *document.agencies]
    for each in sorted(both, key=lambda mention: mention.start):
        if word.end <= each.start < limit and each.codes:
            between = document.clean[word.end : each.start]
            going = document.clean[word.start : word.end].lower() in GOING
            if _TO.fullmatch(between) or (going and _AT_ONCE.fullmatch(between)):
                return each
    return None


def goes_abroad(document: Document, sentence: Sentence, word: Found) -> bool:
    """Tell whether around a verb of coming or learning somebody is named, and a region of others to go to for it.

    They may be named in the sentence before, where this one only says `mereka`.
    """
    both: list[RegionMention | AgencyMention] = [*document.agencies, *document.regions.mentions]
    named = [(each.start, each.codes) for each in both if each.codes]
    first = sentence.start - 200 if _THEY.match(document.clean, sentence.start) else sentence.start
    who = [codes for start, codes in sorted(named) if first <= start < word.start]
    way = _TO if document.clean[word.start : word.end].lower() in COMING else _WHERE
    goal, limit = find_goal(document, word), min(sentence.end, word.end + 110)
    where = [c for start, c in named if word.end <= start < limit and way.fullmatch(document.clean, word.end, start)]
    where = [goal.codes] if goal else where
    return bool(who and where) and not any(is_near(one, other) for one in who[-1] for other in where[0])


def is_near(code: str, other: str) -> bool:
    """Tell whether one region is the other, or lies in it.

    >>> is_near("33.74", "33"), is_near("33.74", "33.22")
    (True, False)
    """
    return code.startswith(f"{other}.") or other.startswith(f"{code}.") or code == other
