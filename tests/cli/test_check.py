from pathlib import Path

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.namespaces import resource
from jejaring.triples.terms import TYPE, jj
from tests.builders import judge, name_event

BUNDLED = Path(__file__).parents[2] / "graph" / "articles"


def test_the_bundled_articles_conform(jejaring):
    paths = sorted(BUNDLED.glob("*.trig"))
    outcome = jejaring("check", *paths)
    assert outcome.code == 0
    assert outcome.out.count("conforms") == len(paths) > 5


def test_a_broken_file_is_said_with_its_line_and_the_others_are_checked(jejaring, tmp_path):
    (tmp_path / "broken.trig").write_text("@prefix jj: <https://w3id.org/jejaring/ontology#> .\n<a> jj:x [ .\n")
    outcome = jejaring("check", tmp_path / "broken.trig", BUNDLED / "seed-01.trig")
    assert outcome.code == 1
    assert "broken.trig, line 2" in outcome.out
    assert "seed-01.trig: conforms" in outcome.out


def test_a_claim_without_evidence_is_a_finding(jejaring, tmp_path):
    lines = (BUNDLED / "seed-01.trig").read_text().splitlines()
    (tmp_path / "a.trig").write_text("\n".join(line for line in lines if "jj:evidence" not in line))
    outcome = jejaring("check", tmp_path / "a.trig", "--format", "json")
    assert outcome.code == 1
    assert any("evidence" in finding for finding in outcome.json()[0]["findings"])


def test_an_unknown_code_is_a_finding(jejaring, tmp_path):
    text = (BUNDLED / "seed-02.trig").read_text().replace("region/36.72", "region/99.99")
    (tmp_path / "a.trig").write_text(text)
    outcome = jejaring("check", tmp_path / "a.trig")
    assert outcome.code == 1
    assert "99.99" in outcome.out


def test_a_missing_file_is_code_3(jejaring, tmp_path):
    outcome = jejaring("check", tmp_path / "nowhere.trig")
    assert outcome.code == 3
    assert "nowhere.trig cannot be read" in outcome.err


def test_judgements_are_checked_too_and_a_file_is_said_for_what_it_is(jejaring, tmp_path):
    merge = judge(1, name_event("b"), "merge", into=name_event("a"))
    Archive(tmp_path).write_review(merge)
    outcome = jejaring("check", tmp_path / "review.trig", BUNDLED / "seed-01.trig", "--lang", "en")
    assert (outcome.code, outcome.err) == (0, "")
    assert "review.trig: conforms (judgements)" in outcome.out
    assert "seed-01.trig: conforms (article seed-01)" in outcome.out
    assert [each["holds"] for each in jejaring("check", tmp_path / "review.trig", "--format", "json").json()] == [
        "judgements"
    ]


def test_a_judgement_without_a_decision_is_a_finding_in_either_language(jejaring, tmp_path):
    first, *_ = judgement = judge(1, name_event("a"), "reject")
    typed = ox.Quad(first.subject, TYPE, jj("Judgement"), first.graph_name)
    told = [quad for quad in judgement if quad.predicate != jj("decision")]
    Archive(tmp_path).write_review([typed, *told])
    english = jejaring("check", tmp_path / "review.trig", "--lang", "en")
    indonesian = jejaring("check", tmp_path / "review.trig", "--lang", "id")
    assert (english.code, indonesian.code) == (1, 1)
    assert "finding" in english.out
    assert "temuan" in indonesian.out
    assert "judgement/" in english.out
    assert english.out != indonesian.out


def test_a_graph_that_is_neither_is_named_with_its_file(jejaring, tmp_path):
    (tmp_path / "x.trig").write_text(f"<{resource('graph/x')}> {{ <{resource('a')}> a <{resource('b')}> }}")
    outcome = jejaring("check", tmp_path / "x.trig", "--lang", "en")
    assert outcome.code == 1
    assert "x.trig" in outcome.out
    assert "article graph:" not in outcome.out
    assert "Must hold the graph of one article" in outcome.out
