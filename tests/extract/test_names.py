"""Personal names: honorifics and degrees go, what belongs to the name stays, verbs and offices end it."""

import pytest

from jejaring.extract.names import read_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Drs. H. Slamet Riyanto, M.Si, membuka", "Slamet Riyanto"),
        ("Hj. Nur Aini, S.E., M.M. hadir", "Nur Aini"),
        ("I Gusti Ayu Puspita menari", "I Gusti Ayu Puspita"),
        ("Raden Roro Sekar tersenyum", "Raden Roro Sekar"),
        ("Andi Yuliana T, yang hadir", "Andi Yuliana T"),
        ("Mayjen TNI (Purn) Agus Salim datang", "Agus Salim"),
        ("R. Wiratama pulang", "R. Wiratama"),
        ("Leonard S. Ampung hadir", "Leonard S. Ampung"),
        ("Warsito Buka Pameran", "Warsito"),
    ],
)
def test_names(text: str, name: str) -> None:
    found = read_name(text, 0, len(text))
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize("text", ["Kabupaten Klaten", "Kamis pagi", "Dinas Koperasi", "Perdagangan Kota", "ia datang"])
def test_what_starts_no_name(text: str) -> None:
    assert read_name(text, 0, len(text)) is None
