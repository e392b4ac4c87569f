"""The directory: national agencies by what they are called, a product's category by the words of its name."""

import pytest

from jejaring.directory import Directory, is_craft_council, is_government, sounds_like_agency
from jejaring.namespaces import local, resource
from tests.builders import load_directory


def find(product: str) -> str | None:
    iri = load_directory().find_category(product)
    return local(iri).removeprefix("category/") if iri else None


@pytest.mark.parametrize(
    ("product", "category"),
    [
        ("batik", "batik"),
        ("BATIK tulis", "batik"),
        ("kerajinan marmer", "stone-craft"),
        ("beras kencur", "herbal"),
        ("keripik pisang", "crackers"),
        ("roket", None),
        ("", None),
        ("batikan", None),
    ],
)
def test_a_product_is_placed_by_the_rules_that_the_vocabulary_states(product: str, category: str | None) -> None:
    assert find(product) == category


def test_a_category_beats_those_above_it_then_the_first_word_then_the_longest() -> None:
    broader = {"craft": "", "stone": "craft", "food": "", "rice": "food"}
    words = {"kerajinan": "craft", "marmer": "stone", "beras": "rice", "beras merah": "food", "kue": "food"}
    directory = Directory({}, words, {name: above for name, above in broader.items() if above})
    assert directory.find_category("kerajinan marmer") == "stone"
    assert directory.find_category("marmer kerajinan") == "stone"
    assert directory.find_category("kerajinan beras") == "craft"
    assert directory.find_category("kue kerajinan") == "food"
    assert directory.find_category("beras merah") == "rice"


@pytest.mark.parametrize("name", ["Bank Indonesia", "BI", "bank  indonesia", "Kementerian PPN/Bappenas", "APEKSI"])
def test_a_national_agency_is_found_by_name_or_acronym(name: str) -> None:
    assert load_directory().find_agency(name)


def test_a_name_and_its_acronym_are_one_agency_and_unknown_names_none() -> None:
    directory = load_directory()
    assert directory.find_agency("Bank Indonesia") == directory.find_agency("BI") == resource("agency/bi")
    assert directory.find_agency("Kementerian Sihir") is None
    assert directory.find_agency("") is None


def test_every_category_found_is_one_of_the_vocabulary() -> None:
    assert {local(iri).split("/")[0] for iri in load_directory().categories.values()} == {"category"}


GOVERNMENTS = [
    "Pemkab",
    "Pemkot",
    "Pemprov",
    "Pemda",
    "Pemerintah Kabupaten",
    "pemerintah  KOTA",
    "Pemerintah Provinsi",
]


@pytest.mark.parametrize("name", GOVERNMENTS)
def test_governments(name: str) -> None:
    assert is_government(name)
    assert sounds_like_agency(name)


@pytest.mark.parametrize("name", ["Pemerintah", "Pemerintah Desa", "Pemkab Soppeng", "Bupati", "", "Dinas Pemkab"])
def test_what_is_no_government_alone(name: str) -> None:
    assert not is_government(name)


@pytest.mark.parametrize("name", ["Dekranasda", "Dekranas", "Dewan Kerajinan Nasional Daerah"])
def test_craft_councils(name: str) -> None:
    assert is_craft_council(name)
    assert not is_craft_council(f"Ketua {name}")


@pytest.mark.parametrize("name", ["Dinas Perdagangan", "Diskominfo", "Bappeda", "DPRD", "Kadin", "Kementerian UMKM"])
def test_names_of_bodies(name: str) -> None:
    assert sounds_like_agency(name)


@pytest.mark.parametrize("name", ["Iwan", "Andi Yuliana", "Badanuddin", "", "Toko Dinas", "Kantoro Suwarno", "Bankir"])
def test_names_of_people_and_firms(name: str) -> None:
    assert not sounds_like_agency(name)
