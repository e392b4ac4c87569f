"""Each check finds its fault and nothing else: `<check>/faulty.trig` gives a row for each `# expects <address>` in it,
`<check>/sound.trig` gives none."""

import re
from pathlib import Path

import pytest

from jejaring.namespaces import local
from jejaring.store import Store
from jejaring.triples import parse_trig
from jejaring.validation.checks import Check, load_checks

HERE = Path(__file__).parent
EXPECTS = re.compile(r"^# expects <(.*)>$", re.MULTILINE)


def run(check: Check, path: Path) -> list[str]:
    store = Store()
    store.load(parse_trig(path))
    return sorted(local(finding.focus) for finding in check.run(store))


def name(check: Check) -> str:
    return check.name


@pytest.mark.parametrize("check", load_checks(), ids=name)
def test_a_sound_graph_gives_no_row(check: Check) -> None:
    assert run(check, HERE / check.name / "sound.trig") == []


@pytest.mark.parametrize("check", load_checks(), ids=name)
def test_a_faulty_graph_gives_a_row_for_each_fault(check: Check) -> None:
    path = HERE / check.name / "faulty.trig"
    expected = sorted(EXPECTS.findall(path.read_text("utf-8")))
    assert expected and run(check, path) == expected


@pytest.mark.parametrize("check", load_checks(), ids=name)
def test_a_check_says_what_is_wrong_in_both_languages(check: Check) -> None:
    assert check.message_id.endswith(".") and check.message_en.endswith(".")
    assert check.message_id != check.message_en
    assert check.scope in ("article", "store")


def test_each_folder_belongs_to_a_check() -> None:
    assert {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"} == {
        check.name for check in load_checks()
    }
