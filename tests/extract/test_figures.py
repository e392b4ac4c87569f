"""Figures: what is one, its unit and bound, and whose it is. All sentences are of this project's own."""

import pytest

from jejaring.article import Article
from jejaring.extract import extract
from jejaring.extract.document import Claim
from jejaring.extract.events import find_events
from jejaring.extract.figures import claim_figures
from jejaring.extract.pipeline import annotate

SHOW = "Klaten Expo 2023 digelar di Kabupaten Klaten, Selasa (10/10/2023). "
VISIT = "Pemkab Sragen mengunjungi Kabupaten Klaten, Selasa (10/10/2023). "


def read_figures(text: str, sure: float = 0.5) -> list[Claim]:
    claims = extract(Article.from_text("a", text, published="2023-10-20"))["claims"]
    return [claim for claim in claims if claim["type"] == "figure" and claim["confidence"] >= sure]


def told(text: str) -> list[tuple[float, str, str]]:
    return [(claim["value"], claim["unit"], claim["bound"]) for claim in read_figures(text)]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Pemkab Klaten membina 1.204 perajin.", (1204, "perajin", "exact")),
        ("Pemkab Klaten membina sekitar 1.200 perajin.", (1200, "perajin", "about")),
        ("Pemkab Klaten membina hampir seribu perajin.", (1000, "perajin", "about")),
        ("Pemkab Klaten membina kurang lebih 75 perajin.", (75, "perajin", "about")),
        ("Pemkab Klaten membina 80-an perajin.", (80, "perajin", "about")),
        ("Pemkab Klaten membina lebih dari dua ratus perajin.", (200, "perajin", "at_least")),
        ("Pemkab Klaten membina 200 lebih perajin.", (200, "perajin", "at_least")),
        ("Pemkab Klaten membina tidak kurang dari 90 perajin.", (90, "perajin", "at_least")),
        ("Pemkab Klaten membina minimal 15 perajin.", (15, "perajin", "at_least")),
        ("Setiap stan di Kabupaten Klaten diisi maksimal enam orang.", (6, "orang", "at_most")),
        ("Pemkab Klaten membina paling banyak 40 perajin.", (40, "perajin", "at_most")),
        ("Jumlah perajin di Kabupaten Klaten mencapai 1.204 orang.", (1204, "orang", "exact")),
        ("Jumlah UMKM di Kabupaten Klaten tercatat 61.340.", (61340, "UMKM", "exact")),
        ("Pemkab Klaten menganggarkan Rp2,75 miliar.", (2750000000, "rupiah", "exact")),
        ("Pemkab Klaten menganggarkan Rp 306.548.050.000,- untuk pasar.", (306548050000, "rupiah", "exact")),
        ("Pemkab Klaten menganggarkan lebih dari Rp 500 juta.", (500000000, "rupiah", "at_least")),
        ("Modal perajin di Kabupaten Klaten tiga juta rupiah.", (3000000, "rupiah", "exact")),
        ("Ekspor lurik Kabupaten Klaten naik 12,5 persen.", (12.5, "persen", "exact")),
        ("Ekspor lurik Kabupaten Klaten naik 12,5%.", (12.5, "persen", "exact")),
        ("Kabupaten Klaten memiliki 26 kecamatan.", (26, "kecamatan", "exact")),
        ("Bibit itu cukup untuk lima belas desa di Kabupaten Klaten.", (15, "desa", "exact")),
        ("Kabupaten Temanggung mengirim dua ton kopi.", (2, "ton", "exact")),
        ("Kesepakatan Pemkab Klaten itu berlaku dua tahun.", (2, "tahun", "exact")),
        ("Pemkab Klaten menyediakan 50 (lima puluh) stan.", (50, "stan", "exact")),
        ("Perajin Kabupaten Klaten mengekspor lurik ke 12 negara.", (12, "negara", "exact")),
        ("Sebanyak 2.024 UMKM Kabupaten Klaten terdata.", (2024, "UMKM", "exact")),
        ("Ekspor Kabupaten Klaten sekitar 3 juta dolar Amerika Serikat.", (3000000, "dolar Amerika Serikat", "about")),
        ("Sebanyak 25 becak hias disiapkan Pemkab Klaten.", (25, "becak", "exact")),
        ("Pemkab Klaten menganggarkan Rp 2,5 miliyar.", (2500000000, "rupiah", "exact")),
        ("Devisa Kabupaten Klaten Rp 2,2 triliyun.", (2200000000000, "rupiah", "exact")),
        ("Pemkab Klaten membina sekutar 90 perajin.", (90, "perajin", "about")),
        ("Kabupaten Klaten seluas 700 kilo meter persegi.", (700, "kilo meter persegi", "exact")),
        ("Kabupaten Klaten membina pelaku UMKM 33 ribu, kebanyakan penjual kue.", (33000, "pelaku UMKM", "exact")),
        ("Pemprov Jawa Timur membina koperasi di 38 Kab/Kota.", (38, "Kab/Kota", "exact")),
        ("Pemkab Klaten dan Pemkot Solo bekerja sama dalam 25 bidang.", (25, "bidang", "exact")),
        ("Pemkab Klaten setidaknya berhasil menjaring 90 perajin.", (90, "perajin", "at_least")),
        ("Pendapatan Kabupaten Klaten hingga 165 milyar.", (165000000000, "rupiah", "exact")),
        ("Pemkab Klaten memberi pinjaman hingga Rp 5 juta.", (5000000, "rupiah", "at_most")),
        ("Kabupaten Klaten (sekitar 655 km²) ramai.", (655, "km²", "about")),
        ("Pemkab Klaten membangun 5 (lima)sekolah.", (5, "sekolah", "exact")),
        ("Koperasi Kabupaten Klaten yang tidak aktif 83 unit.", (83, "unit", "exact")),
        ("Bila dibandingkan dengan Solo, Kabupaten Klaten lebih ramai, yakni 90 perajin.", (90, "perajin", "exact")),
    ],
)
def test_value_unit_and_bound(sentence: str, figure: tuple[float, str, str]) -> None:
    assert told(sentence) == [figure]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sejak 2019 Pemkab Klaten membina perajin.",
        "Pasar itu dibuka pukul 17.00 WIB di Kabupaten Klaten.",
        "Kabupaten Klaten turun ke level 1 PPKM.",
        "Wabah COVID-19 menunda bazar di Kabupaten Klaten.",
        "Pemkab Klaten membina puluhan perajin dan belasan kelompok.",
        "Omzet perajin Kabupaten Klaten naik 4 sekian persen.",
        "Omzet perajin Kabupaten Klaten naik dua kali lipat.",
        "Kabupaten Klaten meraih juara 2 lomba batik.",
        "Pemkab Klaten merayakan HUT ke-219.",
        "Aturan itu tertuang dalam Pasal 12 Undang-Undang Nomor 20 Tahun 2008.",
        "Kantornya di Jalan Pemuda No. 294 Kabupaten Klaten.",
        "Hubungi nomor 0272-321046 untuk mendaftar bazar Kabupaten Klaten.",
        "Solar B20 dan industri 4.0 dibahas di Kabupaten Klaten.",
        "Perajin itu berusia 54 tahun.",
        "Sepertiga perajin Kabupaten Klaten adalah perempuan.",
        "Asisten II Pemkab Klaten membuka acara.",
        "Batik itu masuk 10 besar nasional.",
        "Ia menjadi salah satu perajin terbaik Kabupaten Klaten.",
        "Dua kabupaten, yakni Klaten dan Sragen, belum mendaftar.",
        "Pemkab Klaten berharap 500 perajin ikut serta.",
        "Empat tahun lalu pasar Kabupaten Klaten terbakar.",
        "Meja di stan Kabupaten Klaten berukuran 3x4 meter.",
        "Harga kain di Kabupaten Klaten Rp 150-200 ribu.",
        "Pelatihan itu menghadirkan dua narasumber, Rini dan Budi, di Kabupaten Klaten.",
        "Enam dari sepuluh perajin Kabupaten Klaten memakai QRIS.",
        "Kabupaten Klaten menata pasar sampai 2031 nanti.",
        "Kantor itu di No. 294 Kabupaten Klaten.",
        "Pemkab Klaten menggandeng lima daerah, seperti Solo, Sragen, Wonogiri, Demak, dan Kudus.",
        "Pemkab Klaten dan Pemkot Solo sepakat. Kerja sama ini meliputi lahan 150 hektare.",
        "Pos Klaten | 2 hari yang lalu",
    ],
)
def test_no_figure(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("text", "region", "event"),
    [
        (SHOW + "Pameran itu diikuti 86 stan.", None, "e1"),
        (SHOW + "Transaksi selama pameran tercatat Rp412 juta.", None, "e1"),
        (SHOW + "Lima utusan dari Kabupaten Sragen mengikuti pameran itu.", "33.14", "e1"),
        (SHOW + "Kabupaten Sragen membawa 12 perajin ke pameran itu.", "33.14", "e1"),
        (SHOW + "Omzet perajin dari Kabupaten Sragen naik 10 persen dalam pameran itu.", "33.14", "e1"),
        (SHOW + "Jumlah koperasi di Kabupaten Sragen tercatat 411 unit.", "33.14", None),
        ("Pemkab Sragen membina 411 koperasi.", "33.14", None),
        ("Ada 411 koperasi di Kabupaten Sragen.", "33.14", None),
        ("“Kami membina 411 koperasi,” kata Bupati Sragen Joko Widagdo.", "33.14", None),
        ("Kementerian Perdagangan membina 411 koperasi.", None, None),
        ("Perajin dikirim dari Kabupaten Sragen sebanyak 12 orang.", "33.14", None),
        ("Kota Solo mengungguli 514 kabupaten/kota di Indonesia.", None, None),
        ("Kota Solo menerima kuota 50 sertifikat dari Kementerian Agama.", "33.72", None),
        (SHOW + "Dari Kabupaten Sragen hadir 12 perajin di pameran itu.", "33.14", "e1"),
        (SHOW + "“Laku 33 lembar,” kata penjaga stan Kabupaten Sragen dalam pameran itu.", "33.14", "e1"),
        ("Nota kesepahaman Pemkab Klaten dan Pemkot Solo itu berlaku lima tahun.", None, None),
        ("Kabupaten Sragen, yang membina 411 koperasi di dekat Kabupaten Klaten, tumbuh.", "33.14", None),
        (VISIT + "Rombongan mencapai 40 orang.", None, "e1"),
        (VISIT + "Sebanyak 56 orang rombongan yang dipimpin Bupati Sragen disambut di pendopo.", "33.14", "e1"),
        (VISIT + "Tim itu beranggotakan 30 orang.", "33.14", "e1"),
        (VISIT + "Kunjungan itu berlangsung selama lima hari.", None, "e1"),
        (SHOW + "Pameran itu diikuti perajin dari 11 provinsi.", None, "e1"),
        ("Pemkab Klaten dan Pemkab Sragen sepakat. Sragen akan mengirim 10 ton beras.", "33.14", None),
        (VISIT + "“Di Klaten ada 900 perajin,” kata Bupati Klaten Siti Rahma kepada rombongan.", "33.10", None),
        (VISIT + "Sebanyak 25 pengurus Dekranasda Sragen ikut dalam kunjungan itu.", "33.14", "e1"),
        (SHOW + "Kabupaten Sragen sendiri memiliki 411 koperasi.", "33.14", None),
        ("Kabupaten Sragen, dengan 5 persen dari luas Provinsi Jawa Tengah, hidup dari tani.", "33.14", None),
        (SHOW + "Bazar digelar untuk membina 411 koperasi Kabupaten Sragen.", "33.14", None),
        (SHOW + "Pemkab Sragen membina 411 koperasi lewat galeri yang menampilkan lurik.", "33.14", None),
        ("Klaten jual kopi. Kabupaten Klaten menjual kopi ke Kota Solo senilai Rp 90 juta.", None, None),
        ("Kabupaten Klaten menerima tamu dari Kota Solo. Daerah itu menyimpan 90 ton beras.", "33.10", None),
        (
            "Pemkot Solo mengunjungi Kabupaten Klaten. Kabupaten ini mencatatkan 35 ton padi di Jawa.",
            "33.10",
            None,
        ),
        ("Pemkab Klaten mengunjungi Provinsi Banten. Provinsi berpenduduk 12 juta jiwa itu ramai.", "36", None),
        ("Bupati Klaten Joko Widagdo meresmikan pasar di Kabupaten Sragen dengan 411 kios.", "33.14", None),
        ("Kabupaten Klaten berada di Jawa Tengah dengan luas 655 kilometer persegi.", "33.10", None),
        (SHOW + "Kabupaten Sragen mencatat transaksi Rp 9 miliar antara perajin dan pembeli.", None, "e1"),
        (SHOW + "Pameran itu diikuti 200 peserta terdiri dari warga Kabupaten Sragen.", None, "e1"),
        ("Nilai transaksi dagang Kabupaten Klaten pada tahun 2021 tercatat Rp 9 miliar.", "33.10", None),
        (SHOW + "Pameran itu mampu menyerap pengunjung sekitar 125 ribu orang.", None, "e1"),
        ("Nilai dagang Jawa Timur dan Lampung di Kota Batam tembus Rp 9 miliar.", None, None),
        ("Kabupaten Klaten melihat pasar di Kabupaten Sragen yang menampung 411 perajin.", "33.14", None),
        ("Di dunia hanya ada 108 kota kerajinan.", None, None),
        ("Di Tegal ada 411 koperasi.", {"candidates": ["33.28", "33.76"]}, None),
    ],
)
def test_whose_it_is(text: str, region: object, event: str | None) -> None:
    (claim,) = read_figures(text)
    assert (claim["region"], claim["event"]) == (region, event)


