"""Two states of the network beside each other: which ties came, went or changed, and which measures moved with them.

A tie is what stands between two regions on a level: its kinds, weight and what it rests on. A measure moves where its
value, as `describe_regions` rounds it, is another. Degree and strength are of a region's own ties, so those articles
moved them that moved one of these; the others are shares of the whole network, and so all that moved a tie of it did.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jejaring.measures import RegionMeasures, describe_regions
from jejaring.namespaces import local
from jejaring.network import Level, build_network
from jejaring.store import Store

if TYPE_CHECKING:
    import networkx as nx

LEVELS: tuple[Level, ...] = ("regency", "province")
OWN = ("degree", "strength")
COMPARED = (*OWN, "betweenness", "closeness", "pagerank", "constraint")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TieState:
    """What stands between two regions: kinds weakest first, weight, occasions, independent publishers, articles."""

    kinds: tuple[str, ...]
    weight: float
    events: int
    publishers: int
    articles: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The strongest kind."""
        return self.kinds[-1]


@dataclass(frozen=True, slots=True)
class View:
    """The network of one level as it stands: names of regions, ties by pair, measures by region."""

    level: Level
    names: Mapping[str, str] = field(default_factory=dict)
    ties: Mapping[Pair, TieState] = field(default_factory=dict)
    measures: Mapping[str, RegionMeasures] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TieChange:
    """A tie before and after; None where there is none."""

    level: Level
    a: str
    b: str
    a_name: str
    b_name: str
    before: TieState | None
    after: TieState | None

    @property
    def change(self) -> str:
        """What became of it: added, removed, changed."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"

    @property
    def articles(self) -> frozenset[str]:
        """The articles that it rests on in one state only; where they are the same, all."""
        old, new = (frozenset(state.articles if state else ()) for state in (self.before, self.after))
        return old ^ new or old


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """A measure of a region before and after, and the articles that moved it."""

    level: Level
    region: str
    name: str
    measure: str
    before: float | None
    after: float | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkChanges:
    """What is another between two states of the network."""

    ties: tuple[TieChange, ...] = ()
    measures: tuple[MeasureChange, ...] = ()


def observe_network(store: Store) -> tuple[View, ...]:
    """Observe the network of a store on both levels."""
    return tuple(_view(build_network(store, level), level) for level in LEVELS)


def _view(graph: "nx.Graph[str]", level: Level) -> View:
    return View(
        level,
        {code: str(name) for code, name in graph.nodes(data="name")},
        {(min(a, b), max(a, b)): _read_tie(data) for a, b, data in graph.edges(data=True)},
        {row.code: row for row in describe_regions(graph)},
    )


def _read_tie(data: Mapping[str, object]) -> TieState:
    kinds, weight, events, publishers, articles = (
        data[key] for key in ("kinds", "weight", "events", "publishers", "articles")
    )
    assert isinstance(kinds, tuple) and isinstance(articles, tuple)  # noqa: S101 - the shape of `build_network`
    names = tuple(local(iri).removeprefix("article/") for iri in articles)
    return TieState(kinds, float(str(weight)), int(str(events)), int(str(publishers)), names)


def compare_networks(before: Iterable[View], after: Iterable[View]) -> NetworkChanges:
    """Compare two states of the network, level by level; ordered by level, region and measure.

    >>> compare_networks([View("regency")], [View("regency")])
    NetworkChanges(ties=(), measures=())
    """
    pairs = list(zip(before, after, strict=True))
    ties = {old.level: tuple(_compare_ties(old, new)) for old, new in pairs}
    measures = (change for old, new in pairs for change in _compare_measures(old, new, ties[old.level]))
    return NetworkChanges(tuple(change for told in ties.values() for change in told), tuple(measures))


def _compare_ties(old: View, new: View) -> Iterator[TieChange]:
    names = {**old.names, **new.names}
    for a, b in sorted(old.ties.keys() | new.ties.keys()):
        before, after = old.ties.get((a, b)), new.ties.get((a, b))
        if before != after:
            yield TieChange(old.level, a, b, names[a], names[b], before, after)


def _compare_measures(old: View, new: View, ties: tuple[TieChange, ...]) -> Iterator[MeasureChange]:
    names = {**old.names, **new.names}
    own = {code: _join(tie for tie in ties if code in (tie.a, tie.b)) for code in names}
    everywhere = _join(ties)
    for code in sorted(names):
        for measure in COMPARED:
            before, after = (getattr(view.measures.get(code), measure, None) for view in (old, new))
            if before != after:
                articles = own[code] if measure in OWN else everywhere
                yield MeasureChange(old.level, code, names[code], measure, before, after, articles)


def _join(ties: Iterable[TieChange]) -> tuple[str, ...]:
    return tuple(sorted({article for tie in ties for article in tie.articles}))
