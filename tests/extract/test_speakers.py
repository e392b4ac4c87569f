"""Who speaks where names are written loosely, and what nobody says. All names are invented."""

from typing import Any

import pytest

from jejaring.article import Article
from jejaring.extract import extract

BUPATI = "Bupati Klaten Tri Nurkyatsiwi membuka bazar, Rabu (5/6/2024).\n"


def read(text: str) -> list[Any]:
    claims = extract(Article.from_text("example", text, published="2024-06-06"))["claims"]
    return [c["speaker"] for c in claims if c["type"] == "statement" and c["confidence"] >= 0.5]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (BUPATI + "“Kami senang melihat bazar ini,” kata Siwi.", ["Tri Nurkyatsiwi"]),
        (BUPATI + "“Kami senang melihat bazar ini,” kata Trinur.", ["Tri Nurkyatsiwi"]),
        (
            BUPATI + "Bupati Klaten yang akrab disapa Mbak Tiwi hadir. “Kami senang,” kata mbak Tiwi.",
            ["Tri Nurkyatsiwi"],
        ),
        (BUPATI + "Sebab Tri menilai bazar itu penting. “Kami senang,” sebut Tri.", ["Tri Nurkyatsiwi"]),
        (
            "Bupati Klaten Joko Fattahuddin hadir.\n“Kami senang melihat bazar ini,” kata Joko Fatahuddin.",
            ["Joko Fattahuddin"],
        ),
        (
            "Ketua PKK Kampung Sri Melati, Eka Dewi, datang ke Klaten.\n“Kami belajar banyak,” kata Eka Dewi.",
            ["Eka Dewi"],
        ),
        (
            "Sekretaris Daerah Kota (Sekdako) Solo Ihsan Budi mengatakan pasar ramai.\n“Kami senang sekali,” ujarnya.",
            ["Ihsan Budi"],
        ),
        ("Ketua Komisi II DPRD Klaten Sufri Menjelaskan tujuan.\n“Kami ingin belajar,” katanya.", ["Sufri"]),
    ],
)
def test_a_loosely_written_name_is_the_speaker(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        BUPATI + "Ia memuji para perajin.\n“Kami akan terus membina para perajin agar pasar mereka makin lu",
        BUPATI + "“Sudah saatnya,” begitu bunyi spanduk di gerbang.",
    ],
)
def test_a_quotation_that_breaks_off_or_is_a_banners_is_nobodys(text: str) -> None:
    assert read(text) == []


