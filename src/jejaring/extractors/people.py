"""Claim documents written by people: `<article>.json` in the folder of the article's file."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jejaring.article import Article
from jejaring.errors import InputError, InvalidDocument, MalformedFile


class Documents:
    """Claim documents beside the articles' files."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = tuple(folders)

    def extract(self, article: Article) -> Mapping[str, Any]:
        """Read the document of an article.

        Raises:
            InputError: there is none, it is no claim document, or it is of another text.
        """
        path = next((f / f"{article.id}.json" for f in self.folders if (f / f"{article.id}.json").is_file()), None)
        if path is None:
            raise InputError(f"has no claim document {article.id}.json beside it.")
        try:
            data: Any = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise MalformedFile(path, f"is no JSON: {error}", getattr(error, "lineno", None)) from error
        document: Mapping[str, Any] = data if isinstance(data, dict) else {}
        head = document.get("article")
        if not isinstance(head, dict) or not isinstance(document.get("claims"), list):
            raise InvalidDocument(str(path), "is no claim document: it needs an article and claims")
        if head.get("sha256") != article.sha256:
            raise InvalidDocument(str(path), "is of another text: its SHA-256 differs")
        return document
