"""The forms that a document comes in, and which one a client wants (RFC 9110, 12.5.1)."""

from dataclasses import dataclass

from jejaring.negotiation import read_accept, weigh_type


@dataclass(frozen=True, slots=True)
class Format:
    """A form of a document: the suffix of its address, its media type."""

    suffix: str
    type: str

    @property
    def content_type(self) -> str:
        """The header `Content-Type`.

        >>> HTML.content_type
        'text/html; charset=utf-8'
        """
        return f"{self.type}; charset=utf-8" if self.type.startswith("text/") else self.type


HTML = Format("html", "text/html")
TURTLE = Format("ttl", "text/turtle")
JSONLD = Format("jsonld", "application/ld+json")
NTRIPLES = Format("nt", "application/n-triples")
FORMATS = {each.suffix: each for each in (HTML, TURTLE, JSONLD, NTRIPLES)}


def choose_format(accept: str) -> Format | None:
    """Choose the form a client wants most; of those it wants equally the first of `FORMATS`; None where it wants none.

    >>> choose_format("text/turtle;q=0.5, application/ld+json").suffix
    'jsonld'
    >>> choose_format("*/*").suffix, choose_format("image/png") is None
    ('html', True)
    """
    weights = read_accept(accept)
    best = max(FORMATS.values(), key=lambda each: weigh_type(each.type, weights))
    return best if weigh_type(best.type, weights) > 0 else None
