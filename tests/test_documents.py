"""Claim documents: JSON to values and back; what breaks the form is set aside with its place, the rest stays."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring import claims as c
from jejaring.documents import read_document, read_span, write_claim, write_document
from jejaring.errors import InvalidDocument
from tests.builders import NAMES, Inventor, read_gold_data

Json = dict[str, Any]
EVIDENCE = [{"start": 0, "end": 5, "exact": "Rakor"}]
HEAD: Json = {"id": "a-1", "sha256": "0" * 64, "published": "2025-09-25", "publisher": "Media A", "url": None}
OPEN = {"candidates": ["32.04", "32.73"]}
TOLD: dict[str, Json] = {
    "tenure": {"person": "Iwan", "post": "Bupati", "agency": None, "region": "33.11", "acting": "Plt"},
    "occurrence": {"event": "e1", "kind": "visit", "name": None, "start": "2025-09", "end": None, "venue": None}
    | {"region": OPEN},
    "participation": {"event": "e1", "agent": "Pemkab", "agent_type": "agency", "region": "33.11", "role": "guest"},
    "production": {"product": "batik", "region": "33.11"},
    "showing": {"product": "batik", "event": "e1", "region": None},
    "operation": {"programme": "UMKM Naik Kelas", "agency": "Pemkab", "region": "33.11"},
    "figure": {"measure": "UMKM", "value": 4.5, "unit": None, "bound": "about", "region": None, "event": None},
    "statement": {"speaker": "Iwan", "quote": {"start": 0, "end": 400}},
    "agreement": {"regions": ["33.11", OPEN], "instrument": None, "stage": "signed", "event": None},
    "alias": {"long": "Rapat Koordinasi", "short": "Rakor"},
}


def write_claims(*claims: object) -> Json:
    return {"article": HEAD, "claims": list(claims)}


def tell(type_: str, **changed: object) -> Json:
    return {"type": type_, **TOLD[type_], "evidence": EVIDENCE, **changed}


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_is_read_whole_and_written_back_equal(name: str) -> None:
    data = read_gold_data(name)
    reading = read_document(data)
    assert not reading.set_aside
    assert len(reading.document.claims) == len(data["claims"])  # type: ignore[arg-type]
    written = write_document(reading.document)
    assert read_document(json.loads(json.dumps(written))).document == reading.document


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False))
def test_invented_documents_survive_json(chance: Random) -> None:
    document = Inventor(chance).invent_document("a1", 10)
    reading = read_document(json.loads(json.dumps(write_document(document))))
    assert (reading.document, reading.set_aside) == (document, ())


@pytest.mark.parametrize("type_", TOLD)
def test_every_type_is_read_and_says_its_keys(type_: str) -> None:
    (claim,) = read_document(write_claims(tell(type_))).document.claims
    assert claim.type == type_
    assert {key: write_claim(claim)[key] for key in TOLD[type_]} == TOLD[type_] or type_ == "agreement"
    assert set(TOLD[type_]) == set(c.list_keys(c.TYPES[type_]))


def test_defaults_of_a_stance() -> None:
    (claim,) = read_document(write_claims(tell("alias"))).document.claims
    assert (claim.modality, claim.polarity, claim.said_by, claim.confidence, claim.rule) == (
        "fact", True, None, 1.0, "reader"
    )  # fmt: skip


MALFORMED: dict[str, tuple[str, Json, str]] = {
    "a region by name": ("production", {"region": "Tangsel"}, "claims[1].region: 'Tangsel' is no Kemendagri code"),
    "a region as a number": ("production", {"region": 33.11}, "claims[1].region"),
    "no region where one is needed": ("production", {"region": None}, "claims[1]: needs a region"),
    "one candidate": ("production", {"region": {"candidates": ["32.04"]}}, "needs at least two candidates"),
    "one candidate twice": ("production", {"region": {"candidates": ["32.04", "32.04"]}}, "at least two candidates"),
    "candidates of another form": (
        "production",
        {"region": {"candidates": ["32.04", "x"]}},
        "'x' is no Kemendagri code",
    ),
    "candidates that are no days": (
        "occurrence",
        {"start": {"candidates": ["2025-02-30", "2025-02-28"]}},
        "claims[1].start: '2025-02-30' is no day",
    ),
    "a region in conflict": ("production", {"region": OPEN | {"conflict": True}}, "claims[1].region"),
    "a region left open beside further keys": ("production", {"region": OPEN | {"code": "32.04"}}, "claims[1].region"),
    "a day that is none": ("occurrence", {"start": "2025-02-30"}, "claims[1].start: '2025-02-30' is no day"),
    "a day in words": ("occurrence", {"start": "24 September"}, "claims[1].start"),
    "an unknown kind": ("occurrence", {"kind": "party"}, "claims[1].kind: 'party' is none of visit"),
    "a kind that is a list": ("occurrence", {"kind": ["visit"]}, "claims[1].kind"),
    "an event's id with a slash": ("showing", {"event": "a/e1"}, "claims[1].event"),
    "an unknown role": ("participation", {"role": "king"}, "claims[1].role"),
    "an unknown agent type": ("participation", {"agent_type": "robot"}, "claims[1].agent_type"),
    "an unknown acting": ("tenure", {"acting": "Mantan"}, "claims[1].acting"),
    "an empty person": ("tenure", {"person": " "}, "claims[1].person"),
    "a control character": ("tenure", {"person": "Iwan\u202e"}, "claims[1].person"),
    "a person who is a number": ("tenure", {"person": 7}, "claims[1].person"),
    "a value that is text": ("figure", {"value": "23"}, "claims[1].value"),
    "a value that is true": ("figure", {"value": True}, "claims[1].value"),
    "a value that is none": ("figure", {"value": float("nan")}, "claims[1].value"),
    "a value without end": ("figure", {"value": float("inf")}, "claims[1].value"),
    "an unknown bound": ("figure", {"bound": "roughly"}, "claims[1].bound"),
    "a quotation backwards": ("statement", {"quote": {"start": 9, "end": 2}}, "claims[1].quote"),
    "a quotation as text": ("statement", {"quote": "Semoga"}, "claims[1].quote"),
    "one party": ("agreement", {"regions": ["33.11"]}, "claims[1].regions: needs two regions"),
    "one party twice": ("agreement", {"regions": ["33.11", "33.11"]}, "claims[1].regions: needs two regions"),
    "parties that are text": ("agreement", {"regions": "33.11"}, "claims[1].regions"),
    "two parties left open": (
        "agreement",
        {"regions": [OPEN, {"candidates": ["36.04", "36.73"]}]},
        "claims[1].regions: at most one",
    ),
    "an unknown stage": ("agreement", {"stage": "dreamt"}, "claims[1].stage"),
    "an unknown instrument": ("agreement", {"instrument": "handshake"}, "claims[1].instrument"),
    "an unknown key": ("alias", {"middle": "x"}, "claims[1]: a alias has no key middle"),
    "an unknown modality": ("alias", {"modality": "likely"}, "claims[1]: modality 'likely'"),
    "a modality that is a list": ("alias", {"modality": ["fact"]}, "claims[1]: modality"),
    "a polarity in words": ("alias", {"polarity": "yes"}, "claims[1]: polarity"),
    "too much confidence": ("alias", {"confidence": 1.5}, "claims[1]: confidence"),
    "no confidence": ("alias", {"confidence": None}, "claims[1]: confidence"),
    "confidence that is none": ("alias", {"confidence": float("nan")}, "claims[1]: confidence"),
    "a rule that is none": ("alias", {"rule": ""}, "claims[1].rule"),
    "a speaker who is none": ("alias", {"said_by": ""}, "claims[1].said_by"),
    "no evidence": ("alias", {"evidence": []}, "claims[1]: has no evidence"),
    "evidence that is text": ("alias", {"evidence": ["Rakor"]}, "claims[1].evidence[0]"),
    "evidence of another length": (
        "alias",
        {"evidence": [*EVIDENCE, {"start": 0, "end": 4, "exact": "Rakor"}]},
        "claims[1].evidence[1]: exact is not as long",
    ),
    "evidence that is too long": ("alias", {"evidence": [{"start": 0, "end": 101}]}, "is longer than 100 characters"),
    "evidence before the text": ("alias", {"evidence": [{"start": -1, "end": 4}]}, "claims[1].evidence[0]"),
    "offsets that are not whole": ("alias", {"evidence": [{"start": 0.0, "end": 4.0}]}, "claims[1].evidence[0]"),
}


@pytest.mark.parametrize("fault", MALFORMED)
def test_a_malformed_claim_is_set_aside_and_the_good_ones_stay(fault: str) -> None:
    type_, changed, sentence = MALFORMED[fault]
    reading = read_document(write_claims(tell("production"), tell(type_, **changed), tell("alias", short="Rapat")))
    assert [claim.type for claim in reading.document.claims] == ["production", "alias"]
    (error,) = reading.set_aside
    assert sentence in str(error)
    assert str(error).startswith("a-1: claims[1]")
    assert str(error).endswith(".")


@pytest.mark.parametrize("entry", [None, 7, "tenure", [], {}, {"type": "rumour"}, {"type": ["tenure"]}])
def test_what_is_no_claim_is_set_aside(entry: object) -> None:
    reading = read_document(write_claims(entry, tell("alias")))
    assert len(reading.document.claims) == 1
    assert str(reading.set_aside[0]).startswith("a-1: claims[0]: ")


def make_leaves() -> st.SearchStrategy[object]:
    return st.none() | st.booleans() | st.integers(-5, 200) | st.floats() | st.text(max_size=4) | st.just("fact")


JSON = st.recursive(
    make_leaves(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
)


@settings(max_examples=150, deadline=None)
@given(type_=st.sampled_from(sorted(TOLD)), key=st.data(), value=JSON)
def test_any_value_at_any_key_is_read_or_set_aside(type_: str, key: st.DataObject, value: object) -> None:
    claim = tell(type_)
    claim[key.draw(st.sampled_from([*claim, "said_by", "confidence", "rule", "modality", "polarity"]))] = value
    reading = read_document(write_claims(tell("alias", long="Bank Indonesia", short="BI"), claim))
    assert len(reading.document.claims) + len(reading.set_aside) == 2
    assert read_document(write_document(reading.document)).document == reading.document


HEADS: dict[str, tuple[Callable[[Json], object], str]] = {
    "no article": (lambda d: d.pop("article"), "article: is no JSON object"),
    "no claims": (lambda d: d.pop("claims"), "a-1: claims: is no list"),
    "an id with a slash": (lambda d: d["article"].update(id="../a"), "its id must be letters"),
    "no id": (lambda d: d["article"].pop("id"), "its id must be letters"),
    "a short digest": (lambda d: d["article"].update(sha256="00"), "sha256 must be 64"),
    "a digest that is a list": (lambda d: d["article"].update(sha256=["0"] * 64), "sha256 must be 64"),
    "a month of publication": (lambda d: d["article"].update(published="2025-09"), "is no day such as"),
    "no day of the calendar": (lambda d: d["article"].update(published="2025-13-01"), "is no day such as"),
    "a script as address": (lambda d: d["article"].update(url="javascript:alert(1)"), "url must be http or https"),
    "an address with a space": (lambda d: d["article"].update(url="http://a b"), "url must be http or https"),
    "an address with a line end": (lambda d: d["article"].update(url="http://a.id/\n"), "control|url"),
    "a publisher that is empty": (lambda d: d["article"].update(publisher=""), "is no text"),
    "a negative length": (lambda d: d["article"].update(length=-1), "length must be a count"),
    "a length that is true": (lambda d: d["article"].update(length=True), "length must be a count"),
    "partial in words": (lambda d: d["article"].update(partial="yes"), "partial true or false"),
    "ties that are no list": (lambda d: d.update(ties={}), "a-1: ties: is no list"),
    "a tie of one region": (lambda d: d.update(ties=[{"regions": ["36"]}]), r"a-1: ties\[0\]"),
    "a tie that is text": (lambda d: d.update(ties=["36-73"]), r"a-1: ties\[0\]"),
    "a tie without regions": (lambda d: d.update(ties=[{}]), r"a-1: ties\[0\]"),
    "a tie at an event that is a list": (
        lambda d: d.update(ties=[{"regions": ["36", "73"], "event": []}]),
        r"a-1: ties\[0\]",
    ),
}


@pytest.mark.parametrize("fault", HEADS)
def test_a_document_with_a_broken_head_is_refused(fault: str) -> None:
    spoil, sentence = HEADS[fault]
    data = deepcopy(write_claims(tell("alias")))
    spoil(data)
    with pytest.raises(InvalidDocument, match=sentence):
        read_document(data)


@pytest.mark.parametrize("data", [None, [], "x", 7])
def test_what_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(InvalidDocument, match="document: is no JSON object"):
        read_document(data)


def test_a_second_telling_of_an_event_in_one_stance_is_set_aside() -> None:
    first, second = tell("occurrence"), tell("occurrence", kind="meeting")
    reading = read_document(write_claims(first, second, tell("occurrence", kind="meeting", modality="planned")))
    assert [(claim.proposition.kind, claim.modality) for claim in reading.document.claims] == [  # type: ignore[union-attr]
        ("visit", "fact"),
        ("meeting", "planned"),
    ]
    assert "an event occurs once" in str(reading.set_aside[0])


def test_equal_stances_are_joined_with_all_their_evidence() -> None:
    again = tell("alias", evidence=[{"start": 9, "end": 14}], confidence=0.4)
    (claim,) = read_document(write_claims(again, tell("alias"))).document.claims
    assert claim.evidence == {c.Evidence(0, 5, "Rakor"), c.Evidence(9, 14)}
    assert (claim.confidence, claim.rule) == (1.0, "reader")


def test_a_span_says_what_it_needs() -> None:
    with pytest.raises(InvalidDocument, match="here: needs a start and an end"):
        read_span({"start": 1}, "here")
