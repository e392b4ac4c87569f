"""What a clause around a speaker says: saying verbs, prepositions that govern a name, kin, a nameless official."""

import re

from jejaring.lexicon import load_lexicon

# `ucap istri Wali Kota …`: not the one who is named speaks
KIN = re.compile(r"\s+(?:sang\s)?(?:istri|isteri|suami|putra|putri|anak|menantu)\s+(?=[A-Z])")
# `Kepala Perwakilan … dalam sambutannya …`: somebody speaks whom the article does not name
NAMELESS = re.compile(
    r"\W*(?:(?:[Ss]ementara(?: itu)?|[Ss]enada|[Ss]elain itu|Hal senada),?\s)?"
    r"(?:Kepala|Ketua|Direktur|Deputi|Sekretaris|Manajer)"
    r"\s[A-Z][^.]{0,120}?\s(?:me[a-z]+|dalam sambutannya|juga)\b"
)
# `pihaknya`: who spoke last is still the subject
SAME_SUBJECT = re.compile(r"\b[Pp]ihaknya\b")
_GOVERNED = re.compile(
    r"(?:\b(?:oleh|dengan|bersama|kepada|untuk|dari|mewakili|wakili|didampingi|ditemani|disambut|diterima|dipimpin"
    r"|mendampingi|dibuka|diteken|dihadiri|disaksikan|istri|suami|sambutan|utusan|menemui|menerima|menyambut|tampak"
    r"|antara|terhadap|pada|oleh:)\s+(?:langsung\s+)?(?:oleh\s+)?)$"
)


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
