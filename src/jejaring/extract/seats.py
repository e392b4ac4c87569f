"""Where a post belongs that prints no region: with whom its holder stands, leads, comes or receives, else at home.

Steps: a leader belongs to the group led, a receiver to the goal of the visit; a list belongs to the region that its
introduction names (`dari pihak Kabupaten Sigi antara lain Sekda …`), and each in it to the one before; the rest takes
the one government of its level that the article is about; where there are two, the post stays below the threshold.
"""

import re
from collections import Counter
from dataclasses import replace

from jejaring.extract.agencies import resolve_codes
from jejaring.extract.document import Document
from jejaring.extract.gazetteer import level_of
from jejaring.extract.people import find_person
from jejaring.extract.posts import LINK
from jejaring.extract.spans import AgencyMention, Codes, PostMention

_SUBORDINATE = ("unit", "assistant", "glued")  # who stands in a list behind an official of the same government
_NEAR = 300  # letters before a post in which a region named alone is the one meant
_LEVELED = ("provinsi", "kabupaten", "kota")


def home_regions(document: Document, level: str = "") -> Codes:
    """List the regions whose governments the article names, of one level where one is given; the most named first."""
    counts: Counter[str] = Counter()
    for post in document.posts:
        if len(post.codes) == 1 and not post.inferred and not post.guard:
            counts[post.codes[0]] += 1
    for agency in document.agencies:
        if len(agency.codes) == 1:
            counts[agency.codes[0]] += 1
    if not any(level in ("", level_of(code)) for code in counts):
        for mention in document.regions.mentions:
            if len(mention.codes) == 1 and not mention.trailing:
                counts[mention.codes[0]] += 1
    return tuple(code for code, _ in counts.most_common() if level in ("", level_of(code)))


def infer_regions(document: Document) -> None:
    """Give posts and agencies without region the one the article is about, and persons with it."""
    for place, agency in enumerate(document.agencies):
        if not agency.codes and not agency.national:
            document.agencies[place] = _infer_agency(document, agency)
    for number, person in enumerate(document.persons):
        for place, post in enumerate(person.posts):
            if post.codes or post.national:
                continue
            held = {p.codes for p in person.posts if p.post == post.post and p.codes and not p.inferred}
            codes, sure = (held.pop(), True) if len(held) == 1 else _infer(document, post)
            person.posts[place] = replace(post, codes=codes, inferred=not sure)
            person.codes = person.codes or (codes if sure else ())
            document.posts = [replace(p, codes=codes, inferred=not sure) if p == post else p for p in document.posts]
        if not person.codes and number in {p.person for p in document.posts}:
            person.codes = next((p.codes for p in person.posts if p.codes and not p.inferred), ())


# `Dekranasda seluruh Indonesia`, `Dekranasda se-Sulteng`: many, of which none is that of the article
_OF_ALL = re.compile(
    r"\s+(?:dari\s+)?(?:seluruh|semua|berbagai|se-\s?|se\s(?=[A-Z])|masing-masing|kabupaten/kota|Kabupaten/Kota)"
)


def _infer_agency(document: Document, agency: AgencyMention) -> AgencyMention:
    if _OF_ALL.match(document.clean, agency.end):
        return agency
    governments = {"Pemerintah Kabupaten": "kabupaten", "Pemerintah Kota": "kota", "Pemerintah Provinsi": "provinsi"}
    homes = home_regions(document, governments.get(agency.name, ""))
    return resolve_codes(agency, homes) if len(homes) == 1 else agency


def _beside(document: Document, post: PostMention) -> tuple[Codes, bool]:
    """Give the region of the official named just before in the same sentence, or just behind whom they represent.

    In a list an official is of the region of the one before; further off, no more than likely.
    """
    sentence = document.sentence_at(post.start)
    if sentence is None:
        return (), False
    named = [p for p in document.posts if sentence.start <= p.start < sentence.end and p.codes and not p.inferred]
    if post.guard == "represented":
        return next((p.codes for p in named if 0 < p.start - post.end < 30), ()), True
    before = [p for p in named if p.end <= post.start]
    if not before:
        return (), False
    last = before[-1]
    if _MEETING.search(document.clean, last.end, post.start):
        return (), False  # the other side of a meeting
    linked = bool(LINK.fullmatch(document.clean, last.end, post.start))
    if post.level in _LEVELED:
        deputy = linked and last.level == post.level and last.head != post.head
        return (last.codes if deputy else ()), True
    return last.codes, linked and post.level in _SUBORDINATE


