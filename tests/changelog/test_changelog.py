"""Two releases of invented news: what the second changed is told, written, read back, and published."""

import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring.archive import Archive
from jejaring.changelog import compare_releases, open_release, read_release, serialise_release, write_release
from jejaring.changelog.network import NetworkChanges
from jejaring.cli import run
from jejaring.graph import Graph
from jejaring.site.publishing import publish_site
from jejaring.store import Store
from tests.builders import map_claims
from tests.desk.conftest import START
from tests.endpoint.client import run_server
from tests.news import tell_event

VISIT = {"36.74": "host", "73.12": "guest"}
FIRST = (
    tell_event("kabar-1", "visit", VISIT, "2025-01-10"),
    tell_event("kabar-2", "visit", {"33.22": "host", "33.11": "guest"}, "2025-02-10"),
)
SECOND = (
    tell_event("kabar-1", "visit", {**VISIT, "73.10": "guest"}, "2025-01-10"),
    tell_event("kabar-3", "visit", {"73.12": "host", "35.07": "guest"}, "2025-03-10"),
)


def write_graph(folder: Path, documents) -> Path:
    archive = Archive(folder)
    store = Store()
    store.load_reference()
    graph = Graph(store, archive)
    for document in documents:
        graph.add(document.article.id, map_claims(document))
    return folder


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("releases")
    return write_graph(folder / "old", FIRST), write_graph(folder / "new", SECOND)


@pytest.fixture(scope="module")
def release(folders):
    return compare_releases(*map(open_release, folders), "1.1.0", "1.0.0", "2026-12-01")


def test_articles_come_go_and_change(release) -> None:
    assert [(each.id, each.change) for each in release.articles] == [
        ("kabar-1", "changed"),
        ("kabar-2", "withdrawn"),
        ("kabar-3", "added"),
    ]
    changed, withdrawn, added = release.articles
    assert (changed.claims_removed, withdrawn.claims_added, added.claims_removed) == (0, 0, 0)
    assert changed.claims_added > 0


def test_ties_move_with_the_articles_behind_them(release) -> None:
    ties = {(tie.a, tie.b): tie for tie in release.network.ties if tie.level == "regency"}
    assert {pair: tie.change for pair, tie in ties.items()} == {
        ("33.11", "33.22"): "removed",
        ("35.07", "73.12"): "added",
        ("36.74", "73.10"): "added",
        ("73.10", "73.12"): "added",
        ("36.74", "73.12"): "changed",  # the event ties three now, and its weight is shared
    }
    assert ties["36.74", "73.12"].before.weight == 1.0
    assert ties["36.74", "73.12"].after.weight == 0.5
    assert ties["33.11", "33.22"].articles == {"kabar-2"}


def test_measures_move_by_the_articles_that_moved_a_tie_of_the_region(release) -> None:
    moved = {(m.region, m.measure): m for m in release.network.measures if m.level == "regency"}
    assert (moved["73.12", "degree"].before, moved["73.12", "degree"].after) == (1, 3)
    assert moved["73.12", "degree"].articles == ("kabar-1", "kabar-3")
    assert moved["33.22", "strength"].articles == ("kabar-2",)
    assert moved["33.22", "strength"].after is None
    assert moved["73.12", "betweenness"].articles == ("kabar-1", "kabar-2", "kabar-3")


def test_nothing_changes_against_itself(folders) -> None:
    store = open_release(folders[0])
    same = compare_releases(store, store, "1.0.1", "1.0.0", "2026-12-01")
    assert (same.articles, same.network) == ((), NetworkChanges())


def test_a_release_is_read_back_from_its_turtle(release) -> None:
    data = serialise_release(release)
    quads = ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri="https://w3id.org/jejaring/")
    assert read_release(quad.triple for quad in quads) == release
    assert serialise_release(read_release(write_release(release))) == data
    assert b"_:" not in data


def test_a_dump_is_as_good_as_a_folder(folders, release, tmp_path) -> None:
    dumps = []
    for name, folder in zip(("old.nq.gz", "new.nq.gz"), folders, strict=True):
        (tmp_path / name).write_bytes(gzip.compress(open_release(folder).dump()))
        dumps.append(open_release(tmp_path / name))
    assert compare_releases(*dumps, "1.1.0", "1.0.0", "2026-12-01") == release


def test_the_command_tells_and_writes_it(folders, release, tmp_path, capsys) -> None:
    call = ["changelog", *map(str, folders), "--release", "1.1.0", "--since", "1.0.0", "--issued", "2026-12-01"]
    assert run([*call, "--format", "text", "--lang", "id"]) == 0
    told = capsys.readouterr().out
    assert "kabar-2: ditarik" in told
    assert "Kabupaten Soppeng, degree: 1 → 3 (kabar-1, kabar-3)" in told
    assert run([*call, "-o", str(tmp_path / "1.1.0.ttl")]) == 0
    assert (tmp_path / "1.1.0.ttl").read_bytes() == serialise_release(release)
    assert run(["changelog", str(tmp_path), str(folders[0]), "--release", "2", "--since", "1"]) == 3
    (tmp_path / "bad.nq.gz").write_bytes(b"no gzip")
    assert run(["changelog", str(tmp_path / "bad.nq.gz"), str(folders[0]), "--release", "2", "--since", "1"]) in (1, 3)
    assert "Traceback" not in capsys.readouterr().err


@pytest.fixture(scope="module")
def published(folders, release, tmp_path_factory):
    """A workspace with a changelog, published and served."""
    (folders[1] / "changelog").mkdir(exist_ok=True)
    (folders[1] / "changelog" / "1.1.0.ttl").write_bytes(serialise_release(release))
    site = tmp_path_factory.mktemp("site") / "s"
    publish_site(folders[1], site)
    return site


def test_it_is_published_as_page_and_data(published, release) -> None:
    page = (published / "en" / "changelog.html").read_text("utf-8")
    assert "kabar-2" in page
    assert "withdrawn" in page
    assert "Kabupaten Soppeng" in page
    for path in ("changelog", "changelog/1.1.0", "dataset/1.1.0"):
        triples = {quad.triple for quad in ox.parse(path=published / f"{path}.ttl", format=ox.RdfFormat.TURTLE)}
        assert triples == set(write_release(release))
    dataset = (published / "dataset.nt").read_text("utf-8")
    assert "dcat#hasVersion> <https://w3id.org/jejaring/dataset/1.1.0>" in dataset
    assert "dcat#previousVersion> <https://w3id.org/jejaring/dataset/1.0.0>" in dataset
    assert "adms#versionNotes" in dataset
    assert "changelog.html" in (published / "sitemap.xml").read_text("utf-8")


def test_it_is_served_alike(published, folders) -> None:
    with run_server("-c", START, "-w", str(folders[1]), "serve", "--port", "0", "--workers", "1") as client:
        lead = client.send("GET", "/changelog", headers={"Accept": "text/turtle"})
        assert (lead.status, lead.headers["location"]) == (303, "/changelog.ttl")
        assert client.send("GET", "/changelog.ttl").body == (published / "changelog.ttl").read_bytes()
        assert client.send("GET", "/en/changelog/1.1.0.html").status == 200
        assert client.send("GET", "/changelog/9.9.9").status == 404


def test_without_a_release_there_is_no_changelog(folders, tmp_path) -> None:
    publish_site(folders[0], tmp_path / "s")
    assert not (tmp_path / "s" / "changelog.html").exists()
