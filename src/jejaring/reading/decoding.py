"""Bytes → the text of an article, or a refusal.

1. UTF-8, with or without a byte-order mark; UTF-16 with one.
2. Where single bytes are no UTF-8, as in text pasted together from several sources, they are read as Windows-1252, the
   encoding that such bytes come from; where many are, the file is no text.
3. NFC, `\\r\\n` as `\\n`, and nothing else: an offset must mean the same to whoever has the article. Text with control
   or direction-changing characters is refused, because they can hide what a reader would see.
"""

import codecs
import re

from jejaring.errors import InputError
from jejaring.text import normalise

MAX_BYTES = 5_000_000
MAX_CHARACTERS = 400_000
MAX_DAMAGE = 0.01
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_WORD = re.compile(r"[^\W\d_]+")
_INDONESIAN = frozenset(
    "yang dan di ke dari untuk dengan pada dalam ini itu adalah akan oleh juga para sebagai tidak kata atau telah bagi "
    "bisa dapat serta tersebut kami kita ia mereka saat agar karena lebih melalui hingga".split()
)
_ENOUGH_WORDS = 40
_MIN_SHARE = 0.06


def decode_text(data: bytes) -> str:
    """Decode the bytes of an article.

    Raises:
        InputError: too long, empty, no text, or with characters that cannot stay.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"is longer than {MAX_BYTES:,} bytes.")
    return check_text(normalise(_decode(data)))


def _decode(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text, damaged = _repair(data)
    if damaged > max(3, MAX_DAMAGE * len(data)):
        raise InputError("is no text in UTF-8: too many bytes do not fit. Save it as UTF-8.")
    return text


def _repair(data: bytes) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252, and count them."""
    parts, damaged, start = [], 0, 0
    while start < len(data):
        try:
            parts.append(data[start:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            bad = data[start + error.start : start + error.end]
            parts += [data[start : start + error.start].decode("utf-8"), bad.decode("cp1252", "replace")]
            damaged, start = damaged + len(bad), start + error.end
            if damaged > max(3, MAX_DAMAGE * len(data)):
                break
    return "".join(parts), damaged


def check_text(text: str) -> str:
    """Check that a text can be an Indonesian article's.

    Raises:
        InputError: empty, too long, with forbidden characters, or not in Indonesian.
    """
    if not text.strip():
        raise InputError("is empty.")
    if len(text) > MAX_CHARACTERS:
        raise InputError(f"has {len(text):,} characters, and an article has at most {MAX_CHARACTERS:,}.")
    found = _FORBIDDEN.search(text)
    if found:
        raise InputError(
            f"has the character U+{ord(found[0]):04X} at offset {found.start()}, which cannot stay. Remove it."
        )
    if not _is_indonesian(text):
        raise InputError("is not in Indonesian, the language that is read here.")
    return text


def _is_indonesian(text: str) -> bool:
    """Tell by the words that every Indonesian text has; a short one gets the benefit of the doubt."""
    words = [word.casefold() for word in _WORD.findall(text)]
    share = sum(word in _INDONESIAN for word in words) / max(1, len(words))
    return share >= _MIN_SHARE or len(words) < _ENOUGH_WORDS
