"""No page, document or claim that is posted calls elsewhere, reads a file, or brings the desk down."""

import pytest
from lxml import etree

from jejaring.desk import incoming
from jejaring.desk.incoming import make_article
from jejaring.desk.problems import Problem
from jejaring.desk.requests import NewArticle
from jejaring.reading.heading import Heading
from jejaring.reading.pages import Page
from tests.attacks.bodies import ATTACKS, STORY, XXE, wrap
from tests.attacks.leaks import find_leaks


@pytest.fixture(scope="module", autouse=True)
def market(reviewer):
    """The article that claims are posted to, as it was read."""
    yield reviewer.add(STORY * 3, "market")
    reviewer.call("DELETE", "/desk/articles/market")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_body_is_read_or_refused_in_a_sentence(reviewer, canary, attack) -> None:
    reply = reviewer.call("POST", attack.path, attack.body.replace(b"@", canary.url.encode()))
    assert reply.status in attack.statuses, reply.text[:300]
    assert reply.type in ("application/json", "application/problem+json")
    assert not find_leaks(reply.text, reviewer.token, str(reviewer.folder))
    assert canary.heard == 0
    assert reviewer.client.is_well()


def test_nothing_was_taken_in(reviewer, market) -> None:
    listed = {each["id"] for each in reviewer.call("GET", "/desk/articles").json["articles"]}
    assert "market" in listed
    assert "page" not in listed
    assert reviewer.call("GET", "/desk/articles/market").json["claims"] == market["claims"]


# The same without the defences.


def test_with_a_parser_that_resolves_entities_a_file_is_read(tmp_path, monkeypatch) -> None:
    (tmp_path / "secret").write_text("Rahasia di dalam berkas.")
    html = XXE % (tmp_path / "secret").as_uri() + wrap("<p>&x;</p>")
    assert "Rahasia" not in (make_article(NewArticle(html=html)).text or "")

    def read_naively(data: bytes, url: str | None = None) -> Page:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False))
        return Page("".join(root.itertext()), Heading())

    monkeypatch.setattr(incoming, "read_page", read_naively)
    assert "Rahasia" in (make_article(NewArticle(html=html)).text or "")


def test_without_the_check_of_characters_what_turns_a_text_is_taken(monkeypatch) -> None:
    asked = NewArticle(text="Bupati\u202e hadir di pasar.")
    with pytest.raises(Problem):
        make_article(asked)
    monkeypatch.setattr(incoming, "check_text", lambda text: text)
    assert "\u202e" in (make_article(asked).text or "")
