"""Whose goods are: of the region that a sentence names, of the one announced before, of the stand, of who speaks.

Steps: a region in the match counts first; a list that goes on from the sentence before has that one's; `kami` and
`produk unggulan` mean the region named last, else the speaker's; goods on show are of whoever shows them.
"""

import re
from dataclasses import dataclass

from jejaring.extract.document import Document
from jejaring.extract.masking import Masked
from jejaring.extract.patterns import Pattern, fill_slots, load_slots
from jejaring.extract.places import Place
from jejaring.extract.roles_settling import codes_of
from jejaring.extract.spans import Codes, Sentence
from jejaring.extract.stance import find_reporter
from jejaring.lexicon import cache_words

_STALL = re.compile(
    r"\b(?:[Ss]tand?|[Bb]ooth|[Aa]njungan|[Pp]aviliun|[Gg]erai)\s(?:(?:dari|milik|pameran|asal|Pemerintah)\s)*(?P<region>«[AR]\d+»)"
)
_THIS_STALL = re.compile(r"\b(?:(?:stand?|booth|anjungan|paviliun|gerai) (?:ini|itu|tersebut)|[Dd]i (?:sini|sana))\b")
_SHOWER = re.compile(
    r"(?:^|[.;,:“\"]\s?|\b(?:[Ss]tand?|[Bb]ooth|[Aa]njungan|UMKM|UKM|IKM|[Pp]erajin|[Pp]engrajin|[Pp]edagang"
    r"|[Pp]elaku usaha|[Dd]ari|oleh)\s(?:(?:dari|asal|milik|binaan)\s)*)(?P<region>«[ARO]\d+»)[^.;:«]{0,50}$"
)
_LOCAL = re.compile(
    r"\b(?:UMKM|UKM|IKM|pelaku usaha|perajin|pengrajin|pedagang) (?:lokal|setempat|tuan rumah)\b[^.;:«]{0,40}$"
)
_OURS = re.compile(r"\b(?:[Kk]ami|[Kk]ita|[Pp]ihaknya|[Ii]a|[Dd]irinya)\b[^.;:,«]{0,30}$")


@dataclass(frozen=True, slots=True)
class Telling:
    """Where goods are told of: a masked sentence, the one before it in its paragraph, and the happening told of."""

    document: Document
    sentence: Sentence
    masked: Masked
    before: Masked | None
    event: int | None
    kind: str
    home: Codes = ()  # where the happening takes place
    stall: Codes = ()  # whose stand was named last


def list_owners(place: Telling, pattern: Pattern, match: re.Match[str]) -> list[Codes]:
    """List whose goods they are: of each region of a list, else of the one that is meant."""
    more = place.masked.resolve(match.groupdict().get("more") or "")
    found = [_whose(place, pattern, match), *(codes_of(place.document, item) for _, item, _ in more)]
    return [codes for codes in found if codes]


def _whose(place: Telling, pattern: Pattern, match: re.Match[str]) -> Codes:
    """Find whose goods they are: of the region named, of the sentence before where its list goes on, of the speaker."""
    document, masked = place.document, place.masked
    symbols = match.groupdict().get("region")
    if symbols:
        item = masked.resolve(symbols)[0][1]
        return item.codes if isinstance(item, Place) else codes_of(document, item)
    if pattern.get("follows"):
        return _carry(place, pattern)
    if pattern.get("own"):
        return _own(place, match)
    return _exhibitor(place, match) if pattern.get("shown") else ()


def _exhibitor(place: Telling, match: re.Match[str]) -> Codes:
    """Find who shows goods: who is named before the verb, `UMKM lokal`, the stand named last, or who speaks."""
    lead = place.masked.text[: match.start()]
    named = _SHOWER.search(lead)
    if named:
        return codes_of(place.document, place.masked.resolve(named.group("region"))[0][1])
    if _LOCAL.search(lead):
        return place.home
    if place.stall and _THIS_STALL.search(lead):
        return place.stall
    speaker = find_reporter(place.document, place.masked.origin(match.start(), match.end()))
    codes = place.document.persons[speaker].codes if speaker is not None else ()
    return codes if _OURS.search(lead) or not set(codes) & set(place.home) else ()


def find_stall(document: Document, masked: Masked) -> Codes:
    """Give whose stand a sentence names last."""
    stalls = [codes_of(document, masked.resolve(stall.group("region"))[0][1]) for stall in _STALL.finditer(masked.text)]
    return stalls[-1] if stalls else ()


def _carry(place: Telling, pattern: Pattern) -> Codes:
    """Give the region of the sentence before, where it announces goods that a list then names."""
    for announcing in _announcing(pattern) if place.before else ():
        announced = list(announcing.finditer(place.before.text)) if place.before else []
        if announced and place.before:
            return codes_of(place.document, place.before.resolve(announced[-1].group("region"))[0][1])
    return ()


@cache_words
def _announcing(pattern: Pattern) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fill_slots(words, load_slots("products"))) for words in pattern.get("follows"))


def _own(place: Telling, match: re.Match[str]) -> Codes:
    """Give the region that was named before the goods, else the speaker's own."""
    document, masked = place.document, place.masked
    at = masked.origin(match.start("goods"), match.end("goods"))
    before = [
        codes_of(document, item) for letter, item, span in masked.items if letter in "AR" and span.end <= at.start
    ]
    if before and before[-1]:
        return before[-1]
    speaker = find_reporter(document, at)
    if speaker is None:
        told = [
            s for s in document.reported if s.paragraph == place.sentence.paragraph and s.end <= place.sentence.start
        ]
        speaker = document.reported[max(told)].speaker if told else None
    return document.persons[speaker].codes if speaker is not None else ()
