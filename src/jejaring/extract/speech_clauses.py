"""What a clause around a speaker says: words of saying, prepositions that govern a name, kin, a nameless official."""

import re

from jejaring.lexicon import cache_words, join_words, load_lexicon

# `ucap istri Wali Kota …`: not the one who is named speaks
KIN = re.compile(r"\s+(?:sang\s)?(?:istri|isteri|suami|putra|putri|anak|menantu)\s+(?=[A-Z])")
# `Kepala Perwakilan … dalam sambutannya …`: somebody speaks whom the article does not name
NAMELESS = re.compile(
    r"\W*(?:(?:[Ss]ementara(?: itu)?|[Ss]enada|[Ss]elain itu|Hal senada),?\s)?"
    r"(?:(?:Pj|Plt|Plh|Pjs)\.?\s)?(?:Kepala|Ketua|Direktur|Deputi|Sekretaris|Manajer|Gubernur|Bupati|Wali\s?[Kk]ota|Wakil"
    r"|Asisten)"
    r"\s[A-Z][^.]{0,120}?\s(?:me[a-z]+|dalam sambutannya|juga)\b"
)
# `pihaknya`: who spoke last is still the subject
SAME_SUBJECT = re.compile(r"\b[Pp]ihaknya\b")
# a verb of saying that the lexicon lacks, told by its place behind a quotation: `“…,” selorohnya.`
UNKNOWN_SAID = re.compile(r"(?:(?P<nya>[a-z]{4,}nya)(?=[\s.,]|$)|(?P<verb>[a-z]{4,})(?P<pronoun>(?!))?(?=\s+[A-Z]))")
_GOVERNED = re.compile(
    r"(?:\b(?:oleh|dengan|bersama|kepada|untuk|dari|mewakili|wakili|didampingi|ditemani|disambut|diterima|dipimpin"
    r"|mendampingi|disampaikan|dibacakan|dibuka|diteken|dihadiri|disaksikan|istri|suami|sambutan|utusan|menemui|menerima|menyambut"
    r"|tampak"
    r"|permintaan|pertanyaan|pernyataan|usulan|ajakan|undangan|arahan|ucapan|harapan|keinginan|inovasi|gagasan"
    r"|antara|terhadap|pada|oleh:|di\s?hadapan|di\s?depan)\s+(?:langsung\s+)?(?:oleh\s+)?)$",
    re.I,
)


def _said() -> str:
    speech = load_lexicon("speech")
    bare = join_words(word for word in speech["said"] if word not in speech["only_nya"])
    pronouns = join_words(speech["pronouns"])
    return (
        rf"(?<!\w)(?:(?P<nya>{join_words(speech['said'])}nya)|(?P<verb>{bare})(?:\s+(?P<pronoun>{pronouns})\b)?)(?!\w)"
    )


@cache_words
def said_pattern() -> re.Pattern[str]:
    """The bare words of saying: `katanya`, `kata dia`, `kata` before a name."""
    return re.compile(_said())


@cache_words
def _said_in_capitals() -> re.Pattern[str]:
    return re.compile(_said(), re.I)


def match_said(text: str, position: int, limit: int | None = None) -> re.Match[str] | None:
    """Match a word of saying at a place, written with a capital or not.

    >>> bool(match_said("Ujarnya.", 0)), bool(match_said("Ucapan itu", 0))
    (True, False)
    """
    pattern = _said_in_capitals() if text[position : position + 1].isupper() else said_pattern()
    return pattern.match(text, position, len(text) if limit is None else limit)


@cache_words
def verb_pattern() -> re.Pattern[str]:
    """The verbs that may lead in a quotation."""
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')['verbs'])}(?!\w)")


@cache_words
def reporting_pattern() -> re.Pattern[str]:
    """The verbs whose subject is who says the sentence; also one written wrongly, before `bahwa` or a comma."""
    known = join_words(load_lexicon("speech")["reporting"])
    return re.compile(rf"(?<!\w)(?:{known}(?!\w)|(?P<unknown>me[a-z]{{4,}}kan)(?=,?\s+bahwa\b|,\s))")


@cache_words
def passive_pattern() -> re.Pattern[str]:
    """The verbs before who says the sentence: `disampaikan oleh`."""
    passive = join_words(load_lexicon("speech")["passive"])
    return re.compile(rf"(?<!\w){passive}(?:\s+(?:juga|langsung|pula))?(?:\s+oleh)?\s+")


@cache_words
def theme_pattern() -> re.Pattern[str]:
    """The words before marks that hold a theme or a title and no speech."""
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')['themes'])}\s*:?\s*$", re.I)


def is_governed(text: str, start: int) -> bool:
    """Tell whether a preposition or a verb governs the name that starts at a place.

    >>> is_governed("didampingi Joko", 11), is_governed("kemarin Joko", 8)
    (True, False)
    """
    return bool(_GOVERNED.search(text[max(0, start - 40) : start]))


def is_clause_of_saying(outside: str, said: re.Match[str]) -> bool:
    """Tell whether a word of saying opens a clause of its own: `, kata dia,`, not `lanjut usia`."""
    if not re.search(r"[,.”\"]\s*$|^\W*$", outside[: said.start()]):
        return False
    common = said.group("verb") in load_lexicon("speech")["common"] and not said.group("pronoun")
    return not (common and outside[said.end() : said.end() + 2].strip()[:1].islower())
