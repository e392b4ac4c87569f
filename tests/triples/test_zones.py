"""The zone of a phrase goes into the graph where it is not the body, and comes back."""

from dataclasses import replace

import pytest

from jejaring import claims as c
from jejaring.namespaces import BASE
from jejaring.triples import read_graph
from tests.builders import map_claims, read_gold

GOLD = read_gold("dev-03")


def put_into(zone: str) -> c.Document:
    """A document whose evidence all stands in a zone."""
    claims = [
        replace(claim, evidence=frozenset(replace(e, zone=zone) for e in claim.evidence)) for claim in GOLD.claims
    ]
    return replace(GOLD, claims=tuple(claims))


@pytest.mark.parametrize("zone", c.ZONES)
def test_a_zone_comes_back(zone: str) -> None:
    document = put_into(zone)
    quads = map_claims(document)
    told = {str(quad.object) for quad in quads if quad.predicate.value.endswith("#zone")}
    assert told == (set() if zone == "body" else {f"<{BASE}zone/{zone}>"})
    assert set(read_graph(quads, document.article.text).claims) == set(document.claims)
