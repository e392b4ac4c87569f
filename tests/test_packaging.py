"""What is released is what is in the repository: sdist and wheel carry ontology, graph, shapes and queries whole.

Beside that they carry the explorer's scripts as built from the sources that they were built with.
"""

import ast
import importlib.metadata
import json
import os
import re
import runpy
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ASSETS = ("ontology", "graph", "shapes", "queries")
WEB, BUILT = "src/jejaring/explorer/web/", ROOT / "src" / "jejaring" / "explorer" / "built"


def list_tracked(*folders: str) -> set[str]:
    """List the files that git tracks below some folders."""
    listed = subprocess.run(["git", "ls-files", *folders], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no git checkout, so there is no list of files to compare with")
    return {line for line in listed.stdout.splitlines() if (ROOT / line).exists()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """Build sdist and wheel once, with the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--skip-dependency-check", "--outdir"]
    command += [str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


def test_the_wheel_carries_assets_and_package(distributions):
    names = set(zipfile.ZipFile(distributions[1]).namelist())
    wanted = {f"jejaring/_assets/{path}" for path in list_tracked(*ASSETS)}
    wanted |= {path.removeprefix("src/") for path in list_tracked("src/jejaring") if not path.startswith(WEB)}
    wanted |= {path.removeprefix("src/") for path in list_built()}
    assert wanted <= names
    assert {name for name in names if ".dist-info/" not in name} <= wanted


def test_the_sdist_carries_what_a_developer_needs(distributions):
    with tarfile.open(distributions[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert list_tracked(*ASSETS, "src", "tests", "docs", "Makefile", "README.md", "LICENSE", "hatch_build.py") <= names
    assert list_built() <= names
    assert not any("node_modules" in name for name in names)


def list_built() -> set[str]:
    """List the built files of the explorer; none where this machine could not build them."""
    return {str(path.relative_to(ROOT)) for path in BUILT.rglob("*") if path.is_file()}


def test_what_was_built_was_built_from_these_sources(distributions):
    hook = runpy.run_path(str(ROOT / "hatch_build.py"))
    if os.environ.get("JEJARING_EXPLORER") != "require" and not BUILT.is_dir():
        pytest.skip("the explorer was not built here: no npm registry")
    assert hook["is_current"]()
    with zipfile.ZipFile(distributions[1]) as wheel:
        manifest = json.loads(wheel.read("jejaring/explorer/built/manifest.json"))
        files = {f"jejaring/explorer/built/{entry['file']}" for entry in manifest.values()}
        assert files <= set(wheel.namelist())


def test_an_installed_wheel_finds_its_assets(distributions, tmp_path):
    with zipfile.ZipFile(distributions[1]) as wheel:
        wheel.extractall(tmp_path)
    code = "from jejaring.assets import locate; print(locate('queries/derive'))"
    found = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(tmp_path)}, cwd=tmp_path, capture_output=True, text=True
    )
    assert found.stdout.strip() == str(tmp_path / "jejaring" / "_assets" / "queries" / "derive"), found.stderr


def list_third_party(folder: Path) -> set[str]:
    """List the packages that the modules below a folder import, as they are imported."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            found |= {name.partition(".")[0] for name in names}
    return found - set(sys.stdlib_module_names) - {"jejaring", ""}


def test_what_the_program_imports_is_declared():
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (metadata["optional-dependencies"][name] for name in ("leiden", "notebook", "report"))
    declared = {re.split(r"[\[<>=~]", line)[0] for line in (*metadata["dependencies"], *(d for e in extras for d in e))}
    owners = importlib.metadata.packages_distributions()
    missing = [
        name
        for name in sorted(list_third_party(ROOT / "src"))
        if not {owner.lower().replace("_", "-") for owner in owners[name]}
        & {d.lower().replace("_", "-") for d in declared}
    ]
    assert missing == []


def test_what_make_needs_is_in_the_repository():
    needed = set(re.findall(r"[\w.]+\.(?:toml|txt)", (ROOT / "Makefile").read_text("utf-8")))
    assert needed >= {"pyproject.toml", "constraints.txt"}
    assert needed <= list_tracked(*needed)
