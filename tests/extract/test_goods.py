"""Lists of goods: where they are cut, what is trimmed, what is no good."""

import pytest

from jejaring.extract.goods import read_goods


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("hasil laut, tambak, hingga kerajinan marmer", ["hasil laut", "tambak", "kerajinan marmer"]),
        ("aneka keripik serta kopi bubuk lainnya", ["keripik", "kopi bubuk"]),
        ("batik dengan pewarna alami", ["batik dengan pewarna alami"]),
        ("sirup pala produksi warga Moti", ["sirup pala"]),
        ("tenun dan potensi wisata", ["tenun"]),
    ],
)
def test_lists(words: str, goods: list[str]) -> None:
    assert [good.name for good in read_goods(words, 0)] == goods


def test_goods_know_where_they_stand() -> None:
    words = "lurik, gerabah, dan payung lukis"
    assert all(words[good.start - 7 : good.end - 7] == good.name for good in read_goods(words, 7))
