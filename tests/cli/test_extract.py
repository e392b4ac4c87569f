"""`jejaring extract`: the documents that are measured, and the text with its claims marked."""

import json

import pytest

from tests.builders import GOLD, NAMES

ARTICLE = GOLD / "dev-05.txt"


def test_one_article_prints_one_document(jejaring):
    outcome = jejaring("extract", ARTICLE, "--format", "json", "--published", "2018-03-07")
    document = outcome.json()
    assert outcome.code == 0
    assert document["article"]["id"] == "dev-05"
    assert document["article"]["published"] == "2018-03-07"
    assert document["claims"]
    assert "set_aside" not in document
    text = ARTICLE.read_text("utf-8")
    for claim in document["claims"]:
        assert claim["confidence"] >= 0.5
        assert all(text[e["start"] : e["end"]] == e["exact"] for e in claim["evidence"])


def test_several_articles_print_json_lines(jejaring, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": n, "text": (GOLD / f"{n}.txt").read_text("utf-8")}) for n in NAMES[:2]), "utf-8"
    )
    lines = jejaring("extract", path, "--format", "json").out.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == NAMES[:2]


def test_a_folder_gets_one_file_an_article(jejaring, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"id": "first", "text": ARTICLE.read_text("utf-8")}), "utf-8")
    assert jejaring("extract", path, ARTICLE, "--out", tmp_path / "out").code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["dev-05.json", "first.json"]


def test_the_rest_is_given_with_its_reasons(jejaring):
    document = jejaring("extract", ARTICLE, "--format", "json", "--all").json()
    assert all(entry["claim"]["type"] and entry["reasons"][0]["id"] for entry in document["set_aside"])


def test_what_was_written_goes_in(jejaring, tmp_path):
    jejaring("extract", ARTICLE, "--out", tmp_path / "out")
    (tmp_path / "out" / "dev-05.txt").write_bytes(ARTICLE.read_bytes())
    outcome = jejaring("-w", tmp_path / "net", "add", tmp_path / "out" / "dev-05.json")
    assert outcome.code == 0
    assert "set aside" not in outcome.out


def test_the_text_is_shown_with_its_claims(jejaring):
    out = jejaring("extract", ARTICLE).out
    assert "Wali Kota Pasuruan Ramadan Setiawan[" in out
    assert "tenure Ramadan Setiawan · Wali Kota · 35.75" in out


def test_what_cannot_be_read_is_refused_and_the_rest_is_printed(jejaring, tmp_path):
    outcome = jejaring("extract", tmp_path / "none.txt", ARTICLE, "--format", "json")
    assert outcome.code == 3
    assert len(outcome.out.splitlines()) == 1


@pytest.mark.parametrize("name", NAMES[:3])
def test_documents_by_people_are_an_extractor_too(jejaring, tmp_path, name):
    (tmp_path / f"{name}.txt").write_bytes((GOLD / f"{name}.txt").read_bytes())
    (tmp_path / f"{name}.json").write_bytes((GOLD / f"{name}.gold.json").read_bytes())
    gold = json.loads((tmp_path / f"{name}.json").read_text("utf-8"))
    document = jejaring("extract", tmp_path / f"{name}.txt", "--extractor", "documents", "--format", "json").json()
    assert len(document["claims"]) == len([c for c in gold["claims"] if c["confidence"] >= 0.5])
    told = {tuple(tie["regions"]) for tie in gold["ties"]}
    assert {tuple(tie["regions"]) for tie in document["ties"]} == {tuple(sorted(pair)) for pair in told}
