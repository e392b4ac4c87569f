"""Articles and judgements go in, are changed and taken back; what is undone leaves the bytes of before."""

from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from jejaring import claims as c
from jejaring.archive import Archive
from jejaring.errors import CallError, InputError
from jejaring.graph import Graph
from jejaring.namespaces import RDFS, local
from jejaring.store import DEFAULT, REVIEW
from jejaring.triples import parse_trig
from jejaring.triples.terms import TYPE, jj, node, value_of
from tests.builders import judge, map_claims, name_event, open_graph, open_store, write_article

GUEST = c.Participation("e1", "Pemkab", "agency", "73.12", "guest")
HOST = c.Participation("e1", "Pemkot", "agency", "36.74", "host")
MADE = c.Production("batik", "36.74")
TENURE = c.Tenure("Iwan", "Bupati", None, "73.12", None)
LABEL = ox.NamedNode(f"{RDFS}label")


def tell_visit(name: str, *told: c.Proposition, day: str = "2025-09-24") -> c.Document:
    return write_article(name, c.Occurrence("e1", "visit", None, day, None, None, "36.74"), GUEST, HOST, *told)


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return open_graph(tmp_path / "graph", tell_visit("a1", TENURE), tell_visit("a2", TENURE, MADE))


def read_sources(graph: Graph, kind: str) -> dict[str, int]:
    facts = {quad.subject: quad for quad in graph.store.find(None, TYPE, jj(kind), DEFAULT)}
    counts = {
        q.subject: int(value_of(q.object)) for q in graph.store.find(predicate=jj("sources")) if q.subject in facts
    }
    return {local(value_of(subject)): number for subject, number in counts.items()}


def find_claim(graph: Graph, article: str, kind: str) -> str:
    told = graph.archive.read_article(article)
    facts = {quad.subject for quad in told if quad.predicate == TYPE and quad.object == jj(kind)}
    return next(value_of(quad.subject) for quad in told if quad.predicate == jj("asserts") and quad.object in facts)


def test_the_same_article_twice_changes_nothing(graph: Graph) -> None:
    before = graph.store.dump()
    graph.add("a2", map_claims(tell_visit("a2", TENURE, MADE)))
    assert graph.store.dump() == before


def test_a_change_and_its_undoing_give_the_bytes_of_before(graph: Graph) -> None:
    before = graph.store.dump()
    graph.add("a2", map_claims(tell_visit("a2", c.Showing("kopi", "e1", None), day="2025-09-25")))
    assert graph.store.dump() != before
    graph.add("a2", map_claims(tell_visit("a2", TENURE, MADE)))
    assert graph.store.dump() == before


def test_withdrawing_gives_the_bytes_of_before(graph: Graph) -> None:
    before = graph.store.dump()
    graph.add("a3", map_claims(tell_visit("a3", TENURE, MADE, c.Alias("Pemkot", "PK"))))
    graph.withdraw("a3")
    assert graph.store.dump() == before
    assert graph.archive.list_articles() == ["a1", "a2"]


def test_what_two_articles_tell_is_one_fact_until_both_are_withdrawn(graph: Graph) -> None:
    assert list(read_sources(graph, "Tenure").values()) == [2]
    graph.withdraw("a1")
    assert list(read_sources(graph, "Tenure").values()) == [1]
    graph.withdraw("a2")
    assert read_sources(graph, "Tenure") == {}
    assert graph.store.dump() == open_store().dump()


def test_an_unknown_article_cannot_be_withdrawn(graph: Graph) -> None:
    before = graph.store.dump()
    with pytest.raises(CallError, match="no article a9 to withdraw") as caught:
        graph.withdraw("a9")
    assert caught.value.exit_code == 2
    assert graph.store.dump() == before


@pytest.mark.parametrize("name", ["", "../a1", "a b", ".a"])
def test_a_bad_id_is_refused_and_nothing_changes(graph: Graph, name: str) -> None:
    before = graph.store.dump()
    with pytest.raises(InputError, match="is no id of an article"):
        graph.add(name, [])
    assert graph.store.dump() == before


