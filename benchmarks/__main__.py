"""Run the benchmarks: `python -m benchmarks [NAME…]`.

Each prints ratios against a named alternative, with the outputs compared.
"""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent


def list_names() -> list[str]:
    """List the benchmarks: the modules of this folder that have a `main`."""
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def run(names: list[str]) -> None:
    """Run some benchmarks, one after the other."""
    for name in names or list_names():
        module = import_module(f"benchmarks.{name}")
        if hasattr(module, "main"):
            print(f"── {name}: {(module.__doc__ or '').strip().splitlines()[0]}", flush=True)
            module.main()
            print()


if __name__ == "__main__":
    run(sys.argv[1:])
