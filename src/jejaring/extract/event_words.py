"""Words for happenings: nouns by kind, verbs that are happenings of their own, words that refer back, and proper names.

`lexicon/events.toml` holds the words. A capitalised noun takes the capitalised words around it as its name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jejaring.extract.document import Document
from jejaring.extract.spans import Sentence, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon


@dataclass(frozen=True, slots=True, order=True)
class Found(Span):
    """Words for a happening, before it is known which."""

    kind: str = ""
    name: str | None = None
    definite: bool = False
    verbal: bool = False
    generic: bool = False


_MANNER = (
    r"(?:hangat|baik|langsung|gembira|antusias)"  # may stand in a verb of two words: `menyambut hangat kedatangan`
)
_OCCASION = re.compile(r"\b(?:rangka|rangkaian)\s$")  # what is held `dalam rangkaian peringatan …` is something else
_STAND = re.compile(r"\b(?:stand?|booth|tenant|anjungan)\s$", re.I)


@cache_words
def load_kinds() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    """Load the expressions for nouns and verbs, each with the kind that its words mean."""
    events = load_lexicon("events")
    nouns = {word.lower(): kind for kind, words in events["nouns"].items() for word in words if word != "gelar"}
    verbs = {word.lower(): kind for kind, words in events["verbs"].items() for word in words}
    generic = events["generic"]["words"]
    cut = join_words(events["not_before"]["words"])
    noun = re.compile(
        rf"(?<![\w-])(?:(?P<noun>{join_words(nouns)})|(?P<generic>{join_words(generic)}))(?:-(?:pameran|acara))?(?P<nya>nya)?(?![\w-])(?!\s+{cut}\b)",
        re.I,
    )
    spaced = join_words(verbs).replace(r"[ \t\xa0]+", rf"\s+(?:{_MANNER}\s+)?")
    verb = re.compile(rf"(?<![\w-])(?P<verb>{spaced})(?![\w-])", re.I)
    return noun, nouns, verb, verbs


@cache_words
def _definite() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-z]+\s+)?{join_words(load_lexicon('events')['definite']['words'])}(?!\w)")


@cache_words
def match_words(name: str) -> re.Pattern[str]:
    """Give the expression for one group of words of the lexicon."""
    return re.compile(rf"(?<!\w){join_words(load_lexicon('events')[name]['words'])}(?!\w)", re.I)


@cache_words
def no_visit() -> re.Pattern[str]:
    """Give the expression for what one may go and see without visiting a region."""
    return re.compile(rf"\s+(?:ke\s+)?(?:\w+\s+)?{join_words(load_lexicon('events')['no_visit']['words'])}(?!\w)", re.I)


@cache_words
def signed() -> re.Pattern[str]:
    """Give the expression for what regions sign."""
    return re.compile(
        r"\b(?:nota kesepahaman|nota kesepakatan|MoU|MOU|perjanjian|kesepakatan|PKS|kerja ?sama|naskah|dokumen"
        r"|LoI|komitmen bersama|kontrak)\b",
        re.I,
    )


@cache_words
def _not_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('events')['not_behind']['words'])}\s+$", re.I)


_NAME_RIGHT = re.compile(r"(?:[ ]+(?:dan[ ]+|&[ ]+)?(?:[A-Z0-9][\w'’.&/-]*|ke-\d+|\([A-Z][\w ]{1,25}\)))+")
_NAME_LEFT = re.compile(r"(?:[A-Z][\w'’&.-]*[ ]+)+$")
_SMALL = re.compile(r"\s(?!(?:dan|atau|untuk)\b)[a-z]")  # `Misi dagang`: a noun that opens a sentence is no name
_LEFT_STOP = frozenset(
    "Dalam Pada Saat Acara Kegiatan Ajang Pembukaan Penutupan Usai Melalui Selama Sejumlah Gelar Buka Hadiri"
    " Ikuti Resmikan Tutup Di Ke Dari Ramaikan Terima Lakukan Stan Peserta Jelang Kunjungi Sukseskan Gelaran"
    " Rombongan Delegasi Kontingen Tim Pelaksanaan Sukses Panitia Ketua Kepala Koordinator Pelaksana"
    " Penyelenggara".split()
)
_RIGHT_STOP = re.compile(
    r"\s+(?:Di|Ke|Dari|Yang|Untuk|Pada|Dengan|Oleh|Bersama|Diserbu|Dibuka|Digelar|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)(?=\s*[,(\d])|Jadi|Tampilkan|Dorong|Resmi|Kembali|Bupati|Gubernur|Wali|Wakil|Kepala|Ketua|Pemkab|Pemkot|Pemprov|Dinas|Dekranasda|Di\b).*"
)


def _read_name(
    document: Document, first: int, start: int, end: int, limit: int, titled: bool
) -> tuple[int, int, str | None]:
    """Read a proper name around a capitalised noun."""
    text = document.clean
    if not text[start].isupper() or titled or _SMALL.search(text, start, end):
        return start, end, None
    right = _NAME_RIGHT.match(text, end, limit)
    stop = right.end() if right else end
    cut = _RIGHT_STOP.search(text, end, stop)
    stop = cut.start() if cut else stop
    left = _NAME_LEFT.search(text[max(first, start - 60) : start])
    begin = start
    if left:
        for word in reversed(list(re.finditer(r"\S+", left.group()))):
            place = start - len(left.group()) + word.start()
            if word.group() in _LEFT_STOP or any(a.start <= place < a.end for a in document.agencies if a.end <= begin):
                break
            begin = place
    stop = _trim_name(document, begin, stop)
    while stop > begin and text[stop - 1] in ".,’'–- ":
        stop -= 1
    name = re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", "", text[begin:stop])).strip()
    return begin, stop, name if _is_proper(name) else None


def _is_proper(name: str) -> bool:
    words = {word.lower() for word in re.findall(r"[\w-]+", name)}
    kinds = {part for noun in load_kinds()[1] for part in noun.split()}
    return len(words - kinds - frozenset(load_lexicon("events")["plain"]["words"])) > 0 and len(name.split()) > 1


def _trim_name(document: Document, begin: int, stop: int) -> int:
    for agency in document.agencies:
        if begin < agency.start < stop:
            stop = len(document.clean[: agency.start].rstrip())
    for post in document.posts:
        if begin < post.start < stop:
            stop = len(document.clean[: post.start].rstrip())
    return stop


def _is_said(document: Document, place: int) -> bool:
    """Tell whether a place is inside somebody's words, not inside a name that is only put in quotation marks."""
    quote = document.quote_at(place)
    return quote is not None and (quote in document.spoken or len(document.words(quote).split()) > 9)


