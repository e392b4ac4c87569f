"""What may be one across articles is proposed; a rule merges only what is certain, and can be overruled."""

from dataclasses import replace
from pathlib import Path

import pytest

from jejaring import claims as c
from jejaring.article import Article
from jejaring.graph import Graph
from jejaring.judgements import RULE, read_judgements
from jejaring.namespaces import local
from jejaring.review import Decision, decide, list_waiting, merge_certain, undo
from jejaring.review.conflicts import list_conflicts
from jejaring.review.duplicates import list_certain, list_duplicates
from jejaring.store import DEFAULT
from jejaring.triples.terms import jj
from tests.builders import map_claims, open_graph

TEXT = "Bupati Semarang Tri Wahyono menerima kunjungan Dinas Perdagangan Kota Tangerang Selatan dan Soppeng."
HERE = frozenset({c.Evidence(0, 15, "Bupati Semarang")})
VISIT = c.Occurrence("e1", "visit", None, "2025-09-24", None, None, "33.22")
HOST = c.Participation("e1", "Pemkab", "agency", "33.22", "host")
GUEST = c.Participation("e1", "Pemkot", "agency", "36.74", "guest")
OTHER_GUEST = c.Participation("e1", "Pemkab", "agency", "73.12", "guest")
NOW = "2025-10-01T09:00:00Z"


def tell(graph: Graph, name: str, *told: c.Proposition, **stance: object) -> None:
    article = Article.from_text(name, TEXT, published="2025-09-25", publisher=name)
    graph.add(name, map_claims(c.Document(article, tuple(c.Claim(each, HERE, **stance) for each in told))))


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return open_graph(tmp_path)


def list_pairs(graph: Graph) -> list[tuple[str, str, bool]]:
    return [(pair.one, pair.other, pair.is_certain) for pair in list_duplicates(graph.store)]


def test_one_visit_told_twice_is_merged_by_the_rule(graph: Graph) -> None:
    tell(graph, "a1", VISIT, HOST, GUEST)
    tell(graph, "a2", VISIT, HOST, GUEST, OTHER_GUEST)
    assert list_pairs(graph) == [("event/a1-e1", "event/a2-e1", True)]
    (made,) = merge_certain(graph, ["a2"])
    assert (made.subject, made.into, made.judge, made.on) == (
        "event/a2-e1",
        "event/a1-e1",
        RULE,
        "2025-09-24T00:00:00Z",
    )
    events = {local(str(quad.object)[1:-1]) for quad in graph.store.find(predicate=jj("event"), graph=DEFAULT)}
    assert events == {"event/a1-e1"}
    assert merge_certain(graph, ["a1", "a2"]) == []


def test_a_person_overrules_the_rule_for_good(graph: Graph) -> None:
    tell(graph, "a1", VISIT, HOST, GUEST)
    tell(graph, "a2", VISIT, HOST, GUEST)
    merge_certain(graph, ["a2"])
    decide(graph, ["event/a2-e1"], Decision("split", "Sinta", NOW, "two visits"))
    assert list_pairs(graph) == [("event/a1-e1", "event/a2-e1", True)]
    assert merge_certain(graph, ["a1", "a2"]) == []


@pytest.mark.parametrize(
    "second",
    [
        [replace(VISIT, start="2025-09-25"), HOST, GUEST],
        [replace(VISIT, start="2025-09"), HOST, GUEST],
        [replace(VISIT, region="36.74"), HOST, GUEST],
        [replace(VISIT, kind="meeting"), HOST, GUEST],
        [VISIT, HOST, OTHER_GUEST],
        [VISIT, HOST],
        [VISIT, HOST, replace(GUEST, role="participant")],
    ],
)
def test_what_is_less_than_certain_is_not_merged(graph: Graph, second: list[c.Proposition]) -> None:
    tell(graph, "a1", VISIT, HOST, GUEST)
    tell(graph, "a2", *second)
    assert list_certain(graph.store, ["a2"]) == []
    assert merge_certain(graph, ["a1", "a2"]) == []


