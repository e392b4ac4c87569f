"""What is known of an article beside its text: from the call, from a sidecar `<stem>.meta.json`, from the file itself.

The sidecar wins over the call, the call over what a page says of itself.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from jejaring.errors import InputError

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_KEYS = {"id": "id", "title": "title", "url": "url", "date": "published", "publisher": "publisher"}


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of an article; None where it is not known."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    partial: bool = False

    def fill(self, other: "Heading") -> "Heading":
        """Fill what is not known here from another heading."""
        return Heading(*(getattr(self, field.name) or getattr(other, field.name) for field in fields(Heading)))


def read_heading(data: Mapping[str, Any]) -> Heading:
    """Read the keys `id`, `title`, `url`, `date`, `publisher`, `partial` of an article.

    Raises:
        InputError: a value is malformed.
    """
    values = {name: data[key] for key, name in _KEYS.items() if data.get(key) is not None}
    for name, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise InputError(f"its {name} is no text.")
    values["published"] = _check_day(values.get("published"))
    if values.get("url") and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", values["url"]):
        raise InputError(f"its url {values['url']!r} is not http or https.")
    return Heading(**values, partial=data.get("partial") is True)


def _check_day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError as error:
        raise InputError(f"its date {value!r} is no day such as 2025-09-24.") from error


def read_sidecar(path: Path) -> Heading:
    """Read `<stem>.meta.json` beside a file; nothing is known where there is none.

    Raises:
        InputError: it is no JSON object, or a value is malformed.
    """
    sidecar = path.with_name(f"{path.stem}.meta.json")
    if not sidecar.exists():
        return Heading()
    try:
        data = json.loads(sidecar.read_text("utf-8"))
    except ValueError as error:
        raise InputError(f"its sidecar {sidecar.name} is no JSON: {error}.") from error
    if not isinstance(data, dict):
        raise InputError(f"its sidecar {sidecar.name} is no JSON object.")
    return read_heading(data)


def make_id(name: str) -> str:
    """Make an article's id of a file's stem or a given id: what cannot stand in an address becomes a hyphen.

    >>> make_id("berita Kab. Soppeng (1)")
    'berita-Kab.-Soppeng-1'

    Raises:
        InputError: nothing is left.
    """
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:120]
    if not _ID.fullmatch(plain):
        raise InputError(f"{name!r} gives no id of letters, digits, dots, hyphens and underscores. Rename it.")
    return plain
