"""Lists of goods: where one good ends and the next begins, and which words are goods at all.

Steps: a list is cut at commas and `dan`; from each part what is no name of a good is trimmed; a list counts if its
parts look like goods: short, without verbs and pronouns, at least one of a known kind where the pattern is weak.
"""

import re
from dataclasses import dataclass

from jejaring.extract.spans import Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_CUT = re.compile(
    r"\s*,\s*(?:dan\s+|serta\s+|hingga\s+|maupun\s+|atau\s+|sampai\s+)?|\s+(?:dan|serta|hingga|maupun|atau|sampai)\s+"
)
_TAIL = re.compile(
    r"\s+(?:khas(?:nya)?|hasil|buatan|produksi|bikinan|karya|olahan (?=warga|ibu|kelompok)|dari|asal|di"
    r"|dengan(?!\s+(?:pewarna|bahan|motif))|untuk|ke|ala|milik|kepada|pada|dalam|secara|tanpa pengawalan|sejak"
    r"|selama|yang|telah|sudah|tidak|bagi|oleh|sebagai|menjadi|dipajang|dipamerkan|ini|itu|tersebut)\b.*$"
)
_OTHERS = re.compile(r"\b(?:produk|hasil)\s\w+\slain(?:nya)?\W*$")  # `produk peternakan lainnya`
_MADE = re.compile(
    r"\b(?:khasnya|hasil (?:petani|warga|perajin|pengrajin|nelayan|kebun|produksi|bumi)|buatan"
    r"|produksi(?: warga| perajin| sendiri)?|bikinan|karya (?:warga|perajin)|khas daerahnya|khas daerah)\b"
)


@dataclass(frozen=True, slots=True)
class Good(Span):
    """One good of a list; `made` where the list says that it is made there."""

    name: str = ""
    made: bool = False
    known: bool = False


@cache_words
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    words = [word for group in load_lexicon("goods")["heads"].values() for word in group]
    return frozenset(word for word in words if " " not in word), frozenset(word for word in words if " " in word)


@cache_words
def _words(name: str) -> frozenset[str]:
    goods = load_lexicon("goods")
    return frozenset(goods["never"]["words"] if name == "never" else goods["trim"][name])


@cache_words
def _never() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(_words('never'))}(?!\w)\s*", re.I)


def is_known(name: str) -> bool:
    """Tell whether a name holds the word of a known good.

    >>> is_known("kain lurik"), is_known("pemimpin baru")
    (True, False)
    """
    single, double = _heads()
    low = name.lower()
    return bool(set(re.findall(r"[\w-]+", low)) & single) or any(word in low for word in double)


def read_goods(words: str, start: int, *, last: bool = False) -> list[Good]:
    """Read a list of goods that starts at an offset; with `last`, one that ends where the words end.

    >>> [good.name for good in read_goods("lurik, gerabah, dan payung lukis", 0)]
    ['lurik', 'gerabah', 'payung lukis']
    """
    if last:
        skipped = max((match.end() for match in _never().finditer(words)), default=0)
        words, start = words[skipped:], start + skipped
    goods: list[Good] = []
    position = 0
    pieces = [*_CUT.finditer(words), None]
    for cut in pieces:
        end = cut.start() if cut else len(words)
        piece = words[position:end]
        good = None if _OTHERS.search(piece) else _read_one(piece, start + position)
        if good:
            goods.append(good)
        elif last:
            goods = []
        elif goods and words[position:end].strip():
            break
        position = cut.end() if cut else end
    if _MADE.search(words) and not re.search(r"khasnya", words):
        goods = [Good(g.start, g.end, g.name, True, g.known) for g in goods]
    return goods


def _read_one(piece: str, start: int) -> Good | None:
    made = bool(_MADE.search(piece))
    tail = _TAIL.search(piece)
    body = piece[: tail.start()] if tail else piece
    tokens = list(re.finditer(r"\S+", body))
    while tokens and tokens[0].group().lower().strip(",") in _words("before"):
        tokens.pop(0)
    while (
        len(tokens) > 1
        and re.match(r"(?:me(?:ng|n|m|ny)|ber|di|ter)[a-z]{4,}$", tokens[0].group())
        and not is_known(tokens[0].group())
    ):
        tokens.pop(0)
    while tokens and tokens[-1].group().lower().strip(".,") in _words("after"):
        tokens.pop()
    cut = [number for number, token in enumerate(tokens) if token.group().lower() in ("produk", "produknya")]
    tokens = tokens[cut[-1] + 1 :] if cut and cut[-1] + 1 < len(tokens) else tokens
    if not tokens or len(tokens) > 5:
        return None
    begin, end = tokens[0].start(), tokens[-1].end()
    name = re.sub(r"\s+", " ", body[begin:end]).strip(" .,’”")
    low = [word.lower() for word in re.findall(r"[\w-]+", name)]
    if re.search(r"[a-z]{4,}nya$", name) and not is_known(name):
        return None
    if len(name) < 3 or any(word in _words("never") for word in low) or re.search(r"\d", name):
        return None
    if re.match(r"(?:me(?:ng|n|m|ny)?|ber|di|ter)[a-z]{4,}", low[0]) and not is_known(low[0]):
        return None
    return Good(start + begin, start + end, name, made, is_known(name))
