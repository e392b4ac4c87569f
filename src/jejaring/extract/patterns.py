"""Patterns of the lexicon, ready to be tried on masked sentences.

Steps: slots like `{LIST}` are filled; the plain words of which a pattern needs one are looked for all at once, so
that a sentence costs only the patterns whose words it holds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import ahocorasick_rs

from jejaring.lexicon import cache_words, load_lexicon

_VERB = "{ADV}\\s"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: its id, its expression, and what else the lexicon says of it."""

    id: str
    expression: str
    entry: Mapping[str, Any] = field(repr=False, compare=False)

    @property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when a sentence first holds its words: most articles need few of them."""
        return _compile(self.expression)

    def get(self, key: str, default: Any = "") -> Any:
        """Give what the lexicon says under a key."""
        return self.entry.get(key, default)


@dataclass(frozen=True, slots=True)
class PatternSet:
    """The patterns of one lexicon file and the finder of their words."""

    patterns: tuple[Pattern, ...]
    finder: ahocorasick_rs.AhoCorasick
    owners: tuple[tuple[int, ...], ...]

    def match(self, text: str) -> Iterator[tuple[Pattern, re.Match[str]]]:
        """Yield every match of every pattern, in the order of the lexicon."""
        hits = self.finder.find_matches_as_indexes(text, overlapping=True)
        for number in sorted({owner for hit, _, _ in hits for owner in self.owners[hit]}):
            for match in self.patterns[number].regex.finditer(text):
                yield self.patterns[number], match


_compile = cache(re.compile)


def fill_slots(pattern: str, slots: Mapping[str, str]) -> str:
    """Fill the `{SLOTS}` of a pattern.

    >>> fill_slots("{WHO} datang", {"WHO": "ia"})
    'ia datang'
    """
    for name, value in slots.items():
        pattern = pattern.replace("{" + name + "}", value)
    return pattern


@cache_words
def load_slots(name: str) -> dict[str, str]:
    """Give the slots of a lexicon file: those shared by all, then its own."""
    slots: dict[str, str] = {}
    for source in dict.fromkeys(("slots", name)):
        for slot, value in load_lexicon(source).get("slots", {}).items():
            slots[slot] = fill_slots(value, slots)
    return slots


def find_triggers(pattern: str) -> list[str]:
    """List the words of which a pattern needs one: the alternatives of its verb, else of its first group.

    >>> find_triggers(r"{LIST}{ADV}\\s(?:menggelar|gelar)\\b")
    ['menggelar', 'gelar']
    """
    begin = pattern.find(_VERB) + len(_VERB) if _VERB in pattern else 0
    if not pattern.startswith("(?:", begin):
        return ["«"]
    words = [re.match(r"[A-Za-z ]+", re.sub(r"^\[\w\w\]", "", word)) for word in _split_group(pattern, begin + 3)]
    plain = [word.group().strip() for word in words if word and len(word.group().strip()) > 2]
    return plain if len(plain) == len(words) else ["«"]


def _split_group(pattern: str, start: int) -> list[str]:
    """Split the group that is open at a place into its alternatives."""
    parts, depth, begin = [], 0, start
    for place in range(start, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        if depth < 0 or (depth == 0 and pattern[place] == "|"):
            parts.append(pattern[begin:place])
            begin = place + 1
        if depth < 0:
            break
    return parts


@cache_words
def load_patterns(name: str) -> PatternSet:
    """Load the patterns of a lexicon file."""
    slots = load_slots(name)
    patterns: list[Pattern] = []
    owners: dict[str, list[int]] = {}
    for number, entry in enumerate(load_lexicon(name)["pattern"]):
        patterns.append(Pattern(entry["id"], fill_slots(entry["pattern"], slots), entry))
        for word in entry.get("words") or find_triggers(entry["pattern"]):
            owners.setdefault(word, []).append(number)
    finder = ahocorasick_rs.AhoCorasick(list(owners))
    return PatternSet(tuple(patterns), finder, tuple(tuple(numbers) for numbers in owners.values()))
