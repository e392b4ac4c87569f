"""Agencies: governments, offices, boards and national bodies, with the region they act for.

Steps: a head is found; the functions behind it belong to its name; then comes its region, and more regions in a list
are more agencies of that name (`Dekranasda Tangsel, Soppeng, dan Pangkep`). What the article abbreviates gets its
long form.
"""

import re
from collections.abc import Mapping, Sequence

from jejaring.extract.offices import function_phrase
from jejaring.extract.spans import AgencyMention, Codes, RegionMention
from jejaring.lexicon import cache_words, join_words, load_lexicon

ALIAS = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z.&/ -]{1,45})\)")
_ACRONYM_OFFICE = (
    r"(?:Dis(?:perindag|perin|kop|kum|dag|nak|bud|par|pora|hub|kes|sos|dik|kominfo|dukcapil|pertan|perkim|hut|permades|tan|kan)(?!an)[a-z]*"
    r"|Din(?:kop|perin|por|kes|sos|dik|pert|nak)[a-z]*|[A-Z][a-z]{2,}perindag[a-z]*|{names})(?:[\s-](?:UKM|UMKM|UMPP|UM)\b)?"
)
_WITH = re.compile(r"(?:\s*\([^)\n]*\))?\s+(?:dan|serta|bersama|beserta)(?:\s+(?:jajaran|pengurus))?\s+")
_GAP = re.compile(r"\s+(?:dan\s+UKM\s+)?|\s*,\s*(?=(?:Kabupaten|Kota|Provinsi)\b)")
_MORE = re.compile(r"(?:(?:,\s*|\s+)(?:dan|serta|maupun)\s|,|\s*/)\s*")


@cache_words
def _head() -> re.Pattern[str]:
    agencies, offices = load_lexicon("agencies"), load_lexicon("offices")
    acronyms = _ACRONYM_OFFICE.replace("{names}", join_words(agencies["offices"]["names"]))
    governments = [word for words in agencies["governments"].values() for word in words]
    ministries = rf"(?:Kementerian|Kementrian|Kemen)\s+{join_words(agencies['kementerian']['words'])}"
    heads = [
        word
        for word in offices["heads_of_office"]
        if word not in ("Setda", "Sekretariat Daerah", "Kementerian", "Deputi", "Bidang")
    ]
    return re.compile(
        rf"(?<![\w-])(?:(?P<government>{join_words(governments)})|(?P<board>{join_words(agencies['boards']['names'])})"
        rf"|(?P<ministry>{ministries}|{join_words(agencies['national']['names'])})|(?P<acronym>{acronyms})"
        rf"|(?P<firm>(?:PT|CV|Bank|Perumda|Perumdam)\.?[ ]+[A-Z][\w&-]*(?:[ ]+(?!(?:Kabupaten|Kota"
        rf"|Provinsi)\b)[A-Z][\w&-]*){{0,3}})"
        rf"|(?P<office>{join_words(heads)}))(?!\w)"
    )


_APPOSED = re.compile(r"(?:\s*[,(])?\s*")
_APPOSED_PROVINCE = re.compile(r"(?:\s*[,(])?\s*(?:Provinsi|Propinsi)\s+")


class RegionIndex:
    """Region mentions by the place where they start."""

    def __init__(self, mentions: Sequence[RegionMention]) -> None:
        self._starts: dict[int, int] = {}
        self.mentions = list(mentions)
        for number, mention in enumerate(mentions):
            self._starts[mention.start] = number

    def at(self, position: int) -> RegionMention | None:
        """Give the mention that starts at a place."""
        number = self._starts.get(position)
        return None if number is None else self.mentions[number]

    def between(self, start: int, end: int) -> list[RegionMention]:
        """List the mentions that start between two places."""
        return [mention for mention in self.mentions if start <= mention.start < end]

    def after(self, text: str, position: int) -> RegionMention | None:
        """Give the mention that starts at a place, blanks and an article passed over."""
        match = re.compile(r"\s*(?:di\s+|se-|wilayah\s+|Pem(?:kab|kot|ko|prov|da)\s+)?").match(text, position)
        return self.at(match.end()) or self.at(position) if match else self.at(position)

    def skip_trailing(self, text: str, position: int) -> int:
        """Give the place behind a province in apposition (`Malang, Jawa Timur`) or a short name in brackets."""
        while True:
            bare, named = _APPOSED.match(text, position), _APPOSED_PROVINCE.match(text, position)
            mention = (named and self.at(named.end())) or (bare and self.at(bare.end()))
            if not mention or not mention.trailing:
                return position
            position = mention.end + (text[mention.end : mention.end + 1] == ")")


def _canonical(name: str) -> str:
    return str(load_lexicon("agencies")["canonical"].get(name, name))


def _level_of_government(name: str) -> str:
    groups: Mapping[str, Sequence[str]] = load_lexicon("agencies")["governments"]
    return next(level for level, words in groups.items() if re.sub(r"\s+", " ", name) in words)


_TO_FUNCTIONS = re.compile(r"[ \t\xa0]+(?:(?:dan|serta|&)[ ]+(?=[A-Z])|(?:bidang|urusan)[ ]+(?=[A-Z]))?")
_FUNCTIONS = re.compile(r"\b(?:Keistimewaan (?=Aceh)|(?:Kadis|Dinas|Bidang|Kabid) (?=Ketapang\b))")


