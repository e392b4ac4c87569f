"""`jejaring measures` and `jejaring export ties` at the command line, bad input among them."""

import csv
import io

import pytest

from jejaring.export.ties import read_ties_file, write_ties
from jejaring.export.two_mode import read_cells
from jejaring.measures import MEASURES
from jejaring.measuring import QUESTIONS
from jejaring.network import read_ties
from jejaring.workspace import open_graph, remake_store
from tests.news import invent_news, open_news, tell_event


@pytest.fixture
def take_in(tmp_path):
    """A workspace of these articles."""

    def take(*articles):
        folder = tmp_path / "net"
        open_news(folder, *articles)
        remake_store(folder)
        return folder

    return take


def test_without_a_name_all_there_is_is_listed(jejaring):
    names = [row["name"] for row in jejaring("measures", "--format", "json").json()]
    assert names == [*MEASURES, *QUESTIONS]


def test_a_measure_is_told_with_words_where_evidence_is_too_little(jejaring):
    outcome = jejaring("measures", "betweenness", "--format", "json", "--lang", "en")
    assert {row["note"] for row in outcome.json()} == {"too little evidence for an interval"}
    assert "Too little evidence to rank regions: 2 articles" in outcome.err


def test_the_words_are_in_the_language_asked_for(jejaring):
    outcome = jejaring("measures", "degree", "--lang", "id", "--format", "csv")
    assert "bukti terlalu sedikit untuk selang" in outcome.out
    assert "Bukti terlalu sedikit untuk memeringkat daerah" in outcome.err


def test_measures_are_those_of_the_network_command(jejaring):
    network = {row["code"]: row for row in jejaring("network", "--format", "json").json()}
    for row in jejaring("measures", "degree", "pagerank", "--format", "json", "--bootstrap", "0").json():
        assert row["value"] == pytest.approx(network[row["code"]][row["measure"]], abs=1e-6)


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "partners"])
def test_every_question_is_answered_of_the_bundled_articles(jejaring, question):
    outcome = jejaring("measures", question, "--format", "json")
    assert outcome.code == 0
    assert outcome.json() or question == "small-world"  # undefined of five ties