def test_a_number_of_an_unsure_happening_stands_for_itself() -> None:
    document = annotate(Article.from_text("a", SHOW + "Pameran itu diikuti 86 stan.", published="2023-10-20"))
    events, mentions = find_events(document)
    (claim,) = claim_figures(document, events, mentions, told=())
    assert (claim["value"], claim["region"], claim["event"]) == (86, None, None)


def test_numbers_of_a_list_have_one_owner() -> None:
    text = SHOW + "Kabupaten Sragen terdiri dari 20 kecamatan, 196 desa dan 12 kelurahan."
    assert [(claim["value"], claim["region"]) for claim in read_figures(text)] == [
        (20, "33.14"),
        (196, "33.14"),
        (12, "33.14"),
    ]


def test_a_number_without_its_noun_counts_what_the_one_before_counts() -> None:
    text = SHOW + "Pameran itu diikuti 51 perajin dari Kabupaten Sragen dan 100 dari Kota Solo."
    assert [(claim["value"], claim["unit"], claim["region"]) for claim in read_figures(text)] == [
        (51, "perajin", "33.14"),
        (100, "perajin", "33.72"),
    ]


def test_a_plan_reaches_over_a_list() -> None:
    text = "Pemkab Klaten akan mengirim 15 ton beras dan 14 ton jagung ke Kota Solo."
    assert [claim["modality"] for claim in read_figures(text)] == ["planned", "planned"]


