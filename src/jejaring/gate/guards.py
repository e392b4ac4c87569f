"""Guards of a tenure: a word at the post that makes its neighbour somebody else's kin, or no holder of it.

    istri Bupati Semarang, mantan Bupati, calon Bupati, Bupati terpilih, mewakili Bupati, Wakil Bupati

Only a post that stands guarded wherever the evidence has it is refused: what holds elsewhere in the phrase holds. The
name right behind a post, with no comma between, is its holder's also where another is told of:

    mewakili Gubernur Lampung Hamid Rusli               he is governor, unlike in `mewakili Gubernur, Hamid Rusli`
    Rina Dewi, istri Gubernur Lampung Hamid Rusli       he is, since his wife is named apart; without her name
    istri Gubernur Lampung H. Hamid Rusli, Rina Dewi    `istri Gubernur Lampung …` may go on with hers
"""

import re
from collections.abc import Iterable, Iterator

from jejaring import claims as c
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.heads import find_heads
from jejaring.gate.page import Page
from jejaring.gate.reasons import Reason, give_reason
from jejaring.lexicon import load_lexicon
from jejaring.text import fold_words

_BEFORE = {
    "kin": "istri, isteri, suami, putra, putri, putera, puteri, anak, adik, kakak, ayah, ibunda, bunda, ayahanda, "
    "menantu, mertua, keponakan, sepupu, paman, cucu, keluarga, janda, almarhum, almarhumah, mendiang",
    "former": "mantan, eks, bekas, purnabakti, purnawirawan",
    "candidate": "calon, kandidat, balon, bacalon, cabup, cawabup, cagub",
    "stand-in": "mewakili, perwakilan, utusan, ajudan, pendamping, sekretaris pribadi, juru bicara, staf, stafsus, "
    "staf ahli, staf khusus, atas nama, asisten pribadi, tenaga ahli",
    "other-post": "wakil, asisten, deputi, sekretaris, bendahara, anggota",
}
_BEHIND = {"candidate": "terpilih", "former": "periode lalu, terdahulu, sebelumnya"}
_RULES = {word: rule for rule, words in _BEFORE.items() for word in words.split(", ")}
_LATER = {word: rule for rule, words in _BEHIND.items() for word in words.split(", ")}
_ACTING = re.compile(
    r"(?:\b(?:Pj|Plt|Plh|Pjs|Penjabat|Pelaksana Tugas|Pelaksana Harian)\.?\s+(?:Sementara\s+)?)+$", re.IGNORECASE
)
_REPRESENTS = frozenset({"mewakili", "perwakilan", "utusan", "atas nama"})
_NAME = r"(?P<name>[A-Z][a-z’']{2,}(?:\s+[A-Z][a-z’']+)+)"
_NAMED_BEFORE = re.compile(rf"{_NAME}\s*(?:,|\(|[–—-]\s)\s*(?:yang\s+(?:juga\s+)?)?$")
_NAMED_BEHIND = re.compile(rf"\s*[,(]\s*(?:(?:yakni|yaitu|bernama)\s+)?(?:(?:Hj|Ny|Ibu|dr|Dra?)\b\.?\s*)*{_NAME}")
_HERS = re.compile(r"\b(?:Hj|Ny|Nyonya|Ibu)\b")
_LEVEL = re.compile(r"\b(?:Kabupaten|Kota|Provinsi|Dinas|Ketua|Bunda)\b")
_REACH, _FAR = 40, 80


def check_guards(claim: c.Claim, page: Page) -> Iterator[Reason]:
    """Give the guard that a tenure meets, if it meets one wherever its evidence names the post."""
    if not isinstance(claim.proposition, c.Tenure):
        return
    told = claim.proposition
    places = [place for e in claim.evidence for place in _find_posts(page.text, e, told.post)]
    found = [_find_guard(page.text, place, told.person) for place in places]
    if found and all(found):
        word = next(filter(None, found))
        yield give_reason({**_RULES, **_LATER}[fold_words(word)], word)


def _find_posts(text: str, evidence: c.Evidence, post: str) -> Iterator[re.Match[str]]:
    """Find where a phrase has the post; a longer post of which it is the end is another match's guard."""
    words = "|".join(r"\s*".join(map(re.escape, form.split())) for form in _list_forms(post))
    yield from re.compile(rf"\b(?:{words})\b", re.IGNORECASE).finditer(text, evidence.start, evidence.end)


def _list_forms(post: str) -> list[str]:
    """List how a post may be printed: `Wakil Bupati` also as `Wabup`, `Kepala Dinas Sosial` as `Kadis Sosial`."""
    shorts = {
        short: long for short, long in load_lexicon("posts")["canonical"].items() if f"{post} ".startswith(f"{long} ")
    }
    return [post, *(short + post.removeprefix(long) for short, long in shorts.items())]


def _find_guard(text: str, post: re.Match[str], person: str) -> str | None:
    """Find the word that guards a post against being a person's; a line may break anywhere, a paragraph not."""
    before = _ACTING.sub("", _cut_before(text, post.start()))
    behind = _cut_behind(text, post.end())
    named = _find_name(behind, person)
    if guard := _match_end(before, _RULES):
        holds = named is not None and _is_holder(guard, before, behind, named)
        return None if holds else guard
    return _match_start(behind[: named[0]] if named else behind[:_REACH].split(",")[0], _LATER)


def _cut_before(text: str, at: int) -> str:
    return text[max(0, at - _FAR) : at].rpartition("\n\n")[2]


def _cut_behind(text: str, at: int) -> str:
    return text[at : at + _FAR].partition("\n\n")[0]


def _find_name(behind: str, person: str) -> tuple[int, int] | None:
    """Find where a person's name, or a part that ends it, stands behind a post with no comma between."""
    words = re.findall(r"\w+", person)
    near = behind.split(",")[0]
    whole = re.search(r"\W+".join(map(re.escape, words)), near, re.IGNORECASE) if words else None
    parts = (re.search(rf"\b{re.escape(word)}\b(?!\s+[A-Z])", near) for word in words if len(word) > 2)
    found = whole or next(filter(None, parts), None)
    return found.span() if found else None


def _is_holder(guard: str, before: str, behind: str, named: tuple[int, int]) -> bool:
    """Tell whether the name behind a guarded post is that of its holder, and not of who is told of."""
    word = fold_words(guard)
    if _RULES[word] != "kin":
        return word in _REPRESENTS
    if word in ("istri", "isteri") and _HERS.search(behind[: named[0]]):
        return False
    apart = (_NAMED_BEFORE.search(before[: before.rindex(guard)]), _NAMED_BEHIND.match(behind, named[1]))
    return any(_is_name(found["name"]) for found in apart if found)


def _is_name(words: str) -> bool:
    """Tell whether capitalised words are a person's name: no office, no level word, no region."""
    return not find_heads()[0].search(words) and not _LEVEL.search(words) and not load_atlas().find(words)


def _match_end(before: str, words: Iterable[str]) -> str | None:
    for word in words:
        if found := re.search(rf"\b({re.escape(word)})\s+(?:dari\s+|seorang\s+)?$", before, re.IGNORECASE):
            return found[1]
    return None


def _match_start(behind: str, words: Iterable[str]) -> str | None:
    for word in words:
        if found := re.match(rf"\s+(?:\w+\s+){{0,3}}?({re.escape(word)})\b", behind, re.IGNORECASE):
            return found[1]
    return None
