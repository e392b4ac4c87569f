"""A post as it is written, without its holder.

Steps: a head is found; the name of the office behind it is read with the vocabulary of offices; then the region. A
guard before the post (kin, former, candidate, staff, somebody represented) says that the name behind it holds it not,
or was not there.
"""

import re
from dataclasses import dataclass, replace

from jejaring.extract.agencies import ALIAS, RegionIndex, read_agency, read_functions
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.heads import LEVELS, find_heads, list_capitals
from jejaring.extract.offices import small_function_phrase
from jejaring.extract.regions import narrow
from jejaring.extract.spans import Codes, PostMention, RegionMention
from jejaring.extract.unlisted import holds_name, read_enterprise, read_unlisted
from jejaring.lexicon import cache_words, join_words, load_lexicon

_BLANK = re.compile(r"[ \t\xa0]*")
_ELECT = re.compile(r"\s+terpilih\b")
_NUMERAL = re.compile(r"\s+(?:X{0,1}(?:IX|IV|VI{0,3}|I{1,3})|X|[1-9A-E]|l{1,3})\b(?![.\w])")
_UNIT_NUMBER = re.compile(r"(?:\s*\d{3,4}(?:\s*/\s*|(?=[ ]+[A-Z])))?")
_TOWN = re.compile(r"[ ]+Kota(?=[ ,])")  # `Kapolres Probolinggo Kota`
_FIRM = re.compile(r"\s*,?\s*(?:PT|CV|UD|Bank(?! Indonesia)|Perum\w*|KSU|KSP|BPR)\b\.?(?:[ ]+[A-Z][\w&-]*){0,4}")
_SECRETARIAT = re.compile(
    r"\s+(?:Se[kt]da(?:kab|prov|kot?)?|Setkot|Sekretaris(?=\s+(?:Kota|Daerah|Kabupaten)\b))(?=\s+[A-Z])"
)
_SECRETARY = re.compile(r"\s+(?:Kota|Kabupaten|Provinsi)\s*\(Se[ck]\w+\)")
_OTHER_BODY = re.compile(
    r"(?:^|\s)(?:PT|CV|UD|BPR)$|(?<=\w),?\s(?:Dis|Din)(?:perindag|kop|dag|perin|nak|par|bud)[\w-]*(?:\s.*)?$"
)
_OF_STATE = re.compile(
    r"(?<!Zakat )(?<!Narkotika )\bNasional$|\bRI$|\b(?:Bappenas|BPOM|LKPP|BRIN|BKPM|BSN|Bekraf|Bapanas)\b"
)  # bodies of the state, local where a region is told
_HEAD = re.compile(r"\b(?:Ketua|Kepala|Sekretaris|Bendahara)\b")  # of a post, in no name of a board
_PLACE = re.compile(r"[ ]+[A-Z][a-z]+(?=,?[ ]+[A-Z])")
_HERE = re.compile(r"\s+setempat\b")
_SHORT_FORM = re.compile(r"\s+\((?:[A-Z]{2,}[a-z]*|[A-Z][\w/-]+(?: [A-Z][\w/-]+){1,3}(?=\)\s+[A-Z]))\)")
_LEVEL_WORD = re.compile(r"\s+(?:Kota|Kabupaten|Provinsi)\s+")
_STATE = re.compile(r"\s+(?:Republik Indonesia(?:\s*\(RI\))?|RI\b)")
_LADY = re.compile(r"\b[Ii]bu\s$")  # `Ibu Bupati` is his wife
_OFFICE_HEAD = re.compile(r"(?:Kepala|Sekretaris) (?:Dinas|Badan|Biro|Kantor|Balai|Pelaksana)")
# between two officials of a list
LINK = re.compile(
    r"(?:[\s,;]|\b(?:dan|serta|beserta|bersama|dengan|juga|oleh|yang|turut|hadir|didampingi|ditemani|disertai|diikuti|diwakili"
    r"|mendampingi|[A-Z]{1,3}[a-z]{0,3}(?:\.[A-Za-z]{1,5})*+)\b\.?)*+"
)
_PUBLIC = ("PDAM", "PUD", "RSUD", "BUMD", "Perumda", "Perusda", "Perseroda")  # enterprises of a region
_LONE = frozenset(
    (
        *(f"Staf Ahli{of}" for of in ("", " Bupati", " Gubernur", " Wali Kota")),
        *("Inspektur", "Sekretaris Dinas", "Sekdis", "Sekretaris Badan"),
    )
)  # heads that an office may follow, or none
_MEMBERS = ("Anggota", "Pengurus")  # heads of nothing but boards that the lexicon knows
_NEEDS_OFFICE = frozenset(("unit", "national", "board", "council", "assistant"))


