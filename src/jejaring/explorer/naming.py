"""What a region is called in a figure, where there is little room: `Kota Tangsel`, `Pangkep`, `Semarang`."""

import pyoxigraph as ox

from jejaring.network import Node
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import jj, node, value_of

_LONGEST = 16
_ACRONYM = node("name-kind/acronym")


def name_briefly(store: Store, region: Node) -> str:
    """Name a region briefly: a kabupaten without that word, a long name by its acronym where the reference has one.

    Kota keep the word, as `Kota Semarang` and `Semarang` are two regions.
    """
    bare = strip_kind(region.name)
    short = _find_acronym(store, region.code) if len(bare) >= _LONGEST else None
    prefix = "Kota " if region.kind == "kota" and not region.name.startswith("Kota Administrasi ") else ""
    return prefix + (short or bare)


def strip_kind(name: str) -> str:
    """Give a region's name without the word for its kind.

    >>> strip_kind("Kabupaten Soppeng"), strip_kind("Kota Administrasi Jakarta Pusat"), strip_kind("Banten")
    ('Soppeng', 'Jakarta Pusat', 'Banten')
    """
    for word in ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "):
        if name.startswith(word):
            return name.removeprefix(word)
    return name


def _find_acronym(store: Store, code: str) -> str | None:
    """Find the acronym that means this region alone; of several the last by letter (DKJ rather than DKI)."""
    found = set()
    for quad in store.find(None, jj("names"), node(f"region/{code}"), DEFAULT):
        if isinstance(quad.subject, ox.NamedNode) and _is_plain(store, quad.subject):
            found |= {value_of(each.object) for each in store.find(quad.subject, jj("name"), None, DEFAULT)}
    return max(found, default=None)


def _is_plain(store: Store, name: ox.NamedNode) -> bool:
    told = {(quad.predicate, value_of(quad.object)) for quad in store.find(name, None, None, DEFAULT)}
    return (jj("nameKind"), _ACRONYM.value) in told and (jj("ambiguous"), "false") in told
