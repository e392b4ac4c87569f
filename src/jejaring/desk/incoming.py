"""What was pasted or dropped → an article with an id, or a sentence why it is none."""

from jejaring.article import Article
from jejaring.desk.problems import Problem
from jejaring.desk.requests import NewArticle
from jejaring.errors import InputError
from jejaring.reading.decoding import check_text
from jejaring.reading.heading import Heading, make_id, read_heading
from jejaring.reading.pages import read_page
from jejaring.text import digest, make_slug, normalise

_HEAD = ("id", "title", "url", "date", "publisher", "partial")
_DIGITS, _LONGEST = 8, 60


def make_article(asked: NewArticle) -> Article:
    """Make the article that is to be taken in; without an id it gets one from its title and its digest.

    Raises:
        Problem: 400 where there is no text, or both a text and a page; 422 where it is no article.
    """
    if (asked.text is None) == (asked.html is None):
        raise Problem(400, "Send the article as `text` or its page as `html`, one of them.")
    try:
        heading = read_heading({key: getattr(asked, key) for key in _HEAD})
        text, heading = _read_page(asked.html, heading) if asked.html is not None else (asked.text or "", heading)
        text = check_text(normalise(text))
        name = make_id(heading.id or _make_name(text, heading.title))
    except InputError as error:
        raise Problem(422, f"The article {str(error)[0].lower()}{str(error)[1:]}") from error
    return Article.from_text(
        name,
        text,
        published=heading.published,
        publisher=heading.publisher,
        url=heading.url,
        title=heading.title,
        partial=heading.partial,
    )


def _read_page(html: str, heading: Heading) -> tuple[str, Heading]:
    page = read_page(html.encode("utf-8", "replace"), heading.url)
    return page.text, heading.fill(page.heading)


def _make_name(text: str, title: str | None) -> str:
    """Make an id of a title and a digest, so that two articles of one title are two.

    >>> _make_name("…", "Tangsel Terima Kunjungan")
    'tangsel-terima-kunjungan-b4935894'
    """
    stem = make_slug(title)[:_LONGEST].strip("-") if title else "article"
    return f"{stem}-{digest(text)[:_DIGITS]}"
