"""Days of happenings that no sentence dates: told before, or those on which people spoke."""

import re

from jejaring.extract.document import Document
from jejaring.extract.event_matching import DONE
from jejaring.extract.happenings import Event
from jejaring.extract.spans import DateMention, Span

FOLLOWS = re.compile(r"\b(?:[Mm]enindaklanjuti|[Tt]indak lanjut|[Mm]embalas|[Bb]alasan)\b")


def date_by_speech(events: list[Event], said: list[DateMention]) -> None:
    """Take the day on which people spoke for that of the one visit or meeting that has no other."""
    if len(events) == 1 and said and events[0].start is None and events[0].modality == "fact":
        event, date = events[0], said[0]
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
        begin = min(span.start for span in event.spans)
        sentence = document.sentence_at(begin)
        if sentence is None or FOLLOWS.search(document.clean, sentence.start, begin):
            continue
        near = [date for date in free if begin - 450 <= date.start < begin and _is_body(document, date)]
        if near and not any(other.start for other in events):
            event.start, event.end = near[-1].first, near[-1].last
            event.spans.append(Span(near[-1].start, near[-1].end))


def _is_body(document: Document, date: DateMention) -> bool:
    sentence = document.sentence_at(date.start)
    return sentence is not None and sentence.zone == "body" and not document.quote_at(date.start)
