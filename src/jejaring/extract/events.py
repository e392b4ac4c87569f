"""Happenings as frames over the whole article: kind, name, days, place, however often and in whatever words told.

Steps: words for happenings are found; a mention that is dated, named, placed or said to take place opens an event,
unless it can be one that is open already; dates and places of its sentence go to it. Kinds that only describe one
another (a meeting during a visit) make one event; the more telling kind stays.
"""

import re

from jejaring.extract.document import Document
from jejaring.extract.event_clauses import (
    COMING,
    LEARNING,
    is_another,
    is_beside,
    is_cancelled,
    is_site,
    is_visit_or_other,
    is_wish,
    until_day,
)
from jejaring.extract.event_dating import FOLLOWS, agree_with_others, date_by_lead, date_by_speech
from jejaring.extract.event_matching import DONE, may_mean
from jejaring.extract.event_settings import (
    find_goal,
    goes_abroad,
    is_nearest,
    list_told,
    pick_nearest,
    settle_place,
    undate,
)
from jejaring.extract.event_words import Found, find_event_words, match_words, signed
from jejaring.extract.happenings import Event, agree_years, postpone_future, set_dates
from jejaring.extract.places import Place, find_places
from jejaring.extract.spans import DateMention, EventMention, Sentence, Span
from jejaring.extract.stance import is_planned

_RANK = {
    "visit": 6,
    "exhibition": 7,
    "trade_mission": 6,
    "training": 5,
    "signing": 3,
    "launch": 4,
    "award": 3,
    "meeting": 4,
    "other": 1,
    "": 0,
}


_RECEIVED = re.compile(r"\b(?:diterima|disambut|tiba|berkunjung|dijamu|bertolak)\b")
_EARLIER = re.compile(r"[^.,;]{0,30}\b(?:sehari|beberapa hari|sepekan|sebulan|setahun) (?:sebelumnya|lalu)\b")
_TOWARDS = re.compile(r"\bke\b")
_HELD = re.compile(r"\b(?:diterima|berlangsung|digelar|diteken|dibuka|disambut|bertempat)\b")


