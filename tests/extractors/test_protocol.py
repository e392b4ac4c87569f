"""Extractors are found by name; whatever has `extract(article)` is one."""

import pytest

from jejaring.acceptance import load_threshold
from jejaring.article import Article
from jejaring.errors import InputError, UnknownName
from jejaring.extractors import find_extractor, list_extractors


def test_three_are_shipped() -> None:
    assert {"rules", "documents", "openai"} <= set(list_extractors())


def test_an_unknown_one_names_those_there_are() -> None:
    with pytest.raises(UnknownName, match="rules"):
        find_extractor("magic")


def test_the_rules_read_an_article() -> None:
    article = Article.from_text("a", "Bupati Semarang Tri Wahyono meninjau stan batik.")
    claims = find_extractor("rules").extract(article)["claims"]
    assert [claim["person"] for claim in claims if claim["type"] == "tenure"] == ["Tri Wahyono"]


@pytest.mark.parametrize(
    "written", ["{", "[]", "{}", '{"article": {}, "claims": []}', '{"article": {"sha256": "x"}, "claims": 5}']
)
def test_a_document_that_is_none_says_so(tmp_path, written: str) -> None:
    (tmp_path / "a.json").write_text(written, "utf-8")
    with pytest.raises(InputError):
        find_extractor("documents", [tmp_path]).extract(Article.from_text("a", "Bupati"))


def test_no_document_is_no_claims(tmp_path) -> None:
    with pytest.raises(InputError, match="no claim document"):
        find_extractor("documents", [tmp_path]).extract(Article.from_text("a", "Bupati"))


@pytest.mark.parametrize(("day", "sure"), [(", Jumat (3/5/2024)", True), ("", False)])
def test_the_rules_hold_back_a_visit_without_a_day_and_who_took_part(day: str, sure: bool) -> None:
    text = f"Pemkab Donggala berkunjung ke Kota Palu{day}. Rombongan diterima Wali Kota Palu Harun Sani."
    claims = find_extractor("rules").extract(Article.from_text("a", text, published="2024-05-06"))["claims"]
    told = [claim["confidence"] >= load_threshold() for claim in claims if "event" in claim]
    assert len(told) > 2
    assert set(told) == {sure}
