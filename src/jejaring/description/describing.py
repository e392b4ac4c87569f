"""From the store to a description, by lookups in its indexes alone: no query is run, and a hub is not walked through.

1. what the graph says of the thing, in whichever layer;
2. what points at it; more than `MOST` triples are not listed, only that there are more;
3. the propositions among that (for a claim, the one it asserts; for an article and a speaker, those of their claims);
4. the claims that assert these, their evidence and their articles;
5. what all of it is called.
"""

from collections.abc import Iterable
from itertools import islice

import pyoxigraph as ox

from jejaring.description.description import Description, Statement
from jejaring.description.statements import StatementReader, sort_triples
from jejaring.namespaces import BASE, JJ, RDF
from jejaring.store import Store
from jejaring.triples.minting import is_proposition
from jejaring.triples.terms import jj, value_of

MOST = 2000
_TYPE = f"{RDF}type"
_WALKED = frozenset({"between", "names", "judges", "into", "joinedBy", "restsOn"})
_VOICES = (jj("source"), jj("saidBy"))


def describe(store: Store, iri: str) -> Description | None:
    """Describe a thing; None where the graph neither says anything of it nor names it."""
    return _Reader(store, iri).read()


class _Reader:
    """Reads one description."""

    def __init__(self, store: Store, iri: str) -> None:
        self.store, self.iri, self.node = store, iri, ox.NamedNode(iri)
        self.reader = StatementReader(store, self._speaks_here)

    def read(self) -> Description | None:
        own = self.reader.read_block(self.iri)
        quads = list(islice(self.store.find(object=self.node), MOST + 1))
        crowded = len(quads) > MOST
        pointing = () if crowded else sort_triples({quad.triple for quad in quads})
        if not own and not pointing and not crowded:
            return None
        statements = tuple(self.reader.read_statement(each) for each in self._list_propositions(pointing))
        related = {triple for near in self._list_related(pointing) for triple in self.reader.read_block(near)}
        triples = sort_triples({t for block in self.reader.blocks.values() for t in block} | set(pointing))
        return Description(
            iri=self.iri,
            types=tuple(sorted(value_of(t.object) for t in own if t.predicate.value == _TYPE)),
            own=own,
            statements=tuple(sorted(statements, key=rank_statement)),
            pointing=pointing,
            related=sort_triples(related),
            triples=triples,
            names=self.reader.name_all(triples),
            crowded=crowded,
        )

    def _list_propositions(self, pointing: Iterable[ox.Triple]) -> list[str]:
        found = {self.iri} if is_proposition(self.iri) else set()
        for triple in pointing:
            subject = value_of(triple.subject)
            if is_proposition(subject):
                found.add(subject)
            elif triple.predicate in _VOICES:
                found |= self.reader.follow(subject, "asserts")
        return sorted(found | self.reader.follow(self.iri, "asserts"))

    def _list_related(self, pointing: Iterable[ox.Triple]) -> set[str]:
        return {value_of(t.subject) for t in pointing if t.predicate.value.removeprefix(JJ) in _WALKED}

    def _speaks_here(self, claim: str) -> bool:
        """Whether a claim belongs here: on the page of a claim or an article only its own do."""
        path = self.iri.removeprefix(BASE).partition("/")[0]
        return path not in ("claim", "article") or claim == self.iri or self.iri in self.reader.follow(claim, "source")


def rank_statement(statement: Statement) -> tuple[str, bool, str, str]:
    """By type, facts first, the most recent first, then by address."""
    recent = "".join(chr(0x10FFFF - ord(sign)) for sign in statement.last or "")
    return statement.type, statement.sources == 0, recent or chr(0x10FFFF), statement.iri
