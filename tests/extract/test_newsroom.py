"""What unseen articles taught: loose spellings, who speaks on, what is only planned. All names are invented."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract


def read(text: str, kind: str, published: str | None = "2023-10-06") -> list[dict[str, Any]]:
    document = extract(Article.from_text("example", text, published=published))
    return [claim for claim in document["claims"] if claim["type"] == kind and claim["confidence"] >= 0.5]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Rp 2,5 milliar", 2_500_000_000),
        ("Rp 2,5 milyard", 2_500_000_000),
        ("Rp11,47 T", 11_470_000_000_000),
        ("Rp. 212.215.700.000", 212_215_700_000),
        ("Rp 3 trilyun", 3_000_000_000_000),
    ],
)
def test_money_in_loose_spelling(printed: str, value: int) -> None:
    assert [c["value"] for c in read(f"Belanja Kabupaten Klaten mencapai {printed} pada 2022.", "figure")] == [value]


def test_a_number_beyond_all_measure_stops_nothing() -> None:
    assert (
        len(read("Belanja Kabupaten Klaten mencapai Rp 999999999999999999999999999999999 T pada 2022.", "figure")) < 2
    )


def test_a_firm_and_a_rupiah_sign_end_no_sentence() -> None:
    text = (
        "Penandatanganan nota kesepahaman oleh Bupati Klaten Joko Widagdo dan Wali Kota Solo Tuti Sumarni"
        " berlangsung di gudang PT. Padi Makmur, Kabupaten Klaten, Senin (2/10/2023)."
    )
    (occurrence,) = read(text, "occurrence")
    assert (occurrence["start"], occurrence["kind"]) == ("2023-10-02", "signing")
    assert {c["agent"] for c in read(text, "participation")} == {"Joko Widagdo", "Tuti Sumarni"}


def test_a_name_may_end_in_nusa_but_not_run_into_nusa_tenggara() -> None:
    tenures = read(
        "Kepala Dinas Koperasi Jawa Timur Danang Abdi Nusa hadir. Gubernur Nusa Tenggara Timur Yosep Lado pulang.",
        "tenure",
    )
    assert {(c["person"], c["region"]) for c in tenures} == {("Danang Abdi Nusa", "35"), ("Yosep Lado", "53")}


def test_who_speaks_of_his_own_side_speaks_on() -> None:
    text = (
        "“Kami siap berangkat besok,” kata Kepala Dinas Koperasi Kabupaten Klaten Joko Widagdo.\n"
        "Pihaknya bersyukur diajak serta bersama Gubernur Jawa Tengah Tuti Sumarni ke beberapa daerah.\n"
        "“Batik kami laku keras di sana,” paparnya."
    )
    assert [c["speaker"] for c in read(text, "statement")] == ["Joko Widagdo", "Joko Widagdo"]


def test_verb_of_saying_behind_a_full_stop() -> None:
    text = "“Jumlah stan kami bertambah tahun ini.” Jelas Kepala Dinas Koperasi Kabupaten Klaten Joko Widagdo."
    assert [c["speaker"] for c in read(text, "statement")] == ["Joko Widagdo"]


def test_inches_open_no_quotation() -> None:
    text = "Bupati Klaten Joko Widagdo membuka Klaten Expo 6” di Klaten, Senin (2/10/2023). “Selamat datang,” katanya."
    assert [c["start"] for c in read(text, "occurrence")] == ["2023-10-02"]
    assert [c["speaker"] for c in read(text, "statement")] == ["Joko Widagdo"]


def test_days_that_somebody_tells_of_an_event_are_its_own() -> None:
    text = (
        "Klaten Expo 2023 ramai. Kepala Dinas Koperasi Kabupaten Klaten Joko Widagdo mengatakan, Klaten Expo 2023"
        " yang berlangsung selama empat hari (2 Oktober hingga 5 Oktober) itu diikuti 101 stan."
    )
    (occurrence,) = read(text, "occurrence")
    assert (occurrence["start"], occurrence["end"]) == ("2023-10-02", "2023-10-05")


def test_what_is_dated_by_a_plan_is_planned_and_ties_nobody() -> None:
    text = (
        "Pemkot Solo kembali menyelenggarakan Solo Gemilang Expo 2023. Rencananya, pameran yang digelar pada"
        " 10-13 November 2023 itu akan diikuti 70 stan, baik dari Solo maupun daerah lain, seperti Bukittinggi,"
        " Surabaya, hingga Kabupaten Kupang."
    )
    article = Article.from_text("example", text, published="2023-10-06")
    assert [c["modality"] for c in read(text, "occurrence")] == ["planned"]
    assert {c["modality"] for c in read(text, "participation")} == {"planned"}
    assert extract(article)["ties"] == []


def test_a_signing_on_a_larger_day_is_its_own_event() -> None:
    text = (
        "Pemkot Solo dan Pemkab Klaten melakukan penandatanganan perjanjian kerja sama di Jakarta (20/9/2023)."
        " Acara itu termasuk dalam rangkaian Rapat Koordinasi Pusat dan Daerah tanggal 20-21 September 2023."
    )
    assert {(c["kind"], c["end"]) for c in read(text, "occurrence")} == {
        ("signing", "2023-09-20"),
        ("meeting", "2023-09-21"),
    }


def test_running_cooperation_gives_way_to_what_is_signed() -> None:
    text = (
        "Pemkab Klaten menjalin kerja sama dengan Pemkot Solo. Kerja sama itu melalui penandatanganan nota kesepahaman"
        " oleh Bupati Klaten Joko Widagdo dengan Wali Kota Solo Tuti Sumarni di Solo, Senin (2/10/2023)."
    )
    assert [(c["instrument"], c["stage"]) for c in read(text, "agreement")] == [("mou", "signed")]


def test_a_bare_secretary_behind_an_official_of_the_province_stays_open() -> None:
    text = (
        "Klaten Expo 2023 digelar Pemkab Klaten di Klaten, Senin (2/10/2023). Pemkab Klaten senang. Hadir dalam acara"
        " ini Kepala Dinas Koperasi Provinsi Jawa Tengah Tuti Sumarni, Sekda dr Joko Widagdo dan tokoh lainnya."
    )
    assert ("Joko Widagdo", "33") not in {(c["person"], c["region"]) for c in read(text, "tenure")}


def test_members_of_a_council_in_small_letters() -> None:
    text = "Rombongan diterima anggota Komisi B DPRD Klaten, Joko Widagdo, di Klaten."
    assert [(c["person"], c["post"], c["region"]) for c in read(text, "tenure")] == [
        ("Joko Widagdo", "Anggota Komisi B DPRD", "33.10")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pemkab Solok berkunjung ke Kota Padang, Senin (2/10/2023).", "13.71"),
        ("Pemkot Solo berkunjung ke Kota Kudus, Senin (2/10/2023).", "33.19"),
        ("Pemkot Solo berkunjung ke Kota Sumenep, Senin (2/10/2023).", "35.29"),
        ("Pemkot Bengkulu berkunjung ke Kota Mukomuko, Senin (2/10/2023).", "17.06"),
    ],
)
def test_a_city_is_no_district_of_its_name(text: str, code: str) -> None:
    assert [c["region"] for c in read(text, "occurrence")] == [code]


def test_words_put_in_marks_are_nobody_s_speech() -> None:
    text = (
        "“Kami siap,” kata Kepala Dinas Koperasi Kota Solo Joko Widagdo. Ia menjelaskan Kota Solo memiliki"
        ' sejumlah produk unggulan, seperti batik, tenun, serta aneka "craft".'
    )
    assert {(c["product"], c["modality"]) for c in read(text, "production")} >= {
        ("batik", "reported"),
        ("tenun", "reported"),
    }


def test_whose_wife_speaks_speaks_not() -> None:
    text = (
        "Ketua Dekranasda Kota Solo Tuti Sumarni memuji pameran itu.\n"
        "“Semoga perajin kita naik kelas,” ucap istri Penjabat (Pj) Wali Kota Solo Joko Widagdo ini."
    )
    assert [c["speaker"] for c in read(text, "statement")] == ["Tuti Sumarni"]


def test_an_official_without_a_name_keeps_his_words_from_others() -> None:
    text = (
        "Bupati Klaten Joko Widagdo meneken dokumen itu.\n"
        "Kepala Perwakilan Bank Indonesia Provinsi Jawa Tengah dalam sambutannya mengapresiasi kerja sama itu.\n"
        "“Kami siap mendukung pengendalian inflasi di daerah,” ujarnya."
    )
    assert read(text, "statement") == []


@pytest.mark.parametrize(
    "place", ["Kantor Bupati Klaten", "Ruang Rapat Utama Kantor Bupati Klaten", "Pendopo Bupati Klaten"]
)
def test_an_office_places_an_event_in_its_region(place: str) -> None:
    text = (
        "Pemkot Solo bersama Pemkab Klaten resmi menandatangani Kesepakatan Bersama."
        f" Penandatanganan berlangsung di {place}, Rabu (4/10/2023)."
    )
    (occurrence,) = read(text, "occurrence")
    assert (occurrence["region"], occurrence["venue"]) == ("33.10", place)
    assert {c["region"] for c in read(text, "participation") if c["role"] == "signatory"} == {"33.72", "33.10"}


def test_a_festival_that_will_take_place_is_planned() -> None:
    text = (
        "Dekranasda Kota Solo berpartisipasi dalam Kriya Fest 2023 yang diinisiasi Dekranasda Provinsi Jawa Tengah."
        " Gelaran yang akan dibuka 2-4 November 2023 di Pendopo Besar, Kota Solo itu tanpa karcis."
    )
    assert [(c["modality"], c["start"]) for c in read(text, "occurrence")] == [("planned", "2023-11-02")]


def test_goods_of_another_kind_are_no_good() -> None:
    text = "Komoditas unggulan Kabupaten Klaten seperti telur dan produk peternakan lainnya."
    assert [c["product"] for c in read(text, "production")] == ["telur"]
