"""The files that scripts fetch, below `data/` on every site: made from a store, the same bytes for the same data.

    data/network.json           one file
    data/terms.json             another
    data/tie/36.74_73.12.json   a family of files, one for each tie

A module that makes such files says so with a `DataFile`; they are gathered here, in `FILES`.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jejaring.explorer.evidence import list_pairs, write_evidence
from jejaring.explorer.measures import write_measures
from jejaring.explorer.network import write_network
from jejaring.explorer.vocabulary import describe_vocabulary
from jejaring.store import Store


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file or a family of files.

    `folder` is the file itself (`network.json`) or, with a slash at its end, the folder of a family (`tie/`).
    `list_keys` lists the names in the folder, without `.json`; `write` makes the file of a name, None where there is
    none. A file that is alone has the one name "".
    """

    folder: str
    write: Callable[[Store, str], bytes | None]
    list_keys: Callable[[Store], Iterable[str]] = lambda _: ("",)

    def name(self, key: str) -> str:
        """Name the path of a file below `data/`.

        >>> DataFile("tie/", lambda store, key: None).name("36.74_73.12")
        'tie/36.74_73.12.json'
        """
        return f"{self.folder}{key}.json" if self.folder.endswith("/") else self.folder

    def read_key(self, path: str) -> str | None:
        """Read the name in a path below `data/`; None where the path is not of this family.

        >>> DataFile("tie/", lambda store, key: None).read_key("tie/36.74_73.12.json")
        '36.74_73.12'
        """
        if not self.folder.endswith("/"):
            return "" if path == self.folder else None
        inside = path.startswith(self.folder) and path.endswith(".json")
        return path.removeprefix(self.folder).removesuffix(".json") if inside else None


def _write_tie(store: Store, key: str) -> bytes | None:
    a, _, b = key.partition("_")
    return write_evidence(store, a, b)


FILES = (
    DataFile("network.json", lambda store, _: write_network(store)),
    DataFile("measures.json", lambda store, _: write_measures(store)),
    DataFile("terms.json", lambda store, _: write_compact(describe_vocabulary(store))),
    DataFile("tie/", _write_tie, lambda store: ("_".join(pair) for pair in list_pairs(store))),
)


def list_paths(store: Store, files: Iterable[DataFile] = FILES) -> Iterator[str]:
    """List the paths of the files, below `data/`."""
    for file in files:
        yield from (file.name(key) for key in file.list_keys(store))


def write_file(store: Store, path: str, files: Iterable[DataFile] = FILES) -> bytes | None:
    """Write the file at a path below `data/`; None where there is none."""
    for file in files:
        key = file.read_key(path)
        if key is not None:
            return file.write(store, key)
    return None


def write_compact(value: Any) -> bytes:
    """Write a value as JSON in one line, keys in order.

    >>> write_compact({"b": 1, "a": "é"}).decode()
    '{"a":"é","b":1}\\n'
    """
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()