_MEETING = re.compile(
    r"\b(?:di)?(?:terima|sambut|jamu|temui)(?:\s(?:oleh|langsung|hangat))*\b|\bmen(?:yambut|erima|jamu|emui)\b"
)
_LED = re.compile(
    r"(?:(?:dipimpin|diketuai|dikomandani|dikepalai|diwakili)(?:\s(?:langsung|oleh|sendiri))*"
    r"|[Rr]ombongan,?\s(?:yang\s)?(?:terdiri (?:dari|atas)|beranggotakan|di ?antaranya))\s*$"
)
_RECEIVED = re.compile(
    r"(?:diterima|disambut|dijamu|ditemui)(?:\s[a-z]+){0,4}\s*$"
    r"|[Tt]uan rumah,?(?:\s(?:yang|hadir|didampingi|diwakili|oleh))*\s*$"
)
_RECEIVES = re.compile(r"[^.;“”\"]{0,60}\s(?:saat|ketika|usai|seusai|setelah)\s(?:menerima|menyambut|kedatangan)\b")
_GOAL = re.compile(r"\b(?:ke|[Mm]engunjungi|[Kk]unjungi|menyambangi|mendatangi)\s(?:(?!dari\b)[A-Za-z]+\s){0,4}$")
_SOURCE = re.compile(
    r"\b(?:[Rr]ombongan|[Dd]elegasi|[Kk]unjungan|[Kk]edatangan|[Tt]amu)\s(?:(?!ke\b|me|ber|di)[A-Za-z]+\s){0,5}$"
)
_INTRODUCED = re.compile(
    r"(?P<words>,|[,:]?(?:\s(?:yang|hadir|turut|ikut|serta|antara lain|di ?antaranya|yakni|yaitu|terdiri (?:dari|atas)"
    r"|adalah|dipimpin|diwakili|oleh|langsung|itu|ini|tersebut|seperti|mengutus|menghadirkan|menugaskan|melalui"
    r"|lewat))+\s?[,:]?)\s"
)
_FROM = re.compile(r"\b[Dd]ari\s(?:(?:pihak|jajaran|unsur|rombongan|pemerintah)\s)*$")
_AWAY = re.compile(r"\b(?:ke|di|[Mm]engunjungi|[Kk]unjungi|menuju)\s(?:[A-Za-z]+\s){0,3}$")


_CONCLUDED = re.compile(r"(?<!ke )\b(?:di lingkungan|di lingkup|lingkup|di jajaran|jajaran)\s(?:[A-Z][a-z]+\s)?$")
_ROW_ONLY = re.compile(r"(?:(?!\b(?:di|ke|dari|yang|untuk|me[nm][a-z]{4,}|ber[a-z]{4,})\b)[^.;:“”\"])*")


def _concluded(document: Document, post: PostMention) -> Codes:
    """Give the region that closes a list: `Asisten Umum Rudi, Staf Ahli Sari dan pejabat di lingkungan Pemkab Sigi`."""
    sentence = document.sentence_at(post.start)
    behind = document.regions.between(post.end, sentence.end) if sentence and post.level not in _LEVELED else []
    region = next((r for r in behind if _stand_before(document, r.start, _CONCLUDED)), None)
    place = _CONCLUDED.search(document.clean, post.end, region.start) if region else None
    row = place and _ROW_ONLY.fullmatch(document.clean, post.end, place.start())
    return region.codes if region and row and len(region.codes) == 1 else ()


def _introduced(document: Document, post: PostMention) -> Codes:
    """Give the region that introduces a list: `dari pihak Kabupaten Sigi antara lain Sekda`, `Dari Sigi, Bupati`."""
    sentence = document.sentence_at(post.start)
    regions = document.regions.between(sentence.start, post.start) if sentence else []
    if not regions or len(regions[-1].codes) != 1:
        return ()
    region = regions[-1]
    gap = _INTRODUCED.fullmatch(document.clean, document.regions.skip_trailing(document.clean, region.end), post.start)
    if not gap or _stand_before(document, region.start, _AWAY):
        return ()
    comma = gap["words"].strip() == ","
    return () if comma and not _stand_before(document, region.start, _FROM) else region.codes


_COMPANY = re.compile(
    r"(?P<name>[A-Z][\w'’-]+),?\s(?:yang\s)?(?:didampingi|ditemani|disertai|bersama|beserta)(?:\s(?:langsung|oleh|juga))*\s$"
)


