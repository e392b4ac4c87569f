"""Names that a person accepted in the review, and those said to be nothing to look for: `DIR/lexicon/accepted.toml`.

    [[name]]
    name = "Lembaga Adat Sungai"
    as = "national"              # office, region (with its code), ignored
    region = "32.71"             # of a region only
    by = "Sinta"
    on = "2026-11-21T20:00:00Z"
    why = "their letterhead"

The file is written by `jejaring review`; a person may edit it too.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jejaring.errors import AccessError, MalformedFile
from jejaring.lexicon.additions import ACCEPTED, WordFile, read_toml

# what a name may be accepted as → where in the lexicon it goes
_PLACES = {"national": ("agencies", "national"), "office": ("agencies", "offices"), "ignored": ("unknown", "ignored")}
USES = (*sorted(_PLACES), "region")
_CODE = re.compile(r"\d\d(\.\d\d)?")


@dataclass(frozen=True, slots=True)
class AcceptedName:
    """A name, what it is accepted as (`USES`), by whom, when and why; a region's with its code."""

    name: str
    use: str
    by: str = ""
    on: str = ""
    why: str = ""
    region: str | None = None


def read_accepted(folder: Path) -> list[AcceptedName]:
    """Read the names accepted in a workspace.

    Raises:
        AccessError: the file cannot be read.
        MalformedFile: it is no TOML, or an entry lacks something.
    """
    path = folder / "lexicon" / f"{ACCEPTED}.toml"
    if not path.exists():
        return []
    data, text = read_toml(path)
    entries = data.get("name", [])
    if set(data) - {"name"} or not isinstance(entries, list):
        raise MalformedFile(path, "it holds more than [[name]] entries", 1)
    return [_read_entry(path, text, entry) for entry in entries]


def _read_entry(path: Path, text: str, entry: Mapping[str, Any]) -> AcceptedName:
    fields = {"use" if key == "as" else key: value for key, value in entry.items()}
    line = WordFile(path, "", {}, text).find_line(json.dumps(fields.get("name"), ensure_ascii=False))
    if unknown := set(fields) - set(AcceptedName.__slots__):
        raise MalformedFile(path, f"an entry has no key {', '.join(sorted(unknown))}", line)
    if not all(isinstance(value, str) for value in fields.values()) or not fields.get("name", "").strip():
        raise MalformedFile(path, "an entry holds text only, and needs a name", line)
    if fields.get("use") not in USES:
        raise MalformedFile(path, f"{fields['name']} is accepted as one of {', '.join(USES)}", line)
    if (fields["use"] == "region") != bool(_CODE.fullmatch(fields.get("region", ""))):
        raise MalformedFile(path, f"{fields['name']}: a region, and only a region, has its code", line)
    return AcceptedName(**fields)


def write_accepted(folder: Path, names: Iterable[AcceptedName]) -> None:
    """Write the names accepted in a workspace, sorted.

    Raises:
        AccessError: the folder cannot be written.
    """
    path = folder / "lexicon" / f"{ACCEPTED}.toml"
    text = "\n".join(_write_entry(each) for each in sorted(names, key=lambda each: (each.name, each.use)))
    aside = path.with_suffix(".aside")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, "utf-8")
        aside.replace(path)
    except OSError as error:
        raise AccessError(
            f"{path} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error


def _write_entry(each: AcceptedName) -> str:
    pairs = {"as" if key == "use" else key: value for key, value in asdict(each).items() if value}
    return "[[name]]\n" + "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in pairs.items())


def place_names(path: Path, names: Sequence[AcceptedName]) -> list[WordFile]:
    """Place the names in the groups of the lexicon that they add to; regions have no place there."""
    lists: dict[str, dict[str, list[str]]] = {}
    for each in names:
        if each.use in _PLACES:
            group, table = _PLACES[each.use]
            lists.setdefault(group, {}).setdefault(table, []).append(each.name)
    return [
        WordFile(path, group, {table: {"names": words} for table, words in tables.items()}, "")
        for group, tables in sorted(lists.items())
    ]
