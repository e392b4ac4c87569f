"""The network: facts → networkx. `queries/network/*.rq` say what a node, an edge and its grounds are.

A node is a region; an edge joins two regions that an event or an agreement joins, and keeps what it rests on. At the
level of provinces each tie is carried up to the provinces of its ends, and an occasion's weight is shared among the
provinces that it joins.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from jejaring.assets import locate
from jejaring.fingerprint import find_reprints
from jejaring.store import Store

if TYPE_CHECKING:
    import networkx as nx

Level = Literal["regency", "province"]
_KINDS = {"Province": "provinsi", "Regency": "kabupaten", "City": "kota"}
_PROVINCE_CODE = 2


@dataclass(frozen=True, slots=True)
class Tie:
    """Two regions that one occasion joins; `kinds` weakest first, `weight` a strength in (0, 1].

    `publishers` are independent of each other: a reprint counts for the publisher of its first print.
    """

    occasion: str
    a: str
    b: str
    weight: float
    kinds: tuple[str, ...]
    day: str | None
    claims: frozenset[str]
    articles: frozenset[str]
    publishers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Node:
    """A region as a node: `kind` is provinsi, kabupaten or kota; `province` its province's code."""

    code: str
    name: str
    kind: str
    province: str
    lat: float
    lon: float

    @property
    def level(self) -> Level:
        """The level it stands on."""
        return "province" if self.kind == "provinsi" else "regency"


def read_ties(store: Store) -> list[Tie]:
    """Read the ties of a store, ordered by occasion and regions; each with all that it rests on."""
    grounds: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    first = _find_first_publishers(store)
    for tie, claim, article, publisher in _ask(store, "grounds"):
        grounds[tie].append((claim, article, first.get(article, publisher)))
    days = _read_days(store)
    ties = []
    for tie, rows in groupby(_ask(store, "ties"), key=lambda row: row[0]):
        told = list(rows)
        _, occasion, a, b, weight, *_ = told[0]
        columns = zip(*grounds[tie], strict=True)
        kinds = tuple(kind for *_, kind, _ in sorted(told, key=lambda row: int(row[6])))
        ties.append(Tie(occasion, a, b, float(weight), kinds, days.get(occasion), *map(frozenset, columns)))
    return sorted(ties, key=lambda tie: (tie.occasion, tie.a, tie.b))


def _find_first_publishers(store: Store) -> dict[str, str]:
    """Find who printed first what several articles print: article → publisher; undated articles come last."""
    prints = {article: (day or "9999", article, publisher) for article, publisher, day, _ in _ask(store, "prints")}
    groups = find_reprints({article: fingerprint for article, *_, fingerprint in _ask(store, "prints")})
    return {article: min(map(prints.__getitem__, group))[2] for group in groups for article in group}


def _read_days(store: Store) -> dict[str, str]:
    """The day of each occasion; where articles differ, that of most articles, then the earlier."""
    days: dict[str, str] = {}
    for occasion, day, _ in _ask(store, "days"):
        days.setdefault(occasion, day)
    return days


def read_nodes(store: Store) -> dict[str, Node]:
    """Read the regions that can be nodes: provinces, kabupaten and kota, by code."""
    nodes = {}
    for code, name, class_, parent, lat, lon in _ask(store, "regions"):
        kind = _KINDS[class_.rpartition("#")[2]]
        nodes[code] = Node(code, name, kind, code if kind == "provinsi" else parent, float(lat), float(lon))
    return nodes


def _ask(store: Store, name: str) -> Iterable[tuple[str, ...]]:
    rows = store.query(locate(f"queries/network/{name}.rq").read_text("utf-8"))
    return (tuple(term.value for term in row) for row in rows)  # type: ignore[union-attr]


def raise_to_provinces(ties: Iterable[Tie]) -> list[Tie]:
    """Carry ties up to the provinces of their ends; see `raise_ties`."""
    return raise_ties(ties, lambda code: code[:_PROVINCE_CODE])


