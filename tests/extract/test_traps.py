"""What only looks like a claim: where a city lies or guests come from, days of releases, slips. Names are invented."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract


def read(text: str) -> dict[str, Any]:
    return extract(Article.from_text("example", text, published="2023-10-03"))


def list_claims(text: str, kind: str) -> list[Any]:
    return [c for c in read(text)["claims"] if c["type"] == kind and c["confidence"] >= 0.5]


@pytest.mark.parametrize("around", ["Malang", "Kabupaten Malang"])
def test_the_regency_around_a_city_is_where_it_lies(around: str) -> None:
    text = f"Pemerintah Kota Palopo melakukan kunjungan kerja ke Kota Batu, {around}, Jawa Timur, Senin (2/10/2023)."
    assert read(text)["ties"] == [{"regions": ["35.79", "73.73"], "event": "e1"}]
    assert [c["region"] for c in list_claims(text, "occurrence")] == ["35.79"]


def test_cities_of_a_list_stay_apart() -> None:
    text = "Pemerintah Kota Palopo, Malang, dan Kota Batu mengikuti pameran di Surabaya, Senin (2/10/2023)."
    assert {c["region"] for c in list_claims(text, "participation")} == {"73.73", "35.73", "35.79"}


def test_the_province_of_guests_is_no_guest() -> None:
    text = (
        "DPRD Kota Semarang melakukan kunjungan kerja ke DPRD Kota Batam, Senin (2/10/2023). Kedatangan tamu dari "
        "Provinsi Jawa Tengah ini disambut anggota DPRD Kota Batam Tan Sarwo."
    )
    assert read(text)["ties"] == [{"regions": ["21.71", "33.74"], "event": "e1"}]


def test_a_bare_place_of_a_visit_received_nobody() -> None:
    text = "Bupati Dompu Sari Melati melakukan studi banding di Palembang, Senin (2/10/2023)."
    assert read(text)["ties"] == []


def test_a_deputy_whom_a_caption_calls_the_head_is_the_deputy() -> None:
    text = (
        "Wali Kota Balikpapan Bagas Sutarto menerima tamu, Senin (2/10/2023). Tamu disambut Wakil Wali Kota Balikpapan "
        "Bagas Sutarto, yang membawa salam Wali Kota Balikpapan Rahman Masdar."
    )
    held = {(c["person"], c["post"]) for c in list_claims(text, "tenure")}
    assert held == {("Bagas Sutarto", "Wakil Wali Kota"), ("Rahman Masdar", "Wali Kota")}


@pytest.mark.parametrize(
    "text",
    [
        "Samarinda (3/10/2023): Bupati Klaten Tri Sari dan Bupati Sragen Joko Dali menandatangani nota kesepahaman.",
        "DPRD Kota Palopo mengunjungi Dinas Koperasi Kota Solo. “Kami ingin belajar,” kata Ketua DPRD Kota Palopo "
        "Sari Dewi dalam rilis yang diterima kabar.co.id, Senin (2/10/2023).",
    ],
)
def test_the_day_of_a_dateline_or_a_release_is_not_the_event_s(text: str) -> None:
    assert {c["start"] for c in list_claims(text, "occurrence")} <= {None}


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("Sebanyak 300 perajin kecil di Klaten direncanakan dihimpun dalam koperasi.", ["planned"]),
        ("Pameran dibuka di Solo, Senin (2/10/2023). Ada 3 stan. Yakni stan Klaten, Sragen, dan Boyolali.", []),
    ],
)
def test_figures_that_are_planned_or_only_sum_up(text: str, modalities: list[str]) -> None:
    assert [c["modality"] for c in list_claims(text, "figure")] == modalities


def test_who_hands_on_what_another_said_is_the_speaker() -> None:
    text = (
        "Kepala Dinas Koperasi Klaten Joko Widagdo hadir di pameran. Mengutip sambutan Bupati Klaten Tri Sari, eks "
        "camat ini menyebutkan bahwa pasar ramai.\n“Ibu Bupati berharap koperasi makin maju lagi,” pungkasnya."
    )
    assert [c["speaker"] for c in list_claims(text, "statement")] == ["Joko Widagdo"]


def test_a_speech_that_an_unnamed_official_reads_is_nobodys() -> None:
    text = (
        "Penjabat Gubernur Papua Pegunungan Veli Wangga hadir di Jakarta.\nPj. Gubernur Papua dalam sambutannya yang "
        "disampaikan oleh Plt. Asisten 1 menyampaikan rasa senang.\n“Terobosan penting bagi kita,” ungkapnya."
    )
    assert list_claims(text, "statement") == []


def test_what_stands_before_the_verb_of_saying_is_the_reporter_s() -> None:
    text = (
        "Klaten Expo 2023 digelar di Klaten, Senin (2/10/2023). Ketua Dekranasda Sragen Sari Dewi, ketika menghampiri "
        "stan Kabupaten Boyolali, mengatakan bahwa batiknya indah."
    )
    exhibitors = [c for c in list_claims(text, "participation") if c["role"] == "exhibitor"]
    assert [(c["region"], c["modality"]) for c in exhibitors] == [("33.09", "fact")]


@pytest.mark.parametrize("speaker", ["Penanggung Jawab Stan Pemprov DIY, Joko", "Paguyuban Perajin Kulit"])
def test_a_stand_or_a_society_is_nobody(speaker: str) -> None:
    text = f"Klaten Expo 2023 ramai, Senin (2/10/2023).\n“Kami senang sekali,” kata {speaker}."
    assert {c["speaker"] for c in list_claims(text, "statement")} <= {"Joko"}


@pytest.mark.parametrize(
    "text",
    [
        "Hadir Ibu Wakil Presiden Ratna Sarwo Edi.",
        "Hadir Ibu Bupati Klaten, Ratna Sarwo.",
        "“Kota kami rumah Presiden Sarwo Edi,” kata Bupati Klaten.",
    ],
)
def test_a_wife_holds_no_office_and_a_president_in_a_quotation_tells_nothing(text: str) -> None:
    assert list_claims(text, "tenure") == []


def test_those_at_a_border_are_not_who_signs() -> None:
    text = (
        "Nota kesepahaman di perbatasan Provinsi Jambi dan Sumatera Selatan melakukan kerja sama dagang. "
        "Penandatanganan nota kesepahaman berlangsung di Jambi, Senin (2/10/2023)."
    )
    assert list_claims(text, "agreement") == []


def test_the_day_of_an_opening_inside_the_days_of_a_fair_is_not_its_first() -> None:
    text = (
        "Bupati Klaten Sarwo Edi menghadiri Klaten Expo 2023 yang dibuka di Kota Solo, Senin (2/10/2023). Klaten Expo "
        "2023 berlangsung pada 1–5 Oktober 2023."
    )
    told = list_claims(text, "occurrence")
    assert [(c["start"], c["end"]) for c in told] == [("2023-10-01", "2023-10-05")]


@pytest.mark.parametrize("post", ["Menteri Sekretaris Negara", "Ketua Umum TP PKK", "Kepala Staf Kepresidenan"])
def test_who_acts_for_the_whole_country_has_no_region(post: str) -> None:
    text = f"Wali Kota Medan Sarwo Edi hadir. Pameran di Kota Medan dibuka {post} Ratna Sudibyo, Senin (2/10/2023)."
    held = {(c["post"], c["region"]) for c in list_claims(text, "tenure")}
    assert held == {("Wali Kota", "12.71"), (post, None)}


def test_a_region_in_the_name_of_a_fair_takes_no_part() -> None:
    text = "Pemkot Medan ikut serta dalam gelaran The 5th Jakarta International Craft Fair, Senin (2/10/2023)."
    assert {c["region"] for c in list_claims(text, "participation")} <= {"12.71"}


@pytest.mark.parametrize("partners", ["provinsi mitra", "kabupaten mitra", "kota mitra"])
def test_partners_are_no_region(partners: str) -> None:
    text = f"Misi dagang digelar Pemprov Riau bersama {partners} yaitu Provinsi Jambi di Pekanbaru, Senin (2/10/2023)."
    assert read(text)["ties"] == [{"regions": ["14", "15"], "event": "e1"}]


def test_where_guests_arrived_is_no_guest() -> None:
    text = (
        "Gubernur Riau Sarwo Edi melakukan kunjungan kerja ke Maluku Utara, Senin (2/10/2023). Setibanya di Bandara "
        "Sultan Agung, Kota Ternate, Gubernur Sarwo disambut Gubernur Maluku Utara Ratna Hartati."
    )
    assert read(text)["ties"] == [{"regions": ["14", "82"], "event": "e1"}]


def test_partners_of_earlier_years_sign_nothing_now() -> None:
    text = (
        "Pemkot Solo menjalin kerja sama pangan dengan Pemkot Batu. Penandatanganan nota kesepahaman berlangsung di "
        "Kota Batu, Senin (2/10/2023). Sebelumnya, Pemkot Solo telah menjalin kerja sama serupa dengan Pemkab Klaten."
    )
    assert read(text)["ties"] == [{"regions": ["33.72", "35.79"], "event": "e1"}]
