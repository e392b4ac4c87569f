"""What today's table lets through of a first run: a held event takes with it what rests on it."""

import pytest

from jejaring.evaluation.held import count_held, drop_held

STANCE = {"modality": "fact", "polarity": True, "evidence": [{"start": 0, "end": 9}]}
EVENT = {
    "type": "occurrence",
    "event": "e1",
    "kind": "visit",
    "name": None,
    "start": "2025-09-24",
    "end": "2025-09-24",
    "venue": None,
    "region": "36.74",
    "rule": "occurrence.frame",
    "confidence": 0.9,
    **STANCE,
}
GUEST = {
    "type": "participation",
    "event": "e1",
    "agent": "Kabupaten Soppeng",
    "agent_type": "region",
    "region": "73.12",
    "role": "guest",
    "rule": "role.guest-goes",
    "confidence": 0.8,
    **STANCE,
}
COUNT = {
    "type": "figure",
    "value": 12,
    "unit": "orang",
    "bound": "exact",
    "region": None,
    "event": "e1",
    "rule": "figure.count",
    "confidence": 0.8,
    **STANCE,
}


def keep(*claims, judged=()):
    ties = [{"regions": ["36.74", "73.12"], "event": "e1"}]
    return {
        "article": {"id": "a"},
        "extracted": {"claims": list(claims), "ties": ties},
        "judged": {"claims": list(judged), "ties": []},
    }


def test_what_is_not_held_stays():
    kept = keep(EVENT, GUEST, COUNT)
    assert drop_held(kept) == kept


@pytest.mark.parametrize("key", ["start", "region"])
def test_a_held_event_takes_its_participations_and_ties(key):
    left = drop_held(keep({**EVENT, key: None}, GUEST, COUNT))["extracted"]
    assert left["claims"] == [{**COUNT, "event": None}]
    assert left["ties"] == []


def test_claims_that_are_held_are_counted_by_what_holds_them():
    right = {**EVENT, "region": None}
    wrong = {**EVENT, "event": "e2", "kind": "exhibition", "region": None, "evidence": [{"start": 20, "end": 30}]}
    assert count_held([keep(right, wrong, judged=[right])]) == {"occurrence.nowhere": (1, 2)}
