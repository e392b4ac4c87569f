"""A web page → the article on it: main text, title, day of publication, by trafilatura.

The extracted text is what offsets count in; it is what the reader keeps, not the page.
"""

from dataclasses import dataclass

from jejaring.errors import InputError
from jejaring.reading.decoding import MAX_BYTES
from jejaring.reading.heading import Heading


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page, and what the page says of it."""

    text: str
    heading: Heading


def read_page(data: bytes, url: str | None = None) -> Page:
    """Read the article of a page.

    Raises:
        InputError: the page is too large, or has no main text.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"is {len(data):,} bytes long, and a page has at most {MAX_BYTES:,}.")
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(data, url=url, include_comments=False, include_tables=False, with_metadata=True)
    except (ValueError, RecursionError, TypeError) as error:
        raise InputError("is no page that can be read: it is nested too deeply or broken.") from error
    text = getattr(found, "text", None)
    if not text:
        raise InputError("has no main text. Is it an article?")
    title, day = getattr(found, "title", None), getattr(found, "date", None)
    publisher = getattr(found, "sitename", None)
    body = text if not title or text.startswith(title) else f"{title}\n\n{text}"
    return Page(body, Heading(title=title, url=url or getattr(found, "url", None), published=day, publisher=publisher))
