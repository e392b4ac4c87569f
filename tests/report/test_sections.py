"""What a section tells of news that are known: kinds, provinces, distance, publishers."""

import re

import pytest

from jejaring.report.blocks import Bullets, Grid, Paragraph, read_text
from jejaring.report.material import Material
from jejaring.report.sections.coverage import tell_coverage
from jejaring.report.sections.kinds import tell_kinds
from jejaring.report.sections.provinces import tell_provinces
from jejaring.report.sections.space import tell_space
from jejaring.report.sections.standout import tell_standout
from jejaring.report.words import load_words


@pytest.fixture
def few(bundled):
    return Material(bundled, load_words("en"))


@pytest.fixture
def many(news):
    return Material(news, load_words("en"))


def read_rows(section):
    (grid,) = (block for block in section.blocks if isinstance(block, Grid))
    return [tuple(map(read_text, row)) for row in grid.rows]


def read_paragraphs(section):
    return [read_text(block.text) for block in section.blocks if isinstance(block, Paragraph)]


def test_each_kind_is_counted_and_none_is_left_out(few):
    rows = read_rows(tell_kinds(few))
    assert [row[0] for row in rows][::5] == ["Meeting", "Running cooperation"]
    assert {row for row in rows if row[1] != "0"} == {
        ("Exhibition", "2", "1", "1"),
        ("Verbal agreement", "3", "1", "1"),
    }


def read_items(section):
    (bullets,) = (block for block in section.blocks if isinstance(block, Bullets))
    return [read_text(item) for item in bullets.items]


def test_what_stands_out_of_five_articles(few):
    parts, kind, once, distance, broker = read_items(tell_standout(few))
    assert "2 parts" in parts
    assert "the largest has 3 regions" in parts
    assert "verbal agreement: 1 of 2" in kind
    assert once.startswith("5 of 5 ties")
    assert "within 250 km" in distance
    assert broker == few.words["standout.no_broker"]


def test_on_enough_evidence_a_broker_is_named_with_its_places(many):
    broker = read_items(tell_standout(many))[-1]
    assert re.search(r"from place \d+ to place \d+", broker)


def test_nothing_stands_out_of_no_articles(empty):
    material = Material(empty, load_words("id"))
    assert read_items(tell_standout(material)) == [material.words["standout.none"]]


def test_provinces_are_tied_by_what_ties_their_regions(few):
    rows = read_rows(tell_provinces(few))
    assert ("Banten – Sulawesi Selatan", "Verbal agreement", "1.00", "1", "1") in rows


def test_without_ties_that_is_said(empty):
    section = tell_provinces(Material(empty, load_words("id")))
    assert read_paragraphs(section) == ["Belum ada artikel yang mengikat dua provinsi."]


def test_pairs_by_distance_add_up_to_all_pairs(many):
    rows = read_rows(tell_space(many))
    regions = many.chosen.graph.number_of_nodes()
    assert sum(int(row[1].replace(",", "")) for row in rows) == regions * (regions - 1) // 2
    assert sum(int(row[2].replace(",", "")) for row in rows) == many.chosen.graph.number_of_edges()


def test_what_provinces_do_is_told_on_enough_evidence_only(few, many):
    assert read_paragraphs(tell_space(few))[-1] == few.words["space.too_little"]
    told = read_paragraphs(tell_space(many))[-1]
    assert "times as strongly" in told
    assert (few.words["space.sure"] in told) or (few.words["space.chance"] in told)


def test_many_publishers_are_shortened_and_the_rest_is_counted(many, monkeypatch):
    monkeypatch.setattr("jejaring.report.sections.coverage._MOST", 2)
    grid = next(b for b in tell_coverage(many).blocks if isinstance(b, Grid) and b.caption == "By publisher")
    found = len(many.ask_network("coverage-publishers"))
    assert found > 2
    assert len(grid.rows) == 3
    assert read_text(grid.rows[-1][0]) == f"and {found - 2} more"
