"""What the READMEs show is what the commands print: each `$ jejaring …` block is run and compared."""

import re
from pathlib import Path

import pytest

from jejaring.cli import run

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def list_examples(name: str) -> list[tuple[str, str]]:
    """List the commands of a README with the output shown below each."""
    examples = []
    for block in BLOCK.findall((ROOT / name).read_text("utf-8")):
        for part in block.split("$ ")[1:]:
            command, _, output = part.partition("\n")
            examples.append((command, output))
    return [(command, output) for command, output in examples if command.startswith("jejaring ")]


EXAMPLES = [(name, *example) for name in ("README.md", "README.id.md") for example in list_examples(name)]


def test_each_readme_shows_five_commands():
    assert len(list_examples("README.md")) >= 5
    assert [command for command, _ in list_examples("README.id.md")] == [c for c, _ in list_examples("README.md")]


@pytest.mark.parametrize(("name", "command", "shown"), EXAMPLES, ids=lambda value: value[:40])
def test_a_command_prints_what_the_readme_shows(name, command, shown, capfdbinary, tmp_path, monkeypatch, whole_graph):
    monkeypatch.chdir(tmp_path)
    assert run(command.split()[1:]) == 0
    printed = "\n".join(line.rstrip() for line in capfdbinary.readouterr().out.decode().splitlines())
    assert printed == shown.rstrip()
