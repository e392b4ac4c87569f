"""An article laid out for the gate: what of its text is the article, in which zone, in which paragraph.

The zones are those of the rule extractor (`jejaring.extract.zones`), whoever made the claims.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.quotes import find_quotations
from jejaring.extract.spans import Span
from jejaring.extract.zones import Layout, find_layout
from jejaring.gate.words import list_words

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True)
class Page:
    """The text of an article and its layout."""

    text: str
    layout: Layout

    @classmethod
    def lay_out(cls, text: str) -> "Page":
        """Lay out a text.

        >>> page = Page.lay_out("Bazar Dibuka\\n\\nSERANG - Bazar dibuka hari ini di sini.\\nBaca juga: Pasar")
        >>> page.find_zone(0), page.find_zone(15), page.is_article(66, 70)
        ('title', 'dateline', False)
        """
        return cls(text, find_layout(text))

    @cached_property
    def _kept(self) -> bytearray:
        """One byte a code point: 1 where the article itself stands."""
        kept = bytearray(len(self.text))
        spans = [span for span, _ in self.layout.paragraphs] + ([self.layout.dateline] if self.layout.dateline else [])
        for span in spans:
            kept[span.start : span.end] = b"\1" * (span.end - span.start)
        for span in self.layout.masked:
            kept[span.start : span.end] = bytes(span.end - span.start)
        return kept

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the article, folded."""
        return list_words(self.text)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The codes of all regions that a name in the article may mean, also where it crosses a line."""
        texts = {self.text, " ".join(self.text.split())}
        return frozenset(code for text in texts for _, _, codes in load_atlas().find_all(text) for code in codes)

    @cached_property
    def _quotations(self) -> list[Span]:
        paragraphs = [span for span, _ in self.layout.paragraphs]
        return [Span(quote.start, quote.end) for quote in find_quotations(self.text, paragraphs)]

    def is_article(self, start: int, end: int) -> bool:
        """Tell whether all of a phrase is the article's own."""
        return all(self._kept[at] for at in range(start, min(end, len(self.text))) if not self.text[at].isspace())

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a phrase stands between quotation marks, a mark more or less at its ends."""
        return any(quote.start - 2 <= start and end <= quote.end + 2 for quote in self._quotations)

    def find_zone(self, start: int) -> str:
        """Find the zone of the phrase that begins at a place."""
        dateline = self.layout.dateline
        if dateline and dateline.start <= start < dateline.end:
            return "dateline"
        zone = next((zone for span, zone in self.layout.paragraphs if span.start <= start < span.end), "body")
        return "quotation" if zone == "body" and self.is_quoted(start, start + 1) else zone

    @cached_property
    def _lines(self) -> list[Span]:
        spans = (Span(match.start(), match.end()) for match in _LINE.finditer(self.text))
        return [span for span in spans if self.text[span.start : span.end].strip()]

    def cut_near(self, start: int, end: int) -> str:
        """Cut what is near a phrase: its paragraph, the one before and the one behind."""
        lines = self._lines
        touched = [n for n, line in enumerate(lines) if line.start < end and start < line.end]
        if not touched:
            return ""
        first, last = max(0, touched[0] - 1), min(len(lines) - 1, touched[-1] + 1)
        return self.text[lines[first].start : lines[last].end]
