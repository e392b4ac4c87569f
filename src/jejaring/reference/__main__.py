"""`python -m jejaring.reference TABLES_DIR [--out DIR]`: make graph/reference again from the tables."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from jejaring.errors import AccessError, JejaringError
from jejaring.reference.build import build_reference


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the files and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m jejaring.reference", description=__doc__)
    parser.add_argument("tables", type=Path, help="folder with the tables of docs/reference.md")
    parser.add_argument("--out", type=Path, default=Path("graph/reference"), help="folder to write to (%(default)s)")
    options = parser.parse_args(arguments)
    try:
        _write_files(options.tables, options.out)
    except JejaringError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _write_files(tables: Path, out: Path) -> None:
    for name, text in build_reference(tables).items():
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / name).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            reason = error.strerror or "not writable"
            raise AccessError(f"{out / name} cannot be written ({reason}). Give another folder with --out.") from error


if __name__ == "__main__":
    sys.exit(main())
