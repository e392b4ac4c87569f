"""Ties and their weights, against a computation of their own: from claim documents and the words of docs/claims.md."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, permutations
from pathlib import Path
from random import Random

import pytest

from jejaring import claims as c
from jejaring.namespaces import local
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import TYPE, jj, value_of
from tests.builders import NAMES, Inventor, open_graph, open_store, read_gold, write_article
from tests.derivation.laws import dump_rebuilt

GUESTS = [("host", "guest"), ("organiser", "guest"), ("guest", "guest")]
COMERS = [("host", "participant"), ("organiser", "participant")]
JOINED = {
    "visit": (GUESTS, "visit"),
    "launch": (GUESTS, "visit"),
    "exhibition": ([("organiser", "exhibitor")], "exhibition"),
    "trade_mission": (COMERS, "exhibition"),
    "meeting": (COMERS, "meeting"),
    "training": (COMERS, "meeting"),
}
AGREED = {"agreed": "verbal", "signed": "signed", "running": "running"}
Pair = tuple[str, str]
Tie = tuple[str, Pair, frozenset[str], float]


def list_told(document: c.Document) -> list[c.Proposition]:
    """What the article tells as true, on enough confidence, and leaves nothing open of."""
    return [
        claim.proposition
        for claim in document.claims
        if claim.modality in ("fact", "reported")
        and claim.polarity
        and claim.confidence >= 0.5
        and not isinstance(getattr(claim.proposition, "region", None), c.Open)
        and not any(isinstance(party, c.Open) for party in getattr(claim.proposition, "regions", ()))
    ]


def list_meetings(told: list[c.Proposition]) -> Iterator[tuple[str, str, str, str]]:
    """Event, two regions and the rung, for each pair of roles that joins at an event of this kind."""
    for event in (one for one in told if isinstance(one, c.Occurrence)):
        roles, rung = JOINED.get(event.kind, ([], ""))
        there = [one for one in told if isinstance(one, c.Participation) and one.event == event.event]
        for one, other in permutations(there, 2):
            if isinstance(one.region, str) and isinstance(other.region, str):
                if (one.role, other.role) in roles:
                    yield event.event, one.region, other.region, rung
                if one.role == other.role == "signatory":
                    yield event.event, one.region, other.region, "signed"


def compute_ties(document: c.Document) -> list[Tie]:
    rungs: dict[str, dict[Pair, set[str]]] = defaultdict(lambda: defaultdict(set))
    told = list(dict.fromkeys(list_told_occurring(document)))
    joined = list(list_meetings(told))
    for number, one in enumerate(told):
        if isinstance(one, c.Agreement) and one.stage in AGREED:
            for a, b in combinations(sorted(map(str, one.regions)), 2):
                joined.append((one.event or f"agreement {number}", a, b, AGREED[one.stage]))
    for occasion, a, b, rung in joined:
        if a != b and not a.startswith(f"{b}.") and not b.startswith(f"{a}."):
            rungs[occasion][min(a, b), max(a, b)].add(rung)
    return [
        (occasion.split()[0], pair, frozenset(found), round(1 / (len({r for p in pairs for r in p}) - 1), 6))
        for occasion, pairs in rungs.items()
        for pair, found in pairs.items()
    ]


def list_told_occurring(document: c.Document) -> list[c.Proposition]:
    """As `list_told`, but for the occurrence, whose place may stay open while its kind is told."""
    events = [
        claim.proposition
        for claim in document.claims
        if isinstance(claim.proposition, c.Occurrence)
        and claim.modality in ("fact", "reported")
        and claim.polarity
        and claim.confidence >= 0.5
    ]
    return [*events, *(one for one in list_told(document) if not isinstance(one, c.Occurrence))]


def read_ties(store: Store, article: str) -> list[Tie]:
    found = []
    for quad in store.find(None, TYPE, jj("Tie"), DEFAULT):
        said: dict[str, list[str]] = defaultdict(list)
        for line in store.find(quad.subject, graph=DEFAULT):  # type: ignore[arg-type]
            said[line.predicate.value.split("#")[1]].append(local(value_of(line.object)))
        (occasion,), (weight,) = said["joinedBy"], said["weight"]
        one, other = sorted(name.removeprefix("region/") for name in said["between"])
        key = occasion.removeprefix(f"event/{article}-").split("/")[0]
        rungs = frozenset(name.removeprefix("rung/") for name in said["rung"])
        assert local(quad.subject.value) == f"tie/{occasion}/{one}_{other}"  # type: ignore[union-attr]
        found.append((key, (one, other), rungs, float(weight)))
    return found


def count(ties: Iterable[Tie]) -> Counter[Tie]:
    return Counter(ties)


@pytest.mark.parametrize("name", NAMES)
def test_ties_of_the_gold(name: str, tmp_path: Path) -> None:
    graph = open_graph(tmp_path, read_gold(name))
    assert count(read_ties(graph.store, name)) == count(compute_ties(read_gold(name)))


def test_the_gold_has_ties_of_several_kinds() -> None:
    ties = [tie for name in NAMES for tie in compute_ties(read_gold(name))]
    assert len(ties) > 12
    assert len({rung for _, _, rungs, _ in ties for rung in rungs}) >= 4


@pytest.mark.parametrize("seed", range(25))
def test_ties_of_invented_visits(seed: int, tmp_path: Path) -> None:
    document = Inventor(Random(seed)).invent_visit("a1")
    graph = open_graph(tmp_path, document)
    assert count(read_ties(graph.store, "a1")) == count(compute_ties(document))


def come(region: str, role: str, name: str = "Pemkab") -> c.Participation:
    return c.Participation("e1", name, "agency", region, role)


def happen(kind: str) -> c.Occurrence:
    return c.Occurrence("e1", kind, None, "2025-09-24", None, None, "36.74")


def derive(folder: Path, *told: c.Proposition | c.Claim) -> dict[Pair, tuple[set[str], float]]:
    graph = open_graph(folder, write_article("a1", *told))
    return {pair: (set(rungs), weight) for _, pair, rungs, weight in read_ties(graph.store, "a1")}


def test_a_visit_joins_host_and_guests_and_shares_its_weight(tmp_path: Path) -> None:
    three = [come("36.74", "host"), come("73.12", "guest"), come("73.10", "guest")]
    assert derive(tmp_path, happen("visit"), *three) == {
        ("36.74", "73.12"): ({"visit"}, 0.5),
        ("36.74", "73.10"): ({"visit"}, 0.5),
        ("73.10", "73.12"): ({"visit"}, 0.5),
    }


def test_a_fair_joins_its_organiser_with_each_exhibitor_and_these_not_with_each_other(tmp_path: Path) -> None:
    regions = [come(f"33.{number:02}", "exhibitor") for number in range(1, 8)]
    ties = derive(tmp_path, happen("exhibition"), come("36.74", "organiser"), *regions)
    assert set(ties) == {(f"33.{number:02}", "36.74") for number in range(1, 8)}
    assert {weight for _, weight in ties.values()} == {round(1 / 7, 6)}


@pytest.mark.parametrize("kind", ["award", "other"])
def test_an_award_joins_nobody(kind: str, tmp_path: Path) -> None:
    assert derive(tmp_path, happen(kind), come("36.74", "host"), come("73.12", "guest")) == {}


def test_a_province_is_not_joined_with_its_own_kabupaten(tmp_path: Path) -> None:
    three = [come("36.74", "host"), come("36", "guest", "Pemprov"), come("73", "guest", "Pemprov")]
    assert set(derive(tmp_path, happen("visit"), *three)) == {("36.74", "73"), ("36", "73")}


def test_the_venue_and_a_national_host_join_nobody(tmp_path: Path) -> None:
    host = c.Participation("e1", "Kementerian UMKM", "agency", None, "host")
    assert derive(tmp_path, happen("visit"), host, come("73.12", "guest")) == {}


def test_an_agreement_at_an_event_adds_a_rung_and_no_second_weight(tmp_path: Path) -> None:
    agreed = c.Agreement(frozenset({"36.74", "73.12"}), "lisan", "agreed", "e1")
    told = (happen("visit"), come("36.74", "host"), come("73.12", "guest"), agreed)
    assert derive(tmp_path, *told) == {("36.74", "73.12"): ({"visit", "verbal"}, 1.0)}


def test_an_agreement_without_an_event_is_an_occasion_of_its_own(tmp_path: Path) -> None:
    agreed = c.Agreement(frozenset({"36.74", "73.12", "73.10"}), "pks", "running", None)
    told = (happen("visit"), come("36.74", "host"), come("73.12", "guest"), agreed)
    graph = open_graph(tmp_path, write_article("a1", *told))
    found = [(pair, set(rungs), weight) for _, pair, rungs, weight in read_ties(graph.store, "a1")]
    assert sorted(found, key=str) == [
        (("36.74", "73.10"), {"running"}, 0.5),
        (("36.74", "73.12"), {"running"}, 0.5),
        (("36.74", "73.12"), {"visit"}, 1.0),
        (("73.10", "73.12"), {"running"}, 0.5),
    ]


@pytest.mark.parametrize("modality", ["planned", "hoped"])
def test_what_is_planned_or_hoped_joins_nobody(modality: str, tmp_path: Path) -> None:
    told = write_article("a1", happen("visit"), come("36.74", "host"), come("73.12", "guest")).claims
    hoped = [c.Claim(claim.proposition, claim.evidence, modality) for claim in told]
    assert derive(tmp_path, *hoped) == {}


def test_a_hoped_agreement_joins_nobody(tmp_path: Path) -> None:
    assert derive(tmp_path, c.Agreement(frozenset({"36.74", "73.12"}), "mou", "hoped", None)) == {}


def test_a_tie_rests_on_the_facts_that_join(tmp_path: Path) -> None:
    graph = open_graph(tmp_path, write_article("a1", happen("visit"), come("36.74", "host"), come("73.12", "guest")))
    rests = {local(value_of(quad.object)).split("/")[0] for quad in graph.store.find(predicate=jj("restsOn"))}
    assert rests == {"occurrence", "participation"}
    assert len(list(graph.store.find(predicate=jj("restsOn")))) == 3


def test_a_tie_needs_the_rules_of_the_reference(tmp_path: Path) -> None:
    told = write_article("a1", happen("visit"), come("36.74", "host"), come("73.12", "guest"))
    store = open_store()
    rules = [quad for quad in store.find() if "tie-rule/" in str(quad.subject)]
    store.change(rules, [])
    assert read_ties(open_graph(tmp_path, told, store=store).store, "a1") == []
    assert dump_rebuilt(tmp_path, Random(1)).count(b"#Tie>") == 1
