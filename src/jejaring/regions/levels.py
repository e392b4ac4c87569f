"""The words that tell what kind of region is meant: level words, and the offices and bodies that go with a level.

`Kabupaten Malang` and `Bupati Malang` are the one Malang, `Kota Malang` and `Pemkot Malang` the other.
"""

import re
from typing import Literal

from jejaring.text import fold_words

Kind = Literal["negara", "provinsi", "kabupaten", "kota", "kecamatan"]

_WORDS: dict[Kind, str] = {
    "negara": "negara country",
    "provinsi": "provinsi propinsi prov province gubernur wagub pemprov sekdaprov dprdprov",
    "kabupaten": "kabupaten kab bupati wabup pemkab sekdakab regency",
    "kota": "kota kotamadya kodya walikota walkot wako wawali wawalkot wawako pemkot pemko sekdakot city regency",
    "kecamatan": "kecamatan kec camat distrik kapanewon kemantren district",
}
_PREFIX = re.compile(
    r"(?:(?:pemerintah|wakil|wali)\s+)*(?P<word>" + "|".join(sorted({word for words in _WORDS.values()
    for word in words.split()}, key=len, reverse=True)) + r")\b\.?\s*(?:administrasi\s+)?(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip


def kinds_of(words: str) -> frozenset[Kind]:
    """Give the kinds of region that a level word, an office or the name of a body goes with.

    None are given where the words say nothing. `regency` means kabupaten and kota alike, as in the network.

    >>> sorted(kinds_of("Wakil Wali Kota")), sorted(kinds_of("Kab.")), sorted(kinds_of("Pemprov"))
    (['kota'], ['kabupaten'], ['provinsi'])
    >>> sorted(kinds_of("regency")), sorted(kinds_of("Kepala Dinas"))
    (['kabupaten', 'kota'], [])
    """
    said = set(fold_words(words).split())
    return frozenset(kind for kind, known in _WORDS.items() if said & set(known.split()))


def split_level(name: str) -> tuple[frozenset[Kind], str]:
    """Take the level word, office or body off the front of a name.

    >>> split_level("Kab. Semarang")
    (frozenset({'kabupaten'}), 'Semarang')
    >>> split_level("Kotabaru")
    (frozenset(), 'Kotabaru')
    """
    match = _PREFIX.fullmatch(name.strip())
    return (kinds_of(match["word"]), match["rest"]) if match else (frozenset(), name)
