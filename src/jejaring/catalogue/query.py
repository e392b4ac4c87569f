"""The questions of `queries/answers`: one file each, that says in its header what it asks and what it needs.

    #+ id: Siapa …?                               the question, in Indonesian
    #+ en: Who …?                                 and in English
    #+ parameters: region? (region) on? (day)     name, `?` where it may be left out, type
    #+ example: region=36.74                      values to try it with
    #+ keywords: pejabat, official                words to find it by

A parameter `region` has a variable of its own, `?region_`, in rows `VALUES (?region_ …) { (UNDEF …) }`; so a file runs
as it stands on any endpoint, and asks about everything. Its columns are what it selects, as final values.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jejaring.assets import list_files
from jejaring.errors import UnknownName

FOLDER = "queries/answers"
_HEADER = re.compile(r"^#\+ (\w+): *(.*)$", re.MULTILINE)
_PARAMETER = re.compile(r"(\w+)(\??) \(([\w-]+)\)")
_SELECT = re.compile(r"^SELECT (?:DISTINCT )?((?:\?\w+ ?)+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: its name, the type of its values, whether a call must give it."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True, slots=True)
class Query:
    """A question: its text, what it asks in Indonesian (`id`) and English (`en`), its parameters and columns."""

    name: str
    text: str
    question: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    example: Mapping[str, str]
    keywords: tuple[str, ...]


def list_queries() -> list[Query]:
    """List the questions of the catalogue, by name.

    >>> [query.name for query in list_queries()][:2]
    ['agencies', 'agreements']
    """
    return [read_query(path) for path in list_files(FOLDER, ".rq")]


def find_query(name: str) -> Query:
    """Find a question by its name.

    Raises:
        UnknownName: the catalogue has none of that name.

    >>> find_query("officials").columns[:2]
    ('person', 'post')
    """
    paths = {path.stem: path for path in list_files(FOLDER, ".rq")}
    if name not in paths:
        raise UnknownName(name, "query", difflib.get_close_matches(name, paths, n=3) or sorted(paths))
    return read_query(paths[name])


def read_query(path: Path) -> Query:
    """Read a question from its file."""
    return parse_query(path.stem, path.read_text("utf-8"))


def parse_query(name: str, text: str) -> Query:
    """Parse a question from its text; without a header it asks nothing in words and has no parameters.

    >>> parse_query("own", "SELECT ?a WHERE { ?a ?b ?c }").parameters
    ()
    """
    header = dict(_HEADER.findall(text))
    found = _PARAMETER.findall(header.get("parameters", ""))
    parameters = tuple(Parameter(name, kind, not optional) for name, optional, kind in found)
    selected = _SELECT.search(text)
    return Query(
        name,
        text,
        {language: header.get(language, "") for language in ("id", "en")},
        parameters,
        tuple(selected[1].replace("?", "").split()) if selected else (),
        read_example(header.get("example", "")),
        tuple(word.strip() for word in header.get("keywords", "").split(",") if word.strip()),
    )


def read_example(text: str) -> dict[str, str]:
    """Read `name=value; name=value`.

    >>> read_example("region=Kab. Semarang; since=2021")
    {'region': 'Kab. Semarang', 'since': '2021'}
    """
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}
