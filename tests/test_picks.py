"""A pick makes an open claim's proposition a fact, as long as it stands; the store stays what a rebuild gives."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from jejaring.graph import Graph
from jejaring.judgements import Judgement, read_judgements, write_judgement
from jejaring.namespaces import local, resource
from jejaring.picks import list_picks
from jejaring.store import DEFAULT
from jejaring.triples.terms import TYPE, jj, value_of
from jejaring.validation.addresses import check_addresses
from tests.builders import NAMES, Inventor, map_claims, open_graph, read_gold


def list_open(quads: list[ox.Quad]) -> Iterator[Judgement]:
    """A judgement for each open claim, picking the first candidate of whatever is open."""
    blocks: dict[str, list[tuple[str, str]]] = {}
    for quad in quads:
        blocks.setdefault(value_of(quad.subject), []).append((quad.predicate.value, value_of(quad.object)))
    for claim, block in sorted(blocks.items()):
        told = dict(block)
        asserted = blocks.get(told.get(jj("asserts").value, ""), [])
        found = {
            name: min((v for k, v in asserted if k == jj(f"{name}Candidate").value), default=None)
            for name in ("region", "start", "end")
        }
        if any(found.values()):
            region = local(found["region"]).removeprefix("region/") if found["region"] else None
            yield Judgement(
                local(claim),
                "accept",
                "tester",
                "2025-10-01T09:00:00Z",
                "it says so",
                region=region,
                start=found["start"],
                end=found["end"],
            )


def write(judgements: list[Judgement]) -> list[ox.Quad]:
    return [quad for judgement in judgements for quad in write_judgement(judgement)]


def dump_rebuilt(folder: Path) -> bytes:
    return open_graph(folder).store.dump()


def is_fact(graph: Graph, claim: str) -> bool:
    return any(graph.store.find(ox.NamedNode(resource(claim)), jj("supports"), graph=DEFAULT))


def is_told(quads: list[ox.Quad], claim: str) -> bool:
    """Whether a claim is one that can support a fact: fact or reported, not denied."""
    told = {quad.predicate.value: value_of(quad.object) for quad in quads if value_of(quad.subject) == resource(claim)}
    return told[jj("modality").value].endswith(("/fact", "/reported")) and told[jj("polarity").value] == "true"


@pytest.mark.parametrize("name", NAMES)
def test_each_pick_makes_a_fact_and_can_be_taken_back(name: str, tmp_path: Path) -> None:
    graph = open_graph(tmp_path)
    quads = map_claims(read_gold(name))
    graph.add(name, quads)
    before = graph.store.dump()
    picks = list(list_open(quads))
    for count in range(1, len(picks) + 1):
        graph.review(write(picks[:count]))
        pick = picks[count - 1]
        assert is_fact(graph, pick.subject) == is_told(quads, pick.subject), pick
    assert graph.store.dump() == dump_rebuilt(tmp_path)
    viewed = list(graph.store.find(graph=quads[0].graph_name))
    assert list(check_addresses(viewed, name, claims=False)) == []
    graph.add(name, quads)
    assert graph.store.dump() == dump_rebuilt(tmp_path)
    graph.review([])
    assert graph.store.dump() == before


def test_gold_has_something_open() -> None:
    assert sum(len(list(list_open(map_claims(read_gold(name))))) for name in NAMES) > 3


@pytest.mark.parametrize("seed", range(12))
def test_picks_of_invented_articles_give_the_bytes_of_a_rebuild(seed: int, tmp_path: Path) -> None:
    chance, graph = Random(seed), open_graph(tmp_path)
    articles = {
        each: map_claims(Inventor(Random(f"{seed}{each}")).invent_document(each, 14)) for each in ("a1", "a2", "a3")
    }
    for each, quads in articles.items():
        graph.add(each, quads)
    picks = [pick for quads in articles.values() for pick in list_open(quads)]
    for _ in range(4):
        graph.review(write(chance.sample(picks, len(picks) // 2)))
        assert graph.store.dump() == dump_rebuilt(tmp_path)
    graph.withdraw("a2")
    assert graph.store.dump() == dump_rebuilt(tmp_path)
    graph.review(write(picks))
    graph.add("a2", articles["a2"])
    assert graph.store.dump() == dump_rebuilt(tmp_path)


def test_an_open_office_takes_its_holder_along(tmp_path: Path) -> None:
    from jejaring import claims as c
    from jejaring.article import Article

    text = "Bupati Bandung Iwan datang."
    office = c.Open(frozenset({"32.04", "32.73"}))
    evidence = frozenset({c.Evidence(0, 19, "Bupati Bandung Iwan")})
    told = [
        c.Tenure("Iwan", "Bupati", "Pemkab", office, None),
        c.Occurrence("e1", "visit", None, None, None, None, None),
    ]
    told.append(c.Participation("e1", "Iwan", "person", None, "guest"))
    quads = map_claims(c.Document(Article.from_text("a", text), tuple(c.Claim(each, evidence) for each in told)))
    graph = open_graph(tmp_path)
    graph.add("a", quads)
    (pick,) = list_open(quads)
    graph.review(write([replace(pick, region="32.04")]))
    person = ox.NamedNode(resource("person/iwan-32.04"))
    assert any(graph.store.find(person, jj("holds"), ox.NamedNode(resource("post/bupati-pemda-32.04")), DEFAULT))
    assert any(graph.store.find(person, jj("tookPartIn"), graph=DEFAULT))
    assert not any("32.04~32.73" in str(quad) for quad in graph.store.find(graph=DEFAULT))
    assert not any(graph.store.find(ox.NamedNode(resource("agency/pemda-32.04")), TYPE, graph=quads[0].graph_name))


def test_the_last_judgement_decides() -> None:
    pick = Judgement("claim/a/1", "accept", "x", "2025-10-01T09:00:00Z", "y", region="36.74")
    later = replace(pick, decision="reject", on="2025-10-01T10:00:00Z", region=None)
    assert list_picks(write([pick]))["claim/a/1"].region == "36.74"
    assert list_picks(write([pick, later])) == {}
    assert list_picks(write([later, pick, replace(pick, on="2025-10-02T09:00:00Z")])) != {}


def test_judgements_come_back() -> None:
    pick = Judgement(
        "claim/a/1", "accept", "x", "2025-10-01T09:00:00Z", "y", region="36.74", start="2025", end="2025-10"
    )
    merge = Judgement("event/a-e1", "merge", "x", "2025-10-02T09:00:00Z", "z", into="event/b-e1")
    assert [replace(each, iri="") for each in read_judgements(write([merge, pick]))] == [pick, merge]
    assert write([pick, pick, merge]) == [*write([pick]), *write([pick]), *write([merge])]
