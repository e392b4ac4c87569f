"""Facts that cannot both hold: shown, never settled in silence.

one event    on two days, in two regions, of two kinds
one post     two holders seen within a year of each other, neither acting
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

import pyoxigraph as ox

from jejaring.namespaces import local, resource
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import jj, value_of

_OF_EVENTS = (("dating", "start"), ("siting", "region"), ("occurrence", "kind"))
_SINGLE = (
    "post/bupati",
    "post/wali-kota",
    "post/gubernur",
    "post/wakil-",
    "post/sekretaris-daerah",
    "post/ketua-dekranasda",
)
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that cannot both hold, the property they differ in, and the claims that each rests on."""

    subject: str
    key: str
    facts: tuple[str, ...]
    claims: tuple[str, ...]


def list_conflicts(store: Store) -> list[Conflict]:
    """List the conflicts among the facts of a store, in the order of what they are about."""
    found = [*_list_event_conflicts(store), *_list_post_conflicts(store)]
    return sorted(found, key=lambda conflict: (conflict.subject, conflict.key))


def _list_event_conflicts(store: Store) -> Iterator[Conflict]:
    for kind, key in _OF_EVENTS:
        told: dict[str, dict[str, set[str]]] = {}
        for quad in store.find(predicate=jj(key), graph=DEFAULT):
            fact = local(value_of(quad.subject))
            if fact.startswith(f"{kind}/"):
                event = _first(store, fact, "event")
                told.setdefault(event, {}).setdefault(value_of(quad.object), set()).add(fact)
        for event, values in told.items():
            if len(values) > 1 and not _are_nested([local(value).removeprefix("region/") for value in values]):
                yield _make(store, event, key, {fact for facts in values.values() for fact in facts})


def _are_nested(codes: list[str]) -> bool:
    """A province and a regency in it do not contradict each other."""
    return all(a.startswith(f"{b}.") or b.startswith(f"{a}.") for a, b in combinations(codes, 2))


def _list_post_conflicts(store: Store) -> Iterator[Conflict]:
    held: dict[str, dict[str, set[str]]] = {}
    for quad in store.find(predicate=jj("post"), graph=DEFAULT):
        fact, post = local(value_of(quad.subject)), local(value_of(quad.object))
        if post.startswith(_SINGLE) and not _first(store, fact, "acting"):
            held.setdefault(post, {}).setdefault(_first(store, fact, "person"), set()).add(fact)
    for post, holders in held.items():
        facts = {fact for each in holders.values() for fact in each}
        if len(holders) > 1 and _overlap(store, facts):
            yield _make(store, post, "person", facts)


def _overlap(store: Store, facts: set[str]) -> bool:
    """Tell whether facts were seen within a year; without days they may have been."""
    days = sorted(day for fact in facts if (day := _first(store, fact, "firstSeen")))
    gaps = [(date.fromisoformat(b) - date.fromisoformat(a)).days for a, b in pairwise(days)]
    return len(days) < len(facts) or any(gap <= _YEAR for gap in gaps)


def _first(store: Store, path: str, key: str) -> str:
    quads = store.find(ox.NamedNode(resource(path)), jj(key), graph=DEFAULT)
    return min((local(value_of(quad.object)) for quad in quads), default="")


def _make(store: Store, subject: str, key: str, facts: set[str]) -> Conflict:
    nodes = [ox.NamedNode(resource(fact)) for fact in sorted(facts)]
    claims = {
        local(value_of(q.subject)) for n in nodes for q in store.find(predicate=jj("supports"), object=n, graph=DEFAULT)
    }
    return Conflict(subject, key, tuple(sorted(facts)), tuple(sorted(claims)))
