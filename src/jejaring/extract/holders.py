"""Posts and who holds them: the name behind a post or before it, two boards of one head, one person of two posts."""

import re
from dataclasses import replace

from jejaring.extract.agencies import RegionIndex, read_agency
from jejaring.extract.heads import LEVELS, find_heads, list_capitals
from jejaring.extract.names import Name, ambiguous_pattern, read_name
from jejaring.extract.offices import is_office_word
from jejaring.extract.posts import LINK, read_post
from jejaring.extract.spans import PostMention, Span
from jejaring.lexicon import cache_words, load_lexicon

_TO_NAME = re.compile(r"(?:\s+nomor urut \w+)?(?:\s*,\s*|\s*:\s*|\s+)(?:(?:yakni|yaitu|ialah|saudara|bernama)\s+)?")
_BEFORE_LADY = re.compile(r"[ ]+(?=(?:Ny|Hj|Ibu)\b)")
_DEGREE = re.compile(r"[SMD]\.\s?[A-Z][a-z]{0,4}\.?")
_ORDINAL = re.compile(r"\s+(?:I{1,3}|IV|Umum|Harian)\b")
_BEHIND_NAME = re.compile(r"\s*[,.(;]|\s+(?:[a-z]|Me[a-z]{4})")
_FURTHER = re.compile(r"\s+(?:dan|serta|&)\s+(?P<word>[A-Z][a-z]+)")
_COMMA = re.compile(r"\s*,\s*(?:dan\s+)?")
_WHOLE = 400  # a text shorter than that is one that somebody wrote, not the opening of a page
_LEAD = re.compile(r"Lalu [A-Z][a-z]")  # a title of Lombok, elsewhere a conjunction
_LOCAL = re.compile(r"\s+(?:[Kk]ampung|[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Gg]ampong|[Nn]agari|RT|RW|[Dd]usun)\b")


def _breaks_off(text: str, name: Name) -> bool:
    """Tell whether a text, the opening of a page, breaks off inside a name: `dan Bupati Lem`."""
    return not text[name.end :].strip() and len(text) > _WHOLE and len(name.tokens) == 1


def _read_holder(text: str, post: PostMention, limit: int, regions: RegionIndex) -> Name | None:
    if post.level == "board" and _LOCAL.match(text, post.end, limit):
        return None
    link = _TO_NAME.match(text, post.end, limit)
    if not link:
        bracket = re.compile(r"\s*\((?=[A-Z])").match(text, post.end, limit)
        return None if not bracket else read_name(text, bracket.end(), limit)
    comma = "," in link.group() or ":" in link.group()
    if regions.at(link.end()) and comma:
        return None
    name = read_name(text, link.end(), limit, lead=ambiguous_pattern() if post.codes else _LEAD)
    if name and not comma and (lady := _BEFORE_LADY.match(text, name.end, limit)) and len(name.tokens) == 1:
        name = read_name(text, lady.end(), limit)  # `Ketua Dekranasda Batu Ny Rini Sari`
    if name is None or find_heads()[0].match(text, name.start, limit):
        return None
    region = regions.at(name.start)
    if (region is not None and region.end >= name.end) or _breaks_off(text, name):
        return None
    if post.level == "camat" and not comma and not re.search(r"[A-Z][a-z]+ [A-Z]", text[post.start : post.end]):
        return None
    return name if not comma or len(name.tokens) > 1 or _stands_alone(text, name, limit) else None


def _is_lady_in_row(text: str, former: PostMention, post: PostMention, name: Name) -> bool:
    """Tell whether a lady follows a row of posts without names: `Kadis Kominfo, Kepala BKD, Ny. Rini Sari`."""
    row = _COMMA.fullmatch(text, former.end, post.start) and "," in text[post.end : name.outer_start]
    return bool(row) and post.level != "board" and text.startswith(("Ny", "ibu", "Ibu"), name.outer_start)


