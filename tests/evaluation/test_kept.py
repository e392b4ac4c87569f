"""Articles kept without their texts score as they did with them, and docs/quality.md is what they make."""

import json
import runpy
import shutil
from pathlib import Path

import pytest

from jejaring.directory import Directory
from jejaring.evaluation.article import score_article
from jejaring.evaluation.kept import keep_article, read_kept, score_kept, write_kept

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
KEPT = sorted((ROOT / "docs" / "quality").glob("*.json"))
DIRECTORY = Directory.load()


def keep(name: str, tmp_path: Path, change=lambda claims: claims) -> Path:
    """Keep a gold article against a system that says the same, but for a change."""
    document = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
    document["claims"] = change(document["claims"])
    (tmp_path / f"{name}.json").write_text(json.dumps(document), "utf-8")
    kept = keep_article(GOLD / f"{name}.gold.json", tmp_path / f"{name}.json", DIRECTORY, {"order": 1, "seen": False})
    (tmp_path / "kept.json").write_text(write_kept(kept), "utf-8")
    return tmp_path / "kept.json"


@pytest.mark.parametrize("name", ["dev-01", "dev-05", "dev-09", "dev-13"])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_kept_article_scores_as_with_its_text(name, step, tmp_path):
    path = keep(name, tmp_path, lambda claims: claims[::step])
    assert score_kept(read_kept(path)).counts == score_article(GOLD / f"{name}.gold.json", tmp_path).counts


def test_private_persons_lose_their_names_alike_in_both_halves(tmp_path):
    text = keep("dev-08", tmp_path).read_text("utf-8")
    gold = json.loads((GOLD / "dev-08.gold.json").read_text("utf-8"))
    assert any(claim.get("speaker") == "Wenny Oktavia" for claim in gold["claims"])
    assert "Wenny Oktavia" not in text
    kept = json.loads(text)
    names = [
        {c["speaker"] for c in kept[half]["claims"] if c["type"] == "statement"} for half in ("extracted", "judged")
    ]
    assert names[0] == names[1]
    assert any(name.startswith("p") and name[1:].isdigit() for name in names[0])


def test_a_wrong_name_stays_wrong(tmp_path):
    def rename(claims):
        return [{**c, "speaker": "Orang Lain"} if c["type"] == "statement" else c for c in claims]

    score = score_kept(read_kept(keep("dev-05", tmp_path, rename)))
    assert score.counts["statement", "strict"] == 0
    assert score.counts["statement", "gold"] > 0


def test_the_page_is_what_the_kept_articles_make():
    script = runpy.run_path(str(ROOT / "scripts" / "write_quality.py"))
    assert (ROOT / "docs" / "quality.md").read_text("utf-8") == script["write_page"](script["load_kept"]())


def test_the_page_changes_with_the_articles(tmp_path):
    script = runpy.run_path(str(ROOT / "scripts" / "write_quality.py"))
    assert script["write_page"](script["load_kept"]()[:3]) != (ROOT / "docs" / "quality.md").read_text("utf-8")


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_no_words_of_an_article_are_kept_but_names(path):
    kept = json.loads(path.read_text("utf-8"))
    for half in ("extracted", "judged"):
        for claim in kept[half]["claims"]:
            assert not {"exact", "measure"} & set(claim)
            assert all(len(value) <= 100 for value in claim.values() if isinstance(value, str))
            assert all(len(place) == 2 for place in claim["evidence"])


def test_articles_were_read_in_one_order():
    orders = sorted(read_kept(path)["read"]["order"] for path in KEPT)
    assert len(orders) == len(set(orders)) > 30


def test_the_script_keeps_what_the_order_names(tmp_path, monkeypatch):
    for name in ("dev-01", "dev-02"):
        shutil.copy(GOLD / f"{name}.gold.json", tmp_path / f"{name}.json")
    (tmp_path / "order.tsv").write_text("dev-02\tR1\t0123456789\tt\ndev-01\tR2\t0123456789\tt\n", "utf-8")
    out = tmp_path / "out"
    call = [
        "keep_quality.py",
        str(GOLD),
        str(tmp_path),
        str(tmp_path / "order.tsv"),
        "--out",
        str(out),
        "--seen",
        "dev-01",
    ]
    monkeypatch.setattr("sys.argv", call)
    runpy.run_path(str(ROOT / "scripts" / "keep_quality.py"), run_name="__main__")
    read = {path.stem: read_kept(path)["read"] for path in out.glob("*.json")}
    assert read["dev-02"] == {"order": 1, "extractor": "0123456", "reader": "1", "seen": False}
    assert (read["dev-01"]["order"], read["dev-01"]["seen"]) == (2, True)
