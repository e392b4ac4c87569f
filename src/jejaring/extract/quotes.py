"""Quotations: what stands between quotation marks, over paragraphs too.

Steps: marks are paired within a paragraph; what a paragraph leaves open goes on to the mark that closes it in one of
the next; a quotation that is never closed ends before its clause of saying, or with its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jejaring.extract.spans import Quote, Span
from jejaring.extract.speech_clauses import match_said

_MARKS = re.compile(r"[“”\"″„‟]|[‘’']['’]|``")
# a mark of another kind closes: `“Kami siap,' ujarnya`
_SINGLE = re.compile(r"(?<=[\w.,?!)])['’](?=\s|[a-z]{4})\s*")
# a pair of single marks, or one that a double mark closes: `‘Kami siap berdagang,’ ujarnya`
_PAIR = re.compile(
    r"(?<![\w.,?!'])[‘'](?!')(?P<words>[^“”\"‘\n]{15,1500}?)(?P<end>(?<=[,.?!])['’”\"])(?=[\s,]*[A-Za-z])"
)
_CLAUSE = re.compile(r",\s*(?=\w)")
_BESIDE = re.compile(r"[\s,.]*")
_GOES_ON = 3  # paragraphs through which a quotation may go on


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quote]:
    """Find the quotations of paragraphs that follow each other, those that run over several of them as one.

    >>> [(quote.start, quote.end) for quote in find_quotations("“Kami\\nsiap,” ujarnya.", [Span(0, 5), Span(6, 20)])]
    [(1, 11)]
    """
    found: list[Quote] = []
    position = 0
    for number, paragraph in enumerate(paragraphs):
        quotes = find_quotes(text, Span(max(position, paragraph.start), paragraph.end))
        last = _find_open_mark(text, Span(max(position, paragraph.start), paragraph.end), quotes)
        close = _find_close(text, last, paragraphs[number : number + 1 + _GOES_ON]) if last else None
        if last and close:
            quotes = [quote for quote in quotes if quote.outer.start < last.start]
            quotes.append(_make_quote(text, last.end, close.start(), Span(last.start, close.end())))
            position = close.end()
        found += quotes
    return found


def _find_open_mark(text: str, paragraph: Span, quotes: list[Quote]) -> Span | None:
    """Find the mark that a paragraph opens and leaves open to its end."""
    closed = max((quote.outer.end for quote in quotes if quote.closed), default=paragraph.start)
    marks = list(_MARKS.finditer(text, closed, paragraph.end))
    if not marks or (quotes and not quotes[-1].closed and text[quotes[-1].end : paragraph.end].strip()):
        return None
    mark = marks[-1]
    return Span(mark.start(), mark.end()) if not _is_inch(text, mark) and mark.group() != "”" else None


def _find_close(text: str, opening: Span, paragraphs: Sequence[Span]) -> re.Match[str] | None:
    """Find the mark in the next paragraphs that closes a quotation: the first, if its shape is that of an end."""
    for before, paragraph in pairwise(paragraphs):
        if text[before.end : paragraph.start].strip():
            return None
        mark = _MARKS.search(text, paragraph.start, paragraph.end)
        if mark:
            straight = mark.group() not in "“”„"
            ends = mark.group() == "”" or (straight and mark.start() > paragraph.start and not _is_opening(text, mark))
            return mark if ends else None
    return None


def find_quotes(text: str, paragraph: Span) -> list[Quote]:
    """Pair the quotation marks of a paragraph.

    >>> quote = find_quotes("“Kami siap, ujar Bupati.", Span(0, 24))[0]
    >>> (quote.start, quote.end, quote.closed)
    (1, 10, False)
    """
    found: list[Quote] = []
    opened: re.Match[str] | None = None
    for mark in _MARKS.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            if not _is_inch(text, mark) and (mark.group() != "”" or not found) and not _is_closing(text, mark):
                opened = mark
            continue
        step = _judge_mark(text, opened, mark, paragraph.end)
        if step == "close":
            found.append(_make_quote(text, opened.end(), mark.start(), Span(opened.start(), mark.end())))
        elif step == "open":
            found += _leave_open(text, opened, mark.start(), paragraph.end)
        opened = mark if step == "open" else None if step == "close" else opened
    if opened:
        found += _leave_open(text, opened, paragraph.end, paragraph.end)
    found = [quote for quote in found if quote.end > quote.start]
    return found or list(_find_single(text, paragraph))


def _find_single(text: str, paragraph: Span) -> Iterator[Quote]:
    """Find the quotations between single marks, each before a word of saying."""
    for pair in _PAIR.finditer(text, paragraph.start, paragraph.end):
        beside = _BESIDE.match(text, pair.end())
        if beside and match_said(text, beside.end(), paragraph.end):
            yield _make_quote(text, *pair.span("words"), Span(pair.start(), pair.end()))


def _is_inch(text: str, mark: re.Match[str]) -> bool:
    return mark.group() != "“" and text[mark.start() - 1 : mark.start()].isdigit()


def _is_opening(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a straight mark stands as one that opens does: behind a blank, before a word that says nothing."""
    before = text[mark.start() - 1 : mark.start()] if mark.start() else " "
    return before in " \n\xa0(:" and text[mark.end() : mark.end() + 1].isalnum() and not match_said(text, mark.end())


def _is_closing(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark stands as one that closes does, so that it opens nothing: `siap," ujarnya`."""
    if mark.group() == "“" or text[mark.start() - 1 : mark.start()] not in tuple(",.?!"):
        return False
    beside = _BESIDE.match(text, mark.end())
    return bool(beside and match_said(text, beside.end()))


def _judge_mark(text: str, opened: re.Match[str], mark: re.Match[str], limit: int) -> str:
    """Say what a mark does while a quotation is open: close it, open it anew, or neither."""
    opening, sign, rest = opened.group(), mark.group(), text[mark.end() : limit]
    if sign == "“" and opening == "“" and not rest[:1].isalnum():
        return "close"
    if sign in "“„":
        return "open" if sign == opening else ""
    if sign == opening == '"' and sign in rest and _is_opening(text, mark):
        return "open" if _find_clause(text, opened.end(), mark.start()) is not None else "close"
    nested = opening == "“" and sign != "”" and "”" in rest and "“" not in rest
    return "" if nested else "close"


def _make_quote(text: str, start: int, end: int, outer: Span) -> Quote:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quote(start, end, True, outer)


def _leave_open(text: str, opened: re.Match[str], stop: int, limit: int) -> list[Quote]:
    """Make the quotation that no mark closes, where there is one."""
    single = next((m for m in _SINGLE.finditer(text, opened.end(), stop) if match_said(text, m.end())), None)
    if single:
        return [_make_quote(text, opened.end(), single.start(), Span(opened.start(), single.start() + 1))]
    end = _find_clause(text, opened.end(), stop)
    if end is None and stop == limit:
        words = text[opened.end() : limit].rstrip()
        end = opened.end() + len(words) if len(words.split()) > 5 else None
    return [] if end is None else [Quote(opened.end(), end, False, Span(opened.start(), end))]


def _find_clause(text: str, start: int, limit: int) -> int | None:
    """Find the comma before the last clause of saying: `Kami siap, ujar Bupati.`"""
    clauses = [m for m in _CLAUSE.finditer(text, start, limit) if match_said(text, m.end())]
    return clauses[-1].start() if clauses else None
