"""The archive: articles and judgements as text, one TriG file an article, the truth from which the store is made.

    articles/<id>.trig    what one article claims, as its extractor or reader wrote it
    review.trig           the judgements

A file is written aside and moved into place, so that a reader never sees half of one.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

from jejaring.article import is_id
from jejaring.assets import locate
from jejaring.errors import AccessError, DamagedArchive, InputError, MalformedFile, advise
from jejaring.tombstones import Tombstones
from jejaring.triples import parse_trig, write_trig


class Archive:
    """The text of a graph, in a folder; one without a folder's files is empty.

    Whoever was erased (`tombstones`, of the same folder unless given) is neither read nor written again.
    """

    def __init__(self, folder: Path, tombstones: Tombstones | None = None) -> None:
        self.folder, self.tombstones = folder, tombstones or Tombstones(folder)

    @classmethod
    def bundled(cls) -> "Archive":
        """Give the archive that jejaring ships; in a checkout, what was erased there is noted in `.jejaring/`."""
        folder = locate("graph")
        return cls(folder, Tombstones(folder.parent / ".jejaring"))

    def list_articles(self) -> list[str]:
        """List the ids of the articles, sorted."""
        return sorted(path.stem for path in (self.folder / "articles").glob("*.trig"))

    def read_article(self, id: str) -> list[ox.Quad]:
        """Read the quads of an article.

        Raises:
            AccessError: it cannot be read, or is no TriG.
        """
        return self.tombstones.screen(_parse(self._locate(id)))

    def write_article(self, id: str, quads: Iterable[ox.Quad]) -> None:
        """Write an article's quads in canonical form."""
        self._write(self._locate(id), write_trig(self.tombstones.screen(quads)))

    def remove_article(self, id: str) -> None:
        """Remove an article."""
        self._locate(id).unlink(missing_ok=True)

    def read_review(self) -> list[ox.Quad]:
        """Read the judgements; none where there is no file."""
        path = self.folder / "review.trig"
        return _parse(path) if path.exists() else []

    def write_review(self, quads: Iterable[ox.Quad]) -> None:
        """Write the judgements in canonical form."""
        self._write(self.folder / "review.trig", write_trig(quads))

    def _locate(self, id: str) -> Path:
        if not is_id(id):
            raise InputError(f"'{id}' is no id of an article: use letters, digits, dots, hyphens and underscores.")
        return self.folder / "articles" / f"{id}.trig"

    def _write(self, path: Path, data: bytes) -> None:
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(data)
            aside.replace(path)
        except OSError as error:
            with suppress(OSError):
                aside.unlink()
            advice = advise(error, "Check the folder and its permissions.")
            raise AccessError(f"{path} cannot be written: {error.strerror}. {advice}") from error


def _parse(path: Path) -> list[ox.Quad]:
    try:
        return parse_trig(path)
    except MalformedFile as error:
        raise DamagedArchive(error) from error
