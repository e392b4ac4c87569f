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
    (
        "Ketua Dewan Kerajinan Nasional Daerah (Dekranasda) Muna, Sari Giri.",
        ("Sari Giri", "Ketua Dekranasda", "74.03", None),
    ),
    ("Tamu diterima Kabid Industri Klaten Sudirja M. Pd kemarin.", ("Sudirja", "Kabid Industri", "33.10", None)),
    (
        "Tamu diterima Asisten Tata Pemerintahan Setdakot Palu, Harun Sani.",
        ("Harun Sani", "Asisten Tata Pemerintahan", "72.71", None),
    ),
    ("Tamu diterima Asisten I Sekretaris Kota Palu, Harun Sani.", ("Harun Sani", "Asisten I", "72.71", None)),
    ("Kepala Bagian Umum Sekda Klaten Rudi Lamba hadir.", ("Rudi Lamba", "Kepala Bagian Umum", "33.10", None)),
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
    ("Anggota Dekranasda Kabupaten Klaten, Sari Giri, hadir.", ("Sari Giri", "Anggota Dekranasda", "33.10", None)),
    ("Ujar Jemi Arowa selaku pengurus Dekranasda Klaten.", ("Jemi Arowa", "Pengurus Dekranasda", "33.10", None)),
    (
        "Dekranasda Kota Batu pulang. Hadir Ketua Dekransda Batu Ny Rini Sari.",
        ("Rini Sari", "Ketua Dekranasda", "35.79", None),
    ),
    ("Adapun Bupati Klaten H. Muh. Sarwo Edi hadir.", ("Muh. Sarwo Edi", "Bupati", "33.10", None)),
    (
        "Komisi II DPRD Klaten dan DPRD Batu bertemu. Ketua Komisi II Sarwo Edi senang.",
        ("Sarwo Edi", "Ketua Komisi II", "33.10", None),
    ),
    ("Ketua TP PKK dan Dekranasda Klaten, Sari Giri, hadir.", ("Sari Giri", "Ketua TP PKK", "33.10", None)),
    ("Ketua TP PKK dan Dekranasda Klaten, Sari Giri, hadir.", ("Sari Giri", "Ketua Dekranasda", "33.10", None)),
    ("Ketua Dekranasda yang juga Ketua TP PKK Sragen, Nur Ayu, hadir.", ("Nur Ayu", "Ketua Dekranasda", "33.14", None)),
    ("Gubernur NTB, Lalu Muhamad Ikbal, hadir.", ("Lalu Muhamad Ikbal", "Gubernur", "52", None)),
    (
        "Ketua Dekranasda Klaten Tuti Sari berkunjung ke Kota Batu. Ia diterima Ketua Dekranasda setempat, Rini Ayu.",
        ("Rini Ayu", "Ketua Dekranasda", "35.79", None),
    ),
    ("Ketua Dewan Pengurus APEKSI, Edi Sarwo, hadir.", ("Edi Sarwo", "Ketua Dewan Pengurus APEKSI", None, None)),
    ("Pameran dibuka Staf Ahli Gubernur NTB Sarwo Edi.", ("Sarwo Edi", "Staf Ahli Gubernur", "52", None)),
    ("Hadir Kepala Staf Kepresidenan RI, Sarwo Edi, di Klaten.", ("Sarwo Edi", "Kepala Staf Kepresidenan", None, None)),
    (
        "Kepala Badan Pangan Nasional Arif Sarwo hadir di Klaten.",
        ("Arif Sarwo", "Kepala Badan Pangan Nasional", None, None),
    ),
    ("Hadir Kapolres Probolinggo Kota AKBP Sarwo Edi.", ("Sarwo Edi", "Kapolres", "35.74", None)),
    ("Hadir Dandim 0735 Surakarta Letkol Inf Sarwo Edi.", ("Sarwo Edi", "Dandim", "33.72", None)),
    (
        "Direktur Utama BUMD Cipta Mandiri, Ir. Tardi, menerima tamu di Klaten.",
        ("Tardi", "Direktur Utama BUMD Cipta Mandiri", "33.10", None),
    ),
    ("Menteri Koperasi AAGN Suryayoga hadir.", ("AAGN Suryayoga", "Menteri Koperasi", None, None)),
    ("Wali Kota Batu Sarwo Edi Secara resmi membuka pameran.", ("Sarwo Edi", "Wali Kota", "35.79", None)),
    ("Wakil Wali Kota Batu Moch.Sarwo Edi hadir.", ("Moch.Sarwo Edi", "Wakil Wali Kota", "35.79", None)),
    ("Muslim, Ketua Komisi II DPRD Klaten, tiba.", ("Muslim", "Ketua Komisi II DPRD", "33.10", None)),
    ("Jenny, sekretaris Dinas Pertanian Klaten, tiba.", ("Jenny", "Sekretaris Dinas Pertanian", "33.10", None)),
    ("Pemkot Batu senang. Sarwo Edi, Kepala DKUPP, bicara.", ("Sarwo Edi", "Kepala DKUPP", "35.79", None)),
    (
        "Ketua Dekranasda Klaten yang juga istri Bupati Klaten, Tuti Sari, hadir.",
        ("Tuti Sari", "Ketua Dekranasda", "33.10", None),
    ),
    (
        "Pemkot Solo menjamu Pemkot Batu. Hadir Asisten Umum Sarwo Edi dan kepala dinas di lingkungan Pemkot Batu.",
        ("Sarwo Edi", "Asisten Umum", "35.79", None),
    ),
    (
        "Rombongan Pemkab Sleman yang dipimpin Asisten Administrasi Umum, Eka Surya, berkunjung ke Pemkab Klaten.",
        ("Eka Surya", "Asisten Administrasi Umum", "34.04", None),
    ),
    (
        "Rombongan Pemkab Sleman berkunjung ke Kota Batu. Tamu diterima Kepala Bidang Niaga Tono Hadi.",
        ("Tono Hadi", "Kepala Bidang Niaga", "35.79", None),
    ),
    # offices that no list has: the region, a comma or an honorific ends them
    (
        "Hadir Kepala Dinas Perindakop dan UMKM Rembang Munto Aji.",
        ("Munto Aji", "Kepala Dinas Perindakop dan UMKM", "33.17", None),
    ),
    ("Hadir Kadis Kopindaker, Rudi Hartoyo, di Kota Batu.", ("Rudi Hartoyo", "Kepala Dinas Kopindaker", "35.79", None)),
    ("Hadir Kabid Lintas Drs. Joko Suro di Kota Batu.", ("Joko Suro", "Kabid Lintas", "35.79", None)),
    (
        "Hadir Kabid Promosi, Dinas Perindag Kota Batu, Rini Sari.",
        ("Rini Sari", "Kabid Promosi", "35.79", None),
    ),
    (
        "Hadir Kabag Tata Usaha Dan Umum Setda Klaten Rini Sari.",
        ("Rini Sari", "Kabag Tata Usaha Dan Umum", "33.10", None),
    ),
    (
        "Hadir Asisten I bidang Pemerintahan Setda kota Palu, Rifano.",
        ("Rifano", "Asisten I bidang Pemerintahan", "72.71", None),
    ),
    ("Kata Kepala Dinas Pangan Kabupaten Bima (DP) HM Nasri.", ("Nasri", "Kepala Dinas Pangan", "52.06", None)),
    ("Hadir Kadis Ketapang Kota Batu Longgo Siman.", ("Longgo Siman", "Kepala Dinas Ketapang", "35.79", None)),
    ("Hadir Inspektur Kota Langsa, Syahrio.", ("Syahrio", "Inspektur", "11.74", None)),
    # fractions, ranks, initials, words that are names behind a post only
    (
        "Hadir Ketua Fraksi Demokrat DPRD Kota Palu, Abdul Nazar.",
        ("Abdul Nazar", "Ketua Fraksi Demokrat DPRD", "72.71", None),
    ),
    ("Hadir anggota DPRD Kota Palu Fraksi NasDem Nur Afno.", ("Nur Afno", "Anggota DPRD", "72.71", None)),
    ("Tamu diterima Kapolres Klaten AKBP Hari Susanto.", ("Hari Susanto", "Kapolres", "33.10", None)),
    ("Bupati Kubu Raya Muda Mahendro hadir.", ("Muda Mahendro", "Bupati", "61.12", None)),
    ("Anggota DPRD Klaten, HL.Arabio, hadir.", ("Arabio", "Anggota DPRD", "33.10", None)),
    ("Sementara Rini Sari Dewi, Gubernur Jawa Timur, hadir.", ("Rini Sari Dewi", "Gubernur", "35", None)),
    ("Ia hadir mewakili Gubernur Jawa Timur Rini Sari Dewi.", ("Rini Sari Dewi", "Gubernur", "35", None)),
    (
        "Hadir Ketua Komisi II DPRD Klaten Edi Kurnia, Wakil Ketua Ali Hamda.",
        ("Ali Hamda", "Wakil Ketua Komisi II DPRD", "33.10", None),
    ),
    ("Sekretaris Kota Ambon, Rudi Hartoyo, hadir.", ("Rudi Hartoyo", "Sekretaris Kota", "81.71", None)),
    ("Kadiskop UKM Klaten Rudi Hartoyo hadir.", ("Rudi Hartoyo", "Kepala Diskop UKM", "33.10", None)),
    (
        "Hadir Anggota Komisi XI DPR RI I Gusti Agung Rana di Klaten.",
        ("I Gusti Agung Rana", "Anggota Komisi XI DPR RI", None, None),
    ),
    (
        "Robby Dokam, S.Si., MAP., yang juga menjabat sebagai Pembina Dekranasda Klaten, hadir.",
        ("Robby Dokam", "Pembina Dekranasda", "33.10", None),
    ),
    ("Hadir Kapolres Latara AKBP Feri Jayo di Klaten.", ("Feri Jayo", "Kapolres", "33.10", None)),
    ("Hadir Kadis Niaga Kota Payakumbuh Amiro Dt. Karao.", ("Amiro Dt. Karao", "Kepala Dinas Niaga", "13.76", None)),
    # where a list belongs: to what introduces it, to the one before, to the goal of the visit
    (
        "Pemkab Sleman dan Pemkab Klaten bertemu di Solo. Hadir dari pihak Kabupaten Klaten antara lain Sekda "
        "Rudi Hartoyo, Kadis Niaga Tuti Sari.",
        ("Tuti Sari", "Kepala Dinas Niaga", "33.10", None),
    ),
    (
        "Pemkab Sleman bertemu Pemkab Klaten. Acara dihadiri sejumlah pejabat dari Kabupaten Klaten. "
        "Tampak Sekda, Rudi Hartoyo.",
        ("Rudi Hartoyo", "Sekretaris Daerah", "33.10", None),
    ),
    (
        "Wali Kota Batu Rudi Hartoyo didampingi Wakil Wali Kota Tuti Sari menemui Wali Kota Solo Joko Widagdo.",
        ("Tuti Sari", "Wakil Wali Kota", "35.79", None),
    ),
    (
        "“Kami senang,” kata Kepala Bidang Niaga, Rudi Hartoyo, saat menerima kunjungan Pemkab Sleman. "
        "Pemkab Klaten maju.",
        ("Rudi Hartoyo", "Kepala Bidang Niaga", "33.10", None),
    ),
    (
        "Nota itu diteken Gubernur Tuti Sari dan Gubernur Riau Joko Widagdo. Pemprov Jambi berharap banyak.",
        ("Tuti Sari", "Gubernur", "15", None),
    ),
    (
        "Wali Kota Rinawa hadir di Solo. Wali Kota Solo, Tri Rinawati Sari, senang.",
        ("Tri Rinawati Sari", "Wali Kota", "33.72", None),
    ),
    # the other side of a meeting is not beside; a list is received as its first is
    (
        "Anggota DPRD Sleman disambut Sekretaris Disperdagkop Eda Moro, Kabid Niaga Loris Bino, dan "
        "Kabid Pasar Moh Yaman. Tamu datang ke Kota Batu.",
        ("Moh Yaman", "Kabid Pasar", "35.79", None),
    ),
    (
        "Bupati Sleman Rinawa Sari bertemu Bupati Klaten Joko Widagdo. Rinawa didampingi Kadis Niaga Tuti Sari.",
        ("Tuti Sari", "Kepala Dinas Niaga", "34.04", None),
    ),
    (
        "Hadir Asisten Bidang Ekonomi dan perekonomian Setda Kota Batu Doya Puja.",
        ("Doya Puja", "Asisten Bidang Ekonomi dan perekonomian", "35.79", None),
    ),
    ("Hadir Kadis Perindagkop Dairi Iwan Barus.", ("Iwan Barus", "Kepala Dinas Perindagkop", "12.11", None)),
    (
        "Ketua Dharma Wanita Persatuan (DWP) Bintan Elya Rani hadir.",
        ("Elya Rani", "Ketua Dharma Wanita Persatuan", "21.01", None),
    ),
    (
        "Diterima Kepala Sub Bagian Program, Evaluasi dan Pelaporan Dinas Koperasi Kota Depok, Azala Fitri.",
        ("Azala Fitri", "Kepala Sub Bagian Program, Evaluasi dan Pelaporan", "32.76", None),
    ),
    (
        "Zainal H Hasni ST Ketua Komisi II DPRD Klaten mengatakan hal itu.",
        ("Zainal H Hasni", "Ketua Komisi II DPRD", "33.10", None),
    ),
    ("Hadir Ketua Dekranasda Ketua TP PKK Klaten, Sita Maryo.", ("Sita Maryo", "Ketua Dekranasda", "33.10", None)),
    ("Hadir Kepala Bidang Kebun Kota Batu, Ir, Lanang Aryo.", ("Lanang Aryo", "Kepala Bidang Kebun", "35.79", None)),
    ("Hadir Dirut PUD Pasar Medan Suwarno Aryo.", ("Suwarno Aryo", "Dirut PUD Pasar", "12.71", None)),
    ("Hadir Direktur PDAM Tirta Merangin Zuhdo.", ("Zuhdo", "Direktur PDAM Tirta", "15.02", None)),
    ("Dibuka Presiden RI, Joko Rinawo. Lalu Presiden Jokrin meninjau stan.", ("Joko Rinawo", "Presiden", None, None)),
    ("Hadir Ketua Umum Apkasi yang juga Bupati Klaten, Bursa Zarno.", ("Bursa Zarno", "Ketua Umum Apkasi", None, None)),
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
        "Kadis Joko Widagdo, Andi Rono dan Rini Sari hadir di Kota Batu.",
        "Ia hadir mewakili Bupati Klaten, Rini Sari.",
        "Hadir Kadis Kominfo Kota Medan, Kepala BKD, Ny. Afri Rono, dan Kepala Kesbangpol.",
        "Direktur Utama Bank Jatim, Busro Hadi, hadir di Kota Batu.",
        "Rapat digelar di ruang Wakil Bupati Klaten, Jum’at siang.",
        "Kepala Badan Kerjasama Pembangunan Jabodetabek mengungkapkan hal itu di Klaten.",
        "Usai acara di Pendopo Sarwo Edi, Bupati Klaten pulang.",
        "Alhasil, Ketua Dekranasda Klaten bangga.",
        "Hadir Camat dan Kepala Desa Se-Kabupaten Gowa.",
        "Acara ditutup Ibu Wakil Presiden Mufida Sarwo.",
        "Ketua Dekranasda Klaten yang juga istri Bupati Klaten Joko Widagdo hadir.",
    ],
)
def test_no_post_is_read(text: str) -> None:
    assert read(text) == []


