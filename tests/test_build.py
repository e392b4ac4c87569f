"""The build: what it makes, that it makes the same bytes again, that it fails without leaving halves."""

import json
from pathlib import Path

import pytest

from jejaring.archive import Archive
from jejaring.build import build_graph, check_replaceable, list_files
from jejaring.errors import AccessError, CallError
from jejaring.graph import Graph
from jejaring.store import Store
from jejaring.workspace import open_graph


def read_files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("build") / "out"
    return build_graph(open_graph(), folder)


def test_a_build_makes_these_files_and_no_others(built):
    assert set(read_files(built.folder)) == list_files()
    assert {"jejaring.nq", "measures.csv", "map.png", "exports/network.gexf", "exports/edges.csv"} <= list_files()


def test_a_build_counts_and_conforms(built):
    assert built.articles == 5
    assert built.findings == ()
    assert built.network.number_of_edges() == 5
    rows = json.loads((built.folder / "measures.json").read_text("utf-8"))
    assert {row["code"] for row in rows} == set(built.network)


def test_a_second_build_makes_the_same_bytes_and_replaces_the_first(built, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "jejaring.nq").write_text("from before")
    build_graph(open_graph(), folder)
    assert read_files(folder) == read_files(built.folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_no_picture_has_a_date_or_a_path_of_this_machine_inside(built):
    for name in ("map.svg", "network.svg"):
        text = (built.folder / name).read_text("utf-8")
        assert "<dc:date>" not in text
        assert str(built.folder) not in text


def test_a_build_that_cannot_be_written_leaves_what_was_there(tmp_path):
    (tmp_path / "file").write_text("kept")
    with pytest.raises(AccessError, match="cannot be written"):
        build_graph(open_graph(), tmp_path / "file" / "out")
    assert (tmp_path / "file").read_text() == "kept"


def test_a_build_never_replaces_what_no_build_made(tmp_path):
    for name in list_files():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "exports" / "mine.gephi").write_text("kept")
    with pytest.raises(CallError, match=r"exports/mine\.gephi, which no build made"):
        build_graph(open_graph(), tmp_path)
    assert (tmp_path / "exports" / "mine.gephi").read_text() == "kept"


@pytest.mark.parametrize("folder", ["/", "/dev/null"])
def test_a_build_into_what_is_no_folder_is_refused(folder):
    with pytest.raises(CallError, match="Name another"):
        check_replaceable(Path(folder))


def test_a_build_into_the_folder_one_stands_in(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "here")
    check_replaceable((tmp_path / "link").resolve())
    monkeypatch.chdir(tmp_path / "here")
    check_replaceable(Path().resolve())


def test_a_graph_without_articles_builds(tmp_path):
    store = Store()
    store.load_reference()
    graph = Graph(store, Archive(tmp_path / "none"))
    graph.load()
    made = build_graph(graph, tmp_path / "out")
    assert (made.articles, made.facts, made.measures) == (0, 0, ())
    assert set(read_files(tmp_path / "out")) == list_files()
