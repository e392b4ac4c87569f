"""Who stands in a row with officials and bears no post: `Ketua Komisi II Edi Kurnia, Ali Hamda dan Wibowo Hando hadir`.

Steps: behind the name of an official the row is followed over commas and joining words; a bare name in it is a person,
who acts for whom the official acts for. Only sentences that tell of people who came or were there have such rows.
"""

import re
from collections.abc import Iterator

from jejaring.extract.document import Document
from jejaring.extract.names import Name, read_name
from jejaring.extract.people import add_person, find_person
from jejaring.extract.somebody import is_taken
from jejaring.extract.spans import PostMention, Sentence

_PRESENT = re.compile(
    r"\b(?:[Hh]adir|[Dd]ihadiri|[Dd]idampingi|[Mm]endampingi|[Rr]ombongan|[Dd]iterima|[Dd]isambut|[Mm]enerima|[Mm]enyambut"
    r"|[Dd]ipimpin|[Bb]ersama|[Bb]eserta|[Tt]urut|[Tt]erdiri|[Dd]iikuti|[Dd]elegasi|[Tt]ampak|[Dd]ijamu|[Dd]isaksikan"
    r"|di ?antaranya|antara lain|yakni|yaitu)\b"
)
_LINK = re.compile(
    r"(?:\s*,\s*(?:(?:dan|serta|juga)\s+)?|\s+(?:dan|serta|bersama|beserta)\s+)"
    r"(?:(?:para|anggota(?:nya)?|pengurus|staf|ibu|bapak)\s+)*(?:[Ww]idyaiswara,?\s+)?(?=[A-Z])"
)
_CLOSE = re.compile(r"\s*[,.;)]|\s*$|\s+[a-z]")
_BODY = re.compile(
    r"(?:Forum|Komunitas|Asosiasi|Himpunan|Ikatan|Persatuan|Paguyuban|Yayasan|Lembaga|Organisasi|Tokoh|Unsur|Pejabat|Pengurus"
    r"|Pimpinan|Jajaran|Undangan|Media|Insan|Pers|Tenaga|Pelaku|Mitra|Perbankan|Kesultanan|Keraton|Dewan|Panitia|Stakeholder"
    r"|Muspika|Muspida|Camat|Lurah|Kades|Eselon|Puskesmas|Universitas|Sekolah|Hotel|Museum|Kolano|Sultan)\b"
)


def collect_companions(document: Document) -> None:
    """Enter the persons without post who stand in a row with officials, and note with whom."""
    for sentence in document.sentences:
        if sentence.zone == "title" or not _PRESENT.search(document.clean, sentence.start, sentence.end):
            continue
        for post in document.posts:
            if post.person is None or post.guard or not sentence.start <= post.start < sentence.end:
                continue
            for name in _follow_row(document, post, sentence):
                if find_person(document.persons, name.text) is None:
                    document.companions[add_person(document, name)] = post.person


def _follow_row(document: Document, post: PostMention, sentence: Sentence) -> Iterator[Name]:
    """Follow the row behind an official while bare names stand in it."""
    first = read_name(document.clean, post.name_span.start, sentence.end) if post.name_span else None
    end = max(post.end, first.outer_end) if first else post.end
    while link := _LINK.match(document.clean, end, sentence.end):
        name = read_name(document.clean, link.end(), sentence.end)
        if name is None or not _is_bare(document, name, sentence):
            return
        yield name
        end = name.outer_end


def _is_bare(document: Document, name: Name, sentence: Sentence) -> bool:
    """Tell whether a name is nothing else, is of two words, with an honorific or before `dan`, and ends there."""
    alone = len(name.tokens) > 1 or name.outer_start < name.start or document.clean.startswith(" dan ", name.end)
    if not alone or _BODY.match(name.text) or is_taken(document, name.outer_start, name.outer_end):
        return False
    return bool(_CLOSE.match(document.clean[name.outer_end : sentence.end]))


def seat_companions(document: Document) -> None:
    """Let companions act for whom the official beside them acts for."""
    for number, official in document.companions.items():
        person = document.persons[number]
        person.codes = person.codes or document.persons[official].codes