def test_a_husband_is_not_his_wife() -> None:
    held = read("Ketua TP PKK Klaten Aslin Gamali hadir. Sementara Wakil Bupati Klaten, Gamali, pulang.")
    assert {held_by for held_by, *_ in held} == {"Aslin Gamali", "Gamali"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Turut hadir Ketua Komisi II DPRD Sleman Edi Kurna, Ali Hamda, dan Wibo Handa.", "Wibo Handa"),
        ("Rombongan dipimpin Kadis Niaga Sleman Rian Suro bersama Kabag Umum Sleman Andi Kriso.", "Andi Kriso"),
    ],
)
def test_who_stands_in_a_row_takes_part(text: str, person: str) -> None:
    visit = "Pemkab Sleman berkunjung ke Pemkab Klaten, Senin (2/10/2023). "
    document = extract(Article.from_text("example", visit + text, published="2023-10-06"))
    parts = {(c["agent"], c["region"]) for c in document["claims"] if c["type"] == "participation"}
    assert (person, "34.04") in parts


VISIT = "Pemkot Batu berkunjung ke Kabupaten Klaten, Senin (2/10/2023). "


def list_agents(text: str) -> list[tuple[str, str]]:
    claims = extract(Article.from_text("example", text, published="2023-10-06"))["claims"]
    return [(c["agent"], c["role"]) for c in claims if c["rule"] == "role.voice"]


