"""A refusal: the status, the sentence and the headers a client gets instead of an answer."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.responses import PlainTextResponse


class Refusal(Exception):
    """Why a request is not answered: an HTTP status, and a sentence that says what to do."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        self.status, self.sentence, self.headers = status, sentence, dict(headers)
        super().__init__(sentence)


def write_refusal(refusal: Refusal) -> PlainTextResponse:
    """Write a refusal as plain text.

    >>> write_refusal(Refusal(403, "This endpoint is read only.")).status_code
    403
    """
    headers = {"Cache-Control": "no-store", **refusal.headers}
    return PlainTextResponse(refusal.sentence + "\n", refusal.status, headers)
