"""What we say differently from the tables, with the names and dates they lack: `data/corrections.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "corrections.toml"


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections by code, name or acronym; `added` are (name, code, kind)."""

    labels: Mapping[str, str]
    spelling: Mapping[str, str]
    capitals: Mapping[str, str]
    valid_from: Mapping[str, str]
    dropped: frozenset[str]
    kinds: Mapping[str, str]
    added: tuple[tuple[str, str, str], ...]
    dropped_agencies: frozenset[str]
    agency_names: Mapping[str, Sequence[str]]
    predecessors: Mapping[str, str]


def read_corrections(path: Path = _FILE) -> Corrections:
    """Read the corrections.

    >>> read_corrections().labels["62.71"]
    'Kota Palangka Raya'
    """
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    names, agencies = read["names"], read["agencies"]
    added = (
        (name, code, kind)
        for kind in ("acronym", "variant", "english")
        for name, codes in names[kind].items()
        for code in ([codes] if isinstance(codes, str) else codes)
    )
    return Corrections(
        read["labels"],
        read["spelling"],
        read["capitals"],
        read["valid_from"],
        frozenset(names["drop"]),
        names["kind"],
        tuple(added),
        frozenset(agencies["drop"]),
        agencies["names"],
        agencies["predecessors"],
    )