def test_quads_of_another_graph_are_refused_and_nothing_changes(graph: Graph) -> None:
    before = graph.store.dump()
    with pytest.raises(InputError, match="graph/article/a1"):
        graph.add("a3", map_claims(tell_visit("a1")))
    assert graph.store.dump() == before
    assert graph.archive.list_articles() == ["a1", "a2"]


def test_merging_two_events_makes_their_participations_one_with_two_sources(graph: Graph) -> None:
    before = graph.store.dump()
    assert sorted(read_sources(graph, "Participation").values()) == [1, 1, 1, 1]
    merge = judge(1, name_event("a1"), "merge", into=name_event("a2"))
    graph.review(merge)
    assert list(read_sources(graph, "Participation").values()) == [2, 2]
    assert len(list(graph.store.find(None, TYPE, jj("Tie"), DEFAULT))) == 1
    assert not list(graph.store.find(ox.NamedNode(name_event("a1"))))
    graph.review([*merge, *judge(2, name_event("a1"), "split")])
    assert [line for line in graph.store.dump().splitlines() if b"graph/review" not in line] == before.splitlines()
    graph.review([])
    assert graph.store.dump() == before


def test_a_file_keeps_what_its_extractor_wrote(graph: Graph) -> None:
    path = graph.archive.folder / "articles" / "a1.trig"
    before = path.read_bytes()
    graph.review(judge(1, name_event("a1"), "merge", into=name_event("a2")))
    assert path.read_bytes() == before


def test_claims_keep_their_address_through_a_merge_and_judgements_hold(graph: Graph) -> None:
    claim = find_claim(graph, "a1", "Participation")
    graph.review([*judge(1, name_event("a1"), "merge", into=name_event("a2")), *judge(2, claim, "reject")])
    assert sorted(read_sources(graph, "Participation").values()) == [1, 2]


def test_rejecting_a_claim_takes_the_fact_and_its_labels_and_accepting_returns_them(graph: Graph) -> None:
    before = graph.store.dump()
    product, claim = node("product/batik"), find_claim(graph, "a2", "Production")
    reject = judge(1, claim, "reject")
    graph.review(reject)
    assert not list(graph.store.find(product, graph=DEFAULT))
    assert read_sources(graph, "Production") == {}
    assert list(graph.store.find(product, LABEL))
    accept = judge(2, claim, "accept")
    graph.review([*reject, *accept])
    assert list(read_sources(graph, "Production").values()) == [1]
    assert list(graph.store.find(product, LABEL, graph=DEFAULT))
    graph.review(accept)
    graph.review([])
    assert graph.store.dump() == before


def test_accepting_makes_a_fact_of_a_doubtful_claim_but_not_of_a_hope(graph: Graph) -> None:
    doubtful = c.Claim(c.Production("kopi", "73.12"), map_evidence(), confidence=0.2)
    hoped = c.Claim(c.Production("abon", "73.12"), map_evidence(), modality="hoped")
    graph.add("a3", map_claims(write_article("a3", doubtful, hoped)))
    quads = graph.archive.read_article("a3")
    claims = sorted(value_of(quad.subject) for quad in quads if quad.predicate == jj("asserts"))
    graph.review([quad for number, claim in enumerate(claims) for quad in judge(number, claim, "accept")])
    made = {local(value_of(quad.subject)) for quad in graph.store.find(predicate=jj("madeIn"), graph=DEFAULT)}
    assert made == {"product/batik", "product/kopi"}


def map_evidence() -> frozenset[c.Evidence]:
    return frozenset({c.Evidence(0, 5, "“Semo")})


def test_the_last_judgement_decides_whatever_its_order_in_the_file(graph: Graph) -> None:
    claim = find_claim(graph, "a2", "Production")
    early, late = (
        judge(9, claim, "accept", on="2025-10-01T08:00:00Z"),
        judge(1, claim, "reject", on="2025-10-02T08:00:00Z"),
    )
    graph.review([*late, *early])
    assert read_sources(graph, "Production") == {}
    graph.review([*judge(1, claim, "accept", on="2025-10-03T08:00:00Z"), *early])
    assert list(read_sources(graph, "Production").values()) == [1]


