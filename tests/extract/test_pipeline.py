"""The extractor as a whole: what it writes is verbatim, the same each time, and never from what is not the article."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.article import Article
from jejaring.errors import InvalidDocument
from jejaring.extract import extract
from jejaring.pipeline.workers import run_tasks

VISIT = """Dekranasda Magetan Terima Tamu dari Ngawi

MAGETAN – Dewan Kerajinan Nasional Daerah (Dekranasda) Kabupaten Magetan menerima kunjungan Dekranasda Kabupaten Ngawi \
di Gedung Kriya Lawu, Magetan, Rabu (12/6/2024). Rombongan dipimpin Ketua Dekranasda Ngawi Hj. Sulastri Wibisono, S.E.

“Kami datang untuk belajar. Pulang nanti kami benahi galeri,” kata Sulastri.

Baca juga: Wali Kota Madiun Buka Bazar Durian

Ketua Dekranasda Magetan, Retno Palupi, menyebut anyaman bambu khas Magetan dijual sampai Surabaya.

“Silakan ditiru,” ujarnya.

Pos Lawu | 3 jam yang lalu
(tik/kr-2)
"""


def read(text: str, published: str | None = "2024-06-13") -> dict[str, Any]:
    return extract(Article.from_text("example", text, published=published))


def pick(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [claim for claim in document["claims"] if claim["type"] == kind and claim["confidence"] >= 0.5]


def test_visit_is_one_occurrence_with_day_and_place() -> None:
    (occurrence,) = pick(read(VISIT), "occurrence")
    assert (occurrence["kind"], occurrence["start"], occurrence["end"], occurrence["region"]) == (
        "visit", "2024-06-12", "2024-06-12", "35.20",
    )  # fmt: skip


def test_visit_ties_host_and_guest() -> None:
    assert read(VISIT)["ties"] == [{"regions": ["35.20", "35.21"], "event": "e1"}]


def test_tenures_carry_the_region_of_the_board() -> None:
    found = {(c["person"], c["post"], c["region"]) for c in pick(read(VISIT), "tenure")}
    assert found == {
        ("Sulastri Wibisono", "Ketua Dekranasda", "35.21"),
        ("Retno Palupi", "Ketua Dekranasda", "35.20"),
    }


def test_speakers_are_followed_through_pronouns() -> None:
    assert [c["speaker"] for c in pick(read(VISIT), "statement")] == ["Sulastri Wibisono", "Retno Palupi"]


def test_furniture_makes_no_claim() -> None:
    start, end = VISIT.index("Baca juga"), VISIT.index("Durian")
    furniture = VISIT.index("Pos Lawu")
    for claim in read(VISIT)["claims"]:
        for evidence in claim["evidence"]:
            assert not (evidence["start"] < end and start < evidence["end"])
            assert evidence["end"] <= furniture


@pytest.mark.parametrize("text", [VISIT, VISIT.replace("\n", "\r\n"), VISIT.upper(), VISIT * 3])
def test_evidence_is_verbatim_and_short(text: str) -> None:
    article = Article.from_text("example", text)
    assert article.text is not None
    for claim in extract(article)["claims"]:
        assert claim["evidence"]
        for evidence in claim["evidence"]:
            assert article.text[evidence["start"] : evidence["end"]] == evidence["exact"]
            assert 0 < len(evidence["exact"]) <= 100


def test_same_article_gives_the_same_document() -> None:
    assert read(VISIT) == read(VISIT)


def test_article_without_text_is_refused() -> None:
    with pytest.raises(InvalidDocument):
        extract(Article("a", "0" * 64))


WORDS = st.sampled_from(
    'Bupati Wali Kota Semarang Ketua Dekranasda Kabupaten Klaten dan , . “ ” " ( ) Rabu (12/6) istri Pj menerima '
    "kunjungan pameran di Hotel Mawar Sri Handayani H. M.Si menggelar kata nya Rp 2,5 miliar persen puluhan batik khas "
    "Kepala Dinas Koperasi UKM serta MoU menandatangani dengan \n \x00 \u202e 🙂 Baca juga: akan batal".split(" ")
)


RUNS = [*" \n\t.,-A1'\"“", "\xa0"]


def test_long_runs_of_one_sign_are_read_in_time() -> None:
    """A worker stops what takes too long, as it does where the time grows with the square of the run."""
    texts = [f"Ketua Dekranasda Semarang {run * 100_000} Tri Wahyono membuka bazar." for run in RUNS]
    texts.append("Bazar dibuka. " + '"A, ' * 3_000)
    for article, document in run_tasks(extract, [Article.from_text("any", text) for text in texts], 2, seconds=15):
        assert isinstance(document, dict), (article.text or "")[25:35]


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_words_give_grounded_claims(words: list[str]) -> None:
    article = Article.from_text("any", " ".join(words))
    assert article.text is not None
    for claim in extract(article)["claims"]:
        assert 0 <= claim["confidence"] <= 1
        assert re.fullmatch(r"[a-z]+\.[a-z-]+", claim["rule"])
        for evidence in claim["evidence"]:
            assert article.text[evidence["start"] : evidence["end"]] == evidence["exact"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    extract(Article.from_text("any", text))
