"""A description as a page: semantic HTML that needs no script, no font and no request but for its style sheet."""

from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from jejaring.description.address import Address, is_addressable
from jejaring.description.description import Description
from jejaring.description.formats import FORMATS
from jejaring.description.rendering import name_document
from jejaring.description.safety import clean, write_json
from jejaring.description.schema import describe_for_search
from jejaring.description.triples import LICENSE
from jejaring.description.view import HasPage, View
from jejaring.description.words import WORDS, Language
from jejaring.namespaces import BASE

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


@cache
def load_templates() -> jinja2.Environment:
    """Load the templates: everything printed is escaped, and rid of control characters."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        finalize=clean,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def write_page(description: Description, language: Language, has_page: HasPage = is_addressable) -> bytes:
    """Write the page of a description; links lead only to what `has_page`."""
    view = View(description, language, has_page)
    return fill("thing.html", language, view.path, view=view, data=write_json(describe_for_search(view)))


def fill(template: str, language: Language, path: str, **values: Any) -> bytes:
    """Fill a template with what every page has, and with values."""
    return load_templates().get_template(template).render(_list_common(language, path) | values).encode()


def write_style() -> bytes:
    """Write the style sheet of the pages."""
    return (HERE / "templates" / "pages.css").read_bytes()


def _list_common(language: Language, path: str) -> dict[str, Any]:
    other: Language = "id" if language == "en" else "en"
    root = "../" * (path.count("/") + (language == "en"))
    return {
        "base": BASE,
        "language": language,
        "other": other,
        "other_page": root + name_document(Address(path, "html", other == "en")),
        "root": root,
        "here": f"{root}en/" if language == "en" else root,
        "path": path,
        "words": WORDS[language],
        "formats": [each for each in FORMATS.values() if each.suffix != "html"],
        "license": LICENSE,
        "policy": POLICY.replace("; frame-ancestors 'none'", ""),
        "data": None,
    }
