"""Every pattern of the lexicon matches what it says it matches, and leaves alone what it says it leaves alone."""

import pytest

from jejaring.article import Article
from jejaring.extract import extract
from jejaring.lexicon import list_lexicons, load_lexicon


def list_examples(key: str) -> list[tuple[str, str]]:
    entries = [entry for name in list_lexicons() for entry in load_lexicon(name).get("pattern", ())]
    return [(entry["id"], sentence) for entry in entries for sentence in entry[key]]


def rules_of(sentence: str) -> set[str]:
    article = Article.from_text("example", sentence, published="2023-10-20")
    return {claim["rule"] for claim in extract(article)["claims"]}


@pytest.mark.parametrize(("rule", "sentence"), list_examples("match"))
def test_pattern_matches(rule: str, sentence: str) -> None:
    assert rule in rules_of(sentence)


@pytest.mark.parametrize(("rule", "sentence"), list_examples("no_match"))
def test_pattern_leaves_alone(rule: str, sentence: str) -> None:
    assert rule not in rules_of(sentence)


def test_every_pattern_has_examples_and_an_id_of_its_own() -> None:
    entries = [entry for name in list_lexicons() for entry in load_lexicon(name).get("pattern", ())]
    assert all(entry["match"] and entry["no_match"] for entry in entries)
    assert len({entry["id"] for entry in entries}) == len(entries) > 40
