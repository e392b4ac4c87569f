"""A page shows a stranger's text as text, links only to the web, and never says more than was seen."""

import json
from html.parser import HTMLParser

import pytest

from jejaring.description.describing import describe
from jejaring.description.page import write_page
from jejaring.description.rendering import write_data
from jejaring.namespaces import resource
from tests.description.conftest import ADDRESSES, HOSTILE, make_hostile

PAGES = ("article/a1", "publisher/p", "event/a1-e1", "naming/00000000000000000001", "claim/a1/00000000000000000001")
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff\u0001\u0007\u001b"


class Page(HTMLParser):
    def __init__(self, data):
        super().__init__()
        self.text = data.decode()
        self.elements, self.attributes, self.links, self.data, self._script = set(), set(), [], [], False
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.links += [value for name, value in attributes if name in ("href", "src", "action")]
        self._script = tag == "script" and "src" not in dict(attributes)

    def handle_data(self, data):
        if self._script and data.strip():
            self.data.append(data)
        self._script = False


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_stays_text(text, path):
    page, harmless = (Page(write_page(describe(make_hostile(each), resource(path)), "en")) for each in (text, "x"))
    assert (page.elements, page.attributes) == (harmless.elements, harmless.attributes)
    assert not any(name.startswith("on") or name in ("style", "srcdoc") for name in page.attributes)
    assert not any(sign in page.text for sign in BIDI)
    assert all(link.startswith(("../", "https://", "http://", "#")) for link in page.links)
    assert [json.loads(data)["@context"] for data in page.data] == ["https://schema.org"]
    assert page.text.count("49") == harmless.text.count("49") or "{{ 7" not in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_the_web_is_linked(address):
    page = Page(write_page(describe(make_hostile("x", address), resource("article/a1")), "id"))
    assert address not in page.links
    ours = ("../", "#", "https://w3id.org/", "https://creativecommons.org/")
    assert all(link.startswith(ours) for link in page.links)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("suffix", ["ttl", "nt", "jsonld"])
def test_hostile_text_is_data_like_any_other(text, suffix):
    import pyoxigraph as ox

    formats = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
    data = write_data(describe(make_hostile(text), resource("event/a1-e1")), suffix)
    values = {q.object.value for q in ox.parse(data, formats[suffix]) if isinstance(q.object, ox.Literal)}
    assert text in values


def test_an_office_was_observed_and_never_is(store):
    page = write_page(describe(store, resource("person/iwan-33.11")), "en").decode()
    assert "Observed on <b>13 Nov 2021</b>" in page
    assert "does not know who holds them today" in page
    assert "holds" not in page.replace("who holds them", "")


def test_each_statement_has_its_evidence(store):
    description = describe(store, resource("region/36.74"))
    page = write_page(description, "id").decode()
    assert (
        page.count("<details") == len(description.statements) == page.count('<article class="statement">') - 2
    )  # ties
    for statement in description.statements:
        assert all(f"posisi {e.start}–{e.end}" in page for claim in statement.claims for e in claim.evidence)


def test_what_is_denied_or_planned_is_no_fact():
    page = write_page(describe(make_hostile("x"), resource("figure/00000000000000000001")), "en").decode()
    assert "not a fact" in page
    assert "denied" in page


@pytest.mark.parametrize(("language", "word"), [("id", "Keikutsertaan"), ("en", "Participation")])
def test_pages_speak_two_languages(store, language, word):
    page = write_page(describe(store, resource("region/36.74")), language).decode()
    assert f'<html lang="{language}"' in page
    assert f"<h2>{word} " in page