def _is_function(text: str, region: RegionMention) -> bool:
    """Tell whether a region's name is a function of an office: `Keistimewaan Aceh`, and `Ketapang`, food security."""
    return any(match.end() == region.start for match in _FUNCTIONS.finditer(text, max(0, region.start - 15)))


def read_functions(text: str, end: int, limit: int, regions: RegionIndex) -> int:
    """Give the place where the function words behind a head end: `end` itself where there are none."""
    blank = _TO_FUNCTIONS.match(text, end, limit)
    match = function_phrase().match(text, blank.end(), limit) if blank else None
    if not match:
        return end
    between = regions.between(match.start(), match.end())
    inside = [m.start for m in between if not _is_function(text, m)]
    if not inside:
        return match.end()
    words = re.sub(r"(?:[\s,/&-]|\b(?:dan|serta))+$", "", text[match.start() : inside[0]])
    return match.start() + len(words) if words else end


def read_agency(text: str, start: int, limit: int, regions: RegionIndex) -> list[AgencyMention]:
    """Read the agency whose head starts at a place, and those of the same name in the list behind it."""
    match = _head().match(text, start, limit)
    if not match:
        return []
    kind, printed = str(match.lastgroup), re.sub(r"\s+", " ", match.group())
    end = match.end()
    if kind == "office":
        stop = read_functions(text, end, limit, regions)
        if stop == end and printed != "Inspektorat":
            return []
        end = stop
        printed = re.sub(r"\s+", " ", text[start:end])
    alias = ALIAS.match(text, end, limit)
    if alias:
        end = alias.end()
        kind, printed = ("board", "Dekranasda") if alias.group("short") == "Dekranasda" else (kind, printed)
        stop = read_functions(text, end, limit, regions) if kind == "office" else end
        if stop > end:
            printed, end = f"{printed} {text[end:stop].strip()}", stop
    national = kind in ("ministry", "firm") or (
        kind == "office" and printed.startswith(("Kementerian", "Kemenko", "Direktorat", "Ditjen", "Deputi"))
    )
    return _attach_regions(text, start, end, _canonical(printed), national, kind == "board", regions)


def _attach_regions(
    text: str, start: int, end: int, name: str, national: bool, board: bool, regions: RegionIndex
) -> list[AgencyMention]:
    if national:
        return [AgencyMention(start, end, name, (), True, board)]
    region = regions.after(text, end)
    if region is None:
        return [AgencyMention(start, end, name, (), False, board)]
    stop = regions.skip_trailing(text, region.end)
    found, joined = [AgencyMention(start, stop, name, region.codes, False, board)], False
    while more := _MORE.match(text, stop):
        following = regions.at(more.end())
        if following is None or following.trailing or not _same_rank(region, following):
            break
        stop = regions.skip_trailing(text, following.end)
        found.append(AgencyMention(following.start, stop, name, following.codes, False, board))
        joined = joined or more.group().strip() != ","
    return found if joined or len(found) > 2 else found[:1]  # `Dekranasda Kota Batu, Kabupaten Malang …` lists none


def _same_rank(first: RegionMention, other: RegionMention) -> bool:
    return (len(first.codes[0]) == 2) == (len(other.codes[0]) == 2) or other.level != ""


def find_agencies(text: str, regions: RegionIndex) -> list[AgencyMention]:
    """Find the agencies of a text in order."""
    found: list[AgencyMention] = []
    position = 0
    while match := _head().search(text, position):
        limit = text.find("\n", match.start())
        mentions = read_agency(text, match.start(), len(text) if limit < 0 else limit, regions)
        found += [_with_branch(text, mention, regions) for mention in mentions]
        position = found[-1].end if mentions else match.end()
    return _share_regions(text, found)


def _with_branch(text: str, agency: AgencyMention, regions: RegionIndex) -> AgencyMention:
    """Take the region of a national body's branch to it, so that it is not taken for the region: `BI Lampung`."""
    branch = regions.after(text, agency.end) if agency.national else None
    end = regions.skip_trailing(text, branch.end) if branch else agency.end
    return AgencyMention(agency.start, end, agency.name, agency.codes, agency.national, agency.board)


def _share_regions(text: str, found: list[AgencyMention]) -> list[AgencyMention]:
    """Give an agency without region that of the next in coordination: `Pemkot dan DPRD Palu`."""
    shared = list(found)
    for number in range(len(found) - 2, -1, -1):
        mention, following = shared[number], shared[number + 1]
        gap = text[mention.end : following.start]
        if (
            not mention.codes
            and not mention.national
            and following.codes
            and re.fullmatch(r"\s+(?:dan|serta)\s+|\s*,\s*(?:dan\s+)?", gap)
        ):
            shared[number] = resolve_codes(mention, following.codes)
    for number in range(1, len(shared)):
        mention, former = shared[number], shared[number - 1]
        joined = _WITH.fullmatch(text[former.end : mention.start])
        if joined and mention.board and not mention.codes and not mention.national and former.codes:
            shared[number] = resolve_codes(mention, former.codes)
    return shared


def resolve_codes(mention: AgencyMention, codes: Codes) -> AgencyMention:
    """Give the mention other regions."""
    return AgencyMention(mention.start, mention.end, mention.name, codes, mention.national, mention.board)
