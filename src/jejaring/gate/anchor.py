"""Quotes without offsets → where they stand: for extractors that cite words and cannot count, such as language models.

A piece of evidence may be a string, or an object with `exact` alone; a statement's `quote` may be a string. Blanks and
the shape of quotation marks may differ; what is kept is what the article prints. The first place that is the article's
own wins.
"""

import re
from collections.abc import Mapping
from typing import Any

from jejaring import claims as c
from jejaring.documents import MAX_PHRASE
from jejaring.gate.page import Page

_MARKS = {
    **dict.fromkeys('"“”„″«»', '["“”„″«»]'),
    **dict.fromkeys("'‘’`ʼ", "['‘’`ʼ]"),
    **dict.fromkeys("-–—", "[-–—]"),
}


class NotFound(Exception):
    """A phrase that the article does not have."""


def anchor_entry(entry: Mapping[str, Any], page: Page) -> dict[str, Any]:
    """Give a claim's data with offsets for whatever it cites in words alone.

    Raises:
        NotFound: the article has no such words.
    """
    anchored = dict(entry)
    if isinstance(entry.get("evidence"), list):
        anchored["evidence"] = [_anchor_phrase(each, page) for each in entry["evidence"]]
    if isinstance(entry.get("quote"), str):
        span = find_phrase(entry["quote"].strip('"“”„″ '), page)
        anchored["quote"] = {"start": span.start, "end": span.end}
    return anchored


def _anchor_phrase(phrase: object, page: Page) -> object:
    words = phrase.get("exact") if isinstance(phrase, Mapping) and "start" not in phrase else phrase
    if not isinstance(words, str):
        return phrase
    span = _shorten(find_phrase(words, page), page.text)
    return {"start": span.start, "end": span.end, "exact": page.text[span.start : span.end]}


def find_phrase(words: str, page: Page) -> c.Span:
    """Find words in an article.

    >>> find_phrase('kata "Iwan"', Page.lay_out("Siap,  kata “Iwan”."))
    Span(start=7, end=18)

    Raises:
        NotFound: they are not there.
    """
    pattern = r"\s+".join("".join(_MARKS.get(sign, re.escape(sign)) for sign in word) for word in words.split())
    found = [c.Span(*match.span()) for match in re.finditer(pattern, page.text)] if pattern else []
    if not found:
        raise NotFound(words)
    return next((span for span in found if page.is_article(span.start, span.end)), found[0])


def _shorten(span: c.Span, text: str) -> c.Span:
    """Shorten what is longer than evidence may be, at a blank."""
    if span.end - span.start <= MAX_PHRASE:
        return span
    end = text.rfind(" ", span.start, span.start + MAX_PHRASE)
    return c.Span(span.start, end if end > span.start else span.start + MAX_PHRASE)
