"""How nginx and Apache answer for a published folder as `jejaring serve` does: 303, 301, 404, 406, 410, links, tags.

A server's configuration reads `Accept` by patterns, so of q-values it knows only 1, less, and 0; nor can it compute a
keyed digest, so that where a person was erased every absent person's address answers 410: nobody learns who it was.
"""

from collections.abc import Iterable, Mapping

from jejaring.description.formats import FORMATS
from jejaring.description.page import PLAIN, load_templates
from jejaring.packing import WORTH
from jejaring.site.documents import PAGES
from jejaring.site.headers import FRESH, KEPT, PACKABLE, VARY, write_links, write_page_links

_SUFFIXES = "|".join(FORMATS)
_PLAIN = "default-src 'none'; frame-ancestors 'none'"


def write_nginx(moved: Mapping[str, str], erased: Iterable[str], policy: str = PLAIN.policy) -> bytes:
    """Write the configuration of nginx: to be included in `http { }`; it serves /srv/jejaring on port 8080."""
    return _fill("nginx.conf", moved=_list_moves(moved), erased=sorted(erased), policy=policy)


def write_apache(moved: Mapping[str, str], erased: Iterable[str], policy: str = PLAIN.policy) -> bytes:
    """Write `.htaccess` for Apache 2.4 with mod_rewrite and mod_headers; it stands in the folder itself."""
    return _fill("htaccess", moved=_list_moves(moved), erased=sorted(erased), policy=policy)


def write_w3id(base: str) -> bytes:
    """Write the `.htaccess` that leads w3id.org/jejaring to where the site is."""
    lines = ("Options +FollowSymLinks", "RewriteEngine on", f"RewriteRule ^(.*)$ {base}$1 [R=302,L]")
    return "".join(f"{line}\n" for line in lines).encode()


def _list_moves(moved: Mapping[str, str]) -> list[tuple[str, str]]:
    moves = [("", "")] + [("", f".{suffix}") for suffix in FORMATS] + [("en/", ".html")]
    return [(f"/{a}{old}{b}", f"/{a}{new}{b}") for old, new in sorted(moved.items()) for a, b in moves]


def _fill(template: str, **values: object) -> bytes:
    environment = load_templates().overlay(autoescape=False)
    common = {
        "formats": list(FORMATS.values()),
        "suffixes": _SUFFIXES,
        "links": write_links("$thing"),
        "home_links": write_page_links(""),
        "page_links": write_page_links("$page.html"),
        "plain": _PLAIN,
        "pages": "|".join(sorted(PAGES.keys() - {"index"})),
        "vary": VARY,
        "fresh": FRESH,
        "kept": KEPT,
        "packable": PACKABLE,
        "worth": WORTH,
    }
    return environment.get_template(template).render(common | values).encode()
