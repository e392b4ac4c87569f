"""Ties of one article: the table of who is joined with whom."""

from itertools import permutations
from typing import Any

import pytest

from jejaring.documents import read_claim
from jejaring.ties import derive_ties


def event(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": "occurrence", "event": "e1", "kind": kind, "modality": "fact", "polarity": True, **more}


def part(region: Any, role: str, **more: Any) -> dict[str, Any]:
    base = {
        "type": "participation",
        "event": "e1",
        "agent": "x",
        "agent_type": "agency",
        "region": region,
        "role": role,
    }
    return {**base, "modality": "fact", "polarity": True, **more}


def pairs(*claims: dict[str, Any]) -> list[list[str]]:
    cited = ({**claim, "evidence": [{"start": 0, "end": 1, "exact": "x"}]} for claim in claims)
    ties = derive_ties(read_claim(claim, "claim") for claim in cited)
    return [sorted(map(str, regions)) for regions, _ in ties]


def test_guests_of_a_visit_are_joined_with_each_other() -> None:
    claims = event("visit"), part("36.74", "host"), part("73.12", "guest"), part("73.10", "guest")
    assert pairs(*claims) == [["36.74", "73.10"], ["36.74", "73.12"], ["73.10", "73.12"]]


def test_exhibitors_are_joined_with_the_organiser_only() -> None:
    claims = event("exhibition"), part("33.10", "organiser"), part("33.14", "exhibitor"), part("35.21", "exhibitor")
    assert pairs(*claims) == [["33.10", "33.14"], ["33.10", "35.21"]]


@pytest.mark.parametrize(
    "claims",
    [
        (event("exhibition"), part(None, "organiser"), part("33.14", "exhibitor")),
        (event("meeting"), part("33", "host"), part("33.14", "participant")),
        (event("visit", polarity=False), part("33.10", "host"), part("33.14", "guest")),
        (event("visit", modality="planned"), part("33.10", "host"), part("33.14", "guest")),
        (event("visit"), part("33.10", "host"), part({"candidates": ["33.08", "33.71"]}, "guest")),
        (event("award"), part("33.10", "organiser"), part("33.14", "participant")),
    ],
)
def test_no_tie(claims: tuple[dict[str, Any], ...]) -> None:
    assert pairs(*claims) == []


def test_order_of_claims_does_not_matter() -> None:
    claims = event("training"), part("33.10", "organiser"), part("33.14", "participant"), part("35.21", "participant")
    assert len({str(pairs(*order)) for order in permutations(claims)}) == 1
