"""Quotations and who says them; sentences and who reports them.

Steps: marks are paired within a paragraph; an unclosed quotation ends before its clause of saying. The speaker stands
in the clause behind, or before; `-nya`, `ia` mean the subject of the sentence before, which is followed through the
article.
"""

import re

from jejaring.extract.document import Document, Speech
from jejaring.extract.names import read_name
from jejaring.extract.people import add_person
from jejaring.extract.somebody import find_full_name
from jejaring.extract.spans import PersonMention, Quote, Sentence, Span
from jejaring.extract.speech_clauses import KIN, NAMELESS, SAME_SUBJECT, is_clause_of_saying, is_governed
from jejaring.lexicon import cache_words, join_words, load_lexicon

# a verb of saying that the lexicon lacks, told by its place behind a quotation: `“…,” selorohnya.`
_UNKNOWN_SAID = re.compile(r"(?:(?P<nya>[a-z]{4,}nya)(?=[\s.,]|$)|(?P<verb>[a-z]{4,})(?P<pronoun>(?!))?(?=\s+[A-Z]))")
_IT = re.compile(r"\W*(?P<who>Ia)\b")
_MARKS = re.compile(r"[“”\"″„‟]|''")


@cache_words
def _said() -> re.Pattern[str]:
    speech = load_lexicon("speech")
    bare = [word for word in speech["said"] if word not in speech["only_nya"]]
    pronouns = join_words(speech["pronouns"])
    return re.compile(
        rf"(?<!\w)(?:(?P<nya>{join_words(speech['said'])}nya)|(?P<verb>{join_words(bare)})(?:\s+(?P<pronoun>{pronouns})\b)?)(?!\w)"
    )


@cache_words
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')['verbs'])}(?!\w)")


@cache_words
def _reporting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')['reporting'])}(?!\w)")


@cache_words
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){join_words(load_lexicon('speech')['passive'])}(?:\s+(?:juga|langsung|pula))?(?:\s+oleh)?\s+"
    )


@cache_words
def _theme() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')['themes'])}\s*:?\s*$", re.I)


def find_quotes(text: str, paragraph: Span) -> list[Quote]:
    """Pair the quotation marks of a paragraph.

    >>> quote = find_quotes("“Kami siap, ujar Bupati.", Span(0, 24))[0]
    >>> (quote.start, quote.end, quote.closed)
    (1, 10, False)
    """
    found: list[Quote] = []
    opened: re.Match[str] | None = None
    for mark in _MARKS.finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        if opened is None:
            inches = sign != "“" and text[mark.start() - 1 : mark.start()].isdigit()
            if not inches and (sign != "”" or not found):
                opened = mark
            continue
        step = _judge_mark(text, opened.group(), mark, paragraph.end)
        if step == "close":
            found.append(_make_quote(text, opened.end(), mark.start(), Span(opened.start(), mark.end())))
        opened = mark if step == "open" else None if step == "close" else opened
    end = _find_open_end(text, opened.end(), paragraph.end) if opened else None
    if opened and end is not None:
        found.append(Quote(opened.end(), end, False, Span(opened.start(), end)))
    return [quote for quote in found if quote.end > quote.start]


def _judge_mark(text: str, opening: str, mark: re.Match[str], limit: int) -> str:
    """Say what a mark does while a quotation is open: close it, open it anew, or neither."""
    sign, rest = mark.group(), text[mark.end() : limit]
    if sign == "“" and opening == "“" and not rest[:1].isalnum():
        return "close"
    if sign in "“„":
        return "open" if sign == opening else ""
    nested = opening == "“" and sign != "”" and "”" in rest and "“" not in rest
    return "" if nested else "close"


def _make_quote(text: str, start: int, end: int, outer: Span) -> Quote:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quote(start, end, True, outer)


