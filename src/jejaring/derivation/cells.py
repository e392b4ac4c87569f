"""Cells of derivation: what derived triples belong to, and which of them a change touches."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.namespaces import resource
from jejaring.triples.minting import is_entity, is_proposition
from jejaring.triples.terms import jj

_ASSERTS, _EVENT = jj("asserts"), jj("event")


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of derivation, as IRIs: propositions, entities, and occasions (events and agreements).

    `claims` are no cells: they are those whose judgements decide about the propositions.
    """

    propositions: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()


def find_cells(quads: Iterable[ox.Quad]) -> Cells:
    """Find the cells that quads of article graphs touch."""
    propositions, entities, occasions, claims = set(), set(), set(), set()
    for quad in quads:
        subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
        if is_proposition(subject):
            propositions.add(subject)
            if isinstance(quad.object, ox.NamedNode):
                entities.add(quad.object.value)
                occasions |= {quad.object.value} if quad.predicate == _EVENT else set()
        elif quad.predicate == _ASSERTS:
            claims.add(subject)
        elif is_entity(subject):
            entities.add(subject)
    agreements = {iri for iri in propositions if iri.startswith(resource("agreement/"))}
    return Cells(frozenset(propositions), frozenset(entities), frozenset(occasions | agreements), frozenset(claims))
