"""Who says what: the speaker of each quotation, and who reports which sentence.

Steps: the article is read once from the top, and who is spoken of is kept in mind. The speaker of a quotation stands in
the clause behind it, or before it; `-nya` and `ia` mean who is spoken of.
"""

import re

from jejaring.extract.document import Document, Speech
from jejaring.extract.quotes import find_quotations
from jejaring.extract.spans import PersonMention, Quote, Sentence, Span
from jejaring.extract.speakers import find_speaker, find_subject, find_subject_of, is_byname
from jejaring.extract.speech_clauses import (
    KIN,
    NAMELESS,
    SAME_SUBJECT,
    UNKNOWN_SAID,
    is_clause_of_saying,
    match_said,
    passive_pattern,
    reporting_pattern,
    said_pattern,
    theme_pattern,
    verb_pattern,
)
from jejaring.lexicon import cache_words, join_words, load_lexicon

_IT = re.compile(r"\W*(?P<who>Ia)\b")
_BY_PRONOUN = re.compile(r"(?:^|[\s,])(?:[Ii]a|[Dd]ia|[Bb]eliau|[Mm]enurutnya|[Dd]irinya)\b")
_PRONOUN_SAYS = re.compile(
    r"(?:^|[\s,])(?:[Ii]a|[Dd]ia|[Bb]eliau|[Dd]irinya)\s+(?:(?:juga|pun|kemudian|lalu|lantas)\s+)?$"
)
# `Ia mengatakan hal itu saat …`: what was said stands elsewhere, and the sentence is the reporter's own
_THAT = re.compile(r"\s+(?:(?:hal|pernyataan|pesan)\s)?(?:itu|tersebut|ini|demikian|senada|serupa)\b")
_AS = re.compile(r"\b(?:[Ss]eperti|[Ss]ebagaimana|[Ss]esuai)\s+(?:(?:yang|apa yang)\s+)?(?:[a-z]+\s+)?$")
_BY = re.compile(r"(?<!\w)[Mm]enurut(?:\s+|nya\b)")
_ONLY = re.compile(r"(?:dia|ia|beliau|dirinya)\b")
_GAP = re.compile(r"[\s,.*]*(?:(?:[Dd]emikian|[Bb]egitu),?\s+(?=[a-z]))?")
_CUT = re.compile(r"[\s,]*[a-z]{0,12}\s*$")  # the opening of a page breaks off in or before the word of saying

_WEAK = 0.6  # how sure a speaker is whom no clause tells
_APART = 120  # letters of a clause of saying between the halves of a quotation
_FEW = 7  # words of a quotation that stands alone without being speech


@cache_words
def _continuing() -> re.Pattern[str]:
    return re.compile(rf"\W*{join_words(load_lexicon('speech')['continuing'])}\b")


def attribute_speech(document: Document) -> None:
    """Find the quotations of an article, their speakers, and who reports which sentence."""
    paragraphs = [span for _, span, zone in document.iterate_paragraphs() if zone != "title"]
    document.quotes += find_quotations(document.clean, paragraphs)
    _Reader(document).read()