def test_who_leads_guests_acts_for_whom_they_do() -> None:
    document = extract(
        Article.from_text(
            "example",
            "Dekranasda Klaten berkunjung ke Kota Batu, Senin (2/10/2023). Rombongan dipimpin oleh Ibu Tuti Sari.",
        )
    )
    parts = [(c["agent"], c["region"], c["role"]) for c in document["claims"] if c["type"] == "participation"]
    assert ("Tuti Sari", "33.10", "guest") in parts


def test_who_speaks_of_the_visit_was_there() -> None:
    said = "“Selamat datang, kami senang berbagi,” kata Kepala Dinas Koperasi Kabupaten Klaten Tuti Sari."
    assert list_agents(VISIT + said) == [("Tuti Sari", "host")]


@pytest.mark.parametrize(
    "said",
    [
        "“Selamat datang,” kata Kepala Dinas Koperasi Kabupaten Klaten Tuti Sari saat dihubungi melalui telepon.",
        "“Pasar baru segera dibangun,” kata Kepala Dinas Koperasi Kabupaten Klaten Tuti Sari.",
        "“Selamat datang, kami senang berbagi,” kata Kepala Dinas Koperasi Kabupaten Sragen Tuti Sari.",
        "Klaten Expo 2023 digelar di Klaten. “Selamat datang,” kata Kepala Dinas Koperasi Kabupaten Klaten Tuti Sari.",
    ],
)
def test_to_be_quoted_is_not_enough(said: str) -> None:
    assert list_agents(VISIT + said) == []


def test_two_chairs_of_one_board_are_told_in_their_order() -> None:
    assert read("Hadir Ketua dan Wakil Ketua Dekranasda Klaten Rina Sari dan Sinta Dewi.") == [
        ("Rina Sari", "Ketua Dekranasda", "33.10", None),
        ("Sinta Dewi", "Wakil Ketua Dekranasda", "33.10", None),
    ]


def test_a_chair_named_between_two_others_is_of_their_board() -> None:
    text = (
        "Ketua Dekranasda Jawa Tengah Rina Sari didampingi Wakil Ketua Sinta Dewi dan Ketua Harian Dekranasda Jawa"
        " Tengah Tono Hadi."
    )
    assert [(person, post) for person, post, _, _ in read(text)] == [
        ("Rina Sari", "Ketua Dekranasda"),
        ("Sinta Dewi", "Wakil Ketua Dekranasda"),
        ("Tono Hadi", "Ketua Harian Dekranasda"),
    ]


def test_the_post_that_follows_is_no_name() -> None:
    assert read("Hadir Sekda Jawa Timur, Komisaris Utama Bank Jatim, dan Kadin.") == []
