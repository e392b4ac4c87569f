"""Bodies of requests: JSON → what is asked, each key checked, none passed over in silence."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Protocol, TypeVar

from starlette.requests import Request

from jejaring.desk.problems import Problem
from jejaring.reading.decoding import MAX_BYTES

_MOST = MAX_BYTES * 2  # a text in JSON may be written with escapes
_LONGEST, _TEXTS = 2000, ("text", "html")


class _Form(Protocol):
    """What a body is read as: a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


_Wanted = TypeVar("_Wanted", bound=_Form)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article to take in: text or page, what is known of it, and how it is to be taken."""

    text: str | None = None
    html: str | None = None
    id: str | None = None
    title: str | None = None
    url: str | None = None
    date: str | None = None
    publisher: str | None = None
    partial: bool = False
    extractor: str = "rules"
    replace: bool = False
    forget_text: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim to add, to correct (`replaces` one of the graph) or to readmit (`replaces` one of the quarantine)."""

    claim: dict[str, Any]
    why: str
    replaces: str | None = None
    despite: bool = False
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJudgement:
    """A decision on claims or things."""

    decision: str
    ids: list[str]
    why: str
    by: str | None = None
    region: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """Judgements to take back."""

    ids: list[str]


async def read_body(request: Request, wanted: type[_Wanted]) -> _Wanted:
    """Read the body of a request as what is wanted.

    Raises:
        Problem: 415 for another type, 413 for too much, 400 for what is no JSON object or has other keys.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, "Send the body as application/json, in UTF-8.", {"Accept-Post": "application/json"})
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Problem(415, "Send the body uncompressed.")
    return check_keys(_parse(await _read_bytes(request)), wanted)


async def _read_bytes(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _MOST:
            raise Problem(413, f"The body is longer than {_MOST:,} bytes.", {"Connection": "close"})
    return bytes(body)


def _parse(body: bytes) -> Any:
    try:
        data = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
        json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair, written as an escape, is no character
    except (ValueError, RecursionError) as error:
        raise Problem(400, "The body is no JSON in UTF-8, or nested too deeply.") from error
    return data


def _refuse_constant(word: str) -> None:
    raise ValueError(word)


def check_keys(data: Any, wanted: type[_Wanted]) -> _Wanted:
    """Check that data have the keys of what is wanted, each of its type.

    >>> check_keys({"ids": ["claim/a/1"]}, Undoing)
    Undoing(ids=['claim/a/1'])

    Raises:
        Problem: 400, which says which key is missing, unknown or of another type.
    """
    if not isinstance(data, Mapping):
        raise Problem(400, "The body is no JSON object.")
    known = {field.name: field for field in fields(wanted)}
    if unknown := sorted(set(data) - set(known)):
        raise Problem(400, f"There is no key {', '.join(unknown)[:200]}; the keys are {', '.join(known)}.")
    for name, field in known.items():
        if data.get(name) is not None:
            _check_value(name, data[name], field.type)
        elif field.default is MISSING:
            raise Problem(400, f"The key {name} is missing.")
    return wanted(**{name: value for name, value in data.items() if value is not None})


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)


_TYPES: Mapping[Any, tuple[Callable[[Any], bool], str]] = {
    str: (_is_text, "a text"),
    str | None: (_is_text, "a text"),
    bool: (lambda value: isinstance(value, bool), "true or false"),
    list[str]: (_is_list, "a list of texts"),
    dict[str, Any]: (lambda value: isinstance(value, dict), "an object"),
}


def _check_value(name: str, value: Any, hint: Any) -> None:
    fits, told = _TYPES[hint]
    if not fits(value):
        raise Problem(400, f"The key {name} must be {told}.")
    if isinstance(value, str) and name not in _TEXTS and (len(value) > _LONGEST or not value.strip()):
        raise Problem(400, f"The key {name} must have 1 to {_LONGEST} characters.")