def test_a_plan_ends_where_its_reason_begins() -> None:
    text = "Pasar itu akan dibuka karena 63 persen pedagang Kabupaten Klaten mendaftar."
    assert [claim["modality"] for claim in read_figures(text)] == ["fact"]


def test_those_counted_by_person_and_by_name_are_one_figure() -> None:
    text = SHOW + "Pameran itu menarik 900 pengunjung. Sebanyak 900 orang pengunjung membeli lurik."
    assert told(text) == [(900, "pengunjung", "exact")]


def test_a_number_told_twice_is_one_figure() -> None:
    text = "Klaten Bina 411 Koperasi\n\nKLATEN – Pemkab Klaten membina 411 koperasi. Ke-411 koperasi itu sehat semua.\n"
    assert told(text) == [(411, "koperasi", "exact")]


def test_what_the_reporter_tells_himself_is_not_told_again_by_a_speaker() -> None:
    text = (
        "“Ada 26 kabupaten kota di Jawa Barat,” kata Bupati Garut Joko Widagdo. Jawa Barat memiliki 26 kabupaten/kota."
    )
    (claim,) = read_figures(text)
    assert (claim["modality"], claim["unit"]) == ("fact", "kabupaten/kota")


def test_a_number_and_what_it_comes_to() -> None:
    assert told("Ekspor Kabupaten Klaten Rp4.456.849.425 atau Rp4,46 miliar.") == [(4456849425, "rupiah", "exact")]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Pemkab Klaten menargetkan 500 perajin tahun depan.", "planned"),
        ("Pemkab Klaten telah membina 500 perajin.", "fact"),
        ("Di Kabupaten Klaten 50 perajin lagi akan dilatih.", "planned"),
        ("“Kami membina 500 perajin,” kata Bupati Klaten Joko Widagdo.", "reported"),
    ],
)
def test_stance(sentence: str, modality: str) -> None:
    (claim,) = read_figures(sentence)
    assert claim["modality"] == modality


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Dua puluh perajin itu berangkat dari Kabupaten Klaten.", []),
        ("Kabupaten Klaten yang terdiri dari 26 kecamatan tersebut ramai.", [26]),
        ("Rombongan Pemkab Klaten yang berjumlah 20 orang tersebut tiba.", [20]),
    ],
)
def test_what_was_counted_before_is_not_counted_again(sentence: str, values: list[int]) -> None:
    assert [claim["value"] for claim in read_figures(sentence)] == values


