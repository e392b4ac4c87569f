"""Whether a short form is made of the letters of words: initials, syllables, parts of words.

Steps: the letters are taken from the words in order. A word gives letters from its first on (`Kas` of `Kabupaten
Semarang`), or a piece from its middle (`dag` of `Perdagangan`); small words, words for a level and a short form at the
end may give none.
"""

import re

SMALL = frozenset("dan dengan di ke dari untuk serta atau pada bagi yang the of and".split())
_LEVELS = frozenset(("provinsi", "kabupaten", "kota"))
_PIECES = 5  # letters of the shortest form that may hold pieces from the middle of words


def are_initials(short: str, words: list[str]) -> bool:
    """Tell whether a short form is the words' initials, in this order or, of four letters or more, in any.

    >>> are_initials("PEP", ["Program", "Evaluasi", "dan", "Pelaporan"]), are_initials("Pep", ["Pelaporan"])
    (True, False)
    """
    if not short.isupper() or len(short) < 2:
        return False
    initials = "".join(word[0].upper() for word in words if word.lower() not in SMALL)
    return initials == short or (len(short) > 3 and initials[:1] == short[0] and sorted(initials) == sorted(short))


def is_made_of(short: str, words: list[str]) -> bool:
    """Tell whether a short form is made of the words.

    >>> is_made_of("Disperindag", ["Dinas", "Perindustrian", "dan", "Perdagangan"]), is_made_of("Expo", ["Ekonomi"])
    (True, False)
    """
    spelled = re.sub(r"([a-z])([2-4])", lambda match: match[1] * int(match[2]), short.lower())
    wanted = re.sub(r"[^a-z]", "", re.sub(r"\bdan\b", "", spelled))
    strong = [word for word in words if word.lower() not in SMALL]
    if not strong or not wanted:
        return False
    if strong[0][0].lower() != wanted[0]:
        return len(strong) == 2 and len(wanted) >= _PIECES and _are_pieces(wanted, [word.lower() for word in strong])
    return _consume(wanted, strong, len(wanted) >= _PIECES)


def _are_pieces(wanted: str, words: list[str]) -> bool:
    """Tell whether a form is a piece of each of two words: `Pokja` of `Kelompok Kerja`."""
    return any(wanted[:size] in words[0] and words[1].endswith(wanted[size:]) for size in range(2, len(wanted) - 1))


def _consume(wanted: str, words: list[str], pieces: bool) -> bool:
    """Tell whether the letters can be taken from the words in order."""
    if not words:
        return not wanted
    word = words[0].lower()
    silent = word in _LEVELS or (words[0].isupper() and len(words) == 1)
    if silent and _consume(wanted, words[1:], pieces):
        return True
    for size in range(1, min(len(word), len(wanted)) + 1):
        part = wanted[:size]
        begins = part[0] == word[0] and _is_subsequence(part, word)
        if (begins or (pieces and size > 1 and part in word)) and _consume(wanted[size:], words[1:], pieces):
            return True
    return False


def _is_subsequence(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
