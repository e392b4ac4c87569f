"""Write docs/cli.md from the commands' own help: `python scripts/write_cli_docs.py`. A test fails where they differ."""

from pathlib import Path

import click

from jejaring.cli.app import COMMANDS, jejaring

TARGET = Path(__file__).parents[1] / "docs" / "cli.md"
HEAD = """# The command line

Made by `python scripts/write_cli_docs.py` from the commands' own help. Data go to stdout, messages to stderr.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | done, but the data have findings or some inputs were refused |
| 2 | the call is wrong: usage, unknown or ambiguous name |
| 3 | cannot read or write |
| 4 | endpoint unreachable |
| 130 | interrupted |
"""


def describe_commands() -> str:
    """Describe every command as its `--help` does."""
    parent = click.Context(jejaring, info_name="jejaring", terminal_width=100, **jejaring.context_settings)
    sections = [_describe(jejaring, parent)]
    for name in COMMANDS:
        command = jejaring.get_command(parent, name)
        if command is not None:
            sections.append(_describe(command, click.Context(command, parent, info_name=name, terminal_width=100)))
    return HEAD + "".join(sections)


def _describe(command: click.Command, context: click.Context) -> str:
    lines = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"\n## {context.command_path}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    TARGET.write_text(describe_commands(), "utf-8")
