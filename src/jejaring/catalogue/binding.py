"""Terms into a question's text: the rows kept for parameters are filled, and nothing else is touched.

A term is written as N-Triples, with its escapes, where the row has `UNDEF`; no text of a caller becomes SPARQL. The
variable of a row is the parameter's own, never a column's: an engine would relabel rows where the column is optional.
"""

import re
from collections.abc import Mapping

from jejaring.catalogue.query import Query
from jejaring.errors import CallError
from jejaring.store import Term

_ROW = re.compile(r"VALUES \((?P<variables>\?\w+_(?: \?\w+_)*)\) \{ \(UNDEF(?: UNDEF)*\) \}")


def bind(query: Query, values: Mapping[str, Term]) -> str:
    """Bind parameters to terms; those not given stay open.

    Raises:
        CallError: the query has no such parameter, or lacks one that it needs.

    >>> from jejaring.catalogue.query import find_query
    >>> from jejaring.triples.terms import node
    >>> text = bind(find_query("figures"), {"region": node("region/36.74")})
    >>> "VALUES (?region_) { (<https://w3id.org/jejaring/region/36.74>) }" in text
    True
    """
    check_names(query, values)
    return fill_rows(query.text, values)


def fill_rows(text: str, values: Mapping[str, Term]) -> str:
    """Fill every row kept for parameters: `?name_` by the term of `name`, or by UNDEF."""

    def fill(row: re.Match[str]) -> str:
        names = [variable[1:-1] for variable in row["variables"].split()]
        terms = (str(values[name]) if name in values else "UNDEF" for name in names)
        return f"VALUES ({row['variables']}) {{ ({' '.join(terms)}) }}"

    return _ROW.sub(fill, text)


def check_names(query: Query, values: Mapping[str, object]) -> None:
    """Check that a query has the parameters given, and is given those it needs.

    Raises:
        CallError: it has not, or is not.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    usage = ", ".join(f"{p.name}{'' if p.required else '?'} ({p.type})" for p in query.parameters) or "none"
    for name in values:
        if name not in known:
            raise CallError(f"The query {query.name} has no parameter '{name}'. Its parameters: {usage}.")
    for parameter in query.parameters:
        if parameter.required and parameter.name not in values:
            raise CallError(f"The query {query.name} needs the parameter '{parameter.name}'. Its parameters: {usage}.")
