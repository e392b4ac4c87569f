"""What pages tell of the whole network, read once for a version of the data: regions, ties, goods, measures.

1. Ties by region: those of kabupaten and kota; a province has the ties of its parts, carried up to it.
2. The regions nearest to one, and those that make what it does not, among those that it has no tie with.
3. The measures of every region with interval and rank, when they are first asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from threading import Lock

import pyoxigraph as ox

from jejaring.description.description import Statement
from jejaring.measures.bootstrap import Estimate
from jejaring.measures.distance import find_distances
from jejaring.measures.evidence import Evidence, count_articles
from jejaring.measures.matrix import Array
from jejaring.measuring import Choice, Chosen, choose_ties
from jejaring.measuring.estimates import estimate_measures
from jejaring.measuring.reading import read_goods
from jejaring.namespaces import term
from jejaring.network import Level, Node, Tie, raise_to_provinces, read_nodes, read_ties
from jejaring.store import Store
from jejaring.triples.terms import jj, node, value_of


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A region without a tie to another, and how far it is from it, in kilometres."""

    code: str
    distance: float


@dataclass(frozen=True, slots=True)
class Complement:
    """A region without a tie to another: products that only it makes, and those that only the other makes."""

    code: str
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    distance: float


@dataclass(frozen=True, slots=True)
class Standing:
    """The measures of the regions of one level: estimates by measure and code, and what they rest on."""

    estimates: Mapping[tuple[str, str], Estimate]
    articles: Mapping[str, int]
    evidence: Evidence

    def list_values(self, measure: str) -> list[float]:
        """List the values that regions have of a measure, in the order of their codes."""
        return [e.estimate for (name, _), e in self.estimates.items() if name == measure and e.estimate is not None]


@dataclass(frozen=True)
class Atlas:
    """The network behind the pages of one version of the data."""

    store: Store
    _lock: Lock = field(default_factory=Lock)
    _standings: dict[Level, Standing] = field(default_factory=dict)

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The provinces, kabupaten and kota, by code."""
        return read_nodes(self.store)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """The acronyms that regions are known by and that are theirs alone, by code: Tangsel, Pangkep."""
        found: dict[str, str] = {}
        for iri in sorted(
            {value_of(q.subject) for q in self.store.find(None, jj("nameKind"), node("name-kind/acronym"))}
        ):
            told = {q.predicate.value: value_of(q.object) for q in self.store.find(ox.NamedNode(iri))}
            code = told.get(term("names"), "").rpartition("/")[2]
            if told.get(term("ambiguous")) == "false" and code:
                found[code] = min(found.get(code, told[term("name")]), told[term("name")])
        return found

    @cached_property
    def ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """The ties of each region with others of its level, by code, in the order of occasion and regions."""
        own = self._told
        found: dict[str, list[Tie]] = defaultdict(list)
        for level, ties in (("regency", own), ("province", raise_to_provinces(own))):
            for tie in ties:
                ends = [self.nodes[code] for code in (tie.a, tie.b) if code in self.nodes]
                if [end.level for end in ends] == [level, level]:
                    for end in ends:
                        found[end.code].append(tie)
        return {code: tuple(ties) for code, ties in found.items()}

    @cached_property
    def _told(self) -> list[Tie]:
        """The ties as the graph has them: of whatever level, and of two levels where an occasion joins such."""
        return read_ties(self.store)

    @cached_property
    def _occasions(self) -> Mapping[str, tuple[Tie, ...]]:
        """The ties by the occasion that makes them."""
        return {occasion: tuple(ties) for occasion, ties in groupby(self._told, key=lambda tie: tie.occasion)}

    def list_ties_of_occasion(self, occasion: str) -> list[Tie]:
        """List the ties that an occasion makes, in the order of their regions."""
        return list(self._occasions.get(occasion, ()))

    def list_ties_of(self, statements: Iterable[Statement]) -> list[Tie]:
        """List the ties that the events in statements make."""
        events = {end.value for s in statements for name, end in s.arguments if name == "event"}
        return [tie for event in sorted(events) for tie in self.list_ties_of_occasion(event)]

    @cached_property
    def goods(self) -> dict[str, set[str]]:
        """The products that each region makes, by their IRIs: facts alone."""
        return read_goods(self.store)

    def list_partners(self, code: str) -> set[str]:
        """List the codes of the regions that one has a tie with."""
        return {end for tie in self.ties.get(code, ()) for end in (tie.a, tie.b)} - {code}

    def list_near(self, code: str, most: int = 5) -> list[Neighbour]:
        """List the nearest regions of the same level that a region has no tie with, the nearest first."""
        codes, distances = self._distances[self.nodes[code].level]
        tied = {*self.list_partners(code), code}
        row = distances[codes.index(code)].round(3)
        ranked = sorted((float(row[place]), other) for place, other in enumerate(codes) if other not in tied)
        return [Neighbour(other, distance) for distance, other in ranked[:most]]

    def list_complements(self, code: str, most: int = 5) -> list[Complement]:
        """List the regions without a tie that make what a region does not: those where most differs first, then near.

        None where no fact tells what the region itself makes: nothing can be compared then.
        """
        own, here, tied = self.goods.get(code, set()), self.nodes.get(code), self.list_partners(code)
        if not own or here is None:
            return []
        found = []
        for other, goods in sorted(self.goods.items()):
            node = self.nodes.get(other)
            if node and node.level == here.level and other != code and other not in tied and goods - own:
                distance = self.find_distance(code, other)
                found.append(Complement(other, tuple(sorted(goods - own)), tuple(sorted(own - goods)), distance))
        return sorted(found, key=lambda c: (-len(c.theirs), round(c.distance, 3), c.code))[:most]

    def find_distance(self, one: str, other: str) -> float:
        """Find how far two regions of one level are apart, in kilometres along the great circle."""
        codes, distances = self._distances[self.nodes[one].level]
        return float(distances[codes.index(one), codes.index(other)])

    @cached_property
    def _distances(self) -> dict[Level, tuple[list[str], Array]]:
        """The regions of each level, and how far they are apart."""
        levels: dict[Level, list[Node]] = defaultdict(list)
        for each in self.nodes.values():
            levels[each.level].append(each)
        return {
            level: ([each.code for each in nodes], find_distances([(each.lat, each.lon) for each in nodes]))
            for level, nodes in levels.items()
        }

    def measure(self, level: Level) -> Standing:
        """Measure the regions of a level; once, whoever asks and how many at a time."""
        with self._lock:
            if level not in self._standings:
                self._standings[level] = _measure(choose_ties(self.store, Choice(level)))
            return self._standings[level]


def _measure(chosen: Chosen) -> Standing:
    estimates = {(each.measure, each.code): each for each in estimate_measures(chosen.records)}
    return Standing(estimates, count_articles(chosen.records), chosen.evidence)
