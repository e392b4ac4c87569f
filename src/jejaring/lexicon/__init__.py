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

_FOLDER = Path(__file__).parent


@cache
def load_lexicon(name: str) -> Mapping[str, Any]:
    """Read one lexicon file.

    >>> "Bupati" in load_lexicon("posts")["heads"]["kabupaten"]
    True
    """
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