def _accompanied(document: Document, post: PostMention) -> Codes:
    """Give the region of whom the holder accompanies, where only a name tells who: `Rinawati didampingi Sekda`."""
    match = _COMPANY.search(document.clean[max(0, post.start - 60) : post.start])
    number = find_person(document.persons, match["name"]) if match and post.level not in _LEVELED else None
    return document.persons[number].codes if number is not None else ()


_OPENING = re.compile(
    r"(?:[Tt]ampak|[Tt]erlihat|[Hh]adir|[Tt]urut|[Ii]kut|[Aa]ntara lain|[Dd]i ?antaranya|[Mm]ereka|[Yy]akni|[Yy]aitu"
    r"|[Ss]ementara dari|[Ss]elain itu|[Jj]uga)\b[^.,;]{0,60}$"
)
_OFFICIALS = re.compile(
    r"\b(?:pejabat|pimpinan|kepala|perwakilan|rombongan|delegasi|jajaran)\b[^.]{0,40}\bdari\s[^.]{0,40}$"
)


def _continued(document: Document, post: PostMention) -> Codes:
    """Give the region of the officials whom the sentence before sums up: `pejabat dari Kabupaten Sigi. Tampak …`."""
    sentence = document.sentence_at(post.start)
    if sentence is None or not _OPENING.match(document.clean[sentence.start : post.start]):
        return ()
    former = [s for s in document.sentences if s.end <= sentence.start]
    regions = document.regions.between(former[-1].start, former[-1].end) if former else []
    if not regions or len(regions[-1].codes) != 1 or document.clean[regions[-1].end : former[-1].end].strip(" ."):
        return ()
    told = _OFFICIALS.search(document.clean, former[-1].start, regions[-1].start)
    return regions[-1].codes if told else ()


_ON_THE_WAY = re.compile(r"(?<!ombongan )(?<!elegasi )(?<!utusan )\b(?:dari|di|ke)\s(?:[A-Za-z]+\s){0,2}$")
_VISIT = re.compile(
    r"\b(?:berkunjung|bertandang|bertolak|mengunjungi|menyambangi|kunjungi"
    r"|mel(?:akukan|aksanakan) (?:kunjungan|studi|kaji|kunker))\b"
)


def _stand_before(document: Document, place: int, words: re.Pattern[str]) -> bool:
    return bool(words.search(document.clean[max(0, place - 60) : place]))


def _led(document: Document, post: PostMention) -> Codes:
    """Give the region of the body just before that the holder leads: `Pemkab Sigi yang dipimpin Asisten I`."""
    sentence = document.sentence_at(post.start)
    if sentence is None or not _stand_before(document, post.start, _LED):
        return ()
    before = [
        r
        for r in document.regions.between(sentence.start, post.start)
        if len(r.codes) == 1 and not r.trailing and not _stand_before(document, r.start, _AWAY)
    ]
    while len(before) > 1 and document.clean[before[-2].end : before[-1].start] == ", ":
        before.pop()  # `Dekranasda Kota Batu, Malang, dipimpin …`
    return before[-1].codes if before else _find_goers(document)


def _find_goers(document: Document) -> Codes:
    """Give the one region whose people set out, as the sentences with a verb of visiting tell it."""
    found: set[Codes] = set()
    for sentence in document.sentences:
        verb = _VISIT.search(document.clean, sentence.start, sentence.end)
        inside = document.regions.between(sentence.start, verb.start()) if verb and sentence.zone != "title" else []
        found |= {
            region.codes
            for region in inside
            if len(region.codes) == 1 and not region.trailing and not _stand_before(document, region.start, _ON_THE_WAY)
        }
    return found.pop() if len(found) == 1 else ()


def _host(document: Document, post: PostMention) -> Codes:
    """Give the region that guests came to, where the post is of those who receive them."""
    if not _stands_as_host(document, post):
        return ()
    single = [r for r in document.regions.mentions if len(r.codes) == 1 and not r.trailing]
    guests = {r.codes for r in single if _stand_before(document, r.start, _SOURCE)}
    goals = [r.codes for r in single if _stand_before(document, r.start, _GOAL) and r.codes not in guests]
    if goals and all(code[0].startswith(goals[0][0]) for code in goals):
        return goals[0]
    sentence = document.sentence_at(post.start)
    behind = [r.codes for r in single if sentence and post.end <= r.start < min(sentence.end, post.end + 130)]
    behind = [codes for codes in behind if codes not in guests]
    homes = [code for code in home_regions(document) if (code,) not in guests]
    return behind[0] if behind else (homes[0],) if guests and len(homes) == 1 else ()