@cache_words
def _parties() -> re.Pattern[str]:
    parties = join_words(load_lexicon("posts")["parties"]["names"])
    return re.compile(rf",?\s+(?P<fraction>(?:dari\s+)?(?:[Ff]raksi|[Pp]artai|F-)\s*)?(?P<party>{parties})(?!\w)")


@cache_words
def _guards() -> re.Pattern[str]:
    guards = load_lexicon("posts")["guards"]
    groups = "|".join(f"(?P<{name}>{join_words(words)})" for name, words in guards.items())
    return re.compile(
        rf"(?<!\w)(?:{groups})(?:\s+(?:dari|oleh|nomor urut \w+|seorang))?\s+(?:(?:Pj|Plt|Plh|Pjs)\.?\s+)?$", re.I
    )


@cache_words
def _acting() -> dict[str, str]:
    return {form: short for short, forms in load_lexicon("posts")["acting"].items() for form in forms}


def find_guard(text: str, start: int) -> str:
    """Tell what stands before a post that keeps the name behind it from holding it.

    >>> find_guard("Istri Wakil Bupati", 6), find_guard("mantan Bupati", 7)
    ('kin', 'former')
    """
    match = _guards().search(text[max(0, start - 45) : start])
    return str(match.lastgroup) if match else ""


def _read_office(text: str, end: int, limit: int, regions: RegionIndex, *, small: bool = False) -> tuple[str, int]:
    """Read the functions behind a head, in small letters too where that may be: their words and where they end."""
    stop = read_functions(text, end, limit, regions)
    in_small = small_function_phrase().match(text, end, limit) if small and stop == end else None
    stop = in_small.end() if in_small else stop
    words = text[end:stop].strip()
    alias = ALIAS.match(text, stop, limit) if words else None
    if alias:
        stop = read_functions(text, alias.end(), limit, regions)
        words = f"{words} {text[alias.end() : stop].strip()}".strip()
    return re.sub(r"\s+", " ", words), stop


@dataclass(slots=True)
class _Draft:
    """A post while it is read: where it ends so far, and what is known of it."""

    end: int
    head: str
    kind: str
    post: str
    acting: str | None
    agency: str | None = None
    codes: Codes = ()
    national: bool = False
    elected: bool = False


def _start_draft(text: str, match: re.Match[str], limit: int) -> _Draft:
    """Start with the head, its acting prefix, a short form in brackets, and the number of an assistant or a command."""
    head = re.sub(r"\s+", " ", match.group("head"))
    kinds = find_heads()[1]
    head = list_capitals().get(head, head)
    long = str(load_lexicon("posts")["canonical"].get(head, head))
    long = long if head in kinds else f"Kepala Dis{head.removeprefix('Kadis')}"
    acting = _acting().get(re.sub(r"\s+", " ", match.group("acting") or ""))
    bracket = ALIAS.match(text, match.end(), limit)
    spelt = _SECRETARY.match(text, match.end(), limit) if long == "Sekretaris Daerah" else None
    end = spelt.end() if spelt else bracket.end() if bracket else match.end()
    draft = _Draft(end, long, kinds.get(head, "glued"), long, acting)
    draft.national = head.endswith(("DPR RI", "DPR-RI", "DPD RI"))
    draft.agency = None if head in kinds else long.removeprefix("Kepala ")
    numbered = draft.kind in ("assistant", "council") or long == "Deputi"
    numeral = _NUMERAL.match(text, draft.end, limit) if numbered else None
    if numeral:
        draft.post, draft.end = f"{long} {numeral.group().strip()}", numeral.end()
    unit = _UNIT_NUMBER.match(text, draft.end, limit) if draft.kind == "police" else None
    draft.end = unit.end() if unit else draft.end
    return draft


def read_post(text: str, match: re.Match[str], limit: int, regions: RegionIndex) -> PostMention | None:
    """Read the post of a head that was found; None where the words behind it make none."""
    draft = _start_draft(text, match, limit)
    if draft.kind in ("board", "council") and (unit := _read_unit(text, match, limit, regions, draft)):
        return unit
    if draft.kind == "board" and _UNIT_HEAD.search(draft.head):
        return None
    if draft.kind == "board":
        return _read_board(text, match, limit, regions, draft.head, draft.acting)
    numbered = draft.post != draft.head
    if draft.kind in _NEEDS_OFFICE and not _add_office(text, draft, limit, regions) and not numbered:
        if draft.head in ("Kepala", "Sekretaris"):
            return _read_board(text, match, limit, regions, draft.head, draft.acting)
        if draft.kind in ("unit", "assistant") and draft.head not in _LONE:
            return None
    if draft.kind == "glued":
        _add_functions(text, draft, limit, regions)
    guard = _add_body(text, match, draft, limit, regions)
    return PostMention(
        match.start(), draft.end, draft.head, draft.post, draft.agency, draft.codes, draft.national, draft.acting,
        guard, draft.kind,
    )  # fmt: skip


