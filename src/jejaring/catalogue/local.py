"""The local store as a source; it is only read, and reaches nobody else."""

import re
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.catalogue.guard import refuse_reaching_out
from jejaring.catalogue.source import ASKED, list_triples, read_term
from jejaring.catalogue.table import Table
from jejaring.errors import CallError
from jejaring.namespaces import PREFIXES
from jejaring.store import Store


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
    place = re.match(r"error at (\d+):(\d+): ", reason)
    if not place:
        return f"The query is no SPARQL: {reason}."
    number, column = int(place[1]), int(place[2])
    line = (text.splitlines() or [""])[number - 1 :][:1]
    here = "".join(line)[column - 1 :].strip()[:40]
    if prefix := re.match(r"(\w*):", here) if "Prefix not found" in reason else None:
        known = PREFIXES.get(prefix[1])
        hint = f"Add the line PREFIX {prefix[1]}: <{known or '…'}>"
        return f"Line {number}, column {column}: the prefix {prefix[1]}: is not declared. {hint}."
    if not text.strip():
        return "The query is empty. Write a SELECT, ASK, CONSTRUCT or DESCRIBE."
    return f"Line {number}, column {column}: this is no SPARQL from {here!r} on. Correct the query and try again."
