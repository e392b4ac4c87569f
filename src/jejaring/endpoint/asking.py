"""From an HTTP request to a question, after the SPARQL 1.1 Protocol.

GET with parameters, POST with a form, POST with the query itself. What is no question is refused with the status and
the sentence that help most: an update 403, a body of another kind 415, one that is too long 413.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from jejaring.endpoint.refusal import Refusal

READ_ONLY = "This endpoint is read only: it answers queries (SELECT, ASK, CONSTRUCT, DESCRIBE) and takes no update."
_FORM, _QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_MOST_PARAMETERS = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """A query, the graphs it is asked over (None: those the store gives), and the format asked for by name."""

    query: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    format: str | None = None


async def read_question(request: Request, most: int) -> Question | None:
    """Read the question of a request; None where it asks nothing but what this is.

    Raises:
        Refusal: it is no request of the protocol, an update, or longer than `most` bytes.
    """
    parameters = read_parameters(request.scope["query_string"])
    if request.method == "POST":
        parameters = [*parameters, *await _read_body(request, most)]
    return make_question(parameters, asked=request.method == "POST")


def make_question(parameters: Sequence[tuple[str, str]], *, asked: bool = False) -> Question | None:
    """Make the question that parameters ask; `asked` where there must be one.

    Raises:
        Refusal: 403 for an update, 400 for no query or several.

    >>> make_question([("query", "ASK {}"), ("default-graph-uri", "http://example.org/g")]).named_graphs
    ()
    """
    given: dict[str, list[str]] = {}
    for name, value in parameters:
        given.setdefault(name, []).append(value)
    if "update" in given:
        raise Refusal(403, READ_ONLY)
    queries = given.get("query", [])
    if not queries and not asked:
        return None
    if len(queries) != 1:
        raise Refusal(400, f"A request asks one query, in the parameter `query`; this one has {len(queries)}.")
    return Question(queries[0], *_read_dataset(given), format=given.get("format", [None])[0])


def read_parameters(text: bytes) -> list[tuple[str, str]]:
    """Read parameters from a query string or form.

    Raises:
        Refusal: 400 where they are not UTF-8, or too many.

    >>> read_parameters(b"query=ASK+%7B%7D")
    [('query', 'ASK {}')]
    """
    try:
        return parse_qsl(text.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except ValueError as error:
        raise Refusal(400, "The parameters cannot be read: they are not UTF-8, or too many.") from error


def _read_dataset(given: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """Read the dataset of the protocol; naming graphs of one kind leaves the other empty."""
    default, named = (tuple(filter(None, given.get(f"{kind}-graph-uri", ()))) for kind in ("default", "named"))
    return (default, named) if default or named else (None, None)


async def _read_body(request: Request, most: int) -> list[tuple[str, str]]:
    kind, charset = _read_content_type(request.headers.get("content-type", ""))
    if kind == _UPDATE:
        raise Refusal(403, READ_ONLY)
    if kind not in (_FORM, _QUERY):
        raise Refusal(
            415, f"Send the query as {_QUERY}, or as parameter `query` of {_FORM}.", {"Accept-Post": _ACCEPTED}
        )
    if charset not in ("", "utf-8", "utf8"):
        raise Refusal(415, "Send the query in UTF-8.")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Refusal(415, "Send the query uncompressed.")
    body = await _read_bytes(request, most)
    return read_parameters(body) if kind == _FORM else [("query", _decode(body))]


def _read_content_type(header: str) -> tuple[str, str]:
    kind, _, parameters = header.partition(";")
    named = dict(part.strip().lower().partition("=")[::2] for part in parameters.split(";"))
    return kind.strip().lower(), named.get("charset", "").strip('"')


async def _read_bytes(request: Request, most: int) -> bytes:
    body = bytearray()
    if int(request.headers.get("content-length", 0)) > most:
        raise too_long(most)
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise too_long(most)
    return bytes(body)


def _decode(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, f"The query is not UTF-8: byte {error.start} cannot be read.") from error


def too_long(most: int) -> Refusal:
    """Make the refusal of a query that is too long; the connection ends with it."""
    return Refusal(413, f"A query is at most {most} bytes long.", {"Connection": "close"})


_ACCEPTED = f"{_FORM}, {_QUERY}"
