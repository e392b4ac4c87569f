"""`jejaring evaluate`: the table, the JSON, the exit codes."""

import json

import pytest

from tests.builders import GOLD
from tests.evaluation.perturb import write_system


@pytest.fixture
def system(tmp_path):
    write_system(tmp_path / "system", 1)
    return tmp_path / "system"


def test_it_prints_the_table_and_writes_everything(jejaring, system, tmp_path):
    outcome = jejaring("evaluate", GOLD, system, "--json", tmp_path / "out.json")
    assert outcome.code == 0
    assert "tenure" in outcome.out
    assert "critical errors: " in outcome.out
    written = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert set(written) == {"articles", "rows", "grounding", "critical", "differences", "problems", "unmet"}
    assert jejaring("evaluate", GOLD, system, "--json", "-").json() == written


def test_a_demand_that_is_not_met_is_said(jejaring, system):
    outcome = jejaring("evaluate", GOLD, system, "--min", "tenure:0.99:0.99", "ties:0:0:lenient")
    assert outcome.code == 1
    assert "--min tenure:0.99:0.99 not met: precision" in outcome.out
    assert jejaring("evaluate", GOLD, system, "--min", "ties:0:0").code == 0


def test_a_wrong_call(jejaring, system, tmp_path):
    assert jejaring("evaluate", GOLD, tmp_path / "none").code == 2
    assert jejaring("evaluate", tmp_path, system).code == 2
    assert jejaring("evaluate", GOLD, system, "--min", "tenor:1:1").code == 2
    assert jejaring("evaluate", GOLD, system, "more").code == 2
    (tmp_path / "a.gold.json").write_text("{", "utf-8")
    assert jejaring("evaluate", tmp_path, system).code == 2
