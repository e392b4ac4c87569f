import pytest


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
