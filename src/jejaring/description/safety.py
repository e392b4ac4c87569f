"""What keeps strangers' text harmless on a page: no control characters, no address but of the web, no end of a script.

Jinja escapes what it prints; here is what escaping does not do.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def clean(value: Any) -> Any:
    """Take out control characters, and those that turn the direction of writing or have no width.

    >>> clean("Rapat\u202eMKMU")
    'RapatMKMU'
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _HARMFUL.sub("", value)


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address that a page may link to.

    >>> is_web_address("https://example.org/a"), is_web_address("javascript:alert(1)"), is_web_address("//a@b")
    (True, False, False)
    """
    if text != clean(text) or any(sign in text for sign in " \\\"'<>`\n\t"):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


def write_json(value: Any) -> Markup:
    """Write JSON to stand in a page's script element.

    >>> write_json({"name": "</script>"})
    Markup('{"name": "\\\\u003c/script\\\\u003e"}')
    """
    text = json.dumps(_clean_all(value), ensure_ascii=False, sort_keys=True)
    return Markup("".join(_IN_SCRIPT.get(sign, sign) for sign in text))  # noqa: S704  escaped just here


def _clean_all(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _clean_all(each) for key, each in value.items()}
    return [_clean_all(each) for each in value] if isinstance(value, list) else clean(value)
