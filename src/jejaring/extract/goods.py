"""Lists of goods: where one good ends and the next begins, and which words are goods at all.

Steps: a list is cut at commas and `dan`; from each part what is no name of a good is trimmed; a list counts if its
parts look like goods: short, without verbs and pronouns, at least one of a known kind where the pattern is weak.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jejaring.extract.spans import Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_JOINT = r"(?:dan|serta|hingga|maupun|atau|sampai|sama(?! dengan))"
_CUT = re.compile(rf"\s*(?:,(?!\d)|;)\s*(?:{_JOINT}\s+)?|\s+{_JOINT}\s+")
_TAIL = re.compile(
    r"(?<!ulai)\s+(?:khas(?:nya)?|hasil|buatan|produksi|bikinan|karya|olahan (?=warga|ibu|kelompok)"
    r"|dari|asal|di(?! ?antara)|dengan(?!\s+(?:pewarna|bahan|motif))|untuk|ke|ala|milik|kepada|pada|dalam|secara"
    r"|tanpa pengawalan|sejak|selama|yang|telah|sudah|tidak|bagi|oleh|sebagai|menjadi|dipajang|dipamerkan|laris|laku"
    r"|ludes|ini|itu|tersebut|senilai|sebanyak|sebesar|seharga|seberat|nomor|peringkat"
    r"|(?:Bu|Pak|Ibu|Bapak|Mbak|Mbok|UD|CV|PT)(?=\s[A-Z])|Rp|\d[\d.,]*)\b"
)
_OWNED = re.compile(r"\b(?:dari|asal|khas|di)\s[A-Z«]")  # `beras dari Anjir, sayur dari …` are of two places
_PRODUCT = re.compile(r"\s*[Pp]roduk\s")
_MATERIAL = re.compile(r"\s(?:bahan\s)?([a-z]+)(?!\w)")
_REST = re.compile(r"\s*lain(?:nya|-lain(?:nya)?)\b")  # behind `dan lainnya` the list is over
_NAMED = re.compile(r"\s*salah satu\b")  # `lurik, salah satu kain khas …` says it again
_OTHERS = re.compile(
    r"\b(?:(?:produk|hasil|komodit(?:as|i))\s\w+|pertanian|perkebunan|perikanan|peternakan|kerajinan(?:\stangan)?|kuliner|makanan|minuman|produk|komoditas|olahan|jajanan|camilan)"
    r"\slain(?:nya|-lain)?\W*$"
)  # `produk peternakan lainnya`
_OPENER = re.compile(
    r"\b(?:seperti|antara lain|di ?antaranya|yakni|yaitu|berupa|meliputi|misalnya|salah satunya|mulai dari|ada"
    r"|khususnya|terutama|utamanya|[Pp]roduk(?:nya)?)\s"
)
_TOWARDS = re.compile(  # `kagum dengan kain ulos` where the good ends the words
    r"\b(?:dengan(?!\s(?:pewarna|bahan|motif))|kepada|pada|dalam|oleh|terhadap|mengenai|atas|soal|bagi|untuk|berisi(?:kan)?)\s"
)
_LIST = re.compile(r"\b(?:seperti|yakni|yaitu|berupa|meliputi|mulai dari)\s")
_VERB = re.compile(r"(?:me(?:ng|n|m|ny|l|r|w)|ber(?!bahan|motif|corak)|di|ter)[a-z]{4,}$")
_MADE = re.compile(
    r"\b(?:khasnya|hasil (?:petani|warga|perajin|pengrajin|nelayan|kebun|produksi|bumi)|buatan"
    r"|produksi(?: warga| perajin| sendiri)?|bikinan|karya (?:warga|perajin)|khas daerahnya|khas daerah)\b"
)


@dataclass(frozen=True, slots=True)
class Good(Span):
    """One good of a list; `made` where the list says that it is made there, `branch` where it is a branch of trade."""

    name: str = ""
    made: bool = False
    known: bool = False
    branch: bool = False


@cache_words
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    words = [word for group in load_lexicon("goods")["heads"].values() for word in group]
    return frozenset(word for word in words if " " not in word), frozenset(word for word in words if " " in word)


@cache_words
def _words(name: str) -> frozenset[str]:
    goods = load_lexicon("goods")
    return frozenset(goods["never"]["words"] if name == "never" else {**goods["never"], **goods["trim"]}[name])


@cache_words
def _never() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(_words('never'))}(?!\w)\s*", re.I)


@cache_words
def _told() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('goods')['never']['told'])}(?!\w)", re.I)


def find_told(words: str) -> bool:
    """Tell whether the words behind the last that opens a list speak of how goods are made, or of what is not there.

    >>> find_told("mempelajari proses tenun"), find_told("kain tenun")
    (True, False)
    """
    opened = max((match.end() for match in _LIST.finditer(words)), default=0)
    return bool(_told().search(words, opened))


def is_of_others(words: str) -> bool:
    """Tell whether what ends some words is somebody's trade and no ware: `perajin keramik`, `Kota Gudeg`.

    >>> is_of_others("para perajin keramik"), is_of_others("perajin membawa keramik")
    (True, False)
    """
    return bool(_others().search(words))


@cache_words
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(_words('others'))}\s(?:(?!me|di|dan\b|yang\b)[\w-]+\s?){{1,2}}$", re.I)


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
    goods = _read_pieces(words, start, last=last)
    if _MADE.search(words) and not re.search(r"khasnya", words):
        goods = [replace(good, made=True) for good in goods]
    return goods if any(good.known for good in goods) else [good for good in goods if not good.branch]


def _cut_list(words: str) -> Iterator[tuple[int, str]]:
    """Cut a list into its parts, each with its place."""
    position = 0
    for cut in _CUT.finditer(words):
        yield position, words[position : cut.start()]
        position = cut.end()
    yield position, words[position:]


def _read_pieces(words: str, start: int, *, last: bool) -> list[Good]:
    """Read the goods of the parts of a list that stand together: from its start, or up to its end."""
    goods: list[Good] = []
    for position, piece in _cut_list(words):
        if goods and not last and _REST.match(piece):
            break
        if goods and _NAMED.match(piece):
            continue
        if len(goods) == 1 and not last and _LIST.match(piece.lstrip()):  # `hasil laut, seperti tuna`
            goods = []
        owned = last and position + len(piece) < len(words) and _OWNED.search(piece)
        good = (
            None if owned or _OTHERS.search(piece) else _read_one(piece, start + position, last=last, inner=bool(goods))
        )
        if good:
            goods.append(good)
        elif last:
            goods = []
        elif goods and piece.strip():
            break
    return goods


def _read_one(piece: str, start: int, *, last: bool, inner: bool) -> Good | None:
    """Read the good of one part of a list, or none; behind other goods `produk` is of its name."""
    tokens = _trim(_cut_body(piece, last=last), last=last)
    if not tokens or len(tokens) > 5:
        return None
    begin, end = tokens[0].start(), tokens[-1].end()
    begin = piece.lower().index("produk") if inner and _PRODUCT.fullmatch(piece[:begin]) else begin
    name = re.sub(r"\s+", " ", piece[begin:end]).strip(" .,’”")
    name = name.removesuffix("nya") if not is_known(name.split()[-1]) else name
    branch = name.lower() in _words("branches")
    named_before = " " not in name and piece.startswith(" tersebut", end)  # `kain tersebut`
    if named_before or (not branch and not _is_name(name)):
        return None
    return Good(start + begin, start + end, name, bool(_MADE.search(piece)), is_known(name), branch)


def _cut_body(piece: str, *, last: bool) -> Iterator[re.Match[str]]:
    """Give the words of a part before its tail, behind the last word that opens a list, behind a verb before them."""
    begin = max((match.end() for match in re.finditer(r"\S+\s", piece) if _is_verb(_plain(match))), default=0)
    begin = max([begin, *(match.end() for match in _TOWARDS.finditer(piece) if last)])
    announced = [match.end() for match in _LIST.finditer(piece) if match.end() < len(piece)]
    begin = max([begin if last else 0, *announced])
    tails = [
        tail.start()
        for tail in _TAIL.finditer(piece, begin)
        if not _is_material(piece, tail.end()) and not _words("before").issuperset(piece[begin : tail.start()].split())
    ]
    end = tails[0] if tails else len(piece)
    opened = [match.end() for match in _OPENER.finditer(piece, 0, end) if match.end() < end]
    return re.compile(r"\S+").finditer(piece, max([*opened, begin]), end)


def _is_material(piece: str, place: int) -> bool:
    """Tell whether a good is told to be made from what stands at a place: `tas dari kulit`."""
    match = _MATERIAL.match(piece, place)
    return bool(match and piece[:place].endswith(" dari") and is_known(match.group(1)))


def _trim(words: Iterable[re.Match[str]], *, last: bool) -> list[re.Match[str]]:
    """Cut off both ends of a good what is no name: counting words, praise, a verb and what is on its other side."""
    tokens = list(words)
    verbs = [number for number, token in enumerate(tokens[:-1]) if _is_verb(_plain(token))]
    tokens = tokens[verbs[-1] + 1 :] if verbs and (last or verbs == [0]) else tokens
    while tokens and _plain(tokens[0]) in _words("before"):
        tokens.pop(0)
    verb = next((number for number, token in enumerate(tokens) if number and _is_verb(_plain(token))), len(tokens))
    tokens = tokens[:verb]
    while tokens and _plain(tokens[-1]) in _words("after"):
        tokens.pop()
    ware = next((number for number, token in enumerate(tokens) if is_known(_plain(token))), 0)
    return tokens[ware:] if last and ware > 1 else tokens


def _plain(token: re.Match[str]) -> str:
    return token.group().lower().strip(" .,()")


def _is_verb(word: str) -> bool:
    """Tell whether a word has the shape of a verb and is no ware (`mentega`, `dinding bambu`).

    >>> _is_verb("dikirim"), _is_verb("mendong")
    (True, False)
    """
    return bool(_VERB.match(word)) and not is_known(word)


def _is_name(name: str) -> bool:
    """Tell whether words may be the name of a good."""
    low = re.findall(r"[\w-]+", name.lower())
    if len(name) < 3 or not low or name.count("(") != name.count(")") or re.search(r"\d", name):
        return False
    ware = low[0] not in _words("heads") and not _is_verb(low[0])
    return ware and name.lower() not in _words("whole") and not _words("never") & set(low)
