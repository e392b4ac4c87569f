"""The forms that a document comes in, and which one a client wants (RFC 9110, 12.5.1)."""

from dataclasses import dataclass


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
    weights = _read_weights(accept) or {"*/*": 1.0}
    best = max(FORMATS.values(), key=lambda each: _weigh(each.type, weights))
    return best if _weigh(best.type, weights) > 0 else None


def prefers_english(languages: str) -> bool:
    """Tell whether a client wants English more than Indonesian.

    >>> prefers_english("en-GB,en;q=0.9"), prefers_english("id,en;q=0.5"), prefers_english("")
    (True, False, False)
    """
    weights = _read_weights(languages)
    wanted = {word.partition("-")[0]: 0.0 for word in weights}
    for word, weight in weights.items():
        wanted[word.partition("-")[0]] = max(weight, wanted[word.partition("-")[0]])
    return wanted.get("en", 0.0) > wanted.get("id", 0.0)


def _read_weights(header: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for part in filter(str.strip, header.split(",")):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights[name] = max(_read_quality(parameters), weights.get(name, 0.0))
    return weights


def _read_quality(parameters: list[str]) -> float:
    """Read the q-value among parameters; one that is no number from 0 to 1 wants nothing."""
    text = next((each.removeprefix("q=") for each in parameters if each.startswith("q=")), "1")
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


def _weigh(type: str, weights: dict[str, float]) -> float:
    covers = (type, f"{type.partition('/')[0]}/*", "*/*")
    return next((weights[cover] for cover in covers if cover in weights), 0.0)
