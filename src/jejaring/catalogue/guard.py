"""What the local store refuses to be asked: to reach out, to change, and to go so deep that the engine falls.

SERVICE would send a request from this machine, and FROM with a foreign address finds nothing here. A text is inspected
with escapes as written and with escapes resolved, since engines differ in when they resolve them.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from jejaring.catalogue.tokens import Token, tokenise
from jejaring.errors import CallError
from jejaring.inspection import inspect_query
from jejaring.namespaces import BASE

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(00[01][0-9A-Fa-f]{5})")
_DEPTH = 100


def refuse_reaching_out(text: str) -> None:
    """Refuse a text that would reach out of the store, change it, or nest too deep.

    Raises:
        CallError: says which word, and in which line.

    >>> refuse_reaching_out("SELECT * { ?s jj:name 'SERVICE' }")
    >>> refuse_reaching_out("SELECT * { SERVICE <http://a> { ?s ?p ?o } }")
    Traceback (most recent call last):
    jejaring.errors.CallError: Line 1: SERVICE would reach out to another endpoint. Ask that endpoint itself.
    """
    for form in {text, _ESCAPE.sub(_resolve, text)}:
        _refuse_calls(form)
        tokens = list(tokenise(form))
        _refuse_graphs(tokens)
        _refuse_depth(tokens)


def _refuse_calls(text: str) -> None:
    inspection = inspect_query(text)
    if inspection.service:
        raise CallError(
            f"Line {inspection.call_line}: SERVICE would reach out to another endpoint. Ask that endpoint itself."
        )
    if inspection.update and inspection.form:
        word = inspection.form.upper()
        raise CallError(f"Line {inspection.form_line}: {word} would change the graph, and a query only reads it.")


def _resolve(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else ""


def _refuse_graphs(tokens: Iterable[Token]) -> None:
    for token, following in pairwise((*tokens, Token("sign", "", 0))):
        word = token.text.upper() if token.kind == "word" else ""
        foreign = following.kind == "iri" and ":" in following.text and not following.text.startswith(f"<{BASE}")
        if word in ("FROM", "NAMED") and foreign:
            raise CallError(f"Line {token.line}: {word} {following.text} is no graph of this store. Leave it out.")


def _refuse_depth(tokens: Iterable[Token]) -> None:
    depth = 0
    for token in tokens:
        depth += {"{": 1, "(": 1, "[": 1, "}": -1, ")": -1, "]": -1}.get(token.text, 0) if token.kind == "sign" else 0
        if depth > _DEPTH:
            raise CallError(f"Line {token.line}: more than {_DEPTH} brackets are open. Write the query flatter.")
