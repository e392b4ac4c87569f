"""SPARQL as words: strings, IRIs, prefixed names, variables and the rest, without comments.

Only as much of the grammar (SPARQL 1.1, 19.8) as is needed to tell a word of the language from what merely looks like
one inside a string, an IRI or a comment.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r'''(?P<string>"""(?:(?:""|")?(?:[^"\\]|\\.))*"""|\'\'\'(?:(?:''|')?(?:[^'\\]|\\.))*\'\'\''''
    r"""|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')"""
    r"""|(?P<iri><[^<>"{}|^`\\\s]*>)"""
    r"""|(?P<comment>\#[^\n\r]*)"""
    r"""|(?P<variable>[?$]\w+)"""
    r"""|(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)"""
    r"""|(?P<name>(?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:(?:[\w:%-]|\\.)(?:(?:[\w.:%-]|\\.)*(?:[\w:%-]|\\.))?)?)"""
    r"""|(?P<word>\w+)"""
    r"""|(?P<sign>\S)""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of SPARQL: kind (`string`, `iri`, `name`, `variable`, `tag`, `word`, `sign`), text and line."""

    kind: str
    text: str
    line: int


def tokenise(text: str) -> Iterator[Token]:
    """Split SPARQL into its words, without comments.

    >>> [token.text for token in tokenise("?a jj:code '#' # SERVICE")]
    ['?a', 'jj:code', "'#'"]
    """
    line, seen = 1, 0
    for match in _TOKEN.finditer(text):
        line, seen = line + text.count("\n", seen, match.start()), match.start()
        kind = match.lastgroup or "sign"
        if kind != "comment":
            yield Token(kind, match[0], line)


def read_prologue(tokens: Sequence[Token]) -> tuple[dict[str, str], str, set[int]]:
    """Read the prefixes and the base that a text declares, and the places of the tokens that declare them."""
    prefixes, base, declaring = dict[str, str](), "", set[int]()
    for index, token in enumerate(tokens):
        following = tokens[index + 1 : index + 3]
        word = token.text.upper() if token.kind == "word" else ""
        if word == "PREFIX" and [each.kind for each in following] == ["name", "iri"]:
            prefixes[following[0].text[:-1]] = following[1].text[1:-1]
            declaring |= {index + 1, index + 2}
        elif word == "BASE" and following and following[0].kind == "iri":
            base = following[0].text[1:-1]
            declaring.add(index + 1)
    return prefixes, base, declaring