_RECEPTION = re.compile(
    r"\b(?:diterima|disambut|dijamu|ditemui)\b(?:(?!\b(?:me[nm][a-z]{3,}|ber(?!sama|serta)[a-z]{4,}"
    r"|di(?!dampingi|temani|antaranya|sertai|wakili)[a-z]{4,})\b)[^.;])*$"
)


def _stands_as_host(document: Document, post: PostMention) -> bool:
    sentence = document.sentence_at(post.start)
    if sentence and _RECEPTION.search(document.clean[max(sentence.start, post.start - 250) : post.start]):
        return True
    return _stand_before(document, post.start, _RECEIVED) or bool(_RECEIVES.match(document.clean, post.end))


def _has_rival(document: Document, post: PostMention, code: str) -> bool:
    """Tell whether the article names another region of the post's level, whose seat is not somebody else's."""
    named = {region.codes[0] for region in document.regions.mentions if len(region.codes) == 1}
    others = [other for other in named if level_of(other) == post.level and other != code]
    return not all(_is_held(document, post, other) for other in others)


def _is_held(document: Document, post: PostMention, code: str) -> bool:
    """Tell whether somebody else holds the post in a region: there are no two governors of one province."""
    return post.level in _LEVELED and any(
        other.head == post.head and other.codes == (code,) and other.person != post.person and other.person is not None
        for other in document.posts
        if not other.inferred and not other.guard
    )


def _is_last_named(document: Document, post: PostMention, codes: Codes) -> bool:
    """Tell whether a region was the last of its level before a post: `… Pemprov Jambi. Gubernur Rudi Hartoyo …`."""
    before = document.regions.between(max(0, post.start - _NEAR), post.start)
    named = [r.codes for r in before if len(r.codes) == 1 and level_of(r.codes[0]) == post.level]
    return bool(named) and all(each == codes for each in named)


def _infer(document: Document, post: PostMention) -> tuple[Codes, bool]:
    if near := _led(document, post) or _host(document, post):
        return near, True
    if _stands_as_host(document, post):
        return (), False
    if introduced := _introduced(document, post) or _continued(document, post) or _concluded(document, post):
        return introduced, True
    if council := _find_council(document, post):
        return council, True
    return _infer_in_row(document, post) or _infer_at_home(document, post)


_COMMITTEE = re.compile(r"(?:Komisi|Pansus|Panitia Khusus|Bapemperda|Badan Anggaran|Badan Kehormatan)(?: [A-EIV]+)?")


def _find_council(document: Document, post: PostMention) -> Codes:
    """Give the region of the one council that the article names, or of the one with the holder's committee."""
    if post.level != "council":
        return ()
    councils = [a for a in document.agencies if len(a.codes) == 1 and re.search(r"DPRD|Rakyat Daerah", a.name)]
    found = {council.codes for council in councils}
    committee = _COMMITTEE.search(post.post)
    if committee and len(found) > 1:
        found = {a.codes for a in councils if _stand_before(document, a.start, _ends_with(committee.group()))}
    return found.pop() if len(found) == 1 else ()


def _ends_with(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(words)}\s*$")


def _infer_in_row(document: Document, post: PostMention) -> tuple[Codes, bool] | None:
    """Infer from whom the holder stands beside; unsure where that is a province and the article about a part of it."""
    beside, linked = _beside(document, post)
    if not beside and (leader := _accompanied(document, post)):
        return leader, True
    below = tuple(code for code in home_regions(document) if beside and code.startswith(f"{beside[0]}."))
    if below and not linked:
        return below[:1], False
    return (beside, True) if beside else None


def _infer_at_home(document: Document, post: PostMention) -> tuple[Codes, bool]:
    """Infer from whom the article is about."""
    level = post.level if post.level in _LEVELED else ""
    twins = {
        other.codes
        for other in document.posts
        if other.post == post.post and other.codes and other.person is None and other.level == post.level
    }
    homes = tuple(code for code in home_regions(document, level) if not _is_held(document, post, code))
    if len(homes) == 1:
        sure = not level or not _has_rival(document, post, homes[0]) or _is_last_named(document, post, homes)
        return homes, sure
    if len(twins) == 1 and level:
        return next(iter(twins)), True
    below = tuple(code for code in homes if len(code) > 2)
    if not level and len(below) == 1 and all(below[0].startswith(code) for code in homes):
        return below, len(homes) == 1
    return homes[:1], False
