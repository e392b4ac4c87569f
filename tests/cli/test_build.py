import networkx as nx
import pytest

from jejaring.cli.build import _WORDS, _tell_component
from jejaring.measures import describe_regions


@pytest.mark.parametrize(
    ("language", "words"), [("en", "conform to every shape"), ("id", "sesuai dengan semua bentuk")]
)
def test_a_build_says_what_it_made(jejaring, tmp_path, language, words):
    outcome = jejaring("build", "--out", tmp_path / "out", "--lang", language)
    assert outcome.code == 0
    assert words in outcome.out
    lines = [line for line in outcome.out.splitlines() if "Kota Tangerang Selatan, " in line]
    assert "Kabupaten Soppeng" in lines[0]
    assert (tmp_path / "out" / "map.png").stat().st_size > 10_000


def test_a_folder_that_cannot_be_written_is_code_3(jejaring, tmp_path):
    (tmp_path / "file").write_text("x")
    outcome = jejaring("build", "--out", tmp_path / "file" / "out")
    assert outcome.code == 3
    assert "cannot be written" in outcome.err


def test_data_that_do_not_conform_are_code_1_with_findings(jejaring, workspace, tmp_path):
    path = workspace / "articles" / "seed-02.trig"
    path.write_text(path.read_text().replace("jj:confidence 0.8", "jj:confidence 7.5"))
    assert jejaring("-w", workspace, "rebuild").code == 0
    outcome = jejaring("-w", workspace, "build", "--out", tmp_path / "out")
    assert outcome.code == 1
    assert "seed-02" in outcome.err


@pytest.mark.parametrize(("language", "more"), [("id", " dan 12 wilayah lain"), ("en", " and 12 more regions")])
def test_a_large_component_is_told_by_its_strongest(language, more):
    star = nx.star_graph([f"{number:02}" for number in range(20)])
    nx.set_node_attributes(star, {code: f"Kota {code}" for code in star}, "name")
    nx.set_edge_attributes(star, {edge: 1.0 + int(edge[1]) for edge in star.edges}, "weight")
    line = _tell_component(describe_regions(star), _WORDS[language])
    assert line.endswith(f" 1: Kota 00, {', '.join(f'Kota {number}' for number in range(19, 12, -1))}{more}")


def test_a_component_of_a_few_regions_is_told_whole():
    line = _tell_component(describe_regions(nx.path_graph([f"{number:02}" for number in range(9)])), _WORDS["id"])
    assert line.count(",") == 8
