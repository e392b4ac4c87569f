"""Text as jejaring counts it: NFC, `\\n` line ends, offsets in code points, and digests of it.

Nothing else is changed in what is read, so that an offset means the same to everyone who has the article.
"""

import hashlib
import re
import unicodedata


def normalise(text: str) -> str:
    """Bring text to the form in which offsets count: NFC, `\\r\\n` as `\\n`.

    >>> normalise("a\\r\\nb")
    'a\\nb'
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def clean_line(text: str | None) -> str | None:
    """Write what is told of an article on one line, without invisible characters; None where nothing is left.

    >>> clean_line("Bupati\\u200b Buka\\n Bazar")
    'Bupati Buka Bazar'
    """
    signs = (sign for sign in text or "" if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return " ".join("".join(signs).split()) or None


def digest(text: str) -> str:
    """Give the SHA-256 of text in UTF-8 as 64 hexadecimal digits (FIPS 180-4).

    >>> digest("")[:16]
    'e3b0c44298fc1c14'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def make_slug(name: str) -> str:
    """Make the part of an IRI that stands for a name: ASCII letters, digits and hyphens.

    A name without a single such character becomes the first 12 digits of its digest.

    >>> make_slug("Raden Roro Truetami Ajeng")
    'raden-roro-truetami-ajeng'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or digest(name)[:12]


def fold_words(text: str) -> str:
    """Give the words of a text, casefolded and separated by one space: what a quotation's digest is made from.

    >>> fold_words("Semoga, kunjungan  INI!")
    'semoga kunjungan ini'
    """
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))
