"""Short forms that the article defines: `Kabupaten Semarang Expo (Kasmex)`.

Steps: what stands in brackets must be made of the letters of the words before it, or be a known pair; the long form
is the shortest run of words that gives all its letters.
"""

import re

from jejaring.extract.document import Claim, Document, make_evidence
from jejaring.extract.spans import Span
from jejaring.lexicon import join_words

_BRACKET = re.compile(r"\((?P<short>[A-Z][\w.&/-]*(?:\s[A-Z0-9][\w.&/-]*){0,3})\)")
_SMALL = frozenset("dan di ke dari untuk serta atau pada bagi yang the of and".split())


def _fits(short: str, words: list[str]) -> int:
    """Tell how well words give a short form: 2 for initials or syllables throughout, 0 for not at all."""
    spelled = re.sub(r"([a-z])([2-4])", lambda match: match[1] * int(match[2]), short.lower())
    wanted = re.sub(r"[^a-z]", "", spelled)
    strong = [word.lower() for word in words if word.lower() not in _SMALL]
    if not strong or strong[0][:1] != wanted[:1]:
        return 0
    return 2 if _consume(wanted, strong) else 0


def _consume(wanted: str, words: list[str]) -> bool:
    """Tell whether the letters can be taken from the words in order, at least one from each, its first."""
    if not words:
        return not wanted
    word = words[0]
    if not wanted.startswith(word[:1]):
        return False
    for size in range(1, min(len(word), len(wanted)) + 1):
        if _is_subsequence(wanted[:size], word) and _consume(wanted[size:], words[1:]):
            return True
    return False


def _is_subsequence(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def find_long_form(before: str, short: str) -> str | None:
    """Find the words that a short form stands for.

    >>> find_long_form("menggelar Kabupaten Semarang Expo ", "Kasmex")
    'Kabupaten Semarang Expo'
    """
    tokens = list(re.finditer(r"[\w'’/-]+", before))[-9:]
    for count in range(1, len(tokens) + 1):
        part = tokens[-count:]
        if part[0].group().lower() in _SMALL:
            continue
        if _fits(short, [token.group() for token in part]) and (count > 1 or len(part[0].group()) > len(short) + 4):
            return before[part[0].start() :].strip()
    return None


def find_aliases(document: Document) -> dict[str, tuple[str, Span]]:
    """Find the short forms of an article with their long forms and places."""
    found: dict[str, tuple[str, Span]] = {}
    for match in _BRACKET.finditer(document.clean):
        start = max(document.clean.rfind("\n", 0, match.start()) + 1, match.start() - 130)
        before = document.clean[start : match.start()]
        cut = max(before.rfind(mark) for mark in '.;:“”"()')
        before = before[cut + 1 :]
        long = find_long_form(before, match.group("short")) or _known(before, match.group("short"))
        if long and match.group("short") not in found:
            place = document.clean.rindex(long, 0, match.start())
            found[match.group("short")] = long, Span(place, match.end())
    return found


_MEMORANDUM = ("nota kesepahaman", "nota kesepakatan bersama", "nota kesepakatan", "nota kesepahaman bersama")
_KNOWN = {
    "MoU": _MEMORANDUM,
    "MOU": _MEMORANDUM,
    "Pemkot": ("Pemerintah Kota",),
    "PKS": ("perjanjian kerja sama",),
    "KAD": ("kerja sama antar daerah",),
}


def _known(before: str, short: str) -> str | None:
    longs = _KNOWN.get(short, ())
    match = re.search(rf"(?<!\w){join_words(longs)}\s*$", before, re.I) if longs else None
    return match.group().strip() if match else None


def claim_aliases(document: Document) -> list[Claim]:
    """Make the alias claims of an article."""
    return [
        {
            "type": "alias",
            "long": re.sub(r"\s+", " ", long),
            "short": short,
            "evidence": make_evidence(document.text, span),
            "modality": "fact",
            "polarity": True,
            "confidence": 0.9,
            "rule": "alias.bracket",
        }
        for short, (long, span) in document.aliases.items()
    ]


def expand_agency(document: Document, name: str) -> str:
    """Write an agency's name by its long form, where the article defines one."""
    found = document.aliases.get(name)
    return re.sub(r"\s+", " ", found[0]) if found and name not in ("Dekranasda", "Dekranas") else name


def expand_post(document: Document, post: str) -> str:
    """Write a post by the long form of the agency in it, where the article defines one."""
    for short, (long, _) in document.aliases.items():
        if post.endswith(f" {short}") and short not in ("Dekranasda", "Dekranas", "UMKM", "UKM", "IKM"):
            return post[: -len(short)] + re.sub(r"\s+", " ", long)
    return post
