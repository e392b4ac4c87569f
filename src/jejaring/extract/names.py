"""Personal names: where one starts and ends, without honorifics before it and degrees behind it.

Steps: honorifics are passed over; capitalised words and initials are taken as long as none of them is a word that no
name holds; degrees are passed over. A name is what is left, as printed.
"""

import re
from dataclasses import dataclass

from jejaring.extract.offices import BALINESE, is_office_shape, is_office_word
from jejaring.lexicon import cache_words, join_words, load_lexicon

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = (
    rf"(?:(?:Muh|Muhd|Moh|Mohd|Moch|Mochd|Mhd|Abd|Ach|Achm|Sy|Syf)\.(?=[ ]?{_CAPITAL}[a-z])"
    rf"|{_CAPITAL}[a-zà-öø-ÿ]+(?:['’‘`-]{_CAPITAL}?[a-zà-öø-ÿ]+)*(?:{_CAPITAL}[a-zà-öø-ÿ]+)*"
    rf"|{_CAPITAL}['’‘`]{_CAPITAL}?[a-z]+|(?:{_CAPITAL}\.)+(?={_CAPITAL}[a-z])|(?:{_CAPITAL}\.){{2,}}(?=\s{_CAPITAL}[a-z])"
    rf"|{_CAPITAL}{{2,}}(?![a-z.])|{_CAPITAL}{{1,2}}\.?)"
)
_DEGREE_SHAPE = (
    r"(?:[SMADB]\.\s?[A-Z][A-Za-z]{0,5}(?:\.?\s?[A-Z][a-zA-Z]*)*\.?"
    r"|M\.?[A-Z][a-z]{1,4}\.?|S\.?[A-Z][a-z]{1,4}\.?|[A-Z]{2,4}\.?)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name found: the name itself, and where the honorifics start and the degrees end."""

    text: str
    start: int
    end: int
    outer_start: int
    outer_end: int

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


@cache_words
def honorifics_pattern() -> re.Pattern[str]:
    """The pattern of the honorifics, ranks and initials of a haji before a name."""
    words = join_words(load_lexicon("names")["honorifics"])
    arm = r"(?:TNI|POL|Pol|I[Nn][Ff]|A[Rr][Mm]|Arh|Mar|C[Zz][Ii]|K[Aa][Vv]|Cpl|Cba|Chb|Cpm|Ckm|Caj|Cke|Laut|Pnb|Tek)"
    rank = rf"(?:\s+{arm}\b\.?)?(?:\s*\(\s*(?:Purn|P|Inf|Mar|Arm|HC|H\.C)\.?\s*\))?"
    loose = r"(?:Drs|Dra|Ir|Dr|H|Hj|Ny)(?:\s\.|\s?,)\s*"  # `Drs . Anwar`, `Ir, Anwar`
    haji = r"H(?:[A-Z]{1,2}|\.[A-Z]{2})(?:\.\s*|\s+)(?=[A-Z][a-z])"  # `HM Anwar`, `H.MZ.Anwar`: haji and initials
    return re.compile(rf"(?:{haji}|{loose}|{words}(?<=\.)\s*|{words}{rank}\s+)+(?=[A-Z(])")


@cache_words
def degrees_pattern() -> re.Pattern[str]:
    """The pattern of the degrees behind a name."""
    known = join_words(load_lexicon("names")["degrees"])
    plain = rf"(?:\s+(?:[SMA]\.[A-Za-z]{{1,5}}(?:\.[A-Za-z]{{1,5}})*\.?|{known})(?![A-Za-z]))"
    comma = rf"(?:\s*,\s*(?:{known}|{_DEGREE_SHAPE})(?![A-Za-z]))"
    return re.compile(rf"(?:{plain}|{comma})+")


@cache_words
def _stops() -> frozenset[str]:
    return frozenset(load_lexicon("names")["not_names"])


@cache_words
def _head_words() -> frozenset[str]:
    heads = load_lexicon("posts")["heads"].values()
    names = load_lexicon("names")
    described = (*names["described_before"], *names["described_behind"], *names["private"])
    described_words = (word.capitalize() for word in described if " " not in word)
    return frozenset(
        (*(word for forms in heads for form in forms for word in form.split() if len(word) > 3), *described_words)
    )


@cache_words
def _particle() -> re.Pattern[str]:
    return re.compile(rf"{join_words(load_lexicon('names')['particles'])}\s+(?={_CAPITAL})")


@cache_words
def ambiguous_pattern() -> re.Pattern[str]:
    """The pattern of a word that begins a name behind an honorific or a whole post, and is no name elsewhere."""
    return re.compile(rf"{join_words(load_lexicon('names')['ambiguous'])}\s+[A-Z][a-z]")


_TOKEN = re.compile(_WORD)
_VERB = re.compile(r"Me(?:ng|n|m|ny)[a-z]{3,}(?:kan|i)|[A-Z][a-z]{3,}nya")  # `Menjelaskan`, `Sebaliknya`
_SAYS = re.compile(r"Me(?:ng|ny|m)[a-z]{3,}")  # a verb where a whole name should be
_LAST = re.compile(r"[A-Z]{2}\.")
_PLACE = re.compile(r"Nusa (?:Tenggara|Penida|Dua)\b")


def _is_part(word: str, first: bool) -> bool:
    if first and word in _head_words():
        return False
    if word in _stops() or word.startswith("Se-") or (word.rstrip(".") in _stops() and len(word) > 3):
        return False
    long = word.isupper() and len(word.replace(".", "")) > 3 and not BALINESE.fullmatch(word)
    if long or _VERB.fullmatch(word):
        return False
    return bool(BALINESE.fullmatch(word)) or not (is_office_word(word) if first else is_office_shape(word))


def is_name_word(word: str) -> bool:
    """Tell whether a capitalised word may be part of a name.

    >>> is_name_word("Warman"), is_name_word("Kabupaten")
    (True, False)
    """
    return _is_part(word, True)


def read_name(text: str, start: int, limit: int, lead: re.Pattern[str] | None = None) -> Name | None:
    """Read a name that starts at a place, if one does; one that matches `lead` may begin with any word.

    Behind an honorific or a rank a name may begin with a word that is none elsewhere: `AKBP Hari Susanto`.

    >>> read_name("Drs. H. Warman Syanudin, M.Si, membuka", 0, 40).text
    'Warman Syanudin'
    """
    honorific = honorifics_pattern().match(text, start, limit)
    begin = honorific.end() if honorific else start
    if text[begin : begin + 1] == "(":
        return None
    end, count = begin, 0
    position = begin
    while count < 7:
        if count and (particle := _particle().match(text, position, limit)):
            position = particle.end()
            continue
        match = _TOKEN.match(text, position, limit)
        if not match:
            break
        if (
            _PLACE.match(text, position, limit)
            or not (
                _is_part(match.group(), count == 0) or (not count and _may_begin(text, begin, limit, lead, honorific))
            )
            or (count and degrees_pattern().match(text, end, limit))
        ):
            break
        end, count = match.end(), count + 1
        if count > 1 and _LAST.fullmatch(match.group()):  # the point ends the sentence
            end -= 1
            break
        space = re.compile(r"[ \t\xa0]+|(?<=[a-z]\.)(?=[A-Z])").match(text, end, limit)
        if not space:
            break
        position = space.end()
    return _finish(text, begin, end, honorific.start() if honorific else begin, limit) if count else None


def _may_begin(
    text: str, start: int, limit: int, lead: re.Pattern[str] | None, honorific: re.Match[str] | None
) -> bool:
    """Tell whether a name may begin here with a word that is none elsewhere."""
    ambiguous = honorific and ambiguous_pattern().match(text, start, limit)
    return bool(ambiguous or (lead and lead.match(text, start, limit)))


def _finish(text: str, begin: int, end: int, outer: int, limit: int) -> Name | None:
    words = text[begin:end]
    trimmed = re.sub(r"(?:\s+[A-Z]{3,})+$", "", words)
    if len(trimmed) < len(words):
        end = begin + len(trimmed)
    if re.search(r"[A-Z]\.$", text[begin:end]) and re.match(r"\s*(?:\n|$)", text[end:limit]):
        end -= 1
    degrees = degrees_pattern().match(text, end, limit)
    name = re.sub(r"\s+", " ", text[begin:end]).strip()
    if len(name.replace(".", "")) < 3 or not re.search(r"[a-z]", name) or _SAYS.fullmatch(name):
        return None
    return Name(name, begin, end, outer, degrees.end() if degrees else end)
