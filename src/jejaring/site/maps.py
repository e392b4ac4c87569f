"""What leads machines to the pages: robots.txt, the site map (https://www.sitemaps.org), an index for searching."""

import json
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from jejaring.description.address import Address
from jejaring.triples.minting import is_proposition

if TYPE_CHECKING:
    from jejaring.site.library import Library

_MOST = 50_000
_TOLD = frozenset({"claim", "judgement", "tie", "unnamed", "tie-rule"})


def write_robots(base: str) -> bytes:
    """Write robots.txt: everything may be read but the endpoint, which is for asking."""
    return f"User-agent: *\nDisallow: /sparql\nSitemap: {base}sitemap.xml\n".encode()


def write_sitemap(base: str, paths: Iterable[str]) -> bytes:
    """Write the site map: things that people look for, at most as many as a site map may have."""
    pages = sorted(path for path in paths if not _is_detail(path))[:_MOST]
    lines = "".join(f"<url><loc>{escape(base + path)}.html</loc></url>\n" for path in pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n".encode()


def write_index(library: "Library", paths: Iterable[str]) -> bytes:
    """Write the index for searching: a line for each thing, its path, its name, its other names."""
    lines = [
        json.dumps([path, library.name(path), *sorted(library.list_other_names(path))], ensure_ascii=False)
        for path in sorted(paths)
        if not _is_detail(path) and "/" in path
    ]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def _is_detail(path: str) -> bool:
    """Whether a path is of a statement or a claim, reached from the page of what it is about."""
    return path.partition("/")[0] in _TOLD or is_proposition(Address(path).iri)
