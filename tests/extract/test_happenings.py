"""Happenings, who takes part and what is agreed: what one sentence says of another's people and places."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract

VISIT = "Pemkab Donggala berkunjung ke Kota Palu, Jumat (3/5/2024). "
SIGNING = "Penandatanganan nota kesepahaman berlangsung di Palu, Jumat (3/5/2024). "


def read(text: str, kind: str) -> list[dict[str, Any]]:
    claims = extract(Article.from_text("a", text, published="2024-05-06"))["claims"]
    return [claim for claim in claims if claim["type"] == kind and claim["confidence"] >= 0.5]


def list_parts(text: str) -> set[tuple[str, str, Any]]:
    return {(part["agent"], part["role"], part["region"]) for part in read(text, "participation")}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            VISIT
            + "Rombongan diterima Wali Kota Palu Harun Sani didampingi Kabid Niaga Tono Hadi dan Kasi Mutu Rika Dewi.",
            {("Harun Sani", "host", "72.71"), ("Tono Hadi", "host", "72.71"), ("Rika Dewi", "host", "72.71")},
        ),
        (
            VISIT
            + "Turut mendampingi Bupati Donggala Rudi Lamba Kadis Perdagangan Anton Wijaya, Kabid Industri Siti Rahma.",
            {("Anton Wijaya", "guest", "72.03"), ("Siti Rahma", "guest", "72.03")},
        ),
        (
            VISIT
            + "Rombongan diterima di ruang rapat oleh Asisten I Kota Palu Harun Sani serta Kadis Niaga Tono Hadi.",
            {("Harun Sani", "host", "72.71"), ("Tono Hadi", "host", "72.71")},
        ),
        (
            VISIT + "Ketua rombongan sekaligus Sekda Donggala, Anton Wijaya, ingin belajar.",
            {("Anton Wijaya", "guest", "72.03")},
        ),
        (
            SIGNING
            + "Berkas diteken Bupati Donggala Rudi Lamba dan Wali Kota Palu Harun Sani. Bupati Donggala didampingi"
            " Kadis Perdagangan Donggala Anton Wijaya.",
            {("Rudi Lamba", "signatory", "72.03"), ("Anton Wijaya", "participant", "72.03")},
        ),
    ],
)
def test_company_has_the_side_and_region_of_whom_it_accompanies(text: str, parts: set[tuple[str, str, Any]]) -> None:
    assert parts <= list_parts(text)


def test_a_list_runs_on_over_people_without_name() -> None:
    text = VISIT + (
        "Kunjungan dihadiri Wali Kota Palu Harun Sani, para camat se-kota, Sekda Palu Tono Hadi dan sejumlah lurah,"
        " Kadis Koperasi Palu Rika Dewi."
    )
    assert {agent for agent, role, _ in list_parts(text) if role == "host"} >= {"Harun Sani", "Tono Hadi", "Rika Dewi"}


def test_who_was_only_spoken_of_at_a_visit_took_no_part() -> None:
    text = VISIT + "“Kami melibatkan Dinas Koperasi Kabupaten Poso,” kata Wali Kota Palu Harun Sani."
    assert not any(region == "72.02" for _, _, region in list_parts(text))


def test_parties_of_an_agreement_signed_it() -> None:
    text = (
        "Penandatanganan MoU antara Pemkab Donggala, Pemkab Poso dan Pemkot Palu berlangsung di Palu, Jumat (3/5/2024)."
    )
    assert {region for _, role, region in list_parts(text) if role == "signatory"} == {"72.02", "72.03", "72.71"}


def test_witnesses_of_a_signing_did_not_sign() -> None:
    text = SIGNING + "Penandatanganan itu disaksikan oleh Bupati Donggala Rudi Lamba dan Wali Kota Palu Harun Sani."
    assert {role for _, role, _ in list_parts(text)} == {"participant"}
    assert not read(text, "agreement")


def test_a_signing_at_a_fair_is_a_happening_of_its_own() -> None:
    text = "Pemkot Palu dan Pemkab Donggala meneken MoU dalam ajang Palu Expo 2024 di Kota Palu, Jumat (3/5/2024)."
    told = {(event["kind"], event["start"], event["region"]) for event in read(text, "occurrence")}
    assert told == {("signing", "2024-05-03", "72.71"), ("exhibition", "2024-05-03", "72.71")}


def test_a_second_visit_of_the_same_day_has_its_own_guests() -> None:
    text = VISIT + "Pada hari yang sama, Wali Kota Palu Harun Sani juga menerima kunjungan rombongan Pemkab Poso."
    guests = {(part["event"], part["region"]) for part in read(text, "participation") if part["role"] == "guest"}
    assert guests == {("e1", "72.03"), ("e2", "72.02")}
    assert {event["start"] for event in read(text, "occurrence")} == {"2024-05-03"}


@pytest.mark.parametrize(
    ("venue", "region"), [("Aula Kantor Wali Kota", "72.71"), ("Pendopo Bupati", "72.03"), ("Aula Melati", None)]
)
def test_the_seat_of_an_office_tells_the_region(venue: str, region: str | None) -> None:
    text = f"Penandatanganan MoU Pemkot Palu dan Pemkab Donggala berlangsung di {venue}, Jumat (3/5/2024)."
    assert [event["region"] for event in read(text, "occurrence")] == [region]


def test_people_without_name_are_a_group_of_their_region() -> None:
    text = "Misi dagang digelar di Kota Batam, Jumat (3/5/2024). Ajang itu diikuti pelaku usaha dari Provinsi Riau."
    parts = [part for part in read(text, "participation") if part["region"] == "14"]
    assert [(part["agent"], part["agent_type"], part["role"]) for part in parts] == [
        ("pelaku usaha", "group", "participant")
    ]


def test_a_region_bears_its_level() -> None:
    text = "Rapat UMKM digelar Pemkot Palu di Palu, Jumat (3/5/2024). Rapat itu diikuti Donggala dan Parigi Moutong."
    regions = {part["agent"] for part in read(text, "participation") if part["agent_type"] == "region"}
    assert regions == {"Kabupaten Donggala", "Kabupaten Parigi Moutong"}


def test_what_is_dated_after_publication_is_a_plan() -> None:
    text = "Pemkot Palu menggelar Palu Expo 2024 di Kota Palu, Jumat (17/5/2024)."
    assert [event["modality"] for event in read(text, "occurrence")] == ["planned"]


def test_a_visit_that_is_only_planned_leaves_the_one_told_a_fact() -> None:
    text = (
        "Pemkab Donggala berkunjung ke Kota Palu. Usai pertemuan, rombongan juga mau menemui DPRD Kota Bitung dalam"
        " kunjungan yang dijadwalkan Jumat (17/5/2024)."
    )
    assert {(visit["modality"], visit["start"]) for visit in read(text, "occurrence")} == {
        ("fact", None),
        ("planned", "2024-05-17"),
    }


def test_a_visit_back_is_another() -> None:
    text = VISIT + "Kunjungan ini balasan setelah sebelumnya Pemkot Palu mengunjungi Kabupaten Donggala."
    parts = {(part["event"], part["role"], part["region"]) for part in read(text, "participation")}
    assert {("e1", "guest", "72.03"), ("e2", "guest", "72.71"), ("e2", "host", "72.03")} <= parts


def test_who_learns_in_a_region_visits_it() -> None:
    assert [v["kind"] for v in read("Pemkab Donggala mempelajari pasar ikan di Kota Palu.", "occurrence")] == ["visit"]
    assert read("Pemkab Donggala mempelajari pasar ikan di Kabupaten Donggala.", "occurrence") == []


def test_a_fair_told_of_on_its_last_day_began_when_it_was_opened() -> None:
    text = (
        "Bupati Donggala Rudi Lamba menutup Bazar Tenun di Donggala, Minggu (5/5/2024). Omzet bazar naik sejak"
        " pembukaan tanggal 30 April 2024 hingga penutupan 5 Mei 2024."
    )
    assert [(fair["start"], fair["end"]) for fair in read(text, "occurrence")] == [("2024-04-30", "2024-05-05")]


def test_somebody_of_the_guests_region_is_no_host_where_they_went() -> None:
    text = VISIT + "Di Kota Palu rombongan disambut anggota DPRD Donggala Anton Wijaya."
    assert ("Anton Wijaya", "host", "72.03") not in list_parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pemkab Donggala dan Pemkot Palu resmi mempererat kerja sama pasokan cabai. " + SIGNING,
        "Pemkab Donggala sepakat menjalin kerja sama dengan Pemkot Palu. Hal itu ditandai dengan dilakukannya "
        "penandatanganan nota kesepahaman di Palu, Jumat (3/5/2024).",
    ],
)
def test_governments_that_join_hands_at_a_signing_have_signed(text: str) -> None:
    assert [agreed["stage"] for agreed in read(text, "agreement")] == ["signed"]
    assert {("Pemerintah Kabupaten", "signatory", "72.03"), ("Pemerintah Kota", "signatory", "72.71")} <= list_parts(
        text
    )


def test_two_instruments_signed_together_are_two_agreements() -> None:
    text = (
        "Pemkab Donggala dan Pemkot Palu menandatangani kesepakatan bersama dan perjanjian kerja sama di Palu, Jumat"
        " (3/5/2024)."
    )
    assert {agreed["instrument"] for agreed in read(text, "agreement")} == {"kesepakatan", "pks"}


def test_whoever_acts_through_an_office_acts_with_it() -> None:
    text = "Pemkot Palu melalui Dinas Koperasi menerima kunjungan Pemkab Donggala, Jumat (3/5/2024)."
    assert {("Pemerintah Kota", "host", "72.71"), ("Dinas Koperasi", "host", "72.71")} <= list_parts(text)


def test_a_signing_takes_the_day_that_was_told_before_it() -> None:
    text = (
        "Pemko Palu dan Pemkab Donggala bertukar pasokan cabai, Jumat (3/5/2024). Penandatanganan nota kesepahaman"
        " dilakukan Wali Kota Palu Harun Sani dan Bupati Donggala Rudi Lamba."
    )
    assert [signed["start"] for signed in read(text, "occurrence")] == ["2024-05-03"]


@pytest.mark.parametrize("whose", ["seluruh Indonesia", "se-Sulawesi", "dari berbagai daerah"])
def test_agencies_of_the_whole_country_are_of_no_region_of_the_article(whose: str) -> None:
    text = (
        f"Pameran kriya digelar di Lapangan Vatulemo, Kota Palu, Jumat (3/5/2024), dan diikuti oleh Dekranasda {whose}."
        " Wakil Ketua Dekranasda Donggala Rika Dewi meninjau stan."
    )
    assert ("Dekranasda", "exhibitor", "72.03") not in list_parts(text)


def test_a_noun_that_opens_a_sentence_is_no_name() -> None:
    text = "Misi dagang Jawa Timur dengan NTB digelar di Mataram, Jumat (3/5/2024)."
    assert [event["name"] for event in read(text, "occurrence")] == [None]


def test_who_runs_a_fair_is_not_its_name() -> None:
    text = "Tono Hadi, Ketua Panitia Palu Expo 2024, membuka pameran di Palu, Jumat (3/5/2024)."
    assert [event["name"] for event in read(text, "occurrence")] == ["Palu Expo 2024"]


def test_a_residency_is_no_regency() -> None:
    text = "Pelaku usaha se-eks Karesidenan Banyumas mengadakan expo di Purbalingga, Jumat (3/5/2024)."
    assert not {region for _, _, region in list_parts(text)} & {"33.02"}
