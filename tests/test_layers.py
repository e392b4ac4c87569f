"""The design holds: imports run downward, nothing imports the package root, files and functions stay small."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "jejaring"
MODULES = sorted(SOURCE.rglob("*.py"))
WEB = SOURCE / "explorer" / "web"
SCRIPTS = sorted(path for path in WEB.rglob("*.ts") if "node_modules" not in path.parts)
MOST_LINES = 400


def test_imports_run_downward():
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=SOURCE.parents[1],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout


def list_root_imports(source: str) -> list[str]:
    """List what a module takes from the package root itself, where no module of that name is."""
    taken = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            taken += [alias.name for alias in node.names if alias.name == "jejaring"]
        if isinstance(node, ast.ImportFrom) and node.module == "jejaring":
            taken += [
                a.name for a in node.names if not ((SOURCE / a.name).is_dir() or (SOURCE / f"{a.name}.py").is_file())
            ]
    return taken


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_imports_the_package_root(path):
    assert list_root_imports(path.read_text("utf-8")) == []


def test_a_root_import_would_be_found():
    assert list_root_imports("from jejaring import __version__, claims\nimport jejaring") == ["__version__", "jejaring"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_small_and_says_what_it_is(path):
    text = path.read_text("utf-8")
    assert text.count("\n") < MOST_LINES
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(WEB)))
def test_a_script_is_small(path):
    assert path.read_text("utf-8").count("\n") < MOST_LINES


def test_functions_are_short():
    lengths = sorted(
        node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[-1] <= 60
