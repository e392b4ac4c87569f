"""The stages of derivation: the queries of `queries/derive`, in the order of their names.

Each says in its header what its cells are, and has one row that is filled with those asked for.
"""

import re
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.derivation.cells import Cells
from jejaring.store import Store

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class Stage:
    """One derive query: its text, the kind of its cells, whether several cells may yield the same triple."""

    name: str
    text: str
    cell: str
    shared: bool

    def run(self, store: Store, cells: Cells) -> set[ox.Triple]:
        """Run over the cells of its kind, some hundreds at a time."""
        wanted = sorted(getattr(cells, _KINDS[self.cell]))
        found: set[ox.Triple] = set()
        for start in range(0, len(wanted), _CHUNK):
            row = " ".join(f"<{iri}>" for iri in wanted[start : start + _CHUNK])
            found.update(store.query(self.text.replace("{ UNDEF }", f"{{ {row} }}")))  # type: ignore[arg-type]
        return found


_KINDS = {"proposition": "propositions", "entity": "entities", "occasion": "occasions"}


def load_stages() -> list[Stage]:
    """Load the derive queries in the order of their names.

    >>> [stage.cell for stage in load_stages()][0]
    'proposition'
    """
    return [_read_stage(path.stem, path.read_text("utf-8")) for path in list_files("queries/derive", ".rq")]


def _read_stage(name: str, text: str) -> Stage:
    header = dict(re.findall(r"^#\+ (\w+): (.*)$", text, re.MULTILINE))
    return Stage(name, text, header["cell"], header.get("shared") == "yes")
