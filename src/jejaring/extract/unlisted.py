"""Offices that the lexicon lacks: words of any kind, ended by nothing but what must stand behind a post.

`Kepala Dinas Perindakop dan UMKM Rembang Munto Aji` ends before the region, `Kadis Perindagnaker, Rudi Hartoyo` before
a comma and a name, `Kabid Wasnas Drs. Joko Suro` before an honorific.
"""

import re

from jejaring.extract.agencies import RegionIndex
from jejaring.extract.heads import find_heads
from jejaring.extract.names import read_name
from jejaring.extract.offices import is_office_word

_FIRMS = frozenset(("Bank", "PT", "CV", "UD", "BPR", "Hotel", "Koperasi"))
_LONGEST = 70  # letters of an office that the lexicon lacks
_FURTHER = re.compile(r"[ ]+(?:(?:[Dd]an|serta|&)[ ]+)?(?P<word>[A-Z][\w/&-]+)(?![\w.])")
_JOINED = re.compile(r"(?:[ ]*,[ ]*|[ ]+)(?:[Dd]an|serta|&)[ ]+(?P<word>[A-Z][\w/&-]+)(?![\w.])")
_COMMA = re.compile(r"[ ]*,?[ ]+")


def read_unlisted(text: str, end: int, limit: int, regions: RegionIndex, *, known: bool) -> int | None:
    """Read words of an office that the lexicon lacks: nothing but its region, or a name behind a comma, ends them.

    Where words of an office stand before, only what is joined to them goes on: `Perdagangan dan Perlidungan Konsumen`.
    """
    position = end
    while position - end < _LONGEST:
        word = (_JOINED if known and position == end else _FURTHER).match(text, position, limit)
        if not word or word["word"] in _FIRMS or find_heads()[0].match(text, word.start("word"), limit):
            return None
        if regions.at(word.start("word")):
            return position if position > end else None
        position, several = word.end(), position > end
        office = is_office_word(word["word"]) or not re.fullmatch("[A-Z][a-z]+", word["word"])
        if not known and (office or not several) and holds_name(text, position, limit):
            return position
        if (region := regions.after(text, position)) and not region.trailing:
            return position
    return None


def read_enterprise(text: str, end: int, limit: int, regions: RegionIndex, forms: tuple[str, ...] = ()) -> int | None:
    """Read the name of a region's enterprise: its region, or the name of somebody behind a comma, ends it.

    `Direktur Perumda Pasar Niten Klaten, Rudi`: where forms are given, it begins with one.
    """
    position = end
    for count in range(5):
        word = _FURTHER.match(text, position, limit)
        if not word or regions.at(word.start("word")) or not (count or not forms or word["word"].startswith(forms)):
            return None
        position = word.end()
        region = regions.after(text, position)
        if region or (text.startswith(",", position) and holds_name(text, position, limit)):
            return position
    return None


def holds_name(text: str, end: int, limit: int, *, bare: bool = False) -> bool:
    """Tell whether a name follows behind a comma, or one with an honorific before it, or a bare one."""
    link = _COMMA.match(text, end, limit)
    if not link or find_heads()[0].match(text, link.end(), limit):
        return False
    name = read_name(text, link.end(), limit)
    return name is not None and (bare or "," in link.group() or name.outer_start < name.start)
