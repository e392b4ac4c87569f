"""The scripts of the pages: built from `web/` by Vite into `built/`, which its manifest describes.

Names hold a digest of the content, so that they can be kept forever. Where nothing was built there are none.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jejaring.description.shell import Entry

BUILT = Path(__file__).parent / "built"
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".woff2": "font/woff2",
}
_FOLDER = "assets"


@cache
def list_entries(folder: Path = BUILT) -> Mapping[str, Entry]:
    """List the entries by name, such as `home`; none where the scripts were not built.

    >>> list_entries(Path("/nowhere"))
    {}
    """
    path = folder / "manifest.json"
    if not path.is_file():
        return {}
    manifest = json.loads(path.read_text("utf-8"))
    return {each["name"]: _read_entry(manifest, key) for key, each in manifest.items() if each.get("isEntry")}


@cache
def list_assets(folder: Path = BUILT) -> Mapping[str, bytes]:
    """List the built files by their paths from the root of the site.

    >>> list_assets(Path("/nowhere"))
    {}
    """
    paths = sorted((folder / _FOLDER).glob("*")) if (folder / _FOLDER).is_dir() else []
    return {f"{_FOLDER}/{path.name}": path.read_bytes() for path in paths if path.suffix in TYPES}


def _read_entry(manifest: Mapping[str, Any], key: str) -> Entry:
    parts = list(dict.fromkeys(_walk(manifest, key)))
    styles = dict.fromkeys(style for part in parts for style in manifest[part].get("css", ()))
    return Entry(manifest[key]["file"], tuple(manifest[part]["file"] for part in parts[1:]), tuple(styles))


def _walk(manifest: Mapping[str, Any], key: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Walk through what a part imports at once, itself first."""
    yield key
    for each in manifest[key].get("imports", ()):
        if each not in seen:
            yield from _walk(manifest, each, seen | {key})
