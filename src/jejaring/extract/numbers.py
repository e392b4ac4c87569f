"""Indonesian numbers: digits with points and commas, words, and the scales behind them."""

import re
from decimal import Decimal
from functools import cache

from jejaring.lexicon import join_words

_UNITS = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1000000}
_SCALES = {
    "belas": 10,
    "puluh": 10,
    "ratus": 100,
    "ribu": 1000,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "milliar": 10**9,
    "milyard": 10**9,
    "miliyar": 10**9,
    "milliyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "triliyun": 10**12,
    "trilliun": 10**12,
}
_WORDS = join_words([*_UNITS, *_WHOLE])
WORD_NUMBER = rf"(?:{_WORDS}(?:[ ](?:{join_words([*_UNITS, *_WHOLE, *_SCALES])}))*)"
DIGITS = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?)"
SCALE = r"(?:\s?(?:ribu|juta|mill?i?yard?|mill?iar|tril(?:l?i|y|iy)un|jt|rb|[MT](?=\b)))"
NUMBER = rf"(?:{DIGITS}{SCALE}?|{WORD_NUMBER})"


@cache
def parse_words(words: str) -> Decimal | None:
    """Read a number written in words.

    >>> parse_words("dua puluh lima"), parse_words("seratus dua belas")
    (Decimal('25'), Decimal('112'))
    """
    total, group, last = 0, 0, 0
    for word in words.lower().split():
        if word in _UNITS:
            last = _UNITS[word]
        elif word in _WHOLE:
            group, last = group + (_WHOLE[word] if word != "seribu" else 0), 0
            total += 1000 if word == "seribu" else 0
        elif word == "belas":
            group, last = group + 10 + last, 0
        elif word in ("puluh", "ratus"):
            group, last = group + max(last, 1) * _SCALES[word], 0
        elif word in _SCALES:
            total, group, last = total + max(group + last, 1) * _SCALES[word], 0, 0
        else:
            return None
    return Decimal(total + group + last)


@cache
def parse_number(words: str) -> Decimal | None:
    """Read a printed number with its scale.

    >>> parse_number("1.250"), parse_number("2,75 miliar"), parse_number("empat")
    (Decimal('1250'), Decimal('2750000000'), Decimal('4'))
    """
    match = re.fullmatch(rf"({DIGITS})(?:\s?([a-zA-Z]+))?", words.strip())
    if not match:
        return parse_words(words)
    digits = match.group(1)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits) or "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    scale = {"jt": 10**6, "rb": 1000, "M": 10**9, "T": 10**12}.get(
        match.group(2) or "", _SCALES.get((match.group(2) or "").lower(), 1)
    )
    value = Decimal(digits) * scale
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()
