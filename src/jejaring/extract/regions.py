"""Which regions the text names.

Steps: names are found; the level comes from the word before (`Kota`), the office before (`Bupati`) or the list they
stand in (`Kabupaten A dan B`); a province behind its regency narrows it; the rest takes the one sense that the
article settles elsewhere, or stays open with all its candidates.
"""

import re
from dataclasses import replace

from jejaring.extract.gazetteer import Atlas, level_of
from jejaring.extract.offices import is_office_word
from jejaring.extract.spans import Codes, RegionMention
from jejaring.lexicon import cache_words, join_words, load_lexicon

_JOINT = re.compile(r"(?:,|,?\s+(?:dan|serta|hingga|maupun|atau)|\s*[-–/&])\s*(?:juga\s+)?")
_LAST_WORD = re.compile(r"(?:\((?P<bracket>[A-Z][\w/-]+)\)|(?<![\w-])(?P<word>[A-Z][\w/-]{2,}))\s$")
_BRACKET = re.compile(r"\s*\(")
_SHORT = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z]{2,12})\)")


@cache_words
def _before() -> re.Pattern[str]:
    places = load_lexicon("places")
    words = [word for group in places["levels"].values() for word in group]
    return re.compile(
        rf"(?<!\w)(?:(?<![Ww]ali )(?<![Bb]alai )({join_words(words)})"
        rf"|({join_words(places['elsewhere']['words'])}))\s+(?:\([^)\n]{{2,25}}\)\s+)?$"
    )


@cache_words
def _office() -> re.Pattern[str]:
    offices = load_lexicon("places")["offices"]
    groups = "|".join(f"(?P<{level}>{join_words(words)})" for level, words in offices.items())
    return re.compile(rf"(?<!\w)(?:{groups})(?:\s+terpilih)?\s+(?:\([^)\n]{{2,25}}\)\s+)?$")


@cache_words
def _weak() -> tuple[frozenset[str], re.Pattern[str]]:
    weak = load_lexicon("places")["weak"]
    return frozenset(weak["names"]), re.compile(rf"(?:(?<!\w){join_words(weak['cues'])}\s?|,\s|^\W*|\(|-\s?)$")


@cache_words
def _levels() -> dict[str, str]:
    return {word: level for level, words in load_lexicon("places")["levels"].items() for word in words}


def _stands_behind_office(before: str) -> bool:
    """Tell whether the name of an office, or its short form in brackets, ends here: `Kadis Perindagkop`, `(DWP)`."""
    word = _LAST_WORD.search(before)
    if word and (short := word["bracket"]):
        return short[:2].isupper() or is_office_word(short) or bool(_weak()[1].search(short))
    return bool(word and is_office_word(word["word"]))


def narrow(codes: Codes, level: str) -> Codes:
    """Keep the codes of a level, or all where none is of it.

    >>> narrow(("36.04", "36.73"), "kota")
    ('36.73',)
    """
    kept = tuple(code for code in codes if level_of(code) == level)
    return kept or codes


def _lift(codes: Codes) -> Codes:
    return tuple(sorted({code[:5] for code in codes}))