class _Reader:
    """Goes through the article once and keeps in mind who is spoken of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.current: tuple[int, Span] | None = None

    @property
    def person(self) -> int | None:
        """Who is spoken of."""
        return self.current[0] if self.current else None

    def read(self) -> None:
        """Attribute all quotations and sentences."""
        document = self.document
        waiting: list[Quote] = []
        for number, span, zone in document.iterate_paragraphs():
            if zone == "title":
                continue
            quotes = [q for q in document.quotes if q.start < span.end and span.start < q.end]
            sentences = [s for s in document.sentences if s.paragraph == number]
            self._read_paragraph(span, quotes, sentences)
            waiting = self._hand_back(span, quotes, waiting)

    def _hand_back(self, paragraph: Span, quotes: list[Quote], waiting: list[Quote]) -> list[Quote]:
        """Give quotations that are paragraphs to who is named behind the last of them; list those that wait."""
        alone = bool(quotes) and quotes[0].outer.start <= paragraph.start + 1
        speech = self.document.spoken.get(quotes[0]) if alone else None
        if not alone:
            return []
        if speech is None or speech.sure <= _WEAK:
            whole = quotes[0].outer.end >= paragraph.end - 2
            return [*waiting, quotes[0]] if whole and len(self.document.words(quotes[0]).split()) > _FEW else []
        for quote in waiting:
            self.document.spoken[quote] = Speech(speech.speaker, speech.evidence, _WEAK)
        return []

    def _read_paragraph(self, paragraph: Span, quotes: list[Quote], sentences: list[Sentence]) -> None:
        reported = False
        for sentence in sentences:
            inside = [q for q in quotes if q.start < sentence.end and sentence.start < q.outer.end]
            for quote in inside:
                if quote.outer.start >= sentence.start:
                    self._attribute_before(quote, sentence)
            reported = self._follow(sentence, inside, reported) or reported
            for quote in inside:
                if quote.outer.end <= sentence.end + 1 and quote not in self.document.spoken:
                    self._attribute_after(quote, paragraph)
        self._share(paragraph, quotes)

    def _speak(self, quote: Quote, cue: Span | None, sure: float = 0.95) -> None:
        """Give a quotation to whom is spoken of."""
        if self.current:
            evidence = (cue, self.current[1]) if cue else (self.current[1],)
            self.document.spoken[quote] = Speech(self.current[0], evidence, sure)

    def _attribute_before(self, quote: Quote, sentence: Sentence) -> None:
        lead = self.document.clean[sentence.start : quote.outer.start]
        verb = next(reversed(list(verb_pattern().finditer(lead))), None)
        said = re.search(r"(?:[,:]|\bbahwa)\s*$", lead)
        near = verb and len(lead) - verb.end() < 60
        if said_first := match_said(self.document.clean, sentence.start, quote.outer.start):
            self._attribute_said(quote, said_first, Span(sentence.start, quote.outer.start))
            return
        leads = (
            (re.match(r"\s*[Mm]enurut(?:nya)?\b", lead) and said)
            or (verb and near and (said or len(lead) - verb.end() < 3))
            or (re.search(r":\s*$", lead) and len(lead) < 90)
        )
        if not leads or theme_pattern().search(lead.rstrip(" :,")):
            return
        subject = self._find_leading(sentence, quote, verb)
        if subject is None and self.current and _BY_PRONOUN.search(lead[: verb.start()] if verb else lead):
            subject = self.current
        if subject:
            cue = (Span(sentence.start + verb.start(), sentence.start + verb.end()),) if verb else ()
            self.document.spoken[quote] = Speech(subject[0], (subject[1], *cue))

    def _find_leading(self, sentence: Sentence, quote: Quote, verb: re.Match[str] | None) -> tuple[int, Span] | None:
        beside = None
        if verb:
            beside = find_subject_of(self.document, Span(sentence.start, sentence.start + verb.start()), self.person)
        return beside or find_subject(self.document, Span(sentence.start, quote.outer.start), self.person)

    def _attribute_after(self, quote: Quote, paragraph: Span) -> None:
        text = self.document.clean
        gap = _GAP.match(text, quote.outer.end, paragraph.end)
        start = gap.end() if gap else quote.outer.end
        if said := self._match_after(quote, start, paragraph):
            self._attribute_said(quote, said, paragraph)
            return
        if passive := passive_pattern().match(text, start, paragraph.end):
            person = self._find(passive.end(), paragraph.end)
            if person:
                self.document.spoken[quote] = Speech(person.person, (Span(start, person.end),))
            return
        if quote.closed and _CUT.match(text, quote.outer.end) and len(self.document.words(quote).split()) > 5:
            self._speak(quote, None, 0.8)
            return
        person = self._find(start, paragraph.end)
        end = min(paragraph.end, person.end + 60) if person else start
        verb = verb_pattern().search(text, person.end, end) if person and person.start - start < 3 else None
        if person and verb and "." not in text[person.end : verb.start()]:
            self.document.spoken[quote] = Speech(person.person, (Span(person.start, verb.end()),))

    def _match_after(self, quote: Quote, start: int, paragraph: Span) -> re.Match[str] | None:
        """Match the word of saying behind a quotation; one with a capital only behind a mark, or with `-nya`."""
        text = self.document.clean
        said = match_said(text, start, paragraph.end)
        ended = text[quote.outer.end - 2 : quote.outer.end - 1] in tuple(",.?!")
        if said and (ended or said.group("nya") or text[start].islower()):
            return said
        unknown = UNKNOWN_SAID.match(text, start, paragraph.end) if quote.closed else None
        if unknown and text[quote.end - 1 : quote.end] not in tuple(",?!"):
            named = unknown.group("verb") and any(m.start == unknown.end() + 1 for m in self.document.mentions)
            return unknown if named else None
        return unknown

    def _attribute_said(self, quote: Quote, said: re.Match[str], paragraph: Span) -> None:
        cue = Span(said.start(), said.end())
        if said.group("nya") or said.group("pronoun") or KIN.match(self.document.clean, said.end(), paragraph.end):
            self._speak(quote, cue)
            return
        person = self._find(said.end(), paragraph.end)
        if person:
            self.document.spoken[quote] = Speech(person.person, self._show(said.start(), person))
            self.current = person.person, Span(person.start, person.end)

    def _show(self, start: int, person: PersonMention) -> tuple[Span, ...]:
        """Give the phrase that tells who speaks; of one who is only described there, also where the name stands."""
        phrase = Span(start, person.end)
        named = person in self.document.mentions or self.person != person.person
        return (phrase,) if named or not self.current else (phrase, self.current[1])

    def _find(self, position: int, limit: int) -> PersonMention | None:
        return find_speaker(self.document, position, limit, self.person)

    def _follow(self, sentence: Sentence, quotes: list[Quote], reported: bool) -> bool:
        """Note the subject of a sentence, and who reports it; tell whether somebody does."""
        outside = _blank_quotes(self.document.clean, sentence, quotes)
        pronoun = _IT.match(outside)
        if pronoun and self.current:
            self.document.pronouns[sentence.start + pronoun.start("who")] = self.current[0]
        speech = self._find_reporter(sentence, outside)
        if speech:
            self.document.reported[sentence] = speech
        opening = next((q for q in quotes if q.outer.start <= sentence.start + 1), None)
        if opening and not (speech and speech.sure > 0.9):
            return bool(speech)
        goes_on = SAME_SUBJECT.search(outside) or (reported and _continuing().match(outside))
        if not speech and self.current and goes_on:
            return False
        subject = (speech.speaker, speech.evidence[0]) if speech else find_subject(self.document, sentence, self.person)
        if subject:
            self.current = subject
        elif NAMELESS.match(outside):
            self.current = None
        return bool(speech)

    def _find_reporter(self, sentence: Sentence, outside: str) -> Speech | None:
        base = sentence.start
        if by := _BY.search(outside) if "enurut" in outside else None:
            if by.group() in ("Menurutnya", "menurutnya"):
                return Speech(self.current[0], (self.current[1],)) if self.current else None
            return self._speech_of(base + by.end(), sentence)
        if found := self._find_passive_reporter(sentence, outside):
            return found
        for said in said_pattern().finditer(outside):
            if not is_clause_of_saying(outside, said):
                continue
            if said.group("nya") or said.group("pronoun") or KIN.match(self.document.clean, base + said.end()):
                cue = Span(base + said.start(), base + said.end())
                return Speech(self.current[0], (cue, self.current[1])) if self.current else None
            if found := self._speech_of(base + said.end(), sentence):
                return found
        return self._find_reporter_of_verb(sentence, outside)

    def _find_passive_reporter(self, sentence: Sentence, outside: str) -> Speech | None:
        passive = passive_pattern().search(outside)
        if passive and _AS.search(outside[: passive.start()]) and self._is_said_by_other(sentence, outside, passive):
            return None
        found = self._speech_of(sentence.start + passive.end(), sentence) if passive else None
        if found and passive:
            found.until = sentence.start + passive.start()
        return found

    def _is_said_by_other(self, sentence: Sentence, outside: str, passive: re.Match[str]) -> bool:
        """Tell whether somebody else than the one in `seperti disampaikan …` says the sentence."""
        if any(is_clause_of_saying(outside, said) for said in said_pattern().finditer(outside, passive.end())):
            return True
        return bool(self.document.mentions_in(Span(sentence.start, sentence.start + passive.start())))

    def _speech_of(self, position: int, sentence: Sentence) -> Speech | None:
        if _ONLY.match(self.document.clean, position):
            return Speech(self.current[0], (self.current[1],)) if self.current else None
        person = self._find(position, sentence.end)
        if person is None:
            return None
        between = self.document.clean[position : person.start]
        if person.start > position + 4 and between.count(",") > 2:
            return None
        return Speech(person.person, (Span(person.start, person.end),))

    def _find_reporter_of_verb(self, sentence: Sentence, outside: str) -> Speech | None:
        verb = reporting_pattern().search(outside)
        if not verb:
            return None
        before = Span(sentence.start, sentence.start + verb.start())
        subject = find_subject_of(self.document, before, self.person)
        if subject is None and self.current and is_byname(self.document, before):
            subject = self.current
        if subject is None and not verb.group("unknown"):
            subject = find_subject(self.document, before, self.person)
        told = sentence.start if _THAT.match(outside, verb.end()) else None
        if subject:
            return Speech(subject[0], (subject[1],), 0.9, before.end, told)
        pronoun = _PRONOUN_SAYS.search(outside[: verb.start()])
        if (pronoun or re.search(r"(?<!\w)[Pp]ihaknya\b", outside)) and self.current:
            return Speech(self.current[0], (self.current[1],), 0.9, before.end, told)
        return None

    def _share(self, paragraph: Span, quotes: list[Quote]) -> None:
        """Give the halves of an interrupted quotation the one speaker, and a quotation that is a paragraph the last."""
        spoken = [q for q in quotes if q in self.document.spoken]
        for quote in quotes:
            length = len(self.document.words(quote).split())
            if quote in self.document.spoken or length < 2 or quote.outer.end > paragraph.end + 1:
                continue
            near = [q for q in spoken if q.end < quote.start]
            lead = self.document.clean[max(paragraph.start, quote.outer.start - 40) : quote.outer.start]
            alone = quote.outer.start <= paragraph.start + 1 or re.search(r"[.:]\s*$", lead)
            if near and (re.search(r"[.:]\s*$", lead) or self._is_second_half(near[-1], quote)):
                speech = self.document.spoken[near[-1]]
                self.document.spoken[quote] = Speech(speech.speaker, speech.evidence, 0.85)
            elif alone and length > _FEW and (quote.outer.end >= paragraph.end - 2 or self._goes_on(quote, paragraph)):
                self._speak(quote, None, _WEAK)

    def _is_second_half(self, first: Quote, second: Quote) -> bool:
        """Tell whether only a clause of saying stands between two quotations: `“Siap,” kata Joko, “dan senang.”`"""
        between = self.document.clean[first.outer.end : second.outer.start]
        said = match_said(between.lstrip(" ,"), 0)
        return bool(said and between.rstrip().endswith(",") and len(between) < _APART)

    def _goes_on(self, quote: Quote, paragraph: Span) -> bool:
        """Tell whether a new sentence follows a quotation that its paragraph begins with."""
        behind = self.document.clean[quote.outer.end : paragraph.end].strip()
        return quote.outer.start <= paragraph.start + 1 and behind[:1].isupper()


def _blank_quotes(text: str, sentence: Sentence, quotes: list[Quote]) -> str:
    words = list(text[sentence.start : sentence.end])
    for quote in quotes:
        for place in range(max(0, quote.start - sentence.start), min(len(words), quote.end - sentence.start)):
            words[place] = " " if words[place] != "\n" else "\n"
    return "".join(words)