def _stands_alone(text: str, name: Name, limit: int) -> bool:
    """Tell whether one word behind a comma is a name, not the middle of an office's: `Bagian Data, Sosi dan Umum`."""
    word = _FURTHER.match(text, name.end, limit)
    if word and is_office_word(word["word"]):
        return False
    return bool(_BEHIND_NAME.match(text[name.outer_end : limit] or "."))


def find_posts(text: str, regions: RegionIndex) -> list[tuple[PostMention, Name | None]]:
    """Find the posts of a text with the names of their holders."""
    pattern, _ = find_heads()
    found: list[tuple[PostMention, Name | None]] = []
    position = 0
    while match := pattern.search(text, position):
        line = text.find("\n", match.start())
        limit = len(text) if line < 0 else line
        post = read_post(text, match, limit, regions)
        position = match.end("head")
        if post is None:
            post = _read_elided(text, match, limit, found[-1][0] if found else None)
        if post is None:
            continue
        if twin := _read_twin(text, post, limit, regions):
            found.append((post, None))
            post = twin
        post, name = _name_holder(text, post, limit, regions, found)
        if (name is None or post.guard) and match.group("head") in list_capitals():
            continue
        pair = _read_chairs(text, post, name, limit) if name else None
        found.extend(pair or [(post, name)])
        position = max(position, found[-1][0].end)
    return _share_names(text, found)


def _name_holder(
    text: str, post: PostMention, limit: int, regions: RegionIndex, found: list[tuple[PostMention, Name | None]]
) -> tuple[PostMention, Name | None]:
    """Give a post the name of its holder: the one behind it, else the one before."""
    former, known = found[-1] if found else (None, None)
    name = _read_holder(text, post, limit, regions)
    if name and former and known is None and _is_lady_in_row(text, former, post, name):
        name = None
    if name:
        return replace(post, name_span=Span(name.start, name.end), end=max(post.end, name.end)), name
    name = _read_former_name(text, post, former, regions)
    return (replace(post, name_span=Span(name.start, name.end)) if name else post), name


_ELIDED = re.compile(r"(?:Wakil |Wk )?(?:Ketua|Sekretaris|Bendahara)(?: Umum| Harian)?")


def _read_elided(text: str, match: re.Match[str], limit: int, former: PostMention | None) -> PostMention | None:
    """Read a post in a list that leaves out the body of the one before: `Ketua Komisi II …, Wakil Ketua Rudi …`."""
    head = match.group("head")
    council = former is not None and former.post.endswith("DPRD")
    if former is None or not (council or former.level in ("board", "council")) or not _ELIDED.fullmatch(head):
        return None
    near = former.name_span and LINK.fullmatch(text, former.end, match.start())
    numeral = _ORDINAL.match(text, match.end(), limit)
    end = numeral.end() if numeral else match.end()
    body = re.sub(rf"^{_ELIDED.pattern}(?: (?:Umum|Harian|I{{1,3}}|IV))?\s*", "", former.post)
    if not near or not body:
        return None
    words = text[match.start("head") : end]
    return replace(
        former,
        start=match.start(),
        end=end,
        head=head,
        post=f"{words} {body}",
        acting=None,
        person=None,
        name_span=None,
    )


def _read_twin(text: str, post: PostMention, limit: int, regions: RegionIndex) -> PostMention | None:
    """Read the second board of `Ketua TP PKK dan Dekranasda Sigi`, which has the same head."""
    link = re.compile(r"\s+(?:dan|serta|sekaligus|/|&)\s+").match(text, post.end, limit)
    found = (
        read_agency(text, link.end(), limit, regions)[:1] if link and post.level == "board" and not post.codes else []
    )
    if not found or not found[0].board:
        return None
    agency = found[0]
    words = f"{post.post.removesuffix(post.agency or '').strip()} {agency.name}"
    return replace(post, start=agency.start, end=agency.end, post=words, agency=agency.name, codes=agency.codes)


_ALSO = re.compile(
    r"\s*,?\s+(?:yang (?:juga|sekaligus)|sekaligus|merangkap)(?:\s+(?:selaku|sebagai|merupakan|menjabat|adalah))*\s+"
    r"(?P<wife>(?:istri|isteri)\s+(?:dari\s+)?)?"
)
_AND = re.compile(r"\s+(?:dan|serta|sekaligus|/|&)\s+")


