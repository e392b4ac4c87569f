"""The local store as a source; it is only read, and reaches nobody else."""

import re
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.catalogue.guard import refuse_reaching_out
from jejaring.catalogue.source import ASKED, list_triples, read_term
from jejaring.catalogue.table import Table
from jejaring.catalogue.tokens import Token, read_prologue, tokenise
from jejaring.errors import CallError
from jejaring.namespaces import PREFIXES
from jejaring.store import Store

_NEAR = 30


@dataclass(frozen=True, slots=True)
class LocalSource:
    """The local store."""

    store: Store

    def answer(self, text: str) -> Table:
        """Answer a query.

        Raises:
            CallError: it is no SPARQL query, or reaches out of the store.
        """
        refuse_reaching_out(text)
        try:
            return _tabulate(self.store.query(text))
        except SyntaxError as error:
            raise CallError(_explain(str(error), text)) from error


def _tabulate(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Table:
    if isinstance(answer, ox.QueryBoolean):
        return Table(ASKED, ((bool(answer),),))
    if isinstance(answer, ox.QueryTriples):
        return list_triples(answer)
    variables = answer.variables
    rows = (tuple(read_term(solution[variable]) for variable in variables) for solution in answer)
    return Table(tuple(variable.value for variable in variables), tuple(rows))


def _explain(reason: str, text: str) -> str:
    """Say in one sentence where the text stops being SPARQL."""
    if not text.strip():
        return "The query is empty. Write a SELECT, ASK, CONSTRUCT or DESCRIBE."
    if undeclared := _find_undeclared(text):
        prefix = undeclared.text.partition(":")[0]
        line = f"PREFIX {prefix}: <{PREFIXES.get(prefix, '…')}>"
        return f"Line {undeclared.line}: the prefix {prefix}: is not declared. Add the line {line}."
    place = re.match(r"error at (\d+):(\d+): ", reason)
    if not place:
        return f"The query is no SPARQL: {reason}."
    number, column = int(place[1]), int(place[2])
    line = dict(enumerate(text.splitlines(), 1)).get(number, "")
    near = line[max(0, column - _NEAR) : column + _NEAR].strip()
    return f"Line {number}, column {column}: this is no SPARQL, near {near!r}. Correct the query and try again."


def _find_undeclared(text: str) -> Token | None:
    """Find the first name whose prefix the text does not declare."""
    tokens = list(tokenise(text))
    prefixes, _, declaring = read_prologue(tokens)
    names = (token for index, token in enumerate(tokens) if token.kind == "name" and index not in declaring)
    return next((token for token in names if token.text.partition(":")[0] not in prefixes), None)
