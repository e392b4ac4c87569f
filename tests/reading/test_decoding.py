"""Bytes become text as they are, or are refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import InputError
from jejaring.reading.decoding import MAX_BYTES, MAX_CHARACTERS, check_text, decode_text

SENTENCE = "Bupati Semarang membuka bazar UMKM di alun-alun."
ENGLISH = "The regent opened a fair for small businesses and said that the region would support its craftsmen. " * 4


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
    ],
)
def test_each_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode_text(data) == SENTENCE


def test_single_damaged_bytes_are_read_as_what_they_come_from() -> None:
    damaged = SENTENCE.encode() * 3 + " Ia berkata “siap”.".encode("cp1252")
    assert decode_text(damaged).endswith("Ia berkata “siap”.")


def test_composed_and_decomposed_give_the_same_text() -> None:
    assert decode_text("Cafe\u0301 baru di kota ini\r\ndibuka".encode()) == "Café baru di kota ini\ndibuka"


def test_nothing_else_is_changed() -> None:
    text = "  Dua  spasi,\ttab, \u00a0dan\n\n\nbaris kosong yang tetap ada.  \n"
    assert decode_text(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (bytes(range(128, 256)) * 20, "no text"),
        (b"Bupati\0Semarang", "U\\+0000"),
        (b"Bupati \x1b[31m Semarang", "U\\+001B"),
        ("Bupati \u202eSemarang".encode(), "U\\+202E"),
        ("Bupati \u2066Semarang".encode(), "U\\+2066"),
        (ENGLISH.encode(), "not in Indonesian"),
        (b"a " * (MAX_BYTES // 2 + 1), "longer than 5,000,000"),
        (b"di " * (MAX_CHARACTERS // 3 + 1), "characters"),
    ],
)
def test_what_cannot_stay_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode_text(data)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(InputError, match=r"U\+D800"):
        check_text("Bupati \ud800 Semarang")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text = decode_text(data)
    except InputError as error:
        assert str(error)
    else:
        assert text.encode()
        assert "\0" not in text
