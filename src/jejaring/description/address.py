"""Where a thing is, and where its documents are.

region/36.74          the thing: answers with 303 to one of its documents
region/36.74.ttl      a document; the suffix is one of four, as codes contain dots of their own
en/region/36.74.html  the page in English; without `en/` it is in Indonesian
"""

import re
from dataclasses import dataclass

from jejaring.namespaces import BASE, resource

SUFFIXES = ("html", "ttl", "jsonld", "nt")
_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]*(?:/[A-Za-z0-9][A-Za-z0-9._~-]*){0,3}")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Address:
    """A thing by its local path, or, with a suffix, one of its documents; `english` is its page in English."""

    path: str
    suffix: str | None = None
    english: bool = False

    @property
    def iri(self) -> str:
        """The IRI of the thing."""
        return resource(self.path)


def parse_address(text: str) -> Address | None:
    """Read an address from the path of a URL, decoded and without its first slash; None where it can be none.

    >>> parse_address("region/36.74")
    Address(path='region/36.74', suffix=None, english=False)
    >>> parse_address("en/region/36.74.html")
    Address(path='region/36.74', suffix='html', english=True)
    >>> parse_address("region/../../etc/passwd") is None
    True
    """
    if len(text) > _LONGEST or not _PATH.fullmatch(text):
        return None
    stem, _, suffix = text.rpartition(".")
    if suffix not in SUFFIXES or not stem:
        return Address(text)
    english = suffix == "html" and stem.startswith("en/")
    return Address(stem.removeprefix("en/") if english else stem, suffix, english)


def is_addressable(iri: str) -> bool:
    """Tell whether an IRI is one of ours that has documents of its own: no fragment, no graph, no foreign one.

    >>> is_addressable("https://w3id.org/jejaring/region/36.74")
    True
    >>> is_addressable("https://w3id.org/jejaring/article/seed-01#char=0,5"), is_addressable("http://schema.org/Person")
    (False, False)
    """
    path = iri.removeprefix(BASE)
    address = parse_address(path) if path != iri and not path.startswith("graph/") else None
    return address is not None and address.suffix is None
