"""Findings, datasheet and list of sources are what `make findings` writes from all bundled articles."""

import runpy
from pathlib import Path

import pytest

from jejaring.workspace import open_graph

ROOT = Path(__file__).parents[1]
DATASHEET = runpy.run_path(str(ROOT / "scripts" / "write_datasheet.py"))
SOURCES = runpy.run_path(str(ROOT / "scripts" / "write_sources.py"))
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write_findings.py"))


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_findings_are_those_of_the_bundled_articles(language, whole_graph):
    for name, data in SCRIPT["write_findings"](open_graph(), language).items():
        assert (ROOT / "docs" / name).read_bytes() == data, f"docs/{name} is stale: make findings"


def test_the_datasheet_is_that_of_the_bundled_articles(whole_graph):
    written = DATASHEET["write_datasheet"](open_graph())
    assert (ROOT / "docs" / "datasheet.md").read_text("utf-8") == written, "docs/datasheet.md is stale: make findings"


def test_the_list_of_sources_is_that_of_the_bundled_articles(whole_graph):
    written = SOURCES["write_sources"](open_graph())
    assert (ROOT / "docs" / "sources.md").read_text("utf-8") == written, "docs/sources.md is stale: make findings"