def _find_named(text: str, atlas: Atlas) -> list[tuple[int, int, Codes]]:
    """Find the names of the atlas, and the short names that the article gives in brackets: `Bangka Selatan (Basel)`."""
    found = atlas.find_all(text)
    if "(" not in text:
        return found
    short: dict[str, Codes] = {}
    for start, end, codes in found:
        bracket = _SHORT.match(text, end)
        if bracket and _abbreviates(bracket.group("short"), text[start:end]):
            short[bracket.group("short")] = codes
    if not short:
        return found
    taken = [(start, end) for start, end, _ in found if text[start:end] not in short]
    given = [
        (match.start(), match.end(), short[match.group()])
        for match in re.finditer(rf"(?<![\w-]){join_words(short)}(?![\w-])", text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    return sorted([*(name for name in found if text[name[0] : name[1]] not in short), *given])


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether a short name is made of the letters of a name, in order, from its first on.

    >>> _abbreviates("Basel", "Bangka Selatan"), _abbreviates("Expo", "Bangka Selatan")
    (True, False)
    """
    letters = iter(name.lower())
    initials = all(word[:1].lower() in short.lower() for word in name.split())
    return short[0] == name[0] and initials and all(letter in letters for letter in short.lower())


def _is_common(name: str, level: str, codes: Codes) -> bool:
    """Tell whether a name in small letters is a word: `provinsi mitra` are partners, not Minahasa Tenggara."""
    common = name in load_lexicon("places")["weak"]["words"]
    return common or (name.islower() and bool(level) and all(level_of(code) != level for code in codes))


def _find_raw(text: str, atlas: Atlas) -> list[RegionMention]:
    names, cues = _weak()
    found: list[RegionMention] = []
    for start, end, codes in _find_named(text, atlas):
        before = text[max(0, start - 60) : start]
        word, office = _before().search(before), _office().search(before)
        if word and word.group(2) and not (word.group(2) == "Pasar" and level_of(codes[0]) != "district"):
            continue
        level = _levels().get(re.sub(r"\s+", " ", word.group(1)), "") if word and word.group(1) else ""
        own = (
            word
            and word.group(1)
            and "(" not in word.group()
            and not before[: word.start()].endswith(("Pemerintah ", "Pemerintahan "))
        )
        if own and level == "kabupaten" and all(level_of(code) == "kota" for code in codes):
            continue  # there is no such kabupaten: a slip for another
        begin = start - len(before) + word.start() if own and word else start
        if not level and office:
            level = office.lastgroup or ""
        if level_of(codes[0]) == "district":
            found.append(RegionMention(begin, end, text[start:end], "district" if level == "district" else "?", codes))
            continue
        if level == "district":
            continue
        weak = not level and text[start:end] in names and not (cues.search(before) or _stands_behind_office(before))
        if weak or _is_common(text[start:end], level, codes):
            continue
        found.append(RegionMention(begin, end, text[start:end], level, narrow(codes, level) if level else codes))
    return found


def _settle_districts(text: str, found: list[RegionMention]) -> list[RegionMention]:
    """Keep a district only where it is called one, or stands at a place within a region that the article names."""
    named = {code for mention in found if mention.level not in ("?", "district") for code in mention.codes}
    kept = []
    for mention in found:
        if mention.level not in ("?", "district"):
            kept.append(mention)
            continue
        known = tuple(code for code in _lift(mention.codes) if code in named)
        cued = re.search(r"(?:\b(?:di|dari|asal|ke|khas)\s|,\s)$", text[max(0, mention.start - 6) : mention.start])
        called = mention.level == "district" and (known or len(mention.codes) == 1)
        if called or (cued and len(known) == 1):
            kept.append(
                RegionMention(mention.start, mention.end, mention.name, "district", known or _lift(mention.codes))
            )
    return kept


def _coordinate(text: str, found: list[RegionMention]) -> list[RegionMention]:
    """Let level words reach over their lists, and provinces narrow the region before them."""
    result: list[RegionMention] = []
    for mention in found:
        last = result[-1] if result else None
        gap = text[last.end : mention.start] if last else ""
        if last and _is_province_of(mention, last) and re.fullmatch(r"\s*\)?[,–-]?\s*\(?\s*", gap):
            inside = tuple(code for code in last.codes if code.startswith(mention.codes[0] + ".")) or last.codes
            result[-1] = RegionMention(last.start, last.end, last.name, last.level, inside, last.trailing)
            _attach_surroundings(text, result)
            result.append(RegionMention(mention.start, mention.end, mention.name, "provinsi", mention.codes, True))
            continue
        if last and _BRACKET.fullmatch(gap) and set(mention.codes) & set(last.codes):
            result.append(RegionMention(mention.start, mention.end, mention.name, last.level, last.codes, True))
            continue
        if last and not mention.level and last.level in ("kabupaten", "kota", "provinsi") and _JOINT.fullmatch(gap):
            wanted = narrow(mention.codes, last.level)
            level = last.level if level_of(wanted[0]) == last.level else ""
            mention = RegionMention(mention.start, mention.end, mention.name, level, wanted)
        result.append(mention)
    return result


def _attach_surroundings(text: str, result: list[RegionMention]) -> None:
    """Let the regency around a city tell only where the city lies: `Kota Batu, (Kabupaten) Malang, Jawa Timur`."""
    if len(result) < 2:
        return
    city, around = result[-2:]
    listed = len(result) > 2 and _JOINT.fullmatch(text[result[-3].end : city.start])
    own = around.start + len(around.name) < around.end and around.level == "kota"
    alone = len(city.codes) == 1 and level_of(city.codes[0]) == "kota" and city.level == "kota"
    if listed or own or not alone or text[city.end : around.start] != ", ":
        return
    if any(code.startswith(city.codes[0][:3]) for code in around.codes):
        result[-1] = replace(around, trailing=True)


def _is_province_of(mention: RegionMention, last: RegionMention) -> bool:
    provinces = [code for code in mention.codes if level_of(code) == "provinsi"]
    return (
        len(provinces) == 1
        and mention.level in ("", "provinsi")
        and any(code.startswith(provinces[0] + ".") for code in last.codes)
    )


def _share_senses(found: list[RegionMention]) -> list[RegionMention]:
    """Give an open name the one sense that the article settles elsewhere."""
    senses: dict[str, set[str]] = {}
    for mention in found:
        if len(mention.codes) == 1:
            senses.setdefault(mention.name.lower(), set()).add(mention.codes[0])
    result = []
    for mention in found:
        settled = senses.get(mention.name.lower(), set())
        codes = mention.codes
        if len(codes) > 1 and len(settled & set(codes)) == 1:
            codes = tuple(settled & set(codes))
        result.append(RegionMention(mention.start, mention.end, mention.name, mention.level, codes, mention.trailing))
    return result


def find_regions(text: str, atlas: Atlas) -> list[RegionMention]:
    """Find the regions of a text in order.

    >>> from jejaring.extract.gazetteer import make_atlas
    >>> atlas = make_atlas([("Kabupaten Serang", "36.04"), ("Kota Serang", "36.73")])
    >>> [mention.codes for mention in find_regions("Bupati Serang dan Wali Kota Serang", atlas)]
    [('36.04',), ('36.73',)]
    """
    return _share_senses(_coordinate(text, _settle_districts(text, _find_raw(text, atlas))))