def raise_ties(ties: Iterable[Tie], carry: Callable[[str], str]) -> list[Tie]:
    """Carry ties up to what their ends belong to, an occasion's weight shared among the groups that it joins.

    `carry` gives the group of a region's code. A tie within one group is none between groups. With n groups joined,
    each tie weighs 1/(n-1) (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    """
    joined: dict[str, dict[tuple[str, str], list[Tie]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        a, b = sorted((carry(tie.a), carry(tie.b)))
        if a != b:
            joined[tie.occasion][a, b].append(tie)
    raised = []
    for pairs in joined.values():
        weight = 1 / (len({code for pair in pairs for code in pair}) - 1)
        raised += [_unite(parts, a, b, weight) for (a, b), parts in pairs.items()]
    return sorted(raised, key=lambda tie: (tie.occasion, tie.a, tie.b))


def _unite(ties: list[Tie], a: str, b: str, weight: float) -> Tie:
    kinds = max((tie.kinds for tie in ties), key=len)
    extra = tuple(kind for tie in ties for kind in tie.kinds if kind not in kinds)
    return Tie(
        ties[0].occasion, a, b, round(weight, 6), (*kinds, *dict.fromkeys(extra)), ties[0].day,
        frozenset().union(*(tie.claims for tie in ties)),
        frozenset().union(*(tie.articles for tie in ties)),
        frozenset().union(*(tie.publishers for tie in ties)),
    )  # fmt: skip


def build_network(store: Store, level: Level = "regency", *, everywhere: bool = False) -> "nx.Graph[str]":
    """Build the network of a level.

    Shape: nodes are regions by code, with `name`, `level`, `kind`, `province`, `lat`, `lon`; those with a tie, or all
    of the level if `everywhere`. Edges have `kinds` (weakest first), `kind` (the strongest), `events`, `weight` (a
    strength, the sum over occasions), `first`, `last` (ISO days or None), `articles`, `claims` (IRIs, sorted) and
    `publishers` (how many independent ones). A tie whose ends are on other levels is left out. `graph.graph["events"]`
    counts the occasions behind all edges: an occasion of three regions is one here, and one on each of three edges.
    """
    nodes = read_nodes(store)
    ties = read_ties(store)
    if level == "province":
        ties = raise_to_provinces(ties)
    return connect(nodes, ties, level, everywhere=everywhere)


def connect(
    nodes: dict[str, Node], ties: Iterable[Tie], level: Level = "regency", *, everywhere: bool = False
) -> "nx.Graph[str]":
    """Connect regions by ties: the edges of `build_network` from ties at hand."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.a in nodes and tie.b in nodes and nodes[tie.a].level == nodes[tie.b].level == level:
            pairs[tie.a, tie.b].append(tie)
    tied = {code for pair in pairs for code in pair}
    for code, node in sorted(nodes.items()):
        if code in tied or (everywhere and node.level == level):
            graph.add_node(
                code,
                name=node.name,
                level=node.level,
                kind=node.kind,
                province=node.province,
                lat=node.lat,
                lon=node.lon,
            )
    for (a, b), several in sorted(pairs.items()):
        graph.add_edge(a, b, **_describe_edge(several))
    graph.graph["events"] = len({tie.occasion for several in pairs.values() for tie in several})
    return graph


RUNGS = ("meeting", "exhibition", "visit", "verbal", "signed", "running")


def _describe_edge(ties: list[Tie]) -> dict[str, object]:
    kinds = tuple(sorted({kind for tie in ties for kind in tie.kinds}, key=RUNGS.index))
    days = sorted(tie.day for tie in ties if tie.day)
    return {
        "kinds": kinds,
        "kind": kinds[-1],
        "events": len(ties),
        "weight": round(sum(tie.weight for tie in ties), 6),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "articles": tuple(sorted(frozenset().union(*(tie.articles for tie in ties)))),
        "claims": tuple(sorted(frozenset().union(*(tie.claims for tie in ties)))),
        "publishers": len(frozenset().union(*(tie.publishers for tie in ties))),
    }
