"""Validation as a whole: the gold and the bundled articles conform; what is altered is found, and told in one line."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.archive import Archive
from jejaring.directory import Directory
from jejaring.documents import read_document
from jejaring.errors import InputError
from jejaring.graph import Graph
from jejaring.namespaces import ARTICLE_GRAPHS, BASE, JJ, XSD
from jejaring.store import Store
from jejaring.triples import map_document
from jejaring.triples.terms import TYPE, day, jj, node, string
from jejaring.validation import Finding, validate_article, validate_store
from jejaring.validation.screen import Screen
from jejaring.validation.validate import load_reference, load_screen, load_shapes

GOLD = Path(__file__).parent / "gold"
DEV = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))
BUNDLED = Archive.bundled()  # all of it, before the tests put the first five in its place
FIRST = ("seed-00", "seed-01")


@cache
def map_gold(name: str) -> tuple[ox.Quad, ...]:
    document = read_document(json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))).document
    article = document.article.with_text((GOLD / f"{name}.txt").read_text("utf-8"))
    return tuple(map_document(replace(document, article=article), Directory.load()))


def tell(findings: list[Finding]) -> list[str]:
    return [str(finding) for finding in findings]


@pytest.mark.parametrize("name", DEV)
def test_the_gold_conforms(name: str) -> None:
    assert tell(validate_article(map_gold(name))) == []


@pytest.mark.parametrize("name", BUNDLED.list_articles())
def test_the_bundled_articles_conform(name: str) -> None:
    assert tell(validate_article(BUNDLED.read_article(name))) == []


@pytest.mark.parametrize("name", [*DEV[:4], *FIRST[:1]])
def test_what_the_screen_lets_pass_conforms_for_pyshacl(name: str) -> None:
    quads = map_gold(name) if name in DEV else BUNDLED.read_article(name)
    assert load_screen().passes(quads)
    assert load_shapes().validate(quads) == []


def test_a_file_holds_one_graph() -> None:
    quads = map_gold("dev-07")
    loose = [ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads]
    assert {finding.source for finding in validate_article([])} == {"one-graph"}
    assert "one-graph" in {finding.source for finding in validate_article(loose)}
    assert "one-graph" in {finding.source for finding in validate_article([*quads, *map_gold("dev-08")])}
    assert tell(validate_article(judge("accept", claims_of(quads)[0]))) == []


def claims_of(quads: tuple[ox.Quad, ...]) -> list[ox.NamedNode]:
    found = (quad.subject for quad in quads if quad.predicate == TYPE and quad.object == jj("Claim"))
    return [subject for subject in found if isinstance(subject, ox.NamedNode)]


def alter(
    quads: tuple[ox.Quad, ...], subject: ox.NamedNode, key: ox.NamedNode, *values: ox.NamedNode | ox.Literal
) -> list[ox.Quad]:
    """Replace the values of a property of one node; without values, drop it."""
    kept = [quad for quad in quads if (quad.subject, quad.predicate) != (subject, key)]
    return [*kept, *(ox.Quad(subject, key, value, quads[0].graph_name) for value in values)]


def test_a_claim_without_evidence_is_told_in_one_line() -> None:
    quads = map_gold("dev-08")
    claim = claims_of(quads)[0]
    findings = validate_article(alter(quads, claim, jj("evidence")), where="dev-08.trig")
    missing = [finding for finding in findings if finding.source.endswith("Claim-evidence")]
    assert len(missing) == 1
    assert missing[0].focus == claim.value and missing[0].path == f"{JJ}evidence"
    assert str(missing[0]).startswith(f"dev-08.trig: {claim.value.removeprefix(BASE)}, jj:evidence: A claim must have")
    assert "Klaim harus punya sedikitnya satu bukti" in missing[0].tell("id")
    assert "\n" not in str(missing[0])


def test_an_altered_proposition_lies_about_its_address() -> None:
    quads = map_gold("dev-01")
    kinds = {quad.subject for quad in quads if quad.object == jj("Occurrence")}
    occurrence = min(kinds, key=str)
    assert isinstance(occurrence, ox.NamedNode)
    now = next(quad.object for quad in quads if quad.subject == occurrence and quad.predicate == jj("kind"))
    other = node("kind/award") if now != node("kind/award") else node("kind/visit")
    assert {f.source for f in validate_article(alter(quads, occurrence, jj("kind"), other))} == {"proposition-address"}


def test_an_altered_stance_lies_about_the_claims_address() -> None:
    quads = map_gold("dev-01")
    altered = alter(quads, claims_of(quads)[0], jj("polarity"), ox.Literal(False))
    assert "claim-address" in {finding.source for finding in validate_article(altered)}


def test_an_unknown_region_is_found() -> None:
    quads = map_gold("dev-01")
    found = validate_article([*quads, ox.Quad(node("region/36.99"), jj("printedAs"), string("X"), quads[0].graph_name)])
    assert tell(found) == []  # a name alone refers to nothing
    event = next(quad.subject for quad in quads if quad.object == jj("Siting"))
    assert isinstance(event, ox.NamedNode)
    sources = {f.source for f in validate_article(alter(quads, event, jj("region"), node("region/36.99")))}
    assert sources == {"unknown-region", "proposition-address"}


def test_findings_name_the_article_where_no_file_is_named() -> None:
    quads = map_gold("dev-01")
    found = validate_article(alter(quads, claims_of(quads)[0], jj("rule")))
    assert {finding.where for finding in found} == {"dev-01"}


def test_an_impossible_day_is_found_and_breaks_nothing() -> None:
    quads = map_gold("dev-01")
    impossible = ox.Literal("2024-13-40", datatype=ox.NamedNode(f"{XSD}date"))
    found = validate_article(alter(quads, claims_of(quads)[0], jj("observed"), impossible))
    assert [finding.source.rpartition("#")[2] for finding in found] == ["Claim-observed"]


def test_a_failure_of_pyshacl_is_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyshacl import Validator
    from pyshacl.errors import ValidationFailure

    def fail(self: object) -> None:
        raise ValidationFailure("too deep")

    monkeypatch.setattr(Validator, "run", fail)
    with pytest.raises(InputError, match="shapes cannot be applied"):
        load_shapes().validate(map_gold("dev-07"))


def test_a_failure_that_pyshacl_returns_is_an_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyshacl import Validator

    monkeypatch.setattr(Validator, "run", lambda self: (False, ValueError("no report"), ""))
    with pytest.raises(InputError, match="no report"):
        load_shapes().validate(map_gold("dev-07"))


def test_a_constraint_that_the_screen_does_not_know_is_refused() -> None:
    sh = "http://www.w3.org/ns/shacl#"
    shape = f"<http://x/S> <{sh}targetClass> <http://x/C> ; <{sh}uniqueLang> true ."
    with pytest.raises(InputError, match="uniqueLang"):
        Screen(ox.parse(shape.encode(), format=ox.RdfFormat.TURTLE))


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    """A graph of two bundled articles, in memory."""
    archive = Archive(tmp_path)
    for name in FIRST:
        archive.write_article(name, BUNDLED.read_article(name))
    store = Store()
    store.load_reference()
    made = Graph(store, archive)
    made.load()
    yield made


def test_a_store_of_the_bundled_articles_conforms(graph: Graph) -> None:
    assert tell(validate_store(graph.store)) == []


def test_a_store_through_a_merge_conforms(graph: Graph) -> None:
    """Propositions are minted anew in the store; claims keep the addresses they were written with."""
    one, two = (find_event(graph, name) for name in FIRST)
    graph.review(judge("merge", one, two))
    assert tell(validate_store(graph.store)) == []


def test_a_judgement_on_nothing_is_found(graph: Graph) -> None:
    graph.review(judge("reject", node("claim/gone/0123456789abcdef0123")))
    assert {finding.source for finding in validate_store(graph.store)} == {"dangling-judgement"}


def test_a_tie_that_somebody_typed_in_is_found(graph: Graph) -> None:
    tie = node("tie/event/seed-00-e1/11.01_12.01")
    graph.store.load(
        ox.Quad(tie, key, value)
        for key, value in (
            (TYPE, jj("Tie")),
            (jj("between"), node("region/11.01")),
            (jj("between"), node("region/12.01")),
            (jj("joinedBy"), node("event/nowhere-e1")),
            (jj("rung"), node("rung/signed")),
            (jj("restsOn"), node("agreement/0123456789abcdef0123")),
            (jj("weight"), ox.Literal("1.5", datatype=ox.NamedNode(f"{XSD}decimal"))),
        )
    )
    sources = {finding.source.rpartition("#")[2] for finding in validate_store(graph.store)}
    assert sources == {"Tie-weight", "groundless-tie", "tie-without-party", "tie-without-rule", "tie-weight"}


def find_event(graph: Graph, article: str) -> ox.NamedNode:
    quads = graph.store.find(predicate=TYPE, object=jj("Event"), graph=ox.NamedNode(ARTICLE_GRAPHS + article))
    return min((q.subject for q in quads if isinstance(q.subject, ox.NamedNode)), key=str)


def judge(decision: str, subject: ox.NamedNode, into: ox.NamedNode | None = None) -> list[ox.Quad]:
    judgement, review = node("judgement/0123456789abcdef0123"), ox.NamedNode(f"{BASE}graph/review")
    when = ox.Literal("2026-01-02T03:04:05Z", datatype=ox.NamedNode(f"{XSD}dateTime"))
    lines: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (TYPE, jj("Judgement")),
        (jj("judges"), subject),
        (jj("decision"), node(f"decision/{decision}")),
        (jj("judge"), string("Rini")),
        (jj("judgedOn"), when),
        (jj("reason"), string("Satu acara.")),
        *([(jj("into"), into)] if into else []),
    ]
    return [ox.Quad(judgement, key, value, review) for key, value in lines]


def test_the_reference_conforms() -> None:
    """Regions, agencies, names and rules; a graph that the screen lets pass conforms (shown above and below)."""
    assert load_screen().passes(quad for quad in load_reference().find() if isinstance(quad.graph_name, ox.NamedNode))


VALUES = st.sampled_from(
    [
        string(""), string("Sari"), string("1"), string("x" * 400), ox.Literal("Sari", language="id"), day("2024-07"),
        node("region/36.74"), node("event/a1-e1"), node("kind/visit"), ox.Literal(True), ox.Literal(7),
        ox.Literal("0.5", datatype=ox.NamedNode(f"{XSD}decimal")), ox.Literal("x", datatype=ox.NamedNode(f"{XSD}date")),
    ]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(["drop", "change", "add"]), VALUES), max_size=3))
def test_whatever_the_screen_lets_pass_conforms(steps: list[tuple[int, str, ox.NamedNode | ox.Literal]]) -> None:
    quads = list(map_gold("dev-08"))
    for place, step, value in steps:
        quad = quads[place % len(quads)]
        if step != "add":
            quads.remove(quad)
        if step != "drop":
            quads.append(ox.Quad(quad.subject, quad.predicate, value, quad.graph_name))
    assert load_screen().passes(quads) <= (load_shapes().validate(quads) == [])
