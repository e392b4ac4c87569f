"""Whether words for a happening may mean one that the article told of before.

They may, where kind, name, day and goal can be those of one happening. A plan is not the visit that is over, and a
visit back goes elsewhere.
"""

import re

from jejaring.extract.document import Document
from jejaring.extract.event_clauses import is_after, is_whole, until_day
from jejaring.extract.event_settings import find_goal, is_near
from jejaring.extract.event_words import Found
from jejaring.extract.happenings import Event, clash_dates, clash_names
from jejaring.extract.spans import DateMention

_ONE = [
    set(pair.split("+"))
    for pair in (
        "visit+meeting visit+signing visit+training visit+trade_mission meeting+signing meeting+training "
        "meeting+trade_mission meeting+launch meeting+exhibition exhibition+trade_mission exhibition+launch "
        "exhibition+award exhibition+training trade_mission+signing"
    ).split()
]

DONE = ("visit", "meeting", "signing")  # told of once they are over; a day to come is that of another
_SITTING = re.compile(r"(?:rapat(?! kerja)|rakor(?!nas))", re.I)
_NATIONAL = re.compile(
    r"(?:(?:rapat kerja|rapat koordinasi|musyawarah)\s+nasional|rakernas|rakornas|munas|kongres)", re.I
)
_OTHER_VISIT = re.compile(
    r"\b(?:balasan|balik|sebelumnya|dahulu|lalu|akan|bakal|mau|hendak|nanti(?:nya)?|ke depan|selanjutnya|berikutnya"
    r"|mendatang)\b"
)


def may_mean(
    document: Document, event: Event, word: Found, dates: list[DateMention], *, planned: bool, cancelled: bool
) -> bool:
    """Tell whether words may mean an open event: of a kind, a name, a day and a goal that can be one."""
    if not _may_be_kind(document, event, word):
        return False
    if event.kind == word.kind == "exhibition" and _is_last_day(document, event, dates):
        return not clash_names(event.name, word.name)
    same_day = len(dates) == 1 and event.start is not None and dates[0].first == event.start
    if not word.definite and (
        (clash_names(event.name, word.name) and not same_day) or (dates and clash_dates(event, dates))
    ):
        return False
    later = planned and event.modality == "fact" and _is_past(event, word, dates)
    return not (later or (cancelled and event.polarity) or _goes_elsewhere(document, event, word))


def _may_be_kind(document: Document, event: Event, word: Found) -> bool:
    """Tell whether words of one kind may mean an event of another: a fair is no session, a visit no congress."""
    text, kinds = document.clean, {event.kind, word.kind}
    if event.kind == word.kind:
        return True
    if kinds not in _ONE or (event.kind == "meeting" and event.name and word.kind == "visit"):
        return False
    if kinds == {"exhibition", "meeting"}:
        return not (_SITTING.match(text, word.start, word.end) or _is_told_apart(document, event, word))
    if kinds == {"visit", "meeting"}:
        return not (word.kind == "meeting" and _NATIONAL.match(text, word.start, word.end))
    return not (event.kind == "signing" and is_whole(text, word.start))


def _is_past(event: Event, word: Found, dates: list[DateMention]) -> bool:
    """Tell whether an event is over and done, so that what is planned is another."""
    if event.start is not None and dates and (dates[0].first, dates[0].last) == (event.start, event.end):
        return False
    if event.start is not None:
        return bool(dates) or event.kind != word.kind
    return bool(dates) and event.kind in DONE


def _goes_elsewhere(document: Document, event: Event, word: Found) -> bool:
    """Tell whether a sentence tells of a former or later visit, to a goal in none of the regions of this one."""
    sentence = document.sentence_at(word.start) if event.kind == word.kind == "visit" else None
    if sentence is None or not _OTHER_VISIT.search(document.clean, sentence.start, sentence.end):
        return False
    goal = find_goal(document, word)
    known = {code for codes, _ in event.targets for code in codes}
    apart = goal and len(goal.codes) == 1 and not any(is_near(goal.codes[0], code) for code in known)
    return bool(known and apart)


def _is_told_apart(document: Document, event: Event, word: Found) -> bool:
    """Tell whether a fair and a meeting have each a name, or one sentence tells of them one after the other."""
    if event.name and word.name:
        return True
    sentence, former = document.sentence_at(word.start), event.spans[0].start
    return (
        sentence is not None and sentence.start <= former < word.start and is_after(document.clean, former, word.start)
    )


def _is_last_day(document: Document, event: Event, dates: list[DateMention]) -> bool:
    """Tell whether the one day of a sentence is the last of a fair that has begun: `berlangsung hingga 9 Mei`."""
    if len(dates) != 1 or event.modality != "fact" or not isinstance(event.start, str):
        return False
    last = dates[0].first
    return isinstance(last, str) and event.start <= last and until_day(document.clean, dates[0].start)
