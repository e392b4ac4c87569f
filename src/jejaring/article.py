"""One article that was read: what is known of it, and its text while somebody holds it.

The text never leaves the reader's machine; the graph keeps its digest, so that whoever has the article can check it.
"""

import re
from dataclasses import dataclass, field, replace

from jejaring.errors import InvalidDocument
from jejaring.fingerprint import make_fingerprint
from jejaring.text import clean_line, digest, normalise

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")


def is_id(text: str) -> bool:
    """Tell whether a text may be the id of an article, or of an event in one.

    >>> is_id("seed-01"), is_id("../seed")
    (True, False)
    """
    return bool(_ID.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article; `sha256` and `fingerprint` are of the normalised text, `length` its code points."""

    id: str
    sha256: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    length: int | None = None
    partial: bool = False
    fingerprint: str | None = None
    text: str | None = field(default=None, compare=False, repr=False)

    @classmethod
    def from_text(
        cls,
        id: str,
        text: str,
        *,
        published: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        title: str | None = None,
        partial: bool = False,
    ) -> "Article":
        """Make an article of its text.

        >>> Article.from_text("a-1", "Pemkot Serang").length
        13
        """
        body = normalise(text)
        prints = make_fingerprint(body)
        publisher, url, title = clean_line(publisher), clean_line(url), clean_line(title)
        return cls(id, digest(body), published, publisher, url, title, len(body), partial, prints, body)

    def with_text(self, text: str) -> "Article":
        """Give the article its text back, if it is the text it was made from.

        Raises:
            InvalidDocument: the text has another digest.
        """
        body = normalise(text)
        if digest(body) != self.sha256:
            raise InvalidDocument(f"article {self.id}", "the text given is another one: its SHA-256 differs")
        return replace(self, text=body, length=len(body), fingerprint=make_fingerprint(body))
