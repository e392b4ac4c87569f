"""Fingerprints of texts: reprints of one press release are found without anybody's text.

1. A text's shingles are its runs of three folded words.
2. The 128 words of a shingle's SHAKE-128 (FIPS 202) are its places in 128 fixed random orders of all shingles. Two
   texts have the same first shingle in as many orders as they resemble each other, by the Jaccard index of their
   shingles (Broder 1997, doi:10.1109/SEQUEN.1997.666900).
3. Of each first place only the last hexadecimal digit is kept (Li & König 2010, doi:10.1145/1772690.1772759): enough to
   compare texts, too little to confirm a guessed phrase, such as a private person's name. For the same reason a short
   text has no fingerprint.
"""

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import shake_128
from itertools import combinations

from jejaring.text import fold_words

DIGITS = 128
"""How many orders, and so hexadecimal digits: the standard error of a resemblance of 0.5 is 0.05."""
SHINGLE = 3
"""How many words are a shingle."""
SHORTEST = 50
"""A text of fewer different shingles has no fingerprint."""
REPRINT = 0.5
"""From this resemblance on, two texts are prints of one."""
_CHANCE = 1 / 16
_BAND = 3


def make_fingerprint(text: str) -> str | None:
    """Make the fingerprint of a text: 128 hexadecimal digits, or None of a short text.

    >>> words = [f"kata{n}" for n in range(60)]
    >>> make_fingerprint(" ".join(words))[:16], make_fingerprint("Pemkot Serang menerima tamu")
    ('7e3dcfe5f313677e', None)
    """
    shingles = {*_cut_shingles(fold_words(text).split())}
    if len(shingles) < SHORTEST:
        return None
    places = (struct.unpack(f">{DIGITS}I", shake_128(shingle.encode()).digest(4 * DIGITS)) for shingle in shingles)
    return "".join(f"{min(order) % 16:x}" for order in zip(*places, strict=True))


def _cut_shingles(words: list[str]) -> Iterator[str]:
    return (" ".join(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def is_fingerprint(text: str) -> bool:
    """Tell whether a text has the form of a fingerprint.

    >>> is_fingerprint("0a" * 64), is_fingerprint("0A" * 64)
    (True, False)
    """
    return bool(re.fullmatch(rf"[0-9a-f]{{{DIGITS}}}", text))


def compare_fingerprints(one: str, other: str) -> float:
    """Estimate how much two texts resemble each other: the Jaccard index of their shingles, 0 to 1.

    >>> compare_fingerprints("0" * 128, "0" * 128), compare_fingerprints("0" * 128, "f" * 128)
    (1.0, 0.0)
    """
    alike = sum(a == b for a, b in zip(one, other, strict=True)) / DIGITS
    return max(0.0, (alike - _CHANCE) / (1 - _CHANCE))


def find_reprints(fingerprints: Mapping[str, str]) -> list[frozenset[str]]:
    """Find the groups of texts that are prints of one, by their keys; a text of its own is in none.

    Whoever resembles one of a group is of the group. Only texts that share a band of three digits are compared: of two
    texts at the threshold one in a thousand pairs is missed, of two that resemble each other by 0.6 none in 10,000.

    >>> [sorted(group) for group in find_reprints({"a": "01" * 64, "b": "01" * 64, "c": "23" * 64})]
    [['a', 'b']]
    """
    leader = {key: key for key in sorted(fingerprints)}

    def follow(key: str) -> str:
        while leader[key] != key:
            leader[key] = key = leader[leader[key]]
        return key

    for one, other in _list_candidates(fingerprints):
        a, b = sorted((follow(one), follow(other)))
        if a != b and compare_fingerprints(fingerprints[one], fingerprints[other]) >= REPRINT:
            leader[b] = a
    groups: dict[str, list[str]] = defaultdict(list)
    for key in leader:
        groups[follow(key)].append(key)
    return [frozenset(group) for group in groups.values() if len(group) > 1]


def _list_candidates(fingerprints: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for start in range(0, DIGITS - _BAND + 1, _BAND):
        alike: dict[str, list[str]] = defaultdict(list)
        for key, fingerprint in fingerprints.items():
            alike[fingerprint[start : start + _BAND]].append(key)
        for keys in alike.values():
            yield from combinations(keys, 2)
