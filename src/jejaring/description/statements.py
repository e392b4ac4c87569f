"""Statements with the claims that assert them, their evidence and articles: read by lookups, each block once."""

import re
from collections.abc import Callable, Iterable, Iterator

import pyoxigraph as ox

from jejaring.description.description import Claim, Evidence, Names, Source, Statement
from jejaring.description.names import find_names, list_nodes
from jejaring.namespaces import JJ, RDF
from jejaring.store import Store
from jejaring.triples.terms import jj, value_of

_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_TYPE = f"{RDF}type"
_DERIVED = frozenset({"sources", "publishers", "firstSeen", "lastSeen"})

Speaks = Callable[[str], bool]


class StatementReader:
    """Reads statements from a store; keeps the blocks it has read. `speaks` tells which claims belong."""

    def __init__(self, store: Store, speaks: Speaks = bool) -> None:
        self.store, self.speaks = store, speaks
        self.blocks: dict[str, tuple[ox.Triple, ...]] = {}

    def read_block(self, iri: str) -> tuple[ox.Triple, ...]:
        """Read what the graph says of a node."""
        if iri not in self.blocks:
            self.blocks[iri] = sort_triples({quad.triple for quad in self.store.find(ox.NamedNode(iri))})
        return self.blocks[iri]

    def follow(self, iri: str, name: str) -> set[str]:
        """Follow a property of a node to its values."""
        return {value_of(t.object) for t in self.read_block(iri) if t.predicate.value == JJ + name}

    def find_first(self, iri: str, name: str) -> str | None:
        """Find the first value of a property of a node; None where it has none."""
        return min((value_of(t.object) for t in self.read_block(iri) if t.predicate.value == JJ + name), default=None)

    def read_statement(self, iri: str) -> Statement:
        """Read a statement."""
        block = self.read_block(iri)
        arguments = tuple(
            (name, t.object)
            for t in block
            if (name := t.predicate.value.removeprefix(JJ)) not in _DERIVED
            and t.predicate.value != _TYPE
            and isinstance(t.object, ox.NamedNode | ox.Literal)
        )
        claims = sorted(self._list_claims(iri), key=lambda claim: (claim.observed or "", claim.iri))
        return Statement(
            iri=iri,
            type=next((value_of(t.object) for t in block if t.predicate.value == _TYPE), ""),
            arguments=arguments,
            sources=int(self.find_first(iri, "sources") or 0),
            publishers=int(self.find_first(iri, "publishers") or 0),
            first=self.find_first(iri, "firstSeen"),
            last=self.find_first(iri, "lastSeen"),
            claims=tuple(claims),
        )

    def name_all(self, triples: Iterable[ox.Triple]) -> dict[str, Names]:
        """Find what the nodes of triples are called."""
        named = {iri: find_names(self.store, iri) for iri in sorted(list_nodes(triples)) if "#" not in iri}
        return {iri: names for iri, names in named.items() if names}

    def _list_claims(self, proposition: str) -> Iterator[Claim]:
        quads = self.store.find(None, jj("asserts"), ox.NamedNode(proposition))
        for claim in sorted({value_of(quad.subject) for quad in quads}):
            if self.speaks(claim):
                yield self._read_claim(claim)

    def _read_claim(self, iri: str) -> Claim:
        places = sorted(self.follow(iri, "evidence") | self.follow(iri, "quotation"))
        return Claim(
            iri=iri,
            source=self._read_source(self.find_first(iri, "source") or ""),
            modality=self.find_first(iri, "modality") or "",
            polarity=self.find_first(iri, "polarity") != "false",
            accepted=bool(self.follow(iri, "supports")),
            said_by=self.find_first(iri, "saidBy"),
            observed=self.find_first(iri, "observed"),
            confidence=self.find_first(iri, "confidence") or "",
            rule=self.find_first(iri, "rule") or "",
            evidence=tuple(sorted((self._read_evidence(place) for place in places), key=lambda e: (e.start, e.end))),
        )

    def _read_evidence(self, iri: str) -> Evidence:
        place = _PLACE.search(iri)
        start, end = (int(place[1]), int(place[2])) if place else (0, 0)
        exact, digest, zone = (self.find_first(iri, name) for name in ("exact", "sha256", "zone"))
        return Evidence(iri, iri.partition("#")[0], start, end, exact, digest, (zone or "body").rpartition("/")[2])

    def _read_source(self, iri: str) -> Source:
        return Source(iri, *(self.find_first(iri, name) for name in ("title", "publisher", "published", "url")))


def sort_triples(triples: Iterable[ox.Triple]) -> tuple[ox.Triple, ...]:
    """Sort triples by how they are written."""
    return tuple(sorted(triples, key=str))
