"""The pages that ask: the catalogue as forms, and SPARQL in an editor. Both need an endpoint that answers."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from jejaring.catalogue import list_queries
from jejaring.description.page import fill
from jejaring.description.safety import write_json
from jejaring.description.words import Language
from jejaring.explorer.editor import write_editor
from jejaring.explorer.questions import describe_questions, group_questions
from jejaring.explorer.words import SAY

if TYPE_CHECKING:
    from jejaring.site.library import Library


def write_ask(library: "Library", language: Language) -> bytes:
    """Write the page of the catalogue: every question in words, and what a script needs to ask it."""
    return fill(
        "ask.html",
        language,
        "ask",
        library.shell,
        say=SAY[language],
        groups=group_questions(),
        links={query.name: urlencode({"question": query.name, **query.example}) for query in list_queries()},
        questions=write_json(describe_questions(library.store, language)),
    )


def write_sparql(library: "Library", language: Language) -> bytes:
    """Write the page that asks in SPARQL."""
    return write_editor(language, library.shell)
