"""Which regions one document ties, by the same table as the graph: `tie-rules.ttl` and `stage.ttl`.

The graph derives its ties in SPARQL from the facts of all articles; this is what the accepted claims of one article
give, for the key `ties` of the claim document. A test holds the two against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations, product

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.acceptance import is_accepted, is_told_as_real
from jejaring.assets import locate
from jejaring.namespaces import BASE, JJ, local

Tie = tuple[frozenset[c.Place], str | None]
Pair = tuple[str, str]
Block = dict[str, str]


def derive_ties(claims: Iterable[c.Claim]) -> tuple[Tie, ...]:
    """Derive the ties of one article's claims: each pair of regions once for an event, in order.

    >>> agreed = c.Agreement(frozenset({"36.74", "73.12"}), "mou", "signed", None)
    >>> [(sorted(regions), event) for regions, event in derive_ties([c.Claim(agreed, frozenset())])]
    [(['36.74', '73.12'], None)]
    """
    told = [claim.proposition for claim in claims if is_told_as_real(claim) and is_accepted(claim)]
    joined = (*_tie_at_events(told), *_tie_by_agreements(told))
    found = {(pair, event) for pair, event in joined if not _is_nested(*pair)}
    return tuple((frozenset(pair), event) for pair, event in sorted(found, key=lambda tie: (tie[1] or "", tie[0])))


def _tie_at_events(told: Iterable[c.Proposition]) -> Iterator[tuple[Pair, str]]:
    told = list(told)
    present: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in told:
        if isinstance(each, c.Participation) and isinstance(each.region, str):
            present[each.event][each.role].add(each.region)
    for each in told:
        if isinstance(each, c.Occurrence):
            roles = present[each.event]
            for role, other in load_joins().get(each.kind, ()):
                for a, b in product(roles[role], roles[other]):
                    yield (min(a, b), max(a, b)), each.event


def _tie_by_agreements(told: Iterable[c.Proposition]) -> Iterator[tuple[Pair, str | None]]:
    for each in told:
        if isinstance(each, c.Agreement) and each.stage in load_stages():
            parties = [party for party in each.regions if isinstance(party, str)]
            if len(parties) == len(each.regions):  # one that is open makes the agreement no fact
                yield from (((a, b), each.event) for a, b in combinations(sorted(parties), 2))


def _is_nested(a: str, b: str) -> bool:
    return a == b or b.startswith(f"{a}.")


@cache
def load_joins() -> Mapping[str, tuple[Pair, ...]]:
    """Load which roles join at an event of each kind.

    >>> load_joins()["exhibition"]
    (('organiser', 'exhibitor'), ('signatory', 'signatory'))
    """
    joins: dict[str, list[Pair]] = defaultdict(list)
    for block in _read_blocks("tie-rules"):
        if "kind" in block:
            joins[block["kind"]].append((block["role"], block["otherRole"]))
    return {kind: tuple(sorted(pairs)) for kind, pairs in joins.items()}


@cache
def load_stages() -> frozenset[str]:
    """Load the stages of an agreement that make a tie.

    >>> sorted(load_stages())
    ['agreed', 'running', 'signed']
    """
    return frozenset(block["iri"] for block in _read_blocks("stage") if "rung" in block)


def _read_blocks(name: str) -> list[Block]:
    """Read a vocabulary as one block a subject: property → the last part of the value's address."""
    blocks: dict[str, Block] = {}
    for quad in ox.parse(path=locate(f"ontology/vocabularies/{name}.ttl"), base_iri=BASE):
        subject, end = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and quad.predicate.value.startswith(JJ) and isinstance(end, ox.NamedNode):
            block = blocks.setdefault(subject.value, {"iri": local(subject.value).rpartition("/")[2]})
            block[quad.predicate.value.removeprefix(JJ)] = local(end.value).rpartition("/")[2]
    return list(blocks.values())
