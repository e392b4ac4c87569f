"""Claims that are no facts until somebody decides: those that leave something open, and those too unsure."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.acceptance import load_threshold
from jejaring.namespaces import local
from jejaring.store import Store
from jejaring.triples.terms import value_of

_OPEN = """
PREFIX jj: <https://w3id.org/jejaring/ontology#>
SELECT DISTINCT ?claim ?proposition ?key ?candidate WHERE {
  GRAPH ?graph {
    ?claim jj:asserts ?proposition ; jj:polarity true ; jj:modality ?modality .
    ?proposition ?key ?candidate .
  }
  FILTER (?key IN (jj:regionCandidate, jj:startCandidate, jj:endCandidate))
  FILTER (?modality IN (<https://w3id.org/jejaring/modality/fact>, <https://w3id.org/jejaring/modality/reported>))
}
"""
_UNSURE = """
PREFIX jj: <https://w3id.org/jejaring/ontology#>
SELECT DISTINCT ?claim ?proposition ?confidence WHERE {
  GRAPH ?graph { ?claim jj:confidence ?confidence ; jj:asserts ?proposition ; jj:polarity true ; jj:modality ?modality }
  FILTER (?confidence < THRESHOLD)
  FILTER (?modality IN (<https://w3id.org/jejaring/modality/fact>, <https://w3id.org/jejaring/modality/reported>))
}
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """A claim that waits: what it leaves open, by property, or how sure it is."""

    claim: str
    proposition: str
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()
    confidence: float | None = None


def list_open(store: Store) -> Iterator[Opening]:
    """List the claims that leave a region or a day open, with the candidates of each."""
    found: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row in _run(store, _OPEN):
        claim, proposition = local(value_of(row["claim"])), local(value_of(row["proposition"]))
        key = value_of(row["key"]).rpartition("#")[2].removesuffix("Candidate")
        value = local(value_of(row["candidate"])).removeprefix("region/")
        found.setdefault((claim, proposition), {}).setdefault(key, set()).add(value)
    for (claim, proposition), choices in sorted(found.items()):
        yield Opening(
            claim, proposition, tuple((key, tuple(sorted(values))) for key, values in sorted(choices.items()))
        )


def list_unsure(store: Store) -> Iterator[Opening]:
    """List the claims that are less sure than the threshold of acceptance."""
    for row in _run(store, _UNSURE.replace("THRESHOLD", f"{load_threshold():g}")):
        claim, proposition = local(value_of(row["claim"])), local(value_of(row["proposition"]))
        yield Opening(claim, proposition, confidence=float(value_of(row["confidence"])))


def _run(store: Store, query: str) -> ox.QuerySolutions:
    rows = store.query(query)
    assert isinstance(rows, ox.QuerySolutions)  # noqa: S101 - a SELECT
    return rows
