"""Persons whom the article names without a post: traders, designers, guests.

Steps: a run of words that may be a name counts as a person where the text says so: a description before it (`desainer
kemasan Wenny Oktavia`), one behind it (`Nur Aini, pembuat keripik`), or a verb of saying. What is part of a region, an
agency, a post, a happening or a place is no name.
"""

import re
from collections.abc import Iterator

from jejaring.extract.document import Document
from jejaring.extract.names import Name, read_name
from jejaring.extract.people import add_person, find_person
from jejaring.extract.spans import AgencyMention, PostMention, Sentence
from jejaring.lexicon import cache_words, join_words, load_lexicon

_START = re.compile(r"(?<![\w.“\"-])(?=[A-Z][a-z'’]+(?:\.?[ ]+[A-Z]|,\s[a-z]|\s\(\d\d|\s(?:anggota|selaku)\s))")
_BY = re.compile(  # `dibuka secara resmi oleh Ibu Rini Sari`
    r"\b(?:dibuka|diresmikan|ditutup|dipimpin|diterima|disambut|dihadiri|dilakukan)(?:\s[a-z]+){0,3}\s$"
)
_CLAUSE = re.compile(r"(?:^|[.,;]\s+)$")
_LEVEL = re.compile(r"\b(?:Kota|Kab\.?|Kabupaten|Prov\.?|Provinsi|Kecamatan|Desa)\s+$")
_REGION = re.compile(r"\s+(?:dari|asal)\s+")
_AGE = r"(?:\s\(\d{1,2}(?:\s[a-z]+)?\))?"


@cache_words
def _described() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names, speech = load_lexicon("names"), load_lexicon("speech")
    before = join_words([*names["described_before"], *names["private"]])
    behind = join_words(names["described_behind"])
    verbs = join_words([*speech["verbs"], *names["acts"]])
    return (
        re.compile(rf"(?<!\w)(?i:{before})(?:\s[A-Za-z]+){{0,3}},?\s+$"),
        re.compile(
            rf"{_AGE}(?:,\s+(?:seorang\s+|salah satu\s+|salah seorang\s+|yang\s+)?{behind}|\s+(?:anggota|selaku))(?!\w)"
        ),
        re.compile(rf"{_AGE}(?:,[^,.]{{0,80}},)?\s+(?:(?:juga|pun|kemudian|lantas|sendiri)\s+)?{verbs}(?!\w)"),
    )


def is_taken(document: Document, start: int, end: int) -> bool:
    """Tell whether a place is a quotation's, an agency's, a post's or a region's."""
    if document.quote_at(start):
        return True
    spans = [*document.agencies, *document.posts]
    if any(span.start < end and start < span.end for span in spans):
        return True
    return any(r.start < end and start < r.end for r in document.regions.mentions)


def _is_somebody(document: Document, sentence: Sentence, name: Name) -> bool:
    before, behind, verb = _described()
    lead = document.clean[sentence.start : name.outer_start]
    if re.search(
        r"\b(?:di|ke|dari|program|bernama|berjudul|merek|PT|CV|Jalan|Hotel|Gedung|Kampung|Desa|Kelurahan|Nagari|Dusun)\s+$",
        lead,
    ) and not re.search(r"\bbernama\s+$", lead):
        return False
    if _LEVEL.search(lead):
        return False
    if before.search(lead[-60:]) or (name.outer_start < name.start and _BY.search(lead[-60:])):
        return True
    return bool(
        behind.match(document.clean, name.outer_end, sentence.end)
        or verb.match(document.clean, name.outer_end, sentence.end)
    )


def _is_described_alone(document: Document, sentence: Sentence, name: Name) -> bool:
    """Tell whether a single word is somebody: it opens a clause, and says who behind it: `Wagiman, perajin bambu,`."""
    opens = _CLAUSE.search(document.clean[sentence.start : name.outer_start])
    return bool(opens and _described()[1].match(document.clean, name.outer_end, sentence.end))


def collect_somebodies(document: Document) -> None:
    """Enter the persons of an article that hold no post."""
    for sentence in document.sentences:
        if sentence.zone == "title":
            continue
        position = sentence.start
        while match := _START.search(document.clean, position, sentence.end):
            name = read_name(document.clean, match.start(), sentence.end)
            position = max(match.start() + 1, name.end if name else 0)
            if name is None or is_taken(document, name.start, name.end):
                continue
            if len(name.tokens) < 2 and not _is_described_alone(document, sentence, name):
                continue
            if find_person(document.persons, name.text) is None and _is_somebody(document, sentence, name):
                _enter(document, sentence, name)


