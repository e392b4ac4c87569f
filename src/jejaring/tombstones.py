"""Who was erased, known only to whoever holds the key: a list of keyed digests (HMAC-SHA256, FIPS 198-1).

    DIR/key       32 random bytes, for the owner's eyes only; nothing publishes it
    DIR/erased    `person <64 digits> <day> <why>`, a line an address

Without the key a digest of a name tells as little as no digest; with it, an address that comes again is known. So an
article that is taken in again does not bring back who was erased from it.
"""

import hmac
import os
import secrets
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from jejaring.anonymity import anonymise, list_persons
from jejaring.errors import AccessError
from jejaring.namespaces import local

_KEY_BYTES = 32
_OWNER_ONLY = 0o600


class Tombstones:
    """The addresses erased in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def covers(self, iri: str) -> bool:
        """Tell whether an address was erased.

        Raises:
            AccessError: there are erasures and no key to read them with.
        """
        return iri in self._list_covered([iri])

    def list_kinds(self) -> set[str]:
        """List the kinds of address, such as `person`, of which some were erased."""
        return {kind for kind, _ in self._read_list()}

    def screen(self, quads: Iterable[ox.Quad]) -> list[ox.Quad]:
        """Give an article's quads without whoever was erased."""
        quads = list(quads)
        erased = self._list_covered(list_persons(quads)) if self._exists() else set()
        return list(anonymise(quads, erased).quads) if erased else quads

    def add(self, iris: Iterable[str], day: str, why: str) -> None:
        """Note that addresses were erased.

        Raises:
            AccessError: the folder cannot be written.
        """
        known = self._read_list() if self._exists() else []
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            key = self._read_key() if self._exists() else self._make_key()
            new = {(local(iri).partition("/")[0], _digest(key, iri)) for iri in iris} - set(known)
            reason = " ".join(why.split())
            with os.fdopen(self._open("erased", os.O_APPEND), "a", encoding="utf-8") as file:
                file.writelines(f"{kind} {told} {day} {reason}\n" for kind, told in sorted(new))
        except OSError as error:
            raise AccessError(f"{self.folder} cannot be written: {error.strerror}. Check its permissions.") from error

    def _list_covered(self, iris: Iterable[str]) -> set[str]:
        listed = {told for _, told in self._read_list()}
        return {iri for iri in iris if _digest(self._read_key(), iri) in listed} if listed else set()

    def _exists(self) -> bool:
        return (self.folder / "erased").is_file()

    def _read_list(self) -> list[tuple[str, str]]:
        if not self._exists():
            return []
        lines = (self.folder / "erased").read_text("utf-8").splitlines()
        return [(kind, told) for kind, told, *_ in (line.split(" ") for line in lines)]

    def _read_key(self) -> bytes:
        try:
            return (self.folder / "key").read_bytes()
        except OSError as error:
            raise AccessError(
                f"{self.folder / 'key'} cannot be read: without it nobody can tell who was erased. Put it back."
            ) from error

    def _make_key(self) -> bytes:
        path = self.folder / "key"
        if path.is_file():
            return path.read_bytes()
        key = secrets.token_bytes(_KEY_BYTES)
        with os.fdopen(self._open("key", os.O_EXCL), "wb") as file:
            file.write(key)
        return key

    def _open(self, name: str, flag: int) -> int:
        return os.open(self.folder / name, os.O_WRONLY | os.O_CREAT | flag, _OWNER_ONLY)


def _digest(key: bytes, iri: str) -> str:
    return hmac.new(key, iri.encode(), sha256).hexdigest()
