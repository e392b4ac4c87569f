"""Files become articles one by one; a bad one stops no other."""

import io
import json
from pathlib import Path

import pytest

from jejaring.article import Article
from jejaring.errors import AccessError, InputError
from jejaring.reading import Heading, Refusal, read_articles, read_stream
from jejaring.reading.decoding import MAX_BYTES
from jejaring.reading.heading import make_id, read_heading

TEXT = "Bupati Semarang membuka bazar UMKM."
PAGE = f"""<html><head><title>Bazar Dibuka - Kabar</title>
<meta property="article:published_time" content="2025-09-24T08:00">
<meta property="og:site_name" content="Kabar Kriya"></head><body><nav>Beranda | Ekonomi</nav>
<article><h1>Bazar Dibuka</h1>
<p>{TEXT * 4}</p>
<p>Bazar itu diikuti puluhan perajin dari kota dan kabupaten di sekitarnya selama tiga hari.</p></article>
<footer>Hak cipta</footer></body></html>"""


def read(*paths: Path, call: Heading | None = None) -> list[Article | Refusal]:
    return list(read_articles(paths, call or Heading()))


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def only(articles: list[Article | Refusal]) -> Article:
    (article,) = articles
    assert isinstance(article, Article)
    return article


def test_a_text_file_is_named_by_its_stem(tmp_path: Path) -> None:
    article = only(read(write(tmp_path / "berita satu.txt", TEXT)))
    assert (article.id, article.text, article.length) == ("berita-satu", TEXT, len(TEXT))


def test_the_sidecar_wins_over_the_call(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "a.meta.json", json.dumps({"id": "b-1", "date": "2025-09-24", "title": "Judul"}))
    article = only(read(path, call=Heading(published="2020-01-01", publisher="Kabar")))
    assert (article.id, article.published, article.publisher, article.title) == ("b-1", "2025-09-24", "Kabar", "Judul")


def test_json_lines_are_read_each_alone(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {"id": "a", "text": TEXT, "date": "2025-09-24T07:00:00", "publisher": "Kabar", "url": "https://x.id/a"}
        ),
        "no json",
        "[]",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": "", "title": "kosong"}),
        json.dumps({"id": "d", "text": TEXT, "date": "kemarin"}),
        json.dumps({"id": "e", "text": TEXT, "url": "javascript:x"}),
        "",
        json.dumps({"id": "f", "text": TEXT + "\r\nBaris dua."}),
    ]
    found = read(write(tmp_path / "x.jsonl", "\n".join(lines)))
    assert [each.id for each in found if isinstance(each, Article)] == ["a", "f"]
    reasons = [str(each) for each in found if isinstance(each, Refusal)]
    assert len(reasons) == 6
    assert all(reason.startswith("x.jsonl, line ") for reason in reasons)
    first = found[0]
    assert isinstance(first, Article)
    assert (first.published, first.publisher, first.url) == ("2025-09-24", "Kabar", "https://x.id/a")


def test_a_line_without_end_is_refused_once_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(
        b'{"id": "a", "text": "' + b"a " * (MAX_BYTES * 2) + b'"}\n' + json.dumps({"id": "b", "text": TEXT}).encode()
    )
    found = read(path)
    assert [type(each) for each in found] == [Refusal, Article]


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    article = only(read(write(tmp_path / "a.html", PAGE)))
    assert article.text is not None
    assert TEXT in article.text
    assert "Beranda" not in article.text
    assert "Hak cipta" not in article.text
    assert article.published == "2025-09-24"


@pytest.mark.parametrize(
    "bomb", ["<div>" * 50_000 + TEXT, "<p>" + "<b>" * 50_000 + TEXT, "<html></html>", "<" * 100_000]
)
def test_a_page_that_is_a_bomb_is_read_or_refused(tmp_path: Path, bomb: str) -> None:
    (found,) = read(write(tmp_path / "a.html", bomb))
    assert isinstance(found, Article | Refusal)


def test_a_stream_is_an_article_of_the_name_given() -> None:
    article = read_stream(io.BytesIO(TEXT.encode()), "stdin", Heading(publisher="Kabar"))
    assert isinstance(article, Article)
    assert (article.id, article.publisher) == ("stdin", "Kabar")


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="cannot be read"):
        read(tmp_path / "none.txt")


@pytest.mark.parametrize(
    "sidecar", ["[]", "no json", '{"id": 5}', '{"date": "2025-13-40"}', '{"url": "file:///etc/passwd"}']
)
def test_a_bad_sidecar_refuses_its_article(tmp_path: Path, sidecar: str) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "a.meta.json", sidecar)
    (found,) = read(path)
    assert isinstance(found, Refusal)


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c", "x\0y", ".hidden", "a" * 300, "b é?*|"])
def test_an_id_is_never_a_path(name: str) -> None:
    made = make_id(name)
    assert "/" not in made
    assert "\\" not in made
    assert not made.startswith(".")
    assert 0 < len(made) <= 120


def test_a_name_without_letters_gives_no_id() -> None:
    with pytest.raises(InputError, match="gives no id"):
        make_id("???")


def test_only_the_day_of_a_moment_is_kept() -> None:
    assert read_heading({"date": "2025-09-24T23:59:00+07:00"}).published == "2025-09-24"
