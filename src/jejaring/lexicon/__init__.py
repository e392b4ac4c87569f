"""The words and patterns of Indonesian news, kept as data: one TOML file per group beside this module.

Steps: a phase of `jejaring.extract` asks for its file by name, takes word lists from it as regular expressions, and
puts them into the `{slots}` of the patterns. Every pattern has an id, sentences it must match and sentences it must
not.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jejaring.lexicon.additions import cache_words, get_additions
from jejaring.lexicon.merging import merge_words

__all__ = ["cache_words", "join_words", "list_lexicons", "load_bundled", "load_lexicon"]

_FOLDER = Path(__file__).parent


@cache_words
def load_lexicon(name: str) -> Mapping[str, Any]:
    """Read one lexicon file, with what the additions in use add to it.

    >>> "Bupati" in load_lexicon("posts")["heads"]["kabupaten"]
    True
    """
    words = load_bundled(name)
    for file in get_additions().lexicon:
        words = merge_words(words, file) if file.group == name else words
    return words


@cache
def load_bundled(name: str) -> Mapping[str, Any]:
    """Read one lexicon file as it is shipped."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def list_lexicons() -> list[str]:
    """List the names of all lexicon files.

    >>> "posts" in list_lexicons()
    True
    """
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def join_words(words: Iterable[str]) -> str:
    """Make one alternation of words, the longest first; a space in a word stands for any run of blanks.

    >>> join_words(["Wali", "Wali Kota"])
    '(?:Wali[ \\\\t\\\\xa0]+Kota|Wali)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[ \t\xa0]+") for word in ordered) + ")"
