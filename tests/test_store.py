"""The store: the same bytes whatever the order, facts once, changes whole, damage told."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from jejaring.errors import DamagedStore
from jejaring.namespaces import REFERENCE_GRAPHS
from jejaring.store import DEFAULT, Store, list_reference
from jejaring.triples.terms import jj, node
from tests.builders import NAMES, find_claims, map_claims, open_graph, open_store, read_gold

SUBJECT, KEY, GRAPH = node("product/batik"), jj("madeIn"), node("graph/article/a1")


def make_quad(value: str, graph: ox.NamedNode | ox.DefaultGraph = GRAPH) -> ox.Quad:
    return ox.Quad(SUBJECT, KEY, ox.Literal(value), graph)


def test_the_dump_is_the_same_whatever_the_order_of_loading() -> None:
    quads = [quad for name in NAMES[:4] for quad in map_claims(read_gold(name))]
    dumps = set()
    for seed in range(3):
        store = Store()
        for quad in Random(seed).sample(quads, len(quads)):
            store.load([quad])
        dumps.add(store.dump())
    (dump,) = dumps
    assert dump == b"".join(sorted(dump.splitlines(keepends=True)))
    assert {str(quad) for quad in ox.parse(dump, format=ox.RdfFormat.N_QUADS)} == {str(quad) for quad in quads}
    assert b"_:" not in dump


SCRIPT = """
import sys, hashlib, pathlib, tempfile
from tests.builders import NAMES, open_graph, read_gold
names = NAMES[:5] if sys.argv[1] == "0" else NAMES[4::-1]
graph = open_graph(pathlib.Path(tempfile.mkdtemp()), *map(read_gold, names))
print(hashlib.sha256(graph.store.dump()).hexdigest())
"""


def test_the_dump_is_the_same_whatever_the_hash_seed(tmp_path: Path) -> None:
    top = Path(__file__).parents[1]
    graph = open_graph(tmp_path, *map(read_gold, NAMES[:5]))
    found = {hashlib.sha256(graph.store.dump()).hexdigest()}
    for seed in ("0", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TMPDIR": str(tmp_path), "PYTHONPATH": str(top)}
        command = [sys.executable, "-c", SCRIPT, seed]
        ran = subprocess.run(command, env=environment, cwd=top, capture_output=True, text=True, check=True)
        found.add(ran.stdout.strip())
    assert len(found) == 1


def test_a_fact_counts_once_in_the_default_graph_and_more_often_in_the_union(tmp_path: Path) -> None:
    graph = open_graph(tmp_path, *map(read_gold, NAMES))
    query = "PREFIX jj: <https://w3id.org/jejaring/ontology#> SELECT ?p WHERE { ?t a jj:Tenure ; jj:person ?p }"
    facts = list(graph.store.query(query))  # type: ignore[arg-type]
    quads = list(graph.store.find(predicate=jj("person")))
    assert len(facts) == len({quad.subject for quad in quads if quad.graph_name == DEFAULT}) > 0
    assert len(quads) > len(facts)


def test_a_change_is_one_update(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    store.load([make_quad("old"), make_quad("kept"), make_quad("fact", DEFAULT)])
    sent: list[str] = []
    inner = store._store

    class Spy:
        def update(self, text: str) -> None:
            sent.append(text)
            inner.update(text)

    monkeypatch.setattr(store, "_store", Spy())
    store.change(
        [make_quad("old"), make_quad("fact", DEFAULT)], [make_quad('new "}; DROP ALL #\n\\'), make_quad("new", DEFAULT)]
    )
    monkeypatch.undo()
    assert len(sent) == 1
    values = {(quad.graph_name, quad.object.value) for quad in store.find(SUBJECT)}  # type: ignore[union-attr]
    assert values == {(GRAPH, "kept"), (GRAPH, 'new "}; DROP ALL #\n\\'), (DEFAULT, "new")}


def test_no_change_sends_nothing() -> None:
    store = Store()
    store.change([], [])
    assert len(store) == 0


def test_a_change_takes_away_before_it_adds() -> None:
    store = Store()
    store.change([make_quad("a")], [make_quad("a")])
    assert list(store.find()) == [make_quad("a")]


def test_the_reference_has_graphs_of_its_own_and_a_copy_in_the_default_graph(tmp_path: Path) -> None:
    path = tmp_path / "towns.ttl"
    path.write_text("<region/36.74> <ontology#code> '36.74' .", "utf-8")
    store = Store()
    store.load_reference([path])
    (own,) = store.find(graph=ox.NamedNode(REFERENCE_GRAPHS + "towns"))
    (copy,) = store.find(graph=DEFAULT)
    assert own.triple == copy.triple == ox.Triple(node("region/36.74"), jj("code"), ox.Literal("36.74"))
    store.clear(DEFAULT)
    store.copy_reference()
    assert list(store.find(graph=DEFAULT)) == [copy]


def test_the_whole_reference_is_the_graph_folder_and_the_vocabularies() -> None:
    names = {path.stem for path in list_reference()}
    assert names >= {"regions", "governments", "agencies", "names", "districts", "role", "tie-rules", "acceptance"}


def test_articles_are_listed_sorted() -> None:
    store = open_store()
    for name in ("dev-02", "dev-01"):
        store.load(map_claims(read_gold(name)))
    assert store.list_articles() == ["dev-01", "dev-02"]


def test_a_store_on_disk_keeps_what_was_written(tmp_path: Path) -> None:
    quads = map_claims(read_gold("dev-01"))
    store = Store(tmp_path / "store")
    store.load(quads)
    store.flush()
    dump = store.dump()
    del store
    again = Store(tmp_path / "store", read_only=True)
    assert again.dump() == dump
    assert len(find_claims(again.find())) == len(find_claims(quads))


def test_a_folder_that_is_no_store_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "store"
    path.mkdir()
    (path / "CURRENT").write_text("no manifest\n", "utf-8")
    with pytest.raises(DamagedStore, match="cannot be opened") as caught:
        Store(path)
    assert caught.value.exit_code == 3
    assert f"-w {tmp_path} rebuild" in str(caught.value)


def test_a_store_with_a_torn_manifest_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store(path)
    store.load(map_claims(read_gold("dev-01")))
    store.flush()
    del store
    manifest = next(path.glob("MANIFEST-*"))
    manifest.write_bytes(b"\x00torn" + manifest.read_bytes()[5:])
    before = {each.name for each in path.iterdir()}
    with pytest.raises(DamagedStore):
        Store(path, read_only=True)
    assert {each.name for each in path.iterdir()} >= before - {"LOCK"}


def test_a_file_in_the_store_s_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store"
    path.write_text("not a folder", "utf-8")
    with pytest.raises(DamagedStore):
        Store(path)
    assert path.read_text("utf-8") == "not a folder"
