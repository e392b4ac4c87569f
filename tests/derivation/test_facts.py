"""What becomes a fact: what an accepted claim tells as true and leaves nothing open of."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring import claims as c
from jejaring.graph import Graph
from jejaring.namespaces import RDFS, SCHEMA, SKOS, local, resource
from jejaring.store import DEFAULT
from jejaring.triples.minting import is_proposition
from jejaring.triples.terms import TYPE, day, jj, node, string, typed, value_of
from tests.builders import QUOTED, cite, judge, map_claims, open_graph, read_gold, write_article

MADE = c.Production("batik", "36.74")


def tell(told: c.Proposition, modality: str = "fact", polarity: bool = True, confidence: float = 1.0) -> c.Claim:
    return c.Claim(told, cite(QUOTED), modality, polarity, None, confidence)


def list_facts(graph: Graph) -> set[str]:
    """The kinds of the facts."""
    quads = graph.store.find(predicate=TYPE, graph=DEFAULT)
    facts = (q for q in quads if isinstance(q.subject, ox.NamedNode) and is_proposition(q.subject.value))
    return {value_of(quad.object).split("#")[1] for quad in facts}


def ask(graph: Graph, subject: str, key: str) -> set[str]:
    found = graph.store.find(node(subject), jj(key), graph=DEFAULT)
    return {local(value_of(quad.object)) for quad in found}


def find_fact(graph: Graph, kind: str) -> str:
    (quad,) = graph.store.find(None, TYPE, jj(kind), DEFAULT)
    return local(value_of(quad.subject))


@pytest.mark.parametrize("modality", c.MODALITIES)
@pytest.mark.parametrize("polarity", [True, False])
@pytest.mark.parametrize("confidence", [0.0, 0.49, 0.5, 1.0])
def test_a_fact_is_told_as_fact_or_reported_affirmed_and_confident(
    modality: str, polarity: bool, confidence: float, tmp_path: Path
) -> None:
    graph = open_graph(tmp_path, write_article("a1", tell(MADE, modality, polarity, confidence)))
    accepted = modality in ("fact", "reported") and polarity and confidence >= 0.5
    assert list_facts(graph) == ({"Production"} if accepted else set())
    assert ask(graph, "product/batik", "madeIn") == ({"region/36.74"} if accepted else set())
    assert len(list(graph.store.find(predicate=jj("asserts")))) == 1


OPEN = c.Open(frozenset({"36.74", "73.12"}))
DAYS = c.Open(frozenset({"2025-09-24", "2025-09-25"}), conflict=True)


@pytest.mark.parametrize(
    "told",
    [
        c.Production("batik", OPEN),
        c.Tenure("Iwan", "Bupati", None, OPEN, None),
        c.Operation("UMKM Naik Kelas", "Pemkab", OPEN),
        c.Figure("UMKM", 23, None, "exact", OPEN, None),
        c.Agreement(frozenset({OPEN, "33.11"}), None, "signed", None),
    ],
    ids=lambda told: type(told).__name__,
)
def test_what_leaves_a_region_open_is_a_claim_and_no_fact(told: c.Proposition, tmp_path: Path) -> None:
    graph = open_graph(tmp_path, write_article("a1", told))
    assert list_facts(graph) == set()
    assert len(list(graph.store.find(predicate=jj("regionCandidate")))) >= 2


def test_what_is_certain_of_an_event_is_a_fact_beside_what_is_open(tmp_path: Path) -> None:
    event = c.Occurrence("e1", "visit", "Kunjungan", DAYS, None, None, OPEN)
    graph = open_graph(tmp_path, write_article("a1", event, c.Participation("e1", "Soppeng", "region", OPEN, "guest")))
    assert list_facts(graph) == {"Occurrence", "Naming"}
    assert ask(graph, "event/a1-e1", "eventKind") == {"kind/visit"}


def test_an_accepted_open_claim_stays_open(tmp_path: Path) -> None:
    quads = map_claims(write_article("a1", c.Production("batik", OPEN)))
    graph = open_graph(tmp_path, write_article("a1", c.Production("batik", OPEN)))
    claim = next(value_of(quad.subject) for quad in quads if quad.predicate == jj("asserts"))
    graph.review(judge(1, claim, "accept"))
    assert list_facts(graph) == set()


def test_a_fact_says_on_how_many_articles_and_publishers_it_rests_and_when_it_was_seen(tmp_path: Path) -> None:
    graph = open_graph(
        tmp_path,
        write_article("a1", MADE, published="2025-09-25"),
        write_article("a2", tell(MADE), tell(MADE, "reported"), published="2025-09-20"),
        write_article("a3", MADE, published="2025-10-01", publisher="Media B"),
        write_article("a4", tell(MADE, "hoped"), published="2026-01-01", publisher="Media C"),
        write_article("a5", MADE, published=None),
    )
    fact = find_fact(graph, "Production")
    assert ask(graph, fact, "sources") == {"4"}
    assert ask(graph, fact, "publishers") == {"2"}
    assert (ask(graph, fact, "firstSeen"), ask(graph, fact, "lastSeen")) == ({"2025-09-20"}, {"2025-10-01"})


def test_the_day_seen_is_the_article_s_else_the_event_s_else_unsaid(tmp_path: Path) -> None:
    event = c.Occurrence("e1", "visit", None, "2025-09-24", None, None, None)
    shown = c.Showing("batik", "e1", None)
    for number, (told, published, seen) in enumerate(
        [((event, shown), "2025-09-25", "2025-09-25"), ((event, shown), None, "2025-09-24"), ((MADE,), None, None)]
    ):
        graph = open_graph(tmp_path / f"{number}", write_article("a1", *told, published=published))
        fact = find_fact(graph, "Showing" if len(told) > 1 else "Production")
        assert ask(graph, fact, "firstSeen") == ({seen} if seen else set())


def test_two_unknown_publishers_are_two(tmp_path: Path) -> None:
    unknown = [write_article(name, MADE, publisher="") for name in ("a1", "a2")]
    graph = open_graph(tmp_path, *unknown)
    assert ask(graph, find_fact(graph, "Production"), "publishers") == {"2"}


def test_direct_relations_stand_beside_the_facts(tmp_path: Path) -> None:
    event = c.Occurrence("e1", "visit", "Kunjungan Kerja", "2025-09-24", "2025-09-25", "Balai Kota", "36.74")
    graph = open_graph(
        tmp_path,
        write_article(
            "a1",
            event,
            c.Tenure("Iwan", "Bupati", None, "73.12", None),
            c.Participation("e1", "Pemkab", "agency", "73.12", "guest"),
            MADE,
            c.Showing("batik", "e1", "36.74"),
            c.Operation("UMKM Naik Kelas", "Kementerian UMKM", None),
            c.Alias("Kementerian UMKM", "KUMKM"),
        ),
    )
    ministry = next(
        value_of(q.subject) for q in graph.store.find(object=string("KUMKM"), graph=DEFAULT) if "agency" in str(q)
    )
    expected = {
        ("person/iwan-73.12", jj("holds"), node("post/bupati-73.12")),
        ("agency/pemda-73.12", jj("tookPartIn"), node("event/a1-e1")),
        ("region/73.12", jj("joined"), node("event/a1-e1")),
        ("event/a1-e1", jj("eventKind"), node("kind/visit")),
        ("event/a1-e1", ox.NamedNode(f"{SCHEMA}startDate"), day("2025-09-24")),
        ("event/a1-e1", ox.NamedNode(f"{SCHEMA}endDate"), day("2025-09-25")),
        ("event/a1-e1", jj("heldIn"), node("region/36.74")),
        ("event/a1-e1", ox.NamedNode(f"{SKOS}altLabel"), string("Kunjungan Kerja")),
        ("event/a1-e1", ox.NamedNode(f"{RDFS}label"), string("Kunjungan Kerja", "id")),
        ("product/batik", jj("madeIn"), node("region/36.74")),
        ("product/batik", jj("shownAt"), node("event/a1-e1")),
        (local(ministry), jj("runs"), node("programme/umkm-naik-kelas")),
    }
    for subject, key, value in expected:
        assert list(graph.store.find(node(subject), key, value, DEFAULT)), (subject, key)


def test_where_articles_differ_on_a_name_one_shows_and_both_stay_in_their_articles(tmp_path: Path) -> None:
    graph = open_graph(
        tmp_path,
        write_article("a1", c.Production("Batik", "36.74")),
        write_article("a2", c.Production("batik", "73.12")),
    )
    labels = list(graph.store.find(node("product/batik"), ox.NamedNode(f"{RDFS}label")))
    assert [value_of(q.object) for q in labels if q.graph_name == DEFAULT] == ["Batik"]
    assert len(labels) == 3


def test_facts_of_the_gold_are_those_of_the_claims_that_tell_them(tmp_path: Path) -> None:
    document = read_gold("dev-01")
    graph = open_graph(tmp_path, document)
    holders = {
        claim.proposition.person
        for claim in document.claims
        if isinstance(claim.proposition, c.Tenure) and claim.modality in ("fact", "reported") and claim.polarity
    }
    found = {quad.subject for quad in graph.store.find(predicate=jj("holds"), graph=DEFAULT)}
    labels = {
        value_of(q.object) for q in graph.store.find(predicate=ox.NamedNode(f"{RDFS}label")) if q.subject in found
    }
    assert labels == holders


def test_figures_keep_their_value(tmp_path: Path) -> None:
    graph = open_graph(tmp_path, write_article("a1", c.Figure("omzet", 306548050000, "rupiah", "about", "36.74", None)))
    (quad,) = graph.store.find(predicate=jj("value"), graph=DEFAULT)
    assert quad.object == typed("306548050000", "decimal")
    assert resource("bound/about") in {value_of(q.object) for q in graph.store.find(quad.subject)}  # type: ignore[arg-type]