def test_a_judgement_holds_when_the_article_is_taken_in_again_or_comes_back(graph: Graph) -> None:
    graph.review(judge(1, find_claim(graph, "a2", "Production"), "reject"))
    graph.add("a2", map_claims(tell_visit("a2", TENURE, MADE)))
    assert read_sources(graph, "Production") == {}
    graph.withdraw("a2")
    graph.add("a2", map_claims(tell_visit("a2", TENURE, MADE)))
    assert read_sources(graph, "Production") == {}


def test_a_judgement_turned_round_under_its_address_counts(graph: Graph) -> None:
    claim = find_claim(graph, "a2", "Production")
    graph.review(judge(1, claim, "reject"))
    graph.review(judge(1, claim, "accept"))
    assert list(read_sources(graph, "Production").values()) == [1]


def test_merges_in_a_circle_are_refused_and_nothing_changes(graph: Graph) -> None:
    one, other = name_event("a1"), name_event("a2")
    graph.review(judge(1, one, "merge", into=other))
    before, kept = graph.store.dump(), graph.archive.read_review()
    with pytest.raises(InputError, match="in a circle"):
        graph.review([*judge(1, one, "merge", into=other), *judge(2, other, "merge", into=one)])
    assert (graph.store.dump(), graph.archive.read_review()) == (before, kept)


def test_an_article_without_claims_gets_some(graph: Graph) -> None:
    graph.add("a3", map_claims(write_article("a3")))
    graph.add("a3", map_claims(write_article("a3", c.Production("kopi", "73.12"))))
    assert sorted(read_sources(graph, "Production").values()) == [1, 1]


def test_a_rebuild_changes_nothing(graph: Graph) -> None:
    graph.review(judge(1, name_event("a1"), "merge", into=name_event("a2")))
    before = graph.store.dump()
    graph.rebuild()
    assert graph.store.dump() == before


def test_a_tie_outlives_the_agreement_made_at_its_event(graph: Graph) -> None:
    before = graph.store.dump()
    agreed = c.Agreement(frozenset({"36.74", "73.12"}), None, "signed", "e1")
    graph.add("a1", map_claims(tell_visit("a1", TENURE, agreed)))
    assert len(list(graph.store.find(predicate=jj("rung"), graph=DEFAULT, object=node("rung/signed")))) > 0
    graph.add("a1", map_claims(tell_visit("a1", TENURE)))
    assert graph.store.dump() == before


def test_what_the_reference_says_outlives_a_fact_that_says_it_too(tmp_path: Path) -> None:
    path = tmp_path / "known.ttl"
    path.write_text("<product/batik> <ontology#madeIn> <region/36.74> .", "utf-8")
    graph = open_graph(tmp_path / "graph", write_article("a1", MADE), store=open_store(path))
    graph.withdraw("a1")
    assert list(graph.store.find(node("product/batik"), jj("madeIn"), graph=DEFAULT))


def test_the_bundled_articles_taken_in_one_by_one_are_the_bundled_graph(tmp_path: Path) -> None:
    bundled, graph = Archive.bundled(), open_graph(tmp_path)
    names = bundled.list_articles()
    for name in Random(3).sample(names, len(names)):
        graph.add(name, bundled.read_article(name))
    graph.review(bundled.read_review())
    whole = Graph(open_store(), bundled)
    whole.load()
    assert graph.store.dump() == whole.store.dump()
    assert len(names) >= 5


def test_the_review_stands_in_its_graph(graph: Graph) -> None:
    quads = judge(1, name_event("a1"), "merge", into=name_event("a2"))
    graph.review(quads)
    assert set(graph.store.find(graph=REVIEW)) == set(quads)
    assert set(parse_trig(graph.archive.folder / "review.trig")) == set(quads)
