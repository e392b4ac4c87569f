"""Posts as they are loosely written, who holds them, and which region is meant. All names are invented."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract


def read(text: str) -> list[tuple[Any, ...]]:
    document = extract(Article.from_text("example", text, published="2023-10-06"))
    held = [c for c in document["claims"] if c["type"] == "tenure" and c["confidence"] >= 0.5]
    return [(c["person"], c["post"], c["region"], c["acting"]) for c in held]


HELD = [
    ("Nota itu diteken Pj.Wali Kota Solo, Joko Widagdo.", ("Joko Widagdo", "Wali Kota", "33.72", "Pj")),
    ("Nota itu diteken Penjabat sementara Bupati Klaten Tuti Sari.", ("Tuti Sari", "Bupati", "33.10", "Pjs")),
    ("Turut hadir Kabag. Umum Setda Kota Batu, Rini.", ("Rini", "Kabag Umum", "35.79", None)),
    ("Waka II DPRD Klaten Sarwo Edi hadir.", ("Sarwo Edi", "Waka II DPRD", "33.10", None)),
    ("Acara dibuka Sekertaris Daerah Klaten Sarwo Edi.", ("Sarwo Edi", "Sekretaris Daerah", "33.10", None)),
    ("Hadir kadis pariwisata Kota Batu Rama Lestari.", ("Rama Lestari", "Kepala Dinas pariwisata", "35.79", None)),
    ("Tamu diterima ketua DPRD Klaten Herman Dali.", ("Herman Dali", "Ketua DPRD", "33.10", None)),
    ("Tamu diterima walikota tual Ahmad Reno.", ("Ahmad Reno", "Wali Kota", "81.72", None)),
    (
        "Tamu disambut Ken Harta, Anggota Bidang Promosi Dekranasda Jawa Barat.",
        ("Ken Harta", "Anggota Bidang Promosi Dekranasda", "32", None),
    ),
    (
        "“Kami belajar,” jelas Hendra Wibawa Ketua Komisi B DPRD Klaten.",
        ("Hendra Wibawa", "Ketua Komisi B DPRD", "33.10", None),
    ),
    (
        "Kota ini dikunjungi Wakil Ketua II TP PKK Klaten Salma HD. Melibatkan banyak kader.",
        ("Salma HD", "Wakil Ketua II TP PKK", "33.10", None),
    ),
    ("Ketua TP PKK dan Dekranasda Klaten, Sari Giri, hadir.", ("Sari Giri", "Ketua TP PKK", "33.10", None)),
    ("Ketua TP PKK dan Dekranasda Klaten, Sari Giri, hadir.", ("Sari Giri", "Ketua Dekranasda", "33.10", None)),
    ("Ketua Dekranasda yang juga Ketua TP PKK Sragen, Nur Ayu, hadir.", ("Nur Ayu", "Ketua Dekranasda", "33.14", None)),
    ("Gubernur NTB, Lalu Muhamad Ikbal, hadir.", ("Lalu Muhamad Ikbal", "Gubernur", "52", None)),
    (
        "Rombongan Pemkab Sleman yang dipimpin Asisten Administrasi Umum, Eka Surya, berkunjung ke Pemkab Klaten.",
        ("Eka Surya", "Asisten Administrasi Umum", "34.04", None),
    ),
    (
        "Rombongan Pemkab Sleman berkunjung ke Kota Batu. Tamu diterima Kepala Bidang Niaga Tono Hadi.",
        ("Tono Hadi", "Kepala Bidang Niaga", "35.79", None),
    ),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_a_post_is_read(text: str, held: tuple[Any, ...]) -> None:
    assert held in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ketua PKK Kampung Sri Gemilang, Eka Dewi, turut hadir di Kabupaten Siak.",  # of a village
        "Dialog itu dihadiri anggota DPRD kota Palu.",
        "Ia menunggu di kantor bupati Klaten sejak pagi.",
        "Ia disambut istri bupati Klaten Sari Ayu.",
        "Mantan walikota Solo Joko Widagdo pulang.",
        "Ketua Dekranasda Klaten belum ditunjuk, lalu rapat ditutup.",
    ],
)
def test_no_post_is_read(text: str) -> None:
    assert read(text) == []
