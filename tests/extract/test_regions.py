"""Regions: level words over lists, offices, provinces in apposition, names that stay open."""

import pytest

from jejaring.extract.agencies import RegionIndex, find_agencies
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.regions import find_regions


def codes(text: str) -> list[tuple[str, ...]]:
    return [mention.codes for mention in find_regions(text, load_atlas())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati Malang dan Wali Kota Malang", [("35.07",), ("35.73",)]),
        ("Kabupaten Kediri dan Blitar", [("35.06",), ("35.05",)]),
        ("perajin Kabupaten Klaten dan Magelang, Jawa Tengah", [("33.10",), ("33.08",), ("33",)]),
        ("Pemerintah Kota (Pemkot) Bogor", [("32.71",)]),
        ("Gubernur Bengkulu", [("17",)]),
        ("di Tegal", [("33.28", "33.76")]),
        ("di Kota Padang", [("13.71",)]),
        ("Dekranasda Pangkajene dan Kepulauan (Pangkep)", [("73.10",), ("73.10",)]),
        ("Bupati Tegal di Slawi", [("33.28",), ("33.28",)]),
        ("dari Kecamatan Polokarto, Sukoharjo", [("33.11",), ("33.11",)]),
    ],
)
def test_names_in_context(text: str, expected: list[tuple[str, ...]]) -> None:
    assert codes(text) == expected


def test_one_sense_an_article() -> None:
    assert codes("Wali Kota Madiun datang. Stan Madiun ramai.") == [("35.77",), ("35.77",)]


@pytest.mark.parametrize(
    "text", ["batu akik Batu", "Desa Sleman", "Jalan Surabaya", "Bank Jatim", "Universitas Jember"]
)
def test_names_that_are_no_region(text: str) -> None:
    assert codes(text) == []


def test_a_short_name_in_brackets_is_the_regions_throughout() -> None:
    text = (
        "Pemkab Bengkulu Tengah (Benteng) dan DPRD Bangka Selatan (Basel). Bupati Benteng dan Ketua DPRD Basel hadir."
    )
    assert codes(text) == [("17.09",), ("17.09",), ("19.03",), ("19.03",), ("17.09",), ("19.03",)]


def test_what_else_stands_in_brackets_behind_a_region_is_no_name_of_it() -> None:
    assert codes("Pameran di Kota Solok (Selasa) ramai. Pada Selasa depan ditutup.") == [("13.72",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dekranasda Kota Batu, Kabupaten Malang menjadi tuan rumah.", ["35.79"]),
        ("Dekranasda Kota Batu, Kabupaten Malang dan Kota Kediri hadir.", ["35.79", "35.07", "35.71"]),
        ("Dekranasda Tangsel, Soppeng, dan Pangkep hadir.", ["36.74", "73.12", "73.10"]),
        ("Dekranasda Sigi, Palu, Donggala hadir.", ["72.10", "72.71", "72.03"]),
        ("Dekranasda Sigi/Palu hadir.", ["72.10", "72.71"]),
    ],
)
def test_boards_in_a_list(text: str, expected: list[str]) -> None:
    """Two names with only a comma between are no list: the second begins something else."""
    found = find_agencies(text, RegionIndex(find_regions(text, load_atlas())))
    assert [(agency.name, *agency.codes) for agency in found] == [("Dekranasda", code) for code in expected]