def _read_pair(
    text: str, post: PostMention, other: PostMention, holder: Name
) -> tuple[tuple[PostMention, Name], tuple[PostMention, Name]] | None:
    """Read two holders of two posts in their order: `Bupati dan Wakil Bupati Sigi Hamim Pau dan Merlin Ulo`."""
    link = re.compile(r"\s+(?:dan|serta)\s+").match(text, holder.outer_end)
    leads = post.level == other.level and post.level in LEVELS and not post.codes and other.head == f"Wakil {post.head}"
    if not link or not leads or not _AND.fullmatch(text[post.end : other.start]):
        return None
    second = read_name(text, link.end(), min(len(text), link.end() + 60))
    if second is None:
        return None
    first = replace(post, codes=other.codes, name_span=Span(holder.start, holder.end))
    return (first, holder), (replace(other, name_span=Span(second.start, second.end), end=second.end), second)


_CHAIR = re.compile(r"\b(?P<head>Ketua|Sekretaris|Bendahara)\s+(?:dan|serta|&)\s+$")


def _read_chairs(text: str, post: PostMention, name: Name, limit: int) -> list[tuple[PostMention, Name | None]] | None:
    """Read two holders of one body in their order: `Ketua dan Wakil Ketua Dekranasda Sigi Rina Sari dan Sinta Dewi`."""
    chair = _CHAIR.search(text[max(0, post.start - 20) : post.start])
    link = re.compile(r"\s+(?:dan|serta)\s+").match(text, name.outer_end)
    if not chair or not link or not post.post.startswith(f"Wakil {chair['head']} "):
        return None
    second = read_name(text, link.end(), limit)
    if second is None or name.start < post.start:
        return None
    start = max(0, post.start - 20) + chair.start()
    words = post.post.removeprefix("Wakil ")
    first = replace(post, start=start, head=chair["head"], post=words, name_span=Span(name.start, name.end))
    return [(first, name), (replace(post, name_span=Span(second.start, second.end), end=second.end), second)]


def _share_names(text: str, found: list[tuple[PostMention, Name | None]]) -> list[tuple[PostMention, Name | None]]:
    """Give a post the name behind the next, where one person holds both: `Ketua Dekranasda sekaligus Ketua TP PKK`."""
    shared = list(found)
    for number in range(len(found) - 2, -1, -1):
        (post, name), (other, holder) = shared[number], shared[number + 1]
        gap = text[post.end : other.start]
        boards = post.level == other.level == "board" and post.head == other.head
        if name or not holder or not other.name_span or other.name_span.start < other.start:
            continue
        pair = _read_pair(text, post, other, holder)
        if pair:
            shared[number], shared[number + 1] = pair
            continue
        also = _ALSO.fullmatch(gap)
        if also and also["wife"] and not _is_behind_comma(text, other):
            continue
        if also or (boards and (_AND.fullmatch(gap) or not gap.strip())):
            codes = () if post.national else post.codes or other.codes
            shared[number] = (replace(post, codes=codes, name_span=other.name_span), holder)
    return shared


def _is_behind_comma(text: str, post: PostMention) -> bool:
    """Tell whether a name is no husband's: `yang juga istri Bupati Sigi, Rina Sari`."""
    return bool(post.name_span and re.search(r",\s+(?:\S+\s+){0,2}$", text[post.start : post.name_span.start]))


_NAME_TAIL = re.compile(
    r"(?:[A-Z](?:[\w'’-]{0,3}\.|[\w'’-]*)[ ]+)*[A-Z][\w'’.-]*(?:,\s*(?:[A-Z]\.[\w.]+|[A-Z]{2,4}\.?))*$"
)
_WORD, _BLANKS = re.compile(r"\S+\s+"), re.compile(r"\s*")