def test_what_is_less_than_certain_is_proposed(graph: Graph) -> None:
    tell(graph, "a1", VISIT, HOST, GUEST)
    tell(graph, "a2", VISIT, HOST, OTHER_GUEST)
    assert list_pairs(graph) == [("event/a1-e1", "event/a2-e1", False)]
    (waiting,) = [each for each in list_waiting(graph) if each.kind == "duplicate"]
    assert waiting.choices == ("event/a1-e1", "event/a2-e1")
    assert waiting.why_id != waiting.why_en
    decide(graph, [waiting.id], Decision("split", "Sinta", NOW, "two visits"))
    assert [each for each in list_waiting(graph) if each.kind == "duplicate"] == []
    undo(graph, ["event/a2-e1"])
    decide(graph, [waiting.id], Decision("merge", "Sinta", NOW, "one visit"))
    assert list_pairs(graph) == []


def test_persons_and_agencies_of_like_names_are_proposed(graph: Graph) -> None:
    tell(
        graph,
        "a1",
        c.Tenure("Tri Wahyono", "Bupati", None, "33.22", None),
        c.Tenure("Tri Wahyono Adi", "Sekretaris Daerah", None, "33.22", None),
        c.Tenure("Rina", "Kepala Dinas Koperasi", "Dinas Koperasi Usaha Mikro", "33.22", None),
        c.Tenure("Dewi", "Kepala Dinas Koperasi", "Dinas Koperasi dan Usaha Mikro dan Perdagangan", "33.22", None),
    )
    assert [(one, other) for one, other, _ in list_pairs(graph)] == [
        ("agency/dinas-koperasi-dan-usaha-mikro-dan-perdagangan-33.22", "agency/dinas-koperasi-usaha-mikro-33.22"),
        ("person/tri-wahyono-33.22", "person/tri-wahyono-adi-33.22"),
    ]


def test_conflicts_are_shown_and_settled_by_rejecting(graph: Graph) -> None:
    tell(graph, "a1", VISIT, c.Tenure("Tri Wahyono", "Bupati", None, "33.22", None))
    tell(graph, "a2", replace(VISIT, start="2025-09-23"), c.Tenure("Anwar", "Bupati", None, "33.22", None))
    decide(graph, ["event/a1-e1", "event/a2-e1"], Decision("merge", "Sinta", NOW, "one visit"))
    conflicts = list_conflicts(graph.store)
    assert [(each.subject, each.key) for each in conflicts] == [
        ("event/a1-e1", "start"),
        ("post/bupati-33.22", "person"),
    ]
    waiting = [each for each in list_waiting(graph) if each.kind == "conflict"]
    assert waiting[0].articles == ("a1", "a2")
    wrong = [claim for claim in waiting[0].choices if claim.startswith("claim/a2/")]
    decide(graph, wrong, Decision("reject", "Sinta", NOW, "misprint"))
    assert [each.key for each in list_conflicts(graph.store)] == ["person"]
    undo(graph, wrong)
    assert len(list_conflicts(graph.store)) == 2


def test_a_later_holder_is_no_conflict(graph: Graph) -> None:
    for name, person, day in (("a1", "Tri Wahyono", "2018-01-02"), ("a2", "Anwar", "2025-09-25")):
        article = Article.from_text(name, TEXT, published=day)
        told = c.Tenure(person, "Bupati", None, "33.22", None)
        graph.add(name, map_claims(c.Document(article, (c.Claim(told, HERE),))))
    assert list_conflicts(graph.store) == []


def test_decisions_survive_reading_again(graph: Graph) -> None:
    tell(graph, "a1", VISIT, HOST, GUEST, confidence=0.4)
    assert not any(graph.store.find(predicate=jj("supports"), graph=DEFAULT))
    unsure = [each.id for each in list_waiting(graph) if each.kind == "unsure"]
    decide(graph, unsure, Decision("accept", "Sinta", NOW, "it says so"))
    facts = len(list(graph.store.find(predicate=jj("supports"), graph=DEFAULT)))
    assert facts == len(unsure) > 3
    tell(graph, "a1", VISIT, HOST, GUEST, confidence=0.3)
    assert len(list(graph.store.find(predicate=jj("supports"), graph=DEFAULT))) == facts
    assert [each for each in list_waiting(graph) if each.kind == "unsure"] == []
    assert {each.judge for each in read_judgements(graph.archive.read_review())} == {"Sinta"}
