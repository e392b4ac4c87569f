"""Short forms that a text defines, and brackets that define none. All sentences are of our own making."""

import pytest

from jejaring.article import Article
from jejaring.extract import extract


def read(text: str) -> list[tuple[str, str]]:
    claims = extract(Article.from_text("example", text, published="2024-06-06"))["claims"]
    return [(c["short"], c["long"]) for c in claims if c["type"] == "alias"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Dinas Perindustrian dan Perdagangan (Disperindag) hadir.",
            [("Disperindag", "Dinas Perindustrian dan Perdagangan")],
        ),
        (
            "Dinas Koperasi, UKM dan Perdagangan (Diskopukmdag) hadir.",
            [("Diskopukmdag", "Dinas Koperasi, UKM dan Perdagangan")],
        ),
        (
            "Dinas Perindustrian, Perdagangan, Koperasi dan UKM (Disperindagkop) hadir.",
            [("Disperindagkop", "Dinas Perindustrian, Perdagangan, Koperasi dan UKM")],
        ),
        (
            "Dinas Perdagangan Provinsi Kalimantan Selatan (Disdag Kalsel) hadir.",
            [("Disdag Kalsel", "Dinas Perdagangan Provinsi Kalimantan Selatan")],
        ),
        ("Dinas Ketahanan Pangan Kabupaten Klaten (DKP) hadir.", [("DKP", "Dinas Ketahanan Pangan")]),
        ("Dinas Pertanian dan Ketahanan Pangan (DKPP) hadir.", [("DKPP", "Dinas Pertanian dan Ketahanan Pangan")]),
        ("Mereka melakukan kunjungan kerja (kunker) ke Klaten.", [("kunker", "kunjungan kerja")]),
        ("Ada 60 stan UKM (Usaha Kecil Menengah) di sana.", [("UKM", "Usaha Kecil Menengah")]),
        ("Bagian Program, Evaluasi dan Pelaporan (PEP) hadir.", [("PEP", "Program, Evaluasi dan Pelaporan")]),
        ("Mereka membentuk Kelompok Kerja (Pokja) di Klaten.", [("Pokja", "Kelompok Kerja")]),
        (
            "Nota kesepakatan (MoU) dan Memorandum of Understanding (MoU) diteken.",
            [("MoU", "Nota kesepakatan"), ("MoU", "Memorandum of Understanding")],
        ),
    ],
)
def test_a_text_defines_a_short_form(text: str, pairs: list[tuple[str, str]]) -> None:
    assert read(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Klaten (tengah) menerima rombongan.",
        "Pameran dibuka di Kota Solo (Jawa Tengah) kemarin.",
        "Pasar Ramadan (Selasa) ramai.",
        "Penjualan produk kerajinan (batik) naik.",
        "Rombongan PKK (Ketua dan Sekretaris) datang.",
    ],
)
def test_a_bracket_that_defines_nothing(text: str) -> None:
    assert read(text) == []
