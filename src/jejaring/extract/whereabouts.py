"""In which region a happening took place, where no sentence says so.

A visit is where it goes or where those are who receive it; what has a venue is where its organiser is at home, or, for
the seat of an office (`Kantor Wali Kota`), where that office is.
"""

import re
from collections.abc import Iterable

from jejaring.extract.document import Document
from jejaring.extract.gazetteer import level_of
from jejaring.extract.happenings import Event
from jejaring.extract.roles_settling import Part
from jejaring.extract.seats import home_regions
from jejaring.extract.spans import Codes

_SEATS = (
    ("kota", re.compile(r"\b(?:Wali ?[Kk]ota|Walikota|Balai ?[Kk]ota|Pemkot|Pemko|Setdako|Pemerintah Kota)\b")),
    ("kabupaten", re.compile(r"\b(?:Bupati|Pemkab|Setdakab|Sekdakab|Pemerintah Kabupaten)\b")),
    ("provinsi", re.compile(r"\b(?:Gubernur|Gubernuran|Pemprov|Setdaprov|Pemerintah Provinsi)\b")),
)


_HALL = re.compile(
    r"\b(?:Hall|JCC|ICE|JIExpo|JIEXPO|Convention|Smesco|SMESCO|Jakarta)\b"
)  # of fairs of the whole country


def locate_event(document: Document, event: Event, parts: list[Part]) -> Codes:
    """Give the regions that a happening may have taken place in."""
    if event.kind == "visit" and event.targets and not event.venue:
        return _infer(document, event, parts) or event.codes
    return event.codes or _infer(document, event, parts)


def _infer(document: Document, event: Event, parts: list[Part]) -> Codes:
    if event.kind == "trade_mission" and event.targets:
        return event.targets[0][0]
    if event.kind == "launch":
        return _locate_launch(parts)
    if event.kind == "visit":
        return _locate_visit(document, event, parts)
    if event.venue:
        return _locate_venue(document, event, parts)
    return _find_home(_list_codes(parts, "organiser")) if event.kind == "exhibition" else ()


def _list_codes(parts: Iterable[Part], role: str) -> set[Codes]:
    return {part.codes for part in parts if part.role == role} - {()}


def _locate_launch(parts: list[Part]) -> Codes:
    openers = _list_codes(parts, "opener")
    low = {codes for codes in openers if len(codes) == 1 and len(codes[0]) > 2}
    return low.pop() if len(low) == 1 == len(openers) else ()


def _locate_visit(document: Document, event: Event, parts: list[Part]) -> Codes:
    found, hosts = [codes for codes, _ in event.targets if codes], _list_codes(parts, "host")
    if found:
        closer = {codes for codes in hosts if len(codes) == 1 and codes[0].startswith(f"{found[0][0]}.")}
        if not closer and event.venue and event.codes and event.codes[0].startswith(f"{found[0][0]}."):
            return event.codes
        return closer.pop() if len(closer) == 1 else found[0]
    if hosts:
        return _find_lowest(hosts)
    return (
        _find_seat(document, event.venue, event.guests)
        or _find_chosen(document, event.guests)
        or _find_other(document, event.guests)
    )


_CHOOSING = re.compile(r"\b(?:memilih|(?:di|ter)pilih(?:nya)?)\s$")
_AS_GOAL = re.compile(
    r"(?:,?\s[A-Z]\w+){0,3},?\s(?:(?:dipilih|ditunjuk)\s)?(?:sebagai|menjadi)\s(?:\w+\s)?"
    r"(?:tujuan|lokasi|destinasi|tempat|lokus|rujukan|sasaran|jujugan)\b"
)


def _find_chosen(document: Document, guests: Iterable[str]) -> Codes:
    """Give the region that guests are told to have chosen: `memilih Kota Bandung sebagai tujuan`."""
    text = document.clean
    chosen = {
        mention.codes
        for mention in document.regions.mentions
        if len(mention.codes) == 1 and mention.codes[0] not in set(guests)
        if _CHOOSING.search(text, max(0, mention.start - 14), mention.start) and _AS_GOAL.match(text, mention.end)
    }
    return chosen.pop() if len(chosen) == 1 else ()


def _find_lowest(found: set[Codes]) -> Codes:
    """Give the one place of several of which each lies in the next."""
    lowest = max(found, key=lambda codes: (len(codes) == 1, len(codes[0]), codes))
    return lowest if all(len(codes) == 1 and lowest[0].startswith(codes[0]) for codes in found | {lowest}) else ()


def _find_other(document: Document, guests: set[str]) -> Codes:
    """Give the one region that the article is about beside the guests' own, where it is not theirs in part or whole."""
    homes = home_regions(document)
    others = [code for code in homes if not any(code.startswith(own) or own.startswith(code) for own in guests)]
    return (others[0],) if guests and len(others) == 1 and len(others[0]) > 2 else ()


def _find_seat(document: Document, venue: str | None, apart: Iterable[str] = ()) -> Codes:
    """Give the one region, of those that the article is about, whose office a venue is named after."""
    level = next((level for level, words in _SEATS if venue and words.search(venue)), None)
    homes = [code for code in home_regions(document, level) if code not in set(apart)] if level else []
    return (homes[0],) if len(homes) == 1 else ()


def _locate_venue(document: Document, event: Event, parts: list[Part]) -> Codes:
    if seat := _find_seat(document, event.venue):
        return seat
    organisers, hosts, homes = _list_codes(parts, "organiser"), _list_codes(parts, "host"), home_regions(document)
    organisers = organisers or (hosts if len(hosts) == 1 else set())
    if not organisers:
        shown = {code for codes in _list_codes(parts, "exhibitor") for code in codes}
        away = bool(_HALL.search(event.venue or "")) or not shown.isdisjoint(homes)
        return homes if len(homes) == 1 and len(homes[0]) > 2 and not away else ()
    return _find_home(organisers)


def _find_home(organisers: set[Codes]) -> Codes:
    """Give the one regency or city that those who hold a fair are of."""
    low = {codes for codes in organisers if len(codes) == 1 and level_of(codes[0]) in ("kabupaten", "kota")}
    return low.pop() if len(low) == 1 == len(organisers) else ()