def _read_tail(text: str, start: int, end: int, regions: RegionIndex) -> Name | None:
    """Read the name that a run of capitalised words ends with: `Sementara itu`, `Selain` … belong to none."""
    while start < end:
        region = regions.at(start)
        start = _BLANKS.match(text, region.end).end() if region else start  # type: ignore[union-attr]
        name = read_name(text, start, end)
        if name and not text[name.outer_end : end].strip(" .,"):
            return name
        word = _WORD.match(text, start, end)
        if not word or word.group().strip() == "Kepada":
            return None
        start = word.end()
    return None


_FIRST = re.compile(r"(?:^|\n|[.!?”\"]\s+)(?=[A-Z])[^,.;:“”\"]{3,50}(?P<gap>\s)$")
_SAID_BY = re.compile(
    r"(?<=[,”\"]\s)(?:kata|ujar|ucap|ungkap|tutur|jelas|tegas|terang|papar|imbuh|tambah)\s+(?:[A-Z][\w'’.]*\s+){1,3}[A-Z][\w'’.]*(?P<gap>\s+)$"
)


def _read_former_name(text: str, post: PostMention, former: PostMention | None, regions: RegionIndex) -> Name | None:
    """Read a name in front of its post: `Sari Dewi selaku Ketua Dekranasda Sigi`; behind a comma none that has one."""
    before = text[max(0, post.start - 90) : post.start]
    match = (
        re.search(
            r"(?P<gap>\s*,?\s+(?:selaku|yang (?:kini |saat ini |juga )*(?:menjabat|bertindak|merangkap"
            r"|merupakan|adalah|berstatus)(?: sebagai| selaku)?|merangkap|sekaligus"
            r"|yang (?:juga|sekaligus)(?: sebagai| selaku)?)\s+"
            r"|\s*,\s+(?:selaku\s+)?|\s+\()$",
            before,
        )
        or _SAID_BY.search(before)
        or _FIRST.search(before)
    )
    if not match or post.guard:
        return None
    tail = _NAME_TAIL.search(before[: match.start("gap")])
    if not tail:
        return None
    base = post.start - len(before)
    name = _read_tail(text, base + tail.start(), base + match.start("gap"), regions)
    if _LOCAL.match(text, post.end):
        return None
    weak = match.group("gap").strip() in (",", "(", "")
    taken = former and former.name_span and name and former.name_span.start == name.start
    if (weak and taken) or (name and _DEGREE.fullmatch(name.text)):
        return None
    return name if name and (not weak or _is_told(text, post, name)) else None


_OPENING = re.compile(r"(?:^|\n|[.!?”\"]\s+)\W*$")
_SAYS = re.compile(r"\b(?:kata|ujar|ucap|ungkap|tutur|jelas|tegas|terang|papar|imbuh|tambah|[Mm]enurut)\s+$")
_SITE = re.compile(
    r"\b(?:[Dd]i|[Kk]e|[Dd]ari|Pendopo|Gedung|Hotel|Aula|Balai|Kantor|Lapangan|Jalan|Jl\.?|Desa|Kampung|Pasar|Taman|Ruang|Museum"
    r"|Masjid|Bandara|Pelabuhan|Stadion|Alun-alun|Mall?|Plaza|Graha|Wisma|Hall|Kawasan|Sentra|Universitas|Pantai|Kelurahan"
    r"|Kecamatan|Dusun|Rumah|Dinas)\s+$"
)


def _is_told(text: str, post: PostMention, name: Name) -> bool:
    """Tell whether a name right before a post, or behind a comma, is its holder's: not a site's, nor an adverb."""
    before = text[max(0, name.outer_start - 30) : name.outer_start]
    if _SITE.search(before):
        return False
    opens = bool(_OPENING.search(before) or name.outer_start == 0)
    if len(name.tokens) < 2:
        return opens and bool(post.codes) and post.level not in LEVELS and name.text not in _adverbs()
    office = post.level in ("unit", "glued", "assistant") and " " in post.post
    return bool(post.codes or post.national or (office and (opens or _SAYS.search(before))))


@cache_words
def _adverbs() -> frozenset[str]:
    return frozenset(load_lexicon("names")["adverbs"])