def _add_body(text: str, match: re.Match[str], draft: _Draft, limit: int, regions: RegionIndex) -> str:
    """Add the body that the post is of, with its region; tell the guard of the post."""
    if firm := _FIRM.match(text, draft.end, limit):
        draft.end = firm.end()
        return "staff"
    _add_agency(text, draft, limit, regions)
    _add_region(text, draft, limit, regions)
    if draft.kind == "council":
        _add_fraction(text, draft, limit)
    return "candidate" if draft.elected else find_guard(text, match.start()) or _find_wife(text, match.start(), draft)


def _find_wife(text: str, start: int, draft: _Draft) -> str:
    """Tell whether it is the wife who is called by the office: `Ibu Bupati`, but not `Ibu Kepala Dinas`."""
    highest = draft.kind in LEVELS or draft.head in ("Presiden", "Wakil Presiden", "Wapres")
    return "kin" if highest and _LADY.search(text, max(0, start - 5), start) else ""


_UNIT = re.compile(r"(?:[ ]+(?:[A-Z][\w-]*|dan))*?[ ]+(?=[A-Z])")
_UNIT_HEAD = re.compile(r"(?:Bidang|Pokja)$")
_UNIT_WORD = re.compile(r"[ ]+(?:Bidang|Pokja|Divisi|Seksi)\b")


def _read_unit(text: str, match: re.Match[str], limit: int, regions: RegionIndex, draft: _Draft) -> PostMention | None:
    """Read a post in a unit of a board: `Anggota Bidang Promosi Dekranasda Sigi`, `Ketua Pokja II TP PKK Sigi`."""
    if not _UNIT_HEAD.search(draft.head) and not _UNIT_WORD.match(text, match.end(), limit):
        return None
    unit = _UNIT.match(text, match.end(), limit)
    while unit:
        found = read_agency(text, unit.end(), limit, regions)[:1]
        if found and found[0].board:
            agency, words = found[0], f"{draft.head} {unit.group().strip()}"
            guard = find_guard(text, match.start())
            return PostMention(
                match.start(), agency.end, draft.head, f"{words} {agency.name}", agency.name, agency.codes, False,
                draft.acting, guard, "board",
            )  # fmt: skip
        longer = re.compile(r"[^\s,.;]+[ ]+").match(text, unit.end(), limit)
        unit = (
            re.compile(re.escape(text[match.end() : longer.end()])).match(text, match.end(), limit)
            if longer and longer.end() - match.end() < 80
            else None
        )
    return None


def _add_functions(text: str, draft: _Draft, limit: int, regions: RegionIndex) -> None:
    """Add the functions behind a glued head: `Kadiskop UKM Sigi` heads the Diskop UKM."""
    words, draft.end = _read_office(text, draft.end, limit, regions)
    draft.post = f"{draft.post} {words}".strip()
    draft.agency = f"{draft.agency} {words}".strip()


def _add_fraction(text: str, draft: _Draft, limit: int) -> None:
    """Pass over the fraction of a member; the chair of one chairs nothing else: `Ketua Fraksi Demokrat`."""
    party = _parties().match(text, draft.end, limit)
    if party and draft.head.endswith("Fraksi") == (party["fraction"] is None):
        draft.end = party.end()
        draft.post += f" {party['party']}" if party["fraction"] is None else ""


def _add_office(text: str, draft: _Draft, limit: int, regions: RegionIndex) -> bool:
    """Add the office behind the head; tell whether there is one."""
    if draft.kind == "council":
        _add_fraction(text, draft, limit)
    words, draft.end = _read_office(text, draft.end, limit, regions, small=draft.kind == "unit")
    if draft.kind == "unit" and (stop := read_unlisted(text, draft.end, limit, regions, known=bool(words))):
        words, draft.end = f"{words} {text[draft.end : stop].strip()}".strip(), stop
    secretariat = re.search(r"\s(?:Sekretariat Daerah|Setda)$", words) if draft.kind == "assistant" else None
    if secretariat:
        draft.agency = "Sekretariat Daerah"
    other = secretariat or _OTHER_BODY.search(words)
    if other:
        words, draft.end = words[: other.start()], draft.end - (len(words) - other.start())
    words = re.sub(r"(?:^|\s)RI$", "", words) if draft.kind == "national" else words
    forms = () if words else _PUBLIC
    named = words and not words.startswith(_PUBLIC)
    if not named and (stop := read_enterprise(text, draft.end, limit, regions, forms)):
        words, draft.end = f"{words} {text[draft.end : stop].strip()}".strip(), stop
    draft.post = f"{draft.post} {words}".strip()
    public = words.startswith(_PUBLIC)
    draft.agency = words if public else draft.agency
    draft.national = (draft.kind == "national" and not public) or bool(_OF_STATE.search(draft.post))
    if draft.kind == "unit" and _OFFICE_HEAD.match(draft.post):
        office = draft.post.split(" ", 1)[1]
        draft.agency = office if " " in office else None
    elif draft.kind == "unit" and draft.head == "Kepala":
        draft.agency = words or None
    return bool(words)


