"""Things that may be one, across articles, each pair with what speaks for it; never merged here.

    events      of the same kind, in the same region, on the same day (or where one day is unknown, of the same name),
                from two articles
    persons     of one name with and without a region, or one name within the other in the same region
    agencies    of one region and all but one word

Only events of the same kind, region and full day, at which a party from elsewhere is the same in the same role, may be
merged by rule (`is_certain`), and the rule's judgement is visible and reversible as a person's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import pyoxigraph as ox

from jejaring.namespaces import ARTICLE_GRAPHS, local, resource
from jejaring.store import DEFAULT, Store
from jejaring.text import digest
from jejaring.triples.terms import day, jj, value_of

_FULL_DAY = 10
_MANY = 12


@dataclass(slots=True)
class Event:
    """What the facts tell of an event."""

    path: str
    kinds: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    parties: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two things that may be one, what they have in common, and whether a rule may merge them."""

    one: str
    other: str
    common: tuple[str, ...]
    is_certain: bool = False

    @property
    def id(self) -> str:
        """How the command line names the pair."""
        return f"duplicate/{digest(f'{self.one} {self.other}')[:8]}"


def list_duplicates(store: Store) -> list[Duplicate]:
    """List the pairs that may be one, in the order of their addresses."""
    events = (_read_event(store, path) for path in _list_paths(store, ("event",), "event/"))
    found = {(d.one, d.other): d for d in (*_pair_events(events), *_pair_persons(store), *_pair_agencies(store))}
    return [found[pair] for pair in sorted(found)]


def list_certain(store: Store, articles: Iterable[str]) -> list[Duplicate]:
    """List the pairs that a rule may merge, with an event of one of some articles; reads what happened on its days."""
    days = {
        value_of(told.object)
        for article in articles
        for told in store.find(predicate=jj("start"), graph=ox.NamedNode(ARTICLE_GRAPHS + article))
        if isinstance(told.object, ox.Literal) and len(told.object.value) == _FULL_DAY
    }
    paths = {
        local(value_of(event.object))
        for each in sorted(days)
        for told in store.find(predicate=jj("start"), object=day(each), graph=DEFAULT)
        if isinstance(told.subject, ox.NamedNode)
        for event in store.find(told.subject, jj("event"), graph=DEFAULT)
    }
    found = {(d.one, d.other): d for d in _pair_events(_read_event(store, path) for path in paths) if d.is_certain}
    return [found[pair] for pair in sorted(found)]


_TOLD = {"kind": "kinds", "start": "days", "region": "regions", "name": "names"}
_OWN = ("occurrence/", "dating/", "siting/", "naming/")


def _read_event(store: Store, path: str) -> Event:
    event, iri = Event(path), ox.NamedNode(resource(path))
    for link in ("event", "named"):
        for told in store.find(predicate=jj(link), object=iri, graph=DEFAULT):
            if isinstance(told.subject, ox.NamedNode):
                _read_fact(store, told.subject, event)
    return event


def _read_fact(store: Store, fact: ox.NamedNode, event: Event) -> None:
    block = defaultdict(list)
    for quad in store.find(fact, graph=DEFAULT):
        block[quad.predicate.value.rpartition("#")[2]].append(local(value_of(quad.object)))
    path = local(fact.value)
    if path.startswith("participation/"):
        event.parties |= {(region, role) for region in block["region"] for role in block["role"]}
    elif path.startswith(_OWN):
        for key, name in _TOLD.items():
            getattr(event, name).update(block[key])


def _list_marks(event: Event) -> Iterator[tuple[str, str, str]]:
    """What two tellings of one event would have in common: kind, day and region, or kind and name."""
    for kind in event.kinds:
        yield from ((kind, when, region) for when in event.days for region in event.regions)
        yield from ((kind, name.casefold(), "") for name in event.names)


def _pair_events(events: Iterable[Event]) -> Iterator[Duplicate]:
    alike: dict[tuple[str, str, str], list[Event]] = defaultdict(list)
    for event in events:
        for mark in _list_marks(event):
            alike[mark].append(event)
    for common, marked in alike.items():
        if len(marked) <= _MANY:
            for one, other in combinations(sorted(marked, key=lambda each: each.path), 2):
                yield _compare(one, other, common)


def _compare(one: Event, other: Event, common: tuple[str, str, str]) -> Duplicate:
    kind, when, region = common
    parties = {party for party in one.parties & other.parties if party[0] not in one.regions | other.regions}
    sure = len(when) == _FULL_DAY and bool(region and parties) and one.kinds == other.kinds == {kind}
    sure = sure and one.days == other.days == {when} and one.regions == other.regions == {region}
    told = [kind, when, region, *(f"{role.removeprefix('role/')} {place}" for place, role in sorted(parties))]
    return Duplicate(one.path, other.path, tuple(filter(None, told)), sure)


def _list_paths(store: Store, properties: Iterable[str], kind: str) -> set[str]:
    quads = (quad for name in properties for quad in store.find(predicate=jj(name), graph=DEFAULT))
    return {path for quad in quads if (path := local(value_of(quad.object))).startswith(kind)}


def _split_path(path: str) -> tuple[tuple[str, ...], str]:
    """Split `person/andi-yuliana-73.12` into the words of the name and the code behind it."""
    *words, last = path.partition("/")[2].split("-")
    return (tuple(words), last) if last[:2].isdigit() else ((*words, last), "")


def _pair_persons(store: Store) -> Iterator[Duplicate]:
    by_first: dict[str, list[str]] = defaultdict(list)
    for path in _list_paths(store, ("person", "agent", "speaker"), "person/"):
        by_first[_split_path(path)[0][0]].append(path)
    for paths in by_first.values():
        for one, other in combinations(sorted(paths), 2):
            (a, here), (b, there) = _split_path(one), _split_path(other)
            if a == b and (not here or not there):
                yield Duplicate(one, other, (" ".join(a),))
            elif a != b and here == there and here and (set(a) <= set(b) or set(b) <= set(a)):
                yield Duplicate(one, other, (here, " ".join(sorted(set(a) & set(b)))))


def _pair_agencies(store: Store) -> Iterator[Duplicate]:
    by_code: dict[str, list[str]] = defaultdict(list)
    for path in _list_paths(store, ("agency", "agent", "speaker"), "agency/"):
        words, code = _split_path(path)
        if code and words[0] not in ("pemda", "dekranasda"):
            by_code[code].append(path)
    for code, paths in by_code.items():
        for one, other in combinations(sorted(paths), 2):
            a, b = set(_split_path(one)[0]) - {"dan"}, set(_split_path(other)[0]) - {"dan"}
            if len(a & b) > 1 and len(a ^ b) <= 1:
                yield Duplicate(one, other, (code, " ".join(sorted(a & b))))
