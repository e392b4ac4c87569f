"""What a client wants, by headers of the Accept family with q-values (RFC 9110, 12.4 and 12.5)."""

from collections.abc import Mapping, Sequence


def read_weights(header: str) -> dict[str, float]:
    """Read what a header wants, and how much; of what is named twice the higher weight holds.

    >>> read_weights("br, gzip;q=0.5")
    {'br': 1.0, 'gzip': 0.5}
    """
    weights: dict[str, float] = {}
    for part in filter(str.strip, header.split(",")):
        wanted, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights[wanted] = max(_read_quality(parameters), weights.get(wanted, 0.0))
    return weights


def _read_quality(parameters: Sequence[str]) -> float:
    """Read the q-value among a range's parameters; one that is no number from 0 to 1 wants nothing."""
    text = next((each.removeprefix("q=") for each in parameters if each.startswith("q=")), "1")
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


def read_accept(header: str) -> dict[str, float]:
    """Read `Accept`; a client that sends none takes anything.

    >>> read_accept("")
    {'*/*': 1.0}
    """
    return read_weights(header) or {"*/*": 1.0}


def weigh_type(type: str, weights: Mapping[str, float]) -> float:
    """Weigh a media type by the most specific range that covers it.

    >>> weigh_type("text/csv", {"text/*": 0.5, "*/*": 0.1})
    0.5
    """
    covers = (type, f"{type.partition('/')[0]}/*", "*/*")
    return next((weights[cover] for cover in covers if cover in weights), 0.0)


def accepts_gzip(encodings: str) -> bool:
    """Tell whether a client takes gzip, by `Accept-Encoding`.

    >>> accepts_gzip("br, gzip;q=0.5"), accepts_gzip("*"), accepts_gzip("gzip;q=0, *"), accepts_gzip("")
    (True, True, False, False)
    """
    weights = read_weights(encodings)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def prefers_english(languages: str) -> bool:
    """Tell whether a client wants English more than Indonesian, by `Accept-Language`.

    >>> prefers_english("en-GB,en;q=0.9"), prefers_english("id,en;q=0.5"), prefers_english("")
    (True, False, False)
    """
    wanted: dict[str, float] = {}
    for word, weight in read_weights(languages).items():
        language = word.partition("-")[0]
        wanted[language] = max(weight, wanted.get(language, 0.0))
    return wanted.get("en", 0.0) > wanted.get("id", 0.0)
