from pathlib import Path

import pytest

from jejaring.workspace import change_graph, open_graph

BUNDLED = Path(__file__).parents[2] / "graph" / "articles"


def read_folder(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.trig"))}


def test_a_workspace_exports_to_the_bytes_of_the_bundled_articles(jejaring, workspace, tmp_path, first_articles):
    assert jejaring("-w", workspace, "export", "articles", "-o", tmp_path / "again").code == 0
    assert read_folder(tmp_path / "again" / "articles") == read_folder(first_articles.folder / "articles")


def test_the_bundled_graph_is_read_only(jejaring):
    outcome = jejaring("withdraw", "seed-01")
    assert outcome.code == 2
    assert "read only" in outcome.err


def test_withdrawing_takes_the_ties_away_and_adding_brings_them_back(jejaring, workspace):
    before = jejaring("-w", workspace, "export", "nq").out
    assert jejaring("-w", workspace, "withdraw", "seed-01").code == 0
    codes = {row["code"] for row in jejaring("-w", workspace, "network", "--format", "json").json()}
    assert codes == {"33.22", "33.11", "35.07"}
    assert jejaring("-w", workspace, "add", BUNDLED / "seed-01.trig").code == 0
    assert jejaring("-w", workspace, "export", "nq").out == before


def test_withdrawing_what_is_not_there_changes_nothing(jejaring, workspace):
    outcome = jejaring("-w", workspace, "withdraw", "nowhere")
    assert outcome.code == 2
    assert not (workspace / "changing").exists()


def test_the_workspace_may_stand_before_or_after_the_command(jejaring, workspace):
    one = jejaring("-w", workspace, "articles", "--format", "json")
    other = jejaring("articles", "-w", workspace, "--format", "json")
    assert one.json() == other.json()
    assert [row["article"] for row in one.json()] == [f"seed-0{number}" for number in range(5)]


def test_rebuilding_gives_the_same_bytes(jejaring, workspace):
    before = jejaring("-w", workspace, "export", "nq").out
    assert jejaring("-w", workspace, "rebuild").code == 0
    assert jejaring("-w", workspace, "export", "nq").out == before


def test_a_change_that_was_cut_short_is_made_good(jejaring, workspace):
    before = jejaring("-w", workspace, "export", "nq").out
    (workspace / "changing").touch()
    assert jejaring("-w", workspace, "export", "nq").out == before
    assert jejaring("-w", workspace, "add", BUNDLED / "seed-02.trig").code == 0
    assert not (workspace / "changing").exists()


def test_a_damaged_store_says_what_to_do_and_loses_nothing(jejaring, workspace):
    before = jejaring("-w", workspace, "export", "nq").out
    for path in (workspace / "store").iterdir():
        path.write_bytes(b"no store")
    outcome = jejaring("-w", workspace, "network")
    assert outcome.code == 3
    assert "rebuild" in outcome.err
    assert jejaring("-w", workspace, "rebuild").code == 0
    assert jejaring("-w", workspace, "export", "nq").out == before


def test_a_damaged_store_is_not_taken_for_one_in_use(jejaring, workspace, monkeypatch):
    def refuse(path):
        raise RuntimeError(f"Corruption: block checksum mismatch in {path}")

    monkeypatch.setattr("jejaring.store.ox.Store", refuse)
    outcome = jejaring("-w", workspace, "withdraw", "seed-01")
    assert outcome.code == 3
    assert "rebuild" in outcome.err


def test_two_changes_one_after_the_other_in_one_process(workspace):
    with change_graph(workspace) as graph:
        kept = graph
        kept.withdraw("seed-01")
    with change_graph(workspace) as graph:
        graph.withdraw("seed-02")
    assert len(open_graph(workspace).store.list_articles()) == 3


def test_a_broken_article_is_code_3_with_its_line(jejaring, workspace):
    (workspace / "articles" / "seed-01.trig").write_text("no TriG [")
    outcome = jejaring("-w", workspace, "rebuild")
    assert outcome.code == 3
    assert "seed-01.trig" in outcome.err


def test_a_workspace_that_does_not_exist_yet_is_said_to_be_empty(jejaring, tmp_path):
    outcome = jejaring("-w", tmp_path / "new", "network", "--format", "json")
    assert (outcome.code, outcome.json()) == (0, [])
    assert "does not exist yet" in outcome.err


def test_init_does_not_overwrite(jejaring, workspace):
    assert jejaring("-w", workspace, "init").code == 2


def test_a_file_is_no_workspace(jejaring, tmp_path):
    (tmp_path / "file").write_text("x")
    assert jejaring("-w", tmp_path / "file", "network").code == 3


@pytest.mark.parametrize("command", ["init", "rebuild"])
def test_commands_that_need_a_workspace_say_so(jejaring, command):
    outcome = jejaring(command)
    assert outcome.code == 2
    assert "-w DIR" in outcome.err
