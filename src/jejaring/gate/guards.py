"""Guards of a tenure: a word at the post that makes its neighbour somebody else's kin, or no holder of it.

    istri Bupati Semarang, mantan Bupati, calon Bupati, Bupati terpilih, mewakili Bupati, Wakil Bupati

Only a post that stands guarded wherever the evidence has it is refused: what holds elsewhere in the phrase holds. Who
is represented holds the post: `mewakili Gubernur Lampung Hamid Rusli`, unlike `mewakili Gubernur Lampung, Hamid Rusli`.
"""

import re
from collections.abc import Iterable, Iterator

from jejaring import claims as c
from jejaring.gate.page import Page
from jejaring.gate.reasons import Reason, give_reason

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
_HEADS = {"Wali Kota": r"(?:Wali\s?Kota|Walkot)", "Wakil Wali Kota": r"(?:Wakil\s+Wali\s?[Kk]ota|Wawali|Wawalkot)"}
_REPRESENTS = frozenset({"mewakili", "perwakilan", "utusan", "atas nama"})
_REACH = 40


def check_guards(claim: c.Claim, page: Page) -> Iterator[Reason]:
    """Give the guard that a tenure meets, if it meets one wherever its evidence names the post."""
    if not isinstance(claim.proposition, c.Tenure):
        return
    told = claim.proposition
    places = [place for e in claim.evidence for place in _find_posts(page.text, e, told.post)]
    found = [_find_guard(page.text, place, told.person) for place in places]
    if found and all(found):
        word = next(filter(None, found))
        yield give_reason({**_RULES, **_LATER}[word.casefold()], word)


def _find_posts(text: str, evidence: c.Evidence, post: str) -> Iterator[re.Match[str]]:
    """Find where a phrase has the post; a longer post of which it is the end is another match's guard."""
    words = _HEADS.get(post) or r"\s+".join(re.escape(word) for word in post.split())
    yield from re.compile(rf"\b{words}\b", re.IGNORECASE).finditer(text, evidence.start, evidence.end)


def _find_guard(text: str, post: re.Match[str], person: str) -> str | None:
    line = max(text.rfind("\n", 0, post.start()) + 1, post.start() - _REACH)
    before = _ACTING.sub("", text[line : post.start()])
    behind = text[post.end() : post.end() + _REACH].split("\n")[0].split(",")[0]
    guard = _match_end(before, _RULES) or _match_start(behind, _LATER)
    return None if guard and guard.casefold() in _REPRESENTS and _is_named(behind, person) else guard


def _is_named(behind: str, person: str) -> bool:
    """Tell whether a post is followed by its holder's name, with no comma between."""
    return not set(person.split()).isdisjoint(behind.split())


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
