"""The gold itself is sound: what the extractor is measured with must hold before anything is measured with it.

The computation of ties here is written from `docs/claims.md` alone and shares no code with the package, so that the
two check each other.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold"
DOCUMENTED = Path(__file__).parents[1] / "docs" / "claims.md"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))
TRAPS = [json.loads(line) for line in (GOLD / "traps.jsonl").read_text("utf-8").splitlines()]

KEYS = {
    "tenure": {"person", "post", "agency", "region", "acting"},
    "occurrence": {"event", "kind", "name", "start", "end", "venue", "region"},
    "participation": {"event", "agent", "agent_type", "region", "role"},
    "production": {"product", "region"},
    "showing": {"product", "event", "region"},
    "operation": {"programme", "agency", "region"},
    "figure": {"measure", "value", "unit", "bound", "region", "event"},
    "statement": {"speaker", "quote"},
    "agreement": {"regions", "instrument", "stage", "event"},
    "alias": {"long", "short"},
}
STANCE = {"type", "evidence", "modality", "polarity", "confidence", "rule"}
WORDS: dict[str, set[str | None]] = {
    "kind": {"visit", "exhibition", "meeting", "training", "trade_mission", "signing", "launch", "award", "other"},
    "role": {"organiser", "host", "guest", "exhibitor", "participant", "speaker", "opener", "supporter", "signatory"},
    "agent_type": {"agency", "person", "region", "enterprise", "group"},
    "acting": {None, "Pj", "Plt", "Plh", "Pjs"},
    "bound": {"exact", "about", "at_least", "at_most"},
    "instrument": {"mou", "pks", "kesepakatan", "lisan"},
    "stage": {"hoped", "agreed", "signed", "running"},
    "modality": {"fact", "reported", "planned", "hoped"},
}
JOINED = {
    "visit": [("host", "guest"), ("organiser", "guest"), ("guest", "guest")],
    "launch": [("host", "guest"), ("organiser", "guest"), ("guest", "guest")],
    "exhibition": [("organiser", "exhibitor")],
    "meeting": [("host", "participant"), ("organiser", "participant")],
    "training": [("host", "participant"), ("organiser", "participant")],
    "trade_mission": [("host", "participant"), ("organiser", "participant")],
    "signing": [("signatory", "signatory")],
}
FURNITURE = re.compile(
    r"^(?:baca juga *:|berita terkait) *\n[^\n]+$"
    r"|^baca juga *:[^\n]+$"
    r"|^[^\n|]+\| *\d+ (?:jam|hari) yang lalu$"
    r"|^\((?:editor|[a-z]+/)[^\n]*\)$"
    r"|^(?:foto|penulis|pewarta|reporter|tags)[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
DOUBTED_TIES = {"dev-15": {(frozenset({("14.08",), ("13.10",)}), "e1")}}  # an opener and a guest: gold/README.md

Json = dict[str, Any]
Place = tuple[str, ...]
Tie = tuple[frozenset[Place], str | None]


def read_text(name: str) -> str:
    raw = (GOLD / f"{name}.txt").read_bytes().decode("utf-8")
    return unicodedata.normalize("NFC", raw.replace("\r\n", "\n"))


def read_gold(name: str) -> Json:
    return json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))


def list_values(claim: Json, *keys: str) -> Iterator[str]:
    """The values of some keys; the candidates where they are open, the items of a list, nothing of null."""
    for value in (claim.get(key) for key in keys):
        for item in value if isinstance(value, list) else [value]:
            yield from item["candidates"] if isinstance(item, dict) else [] if item is None else [item]


def read_place(region: object) -> Place:
    return tuple(list_values({"region": region}, "region"))


def is_told(claim: Json) -> bool:
    return claim["modality"] in {"fact", "reported"} and claim["polarity"] and claim.get("stage") != "hoped"


def is_pair(one: Place, other: Place) -> bool:
    """Two regions make a pair unless a candidate of one is, or lies in, a candidate of the other."""
    nested = any(f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.") for a, b in product(one, other))
    return bool(one and other) and not nested


def compute_ties(claims: list[Json]) -> set[Tie]:
    told = [claim for claim in claims if is_told(claim)]
    pairs: list[tuple[Place, Place, str | None]] = []
    for claim in told:
        if claim["type"] == "agreement":
            pairs += [(read_place(a), read_place(b), claim["event"]) for a, b in combinations(claim["regions"], 2)]
    for event in (claim for claim in told if claim["type"] == "occurrence"):
        there = [claim for claim in told if claim["type"] == "participation" and claim["event"] == event["event"]]
        for one, other in product(there, there):
            if (one["role"], other["role"]) in JOINED.get(event["kind"], []):
                pairs.append((read_place(one["region"]), read_place(other["region"]), event["event"]))
    return {(frozenset({a, b}), event) for a, b, event in pairs if is_pair(a, b)}


def test_all_sixteen_are_here() -> None:
    assert [f"dev-{n:02}" for n in range(1, 17)] == NAMES
    assert len(TRAPS) == 60


@pytest.mark.parametrize("name", NAMES)
def test_the_article_is_the_one_annotated(name: str) -> None:
    article = read_gold(name)["article"]
    assert article["id"] == name
    assert article["sha256"] == hashlib.sha256(read_text(name).encode()).hexdigest()
    assert set(article) == {"id", "sha256", "published", "publisher", "url"}


@pytest.mark.parametrize("name", NAMES)
def test_evidence_is_verbatim_and_short(name: str) -> None:
    text = read_text(name)
    for claim in read_gold(name)["claims"]:
        assert claim["evidence"]
        for phrase in claim["evidence"]:
            assert text[phrase["start"] : phrase["end"]] == phrase["exact"]
            assert 0 < len(phrase["exact"]) <= 100
            assert phrase["exact"] == phrase["exact"].strip()


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_has_its_keys_and_words(name: str) -> None:
    for claim in read_gold(name)["claims"]:
        said = {"said_by"} if claim["modality"] == "reported" else set()
        assert set(claim) == KEYS[claim["type"]] | STANCE | said
        assert all(claim[key] in words for key, words in WORDS.items() if key in claim)
        assert isinstance(claim["polarity"], bool)
        assert 0 <= claim["confidence"] <= 1
        assert claim.get("said_by", "somebody")


@pytest.mark.parametrize("name", NAMES)
def test_regions_and_days_are_well_formed(name: str) -> None:
    for claim in read_gold(name)["claims"]:
        assert all(re.fullmatch(r"\d\d(\.\d\d)?", code) for code in list_values(claim, "region", "regions"))
        assert all(date.fromisoformat((day + "-01-01")[:10]) for day in list_values(claim, "start", "end"))
        opened = [value for value in claim.values() if isinstance(value, dict) and "candidates" in value]
        assert all(len(set(value["candidates"])) > 1 for value in opened)


@pytest.mark.parametrize("name", NAMES)
def test_every_event_named_occurs_once_a_stance(name: str) -> None:
    claims = read_gold(name)["claims"]
    told = [(c["event"], c["modality"], c["polarity"]) for c in claims if c["type"] == "occurrence"]
    assert len(told) == len(set(told))
    assert {c["event"] for c in claims if c.get("event")} == {event for event, _, _ in told}


@pytest.mark.parametrize("name", NAMES)
def test_no_stance_is_taken_twice(name: str) -> None:
    ignored = {"evidence", "confidence", "rule"}
    stances = [
        json.dumps({k: v for k, v in c.items() if k not in ignored}, sort_keys=True) for c in read_gold(name)["claims"]
    ]
    assert len(stances) == len(set(stances))


@pytest.mark.parametrize("name", NAMES)
def test_quotations_stand_inside_their_marks(name: str) -> None:
    text = read_text(name)
    for claim in (c for c in read_gold(name)["claims"] if c["type"] == "statement"):
        start, end = claim["quote"]["start"], claim["quote"]["end"]
        assert text[start - 1] in '“"″'
        assert not set('“”"″') & set(text[start:end])
        assert text[end] in '”"″,'  # a comma where the quotation is never closed


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_read_from_lines_that_are_not_the_article(name: str) -> None:
    text = read_text(name)
    outside = [match.span() for match in FURNITURE.finditer(text)]
    cited = [(e["start"], e["end"]) for claim in read_gold(name)["claims"] for e in claim["evidence"]]
    assert not [(a, b) for (a, b), (c, d) in product(cited, outside) if a < d and c < b]


@pytest.mark.parametrize("name", NAMES)
def test_ties_are_what_the_claims_give(name: str) -> None:
    gold = read_gold(name)
    listed = {
        (frozenset(read_place(region) for region in tie["regions"]), tie["event"])
        for tie in [*gold["ties"], *gold.get("ties_open", [])]
    }
    assert listed - DOUBTED_TIES.get(name, set()) == compute_ties(gold["claims"])
    assert DOUBTED_TIES.get(name, set()) <= listed


@pytest.mark.parametrize("name", NAMES)
def test_optional_and_critical_refer_to_what_is_there(name: str) -> None:
    gold = read_gold(name)
    assert all(0 <= index < len(gold["claims"]) for index in gold.get("optional", []))
    for entry in gold["critical"]:
        wanted, why = entry["match"], entry["why"]
        assert why
        assert wanted["type"] in {*KEYS, "tie"}
        assert not [c for c in gold["claims"] if "quote_contains" not in wanted and wanted.items() <= c.items()]


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["why"] for trap in TRAPS])
def test_a_trap_says_what_must_and_must_not_be_claimed(trap: Json) -> None:
    assert trap["must"] or trap["must_not"]
    for claim in [*trap["must"], *trap["must_not"]]:
        keys = KEYS.get(claim["type"], {"regions"}) | STANCE
        assert set(claim) <= keys
        assert all(claim[key] in words for key, words in WORDS.items() if key in claim)
    for claim in trap["must"]:
        quote = claim.get("quote", {"start": 0, "end": 1})
        assert 0 <= quote["start"] < quote["end"] <= len(trap["text"])


@pytest.mark.parametrize("trap", [t for t in TRAPS if any(isinstance(c.get("start"), dict) for c in t["must"])])
def test_open_days_of_a_trap_agree_with_the_calendar(trap: Json) -> None:
    """An open year gives days of one weekday, all of 2010-2026; a contradiction gives two days of one week."""
    for claim in (c for c in trap["must"] if isinstance(c.get("start"), dict)):
        days = [date.fromisoformat(day) for day in claim["start"]["candidates"]]
        if claim["start"].get("conflict"):
            assert 0 < abs((days[1] - days[0]).days) < 7
        else:
            same = [days[0].replace(year=year) for year in range(2010, 2027)]
            assert days == [day for day in same if day.weekday() == days[0].weekday()]


def test_the_form_is_documented_with_the_keys_and_words_used_here() -> None:
    page = DOCUMENTED.read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ((?:`\w+`(?:, )?)+) \|", page, re.MULTILINE)
    types = {name: set(re.findall(r"`(\w+)`", keys)) for name, keys in rows if name in KEYS}
    assert types == KEYS
    for key in ("kind", "role", "agent_type", "bound", "instrument", "stage"):
        values = re.search(rf"^\| `{key}` \| (.*) \|$", page, re.MULTILINE)
        assert values
        assert set(re.findall(r"`(\w+)`", values[1])) == WORDS[key]


def test_the_documented_example_holds() -> None:
    page = DOCUMENTED.read_text("utf-8")
    text = re.findall(r"one sentence: `([^`]+)`", page)[0]
    document = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0])
    assert document["article"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    for claim in document["claims"]:
        assert set(claim) == KEYS[claim["type"]] | STANCE
        assert all(text[e["start"] : e["end"]] == e["exact"] for e in claim["evidence"])
    assert document["ties"] == [*compute_ties(document["claims"])]
