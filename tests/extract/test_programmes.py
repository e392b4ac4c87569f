"""Programmes and who runs them. All sentences, names and programmes are of this project's own."""

import pytest

from jejaring.article import Article
from jejaring.extract import extract
from jejaring.extract.document import Claim


def read_operations(text: str, sure: float = 0.5) -> list[Claim]:
    claims = extract(Article.from_text("a", text, published="2023-10-20"))["claims"]
    return [claim for claim in claims if claim["type"] == "operation" and claim["confidence"] >= sure]


@pytest.mark.parametrize(
    ("sentence", "operation"),
    [
        ("Pemkab Klaten menjalankan program Pasar Lurik.", ("Pasar Lurik", "Pemerintah Kabupaten", "33.10")),
        ("Pemkab Klaten punya aplikasi bernama Lurikku Maju.", ("Lurikku Maju", "Pemerintah Kabupaten", "33.10")),
        (
            "Dinas Koperasi dan UKM Kabupaten Klaten meluncurkan program “Satu Desa Satu Kedai”.",
            ("Satu Desa Satu Kedai", "Dinas Koperasi dan UKM", "33.10"),
        ),
        (
            "Melalui program Pasar Lurik, Pemkab Klaten membantu penenun.",
            ("Pasar Lurik", "Pemerintah Kabupaten", "33.10"),
        ),
        ("Program Pasar Lurik digagas Pemkab Klaten.", ("Pasar Lurik", "Pemerintah Kabupaten", "33.10")),
        (
            "Bupati Klaten Joko Widagdo meluncurkan program Pasar Lurik.",
            ("Pasar Lurik", "Pemerintah Kabupaten", "33.10"),
        ),
        ("Kementerian Perdagangan menjalankan program Pasar Lurik.", ("Pasar Lurik", "Kementerian Perdagangan", None)),
        ("Inovasi “Jemput Izin” dari Pemkab Klaten dipuji.", ("Jemput Izin", "Pemerintah Kabupaten", "33.10")),
        (
            "Pemkab Klaten punya program bantuan modal bagi pedagang.",
            ("bantuan modal", "Pemerintah Kabupaten", "33.10"),
        ),
        ("Kota Tegal memiliki program Warung Bahari.", ("Warung Bahari", "Pemerintah Kota", "33.76")),
        (
            "Pemkab Klaten menjalankan program wirausaha muda desa (Wirmudes).",
            ("wirausaha muda desa", "Pemerintah Kabupaten", "33.10"),
        ),
    ],
)
def test_who_runs_what(sentence: str, operation: tuple[str, str, str | None]) -> None:
    assert [(c["programme"], c["agency"], c["region"]) for c in read_operations(sentence)] == [operation]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pemkab Klaten menjalankan program itu dengan tekun.",
        "Pemkab Klaten mendukung program Pasar Lurik.",
        "Pemkab Klaten berharap ada program Pasar Lurik.",
        "Pemkab Klaten belum menjalankan program Pasar Lurik.",
        "Program Pasar Lurik ramai peminat.",
        "Pemkab Klaten mengembangkan UMKM.",
        "PT Semen Merah menjalankan program Mitra Binaan.",
        "Pemkot Solo meluncurkan Solo Great Sale 2023.",
        "Beberapa pemerintah daerah tentu punya program bagus.",
    ],
)
def test_no_operation(sentence: str) -> None:
    assert read_operations(sentence) == []


def test_a_plan_is_planned() -> None:
    (claim,) = read_operations("Pemkab Klaten akan meluncurkan program Pasar Lurik.")
    assert claim["modality"] == "planned"


def test_the_owner_stands_before_who_acts_through_it() -> None:
    text = "Pemkot Tegal membina penenun lewat program Pasar Lurik milik Pemkab Klaten."
    assert [(c["programme"], c["region"]) for c in read_operations(text)] == [("Pasar Lurik", "33.10")]


def test_one_programme_of_a_region_is_one_operation() -> None:
    text = "Pemkab Klaten menjalankan program Pasar Lurik. Program Pasar Lurik digagas Pemkab Klaten."
    assert len(read_operations(text)) == 1
