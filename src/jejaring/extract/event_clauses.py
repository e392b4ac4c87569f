"""What the clause around a word for a happening says of it: wished for, cancelled, near to a day or a place."""

import re

from jejaring.extract.event_words import Found, match_words, no_visit
from jejaring.extract.spans import Sentence

_FRUITS = re.compile(
    r"[^.,;]{0,70}\b(?:membawa|memberi(?:kan)?|menjadi (?:awal|langkah|momentum)|mendatangkan|mempererat|bermanfaat)\b"
)


def is_wish(text: str, sentence: Sentence, word: Found) -> bool:
    """Tell whether words for a happening stand in a wish or a condition: not where only its fruits are wished for."""
    if _FRUITS.match(text, word.end, sentence.end):
        return False
    return bool(
        re.search(
            r"\b(?:semoga|berharap|diharapkan|harapan(?:nya| kami| kita)|mudah-mudahan|andai|seandainya|jika|kalau"
            r"|apabila)\b[^.]*$",
            text[sentence.start : word.start],
            re.I,
        )
    )


_NAMED_GOAL = re.compile(r"(?:\s+[a-z]+){0,3}\s+[A-Z]")
_GOAL = re.compile(r"(?:(?!\byang\b)[^.]){0,60}\bke\s+[A-Z]")
COMING = frozenset(("datang", "mendatangi", "datangi"))
LEARNING = frozenset(
    ("belajar", "mempelajari", "berguru", "menimba ilmu", "timba ilmu", "menggali ilmu", "menyerap ilmu")
)
GOING = frozenset(
    "mengunjungi dikunjungi kunjungi mendatangi datangi menyambangi sambangi berkunjung bertandang".split()
)


def is_visit_or_other(text: str, sentence: Sentence, word: Found) -> bool:
    """Tell whether a verb is a happening here: not denied, and of a visit one with somewhere to go."""
    lead = text[max(sentence.start, word.start - 20) : word.start]
    if match_words("denied_before").search(lead) and not is_cancelled(text, sentence, word):
        return False
    if word.kind == "visit" and no_visit().match(text, word.end, sentence.end):
        return False
    verb = text[word.start : word.end].lower()
    if verb in COMING:
        return False
    if verb in LEARNING or verb == "bertolak":
        return bool(_GOAL.match(text, word.end, sentence.end))
    return verb not in GOING or bool(_NAMED_GOAL.match(text, word.end, sentence.end))


def is_cancelled(text: str, sentence: Sentence, word: Found) -> bool:
    """Tell whether the clause says that the happening did not take place."""
    behind = re.match(r"[^,;]*", text[word.end : min(sentence.end, word.end + 110)])
    before = text[max(sentence.start, word.start - 25) : word.start]
    whole = text[sentence.start : sentence.end]
    if re.search(
        r"\b(?:sedianya|semula|seharusnya)\b[^.]*\b(?:batal|dibatalkan|urung|ditiadakan)\b|\bdipastikan batal\b", whole
    ):
        return True
    return bool(match_words("cancelled").search(behind.group() if behind else "")) or bool(
        match_words("cancelled").search(before)
    )


_BESIDE = re.compile(r"\b(?:di|pada)\s?sela(?:-sela)?\s(?:acara\s|kegiatan\s)?$")
_WHOLE = re.compile(r"\b(?:bagian dari|rangkaian)\s(?:rangkaian\s|kegiatan\s|acara\s)*$")
_UNTIL = re.compile(r"\b(?:hingga|sampai|sampai dengan|s/d)\s(?:\w+\s)?$")


def is_beside(text: str, place: int) -> bool:
    """Tell whether a happening is named only as what something else took place beside.

    >>> is_beside("diteken di sela-sela pameran", 21)
    True
    """
    return bool(_BESIDE.search(text[max(0, place - 35) : place]))


_SITE = re.compile(r"\b(?:arena|lokasi|area|kawasan|lapangan|stan|stand)\s(?:acara\s|kegiatan\s)?$")


def is_site(text: str, place: int) -> bool:
    """Tell whether a happening is named only as the place where something else took place.

    >>> is_site("menerima kunjungan di arena pameran", 28)
    True
    """
    return bool(_SITE.search(text[max(0, place - 30) : place]))


def is_whole(text: str, place: int) -> bool:
    """Tell whether a happening is named as the whole that something else was a part of.

    >>> is_whole("merupakan bagian dari rangkaian rakor", 32)
    True
    """
    return bool(_WHOLE.search(text[max(0, place - 45) : place]))


def until_day(text: str, place: int) -> bool:
    """Tell whether a day is only the last of something that goes on."""
    return bool(_UNTIL.search(text[max(0, place - 30) : place]))


_ANOTHER = re.compile(r"\b[Hh]ari yang sama\b[^.]{0,60}\b(?:juga|pula)\s(?:menerima|menyambut|dikunjungi)\s(?:\w+\s)?$")


def is_another(text: str, sentence: Sentence, word: Found) -> bool:
    """Tell whether a visit is told of as one more on the same day: `Pada hari yang sama ia juga menerima kunjungan`."""
    return bool(_ANOTHER.search(text[sentence.start : word.start]))


_AFTER = re.compile(r"\b(?:[Ss]etelah|[Uu]sai|[Ss]eusai|[Ss]esudah|[Ss]ehabis|[Ss]ebelum)\b[^.,;]{0,30}$")
_JOINED = re.compile(
    r"\b(?:(?:me|di)lanjutkan|diawali|dirangkai(?:kan)?|dibarengi|disertai)\s(?:dengan\s|oleh\s)?(?:\w+\s){0,2}$"
)


def is_after(text: str, former: int, word: int) -> bool:
    """Tell whether a sentence tells of a happening as one that came after, or went along with, a former one.

    >>> is_after("Usai rakernas, pengurus melanjutkan pameran", 5, 35)
    True
    """
    return bool(_AFTER.search(text[max(0, former - 60) : former]) or _JOINED.search(text[max(0, word - 45) : word]))


_ON = re.compile(
    r"\s(?:(?:yang|ini|itu|tersebut|telah|sudah)\s)*(?:berlangsung|digelar|dilaksanakan|diselenggarakan|diadakan|dilakukan)"
    r"\s(?:selama\s[\w() ]{1,20}\shari,?\s)?(?:(?:pada|mulai|dari|sejak)\s)?(?:hari\s)?"
)


def is_told_day(text: str, word: Found, place: int) -> bool:
    """Tell whether a day is told expressly as the one on which a happening was held."""
    return bool(_ON.fullmatch(text, word.end, place))
