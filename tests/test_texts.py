"""The private texts: kept by digest, for their owner alone, and forgotten."""

import stat
from pathlib import Path

import pytest

from jejaring.article import Article
from jejaring.errors import AccessError
from jejaring.texts import Texts

ARTICLE = Article.from_text("a", "Bupati Semarang membuka bazar.\n")


def test_a_text_comes_back_as_it_was(tmp_path: Path) -> None:
    texts = Texts(tmp_path)
    assert texts.read(ARTICLE.sha256) is None
    texts.keep(ARTICLE)
    texts.keep(ARTICLE)
    assert texts.read(ARTICLE.sha256) == ARTICLE.text
    assert stat.S_IMODE((tmp_path / "texts" / ARTICLE.sha256).stat().st_mode) == 0o600
    texts.forget(ARTICLE.sha256)
    texts.forget(ARTICLE.sha256)
    assert texts.read(ARTICLE.sha256) is None


def test_an_article_without_text_leaves_nothing(tmp_path: Path) -> None:
    Texts(tmp_path).keep(Article("a", ARTICLE.sha256))
    assert not (tmp_path / "texts").exists()


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "texts").write_text("a file", "utf-8")
    with pytest.raises(AccessError, match="cannot be written"):
        Texts(tmp_path).keep(ARTICLE)
