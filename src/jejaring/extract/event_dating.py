"""Days of happenings that no sentence dates: told before, or those on which people spoke."""

import re
from typing import Any

from jejaring.extract.document import Document
from jejaring.extract.event_matching import DONE
from jejaring.extract.happenings import Event, is_open, keep_years
from jejaring.extract.places import find_places
from jejaring.extract.spans import DateMention, Span

FOLLOWS = re.compile(r"\b(?:[Mm]enindaklanjuti|[Tt]indak lanjut|[Mm]embalas|[Bb]alasan)\b")


# `belum lama ini`: the day is not told, and that of talk about it is another
_SOME_DAY = re.compile(
    r"\b(?:belum lama|baru-baru|akhir-akhir) ini\b|\bbeberapa (?:waktu|hari|pekan|bulan) (?:yang )?lalu\b"
)


def _is_some_day(document: Document, event: Event) -> bool:
    """Tell whether the article says of a happening only that it was of late."""
    sentence = document.sentence_at(event.spans[0].start)
    return bool(sentence and _SOME_DAY.search(document.clean, event.spans[0].start, sentence.end))


def date_by_speech(document: Document, events: list[Event], said: list[DateMention]) -> None:
    """Take the day on which people spoke for that of the one visit or meeting that has no other."""
    if len(events) == 1 and said and events[0].start is None and events[0].modality == "fact":
        event, date = events[0], said[0]
        if _is_some_day(document, event):
            return
        if event.kind in (*DONE, "launch") and event.polarity:
            event.start, event.end = date.first, date.last
            event.spans.append(Span(date.start, date.end))


def date_by_lead(document: Document, events: list[Event]) -> None:
    """Take for a visit, meeting or signing without a day the one day that was told before it, of nothing else."""
    taken = {span.start for event in events for span in event.spans}
    free = [date for date in document.dates if not (date.cited or date.said or date.start in taken)]
    for event in events:
        if event.start is not None or event.kind not in DONE or event.modality != "fact" or not event.polarity:
            continue
        if _is_some_day(document, event):
            continue
        begin = min(span.start for span in event.spans)
        sentence = document.sentence_at(begin)
        if sentence is None or FOLLOWS.search(document.clean, sentence.start, begin):
            continue
        near = [date for date in free if begin - 450 <= date.start < begin and _is_body(document, date)]
        if near and not any(other.start for other in events):
            event.start, event.end = near[-1].first, near[-1].last
            event.spans.append(Span(near[-1].start, near[-1].end))
            _place_by_lead(document, event, near[-1])


_HELD = re.compile(r"\b(?:berlangsung|bertempat|digelar|dilaksanakan|dilakukan|diadakan|diselenggarakan)\b[^.;]*")


def _place_by_lead(document: Document, event: Event, date: DateMention) -> None:
    """Take for a happening without a place the venue that is told right before its day: `digelar di Aula …, Senin`."""
    sentence = document.sentence_at(date.start)
    if sentence is None or event.codes or event.venue:
        return
    for place in find_places(document.clean, sentence, document.regions):
        held = place.venue and _HELD.search(document.clean, sentence.start, place.start)
        if place.venue and held and held.end() == place.start and place.end <= date.start < place.end + 20:
            event.venue, event.codes = document.clean[place.venue.start : place.venue.end], place.codes
            event.spans.append(Span(place.start, place.end))


def agree_with_others(document: Document, events: list[Event]) -> None:
    """Leave of the years that a day may be of those that the other days of the article may be of.

    `sejak 27 November … dikonfirmasi Selasa (4/12)`: only years in which 4 December is a Tuesday.
    """
    values: list[Any] = [date.first for date in document.dates if is_open(date.first)]
    others = [{day[:4] for day in value["candidates"]} for value in values]
    years = set.intersection(*others) if others else set()
    for event in events:
        event.start, event.end = keep_years(event.start, years), keep_years(event.end, years)


def _is_body(document: Document, date: DateMention) -> bool:
    sentence = document.sentence_at(date.start)
    return sentence is not None and sentence.zone == "body" and not document.quote_at(date.start)