def test_two_persons_with_names_alike_stay_two() -> None:
    text = (
        "Bupati Klaten Joko Widagdo hadir. Wali Kota Solo Joko Widagda juga hadir.\n"
        "“Kami senang melihat bazar ini,” kata Bupati Klaten Joko Widagdo."
    )
    persons = {c["person"] for c in extract(Article.from_text("example", text))["claims"] if c["type"] == "tenure"}
    assert persons == {"Joko Widagdo", "Joko Widagda"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who stands right before the verb of saying, not who is named first
        (
            "Dalam rapat yang dihadiri Bupati Klaten Joko Widagdo, Wali Kota Solo Tuti Sumarni mengatakan ramai.\n"
            "“Kami senang sekali,” ujarnya.",
            ["Tuti Sumarni"],
        ),
        # a verb of saying written wrongly, and its subject of no post
        ("Panitia Rina Wati menggatakan, bazar ramai.\n“Kami senang sekali,” ujarnya.", ["Rina Wati"]),
        # what is said goes on, whoever else is named
        (
            "Wali Kota Solo Tuti Sumarni menyatakan siap. Apalagi Bupati Klaten Joko Widagdo yang mengajak.\n"
            "“Kami senang sekali,” ujarnya.",
            ["Tuti Sumarni"],
        ),
        # a post without name, also in small letters
        ("Bupati Klaten Joko Widagdo hadir.\nPasar ramai.\n“Kami senang sekali,” ujar bupati.", ["Joko Widagdo"]),
        (
            "Bupati Klaten Joko Widagdo dan Bupati Sragen Tuti Sumarni hadir.\nKemudian Bupati Tuti Sumarni berpidato."
            "\n“Kami senang sekali,” kata Bupati.",
            ["Tuti Sumarni"],
        ),
        # who is described instead of named
        (
            "Bupati Klaten Joko Widagdo hadir.\n“Kami senang sekali,” ungkap orang nomor satu di Klaten itu.",
            ["Joko Widagdo"],
        ),
        # the name behind a long description
        (
            "“Kami senang sekali,” kata pendamping perajin dari kampung batik di tepi sungai, Rina Wati, usai bazar.",
            ["Rina Wati"],
        ),
        (
            "Wakil Wali Kota Solo Joko Widagdo hadir.\nPasar ramai.\n“Kami senang sekali,” jelas Wawako.",
            ["Joko Widagdo"],
        ),
        (
            "Wali Kota Solo Joko Widagdo dan Bupati Sragen Tuti Sumarni hadir.\nLalu wali kota menjelaskan, pasar"
            " ramai.\n“Kami senang sekali,” tambahnya.",
            ["Joko Widagdo"],
        ),
        # a word of saying that no list has, before a known name
        (
            "Bupati Klaten Joko Widagdo hadir.\n“Kami senang” ugkap Joko Widagdo saat menerima rombongan.",
            ["Joko Widagdo"],
        ),
        # two paragraphs of speech, the speaker told behind the second
        (
            "Bazar di Klaten ramai.\n“Kami datang dari pagi dan belum ingin pulang juga.”\n“Kami senang sekali,” ujar"
            " Bupati Klaten Joko Widagdo.",
            ["Joko Widagdo", "Joko Widagdo"],
        ),
        # the page breaks off in the word of saying
        (BUPATI + "“Kami senang sekali melihat bazar seramai ini,” tutu", ["Tri Nurkyatsiwi"]),
        # a quotation over two paragraphs
        (BUPATI + "“Kami senang.\nBazar ini ramai,” ujar Bupati.", ["Tri Nurkyatsiwi"]),
    ],
)
def test_the_speaker_of_an_article(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a nickname, before or behind the name, with or without a form of address
        (
            BUPATI + "“Kami senang sekali,” kata Nuri, sapaan akrab Tri Nurkyatsiwi.\n“Ayo belanja,” ujar Nuri.",
            ["Tri Nurkyatsiwi", "Tri Nurkyatsiwi"],
        ),
        (
            BUPATI + "“Kami senang sekali,” kata Bang Nuri, begitu Bupati Klaten disapa.\n“Ayo belanja,” ujar Nuri.",
            ["Tri Nurkyatsiwi", "Tri Nurkyatsiwi"],
        ),
        (BUPATI + "Bupati yang akrab disapa Nuri itu hadir.\n“Kami senang,” kata Kak Nuri.", ["Tri Nurkyatsiwi"]),
        # the whole name is told further down
        ("Bupati Siwi hadir.\n“Kami senang,” kata Siwi.\nStan dibuka Siwi Rahayu.", ["Siwi Rahayu"]),
    ],
)
def test_who_bears_another_name(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_a_nickname_that_is_somebody_elses_name_is_that_ones() -> None:
    text = (
        BUPATI + "Wali Kota Solo Nuri Handayani hadir, didampingi Bupati Klaten Tri Nurkyatsiwi yang akrab disapa Nuri."
        "\n“Kami senang,” kata Nuri."
    )
    assert read(text) == ["Nuri Handayani"]


def test_where_something_was_said_is_the_reporters_own() -> None:
    text = (
        "“Kami senang sekali,” kata Bupati Klaten Tri Nurkyatsiwi.\nIa mengatakan hal itu dalam ramah tamah dengan"
        " rombongan dari Pemerintah Kota Solo di Klaten, Rabu (5/6/2024)."
    )
    claims = extract(Article.from_text("example", text))["claims"]
    assert {c["modality"] for c in claims if c["type"] == "participation"} == {"fact"}


PAIR = "Bupati Klaten Tri Wahyono dan Wakil Bupati Klaten Siti Aminah membuka bazar di Klaten, Rabu (5/6/2024).\n"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # what somebody else said before, in passing
        (
            "Kadis Koperasi Klaten M Nurdin mengatakan pasar ramai. Seperti yang kerap disampaikan bupati, katanya,"
            " bazar perlu.\n“Kami senang,” katanya.",
            ["M Nurdin"],
        ),
        (
            "Wakil Bupati Siti Aminah berharap kerja sama sebagaimana disampaikan Bupati.\n“Kami senang,” ujarnya.",
            ["Siti Aminah"],
        ),
        # forms of the clause of saying
        ("“Kami senang sekali,” begitu kata Siti Aminah.", ["Siti Aminah"]),
        ("“Kami senang sekali,” demikian Siti Aminah.", ["Siti Aminah"]),
        ("“Kami senang sekali,” Siti Aminah menambahkan.", ["Siti Aminah"]),
        ("Ujar Siti Aminah, “Kami senang sekali.”", ["Siti Aminah"]),
        ("“Kami senang,” kata Siti Aminah, “dan besok kami datang lagi.”", ["Siti Aminah", "Siti Aminah"]),
        ("Siti Aminah hadir. Disampaikannya, bazar ramai.\n“Kami senang sekali,” imbuhnya.", ["Siti Aminah"]),
        ("Wabup mengapresiasi panitia. “Kami senang sekali,” tandasnya.", ["Siti Aminah"]),
        # somebody of one name, who is told behind it
        ("Wagiman (45), perajin bambu asal Cawas, mengaku senang. “Stan saya ramai,” katanya.", ["Wagiman"]),
        ("Eko anggota Komisi B DPRD Klaten bertanya.\n“Apakah produk ini dari sini,” ujarnya.", ["Eko"]),
        (
            "Kepala Perwakilan Bank Indonesia Solo Nugroho Santoso menilai bazar ramai. “Kami senang,” katanya.",
            ["Nugroho Santoso"],
        ),
    ],
)
def test_who_speaks_where_two_are_named_before(text: str, speakers: list[str]) -> None:
    assert read(PAIR + text) == speakers