def _find_open_end(text: str, start: int, limit: int) -> int | None:
    clauses = [m for m in re.finditer(r",\s*(?=\w)", text[start:limit]) if _said().match(text, start + m.end())]
    if clauses:
        return start + clauses[-1].start()
    words = text[start:limit].rstrip()
    return start + len(words) if len(words.split()) > 5 else None


class _Reader:
    """Goes through the article once and keeps in mind who is the subject."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.current: tuple[int, Span] | None = None

    def read(self) -> None:
        """Attribute all quotations and sentences."""
        document = self.document
        for number, span, zone in document.iterate_paragraphs():
            if zone == "title":
                continue
            quotes = [q for q in document.quotes if span.start <= q.start < span.end]
            sentences = [s for s in document.sentences if s.paragraph == number]
            self._read_paragraph(span, quotes, sentences)

    def _read_paragraph(self, paragraph: Span, quotes: list[Quote], sentences: list[Sentence]) -> None:
        for sentence in sentences:
            inside = [q for q in quotes if q.start < sentence.end and sentence.start < q.outer.end]
            for quote in inside:
                if quote.outer.start >= sentence.start:
                    self._attribute_before(quote, sentence)
            self._follow(sentence, inside)
            for quote in inside:
                if quote.outer.end <= sentence.end + 1 and quote not in self.document.spoken:
                    self._attribute_after(quote, paragraph)
        self._share(paragraph, quotes)

    def _attribute_before(self, quote: Quote, sentence: Sentence) -> None:
        text = self.document.clean
        lead = text[sentence.start : quote.outer.start]
        verb = next(reversed(list(_verbs().finditer(lead))), None)
        said = re.search(r"(?:[,:]|\bbahwa)\s*$", lead)
        if (
            (re.match(r"\s*[Mm]enurut(?:nya)?\b", lead) and said)
            or (verb and (said or len(lead) - verb.end() < 3) and len(lead) - verb.end() < 60)
            or (re.search(r":\s*$", lead) and len(lead) < 90)
        ):
            start = sentence.start
        else:
            return
        if _theme().search(lead.rstrip(" :,")):
            return
        subject = self._subject(Span(start, quote.outer.start))
        if (
            re.search(
                r"(?:^|[\s,])(?:[Ii]a|[Dd]ia|[Bb]eliau|[Mm]enurutnya)\b", lead[: verb.start() if verb else len(lead)]
            )
            and self.current
            and not subject
        ):
            subject = self.current
        if subject:
            evidence = (
                (subject[1], Span(sentence.start + verb.start(), sentence.start + verb.end()))
                if verb
                else (subject[1],)
            )
            self.document.spoken[quote] = Speech(subject[0], evidence)

    def _attribute_after(self, quote: Quote, paragraph: Span) -> None:
        text = self.document.clean
        gap = re.compile(r"[\s,.*]*(?:[Dd]emikian\s+)?").match(text, quote.outer.end, paragraph.end)
        start = gap.end() if gap else quote.outer.end
        said = _said().match(text, start, paragraph.end)
        if (
            said is None
            and text[quote.outer.end - 2 : quote.outer.end - 1] in ".,?!"
            and text[start : start + 1].isupper()
        ):
            said = _said().match(text[:start] + text[start].lower() + text[start + 1 : paragraph.end], start)
        if said is None and quote.closed and text[quote.end - 1 : quote.end] in ",?!":
            said = _UNKNOWN_SAID.match(text, start, paragraph.end)
        if said:
            self._attribute_said(quote, said, paragraph)
            return
        passive = _passive().match(text, start, paragraph.end)
        if passive:
            person = self._person_at(passive.end(), paragraph.end)
            if person:
                self.document.spoken[quote] = Speech(person.person, (Span(start, person.end),))
            return
        person = self._person_at(start, paragraph.end)
        verb = (
            _verbs().search(text, person.end, min(paragraph.end, person.end + 60))
            if person and person.start - start < 3
            else None
        )
        if person and verb and "." not in text[person.end : verb.start()]:
            self.document.spoken[quote] = Speech(person.person, (Span(person.start, verb.end()),))

    def _attribute_said(self, quote: Quote, said: re.Match[str], paragraph: Span) -> None:
        if said.group("nya") or said.group("pronoun"):
            if self.current:
                self.document.spoken[quote] = Speech(self.current[0], (Span(said.start(), said.end()), self.current[1]))
            return
        if KIN.match(self.document.clean, said.end(), paragraph.end):
            if self.current:
                self.document.spoken[quote] = Speech(self.current[0], (Span(said.start(), said.end()), self.current[1]))
            return
        person = self._person_at(said.end(), paragraph.end)
        if person:
            self.document.spoken[quote] = Speech(person.person, (Span(said.start(), person.end),))
            self.current = person.person, Span(person.start, person.end)

    def _person_at(self, position: int, limit: int) -> PersonMention | None:
        """Give the person right behind a place: known, by post, or a name not met before."""
        text = self.document.clean
        stop = re.compile(r"(?<=[a-z]{3})[.!?](?=\s|$)").search(text, position, limit)
        limit = stop.start() if stop else limit
        near = [m for m in self.document.mentions if position <= m.start < limit]
        start = re.compile(r"\s*(?:(?:sang|seorang|Pak|Bu|Ibu|Bapak)\s+)?").match(text, position, limit)
        begin = start.end() if start else position
        name = read_name(text, begin, limit)
        if (
            near
            and near[0].start <= begin + 3
            and not (name and name.end > near[0].end and _is_other(self.document, near[0].person, name.text))
        ):
            return near[0]
        if (
            name
            and not self.document.regions.at(name.start)
            and (not near or near[0].start > name.end or near[0].start <= begin + 3)
        ):
            fuller = find_full_name(self.document, name.text, position) if len(name.tokens) == 1 else None
            number = add_person(self.document, fuller or name)
            person = self.document.persons[number]
            person.private = person.private or (not person.posts and not person.kin)
            mention = PersonMention(name.start, name.end, number)
            self.document.mentions = sorted(
                [*self.document.mentions, mention, *_repeat(self.document, (fuller or name).text, number, name.start)]
            )
            return mention
        posts = [p for p in self.document.posts if begin <= p.start <= begin + 3 and p.name_span is None]
        if posts and near and near[0].start > posts[0].end + 12:
            return None
        return near[0] if near and near[0].start - begin < 110 else None

    def _subject(self, span: Span) -> tuple[int, Span] | None:
        """Find the person that is the subject of a clause: the first named that no preposition governs."""
        text = self.document.clean
        mentions = [m for m in self.document.mentions_in(span) if not self.document.quote_at(m.start)]
        free = [m for m in mentions if not is_governed(text, m.start)]
        chosen = free or mentions
        return (chosen[0].person, Span(chosen[0].start, chosen[0].end)) if chosen else None

    def _follow(self, sentence: Sentence, quotes: list[Quote]) -> None:
        """Note the subject of a sentence, and who reports it."""
        text = self.document.clean
        outside = _blank_quotes(text, sentence, quotes)
        pronoun = _IT.match(outside)
        if pronoun and self.current:
            self.document.pronouns[sentence.start + pronoun.start("who")] = self.current[0]
        speech = self._reporter(sentence, outside)
        if speech:
            self.document.reported[sentence] = speech
        opening = next((q for q in quotes if q.outer.start <= sentence.start + 1), None)
        if opening and not (speech and speech.sure > 0.9):
            return
        if not speech and self.current and SAME_SUBJECT.search(outside):
            return
        subject = (speech.speaker, speech.evidence[0]) if speech else self._subject(sentence)
        if subject:
            self.current = subject
        elif NAMELESS.match(outside):
            self.current = None

    def _reporter(self, sentence: Sentence, outside: str) -> Speech | None:
        base = sentence.start
        by = re.search(r"(?<!\w)[Mm]enurut\s+", outside)
        if by:
            return self._speech_of(base + by.end(), sentence, Span(base + by.start(), base + by.end()))
        if re.search(r"(?<!\w)[Mm]enurutnya\b", outside) and self.current:
            return Speech(self.current[0], (self.current[1],))
        if found := self._passive_reporter(sentence, outside):
            return found
        for said in _said().finditer(outside):
            if not is_clause_of_saying(outside, said):
                continue
            if said.group("nya") or said.group("pronoun") or KIN.match(self.document.clean, base + said.end()):
                cue = Span(base + said.start(), base + said.end())
                return Speech(self.current[0], (cue, self.current[1])) if self.current else None
            if found := self._speech_of(base + said.end(), sentence, Span(base + said.start(), base + said.end())):
                return found
        return self._speech_of_verb(sentence, outside)

    def _passive_reporter(self, sentence: Sentence, outside: str) -> Speech | None:
        passive = _passive().search(outside)
        if passive is None:
            return None
        start, end = sentence.start + passive.start(), sentence.start + passive.end()
        found = self._speech_of(end, sentence, Span(start, end))
        if found:
            found.until = start
        return found

    def _speech_of(self, position: int, sentence: Sentence, cue: Span) -> Speech | None:
        pronoun = re.compile(r"(?:dia|ia|beliau|dirinya)\b").match(self.document.clean, position)
        if pronoun:
            return Speech(self.current[0], (self.current[1],)) if self.current else None
        person = self._person_at(position, sentence.end)
        if person is None or (
            person.start > position + 4 and self.document.clean[position : person.start].count(",") > 2
        ):
            return None
        return Speech(person.person, (Span(person.start, person.end),))

    def _speech_of_verb(self, sentence: Sentence, outside: str) -> Speech | None:
        verb = _reporting().search(outside)
        if not verb:
            return None
        before = Span(sentence.start, sentence.start + verb.start())
        subject = self._subject(before)
        if subject:
            return Speech(subject[0], (subject[1],), 0.9)
        pronoun = re.search(
            r"(?:^|[\s,])(?:[Ii]a|[Dd]ia|[Bb]eliau)\s+(?:(?:juga|pun|kemudian|lalu)\s+)?$", outside[: verb.start()]
        )
        if (pronoun or re.search(r"(?<!\w)[Pp]ihaknya\b", outside)) and self.current:
            return Speech(self.current[0], (self.current[1],), 0.9)
        return None

    def _share(self, paragraph: Span, quotes: list[Quote]) -> None:
        """Give the halves of an interrupted quotation the one speaker, and a quotation that is a paragraph the last."""
        spoken = [q for q in quotes if q in self.document.spoken]
        for quote in quotes:
            if quote in self.document.spoken or len(self.document.words(quote).split()) < 2:
                continue
            near = [q for q in spoken if q.end < quote.start]
            lead = self.document.clean[max(paragraph.start, quote.outer.start - 40) : quote.outer.start]
            if near and re.search(r"[.:]\s*$", lead):
                self.document.spoken[quote] = Speech(
                    self.document.spoken[near[-1]].speaker, self.document.spoken[near[-1]].evidence, 0.85
                )
            elif (
                self.current
                and quote.outer.start <= paragraph.start + 1
                and quote.outer.end >= paragraph.end - 2
                and len(self.document.words(quote).split()) > 7
            ):
                self.document.spoken[quote] = Speech(self.current[0], (self.current[1],), 0.6)


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


def _blank_quotes(text: str, sentence: Sentence, quotes: list[Quote]) -> str:
    words = list(text[sentence.start : sentence.end])
    for quote in quotes:
        for place in range(max(0, quote.start - sentence.start), min(len(words), quote.end - sentence.start)):
            words[place] = " " if words[place] != "\n" else "\n"
    return "".join(words)


def attribute_speech(document: Document) -> None:
    """Find the quotations of an article, their speakers, and who reports which sentence."""
    for _, span, zone in document.iterate_paragraphs():
        if zone != "title":
            document.quotes += find_quotes(document.clean, span)
    _Reader(document).read()
