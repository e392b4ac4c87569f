"""A description as a page: semantic HTML, whole without script and font; where scripts were built, they add to it."""

from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from jejaring.description.address import Address, is_addressable
from jejaring.description.atlas import Atlas
from jejaring.description.description import Description
from jejaring.description.fixed import list_hrefs
from jejaring.description.formats import FORMATS
from jejaring.description.portraits.portray import portray
from jejaring.description.rendering import name_document
from jejaring.description.safety import clean, write_json
from jejaring.description.schema import describe_for_search
from jejaring.description.shell import Shell
from jejaring.description.surroundings import Surroundings
from jejaring.description.triples import LICENSE
from jejaring.description.view import HasPage, View
from jejaring.description.words import WORDS, Language
from jejaring.namespaces import BASE

HERE = Path(__file__).parent
PLAIN = Shell()


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


def write_page(
    description: Description,
    language: Language,
    has_page: HasPage = is_addressable,
    shell: Shell = PLAIN,
    atlas: Atlas | None = None,
    around: Surroundings | None = None,
) -> bytes:
    """Write the page of a description; links lead only to what `has_page`. With an atlas it is a portrait.

    `around` is what stands around the thing, where it is known already.
    """
    portrait = portray(description, atlas, language, has_page, around, writable=shell.writable) if atlas else None
    view = portrait.view if portrait else View(description, language, has_page)
    values: dict[str, Any] = {"view": view, "data": write_json(describe_for_search(view)), "sheets": ["entity.css"]}
    if portrait is None:
        return fill("thing.html", language, view.path, shell, **values)
    values |= {"page": portrait, "shown": portrait.shown, "say": portrait.say}
    return fill(f"{portrait.kind}.html", language, view.path, shell, **values)


def fill(template: str, language: Language, path: str, shell: Shell = PLAIN, **values: Any) -> bytes:
    """Fill a template with what every page has, and with values."""
    return load_templates().get_template(template).render(_list_common(language, path, shell) | values).encode()


def _list_common(language: Language, path: str, shell: Shell) -> dict[str, Any]:
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
        "shell": shell,
        "fixed": list_hrefs(),
        "policy": shell.policy.replace("; frame-ancestors 'none'", ""),
        "data": None,
    }
