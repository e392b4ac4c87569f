"""What a figure measures, in the article's words.

Money is named by the noun of money before it, a share by what grows or falls, things by what is counted, weights and
spans of time by the words before them, or by what follows.
"""

import re

from jejaring.extract.figures_reading import Reading
from jejaring.extract.spans import Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_STOP = frozenset(
    "yang di dari pada untuk dengan dalam oleh ke dan serta atau sudah telah akan ini itu tersebut saja lagi para "
    "sebanyak sejumlah mencapai sekitar lebih ada adalah sebesar naik turun menjadi memakan hingga sampai per "
    "sedang sejak se asal bisa saban yakni yaitu masing kepada agar guna saat selama kami kita ia juga telanjur ambil "
    "sebagai tahun hadir ikut datang lolos".split()
)
_VERB = re.compile(r"(?:me(?:m|n|ng|ny|l|r)?|ber|di|ter)[a-z]{4,}")
_EDGE = re.compile(r"[,.;:–—“”\"«»()\d]")
_RISE = re.compile(r"(?<!\w)(?:naik|meningkat|tumbuh|bertambah|peningkatan|kenaikan|melonjak|pertumbuhan)(?!\w)")
_FALL = re.compile(r"(?<!\w)(?:turun|menurun|berkurang|susut|menyusut|penurunan|anjlok)(?!\w)")
COUNTERS = frozenset("orang unit buah lembar".split())
_FORMS = {"figure.duration": "lama", "figure.times": "frekuensi", "figure.measure": "jumlah"}


@cache_words
def _nouns(group: str) -> re.Pattern[str]:
    figures = load_lexicon("figures")
    words = [*figures["money"]["words"], *(figures["shares"]["words"] if group == "shares" else ())]
    return re.compile(rf"(?<!\w){join_words(words)}(?!\w)", re.I)


def name_measure(text: str, sentence: Span, reading: Reading) -> str:
    """Name what a number measures.

    >>> from decimal import Decimal
    >>> reading = Reading(13, 23, "5", Decimal(5), "persen", rule="figure.percent")
    >>> name_measure("Omzetnya naik 5 persen.", Span(0, 23), reading)
    'kenaikan'
    """
    lead, behind = text[sentence.start : reading.start], text[reading.end : sentence.end]
    if reading.rule.startswith(("figure.rupiah", "figure.dollar", "figure.currency")):
        return _last(_nouns("money"), lead) or "nilai uang"
    if reading.rule == "figure.percent":
        level = re.search(r"\b(?:menjadi|ke angka|di angka)\s$", lead)
        change = (
            "persentase"
            if level
            else "kenaikan"
            if _RISE.search(lead)
            else "penurunan"
            if _FALL.search(lead)
            else "persentase"
        )
        return f"{change} {_last(_nouns('money'), lead) or _last(_nouns('shares'), lead)}".strip()
    if reading.rule in _FORMS:
        before = _name_before(lead)
        follows = _name_behind(behind, verbs=reading.rule == "figure.times")
        return before or f"{_FORMS[reading.rule]} {follows}".strip()
    if reading.rule == "figure.party":
        return f"jumlah {text[reading.at.end : reading.end].split(maxsplit=1)[-1].removesuffix('nya')}"
    follows = _name_behind(behind)
    counted = "" if follows or reading.unit.lower() not in COUNTERS else _last(_nouns("shares"), lead)
    return f"jumlah {counted or reading.unit} {follows}".strip()


def _last(nouns: re.Pattern[str], lead: str) -> str:
    found = nouns.findall(lead)
    return str(found[-1]) if found else ""


def _name_behind(behind: str, verbs: bool = False) -> str:
    """Name by the words behind a number, up to the first that says something else."""
    match = re.match(r"(?:\s(?:[a-z][\w-]+|[A-Z]{2,}\b)){0,3}", behind)
    words = match.group().split() if match else []
    stop = (n for n, word in enumerate(words) if word.lower() in _STOP or (not verbs and _VERB.match(word)))
    return " ".join(words[: next(stop, len(words))])


def _name_before(lead: str) -> str:
    """Name by the last words before a number, those behind the last verb."""
    piece = _EDGE.split(lead)[-1]
    counted = lead[: len(lead) - len(piece)][-1:].isdigit()
    words = re.findall(r"[^\W\d_][\w-]*", piece)[counted:][-6:]
    while words and (words[-1].lower() in _STOP or _VERB.match(words[-1])):
        words.pop()
    verb = max((n for n, word in enumerate(words) if _VERB.match(word)), default=-1)
    words = words[verb + 1 :]
    while words and words[0].lower() in _STOP:
        words.pop(0)
    return " ".join(words) if len(words) > 1 or (words and words[0].islower()) else ""
