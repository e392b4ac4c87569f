from pathlib import Path

BUNDLED = Path(__file__).parents[2] / "graph" / "articles"


def test_the_bundled_articles_conform(jejaring):
    outcome = jejaring("check", *sorted(BUNDLED.glob("*.trig")))
    assert outcome.code == 0
    assert outcome.out.count("conforms") == 5


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
