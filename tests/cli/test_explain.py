"""`jejaring explain`: the path, the phrases, and what is said where there is none."""

import pytest


def test_a_tie_leads_back_to_its_phrases(jejaring):
    (step,) = jejaring("explain", "Tangsel", "Soppeng", "--format", "json").json()
    assert (step["source"], step["target"], step["strength"]) == ("36.74", "73.12", 0.5)
    assert step["kinds"] == ["visit", "verbal"]
    assert "Rabu (24/9)" in {ground["phrase"] for ground in step["grounds"]}
    assert {ground["article"] for ground in step["grounds"]} == {"article/seed-01"}


def test_a_path_goes_through_others(jejaring):
    steps = jejaring("explain", "Sukoharjo", "Kabupaten Malang", "--format", "json").json()
    assert [(step["source"], step["target"]) for step in steps] == [("33.11", "33.22"), ("33.22", "35.07")]


def test_text_shows_occasion_and_place_in_the_text(jejaring):
    text = jejaring("explain", "Tangsel", "Pangkep", "--lang", "en").out
    assert "seed-01-e1" in text
    assert "at 342–353 of article/seed-01" in text


def test_provinces_rest_on_the_ties_of_their_regions(jejaring):
    (step,) = jejaring("explain", "Banten", "Sulawesi Selatan", "--format", "json").json()
    assert {"Dekranasda Kabupaten Soppeng", "Dekranasda Kabupaten Pangkajene dan Kepulauan"} <= {
        ground["who"] for ground in step["grounds"]
    }


def test_regions_that_nothing_connects(jejaring):
    outcome = jejaring("explain", "Tangsel", "Kota Medan", "--lang", "en")
    assert outcome.code == 0
    assert "No articles here connect" in outcome.out


def test_an_ambiguous_name_is_answered_with_its_candidates(jejaring):
    outcome = jejaring("explain", "Malang", "Soppeng")
    assert outcome.code == 2
    assert "35.07" in outcome.err
    assert "35.73" in outcome.err


def test_an_unknown_name_is_answered_with_what_comes_close(jejaring):
    outcome = jejaring("explain", "Sopeng", "Tangsel")
    assert outcome.code == 2
    assert "Soppeng" in outcome.err


def test_in_english_every_word_of_ours_is_english(jejaring):
    text = jejaring("explain", "Tangsel", "Soppeng", "--lang", "en").out
    assert "Kota Tangerang Selatan — Kabupaten Soppeng: visit, verbal agreement, strength 0.5 (2025-09-24)" in text
    assert "  visit 2025-09-24  <" in text
    assert "Dekranasda Kabupaten Soppeng (guest): phrase not kept at" in text
    assert "occurrence (visit)" in text
    assert "agreement (agreed)" in text
    assert not {"kunjungan", "tamu", "disepakati"} & set(text.replace("(", " ").replace(")", " ").split())


def test_in_indonesian_every_word_of_ours_is_indonesian(jejaring):
    text = jejaring("explain", "Tangsel", "Soppeng", "--lang", "id").out
    assert "Kota Tangerang Selatan — Kabupaten Soppeng: kunjungan, kesepakatan lisan, kekuatan 0,5 (2025-09-24)" in text
    assert "  kunjungan 2025-09-24  <" in text
    assert "Dekranasda Kabupaten Soppeng (tamu): frasa tidak disimpan, di" in text
    assert "kesepakatan (disepakati)" in text
    assert not {"visit", "guest", "phrase", "strength"} & set(text.replace("(", " ").replace(")", " ").split())


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Tangsel", "36.74", "Kota Tangerang Selatan is one region. Name two."),
        (
            "Banten",
            "Tangsel",
            "Provinsi Banten and Kota Tangerang Selatan are on different levels. "
            "Name two provinces, or two kabupaten or kota.",
        ),
        ("Banten", "Aceh", "No articles here connect Provinsi Banten and Provinsi Aceh."),
    ],
)
def test_what_has_no_path_is_said_truly(jejaring, one, other, said):
    outcome = jejaring("explain", one, other, "--lang", "en")
    assert (outcome.code, outcome.out) == (0, said + "\n")
    assert jejaring("explain", one, other, "--format", "json").json() == []
    assert jejaring("explain", one, other, "--lang", "id").out != outcome.out
