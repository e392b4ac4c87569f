"""From the store to a description, by lookups in its indexes alone: no query is run, and a hub is not walked through.

1. what the graph says of the thing, in whichever layer;
2. what points at it; more than `MOST` triples are not listed, only that there are more;
3. the propositions among that (for a claim, the one it asserts; for an article and a speaker, those of their claims);
4. the claims that assert these, their evidence and their articles;
5. what all of it is called.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import pyoxigraph as ox

from jejaring.description.description import Claim, Description, Evidence, Source, Statement
from jejaring.description.names import find_names, list_nodes
from jejaring.namespaces import BASE, JJ, RDF
from jejaring.store import Store
from jejaring.triples.minting import is_proposition
from jejaring.triples.terms import jj, value_of

MOST = 2000
_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_TYPE = f"{RDF}type"
_DERIVED = frozenset({"sources", "publishers", "firstSeen", "lastSeen"})
_WALKED = frozenset({"between", "names", "judges", "into", "joinedBy", "restsOn"})
_VOICES = (jj("source"), jj("saidBy"))


def describe(store: Store, iri: str) -> Description | None:
    """Describe a thing; None where the graph neither says anything of it nor names it."""
    return _Reader(store, iri).read()


class _Reader:
    """Reads one description; keeps the blocks it has read."""

    def __init__(self, store: Store, iri: str) -> None:
        self.store, self.iri, self.node = store, iri, ox.NamedNode(iri)
        self.blocks: dict[str, tuple[ox.Triple, ...]] = {}

    def read(self) -> Description | None:
        own = self._read_block(self.iri)
        quads = list(islice(self.store.find(object=self.node), MOST + 1))
        crowded = len(quads) > MOST
        pointing = () if crowded else _sort({quad.triple for quad in quads})
        if not own and not pointing and not crowded:
            return None
        statements = tuple(self._read_statement(each) for each in self._list_propositions(pointing))
        related = {triple for near in self._list_related(pointing) for triple in self._read_block(near)}
        triples = _sort({triple for block in self.blocks.values() for triple in block} | set(pointing))
        return Description(
            iri=self.iri,
            types=tuple(sorted(value_of(t.object) for t in own if t.predicate.value == _TYPE)),
            own=own,
            statements=tuple(sorted(statements, key=_rank)),
            pointing=pointing,
            related=_sort(related),
            triples=triples,
            names=self._name_all(triples),
            crowded=crowded,
        )

    def _read_block(self, iri: str) -> tuple[ox.Triple, ...]:
        if iri not in self.blocks:
            self.blocks[iri] = _sort({quad.triple for quad in self.store.find(ox.NamedNode(iri))})
        return self.blocks[iri]

    def _list_propositions(self, pointing: Iterable[ox.Triple]) -> list[str]:
        found = {self.iri} if is_proposition(self.iri) else set()
        for triple in pointing:
            subject = value_of(triple.subject)
            if is_proposition(subject):
                found.add(subject)
            elif triple.predicate in _VOICES:
                found |= self._follow(subject, "asserts")
        return sorted(found | self._follow(self.iri, "asserts"))

    def _list_related(self, pointing: Iterable[ox.Triple]) -> set[str]:
        return {value_of(t.subject) for t in pointing if t.predicate.value.removeprefix(JJ) in _WALKED}

    def _follow(self, iri: str, name: str) -> set[str]:
        return {value_of(t.object) for t in self._read_block(iri) if t.predicate.value == JJ + name}

    def _read_statement(self, iri: str) -> Statement:
        block = self._read_block(iri)
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
            sources=int(self._first(iri, "sources") or 0),
            publishers=int(self._first(iri, "publishers") or 0),
            first=self._first(iri, "firstSeen"),
            last=self._first(iri, "lastSeen"),
            claims=tuple(claims),
        )

    def _list_claims(self, proposition: str) -> Iterator[Claim]:
        quads = self.store.find(None, jj("asserts"), ox.NamedNode(proposition))
        for claim in sorted({value_of(quad.subject) for quad in quads}):
            if self._speaks_here(claim):
                yield self._read_claim(claim)

    def _speaks_here(self, claim: str) -> bool:
        """Whether a claim belongs here: on the page of a claim or an article only its own do."""
        path = self.iri.removeprefix(BASE).partition("/")[0]
        return path not in ("claim", "article") or claim == self.iri or self.iri in self._follow(claim, "source")

    def _read_claim(self, iri: str) -> Claim:
        places = sorted(self._follow(iri, "evidence") | self._follow(iri, "quotation"))
        return Claim(
            iri=iri,
            source=self._read_source(self._first(iri, "source") or ""),
            modality=self._first(iri, "modality") or "",
            polarity=self._first(iri, "polarity") != "false",
            accepted=bool(self._follow(iri, "supports")),
            said_by=self._first(iri, "saidBy"),
            observed=self._first(iri, "observed"),
            confidence=self._first(iri, "confidence") or "",
            rule=self._first(iri, "rule") or "",
            evidence=tuple(sorted((self._read_evidence(place) for place in places), key=lambda e: (e.start, e.end))),
        )

    def _read_evidence(self, iri: str) -> Evidence:
        place = _PLACE.search(iri)
        start, end = (int(place[1]), int(place[2])) if place else (0, 0)
        return Evidence(iri, iri.partition("#")[0], start, end, self._first(iri, "exact"), self._first(iri, "sha256"))

    def _read_source(self, iri: str) -> Source:
        return Source(iri, *(self._first(iri, name) for name in ("title", "publisher", "published", "url")))

    def _first(self, iri: str, name: str) -> str | None:
        return min((value_of(t.object) for t in self._read_block(iri) if t.predicate.value == JJ + name), default=None)

    def _name_all(self, triples: Iterable[ox.Triple]) -> dict[str, dict[str, str]]:
        named = {iri: dict(find_names(self.store, iri)) for iri in sorted(list_nodes(triples)) if "#" not in iri}
        return {iri: names for iri, names in named.items() if names}


def _rank(statement: Statement) -> tuple[str, bool, str, str]:
    """By type, facts first, the most recent first, then by address."""
    recent = "".join(chr(0x10FFFF - ord(sign)) for sign in statement.last or "")
    return statement.type, statement.sources == 0, recent or chr(0x10FFFF), statement.iri


def _sort(triples: Iterable[ox.Triple]) -> tuple[ox.Triple, ...]:
    return tuple(sorted(triples, key=str))
