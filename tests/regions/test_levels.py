"""Level words and offices tell the kind of region, and come off the front of a name."""

import pytest

from jejaring.regions.levels import kinds_of, split_level


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Kabupaten", {"kabupaten"}),
        ("Kab.", {"kabupaten"}),
        ("Bupati", {"kabupaten"}),
        ("Pj Bupati", {"kabupaten"}),
        ("Wabup", {"kabupaten"}),
        ("Pemkab", {"kabupaten"}),
        ("Pemerintah Kabupaten", {"kabupaten"}),
        ("Kota", {"kota"}),
        ("Wali Kota", {"kota"}),
        ("Walikota", {"kota"}),
        ("Wakil Wali Kota", {"kota"}),
        ("Wawali", {"kota"}),
        ("Pemkot", {"kota"}),
        ("Pemko", {"kota"}),
        ("Provinsi", {"provinsi"}),
        ("Gubernur", {"provinsi"}),
        ("Wagub", {"provinsi"}),
        ("Pemprov", {"provinsi"}),
        ("Camat", {"kecamatan"}),
        ("regency", {"kabupaten", "kota"}),
        ("Pemerintah Kabupaten/Kota", {"kabupaten", "kota"}),
        ("Kepala Dinas Koperasi", set()),
        ("Perkotaan", set()),
        ("", set()),
    ],
)
def test_words_say_kinds(words: str, kinds: set[str]) -> None:
    assert kinds_of(words) == kinds


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Kabupaten Soppeng", "Soppeng"),
        ("Kab.Semarang", "Semarang"),
        ("KOTA CIREBON", "CIREBON"),
        ("Kota Administrasi Jakarta Selatan", "Jakarta Selatan"),
        ("Pemerintah Provinsi Banten", "Banten"),
        ("Wakil Wali Kota Tangerang Selatan", "Tangerang Selatan"),
        ("Kota Tangerang\nSelatan", "Tangerang\nSelatan"),
        ("Kotamobagu", "Kotamobagu"),
        ("Lima Puluh Kota", "Lima Puluh Kota"),
        ("Kota", "Kota"),
    ],
)
def test_level_word_comes_off(name: str, rest: str) -> None:
    kinds, found = split_level(name)
    assert found == rest
    assert bool(kinds) == (rest != name)
