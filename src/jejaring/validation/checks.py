"""The checks: queries of which a row is a fault.

Each says in its header what is wrong, in both languages, and where it holds: `scope: article` also on one article's
graph alone, `scope: store` only on the whole. A row has ?subject, and may have ?detail and ?article (a graph).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.namespaces import ARTICLE_GRAPHS
from jejaring.store import Store
from jejaring.triples.terms import value_of
from jejaring.validation.finding import Finding


@dataclass(frozen=True, slots=True)
class Check:
    """A query, its name, what a row of it means, and where it can be run."""

    name: str
    text: str
    message_id: str
    message_en: str
    scope: str

    def run(self, store: Store, where: str = "") -> Iterator[Finding]:
        """Run on a store, and tell each row; the article of a row is where it is found, if `where` does not say."""
        rows = store.query(self.text)
        if not isinstance(rows, ox.QuerySolutions):
            return
        names = [variable.value for variable in rows.variables]
        for row in rows:
            cells = {name: value_of(cell) for name in names if (cell := row[name]) is not None}
            place = where or cells.get("article", "").removeprefix(ARTICLE_GRAPHS)
            yield Finding(
                where=place,
                focus=cells.get("subject", ""),
                path=None,
                source=self.name,
                message_id=self.message_id,
                message_en=self.message_en,
                value=cells.get("detail"),
            )


@cache
def load_checks() -> tuple[Check, ...]:
    """Load the checks that jejaring ships, in the order of their names.

    >>> {check.scope for check in load_checks()} <= {"article", "store"}
    True
    """
    return tuple(_read_check(path.stem, path.read_text("utf-8")) for path in list_files("queries/checks", ".rq"))


def _read_check(name: str, text: str) -> Check:
    header = dict(re.findall(r"^#\+ (\w+): (.*)$", text, re.MULTILINE))
    return Check(name, text, header["id"], header["en"], header["scope"])
