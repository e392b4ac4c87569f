"""Zones: titles, datelines, and what is printed beside the article."""

import pytest

from jejaring.extract.zones import find_layout, is_noise, split_sentences


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Bazar Dibuka Besok", "BACA JUGA :", "Kabar Kota | 2 hari yang lalu", "25",
        "Editor: Sari", "#umkm #batik",
        "Tinggalkan Balasan", "Advertisement", "COPYRIGHT © Kabar 2024", "Penulis adalah dosen",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize("line", ["Editor kamera itu datang.", "Bazar dibuka 2 hari lalu.", "Sumber air kering."])
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_noise(line)


def test_bare_link_takes_the_next_line() -> None:
    text = "Bazar dibuka.\n\nBaca juga:\nBupati Lepas Ekspor\n\nWarga senang."
    kept = [text[span.start : span.end] for span, _ in find_layout(text).paragraphs]
    assert kept == ["Bazar dibuka.", "Warga senang."]


@pytest.mark.parametrize(
    "dateline", ["SERANG – ", "KOTA CIREBON, Kabar.id - ", "Tangerang, Banten (KABAR) - ", "(Kabar – Bawen) "]
)
def test_dateline_is_cut_off(dateline: str) -> None:
    layout = find_layout(f"{dateline}Pemerintah setempat menggelar bazar murah hari ini.")
    assert layout.dateline is not None
    assert layout.dateline.end == len(dateline)


def test_titles_and_abbreviations_end_no_sentence() -> None:
    text = "Ketua Drs. H. Anwar datang. Ia senang."
    assert len(split_sentences(text, find_layout(text))) == 2


def test_lines_broken_inside_sentences_are_one_paragraph() -> None:
    text = (
        "Wali Kota Salatiga berkunjung ke Kabupaten\nKlaten, kemarin, dan disambut hangat oleh Bupati\n"
        "Klaten Joko Widagdo beserta jajaran pemerintah\nkabupaten itu sampai sore, lalu pulang ke kota\n"
        "mereka dengan membawa kain lurik dan beberapa\nlembar batik."
    )
    paragraphs = find_layout(text).paragraphs
    assert [text[span.start : span.end] for span, _ in paragraphs] == [text]


def test_headings_and_whole_sentences_stay_apart() -> None:
    text = "Salatiga Belajar ke Klaten\nBupati Klaten menerima tamu.\nPotensi Daerah\nTamu membeli lurik di sana."
    assert len(find_layout(text).paragraphs) == 4


def test_what_no_point_ends_is_cut_and_nothing_of_it_is_lost() -> None:
    text = "Tamu membeli " + "batik, lurik, " * 400 + "dan gerabah."
    sentences = split_sentences(text, find_layout(text))
    assert max(sentence.end - sentence.start for sentence in sentences) <= 1500
    assert "".join(text[sentence.start : sentence.end] for sentence in sentences) == text


def test_a_list_that_a_bare_link_announces_goes_with_it() -> None:
    text = (
        "Bazar Dibuka\n\nBazar dibuka hari ini.\nBerita Terkini:\n- Pasar Palu Terbakar\n- Bupati Sigi Dilantik\n\n"
        "Omzet bazar Rp2 juta.\n- Tenun laris."
    )
    told = [text[span.start : span.end] for span, _ in find_layout(text).paragraphs]
    assert told == ["Bazar Dibuka", "Bazar dibuka hari ini.", "Omzet bazar Rp2 juta.", "- Tenun laris."]
