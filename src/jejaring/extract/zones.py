"""What is the article, and what is only printed beside it.

Steps: lines are told apart by patterns (`lexicon/noise.toml`); the line or the list that a bare `Baca juga:` announces
goes with it; parts in brackets are masked; the first line is the title unless it is a sentence; a dateline is cut off
the first paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jejaring.extract.spans import Sentence, Span
from jejaring.lexicon import cache_words, load_lexicon

_DATELINE = re.compile(
    r"(?:\([^()\n]{2,40}[–—-][^()\n]{2,40}\)|[A-Z][A-Z'’/.\- ]{2,40}(?:,? ?[A-Za-z][\w."
    r"|\- ]{1,40})?(?:, ?[A-Za-z][\w.|\- ]{1,40}){0,2}(?: ?\([^)\n]{2,30}\))?\s?(?:[–—|:]|-{1,2}(?=\s))"
    r"|[A-Z][\w'’.]+(?: [A-Z][\w'’.]+){0,4}(?:, ?[A-Z][\w.]+(?: [A-Z]\w+){0,3}){0,2}(?:"
    r" ?\([^)\n]{2,30}\))?,?\s?(?:[–—]|-{1,2}(?=\s))"
    r"|(?:[A-Z][A-Za-z.]{1,25},? ?){0,2}[A-Z][A-Z|.,'’ ]{2,30}-(?=[A-Z][a-z])"
    r"|[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3} ?\((?:[A-Z]\w+, )?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\)\s?:"
    r"|[A-Z][\w.]{2,30}, [A-Z][a-z]{2,20}-(?=[A-Z][a-z]))[\s–—-]*"
)
_DASH = re.compile(r"[–—|]|-[\s-]|\s-|:\s|[A-Za-z]-(?=[A-Z][a-z])")
_LONGEST = 1500  # letters of a sentence
_OFTEN, _SHORT = 3, 25  # lines broken inside a sentence that tell of a wrapped text; the letters of a broken line
_BODY_LIKE = re.compile(r"[.!?…][\"”'’)]*\s*$")
_ABBREVIATIONS = frozenset(
    "h hj kh drs dra ir dr drg drh prof tgk ust ny no jl kab kec prov rp tb st a.n s.d d.i apt al dkk ds kel"
    " plt pj plh pjs ak pt cv ud dt sdr muh muhd moh mohd mhd abd ach achm".split()
)
_BULLET = re.compile(r"\s*[-–•*▪►]\s")
_BEFORE_DIGITS = frozenset(("rp", "no", "jl", "jln"))
_END = re.compile(r"(?:[.!?…]+[\"”″'’)\]*]*)(?=\s+[\"“”'‘(]?[A-Z0-9“\"])")


@dataclass(frozen=True, slots=True)
class Layout:
    """The article proper: its paragraphs (zone with each), masked spans inside them, and the dateline."""

    paragraphs: tuple[tuple[Span, str], ...]
    masked: tuple[Span, ...]
    dateline: Span | None


@cache_words
def _compile_noise(part: str) -> tuple[re.Pattern[str], ...]:
    flags = re.IGNORECASE if part == "lines" else re.MULTILINE
    return tuple(re.compile(pattern, flags) for pattern in load_lexicon("noise")[part].values())


def _iterate_lines(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def is_noise(line: str) -> bool:
    """Tell whether a whole line is furniture.

    >>> is_noise("Pos Banten | 2 hari yang lalu"), is_noise("Bazar dibuka hari ini.")
    (True, False)
    """
    return len(line) < 300 and any(pattern.search(line) for pattern in _compile_noise("lines"))


def _is_bare_link(line: str) -> bool:
    return bool(
        re.fullmatch(
            r"\W*(?:(?:baca|simak|lihat)\s+(?:juga|pula)"
            r"|(?:artikel|berita)\s+(?:terkait|terkini|terbaru|terpopuler|populer|lainnya|pilihan))\s*:?\W*",
            line,
            re.I,
        )
    )


def find_layout(text: str) -> Layout:
    """Find the article's own paragraphs.

    >>> [zone for _, zone in find_layout("Bazar Dibuka\\n\\nSERANG - Bazar dibuka hari ini.").paragraphs]
    ['title', 'body']
    """
    kept: list[Span] = []
    masked: list[Span] = []
    announced = listed = False
    for line in _iterate_lines(text):
        words = text[line.start : line.end]
        if not words.strip():
            continue
        listed = (announced or listed) and bool(_BULLET.match(words))
        if announced or listed or is_noise(words):
            announced = not announced and not listed and _is_bare_link(words)
            continue
        kept.append(line)
    for pattern in _compile_noise("inline"):
        masked += [Span(match.start(), match.end()) for match in pattern.finditer(text)]
    return _divide(text, list(_join_wrapped(text, kept)), tuple(masked))


def _join_wrapped(text: str, lines: list[Span]) -> Iterator[Span]:
    """Join lines that are broken inside a sentence; where that happens often, also before a capital."""
    broken = sum(_is_broken(text, a, b) and text[b.start].islower() for a, b in pairwise(lines))
    joined: Span | None = None
    for line in lines:
        if joined and _is_broken(text, joined, line) and (broken >= _OFTEN or text[line.start].islower()):
            joined = Span(joined.start, line.end)
            continue
        if joined:
            yield joined
        joined = line
    if joined:
        yield joined


def _is_broken(text: str, line: Span, following: Span) -> bool:
    """Tell whether a line breaks off and goes on in the next: no blank line between, no mark at its end."""
    words = text[line.start : line.end].rstrip()
    return following.start == line.end + 1 and len(words) > _SHORT and not re.search(r"[.!?…:;)”\"'’|]$", words)


_ASKED = re.compile(r"[^.?!\n]{10,130}[?!]\s*")  # a headline that asks or calls: `Pansus ke Semarang, Dapat Apa?`


def _divide(text: str, lines: list[Span], masked: tuple[Span, ...]) -> Layout:
    paragraphs: list[tuple[Span, str]] = []
    dateline: Span | None = None
    begun = False
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        found = _DATELINE.match(words[:130]) if number < 5 and not dateline and _DASH.search(words[:110]) else None
        if found and len(words) > found.end() + 25 and (_BODY_LIKE.search(words) or len(words) > 150):
            dateline = Span(line.start, line.start + found.end())
            line, begun = Span(dateline.end, line.end), True
        asked = number == 0 and len(lines) > 2 and bool(_ASKED.fullmatch(words))
        ended = not asked and (bool(_BODY_LIKE.search(words)) or len(words) > 200)
        zone = "body" if begun or ended else "title" if number == 0 or (number == 1 and len(lines) > 2) else "caption"
        if zone == "title" and len(lines) == 1:
            zone = "body"
        begun = begun or (ended and zone == "body")
        paragraphs.append((line, zone))
    return Layout(tuple(paragraphs), masked, dateline)


def split_sentences(text: str, layout: Layout) -> list[Sentence]:
    """Split the paragraphs into sentences; a point behind an abbreviation or an initial ends none.

    >>> layout = find_layout("Ia datang. Lalu H. Anwar pergi.")
    >>> len(split_sentences("Ia datang. Lalu H. Anwar pergi.", layout))
    2
    """
    sentences: list[Sentence] = []
    for number, (paragraph, zone) in enumerate(layout.paragraphs):
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            if _is_abbreviation(text, start, match.start(), match.end()):
                continue
            sentences += _cut_long(text, Sentence(start, match.end(), number, zone))
            start = (
                match.end() + len(text[match.end() : paragraph.end]) - len(text[match.end() : paragraph.end].lstrip())
            )
        if text[start : paragraph.end].strip():
            sentences += _cut_long(text, Sentence(start, paragraph.end, number, zone))
    return sentences


def _cut_long(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """Cut what no point ends for very long, so that the time of reading grows with the text and not with its square."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        end = blank if blank > 0 else start + _LONGEST
        yield Sentence(start, end, sentence.paragraph, sentence.zone)
        start = end
    yield Sentence(start, sentence.end, sentence.paragraph, sentence.zone)


def _is_abbreviation(text: str, start: int, point: int, end: int) -> bool:
    if text[point:end] != ".":
        return False
    last = re.search(r"[\w.]+$", text[max(start, point - 12) : point])
    word = last.group().lower() if last else ""
    behind = text[end : end + 4].lstrip()
    if len(word) == 1 and word.isalpha():
        return True
    return word in _BEFORE_DIGITS or (word in _ABBREVIATIONS and not behind[:1].isdigit())
