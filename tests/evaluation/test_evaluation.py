"""The measure gives the numbers that were agreed on, for systems that are wrong in every way.

`expected.json` holds what the scorer of the specification printed for the folders that `perturb` makes, and the digest
of all that it wrote as JSON.
"""

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import CallError, InputError
from jejaring.evaluation import draw_table, evaluate_folders
from jejaring.evaluation.agreement import TYPES
from jejaring.evaluation.article import score_article
from jejaring.evaluation.assignment import pair_best
from jejaring.evaluation.grounding import list_noise
from jejaring.evaluation.normal import measure_likeness, normalise_person, normalise_words
from jejaring.text import digest
from tests.builders import GOLD, NAMES
from tests.evaluation.perturb import write_system

EXPECTED = json.loads(Path(__file__).with_name("expected.json").read_text("utf-8"))


@pytest.mark.parametrize("seed", EXPECTED)
def test_the_numbers_are_those_of_the_specification(tmp_path: Path, seed: str) -> None:
    write_system(tmp_path, int(seed))
    result = evaluate_folders(GOLD, tmp_path)
    assert draw_table(result).splitlines() == EXPECTED[seed]["table"]
    assert result.data["critical"]["reasons"] == EXPECTED[seed]["reasons"]
    assert digest(json.dumps(result.write(), ensure_ascii=False, indent=1)) == EXPECTED[seed]["sha256"]


def test_gold_against_itself_is_perfect(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.json").write_bytes((GOLD / f"{name}.gold.json").read_bytes())
    result = evaluate_folders(GOLD, tmp_path, ["micro:1:1", "ties:1:1", "tenure:1:1:lenient"])
    assert result.unmet == ()
    assert result.data["grounding"] == 1
    assert result.data["critical"]["count"] == 0
    assert result.data["problems"] == []
    assert all(not each["missed"] and not each["spurious"] for each in result.data["differences"])


def test_an_empty_system_finds_nothing(tmp_path: Path) -> None:
    result = evaluate_folders(GOLD, tmp_path, ["tenure:0.1:0.1", "unknown:0:0"])
    assert result.data["rows"]["micro"]["strict"]["recall"] == 0
    assert len(result.unmet) == 4
    assert result.data["grounding"] is None


@pytest.mark.parametrize("demand", ["tenor:1:1", "tenure:1", "tenure:1:1:fair", "tenure:x:1", "tenure", ""])
def test_a_malformed_demand_is_a_wrong_call(tmp_path: Path, demand: str) -> None:
    with pytest.raises(CallError):
        evaluate_folders(GOLD, tmp_path, [demand])


def test_no_gold_no_folder_no_text(tmp_path: Path) -> None:
    with pytest.raises(CallError):
        evaluate_folders(tmp_path, tmp_path)
    with pytest.raises(CallError):
        evaluate_folders(GOLD, tmp_path / "none")
    (tmp_path / "a.gold.json").write_text('{"claims": []}', "utf-8")
    with pytest.raises(InputError):
        evaluate_folders(tmp_path, tmp_path)


@given(st.integers(0, 10**6))
def test_garbage_is_scored_and_lenient_finds_no_less(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    from random import Random

    from tests.evaluation.perturb import ODD, perturb

    chance, folder = Random(seed), tmp_path_factory.mktemp("system")
    name = chance.choice(NAMES)
    document = perturb(json.loads((GOLD / f"{name}.gold.json").read_text("utf-8")), chance)
    for claim in chance.sample(document["claims"], len(document["claims"]) // 2):
        claim[chance.choice(list(claim))] = chance.choice(ODD)
    document[chance.choice(["ties", "article", "x"])] = chance.choice(ODD)
    (folder / f"{name}.json").write_text(json.dumps(document), "utf-8")
    counts = score_article(GOLD / f"{name}.gold.json", folder).counts
    assert all(counts[kind, "strict"] <= counts[kind, "lenient"] <= counts[kind, "system"] for kind in TYPES)


def find_best(worth: list[list[float]]) -> float:
    """The greatest sum by trying every way."""
    padded = [[*row, *[0.0] * len(worth)] for row in worth]
    columns = range(len(padded[0]) if padded else 0)
    return max(
        (sum(padded[r][c] for r, c in enumerate(order)) for order in permutations(columns, len(padded))), default=0
    )


@given(
    st.integers(0, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.sampled_from([0.0, 0.0, 1.0, 0.99, 2.5, 7.1]), min_size=columns, max_size=columns), max_size=4
        )
    )
)
def test_pairs_are_worth_most(worth: list[list[float]]) -> None:
    pairs = pair_best(worth)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert abs(sum(worth[row][column] for row, column in pairs) - find_best(worth)) < 1e-6


def test_names_are_compared_without_honorifics_and_spelling() -> None:
    assert normalise_person("Hj. Dr. (H.C.) Rina Dewi, S.E., M.M.") == "rina dewi"
    assert normalise_person("Andi Yuliana T") == "andi yuliana t"
    assert normalise_words("Walikota") == normalise_words("Wali  Kota")
    assert measure_likeness("istri bupati", "bupati") == 0
    assert measure_likeness("", "") == 1


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Expo Kopi",
        "Baca juga:\n\nExpo Kopi di Serang",
        "Handi Fu/Journalist/BD",
        "#umkm #kriya",
        "(Editor: R. W)",
        "Foto-foto: Lensa/Gilang",
        "(Tim Kominfo/yl)",
        "(ag-02)",
        "(dri)",
        "TangselCity | 2 hari yang lalu",
        "COPYRIGHT © 2022",
    ],
)
def test_lines_that_are_not_the_article(line: str) -> None:
    text = f"Isi berita.\n{line}\nLanjutan berita."
    assert [text[start:end] for start, end in list_noise(text, [])] == [line]


@pytest.mark.parametrize(
    "line", ["Isi, Rabu (24/9)", "Dinas (Disperindag)", "Penulis adalah pemerhati", "(Sumsel/Babel)"]
)
def test_lines_that_are(line: str) -> None:
    assert list_noise(f"Isi berita.\n{line}\nLanjutan berita.", []) == []
