"""A workspace's own words and names, beside those that jejaring ships.

    DIR/lexicon/<group>.toml     adds to the bundled file of that name: words to its lists, keys to its tables of
                                 strings, patterns with their sentences
    DIR/lexicon/accepted.toml    names accepted in the review (`jejaring.lexicon.accepted`)
    DIR/reference/*.ttl          names of regions, agencies and regions that the bundled reference lacks

What is in use is said by the context (`use_additions`), since every phase of the extractor asks for words; what is made
from words is kept once for each set of additions (`cache_words`). `jejaring.additions` reads and checks them.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from jejaring.errors import AccessError, MalformedFile

Given = ParamSpec("Given")
Made = TypeVar("Made")
ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class WordFile:
    """One lexicon file of a workspace: where it is, the group it adds to, its data, its text."""

    path: Path
    group: str
    data: Mapping[str, Any]
    text: str = field(repr=False)

    def find_line(self, words: str) -> int | None:
        """Find the line on which words first stand."""
        lines = self.text.splitlines()
        return next((number for number, line in enumerate(lines, 1) if words in line), None)


@dataclass(frozen=True, slots=True)
class Additions:
    """What a workspace adds; `digest` tells one content from another, and is empty where nothing is added."""

    digest: str = ""
    lexicon: tuple[WordFile, ...] = field(default=(), compare=False)
    reference: tuple[Path, ...] = field(default=(), compare=False)
    regions: tuple[tuple[str, str], ...] = field(default=(), compare=False)  # name → code, accepted in the review


NOTHING = Additions()
_in_use: ContextVar[Additions] = ContextVar("additions", default=NOTHING)


def get_additions() -> Additions:
    """Give the additions in use."""
    return _in_use.get()


@contextmanager
def use_additions(additions: Additions) -> Iterator[None]:
    """Use additions inside the block.

    >>> with use_additions(Additions("1")):
    ...     get_additions().digest
    '1'
    """
    token = _in_use.set(additions)
    try:
        yield
    finally:
        _in_use.reset(token)


def cache_words(function: Callable[Given, Made]) -> Callable[Given, Made]:
    """Keep what a function makes of words: once for its arguments and the additions in use."""
    kept: dict[tuple[Any, ...], Made] = {}
    bundled = cache(function)
    get = _in_use.get

    @wraps(function)
    def look_up(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        digest = get().digest
        if not digest:
            return bundled(*args)
        key = (digest, *args)
        if key not in kept:
            kept[key] = function(*args, **kwargs)
        return kept[key]

    return look_up


def read_word_files(folder: Path) -> Iterator[WordFile]:
    """Read the lexicon files of a folder, in the order of their names.

    Raises:
        AccessError: one cannot be read.
        MalformedFile: one is no TOML, or no UTF-8.
    """
    for path in sorted(folder.glob("*.toml")):
        if path.stem != ACCEPTED:
            yield WordFile(path, path.stem, *read_toml(path))


def read_toml(path: Path) -> tuple[Mapping[str, Any], str]:
    """Read a TOML file: its data and its text.

    Raises:
        AccessError: it cannot be read.
        MalformedFile: it is no TOML, or no UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        return tomllib.loads(text), text
    except OSError as error:
        raise AccessError(f"{path} cannot be read: {error.strerror}. Check the file and its permissions.") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise MalformedFile(path, "the text is no UTF-8", line) from error
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at ")
        number = place.removeprefix("line ").partition(",")[0]
        end = path.read_bytes().count(b"\n") + 1
        raise MalformedFile(path, reason, int(number) if number.isdigit() else end) from error
