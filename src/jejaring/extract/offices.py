"""The vocabulary of offices, and how far the name of an office runs.

`Dinas Koperasi, UKM dan Perdagangan Kabupaten Badung I Gusti`: the office ends before the region. Where nothing but a
name follows, it ends where the words are no longer those of an office: by list, by shape (pe…an, ke…an), by acronym.
"""

import re

from jejaring.lexicon import cache_words, join_words, load_lexicon

_SHAPE = r"(?:Pe[a-z]{2,}[ai]n|Ke[a-z]{2,}an|Per[a-z]{3,}an)"
_ACRONYM = r"[A-Z]{2,}(?:\d[A-Z]+)?(?:-[A-Z]+)*[a-z]{0,2}|[A-Z]\d[A-Z]{2,}"
_BALI = r"(?![ ]+(?:Gusti|Gst|Gede|Ketut|Made|Wayan|Nyoman|Komang|Kadek|Putu|Dewa|Nengah|Ngurah|Nyoman|Kade))"
BALINESE = re.compile("(?:AAG|IG[ABKNP])[A-Z]{0,2}")  # initials of a noble: `AAGN Suryayoga`
_ROMAN = rf"(?:I{{2,3}}|I{_BALI}|IV|V|VI{{0,3}})"
_LEVELS = frozenset(("Kota", "Kab", "Provinsi", "Daerah", "Negara", "Pusat"))
SEPARATOR = r"(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:[Dd]an|serta|&)\s+|\s*/\s*|\s*-\s*|\s+)"


@cache_words
def _office_words() -> tuple[frozenset[str], frozenset[str]]:
    offices = load_lexicon("offices")
    return frozenset(offices["nouns"]), frozenset(offices["not_office"])


@cache_words
def _whole() -> re.Pattern[str]:
    return re.compile(rf"{_SHAPE}|{load_lexicon('offices')['blends']}")


def is_office_word(word: str) -> bool:
    """Tell whether a capitalised word belongs to the name of an office rather than of a person.

    >>> [is_office_word(word) for word in ("Perdagangan", "Diskopukmperindag", "Warman")]
    [True, True, False]
    """
    nouns, no_office = _office_words()
    if word in no_office:
        return False
    return word in nouns or bool(_whole().fullmatch(word))


def is_office_shape(word: str) -> bool:
    """Tell whether a word has the shape of an office word: inside a name a mere noun (`Negara`, `Karya`) is none.

    >>> is_office_shape("Perdagangan"), is_office_shape("Negara")
    (True, False)
    """
    return bool(_whole().fullmatch(word)) and word not in _office_words()[1]


@cache_words
def small_function_phrase() -> re.Pattern[str]:
    """The pattern of function words in small letters, which end before a capital: `pariwisata dan kebudayaan`."""
    nouns = join_words([word.lower() for word in load_lexicon("offices")["nouns"] if word not in _LEVELS])
    blends = (
        r"dis(?:perindag|perin|kop|dag|nak|bud|par|pora|hub|kes|sos|dik|kominfo|tan)[a-z]*|[a-z]*(?:indag|naker)[a-z]*"
    )
    word = rf"(?:{nouns}|{blends}|pe[a-z]{{2,}}[ai]n|ke[a-z]{{2,}}an|UKM|UMKM|IKM)(?![a-z])"
    return re.compile(rf"[ ]+{word}(?:{SEPARATOR}(?:{word}|[A-Z][a-z]*trans))*(?=[ ]+[A-Z]|,[ ])")


@cache_words
def function_phrase() -> re.Pattern[str]:
    """The pattern of a list of function words: `Koperasi, UKM dan Perdagangan`."""
    offices = load_lexicon("offices")
    banned = join_words(offices["not_office"])
    level = r"(?:Kabupaten|Kota|Provinsi|Propinsi|Kab\.?|Prov\.?|Kecamatan)\s+(?:\([^)]*\)\s*)?[A-Z]"
    nouns = join_words(offices["nouns"])
    shapes = rf"{nouns}|{_SHAPE}|{offices['blends']}|{_ACRONYM}|{_ROMAN}"
    own = r"(?:Kementerian|Kementrian|Kemenko|Ditjen|Direktorat|Setda|Dinas)\b"
    word = rf"(?!{BALINESE.pattern}\b)(?!{banned}\b)(?!{level})(?!{own})(?:{shapes})(?![a-z])"
    small = r"(?:pe[a-z]{3,}[ai]n|ke[a-z]{3,}an)(?=,?[ ]+[A-Z])"
    return re.compile(rf"{word}(?:{SEPARATOR}{word}|[ ]+dan[ ]+{small})*")
