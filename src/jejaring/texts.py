"""The texts of a workspace's articles, for its reader alone: `DIR/texts/<sha256>`, which nothing exports.

Views cut phrases from them; without them they show positions.
"""

import os
from pathlib import Path

from jejaring.article import Article
from jejaring.errors import AccessError

_FOLDER_MODE, _FILE_MODE = 0o700, 0o600


class Texts:
    """The private texts in a folder, by digest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "texts"

    def keep(self, article: Article) -> None:
        """Keep an article's text, readable by its owner only.

        Raises:
            AccessError: the folder cannot be written.
        """
        if article.text is None:
            return
        aside = self.folder / f".{article.sha256}.{os.getpid()}"
        try:
            self.folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            aside.touch(mode=_FILE_MODE)
            aside.write_bytes(article.text.encode())
            aside.replace(self.folder / article.sha256)
        except OSError as error:
            raise AccessError(
                f"{self.folder} cannot be written: {error.strerror}. Check the folder and its permissions."
            ) from error

    def read(self, sha256: str) -> str | None:
        """Read the text of a digest; None where it is not kept."""
        path = self.folder / sha256
        return path.read_bytes().decode() if path.is_file() else None

    def forget(self, sha256: str) -> None:
        """Drop the text of a digest."""
        (self.folder / sha256).unlink(missing_ok=True)
