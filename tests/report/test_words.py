"""Both languages are complete, and every text is used."""

import re
from pathlib import Path

import pytest

from jejaring.report import words as module
from jejaring.report.words import load_words

PLACES = re.compile(r"\{(\w+)\}")
SOURCES = "".join(path.read_text("utf-8") for path in Path(module.__file__).parent.rglob("*.py"))


def test_both_languages_have_the_same_texts():
    assert load_words("id").texts.keys() == load_words("en").texts.keys()


@pytest.mark.parametrize("key", load_words("en").texts)
def test_both_languages_have_the_same_places(key):
    one, other = (set(PLACES.findall(load_words(language).texts[key])) for language in ("id", "en"))
    assert one == other


@pytest.mark.parametrize("key", load_words("en").texts)
def test_no_text_is_the_same_in_both_languages_by_oversight(key):
    same = {"coverage.column.of", "ties.head", "ties.phrase", "ties.article", "ties.article_unnamed"}
    if len(load_words("en").texts[key]) > 20 and key not in same:
        assert load_words("id").texts[key] != load_words("en").texts[key]


@pytest.mark.parametrize("iso", ["2025-09-24", "2025-09", "2025", None])
def test_a_day_is_as_precise_as_it_is_known(iso):
    told = load_words("en").write_day(iso)
    assert told == {"2025-09-24": "24\xa0September\xa02025", "2025-09": "September\xa02025", "2025": "2025"}.get(
        iso or "", "no date"
    )


def test_numbers_are_written_as_the_language_does():
    assert load_words("id").write(1234.5) == "1.234,5"
    assert load_words("en").write(0.1, 3, is_fixed=True) == "0.100"