class EventBuilder:
    """Goes through the article and decides which words mean which happening."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.events: list[Event] = []
        self.mentions: list[EventMention] = []
        self.last: int | None = None
        self.said: list[DateMention] = []
        self.early: list[Found] = []  # words of a kind that no happening was known of yet
        self.place: int | None = None  # the paragraph of the last happening

    def build(self) -> None:
        """Build the events; titles are read last, when it is known what they may mean."""
        words = find_event_words(self.document)
        ordered = sorted(self.document.sentences, key=lambda s: (s.zone == "title", s.start))
        for sentence in ordered:
            self._read(sentence, [w for w in words if sentence.start <= w.start < sentence.end])
        self._announce()

    def _announce(self) -> None:
        """Let words that stand before the one happening of their kind was dated or placed mean it too."""
        for word in self.early:
            same = [number for number, event in enumerate(self.events) if event.kind == word.kind]
            if len(same) == 1 and self.events[same[0]].modality == "fact" and self.events[same[0]].polarity:
                self.mentions.append(
                    EventMention(word.start, word.end, word.kind, word.name, word.definite, word.verbal, same[0])
                )

    def _read(self, sentence: Sentence, words: list[Found]) -> None:
        dates = [
            d
            for d in self.document.dates
            if sentence.start <= d.start < sentence.end and not self.document.quote_at(d.start)
        ]
        places = [
            p
            for p in find_places(self.document.clean, sentence, self.document.regions)
            if not self.document.quote_at(p.start)
        ]
        touched: list[tuple[Found, int]] = []
        for word in words:
            number = self._assign(sentence, word, words, dates, places)
            if number is not None:
                touched.append((word, number))
                self.mentions.append(
                    EventMention(word.start, word.end, word.kind, word.name, word.definite, word.verbal, number)
                )
        for _, number in touched:
            self.events[number].told += bool(
                match_words("happens").search(self.document.clean[sentence.start : sentence.end])
            )
        self._date(sentence, touched, dates)
        self._place(sentence, touched, places)
        if touched:
            self.place = sentence.paragraph
            self.last = self._pick_told(sentence, touched)

    def _pick_told(self, sentence: Sentence, touched: list[tuple[Found, int]]) -> int:
        """Pick the happening that a sentence is about: the first, but not one that it only follows up."""
        if self.last is not None and any(word.generic for word, _ in touched):
            return self.last
        former = FOLLOWS.search(self.document.clean, sentence.start, touched[0][0].start)
        return touched[-1 if former else 0][1]

    def _clause(self, sentence: Sentence, word: Found) -> str:
        behind = re.match(r"[^,;]{0,45}", self.document.clean[word.end : sentence.end])
        return self.document.clean[max(sentence.start, word.start - 25) : word.start] + (
            behind.group() if behind else ""
        )

    def _assign(
        self, sentence: Sentence, word: Found, words: list[Found], dates: list[DateMention], places: list[Place]
    ) -> int | None:
        text = self.document.clean
        near = text[max(sentence.start, word.start - 45) : min(sentence.end, word.end + 45)]
        planned = is_planned(near) and not word.definite
        if word.kind == "visit" and self.last is not None and is_another(text, sentence, word):
            return self._open_another(sentence, word, self.last)
        dates = [date for date in dates if not date.cited]
        if word.generic:
            return self._refer(planned, dates) if word.definite or word.name is None else None
        if word.verbal:
            return self._assign_verb(sentence, word, dates, places, words, planned)
        signing = any(w.kind == "signing" and w.start < word.start for w in words)
        if is_wish(text, sentence, word) or (signing and is_beside(text, word.start)):
            return None
        if is_site(text, word.start) and any(w.kind in DONE and w.start < word.start for w in words):
            return None
        return self._assign_noun(sentence, word, words, dates, bool(places), planned)

    def _assign_noun(
        self,
        sentence: Sentence,
        word: Found,
        words: list[Found],
        dates: list[DateMention],
        placed: bool,
        planned: bool,
    ) -> int | None:
        text = self.document.clean
        other = bool(match_words("other_time").search(self._clause(sentence, word)))
        cancelled = is_cancelled(text, sentence, word)
        undate(self.document, self.events, word, dates)
        candidate = self._find_open(word, dates, planned, cancelled)
        if candidate is not None and self._may_be(candidate, word, other, planned):
            self._postpone(candidate, planned, dates)
            return self._merge(candidate, word, own=bool(dates) and is_nearest(word, words, dates[0]))
        dated = bool(dates) and is_nearest(word, words, dates[0])
        marked = cancelled or planned or word.name is not None
        if other and not (dates or marked):
            return None
        if not self._is_told(sentence, word, dated, cancelled):
            if candidate is None and not (other or planned or sentence.zone == "title"):
                self.early.append(word)
            return None
        return self._open(sentence, word, planned, cancelled) if not self.events or dated or placed or marked else None

    def _postpone(self, number: int, planned: bool, dates: list[DateMention]) -> None:
        """Make a plan of a happening whose only days are planned: `menggelar …`, later `rencananya 10-13 Maret`."""
        event = self.events[number]
        if not planned or not dates or event.start is not None or event.modality != "fact":
            return
        if event.kind in DONE:
            return
        first, published = dates[0].first, self.document.article.published
        if not until_day(self.document.clean, dates[0].start) and not (
            published and isinstance(first, str) and first < published
        ):
            event.modality = "planned"

    def _may_be(self, number: int, word: Found, other: bool, planned: bool) -> bool:
        """Tell whether words may mean an open event although they speak of another time."""
        if not other:
            return True
        return bool(word.definite or word.name) and not (planned and self.events[number].modality == "fact")

    def _is_told(self, sentence: Sentence, word: Found, dated: bool, cancelled: bool) -> bool:
        """Tell whether a sentence tells of a happening, rather than of such happenings in general."""
        text = self.document.clean
        if match_words("weak").fullmatch(text, word.start, word.end) and not dated:
            return False
        if dated or word.name or (word.kind == "visit" and find_goal(self.document, word)):
            return True
        if not match_words("happens").search(text, sentence.start, sentence.end):
            return False
        return (
            word.kind in ("visit", "exhibition", "trade_mission", "signing") or cancelled or self._has_actor(sentence)
        )

    def _has_actor(self, sentence: Sentence) -> bool:
        inside = [
            *self.document.agencies,
            *self.document.mentions,
            *self.document.posts,
            *self.document.regions.mentions,
        ]
        return any(sentence.start <= m.start < sentence.end for m in inside)

    def _assign_verb(
        self,
        sentence: Sentence,
        word: Found,
        dates: list[DateMention],
        places: list[Place],
        words: list[Found],
        planned: bool,
    ) -> int | None:
        text = self.document.clean
        verb = text[word.start : word.end].lower()
        abroad = verb in LEARNING | COMING and goes_abroad(self.document, sentence, word)
        signed_then = word.kind == "signing" and bool(dates)
        if not (signed_then or self._has_actor(sentence)) or not (abroad or is_visit_or_other(text, sentence, word)):
            return None
        if verb == "rombongan" and not _RECEIVED.search(text, word.end, sentence.end):
            return self._find_open(word, dates, planned, False)
        if word.kind == "launch" and any(w.kind and not w.verbal for w in words):
            return None
        candidate = self._find_open(word, dates, planned, False)
        if candidate is not None:
            return self._merge(candidate, word)
        placed = abroad or any(place.codes for place in places) or find_goal(self.document, word) is not None
        opens = {
            "launch": bool(dates),
            "meeting": bool(dates) and not self.events,
            "visit": not self.events or bool(dates) or placed,
            "signing": bool(signed().search(text, sentence.start, sentence.end)),
        }
        if not opens.get(word.kind, True):
            return None
        return self._open(sentence, word, planned, is_cancelled(text, sentence, word))

    def _refer(self, planned: bool, dates: list[DateMention]) -> int | None:
        number = self.last if self.last is not None else (0 if self.events else None)
        if number is not None:
            self._postpone(number, planned, dates)
        return number

    def _find_open(self, word: Found, dates: list[DateMention], planned: bool, cancelled: bool) -> int | None:
        """Find an open event that these words may mean: the last of its kind, else of a kind that goes with it."""
        wanted = "planned" if planned else "fact"
        order = sorted(
            range(len(self.events)),
            key=lambda n: (self.events[n].kind != word.kind, self.events[n].modality != wanted, n != self.last, n),
        )
        may = (
            n
            for n in order
            if may_mean(self.document, self.events[n], word, dates, planned=planned, cancelled=cancelled)
        )
        return next(may, None)

    def _merge(self, number: int, word: Found, *, own: bool = False) -> int:
        """Let words mean an open event; a signing that has a day or place of its own is one, and stays one."""
        event = self.events[number]
        settled = bool(event.start or event.codes or event.venue)
        if word.kind == "signing" and own and event.kind in ("visit", "meeting") and not settled:
            event.kind = "signing"
        elif event.kind == "signing" and word.kind in ("visit", "meeting") and (settled or self._is_later(event, word)):
            pass
        elif (
            _RANK[word.kind] > _RANK[event.kind]
            and not (event.name and not word.name)
            and {word.kind, event.kind} != {"exhibition", "meeting"}
            and (word.kind != "training" or self._is_held(word))
        ):
            event.kind = word.kind
        if word.name and (event.name is None or len(word.name) > len(event.name)) and word.kind == event.kind:
            event.name = word.name
        if len(event.spans) < 3:
            event.spans.append(Span(word.start, word.end))
        return number

    def _is_held(self, word: Found) -> bool:
        """Tell whether words for a training are of one that took place, not of what people agreed or asked for."""
        near = self.document.clean[max(0, word.start - 40) : word.end + 40]
        return bool(word.name or word.definite or match_words("happens").search(near))

    def _is_later(self, event: Event, word: Found) -> bool:
        """Tell whether words stand in a later sentence than those that opened a happening."""
        first = self.document.sentence_at(event.spans[0].start)
        return first is not None and word.start >= first.end

    def _open_another(self, sentence: Sentence, word: Found, former: int) -> int:
        """Open a second visit of the same day, unless one of its words did so already."""
        number = self._open(sentence, word, False, False)
        self.events[number].start, self.events[number].end = self.events[former].start, self.events[former].end
        return number

    def _open(self, sentence: Sentence, word: Found, planned: bool, cancelled: bool) -> int:
        event = Event(word.kind, word.name, spans=[Span(word.start, word.end)])
        whole = self.document.clean[sentence.start : sentence.end]
        if cancelled:
            event.modality, event.polarity = "planned" if re.search(r"\bakan\b", whole) else "fact", False
        elif planned:
            event.modality = "planned"
        goal = find_goal(self.document, word) if word.kind == "visit" and word.verbal else None
        if goal and not _TOWARDS.search(self.document.clean, word.end, goal.start):
            event.targets.append((goal.codes, Span(goal.start, goal.end)))
        event.virtual = bool(match_words("virtual").search(whole))
        self.events.append(event)
        return len(self.events) - 1

    def _date(self, sentence: Sentence, touched: list[tuple[Found, int]], dates: list[DateMention]) -> None:
        for date in dates:
            if date.cited:
                continue
            if date.said:
                self.said.append(date)
                continue
            if any(w.kind == "signing" and _EARLIER.match(self.document.clean, w.end) for w, _ in touched):
                continue
            number = pick_nearest(touched, date) if touched else self._undated(sentence, date)
            for each in list_told(self.document, self.events, number, touched):
                begin = date.start if each == number else next(w.start for w, other in touched if other == each)
                before = self.document.clean[max(sentence.start, begin - 170) : begin]
                set_dates(self.events[each], date, before)
                self.events[each].spans.append(Span(date.start, date.end))

    def _undated(self, sentence: Sentence, date: DateMention) -> int | None:
        if self.last is None or self.events[self.last].start is not None:
            return None
        words = self.document.clean[sentence.start : sentence.end]
        short = len(words) < date.end - date.start + 12
        near = (
            self.place is not None and sentence.paragraph - self.place <= 1 and sentence not in self.document.reported
        )
        return self.last if short or near or match_words("happens").search(words) else None

    def _place(self, sentence: Sentence, touched: list[tuple[Found, int]], places: list[Place]) -> None:
        text = self.document.clean
        for place in places:
            target = pick_nearest(touched, place) if touched else self._placed_later(sentence, place)
            for each in list_told(self.document, self.events, target, touched):
                event = self.events[each]
                if text[max(sentence.start, place.start - 4) : place.start].endswith("ke "):
                    event.targets.append((place.codes, place))
                elif event.venue is None and not (sentence.zone == "title" and event.codes):
                    settle_place(text, event, sentence, place, touched)

    def _placed_later(self, sentence: Sentence, place: Place) -> int | None:
        """Find the happening whose venue is told in a sentence that does not name it."""
        if self.last is None or self.events[self.last].venue or not place.venue:
            return None
        return self.last if _HELD.search(self.document.clean, sentence.start, place.start) else None


def find_events(document: Document) -> tuple[list[Event], list[EventMention]]:
    """Find the happenings of an article and all words that mean them."""
    builder = EventBuilder(document)
    builder.build()
    date_by_lead(document, builder.events)
    date_by_speech(document, builder.events, builder.said)
    agree_with_others(document, builder.events)
    for event in builder.events:
        agree_years(event)
    postpone_future(builder.events, document.article.published)
    return builder.events, sorted(builder.mentions)
