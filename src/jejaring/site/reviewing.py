"""The page where articles are added and claims reviewed: a frame that a script fills, where the site takes changes."""

from typing import TYPE_CHECKING

from jejaring.description.page import fill
from jejaring.description.phrases import PHRASES
from jejaring.description.words import Language

if TYPE_CHECKING:
    from jejaring.site.library import Library


def write_review(library: "Library", language: Language) -> bytes:
    """Write the page; it holds nothing of the graph and no token: the script fetches what the desk shows to whom."""
    return fill("review.html", language, "review", library.shell, say=PHRASES[language])