def _add_agency(text: str, draft: _Draft, limit: int, regions: RegionIndex) -> None:
    """Add the agency that the post belongs to, with its region."""
    within = draft.kind == "assistant" or (draft.kind == "unit" and draft.head not in _LONE)
    secretariat = _SECRETARIAT.match(text, draft.end, limit) if within else None
    if secretariat:
        draft.end, draft.agency = secretariat.end(), "Sekretariat Daerah"
        return
    draft.end, inner, draft.codes, national = _read_inner(text, draft.end, limit, regions)
    if draft.national or national:
        state = _STATE.match(text, draft.end, limit)
        draft.end = state.end() if state else draft.end
    if inner and draft.post.endswith("Perwakilan"):
        draft.post, draft.agency, draft.national = f"{draft.post} {inner}", inner, national
    elif inner:
        draft.agency = inner if draft.kind != "unit" or draft.agency is None else draft.agency
        draft.national = draft.national or national


def _find_region(text: str, draft: _Draft, regions: RegionIndex) -> RegionMention | None:
    """Find the region behind a post; its level word may be the head's own: `Sekretaris Kota Palu`."""
    level = re.compile(r"(?:Kota|Kabupaten)$").search(text, max(0, draft.end - 9), draft.end)
    return regions.after(text, draft.end) or (regions.at(level.start()) if level else None)


def _add_region(text: str, draft: _Draft, limit: int, regions: RegionIndex) -> None:
    """Add the region behind the post, `terpilih` before or after it told."""
    elect = _ELECT.match(text, draft.end, limit)
    draft.end = elect.end() if elect else draft.end
    branch = draft.kind == "unit" or not draft.national
    region = _find_region(text, draft, regions) if not draft.codes and branch else None
    if region is None and (here := _HERE.match(text, draft.end, limit)):
        draft.end = here.end()
    if region is None and not draft.codes and branch and (level := _LEVEL_WORD.match(text, draft.end, limit)):
        region = regions.at(level.end())
    if region:
        draft.national = False
        draft.codes = narrow(region.codes, draft.kind) if draft.kind in LEVELS else region.codes
        draft.end = regions.skip_trailing(text, region.end)
        later = _ELECT.match(text, draft.end, limit)
        elect, draft.end = elect or later, later.end() if later else draft.end
    if draft.kind == "police" and draft.codes and (town := _TOWN.match(text, draft.end, limit)):
        draft.end, draft.codes = town.end(), narrow(draft.codes, "kota")
    if draft.kind == "camat" and not draft.codes:
        draft.end, draft.codes = _read_district(text, draft.end, limit)
    if not draft.codes and (place := _skip_place(text, draft, limit, regions)):
        draft.end = place
    if bracket := _SHORT_FORM.match(text, draft.end, limit):
        draft.end = bracket.end()
    draft.elected = elect is not None


def _skip_place(text: str, draft: _Draft, limit: int, regions: RegionIndex) -> int | None:
    """Pass over a short name of a place that no table has: `Kapolres Lotara AKBP …`, `(Disperindag) Benteng, …`."""
    place = _PLACE.match(text, draft.end, limit)
    apart = place and (draft.kind == "police" or text[draft.end - 1] == ")")
    if place is None or regions.at(place.start()) or not holds_name(text, place.end(), limit):
        return None
    return place.end() if apart or "," not in text[place.end() : place.end() + 2] else None


