"""What the local store refuses to be asked: to reach out, to change, and to go so deep that the engine falls.

SERVICE would send a request from this machine, and FROM with a foreign address finds nothing here. The words are looked
for with escapes as written and with escapes resolved, since engines differ in when they resolve them.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from jejaring.catalogue.tokens import Token, tokenise
from jejaring.errors import CallError
from jejaring.namespaces import BASE

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(00[01][0-9A-Fa-f]{5})")
_DEPTH = 100
_UPDATES = frozenset({"LOAD", "INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


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
        tokens = list(tokenise(form))
        _refuse_words(tokens)
        _refuse_updates(tokens)
        _refuse_depth(tokens)


def _resolve(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else ""


def _refuse_words(tokens: Iterable[Token]) -> None:
    for token, following in pairwise((*tokens, Token("sign", "", 0))):
        word = token.text.upper() if token.kind == "word" else ""
        if "SERVICE" in word:
            raise CallError(
                f"Line {token.line}: SERVICE would reach out to another endpoint. Ask that endpoint itself."
            )
        foreign = following.kind == "iri" and ":" in following.text and not following.text.startswith(f"<{BASE}")
        if word in ("FROM", "NAMED") and foreign:
            raise CallError(f"Line {token.line}: {word} {following.text} is no graph of this store. Leave it out.")


def _refuse_updates(tokens: Iterable[Token]) -> None:
    first = next((token for token in tokens if token.text.upper() in _UPDATES | _FORMS and token.kind == "word"), None)
    if first and first.text.upper() in _UPDATES:
        raise CallError(f"Line {first.line}: {first.text} would change the graph, and a query only reads it.")


def _refuse_depth(tokens: Iterable[Token]) -> None:
    depth = 0
    for token in tokens:
        depth += {"{": 1, "(": 1, "[": 1, "}": -1, ")": -1, "]": -1}.get(token.text, 0) if token.kind == "sign" else 0
        if depth > _DEPTH:
            raise CallError(f"Line {token.line}: more than {_DEPTH} brackets are open. Write the query flatter.")