_MEMBERS = re.compile(
    r"\b(?:(?:[Aa]nggota(?:nya)?|[Pp]engurus|[Pp]ersonel|[Pp]ersonil)(?:\s(?:[Kk]omisi|[Dd]ewan|[Dd]elegasi|lainnya|lain))*,?\s"
    r"|(?:[Aa]nggota(?:nya)?|[Pp]engurus|[Pp]erwakilan|[Uu]tusan|[Ll]egislat(?:if|or))\b[^.;:“”\"]{0,90}?\s"
    r"(?=yaitu|yakni|adalah|antara lain|di ?antaranya|seperti|terdiri))"
    r"(?:(?:yaitu|yakni|adalah|antara lain|di ?antaranya|masing-masing|seperti|terdiri (?:dari|atas))[,:]?\s)?(?=[A-Z])"
)
_MEMBER_WORDS = ("nggota", "engurus", "ersonel", "ersonil", "erwakilan", "tusan", "egislat")
_NEXT = re.compile(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+")


def collect_members(document: Document) -> None:
    """Enter the members of a council or board that a list names: `anggota komisi, yaitu Suhardi dan Rina Wati`."""
    if not any(word in document.clean for word in _MEMBER_WORDS):
        return
    for sentence in document.sentences:
        for match in _MEMBERS.finditer(document.clean, sentence.start, sentence.end):
            names = list(_list_names(document, match.end(), sentence.end))
            bodies: list[PostMention | AgencyMention] = [*document.posts, *document.agencies]
            former = [b for b in bodies if sentence.start <= b.start < match.end() and len(b.codes) == 1]
            if len(names) < 2 or not former:
                continue
            for name in names:
                if find_person(document.persons, name.text) is None:
                    document.persons[add_person(document, name)].codes = max(former, key=lambda b: b.start).codes


def _list_names(document: Document, start: int, limit: int) -> Iterator[Name]:
    """Read names in coordination from a place on."""
    link: re.Match[str] | None = None
    while name := read_name(document.clean, link.end() if link else start, limit):
        if is_taken(document, name.start, name.end):
            return
        yield name
        link = _NEXT.match(document.clean, name.outer_end, limit)
        if link is None:
            return


def _enter(document: Document, sentence: Sentence, name: Name) -> None:
    number = add_person(document, name)
    person = document.persons[number]
    if person.posts:
        return  # somebody known, whose name is written otherwise here
    person.private = True
    link = _REGION.match(document.clean, name.outer_end, sentence.end)
    region = document.regions.at(link.end()) if link else None
    if region is None and re.search(
        r"(?:[Ss]alah satunya|di antaranya|yakni|yaitu)\s+$", document.clean[sentence.start : name.outer_start]
    ):
        source = [r for r in document.regions.mentions if r.end <= name.start and name.start - r.end < 120]
        link = (
            re.search(r"\b(?:dari|asal)\s+$", document.clean[max(0, source[-1].start - 8) : source[-1].start])
            if source
            else None
        )
        region = source[-1] if source and link else None
    person.codes = region.codes if region else ()


def find_full_name(document: Document, word: str, before: int) -> Name | None:
    """Find the fuller name that a single word is the first or last part of, earlier in the article."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", document.clean[:before]):
        lead = re.search(r"(?:[A-Z][\w'’.]+[ ]){1,3}$", document.clean[max(0, match.start() - 45) : match.start()])
        starts = [match.start()]
        if lead:
            base = match.start() - len(lead.group())
            starts += [base + m.start() for m in re.finditer(r"\S+", lead.group())]
        starts = [start for start in starts if not _LEVEL.search(document.clean[max(0, start - 12) : start])]
        names = [
            name for start in starts if (name := read_name(document.clean, start, before)) and name.end >= match.end()
        ]
        whole = [name for name in names if len(name.tokens) > 1 and not is_taken(document, name.start, name.end)]
        if whole:
            return max(whole, key=lambda name: len(name.tokens))
    return None
