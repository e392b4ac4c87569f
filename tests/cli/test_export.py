"""`jejaring export`: articles as a folder that holds exactly them, and names of formats."""

import errno

from jejaring.archive import Archive
from tests.builders import judge, name_event


def list_files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def export(jejaring, workspace, folder):
    return jejaring("-w", workspace, "export", "articles", "-o", folder)


def test_what_is_gone_from_the_graph_is_gone_from_the_folder(jejaring, workspace, tmp_path):
    folder = tmp_path / "mine"
    Archive(workspace).write_review(judge(1, name_event("seed-02"), "merge", into=name_event("seed-01")))
    assert jejaring("-w", workspace, "rebuild").code == 0
    assert export(jejaring, workspace, folder).code == 0
    (folder / "README.md").write_text("kept")
    assert "review.trig" in list_files(folder)
    Archive(workspace).write_review([])
    assert jejaring("-w", workspace, "withdraw", "seed-04").code == 0
    outcome = export(jejaring, workspace, folder)
    assert (outcome.code, "1 removed" in outcome.err) == (0, True)
    assert list_files(folder) == ["README.md", *(f"articles/seed-0{number}.trig" for number in range(4))]


def test_a_folder_with_files_that_are_none_of_ours_is_refused_and_left_alone(jejaring, workspace, tmp_path):
    (tmp_path / "articles").mkdir()
    for text in ("<https://example.org/g> { <https://example.org/a> a <https://example.org/b> }", "no TriG"):
        (tmp_path / "articles" / "other.trig").write_text(text)
        before = list_files(tmp_path / "articles")
        outcome = export(jejaring, workspace, tmp_path)
        assert outcome.code == 2
        assert "other.trig" in outcome.err
        assert list_files(tmp_path / "articles") == before


def test_reviews_that_are_none_are_left_alone(jejaring, workspace, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "review.trig").write_text("<https://example.org/a> a <https://example.org/b> .")
    outcome = export(jejaring, workspace, tmp_path / "mine")
    assert outcome.code == 2
    assert list_files(tmp_path / "mine") == ["review.trig"]


def test_another_workspace_is_not_written_over(jejaring, workspace, tmp_path):
    other = tmp_path / "other"
    assert jejaring("-w", other, "init", "--with-bundled").code == 0
    assert jejaring("-w", workspace, "withdraw", "seed-04").code == 0
    outcome = export(jejaring, workspace, other)
    assert outcome.code == 2
    assert "workspace" in outcome.err
    assert (other / "articles" / "seed-04.trig").exists()


def test_an_unknown_format_is_answered_with_what_comes_close_or_with_all(jejaring):
    near = jejaring("export", "graphmll")
    assert (near.code, near.err) == (2, "jejaring: No export format is called 'graphmll'. Did you mean graphml?\n")
    far = jejaring("export", "xyz")
    assert far.code == 2
    assert "Did you mean" not in far.err
    assert all(name in far.err for name in ("articles", "gexf", "csv", "ties", "region-events"))
    assert "articles" in jejaring("export", "artikles").err


def test_a_full_disk_is_answered_with_what_helps(jejaring, tmp_path, monkeypatch):
    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("jejaring.export.export_network", fill)
    outcome = jejaring("export", "gexf", "-o", tmp_path / "a.gexf")
    assert outcome.code == 3
    assert outcome.err.endswith("cannot be written: No space left on device. Free some space.\n")
    assert "Free some space." in jejaring("export", "gexf").err
