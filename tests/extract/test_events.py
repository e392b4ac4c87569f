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
