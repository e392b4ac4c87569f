"""The quarantine of a workspace: claims that were set aside, with their reasons, one file an article.

    DIR/quarantine/<article>.json    {"article": …, "claims": [{"key", "claim", "reasons"}], "admitted": [claim]}

A person may correct a claim there, or in a copy, and let it pass the gate again; what was admitted so is kept beside,
to be put to the gate again whenever the article is read anew. Like the texts, it is for its reader alone: nothing
exports it.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jejaring.errors import AccessError, MalformedFile, UnknownName
from jejaring.gate import Reason, SetAside
from jejaring.text import digest

_KEY_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Held:
    """One claim in quarantine: its article, its key there, the claim as data, why it is held."""

    article: str
    key: str
    claim: Mapping[str, Any]
    reasons: tuple[Reason, ...]

    @property
    def id(self) -> str:
        """How the command line names it."""
        return f"{self.article}/{self.key}"


class Quarantine:
    """The claims set aside in a workspace."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "quarantine"

    def put(self, article: str, aside: Iterable[SetAside]) -> None:
        """Hold what was set aside of an article, and nothing that was held of it before."""
        held = [Held(article, _make_key(each.claim), each.claim, each.reasons) for each in aside]
        self._write(article, held, self.list_admitted(article))

    def list_held(self, article: str | None = None) -> list[Held]:
        """List what is held, of one article or of all, in the order of articles."""
        names = [article] if article else sorted(path.stem for path in self.folder.glob("*.json"))
        return [held for name in names for held in self._read(name)]

    def find(self, id: str) -> Held:
        """Find a claim by `<article>/<key>`.

        Raises:
            UnknownName: nothing is held under it.
        """
        held = self._read(id.rpartition("/")[0])
        found = next((each for each in held if each.id == id), None)
        if found is None:
            raise UnknownName(id, "claim in quarantine", [each.id for each in held][:3])
        return found

    def drop(self, held: Held) -> None:
        """Take a claim out of quarantine."""
        others = [each for each in self._read(held.article) if each != held]
        self._write(held.article, others, self.list_admitted(held.article))

    def admit(self, held: Held, claim: Mapping[str, Any]) -> None:
        """Take a claim out of quarantine, and keep what went into the graph in its place."""
        others = [each for each in self._read(held.article) if each != held]
        self._write(held.article, others, [*self.list_admitted(held.article), claim])

    def list_admitted(self, article: str) -> list[Mapping[str, Any]]:
        """List the claims of an article that a person has let in."""
        return list(self._load(article).get("admitted", []))

    def forget(self, article: str) -> None:
        """Drop all that is held of an article."""
        self._write(article, [], [])

    def _locate(self, article: str) -> Path:
        return self.folder / f"{Path(article).name}.json"

    def _read(self, article: str) -> list[Held]:
        entries = self._load(article).get("claims", [])
        try:
            return [Held(article, e["key"], e["claim"], tuple(Reason(**r) for r in e["reasons"])) for e in entries]
        except (TypeError, KeyError) as error:
            raise MalformedFile(self._locate(article), f"is no quarantine file: {error!r}") from error

    def _load(self, article: str) -> dict[str, Any]:
        path = self._locate(article)
        try:
            data = json.loads(path.read_text("utf-8")) if path.is_file() else {}
        except ValueError as error:
            raise MalformedFile(path, f"is no quarantine file: {error!r}") from error
        return data if isinstance(data, dict) else {}

    def _write(self, article: str, held: list[Held], admitted: list[Mapping[str, Any]]) -> None:
        path = self._locate(article)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        entries = [{"key": h.key, "claim": h.claim, "reasons": [asdict(r) for r in h.reasons]} for h in held]
        try:
            if not entries and not admitted:
                path.unlink(missing_ok=True)
                return
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            data = {"article": article, "claims": entries, "admitted": admitted}
            aside.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
            aside.chmod(0o600)
            aside.replace(path)
        except OSError as error:
            raise AccessError(
                f"{path} cannot be written: {error.strerror}. Check the folder and its permissions."
            ) from error


def _make_key(claim: Mapping[str, Any]) -> str:
    """Make the key of a claim from what it said when it was set aside; a correction keeps it."""
    return digest(json.dumps(claim, sort_keys=True, ensure_ascii=False, default=str))[:_KEY_DIGITS]
