"""A stranger's text is text wherever it is shown: on pages, in data, in spreadsheets, in files for networks."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from jejaring.description import page, view
from jejaring.description.describing import describe
from jejaring.description.page import load_templates, write_page
from jejaring.description.rendering import write_data
from jejaring.errors import InvalidDocument
from jejaring.export import csv_tables, export_network, graphml
from jejaring.namespaces import resource
from tests.attacks.markup import ATTACKS
from tests.description.conftest import make_hostile
from tests.description.test_page import BIDI, Page
from tests.export.conftest import make_seed_network

PAGES = ("article/a1", "publisher/p", "event/a1-e1", "naming/00000000000000000001", "claim/a1/00000000000000000001")
TEXTS = [attack for attack in ATTACKS if attack.place == "text"]
LINKS = [attack for attack in ATTACKS if attack.place == "address"]
CONTROLS = {chr(code) for code in (*range(9), 11, 12, *range(13, 32), 127)}
STARTS = ("=", "+", "-", "@", "\t", "\r", "＝")


def read_page(text: str, path: str) -> Page:
    return Page(write_page(describe(make_hostile(text), resource(path)), "en"))


@pytest.mark.parametrize("attack", TEXTS, ids=lambda attack: attack.name)
def test_a_page_shows_text(attack) -> None:
    for path in PAGES:
        found, harmless = read_page(attack.text, path), read_page("x", path)
        assert (found.elements, found.attributes) == (harmless.elements, harmless.attributes)
        assert not any(sign in found.text for sign in BIDI)
        assert "subclasses" not in found.text or "{%" in found.text
        assert [json.loads(data)["@context"] for data in found.data] == ["https://schema.org"]


@pytest.mark.parametrize("attack", LINKS, ids=lambda attack: attack.name)
def test_a_page_links_to_the_web_alone(attack) -> None:
    found = Page(write_page(describe(make_hostile("x", attack.text), resource("article/a1")), "id"))
    assert attack.text not in found.links
    assert all(link.startswith(("../", "#", "https://", "http://")) and "@" not in link for link in found.links)


@pytest.mark.parametrize("attack", TEXTS, ids=lambda attack: attack.name)
@pytest.mark.parametrize("suffix", ["ttl", "nt", "jsonld"])
def test_data_hold_the_text_and_nothing_more(attack, suffix) -> None:
    import pyoxigraph as ox

    def count(text: str) -> int:
        formats = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
        data = write_data(describe(make_hostile(text), resource("event/a1-e1")), suffix)
        return sum(1 for _ in ox.parse(data, format=formats[suffix]))

    assert count(attack.text) == count("x")


def make_network(text: str) -> "nx.Graph[str]":
    graph = make_seed_network()
    graph.nodes["73.12"]["name"] = text
    return graph


def export(text: str, format: str) -> bytes:
    stream = io.BytesIO()
    export_network(make_network(text), format, stream)
    return stream.getvalue()


CARRIED = [attack for attack in TEXTS if not set(attack.text) & CONTROLS]


@pytest.mark.parametrize("attack", TEXTS, ids=lambda attack: attack.name)
@pytest.mark.parametrize("format", ["csv-nodes", "gexf", "graphml", "cx2", "cyjs", "json"])
def test_what_no_file_can_carry_is_refused_in_a_sentence(attack, format: str) -> None:
    if attack in CARRIED:
        assert export(attack.text, format)
    else:
        with pytest.raises(InvalidDocument, match=r"control character U\+[0-9A-F]{4} at position \d+"):
            export(attack.text, format)


@pytest.mark.parametrize("attack", CARRIED, ids=lambda attack: attack.name)
def test_no_cell_is_a_formula(attack) -> None:
    rows = list(csv.reader(io.StringIO(export(attack.text, "csv-nodes").decode(), newline="")))
    assert len(rows) == 7
    assert {len(row) for row in rows} == {len(rows[0])}
    names = [row[rows[0].index("name")] for row in rows]
    assert not any(name.startswith(STARTS) for name in names)


@pytest.mark.parametrize("attack", CARRIED, ids=lambda attack: attack.name)
@pytest.mark.parametrize(("format", "read"), [("gexf", nx.read_gexf), ("graphml", nx.read_graphml)])
def test_a_network_keeps_its_shape(attack, format: str, read: Callable[..., Any]) -> None:
    data = export(attack.text, format)
    ElementTree.fromstring(data)
    found = read(io.BytesIO(data))
    assert set(found.nodes) == set(make_seed_network().nodes)
    assert found.number_of_edges() == 5


# The same without the defences.


def test_without_escaping_a_text_is_an_element(monkeypatch) -> None:
    naive = load_templates().overlay(autoescape=False)
    monkeypatch.setattr(page, "load_templates", lambda: naive)
    assert "img" in read_page('"><img src=x onerror=alert(1)>', "event/a1-e1").elements


def test_without_cleaning_a_text_turns_its_line(monkeypatch) -> None:
    naive = load_templates().overlay(finalize=lambda value: value)
    monkeypatch.setattr(page, "load_templates", lambda: naive)
    assert "\u202e" in read_page("gambar\u202egpj.exe", "event/a1-e1").text


def test_without_a_look_at_links_a_script_is_linked(monkeypatch) -> None:
    monkeypatch.setattr(view, "is_web_address", lambda text: True)
    found = Page(write_page(describe(make_hostile("x", "javascript:alert(1)"), resource("article/a1")), "id"))
    assert "javascript:alert(1)" in found.links


def test_without_protection_a_cell_is_a_formula(monkeypatch) -> None:
    monkeypatch.setattr(csv_tables, "protect", lambda text: text)
    assert b",=1+1," in export("=1+1", "csv-nodes")


def test_without_escaping_a_name_ends_its_element(monkeypatch) -> None:
    monkeypatch.setattr(graphml, "escape", lambda text: text)
    with pytest.raises(ElementTree.ParseError):
        ElementTree.fromstring(export("</data></node></graph><graph><node id='x'>", "graphml"))
