"""The command line, run in this process: exit code, stdout, stderr."""

import json
from dataclasses import dataclass

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


@pytest.fixture
def workspace(tmp_path, jejaring):
    """A workspace that starts from the bundled articles."""
    folder = tmp_path / "net"
    assert jejaring("-w", folder, "init", "--with-bundled").code == 0
    return folder
