"""The documentation of the measures cannot drift from their docstrings."""

import runpy
from pathlib import Path

from jejaring.measures import MEASURES

ROOT = Path(__file__).parents[1]


def test_measures_are_documented_as_their_docstrings_say():
    script = runpy.run_path(str(ROOT / "scripts" / "write_measures_docs.py"))
    assert (ROOT / "docs" / "measures.md").read_text("utf-8") == script["describe_measures"]()


def test_every_measure_has_its_definition_unit_source_and_example():
    page = (ROOT / "docs" / "measures.md").read_text("utf-8")
    for name, measure in MEASURES.items():
        part = page.partition(f"### {name}\n")[2].partition("\n### ")[0]
        assert measure.unit_en in part
        assert f"https://doi.org/{measure.doi}" in part
        assert ">>> " in part