def find_event_words(document: Document) -> list[Found]:
    """Find all words for happenings, quotations left out, with the proper names around them."""
    found: list[Found] = []
    for sentence in document.sentences:
        nouns = list(_find_nouns(document, sentence))
        shorts = [f for f in _find_short_names(document, sentence) if not _overlaps(f, nouns)]
        verbs = [f for f in _find_verbs(document, sentence) if not _overlaps(f, [*nouns, *shorts])]
        found += [*nouns, *shorts, *verbs]
    return sorted(found)


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(other.start <= one.start < other.end for other in others)


def _is_part(document: Document, place: int) -> bool:
    return any(span.start <= place < span.end for span in (*document.posts, *document.agencies))


# a forum that holds something is no happening: `Forum Perajin Sulteng kembali menggelar pameran`
_FORUM = re.compile(
    r"Forum\s+[A-Z(][^.,;]{2,110}?\s(?:(?:kembali|telah|sukses|resmi|juga|akan|turut)\s)*(?:menggelar|melaksanakan|mengadakan"
    r"|menyelenggarakan|mengikuti|memamerkan|mengunjungi|berkunjung|melakukan)\b"
)
_FAIR = re.compile(r"\b(?:Expo|Ekspo|Pameran|Bazar|Bazaar|Exhibition|Fair)\b", re.I)
_NAMELESS = ("visit", "signing")  # `Kunjungan Kerja` is no proper name, whatever is capitalised around it


def _find_nouns(document: Document, sentence: Sentence) -> Iterator[Found]:
    noun, kinds, _, _ = load_kinds()
    position = sentence.start
    while match := noun.search(document.clean, position, sentence.end):
        position = match.end()
        lead = document.clean[max(0, match.start() - 20) : match.start()]
        if _is_said(document, match.start()) or _not_behind().search(lead) or _is_part(document, match.start()):
            continue
        titled = sentence.zone == "title"
        kind = kinds.get(re.sub(r"\s+", " ", match.group("noun") or "").lower(), "")
        if kind == "other" and _OCCASION.search(lead):
            continue
        start, end, name = match.start(), match.end(), None
        if kind not in _NAMELESS and not _STAND.search(lead):
            start, end, name = _read_name(document, sentence.start, start, end, sentence.end, titled)
        if kind == "meeting" and _FORUM.match(document.clean, start, sentence.end):
            continue
        if kind == "meeting" and name and _FAIR.search(name):
            kind = "exhibition"
        definite = bool(_definite().match(document.clean, end, sentence.end))
        yield Found(start, end, kind, name, definite, False, bool(match.group("generic")))
        position = max(position, end)


def _find_short_names(document: Document, sentence: Sentence) -> Iterator[Found]:
    for short, kind, long in _short_names(document, load_kinds()[1]):
        pattern = re.compile(rf"(?<!\w){re.escape(short)}(?:\s+20\d\d)?(?!\w)")
        for match in pattern.finditer(document.clean, sentence.start, sentence.end):
            if not document.quote_at(match.start()):
                yield Found(match.start(), match.end(), kind, None if long.islower() else long)


def _find_verbs(document: Document, sentence: Sentence) -> Iterator[Found]:
    _, _, verb, kinds = load_kinds()
    for match in verb.finditer(document.clean, sentence.start, sentence.end):
        if not document.quote_at(match.start()):
            plain = re.sub(rf"\s{_MANNER}(?=\s)", "", match.group("verb").lower())
            kind = kinds[re.sub(r"\s+", " ", plain)]
            yield Found(match.start(), match.end(), kind, None, False, True)


_BODY = re.compile(
    r"(?:Forum|Musyawarah) (?:Komunikasi|Koordinasi|Kerukunan|Pimpinan)\b|(?:Unit|Balai|Dinas|Badan|Pusat)\s"
)  # no happening, a body


def _list_ends(name: str) -> list[str]:
    """List the first and the last word of a name, years and numbers left out: one of them says what it is the name of.

    >>> _list_ends("Kediri City Expo 2025")
    ['kediri', 'expo']
    """
    words = re.findall(r"[a-z][\w-]*", name.lower())
    return words[:1] + words[1:][-1:]


def _short_names(document: Document, kinds: dict[str, str]) -> list[tuple[str, str, str]]:
    """List the short names that the article gives to happenings, with kind and long name."""
    found = []
    for short, (long, _) in document.aliases.items():
        words = [word for word in _list_ends(long) if word in kinds]
        if words and long.lower() not in kinds and len(long.split()) > 1 and not _BODY.match(long):
            found.append((short, kinds[words[0]], long))
    return found
