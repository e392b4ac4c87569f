"""`tie/<a>_<b>.json`: each tie of `network.json` opens to the phrases that it rests on."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from jejaring.explorer.evidence import list_pairs, write_evidence
from jejaring.explorer.network import write_network
from jejaring.namespaces import resource
from jejaring.network import RUNGS, read_ties
from jejaring.store import Store
from jejaring.workspace import open_graph


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph().store


@pytest.fixture(scope="module")
def files(store: Store) -> dict[tuple[str, str], Any]:
    return {pair: json.loads(write_evidence(store, *pair) or b"null") for pair in list_pairs(store)}


def test_each_tie_of_the_network_has_its_file(store: Store, files: dict[tuple[str, str], Any]) -> None:
    network = json.loads(write_network(store))
    code = [row[0] for row in network["regions"]]
    assert {(code[a], code[b]) for a, b, _ in network["ties"]} == files.keys()
    assert all(files.values())


def test_each_claim_behind_a_tie_is_told_with_its_phrases(store: Store, files: dict[tuple[str, str], Any]) -> None:
    for tie in read_ties(store):
        told = {resource(claim["path"]): claim for claim in _list_claims(files[tie.a, tie.b], tie.occasion)}
        assert tie.claims <= told.keys()
        assert all(told[claim]["phrases"] for claim in tie.claims)


def test_a_phrase_has_a_place_in_an_article_that_is_told(files: dict[tuple[str, str], Any]) -> None:
    for file in files.values():
        for claim in _list_claims(file):
            assert file["articles"][claim["article"]]["path"].startswith("article/")
            assert all(0 <= start < end for start, end, _ in claim["phrases"])
            assert all(text is None or len(text) == end - start for start, end, text in claim["phrases"])


def _list_claims(file: Any, occasion: str | None = None) -> Iterator[Any]:
    for told in file["occasions"]:
        if occasion is None or resource(told["path"]) == occasion:
            for fact in told["facts"]:
                yield from fact["claims"]


def test_an_occasion_tells_what_it_gives_the_pair(files: dict[tuple[str, str], Any]) -> None:
    visit, *others = files["36.74", "73.12"]["occasions"]
    assert not others
    assert (visit["rungs"], visit["weight"], visit["regions"]) == (["visit", "verbal"], 0.5, 3)
    assert (visit["kind"], visit["day"], visit["where"][0]) == (["kunjungan", "visit"], "2025-09-24", "region/36.74")


def test_a_fact_tells_role_agent_and_rung(files: dict[tuple[str, str], Any]) -> None:
    facts = files["36.74", "73.12"]["occasions"][0]["facts"]
    guest = next(fact for fact in facts if fact["region"] == "73.12")
    assert (guest["says"], guest["who"][0], guest["rung"]) == ([["tamu", "guest"]], "agency/dekranasda-73.12", "visit")
    agreed = next(fact for fact in facts if fact["type"] == "Agreement")
    assert (agreed["rung"], agreed["parties"]) == ("verbal", ["36.74", "73.10", "73.12"])


def test_occasions_stand_latest_first_and_rungs_weakest_first(files: dict[tuple[str, str], Any]) -> None:
    for file in files.values():
        days = [told["day"] or "" for told in file["occasions"]]
        assert days == sorted(days, reverse=True)
        assert all(told["rungs"] == sorted(told["rungs"], key=RUNGS.index) for told in file["occasions"])


def test_what_nothing_ties_has_no_file(store: Store) -> None:
    assert write_evidence(store, "11.01", "94.01") is None
    assert write_evidence(store, "36.74", "36.74") is None
    assert write_evidence(store, "no", "such") is None


def test_the_bytes_are_the_same_each_time(store: Store) -> None:
    assert write_evidence(store, "33.11", "33.22") == write_evidence(store, "33.11", "33.22")
