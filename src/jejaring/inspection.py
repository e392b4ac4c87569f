"""What a query is and wants, read without parsing it: the fence before every store and endpoint that answers one.

Strings, IRIs, comments and escapes are blanked out, as the engine's grammar reads them, and what is left is searched:
for the query's form, for updates, for SERVICE (which would call other machines) and for functions whose answer changes
from one moment to the next. The engine lets keywords stick to what is beside them (`trueSERVICEex:a{}`), so SERVICE is
known by what follows it: a term and a brace. Takes time linear in the query's length.
"""

import re
from dataclasses import dataclass

FORMS = ("select", "ask", "construct", "describe")
_UPDATES = ("insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with")

_HIDDEN = re.compile(
    r"""
      (?P<iri> <[^<>"{}|^`\x00-\x20]*+> )
    | (?P<comment> \#[^\r\n]*+ )
    | (?P<string> '''(?:'{0,2}+(?:[^'\\]|\\.))*+''' | \"""(?:"{0,2}+(?:[^"\\]|\\.))*+\"""
                | '(?!'')(?:[^'\\\r\n]|\\.)*+' | "(?!"")(?:[^"\\\r\n]|\\.)*+" )
    | (?P<escape> \\. )
    | (?P<open> ['"] )
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANKS = {"iri": "<>", "comment": " ", "string": "''", "escape": "_"}
_PROLOGUE = re.compile(r"\s*(?:(?:base\s*<>|prefix\s*[^\s:<]*:\s*<>|version\s*'')\s*)*", re.IGNORECASE)
_FORM = re.compile("|".join((*FORMS, *_UPDATES)), re.IGNORECASE)
_SERVICE = re.compile(
    r"""[?$]\w++ | :(?:[\w:%][\w.:%-]*+)?+    # a variable, the local part of a name: whatever they hold is no keyword
    | service \s*+ (?:silent \s*+)?+
      (?: (?: <> | [?$]\w++ | (?:(?!service)[\w.%-])*+ : (?:(?!service)[^\s{}<>])*+ ) \s*+ (?P<group> \{ )?+ )?+""",
    re.IGNORECASE | re.VERBOSE,
)
_VOLATILE = re.compile(r"(?:now|rand|uuid|bnode)\s*+\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a query is: its form (None where it has none), whether it closes its strings, and what it wants.

    `form_line` and `call_line` are the lines, from 1, of the form and of the first SERVICE; None where there is none.
    """

    form: str | None
    closed: bool
    volatile: bool
    form_line: int | None = None
    call_line: int | None = None

    @property
    def service(self) -> bool:
        """Whether it would call another endpoint."""
        return self.call_line is not None

    @property
    def update(self) -> bool:
        """Whether it would change data."""
        return self.form in _UPDATES


def inspect_query(query: str) -> Inspection:
    r"""Tell what a query is and wants.

    >>> inspect_query("PREFIX ex: <http://ex.org/#> SELECT * { ?s ex:p 'SERVICE <x> {' } # CLEAR ALL").form
    'select'
    >>> inspect_query("ASK { SERVICE SILENT <http://example.org/> { ?s ?p ?o } }").service
    True
    >>> inspect_query("CLEAR ALL").update
    True
    """
    code, closed = _blank(query)
    prologue = _PROLOGUE.match(code)
    form = _FORM.match(code, prologue.end() if prologue else 0)
    call = next((match for match in _SERVICE.finditer(code) if match["group"]), None)
    return Inspection(
        form=form.group().lower() if form else None,
        closed=closed,
        volatile=bool(_VOLATILE.search(code)),
        form_line=_count_line(code, form),
        call_line=_count_line(code, call),
    )


def _count_line(code: str, match: re.Match[str] | None) -> int | None:
    return None if match is None else code.count("\n", 0, match.start()) + 1


def _blank(query: str) -> tuple[str, bool]:
    """Blank out what is no code, and keep its line ends; False where a string is never closed."""
    pieces, end = [], 0
    for match in _HIDDEN.finditer(query):
        if match.lastgroup == "open":
            return query, False
        pieces += [query[end : match.start()], _BLANKS[match.lastgroup or ""], "\n" * match.group().count("\n")]
        end = match.end()
    return "".join((*pieces, query[end:])), True
