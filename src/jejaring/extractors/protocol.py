"""What an extractor is, and how one is found: by entry point, in the group `jejaring.extractors`.

An entry point names something that is called once, with the folders of the files being read, and gives an object with
`extract(article) -> claim document`. The document needs its `claims` only; the gate checks each of them, and derives
the ties.
"""

from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol

from jejaring.article import Article
from jejaring.errors import UnknownName

GROUP = "jejaring.extractors"


class Extractor(Protocol):
    """Whatever says what an article claims."""

    def extract(self, article: Article) -> Mapping[str, Any]:
        """Make the claim document of an article, as data for JSON (`docs/claims.md`).

        Raises:
            InputError: nothing can be said of this article.
            EndpointError: what it asks does not answer.
        """


def list_extractors() -> list[str]:
    """List the names of the extractors that are installed.

    >>> "rules" in list_extractors()
    True
    """
    return sorted(point.name for point in entry_points(group=GROUP))


def count_processes(extractor: Extractor) -> int | None:
    """Tell on how many processes an extractor may run: as many as it says in `processes`, else one a core (None)."""
    return getattr(extractor, "processes", None)


def find_extractor(name: str, folders: Sequence[Path] = ()) -> Extractor:
    """Find an extractor by its name, and make it.

    Raises:
        UnknownName: no plug-in of this name is installed.
    """
    for point in entry_points(group=GROUP, name=name):
        made: Extractor = point.load()(folders)
        return made
    raise UnknownName(name, "extractor", list_extractors())
