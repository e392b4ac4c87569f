"""Fingerprints: one text one fingerprint, reprints found, other articles not, and little told of the text."""

import random
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from jejaring.article import Article
from jejaring.fingerprint import (
    DIGITS,
    REPRINT,
    SHINGLE,
    compare_fingerprints,
    find_reprints,
    is_fingerprint,
    make_fingerprint,
)
from jejaring.text import fold_words

SEEDS = st.integers(0, 2**32)


def write_story(seed: int, length: int = 250) -> str:
    """Write words as an article has them: few words often, many words once."""
    chance = random.Random(seed)
    return " ".join(f"kata{int(chance.paretovariate(0.8))}" for _ in range(length))


def shingle(text: str) -> frozenset[tuple[str, ...]]:
    words = fold_words(text).split()
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


@given(SEEDS)
def test_one_text_has_one_fingerprint_however_it_is_set(seed):
    text = write_story(seed)
    printed = make_fingerprint(text)
    assert printed is not None and is_fingerprint(printed)
    assert make_fingerprint(text.upper().replace(" ", ",\r\n  ")) == printed
    assert (
        Article.from_text("a", text).fingerprint
        == Article("a", Article.from_text("a", text).sha256).with_text(text).fingerprint
    )


@given(SEEDS, st.integers(3, 20))
def test_a_reprint_under_another_headline_is_found(seed, headline):
    text = write_story(seed)
    prints = {"a": write_story(seed + 1, headline) + "\n" + text, "b": write_story(seed + 2, headline) + "\n" + text}
    assert find_reprints({key: make_fingerprint(text) for key, text in prints.items()}) == [frozenset("ab")]


@given(st.lists(SEEDS, min_size=2, max_size=6, unique=True))
def test_different_articles_are_no_reprints(seeds):
    assert find_reprints({str(seed): make_fingerprint(write_story(seed)) for seed in seeds}) == []


@given(SEEDS, st.integers(0, 250))
def test_a_resemblance_is_near_the_jaccard_index_of_the_shingles(seed, kept):
    one = write_story(seed)
    other = " ".join(one.split()[:kept]) + " " + write_story(seed + 1, 250 - kept)
    a, b = shingle(one), shingle(other)
    found = compare_fingerprints(make_fingerprint(one), make_fingerprint(other))
    assert abs(found - len(a & b) / len(a | b)) < 0.3, "six standard errors"


def test_who_resembles_one_of_a_group_is_of_the_group():
    first = "".join("0123456789abcdef"[n % 16] for n in range(DIGITS))
    chain = {"a": first, "b": "f" * 60 + first[60:], "c": "f" * 100 + first[100:]}
    assert compare_fingerprints(chain["a"], chain["c"]) < REPRINT
    assert find_reprints(chain) == [frozenset("abc")]


def test_a_phrase_of_the_text_cannot_be_told_from_another(monkeypatch):
    text = write_story(1)
    printed, words = make_fingerprint(text), text.split()
    monkeypatch.setattr("jejaring.fingerprint.SHORTEST", 1)

    def count_hits(phrase):
        return sum(a == b for a, b in zip(make_fingerprint(phrase), printed, strict=True))

    true = [count_hits(" ".join(words[start : start + SHINGLE])) for start in range(200)]
    false = [count_hits(f"tamu{n} dari{n} mana{n}") for n in range(200)]
    assert mean(true) - mean(false) < 1.5, "a true guess hits one digit of 128 more"
    assert sum(hits <= max(false) for hits in true) > 190, "and almost every one fewer than the luckiest false guess"


def test_a_short_text_has_no_fingerprint():
    assert make_fingerprint("") is None
    assert make_fingerprint(write_story(3, 40)) is None
    assert make_fingerprint("kata " * 500) is None
