"""Turtle as a person would write it: prefixes, one subject a block, nothing blank.

The reference is text under version control, read and corrected by people; a serialiser's output is not.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jejaring.namespaces import BASE, PREFIXES

_PREFIXES = PREFIXES | {
    "region": f"{BASE}region/",
    "name": f"{BASE}region-name/",
    "name-kind": f"{BASE}name-kind/",
    "agency": f"{BASE}agency/",
}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}

Pair = tuple[str, str]


def write_text(text: str, language: str | None = None) -> str:
    r"""Write a string.

    >>> print(write_text('Ra"as', "id"))
    "Ra\"as"@id
    """
    return f'"{text.translate(_ESCAPES)}"' + (f"@{language}" if language else "")


def write_decimal(number: str) -> str:
    """Write a decimal in the canonical form that Oxigraph gives back.

    >>> write_decimal("4.2250"), write_decimal("118.0")
    ('4.225', '"118"^^xsd:decimal')
    """
    plain = format(Decimal(number).normalize(), "f")
    return plain if "." in plain else f'"{plain}"^^xsd:decimal'


def write_date(date: str) -> str:
    """Write a day, month or year of ISO 8601 with the type its length shows.

    >>> write_date("2025-10")
    '"2025-10"^^xsd:gYearMonth'
    """
    return f'"{date}"^^xsd:{_DATE_TYPES[len(date)]}'


def write_node(subject: str, pairs: Iterable[Pair], *, apart: str = "\n    ") -> str:
    """Write what is said of one subject, in the order given; `apart` stands before each predicate.

    >>> write_node("region:36", [("a", "jj:Province"), ("jj:code", '"36"')], apart=" ")
    'region:36 a jj:Province ; jj:code "36" .\\n'
    """
    return f"{subject}{apart}" + f" ;{apart}".join(f"{predicate} {value}" for predicate, value in pairs) + " .\n"


def write_file(comment: str, prefixes: Sequence[str], nodes: Iterable[str], *, between: str = "\n") -> str:
    """Write a whole file: the comment, the prefixes it uses, the nodes.

    >>> write_file("Two lines\\nof comment.", ["jj"], []).splitlines()[:2]
    ['# Two lines', '# of comment.']
    """
    head = "".join(f"# {line}".rstrip() + "\n" for line in comment.strip().splitlines())
    names = "".join(f"@prefix {prefix}: <{_PREFIXES[prefix]}> .\n" for prefix in prefixes)
    return f"{head}\n{names}\n{between.join(nodes)}"
