"""Publishing: no dead link, the same bytes, and only what changed is written."""

import gzip
import hashlib
import json
import re
import shutil
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
import pytest

from jejaring.archive import Archive
from jejaring.errors import CallError
from jejaring.explorer.shell import make_shell
from jejaring.namespaces import BASE
from jejaring.site.publishing import publish_site
from jejaring.store import Store
from jejaring.workspace import change_graph, open_graph
from tests.site.conftest import read_files

CHANGED = "article/seed-03"


class Links(HTMLParser):
    """The links, ids, scripts and what is written into the elements of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.scripts, self.open = [], set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "script":
            self.scripts.append((told.get("type"), "src" in told))
        if "id" in told:
            self.ids.add(told["id"])
        if told.get("rel") != "canonical":
            self.links += [told[name] for name in ("href", "src", "action") if name in told]
        if tag == "style" or "style" in told or any(name.startswith("on") for name in told):
            self.open.append(attributes)


@pytest.fixture(scope="session")
def pages(site):
    return {name: Links(data.decode()) for name, data in site.files.items() if name.endswith(".html")}


def test_no_link_is_dead(site, pages):
    ids = {name: page.ids for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        for link in page.links:
            target = resolve(name, link)
            if target is None:
                continue
            path, fragment = target
            if path not in site.files or (fragment and fragment not in ids.get(path, {fragment})):
                dead.append((name, link))
    assert dead == []


def resolve(page, link):
    """The file and fragment that a link means; None where it leaves the site."""
    parts = urlsplit(link)
    if parts.scheme:
        assert parts.scheme in ("http", "https")
        return None
    here = page if not parts.path else None
    stack = [] if parts.path.startswith("/") else page.split("/")[:-1]
    for piece in unquote(parts.path).split("/"):
        if piece == "..":
            stack.pop()
        elif piece:
            stack.append(piece)
    return here or "/".join(stack), parts.fragment


def test_pages_have_no_script_or_style_of_their_own(pages):
    """What runs is loaded from the site (no link is dead, and none leaves it); what stands in a page is data."""
    inline = {kind for page in pages.values() for kind, loaded in page.scripts if not loaded}
    assert inline <= {"application/ld+json", "application/json"}
    assert {kind for page in pages.values() for kind, loaded in page.scripts if loaded} <= {None, "module"}
    assert [page.open for page in pages.values() if page.open] == []


def test_pages_load_nothing_from_elsewhere(site):
    loading = rb'script|img|iframe|link rel="(?:stylesheet|preload|modulepreload)"'
    loaded = re.compile(rb"<(?:" + loading + rb')[^>]*(?:src|href)="([^"]+)"')
    found = {link for name, data in site.files.items() if name.endswith(".html") for link in loaded.findall(data)}
    assert found
    assert not any(link.startswith((b"http:", b"https:", b"//", b"data:")) for link in found)


def test_every_thing_has_all_its_documents(site):
    things = {name.removesuffix(".nt") for name in site.files if name.endswith(".nt")}
    forms = [f"{thing}.{suffix}" for thing in things for suffix in ("html", "ttl", "jsonld")]
    assert [name for name in (*forms, *(f"en/{thing}.html" for thing in things)) if name not in site.files] == []
    assert {"region/36.74", "region/36", "region/ID", "article/seed-01", "kind/visit", "ontology", "dataset"} <= things


@pytest.mark.parametrize("thing", ["region/36.74", "article/seed-01", "event/seed-03-e1", "ontology", "dataset"])
def test_the_forms_of_a_thing_say_the_same(site, thing):
    formats = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
    told = {
        suffix: {
            str(q.triple).replace(f"{thing}.{suffix}", thing) for q in ox.parse(site.files[f"{thing}.{suffix}"], kind)
        }
        for suffix, kind in formats.items()
    }
    assert told["ttl"] == told["nt"] == told["jsonld"]
    assert not any("_:" in line for line in told["nt"])


def test_the_erased_person_is_in_no_file(site):
    words = re.compile(rb"heru|cahyono", re.IGNORECASE)
    packed = {name: gzip.decompress(data) if name.endswith(".gz") else data for name, data in site.files.items()}
    assert [name for name, data in packed.items() if words.search(data) or words.search(name.encode())] == []


def test_the_dump_makes_the_store_again(site, public_workspace):
    store = Store()
    store.load(ox.parse(gzip.decompress(site.files["dump/jejaring.nq.gz"]), ox.RdfFormat.N_QUADS))
    assert store.dump() == open_graph(public_workspace).store.dump()


def test_the_dataset_tells_size_and_digest_of_each_file(site):
    told = {}
    for quad in ox.parse(site.files["dataset.nt"], ox.RdfFormat.N_TRIPLES):
        told.setdefault(quad.subject.value, {})[quad.predicate.value.rpartition("/")[2].rpartition("#")[2]] = (
            quad.object.value
        )
    dumps = {name: data for name, data in site.files.items() if name.startswith("dump/")}
    assert len(dumps) == 6
    for name, data in dumps.items():
        node = told[BASE + name]
        assert int(node["byteSize"]) == len(data)
        assert told[node["checksum"]]["checksumValue"] == hashlib.sha256(data).hexdigest()


def test_a_second_time_nothing_is_written_and_nothing_of_others_removed(site, public_workspace, tmp_path):
    """Not even where the list of what was published has been tampered with."""
    copy, mine = tmp_path / "copy", tmp_path / "mine.txt"
    shutil.copytree(site.folder, copy)
    mine.write_text("mine")
    listed = json.loads((copy / "files.json").read_text())
    (copy / "files.json").write_text(json.dumps({**listed, "../mine.txt": "0", str(mine): "0"}))
    moments = {path: path.stat().st_mtime_ns for path in copy.rglob("*") if path.name != "files.json"}
    done = publish_site(public_workspace, copy, shell=make_shell())
    assert (done.written, done.removed) == (1, 0)  # the list itself
    assert {path: path.stat().st_mtime_ns for path in moments if path.is_file()}.items() <= moments.items()
    assert read_files(copy) == site.files
    assert mine.read_text() == "mine"


def test_when_one_article_goes_only_what_it_touched_is_written(site, public_workspace, tmp_path):
    copy, changed = tmp_path / "copy", tmp_path / "net"
    shutil.copytree(site.folder, copy)
    shutil.copytree(public_workspace, changed)
    with change_graph(changed) as graph:
        graph.withdraw("seed-03")
    del graph  # its store is still being tidied up behind the scenes
    done = publish_site(changed, copy, shell=make_shell())
    after = read_files(copy)
    differing = {name for name in after if site.files.get(name) != after[name]}
    assert done.written == len(differing)
    assert 0 < done.written < len(after) / 10
    assert not any(name.startswith(CHANGED) for name in after)
    assert done.removed == len(site.files.keys() - after.keys()) > 0
    assert json.loads(after["files.json"]).keys() | {"files.json"} == after.keys()
    assert "seed-03" not in Archive(changed).list_articles()


def test_a_folder_of_others_is_left_alone(tmp_path, public_workspace):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(CallError, match="did not publish"):
        publish_site(public_workspace, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
