"""Which part of the graph goes into which file.

| format | default graph | named graphs |
|---|---|---|
| ttl, rdfxml, jsonld | the facts, and what the reference says of whatever they mention | none |
| trig | the same | the articles' claims and the judgements, as the store holds them (through the merges) |
| nq | all of it, with the whole reference | all of them |

So a reader of `graph.ttl` finds the label of every region, agency and concept that a fact names, and is spared the
7,285 districts that none does; `nq` is the one that a store can be made from again.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

import pyoxigraph as ox

from jejaring.namespaces import REFERENCE_GRAPHS, term
from jejaring.store import DEFAULT

_UPWARDS = {ox.NamedNode(term("within")), ox.NamedNode(term("region"))}
"""What leads from a thing of the reference to one without which it is not understood."""

Reference: TypeAlias = dict[object, set[ox.Triple]]
"""What the reference says, by subject."""


def select_facts(quads: Collection[ox.Quad]) -> list[ox.Triple]:
    """Select the default graph without the reference, and what the reference says of whatever is named there."""
    reference = _index(select_reference(quads))
    facts = [quad.triple for quad in quads if quad.graph_name == DEFAULT]
    facts = [triple for triple in facts if triple not in reference.get(triple.subject, ())]
    return [*facts, *_describe(facts, reference)]


def select_claims(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Select the named graphs that are not the reference: articles and judgements."""
    return (quad for quad in quads if quad.graph_name != DEFAULT and not _is_reference(quad.graph_name))


def select_reference(quads: Iterable[ox.Quad]) -> set[ox.Triple]:
    """Select what the reference says."""
    return {quad.triple for quad in quads if _is_reference(quad.graph_name)}


def _index(triples: Iterable[ox.Triple]) -> Reference:
    index: Reference = {}
    for triple in triples:
        index.setdefault(triple.subject, set()).add(triple)
    return index


def _describe(facts: Iterable[ox.Triple], reference: Reference) -> Iterator[ox.Triple]:
    waiting = {node for triple in facts for node in (triple.subject, triple.object) if isinstance(node, ox.NamedNode)}
    seen: set[ox.NamedNode] = set()
    while waiting:
        node = waiting.pop()
        seen.add(node)
        for triple in reference.get(node, ()):
            yield triple
            if triple.predicate in _UPWARDS and isinstance(triple.object, ox.NamedNode) and triple.object not in seen:
                waiting.add(triple.object)


def _is_reference(graph: object) -> bool:
    return isinstance(graph, ox.NamedNode) and graph.value.startswith(REFERENCE_GRAPHS)
