"""What stands between marks, however they are set. All sentences are of our own making."""

import pytest

from jejaring.extract.quotes import find_quotations
from jejaring.extract.spans import Span


def read(text: str) -> list[str]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [text[quote.start : quote.end] for quote in find_quotations(text, spans)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("‘’Kami siap,’’ ujarnya.", ["Kami siap,"]),
        ("''Kami siap,'' ujarnya.", ["Kami siap,"]),
        ('" Kami siap berdagang " Menurutnya, pasar ramai.', ["Kami siap berdagang"]),
        ("\"Kami siap belajar di sini,' ujarnya.", ["Kami siap belajar di sini,"]),
        ('"Kami siap, kata Bupati Joko. "Besok kami pulang," ujarnya.', ["Kami siap", "Besok kami pulang,"]),
        ('Kami siap," kata Bupati Joko. "Besok kami pulang," ujarnya.', ["Besok kami pulang,"]),
        ("‘Kami siap berdagang di sini,’ ujarnya.", ["Kami siap berdagang di sini,"]),
        ("‘Kami siap berdagang di sini,” kata mereka.", ["Kami siap berdagang di sini,"]),
        ("Kelompok ‘Tani Maju’ dan ‘Batik Lestari Jaya’ hadir.", []),
        ("Papan selebar 6” dipasang. “Kami siap,” katanya.", ["Kami siap,"]),
    ],
)
def test_marks_of_any_kind_are_paired(text: str, quotes: list[str]) -> None:
    assert read(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Pasar ini ramai.\nKami siap,” ujarnya. “Ayo,” katanya.", ["Pasar ini ramai.\nKami siap,", "Ayo,"]),
        (
            '"Pasar ini ramai.\nBesok lebih ramai lagi.\nKami siap," ujarnya.',
            ["Pasar ini ramai.\nBesok lebih ramai lagi.\nKami siap,"],
        ),
    ],
)
def test_a_quotation_goes_on_over_paragraphs(text: str, quotes: list[str]) -> None:
    assert read(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "“Pasar ini ramai sekali sejak pagi hari.\n“Kami siap,” ujarnya.",
        '"Pasar ini ramai sekali sejak pagi hari.\n"Kami siap," ujarnya.',
    ],
)
def test_a_paragraph_that_opens_marks_of_its_own_goes_nothing_on(text: str) -> None:
    assert read(text) == ["Pasar ini ramai sekali sejak pagi hari.", "Kami siap,"]
