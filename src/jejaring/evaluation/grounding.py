"""Evidence that reads as it says, and the lines of a text that are not the article."""

import re
from collections.abc import Iterable

from jejaring.evaluation.normal import Claim

Place = tuple[int, int]
_ROLES = "editor|penulis|reporter|pewarta|wartawan|jurnalis|fotografer|penyunting|tags?|copyright"
_PICTURES = "foto|photo|dok|dokumentasi|ist|istimewa"
_INITIALS = r"(?-i:\((?:[A-Za-z ]{1,30}/[a-z][a-z0-9-]{,7}|[a-z]{2,6}(?:[/-][a-z0-9-]{1,8})*)\))"
_NOT_THE_ARTICLE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"(?:^ *(?:baca juga|berita terkait)\b|\bbaca juga *:) *:? *(?:\S.*|\n+.*)$",  # a link, in one line or two
        r"^ *(?:#\w+[ ,]*)+$",  # tags
        rf"^ *\(?(?:{_ROLES}) *[:©].*$",  # who wrote it
        r"^.*\| *\d+ (?:menit|jam|hari|minggu|bulan) (?:yang )?lalu *$",  # how old it is
        r"^.{1,60}/(?:journalist|jurnalis)/.*$",
        r"^ *(?:sumber )?foto(?:-foto)? *:.{1,60}$",  # whose picture
        rf"\((?:{_PICTURES})\b[^)\n]*\)",
        rf"{_INITIALS}\W*$",  # who typed it
    )
)


def list_places(claim: Claim, text: str) -> list[Place]:
    """List where a claim's evidence stands; nothing unless each piece reads as it says."""
    evidence = claim.get("evidence")
    pieces = evidence if isinstance(evidence, list) else []
    places = [(piece["start"], piece["end"]) for piece in pieces if _reads_so(piece, text)]
    return places if len(places) == len(pieces) else []


def _reads_so(piece: object, text: str) -> bool:
    if not isinstance(piece, dict):
        return False
    start, end = piece.get("start"), piece.get("end")
    return type(start) is int and type(end) is int and 0 <= start < end and text[start:end] == piece.get("exact")


def list_noise(text: str, cited: Iterable[Place]) -> list[Place]:
    """List the places that are not the article, but for those that gold cites.

    >>> list_noise("Bazar dibuka.\\nEditor: Sinta", [])
    [(14, 27)]
    """
    cited = list(cited)
    found = [match.span() for pattern in _NOT_THE_ARTICLE for match in pattern.finditer(text)]
    return [place for place in found if not any(overlap(place, each) for each in cited)]


def overlap(one: Place, other: Place) -> bool:
    """Tell whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]