@pytest.mark.parametrize(
    "arguments",
    [
        ("betweeness",),
        ("degree", "decay"),
        ("degree", "--weighting", "heavy"),
        ("degree", "--since", "kemarin"),
        ("degree", "--half-life", "0"),
        ("degree", "--bootstrap", "-1"),
        ("degree", "--level", "village"),
        ("partners",),
        ("partners", "--region", "Entah"),
        ("partners", "--region", "Malang"),
    ],
)
def test_a_wrong_call_is_told(jejaring, arguments):
    outcome = jejaring("measures", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err


def test_an_empty_workspace_has_nothing_to_measure(jejaring, tmp_path):
    outcome = jejaring("-w", tmp_path / "new", "measures", "degree", "constraint", "--format", "json", "--lang", "en")
    assert outcome.json() == []
    assert "No tie fits: there is nothing to measure." in outcome.err


def test_a_single_region_makes_no_network(jejaring, take_in):
    folder = take_in(tell_event("one", "visit", {"36.74": "host"}, "2024-01-01"))
    assert jejaring("-w", folder, "measures", "degree", "--format", "json").json() == []
    assert jejaring("-w", folder, "measures", "shape", "--format", "json").json()[0] == {
        "number": "regions",
        "value": 0,
    }


def test_ties_without_a_day_are_counted_where_time_is_asked_for(jejaring, take_in):
    folder = take_in(tell_event("one", "visit", {"36.74": "host", "73.12": "guest"}, None))
    assert len(jejaring("-w", folder, "measures", "degree", "--format", "json").json()) == 2
    outcome = jejaring("-w", folder, "measures", "degree", "--since", "2020", "--format", "json", "--lang", "en")
    assert outcome.json() == []
    assert "Left out, for they have no date: 1 ties." in outcome.err
    assert jejaring("-w", folder, "measures", "history", "--format", "json").json() == []


def test_ties_between_levels_are_left_out_and_counted(jejaring, take_in):
    folder = take_in(tell_event("one", "visit", {"36.74": "host", "73": "guest"}, "2024-01-01"))
    outcome = jejaring("-w", folder, "measures", "degree", "--format", "json", "--lang", "en")
    assert outcome.json() == []
    assert "Left out, for their ends are of different levels: 1 ties." in outcome.err
    rows = jejaring("-w", folder, "measures", "degree", "--level", "province", "--format", "json").json()
    assert {row["code"]: row["value"] for row in rows} == {"36": 1, "73": 1}


def test_all_ties_in_one_event_rank_nobody(jejaring, take_in):
    roles = {"36.74": "organiser", **dict.fromkeys(("73.12", "73.10", "33.22", "35.07"), "exhibitor")}
    folder = take_in(tell_event("fair", "exhibition", roles, "2024-01-01"))
    rows = jejaring("-w", folder, "measures", "degree", "--format", "json", "--lang", "en").json()
    assert {row["code"]: row["value"] for row in rows}["36.74"] == 4
    assert {row["note"] for row in rows} == {"too little evidence for an interval"}
    assert jejaring("-w", folder, "measures", "chance", "--format", "json").code == 0


def test_a_model_that_the_data_do_not_bear_is_refused_in_words(jejaring, take_in):
    folder = take_in(tell_event("one", "visit", {"36.74": "host", "73.12": "guest"}, "2024-01-01"))
    outcome = jejaring("-w", folder, "measures", "boundary")
    assert (outcome.code, outcome.out) == (1, "")
    assert "do not tell size, distance and boundary apart" in outcome.err


def test_ties_are_exported_before_anything_is_summed(jejaring):
    rows = list(csv.DictReader(io.StringIO(jejaring("export", "ties").out)))
    assert len(rows) == 5
    assert {row["source"] for row in rows if row["occasion"].endswith("seed-03-e1")} == {"33.11", "33.22"}
    assert sum(float(row["weight"]) for row in rows) == 2.5
    assert len(list(csv.DictReader(io.StringIO(jejaring("export", "ties", "--level", "province").out)))) == 2


def test_what_is_exported_is_read_back_as_it_was():
    ties = read_ties(open_graph().store)
    stream = io.BytesIO()
    write_ties(ties, stream)
    stream.seek(0)
    assert read_ties_file(stream) == ties


@pytest.mark.parametrize(
    ("name", "columns", "cell"),
    [
        ("region-events", ["region", "event", "role"], ("36.74", "event/seed-01-e1", "host")),
        ("region-products", ["region", "product"], ("33.11", "product/batik-dengan-pewarna-alami")),
        (
            "official-events",
            ["person", "event", "role"],
            ("person/bambang-noertjahjo-36.74", "event/seed-01-e1", "host"),
        ),
    ],
)
def test_two_mode_networks_are_exported_as_their_cells(jejaring, name, columns, cell):
    out = jejaring("export", name).out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0]) == columns
    assert cell in {tuple(value.removeprefix("https://w3id.org/jejaring/") for value in row.values()) for row in rows}
    assert read_cells(io.BytesIO(out.encode())) == rows


def test_many_articles_rank(jejaring, take_in):
    folder = take_in(*invent_news(32))
    rows = jejaring("-w", folder, "measures", "degree", "--bootstrap", "50", "--format", "json").json()
    assert any(row["best_rank"] for row in rows)
    assert all(row["low"] <= row["value"] <= row["high"] for row in rows)


def test_one_more_article_names_the_pairs_that_no_news_ties_yet(jejaring):
    rows = jejaring("measures", "one-more", "--format", "json").json()
    tied = {frozenset(pair) for pair in (("33.11", "33.22"), ("33.22", "35.07"), ("36.74", "73.10"))}
    pairs = [frozenset(row["pair"].split(" – ")) for row in rows]
    assert len(pairs) == len(set(pairs)) == 15 - 5
    assert not tied & set(pairs)
    assert rows[0]["change"] > 0
