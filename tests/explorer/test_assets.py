"""The built scripts: found by their manifest, light enough, and none where nothing was built."""

import gzip
import json

import pytest

from jejaring.explorer.assets import list_assets, list_entries
from tests.explorer.browser import visit

MOST = 200_000  # bytes of script, gzipped, that a first view may load


def write_manifest(folder, manifest):
    (folder / "assets").mkdir()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    for name in {entry["file"] for entry in manifest.values()}:
        (folder / name).write_text("x", "utf-8")


def test_an_entry_comes_with_all_that_it_imports_once(tmp_path):
    manifest = {
        "src/home/main.ts": {"file": "assets/home-1.js", "name": "home", "isEntry": True, "imports": ["_a", "_b"]},
        "_a": {"file": "assets/a-1.js", "imports": ["_b"], "css": ["assets/a-1.css"]},
        "_b": {"file": "assets/b-1.js", "imports": ["_a"]},
    }
    write_manifest(tmp_path, manifest)
    (entry,) = list_entries(tmp_path).values()
    assert entry.script == "assets/home-1.js"
    assert sorted(entry.imports) == ["assets/a-1.js", "assets/b-1.js"]
    assert entry.styles == ("assets/a-1.css",)
    assert set(list_assets(tmp_path)) == {"assets/home-1.js", "assets/a-1.js", "assets/b-1.js"}


def test_without_a_build_there_are_none(tmp_path):
    assert list_entries(tmp_path) == {}
    assert list_assets(tmp_path) == {}


@pytest.mark.parametrize("path", ["index.html", "ask.html?question=partners", "measures.html", "search.html?q=kota"])
def test_a_first_view_is_light(browser, served, path):
    scripts = {}
    with visit(browser, served) as seen:
        seen.page.on("response", lambda response: scripts.setdefault(response.url, response))
        seen.go(path)
        loaded = [each.body() for url, each in list(scripts.items()) if url.partition("?")[0].endswith(".js")]
    assert len(loaded) > 1
    assert sum(len(gzip.compress(body)) for body in loaded) < MOST


def test_the_editor_is_loaded_where_it_is_needed(browser, served):
    with visit(browser, served) as seen:
        loaded = []
        seen.page.on("request", lambda request: loaded.append(request.url))
        seen.go("ask.html?question=partners")
        assert not any("/editor-" in url for url in loaded)
        seen.go("sparql.html")
        assert any("/editor-" in url for url in loaded)
