"""No article holds up the reader for ever, puts anything but claims into the graph, or speaks through a page."""

import re

import pytest

from jejaring.article import Article
from jejaring.pipeline import Item, Task
from jejaring.pipeline.extraction import Extraction, extract_article
from jejaring.pipeline.workers import run_tasks
from jejaring.workspace import open_graph
from tests.attacks.leaks import find_leaks
from tests.attacks.texts import ATTACKS, HEAD


@pytest.fixture
def guest(reviewer):
    """The id under which an attack is posted; what was taken in is withdrawn."""
    yield "guest"
    reviewer.call("DELETE", "/desk/articles/guest")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_article_is_read_or_refused(reviewer, canary, guest, attack) -> None:
    reply = reviewer.call("POST", "/desk/articles", {"text": attack.text, "id": guest})
    assert reply.status in (201, 422), reply.text[:300]
    assert not find_leaks(reply.text.replace("/etc/passwd", ""), reviewer.token, str(reviewer.folder))
    assert reviewer.client.is_well()
    if reply.status == 422:
        return
    for claim in reply.json["claims"]:
        for phrase in claim["data"]["evidence"]:
            assert reply.json["text"][phrase["start"] : phrase["end"]] == phrase["exact"]
    page = reviewer.client.send("GET", "/article/guest.html")
    assert page.status == 200
    assert "<img src=x" not in page.text
    assert "<a:a>" not in page.text
    assert not re.search(r">[^<]*\b49\b", page.text)  # nothing was reckoned
    if any(each["data"]["type"] == "agreement" for each in reply.json["claims"]):
        assert "menandatangani" not in attack.text


def test_nothing_but_conforming_graphs_came_of_it(reviewer) -> None:
    for attack in ATTACKS:
        if attack.name.endswith(("in a name", "for a product")):
            reviewer.add(attack.text, "guest", replace=True)
            quads = open_graph(reviewer.folder).archive.read_article("guest")
            from jejaring.validation import validate_article

            assert [f for f in validate_article(quads) if f.severity == "violation"] == []
    reviewer.call("DELETE", "/desk/articles/guest")


# The same without the defences.


def test_without_a_limit_of_time_a_text_is_read_for_as_long_as_it_takes() -> None:
    slow = Task(Item("slow", Article.from_text("slow", HEAD + "Bupati yang " * 12000)))
    limited = [made for _, made in run_tasks(extract_article, [slow], seconds=0.3)]
    assert isinstance(limited[0], TimeoutError)
    unlimited = [made for _, made in run_tasks(extract_article, [slow], processes=1)]
    assert isinstance(unlimited[0], Extraction)


def test_without_the_gate_a_claim_needs_no_evidence(monkeypatch) -> None:
    from jejaring.gate import gate, pass_gate
    from jejaring.pipeline.preparing import load_directory

    article = Article.from_text("a", HEAD)
    said = {"type": "production", "product": "emas", "region": "73.12", "evidence": [{"exact": "Kabupaten Soppeng"}]}
    assert pass_gate(article, [said], load_directory()).document.claims == ()
    monkeypatch.setattr(gate, "check_literals", lambda *_: ())
    assert len(pass_gate(article, [said], load_directory()).document.claims) == 1