def _read_district(text: str, end: int, limit: int) -> tuple[int, tuple[str, ...]]:
    """Read the kecamatan behind `Camat`: the longest name that the reference knows, else a word before a comma."""
    for words in (3, 2, 1):
        place = re.compile(rf"\s+((?:[A-Z][\w'’-]*\s){{{words - 1}}}[A-Z][\w'’-]*)").match(text, end, limit)
        codes = load_atlas().codes.get(place.group(1), ()) if place else ()
        regencies = {code[:5] for code in codes if code.count(".") == 2}
        if place and regencies:
            return place.end(), tuple(regencies) if len(regencies) == 1 else ()
    place = re.compile(r"\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=\s*[,.]|\s[a-z])").match(text, end, limit)
    return (place.end() if place else end), ()


def _read_inner(text: str, end: int, limit: int, regions: RegionIndex) -> tuple[int, str | None, tuple[str, ...], bool]:
    """Read the agency that a post belongs to: `Asisten II Setda Kabupaten Sarmi`."""
    link = re.compile(r"(?:\s*,\s*|\s+)(?:(?:pada|di|dari)\s+)?").match(text, end, limit)
    found = read_agency(text, link.end(), limit, regions)[:1] if link else []
    if not found:
        return end, None, (), False
    agency = found[0]
    apart = text[end : link.end()].lstrip().startswith(",")  # type: ignore[union-attr]
    if apart and not agency.national and not holds_name(text, agency.end, limit, bare=True):
        return end, None, (), False
    if text[end : link.end()].strip() in ("pada", "di", "dari") and agency.name.startswith("Pemerintah"):  # type: ignore[union-attr]
        return agency.end, None, agency.codes, False
    more = read_agency(text, _BLANK.match(text, agency.end, limit).end(), limit, regions)[:1] if agency.national else []  # type: ignore[union-attr]
    if more and more[0].national:
        return more[0].end, f"{agency.name} {more[0].name}", (), True
    name = None if agency.name.startswith(("Pemerintah ",)) else agency.name
    return agency.end, name, agency.codes, agency.national


def _read_board(
    text: str, match: re.Match[str], limit: int, regions: RegionIndex, post: str, acting: str | None
) -> PostMention | None:
    """Read `Ketua Dekranasda Tangsel`: the board belongs to the post."""
    position = _BLANK.match(text, match.end(), limit).end()  # type: ignore[union-attr]
    while more := re.compile(r"\([A-Z][\w. ]+\)\s+|(?:Harian|Umum|I{1,3}|IV|(?:Dewan|Badan) Pengurus)\s+").match(
        text, position, limit
    ):
        if not more.group().startswith("("):
            post = f"{post} {more.group().strip()}"
        position = more.end()
    found = read_agency(text, position, limit, regions)[:1]
    if post in _MEMBERS and not (found and found[0].board):
        return None
    if not found or position == match.end():
        return _read_named_board(text, match, position, limit, regions, post, acting)
    agency = found[0]
    branch = regions.after(text, agency.end) if agency.national and agency.name == "Dekranas" else None
    if branch:  # `Ketua Dekranas Sigi` is said for Dekranasda
        agency = replace(agency, end=branch.end, codes=branch.codes, national=False)
    whole = post == "Ketua Umum" and not agency.codes and agency.name != "Dekranasda"  # of the whole country
    if not agency.codes and (here := _HERE.match(text, agency.end, limit)):
        agency = replace(agency, end=here.end())
    return PostMention(
        match.start(), agency.end, post, f"{post} {agency.name}", agency.name, agency.codes, agency.national or whole,
        acting, find_guard(text, match.start()), "board",
    )  # fmt: skip


def _read_named_board(
    text: str, match: re.Match[str], position: int, limit: int, regions: RegionIndex, post: str, acting: str | None
) -> PostMention | None:
    """Read a board or office that the lexicon lacks, told by the region right behind it: `Kepala Balitbangda Sigi`."""
    words = re.compile(r"(?:[A-Z][\w/&-]*[ ]+){1,4}?(?=[A-Z(])").match(text, position, limit)
    while words and regions.at(words.end()) is None and words.end() < limit:
        longer = re.compile(r"(?:[A-Z][\w/&-]*|\([A-Z][\w-]+\)|dan)[ ]+(?=[A-Z(]|dan\b)").match(
            text, words.end(), limit
        )
        if longer is None or longer.end() - position > 70:
            return None
        words = re.compile(re.escape(text[position : longer.end()])).match(text, position, limit)
    region = regions.at(words.end()) if words else None
    if words is None or region is None or position == match.end() or region.trailing or _HEAD.search(words.group()):
        return None
    name = "Dekranasda" if "(Dekranasda)" in words.group() else re.sub(r"\s*\([^)]*\)", "", words.group()).strip()
    end = regions.skip_trailing(text, region.end)
    guard = find_guard(text, match.start())
    return PostMention(match.start(), end, post, f"{post} {name}", name, region.codes, False, acting, guard, "board")
