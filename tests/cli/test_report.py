"""`jejaring report` at the command line."""

import pytest


@pytest.mark.parametrize(("suffix", "begins"), [(".html", b"<!doctype html>"), (".pdf", b"%PDF-"), (".md", b"# ")])
def test_a_report_is_written_as_its_suffix_says(jejaring, tmp_path, suffix, begins):
    target = tmp_path / f"report{suffix}"
    outcome = jejaring("report", "--lang", "id", "-o", target)
    assert outcome.code == 0
    assert outcome.out == ""
    assert target.read_bytes().startswith(begins)


def test_markdown_puts_its_pictures_beside_it(jejaring, tmp_path):
    assert jejaring("report", "-o", tmp_path / "r.md").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r-map.svg", "r-network.svg", "r.md"]
    assert "](r-map.svg)" in (tmp_path / "r.md").read_text("utf-8")


@pytest.mark.parametrize("arguments", [("-o", "r.docx"), ("-o", "-"), ("--region", "Entah", "-o", "r.html"), ()])
def test_a_wrong_call_is_told(jejaring, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    assert jejaring("report", *arguments).code == 2
    assert not list(tmp_path.iterdir())


def test_an_ambiguous_region_is_told_with_its_candidates(jejaring, tmp_path):
    outcome = jejaring("report", "--region", "Malang", "-o", tmp_path / "r.html")
    assert outcome.code == 2
    assert "35.07" in outcome.err and "35.73" in outcome.err


def test_a_folder_that_is_not_there_is_told(jejaring, tmp_path):
    assert jejaring("report", "-o", tmp_path / "none" / "r.html").code == 3


def test_an_empty_workspace_has_a_report(jejaring, tmp_path):
    assert jejaring("-w", tmp_path / "new", "report", "-o", tmp_path / "r.html").code == 0
    assert not (tmp_path / "new").exists()