def test_how_long_an_agreement_runs_belongs_to_its_signing() -> None:
    text = (
        "Bupati Klaten Joko Widagdo dan Wali Kota Solok Tuti Sumarni menandatangani perjanjian di Kota Solok,"
        " Rabu (12/3/2025). Perjanjian berlaku selama lima tahun."
    )
    (claim,) = read_figures(text)
    assert (claim["value"], claim["region"], claim["event"]) == (5, None, "e1")


def test_who_sells_owns_the_amount_and_not_whom_he_buys_from() -> None:
    text = SHOW + "Jawa Timur menjual produk senilai Rp 26 miliar dan membeli dari Maluku Utara senilai Rp 19 miliar."
    assert read_figures(text)[0]["region"] == "35"


def test_both_ends_of_a_range_stay_below_the_threshold() -> None:
    assert told("Antara lima sampai sepuluh orang di Kabupaten Klaten lulus.") == []


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Nilai transaksi di Kabupaten Klaten Rp 3 miliar.", "Nilai transaksi"),
        ("Omzet perajin Kabupaten Klaten naik 5 persen.", "kenaikan Omzet"),
        ("Pemkab Klaten membina 30 perajin batik.", "jumlah perajin batik"),
        ("Produksi kopi Kabupaten Temanggung turun menjadi 5 persen.", "persentase Produksi"),
        ("Kebutuhan kopi di Kabupaten Klaten 30 ton.", "Kebutuhan kopi di Kabupaten Klaten"),
    ],
)
def test_measure(sentence: str, measure: str) -> None:
    (claim,) = read_figures(sentence)
    assert claim["measure"] == measure


def test_evidence_is_verbatim_and_shows_the_number() -> None:
    text = (
        SHOW
        + "Jumlah UMKM yang terdata oleh petugas dinas di seluruh desa Kabupaten Klaten sampai kini mencapai 61.340."
    )
    (claim,) = read_figures(text)
    assert all(text[e["start"] : e["end"]] == e["exact"] for e in claim["evidence"])
    assert "61.340" in claim["evidence"][-1]["exact"]


def test_a_mission_of_trade_and_investment_owns_what_was_traded() -> None:
    text = "Misi dagang dan investasi di Kota Palembang (2/10/2023) mencapai Rp 1,5 triliun."
    figures = [c for c in extract(Article.from_text("example", text))["claims"] if c["type"] == "figure"]
    assert [(c["value"], c["region"], c["event"]) for c in figures] == [(1500000000000, None, "e1")]
