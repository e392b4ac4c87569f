"""The rule extractor as a plug-in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jejaring.article import Article


class Rules:
    """The rules of `jejaring.extract`."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = folders

    def extract(self, article: Article) -> Mapping[str, Any]:
        """Read an article by the rules."""
        from jejaring.extract import extract

        return extract(article)
