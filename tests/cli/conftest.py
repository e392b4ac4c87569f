"""The command line, run in this process: exit code, stdout, stderr."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from jejaring.cli import run


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    def json(self):
        return json.loads(self.out)


@pytest.fixture
def jejaring(capfdbinary):
    """Run `jejaring ARGUMENTS…`; no command ever shows a traceback."""

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        outcome = Outcome(code, out.decode(), err.decode())
        assert "Traceback" not in outcome.err
        return outcome

    return call


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A workspace that starts from the bundled articles; making one takes seconds, copying it does not."""
    folder = tmp_path_factory.mktemp("template") / "net"
    assert run(["-w", str(folder), "init", "--with-bundled"]) == 0
    return folder


@pytest.fixture
def workspace(tmp_path, template):
    """A workspace of one's own that starts from the bundled articles."""
    return Path(shutil.copytree(template, tmp_path / "net"))
