"""The words around a number: which verb governs it, where what is told of it ends, which regions only compare.

All functions read plain text; what they find is said in offsets of that text.
"""

import re

from jejaring.lexicon import cache_words, join_words, load_lexicon

_VERB = re.compile(r"\b(?:me(?:m|n|ng|ny|l|r|w)?|ber|di|ter)(?!nengah|bagai)[a-z]{4,}")
_JOINT = re.compile(r"^\s?[,/]|\b(?:dan|serta|maupun|dengan|plus|beserta)\s")
_SPREAD = re.compile(r"(?:\s[a-z]+)?\s(?:yang\s)?tersebar\s(?:di|pada)\s$")
_BREAK = re.compile(r"[.;:“”\"()]|\b(?:sedangkan|sementara|namun|tetapi|tapi|sedang|yang|kepada|karena)\b")
_OTHER = re.compile(
    r"[,;:“”\"]|\s(?:melalui|lewat|untuk|guna|agar|supaya|karena|dimana|di mana|sehingga|demikian|dengan(?! jumlah))\b"
)
_PURPOSE = re.compile(r"\b(?:dalam rangka|untuk|guna|agar|demi|sebagai upaya)\s(?=(?:me|ber|di|pe)[a-z]{3,})")
_COMPARED = re.compile(
    r"(?:(?:persen|%)\sdari\s(?:[a-z]+\s){0,3}|\bter[a-z]+\s(?:(?:ke\w+|nomor \w+)\s)?(?:di|se-?)\s?(?:\w+\s){0,2}"
    r"|\b[Pp]ulau\s(?:[A-Z]\w+\s(?:dan\s)?)?|\b(?:banding|dibanding(?:kan)?|daripada|seperti|selain)\s(?:\w+\s){0,2})$"
)
_TRADED = re.compile(r"\b(?:menjual|jual|membeli|beli)\s(?:[a-z]+\s){0,3}?(?:ke|dari|kepada)\s")


@cache_words
def _owning() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){join_words(load_lexicon('figures')['owns']['words'])}(?![\w-])", re.I)


def is_list(between: str) -> bool:
    """Tell whether what stands between two numbers only goes on with a list.

    >>> is_list(", "), is_list(" dan produksi jagung "), is_list(", sedangkan di desa lain ")
    (True, True, False)
    """
    between = re.sub(r"\s+", " ", between)
    joined = len(between) <= 90 and _JOINT.search(between) and not _BREAK.search(between) and not _VERB.search(between)
    return bool(joined or _SPREAD.fullmatch(between))


def find_owning(lead: str) -> int | None:
    """Find where the verb stands that makes a number its subject's: `Kota Solo memiliki sekitar …`.

    >>> find_owning("Kota Solo memiliki sekitar "), find_owning("Kota Solo memiliki stan yang memajang ")
    (10, None)
    """
    verbs = list(_owning().finditer(lead))
    gap = lead[verbs[-1].end() :] if verbs else ""
    if not verbs or len(gap.split()) > 6 or _VERB.search(gap) or _BREAK.search(gap):
        return None
    return verbs[-1].start()


def end_phrase(text: str, start: int, end: int) -> int:
    """Give where the phrase behind a number ends: at a comma, or where a manner, a purpose or a reason begins.

    >>> end_phrase("50 perajin lewat galeri", 10, 23), end_phrase("50 perajin ikut pameran", 10, 23)
    (10, 23)
    """
    other = _OTHER.search(text, start, end)
    return other.start() if other else end


def skip_purpose(lead: str) -> int:
    """Give where the last purpose before a number begins, 0 where there is none.

    >>> skip_purpose("Rapat itu digelar dalam rangka pembinaan "), skip_purpose("Rapat itu diikuti ")
    (18, 0)
    """
    return max((match.start() for match in _PURPOSE.finditer(lead)), default=0)


def is_compared(lead: str) -> bool:
    """Tell whether a region behind these words is but what another is compared with, or a part of an island's name.

    >>> is_compared("6 persen dari luas wilayah "), is_compared("terluas kedua di "), is_compared("koperasi di ")
    (True, True, False)
    """
    return bool(_COMPARED.search(lead))


def is_traded(lead: str) -> bool:
    """Tell whether a number is what one region sold to another or bought there: it is of both.

    >>> is_traded("Jambi menjual kopi ke Riau senilai "), is_traded("Jambi menjual ")
    (True, False)
    """
    return bool(_TRADED.search(lead))
