"""Values in the form in which they are compared: spelling, honorifics and short forms make no difference."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

Claim = Mapping[str, Any]
_SPELLED_OUT = {
    "walikota": "wali kota",
    "walkot": "wali kota",
    "wawali": "wakil wali kota",
    "wabup": "wakil bupati",
    "wagub": "wakil gubernur",
    "sekda": "sekretaris daerah",
    "kadis": "kepala dinas",
    "rp": "rupiah",
    "idr": "rupiah",
}
_APOSTROPHES = str.maketrans("", "", "'‘’`ʼ")
_FILLERS = frozenset({"dan", "serta", "atau", "dengan"})
# A word that makes it another thing: `Wakil Bupati` is no `Bupati`.
_DECISIVE = frozenset(
    "wakil mantan eks istri suami calon staf staff ahli asisten sekretaris deputi ketua kepala anggota harian "
    "bendahara direktur pembina penasihat kehormatan dinas badan biro bagian seksi tanpa bukan non".split()
)
_ABBREVIATED = "haji hajjah hj h prof drs dra drg drh dr ir bapak ibu pak bu ny nyonya tuan sdr sdri ust ustaz ustadz"
_HONORIFIC = rf"\(h\.?\s?c\.?\)\s*|(?:k\.?\s?h|{'|'.join(_ABBREVIATED.split())})(?:\.\s*|\s+)"
_HONORIFICS = re.compile(rf"(?:{_HONORIFIC})+", re.IGNORECASE)
_POINTED_DEGREE = r"(?i:[sma]\.[a-z]{1,5}(?:\.[a-z]{1,5})*\.?|Ph\.?D\.?)"
_BARE_DEGREE = "SE MM SH MH ST MT SP MP SPd MPd SIP SSos MSi MAP MBA SKom SSTP SKM MKes"
_DEGREES = re.compile(rf"(?:\s+(?:{_POINTED_DEGREE}|{'|'.join(_BARE_DEGREE.split())}))+$")


def normalise_words(value: object) -> str:
    """Write a value as folded words, short forms spelled out; null is empty.

    >>> normalise_words("Wabup  (Pj.)"), normalise_words(None), normalise_words("10%")
    ('wakil bupati pj', '', '10 persen')
    """
    text = unicodedata.normalize("NFC", "" if value is None else str(value)).casefold()
    text = unicodedata.normalize("NFC", text).replace("%", " persen ").translate(_APOSTROPHES)
    return " ".join(_SPELLED_OUT.get(word, word) for word in re.sub(r"[\W_]+", " ", text).split())


def normalise_person(value: object) -> str:
    """Write a person's name without honorifics before it and degrees behind it.

    >>> normalise_person("Drs. H. Warman Syanudin, M.Si")
    'warman syanudin'
    """
    text = unicodedata.normalize("NFC", "" if value is None else str(value)).strip()
    start = _HONORIFICS.match(text)
    name = text[start.end() if start else 0 :].split(",")[0].rstrip()
    return normalise_words(_DEGREES.sub("", name)) or normalise_words(text)


def list_members(value: object) -> frozenset[str]:
    """List what a region or date may be: nothing for null, several for candidates.

    >>> sorted(list_members({"candidates": ["32.04", "32.73"]})), list_members(None)
    (['32.04', '32.73'], frozenset())
    """
    if isinstance(value, Mapping):
        value = value.get("candidates")
    items = value if isinstance(value, list) else [value]
    return frozenset(str(item).strip() for item in items if item is not None and item != "")


def measure_likeness(one: str, other: str) -> float:
    """Measure how alike two names are: Dice's coefficient of their words, 0 where they differ in a decisive one.

    >>> measure_likeness("bupati", "wakil bupati"), measure_likeness("abon bandeng", "abon")
    (0.0, 0.6666666666666666)
    """
    a, b = frozenset(one.split()) - _FILLERS, frozenset(other.split()) - _FILLERS
    if (a ^ b) & _DECISIVE:
        return 0.0
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def read_stance(claim: Claim, *, lenient: bool) -> tuple[str, bool]:
    """Read modality and polarity with their defaults; in lenient what is reported counts as fact."""
    modality = normalise_words(claim.get("modality")) or "fact"
    denied = normalise_words(claim.get("polarity")) == "false"
    return ("fact" if lenient and modality == "reported" else modality), not denied
