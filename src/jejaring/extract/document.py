"""One annotated article: what each phase adds, the next ones read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from jejaring.article import Article
from jejaring.extract.agencies import RegionIndex
from jejaring.extract.dates import Calendar
from jejaring.extract.spans import (
    AgencyMention,
    DateMention,
    Person,
    PersonMention,
    PostMention,
    Quote,
    Sentence,
    Span,
)
from jejaring.extract.zones import Layout

Claim = dict[str, Any]


@dataclass(slots=True)
class Speech:
    """Who says what a quotation or a sentence says, and where the text tells so."""

    speaker: int
    evidence: tuple[Span, ...]
    sure: float = 0.95
    since: int | None = None  # before this place the sentence is the reporter's own (`Bupati saat … mengatakan`)
    until: int | None = (
        None  # behind this place the sentence is the reporter's own (`Hal itu disampaikan Bupati saat …`)
    )


@dataclass(slots=True)
class Document:
    """An article with its annotations; `clean` is the text with blanks for all that is not the article."""

    article: Article
    text: str
    clean: str
    layout: Layout
    calendar: Calendar
    sentences: list[Sentence]
    regions: RegionIndex
    agencies: list[AgencyMention] = field(default_factory=list)
    posts: list[PostMention] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    mentions: list[PersonMention] = field(default_factory=list)
    companions: dict[int, int] = field(default_factory=dict)  # who stands in a row with which official
    dates: list[DateMention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    spoken: dict[Quote, Speech] = field(default_factory=dict)
    reported: dict[Sentence, Speech] = field(default_factory=dict)
    pronouns: dict[int, int] = field(default_factory=dict)  # where `Ia` stands → whom it means
    masks: dict[tuple[int, int], Any] = field(default_factory=dict)
    definitions: list[tuple[str, str, Span]] = field(default_factory=list)  # short form, long form, where both stand
    aliases: dict[str, tuple[str, Span]] = field(default_factory=dict)  # of each short form the first

    def words(self, span: Span) -> str:
        """Give the words of a span."""
        return self.text[span.start : span.end]

    def sentence_at(self, position: int) -> Sentence | None:
        """Give the sentence that holds a place."""
        return next((s for s in self.sentences if s.start <= position < s.end), None)

    def quote_at(self, position: int) -> Quote | None:
        """Give the quotation that holds a place."""
        return next((q for q in self.quotes if q.start <= position < q.end), None)

    def mentions_in(self, span: Span) -> list[PersonMention]:
        """List the mentions of persons inside a span."""
        return [m for m in self.mentions if span.start <= m.start and m.end <= span.end]

    def iterate_paragraphs(self) -> Iterator[tuple[int, Span, str]]:
        """Iterate over the paragraphs with number and zone."""
        for number, (span, zone) in enumerate(self.layout.paragraphs):
            yield number, span, zone


def region_value(codes: Sequence[str]) -> Any:
    """Write codes as a claim document does: null, a code, or candidates.

    >>> region_value(("36.74",)), region_value(())
    ('36.74', None)
    """
    if not codes:
        return None
    return codes[0] if len(codes) == 1 else {"candidates": sorted(codes)}


def _split_lines(text: str, span: Span) -> Iterator[Span]:
    """Split a span where its lines break: evidence is of one line."""
    for line in re.finditer(r"[^\n\r]*[^\s]", text[span.start : span.end]):
        yield Span(span.start + line.start(), span.start + line.end())


def make_evidence(text: str, *spans: Span) -> list[dict[str, Any]]:
    """Write spans as evidence, each at most 100 characters, in order and without doubles."""
    evidence = []
    pieces = {(line.start, line.end) for span in spans for line in _split_lines(text, span)}
    for span in (Span(*piece) for piece in sorted(pieces)):
        start, end = span.start, min(span.end, span.start + 100)
        if end < span.end:
            cut = text.rfind(" ", start, end)
            end = cut if cut > start + 20 else end
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            evidence.append({"start": start, "end": end, "exact": text[start:end]})
    return evidence
