"""The file `network.json`: regions, occasions and ties, enough for every filter to be worked out in the browser.

Rows are lists and refer to each other by number, so that no name stands in the file twice:

    regions     code, name, name in figures, kind (0 province, 1 kabupaten, 2 kota), longitude, latitude,
                place in the drawing (x, y; null where nothing ties it), numbers of its products' categories
    events      path, number of its kind (null for an agreement without event), day or null, proper name or null,
                weight that it gives each of its ties
    ties        numbers of two regions, and its occasions: number of the event, rungs as bits (weakest 1), numbers
                of the articles, numbers of the independent publishers
    kinds, categories   notation, label in Indonesian, in English
    publishers          path, name or null
    articles            path
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from jejaring.assets import locate
from jejaring.explorer.naming import name_briefly
from jejaring.explorer.placing import Place, place_regions
from jejaring.explorer.telling import find_labels, find_one, find_value
from jejaring.namespaces import RDFS, SCHEMA, SKOS, local
from jejaring.network import RUNGS, Node, Tie, read_nodes, read_ties
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import jj, node, value_of

KINDS = ("provinsi", "kabupaten", "kota")
"""The kinds of regions, in the order of their numbers in the file."""

Row = Sequence[Any]


def write_network(store: Store) -> bytes:
    """Write `network.json` of a store: the same bytes for the same facts."""
    nodes, ties = read_nodes(store), read_ties(store)
    return dump_rows(describe_network(store, nodes, ties))


def describe_network(store: Store, nodes: Mapping[str, Node], ties: Sequence[Tie]) -> dict[str, Sequence[Row]]:
    """Describe the network as the rows of the file, by key."""
    known = [tie for tie in ties if tie.a in nodes and tie.b in nodes]
    numbers = _Numbers.of(known, nodes)
    kinds = sorted({kind for path in numbers.events if (kind := _find_kind(store, path))})
    goods = read_categories(store)
    categories = sorted({each for own in goods.values() for each in own})
    return {
        "regions": _list_regions(store, nodes, known, goods, categories),
        "events": [_tell_event(store, path, kinds, numbers.weights[path]) for path in numbers.events],
        "ties": list(_list_ties(known, numbers)),
        "kinds": [_tell_concept(store, "kind", notation) for notation in kinds],
        "categories": [_tell_concept(store, "category", notation) for notation in categories],
        "publishers": [[local(iri), find_one(store, node(local(iri)), f"{RDFS}label")] for iri in numbers.publishers],
        "articles": [local(iri) for iri in numbers.articles],
    }


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The number of each thing in its list, and the weight that each occasion gives."""

    regions: Mapping[str, int]
    events: Mapping[str, int]
    articles: Mapping[str, int]
    publishers: Mapping[str, int]
    weights: Mapping[str, float]

    @classmethod
    def of(cls, ties: Iterable[Tie], nodes: Mapping[str, Node]) -> "_Numbers":
        ties = list(ties)
        return cls(
            _number(nodes),
            _number({tie.occasion for tie in ties}),
            _number({each for tie in ties for each in tie.articles}),
            _number({each for tie in ties for each in tie.publishers}),
            {tie.occasion: tie.weight for tie in ties},
        )


def _number(things: Iterable[str]) -> dict[str, int]:
    return {thing: number for number, thing in enumerate(sorted(things))}


def _list_regions(
    store: Store,
    nodes: Mapping[str, Node],
    ties: Sequence[Tie],
    goods: Mapping[str, set[str]],
    categories: Sequence[str],
) -> list[Row]:
    strengths: dict[tuple[str, str], float] = defaultdict(float)
    for tie in ties:
        strengths[tie.a, tie.b] += tie.weight
    points: dict[str, Place] = {
        code: (nodes[code].lon, nodes[code].lat) for code in sorted({code for pair in strengths for code in pair})
    }
    places = place_regions(points, strengths)
    return [
        [
            code,
            each.name,
            name_briefly(store, each),
            KINDS.index(each.kind),
            round(each.lon, 3),
            round(each.lat, 3),
            *places.get(code, (None, None)),
            [categories.index(category) for category in sorted(goods.get(code, ()))],
        ]
        for code, each in sorted(nodes.items())
    ]


def _list_ties(ties: Sequence[Tie], numbers: _Numbers) -> Iterable[Row]:
    pairs: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for tie in ties:
        told = [
            numbers.events[tie.occasion],
            sum(1 << RUNGS.index(kind) for kind in tie.kinds),
            sorted(numbers.articles[each] for each in tie.articles),
            sorted(numbers.publishers[each] for each in tie.publishers),
        ]
        pairs[numbers.regions[tie.a], numbers.regions[tie.b]].append(told)
    for (a, b), occasions in sorted(pairs.items()):
        yield [a, b, sorted(occasions, key=lambda row: int(row[0]))]


def _tell_event(store: Store, iri: str, kinds: Sequence[str], weight: float) -> Row:
    kind = _find_kind(store, iri)
    return [
        local(iri),
        kinds.index(kind) if kind else None,
        find_day(store, iri),
        find_proper_name(store, iri),
        round(weight, 6),
    ]


def _find_kind(store: Store, iri: str) -> str | None:
    found = find_value(store, node(local(iri)), "eventKind")
    return local(found).rpartition("/")[2] if found else None


def find_day(store: Store, iri: str) -> str | None:
    """Find the day of an occasion: of an event the first, of an agreement that on which it was first seen."""
    return find_one(store, node(local(iri)), f"{SCHEMA}startDate") or find_value(store, node(local(iri)), "firstSeen")


def find_proper_name(store: Store, iri: str) -> str | None:
    """Find what articles call an occasion; None where it is only known by its kind and day."""
    namings = store.find(None, jj("named"), node(local(iri)), DEFAULT)
    names = {find_value(store, quad.subject, "name") for quad in namings if isinstance(quad.subject, ox.NamedNode)}
    return min((name for name in names if name), default=None)


def _tell_concept(store: Store, scheme: str, notation: str) -> Row:
    labels = find_labels(store, node(f"{scheme}/{notation}"), f"{SKOS}prefLabel")
    return [notation, labels.get("id", notation), labels.get("en", notation)]


def read_categories(store: Store) -> dict[str, set[str]]:
    """Read the categories of the products that each region makes or shows, by code; the narrow ones with the broad."""
    found: dict[str, set[str]] = defaultdict(set)
    for region, product in _ask_products(store):
        for quad in store.find(ox.NamedNode(product), jj("category"), None, DEFAULT):
            found[region] |= _widen(store, value_of(quad.object))
    return dict(found)


def _ask_products(store: Store) -> list[tuple[str, str]]:
    text = locate("queries/network/region-products.rq").read_text("utf-8")
    return [(region.value, product.value) for region, product in store.query(text)]  # type: ignore[union-attr]


def _widen(store: Store, iri: str) -> set[str]:
    """Give a category and those above it, by their notations."""
    concept = node(local(iri))
    above = [value_of(quad.object) for quad in store.find(concept, ox.NamedNode(f"{SKOS}broader"), None, DEFAULT)]
    return {local(iri).rpartition("/")[2]}.union(*(_widen(store, each) for each in above))


def dump_rows(tables: Mapping[str, Any]) -> bytes:
    """Write tables as JSON, one row a line, so that two versions can be compared by eye."""
    parts = []
    for key, rows in tables.items():
        lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
        parts.append(f'"{key}":[\n{lines}\n]' if rows else f'"{key}":[]')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()
