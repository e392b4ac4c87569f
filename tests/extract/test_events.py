"""Which words of an article mean one happening, and on which of its days it was held."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract


def list_events(text: str) -> list[tuple[Any, ...]]:
    claims = extract(Article.from_text("a", text, published="2024-05-06"))["claims"]
    told = [claim for claim in claims if claim["type"] == "occurrence" and claim["confidence"] >= 0.5]
    return [(event["kind"], event["start"], event["end"], event["region"]) for event in told]


def test_what_a_fair_is_held_for_is_no_happening_beside_it() -> None:
    text = "Bazar UMKM dalam rangkaian peringatan Hari Batik digelar di Lapangan Vatulemo, Kota Palu, Jumat (3/5/2024)."
    assert list_events(text) == [("exhibition", "2024-05-03", "2024-05-03", "72.71")]


def test_the_last_day_of_a_fair_is_not_of_another() -> None:
    text = (
        "Palu Expo dibuka di Kota Palu, Jumat (3/5/2024). Expo yang akan berlangsung hingga Minggu, 5 Mei 2024 ini"
        " diikuti Pemkab Donggala."
    )
    assert list_events(text) == [("exhibition", "2024-05-03", "2024-05-05", "72.71")]


@pytest.mark.parametrize(
    "told",
    [
        "Usai menggelar Rapat Kerja Nasional Asosiasi Perajin, panitia membuka pameran Kriya Nusa 2024",
        "Rapat Kerja Nasional Asosiasi Perajin diawali dengan pembukaan pameran Kriya Nusa 2024",
        "Rapat Kerja Nasional Asosiasi Perajin dilanjutkan dengan pameran Kriya Nusa 2024",
    ],
)
def test_a_fair_after_a_meeting_is_another_happening(told: str) -> None:
    fairs = {(kind, start, region) for kind, start, _, region in list_events(f"{told} di Palu, Jumat (3/5/2024).")}
    assert ("exhibition", "2024-05-03", "72.71") in fairs


def test_a_day_told_of_the_visit_outranks_that_of_publication() -> None:
    text = (
        "Pemkab Donggala melakukan studi banding ke Kota Palu, Senin (6/5/2024). Studi banding yang berlangsung pada"
        " hari Sabtu (4/5/2024) itu menuju pasar."
    )
    assert list_events(text) == [("visit", "2024-05-04", "2024-05-04", "72.71")]


@pytest.mark.parametrize("manner", ["", "hangat ", "langsung "])
def test_a_coming_may_be_met_in_any_manner(manner: str) -> None:
    text = (
        f"Wali Kota Palu Harun Sani menyambut {manner}kedatangan Bupati Donggala Rudi Lamba di Palu, Jumat (3/5/2024)."
    )
    assert list_events(text) == [("visit", "2024-05-03", "2024-05-03", "72.71")]


@pytest.mark.parametrize(
    "said",
    [
        "“Stan kami ramai,” terang Harun Sani kepada RADAR di lokasi expo, Sabtu (4/5/2024).",
        "Kepala Dinas Koperasi Harun Sani, Sabtu (4/5/2024) menyebutkan pameran di Palu ramai.",
        "Dari pantauan di expo, Sabtu (4/5/2024), stan itu ramai.",
    ],
)
def test_the_day_of_talk_about_a_fair_is_none_of_its_own(said: str) -> None:
    text = f"Palu Expo digelar di Kota Palu, Jumat (3/5/2024). {said}"
    assert list_events(text) == [("exhibition", "2024-05-03", "2024-05-03", "72.71")]


def test_a_meeting_that_is_to_talk_it_over_is_no_happening_yet() -> None:
    text = (
        "Pemkab Donggala berkunjung ke Kota Palu, Jumat (3/5/2024). Rencananya, hasilnya akan dibahas dalam rapat"
        " evaluasi di Pemerintah Kabupaten Donggala."
    )
    assert list_events(text) == [("visit", "2024-05-03", "2024-05-03", "72.71")]


def test_a_stand_does_not_name_the_fair() -> None:
    text = (
        "Ketua Dekranasda Donggala Rika Dewi meninjau stan Pameran Paviliun Donggala di Kota Palu. Palu Expo"
        " 2024 dibuka Wali Kota Palu Harun Sani, Jumat (3/5/2024)."
    )
    assert list_events(text) == [("exhibition", "2024-05-03", None, "72.71")]


def test_a_fair_that_is_only_the_place_of_a_visit_is_no_happening() -> None:
    told = "Bupati Donggala Joko Widagdo menerima kunjungan Dekranasda Ngawi di arena pameran tenun di Kota Palu, "
    assert list_events(f"{told}Jumat (3/5/2024).") == [("visit", "2024-05-03", "2024-05-03", "72.71")]


def test_what_is_done_at_once_shares_day_and_place() -> None:
    told = (
        "Bupati Klaten Joko Widagdo menutup Klaten Expo 2024 sekaligus menerima kunjungan kerja Dekranasda Ngawi"
        " di Gedung Melati, Kota Palu, Jumat (3/5/2024)."
    )
    fair, visit = list_events(told)
    assert fair == ("exhibition", None, "2024-05-03", "72.71")
    assert visit == ("visit", "2024-05-03", "2024-05-03", "72.71")


def test_a_place_may_be_told_as_what_sees_the_happening() -> None:
    told = "Hotel Mawar, Kota Palu, menjadi saksi pertemuan Pemprov Riau dan Pemprov Jambi, Jumat (3/5/2024)."
    assert list_events(told) == [("meeting", "2024-05-03", "2024-05-03", "72.71")]


def test_the_city_called_so_first_is_where_a_visit_goes() -> None:
    told = "Pemkab Ngawi melakukan kunjungan kerja ke Kota Batu, Malang, Jawa Timur, Jumat (3/5/2024)."
    assert list_events(told) == [("visit", "2024-05-03", "2024-05-03", "35.79")]


@pytest.mark.parametrize(
    "told",
    [
        "Bazar itu dibuka pada Jumat (3/5/2024). Kegiatan berlangsung pada 2-5 Mei 2024 di Kota Palu.",
        "Panitia menggelar bazar di Kota Palu, Jumat (3/5/2024). Bazar berlangsung selama empat hari, 2-5 Mei 2024.",
    ],
)
def test_a_first_and_a_last_day_outrank_a_day_between_them(told: str) -> None:
    assert list_events(told) == [("exhibition", "2024-05-02", "2024-05-05", "72.71")]


def test_the_day_of_an_opening_leaves_the_end_open_however_far_behind_the_word() -> None:
    text = (
        "Palu Expo resmi dibuka Gubernur Sulawesi Tengah Rudi Lamba di Atrium Mal Tatura, Kota Palu, Sulawesi Tengah"
        " (Sulteng), Jumat (3/5/2024)."
    )
    assert list_events(text) == [("exhibition", "2024-05-03", None, "72.71")]


@pytest.mark.parametrize("when", ["belum lama ini", "beberapa waktu lalu", "baru-baru ini"])
def test_what_was_held_of_late_has_no_day(when: str) -> None:
    text = f"Pemkab Donggala berkunjung ke Kota Palu {when}. “Kami belajar,” kata Harun Sani, Jumat (3/5/2024)."
    assert list_events(text) == [("visit", None, None, "72.71")]


def test_a_body_called_forum_is_no_meeting() -> None:
    text = "Forum Perajin Sulteng kembali menggelar pameran di Lapangan Vatulemo, Kota Palu, Jumat (3/5/2024)."
    assert list_events(text) == [("exhibition", "2024-05-03", "2024-05-03", "72.71")]


def test_a_name_with_expo_is_of_an_exhibition() -> None:
    text = "Rembuk dan Expo Petani 2024 digelar di Kota Palu, Jumat (3/5/2024)."
    assert [event[0] for event in list_events(text)] == ["exhibition"]


def test_the_year_of_a_name_is_that_of_its_days() -> None:
    text = "Kota Palu menggelar Palu City Expo 2025. “Ramai,” kata Harun Sani saat pembukaan expo, Selasa (16/7)."
    claims = extract(Article.from_text("a", text))["claims"]
    fair = next(claim for claim in claims if claim["type"] == "occurrence")
    assert fair["start"] == {"candidates": ["2025-07-15", "2025-07-16"], "conflict": True}


def test_other_days_of_the_article_settle_an_open_year() -> None:
    text = (
        "Pemkab Donggala berkunjung ke Kota Palu sejak 27 November. Hal itu dikatakan Harun Sani kepada wartawan,"
        " Selasa (4/12)."
    )
    claims = extract(Article.from_text("a", text))["claims"]
    visit = next(claim for claim in claims if claim["type"] == "occurrence")
    assert visit["start"] == {"candidates": ["2012-11-27", "2018-11-27"]}


@pytest.mark.parametrize(
    "told",
    [
        "Kunjungan Bupati Donggala Rudi Lamba ke Gedung Dekranasda Provinsi Sulawesi Tengah di Kota Palu memikat.",
        "Dekranasda Donggala melakukan studi tiru, Jumat (3/5/2024), dan memilih Kota Palu sebagai destinasi belajar.",
        "Warga yang berada di Kabupaten Parigi Moutong, Jumat (3/5/2024), mengunjungi Kota Palu bersama Pemkab Parigi.",
    ],
)
def test_a_visit_is_where_it_goes(told: str) -> None:
    assert {event[3] for event in list_events(told)} == {"72.71"}


def test_the_only_region_whose_government_holds_a_fair_is_its_own() -> None:
    text = "Pemkot Palu menggelar bazar kerajinan, Jumat (3/5/2024)."
    assert list_events(text) == [("exhibition", "2024-05-03", "2024-05-03", "72.71")]


def test_the_greatest_of_a_continent_is_not_held_all_over_it() -> None:
    text = (
        "Pemkab Donggala mengikuti pameran kriya terbesar di Asia Tenggara, Palu Expo, yang dibuka di Balai Kota Palu,"
        " Jumat (3/5/2024)."
    )
    assert [event[3] for event in list_events(text)] == ["72.71"]


def test_a_venue_and_day_told_before_a_signing_are_its_own() -> None:
    text = (
        "Kedua daerah menuangkannya dalam perjanjian kerja sama (PKS) yang digelar di Rumah Dinas Bupati Donggala, pada"
        " Jumat (3/5/2024). Penandatanganan PKS dilakukan Wali Kota Palu Harun Sani dan Bupati Donggala Rudi Lamba."
    )
    assert list_events(text) == [("signing", "2024-05-03", "2024-05-03", "72.03")]


def test_a_plan_told_twice_of_the_same_days_is_one() -> None:
    text = (
        "Panitia menyelenggarakan Pameran Kriya Tadulako pada 10-12 Mei 2024. Pameran Kriya Tadulako akan digelar di"
        " Kota Palu, 10-12 Mei 2024."
    )
    assert len(list_events(text)) == 1


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("kata Harun Sani kepada wartawan usai pembukaan bazar di Kota Palu, Jumat (3/5/2024)", "2024-05-03"),
        ("dikutip dari laman resmi usai pembukaan bazar di Kota Palu, Jumat (3/5/2024)", None),
    ],
)
def test_a_day_of_talk_beside_a_happening_is_its_own(told: str, day: str | None) -> None:
    assert [
        event[1]
        for event in list_events(
            f"Pemkot Palu menggelar bazar di Lapangan Vatulemo, Kota Palu. Bazar ini ramai, {told}."
        )
    ] == [day]
