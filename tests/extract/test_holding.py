"""What the table holds gets at most its confidence; the rest keeps its own."""

import pytest

from jejaring.acceptance import load_threshold
from jejaring.extract.holding import hold_back, load_doubts, load_limits, name_holds

VISIT = {
    "type": "occurrence",
    "kind": "visit",
    "start": "2025-09-24",
    "region": "36.74",
    "rule": "occurrence.frame",
    "confidence": 0.9,
}


def hold(**change):
    return next(hold_back([{**VISIT, **change}]))


def test_an_event_with_its_place_and_day_is_not_held():
    assert hold() == VISIT


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"region": None}, "occurrence.nowhere"),
        ({"start": None}, "occurrence.undated"),
        ({"kind": "meeting", "start": None}, "occurrence.undated"),
        ({"kind": "exhibition", "region": None}, "occurrence.nowhere"),
    ],
)
def test_an_event_that_leaves_its_place_or_day_open_is_held(change, name):
    assert name_holds({**VISIT, **change}) == [name]
    assert hold(**change)["confidence"] < load_threshold()


@pytest.mark.parametrize("change", [{"kind": "signing", "region": None}, {"kind": "exhibition", "start": None}])
def test_what_is_right_often_enough_without_it_is_not_held(change):
    assert hold(**change)["confidence"] == VISIT["confidence"]


def test_a_claim_of_a_held_rule_is_held():
    claim = {"type": "showing", "rule": "showing.bought", "confidence": 0.8}
    assert [each["confidence"] for each in hold_back([claim])] == [load_limits()[1]["showing.bought"]]


def test_what_is_held_is_less_sure_already_keeps_its_confidence():
    assert hold(region=None, confidence=0.2)["confidence"] == 0.2


def test_the_table_holds_below_the_threshold():
    types, rules = load_limits()
    most = [*types.values(), *rules.values(), *(doubt.most for doubt in load_doubts())]
    assert most
    assert max(most) < load_threshold()
