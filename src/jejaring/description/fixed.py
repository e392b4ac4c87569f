"""The files that pages load as they are: style sheets, the switch of the theme, fonts. No tool makes them."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from jejaring.description.land import write_land

HERE = Path(__file__).parent / "templates"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


@cache
def list_fixed() -> Mapping[str, bytes]:
    """List the files by their paths from the root of the site.

    >>> "pages.css" in list_fixed(), "fonts/OFL.txt" in list_fixed()
    (True, True)
    """
    paths = [*HERE.glob("*.css"), *HERE.glob("*.js"), HERE / "icon.svg", *(HERE / "fonts").glob("*.*")]
    files = {path.relative_to(HERE).as_posix(): path.read_bytes() for path in paths} | {"land.svg": write_land()}
    return dict(sorted(files.items()))


@cache
def list_hrefs() -> Mapping[str, str]:
    """List where each of them is loaded from: a changed file has a changed address.

    >>> list_hrefs()["pages.css"].startswith("pages.css?")
    True
    """
    return {name: f"{name}?{sha256(data).hexdigest()[:12]}" for name, data in list_fixed().items()}
