"""Measures asked for by name: what is chosen, what is left out and said, and what the evidence does not bear."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.errors import CallError, UnknownName
from jejaring.measures import MEASURES
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measuring import QUESTIONS, Asked, Choice, choose_ties, measure_regions
from jejaring.measuring.choice import begin_day, end_day
from jejaring.measuring.reading import read_goods, read_mentions, read_sizes
from jejaring.measuring.regions import COLUMNS, REPLICATES, read_visits
from jejaring.regions import Gazetteer
from jejaring.workspace import open_graph
from tests.news import invent_news, open_news, tell_event


@pytest.fixture(scope="module")
def bundled():
    return open_graph().store


@pytest.fixture(scope="module")
def news(tmp_path_factory):
    return open_news(tmp_path_factory.mktemp("news"), *invent_news(40)).store


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return open_graph(tmp_path_factory.mktemp("empty") / "none").store


def ask(store, question, region=None, **choice):
    place = Gazetteer.load().find(region) if region else None
    return QUESTIONS[question].answer(Asked(store, choose_ties(store, Choice(**choice)), place))


def measure(store, *names, replicates=20, **choice):
    return measure_regions(store, choose_ties(store, Choice(**choice)), names, replicates=replicates).list_records()


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_answers_with_values_of_its_function(bundled, name):
    rows = measure(bundled, name)
    assert rows
    assert all(list(row) == list(COLUMNS) and row["measure"] == name for row in rows)
    chosen = choose_ties(bundled)
    graph = read_visits(bundled, chosen) if MEASURES[name].directed else chosen.graph
    for code, value in MEASURES[name].function(graph).items():
        (row,) = [row for row in rows if row["code"] == code]
        assert value is None or math.isclose(row["value"], value, abs_tol=1e-6)


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("store", ["bundled", "empty"])
def test_thin_evidence_gives_no_place_and_says_so(request, store, name):
    for row in measure(request.getfixturevalue(store), name):
        assert row["best_rank"] is row["worst_rank"] is row["low"] is None
        assert row["note"] or name in ("component", "community")


@pytest.mark.parametrize("name", ["degree", "betweenness", "clustering", "core", "effective_size"])
@pytest.mark.parametrize("weighting", ["newman", "jaccard", "ladder"])
def test_enough_evidence_gives_an_interval_that_holds_the_value(news, name, weighting):
    rows = [row for row in measure(news, name, weighting=weighting) if row["value"] is not None]
    sure = [row for row in rows if row["low"] is not None]
    assert sure and all(0 <= row["low"] <= row["value"] <= row["high"] for row in sure)
    assert any(row["best_rank"] for row in rows)
    assert MEASURES[name].unit_en != "share" or all(row["high"] <= 1 for row in sure)


def test_no_interval_is_given_where_none_is_asked_for(news):
    assert {row["note"] for row in measure(news, "degree", replicates=0)} == {"no interval was asked for"}


def test_two_calls_give_the_same(news):
    assert measure(news, "strength") == measure(news, "strength")
    assert REPLICATES == 1000


def test_publishers_may_be_drawn(news):
    rows = measure_regions(news, choose_ties(news), ["degree"], replicates=20, unit="publishers").list_records()
    assert any(row["low"] is not None for row in rows)


def test_the_notes_are_in_the_language_asked_for(bundled):
    rows = measure_regions(bundled, choose_ties(bundled), ["degree"], language="id").list_records()
    assert {row["note"] for row in rows} == {"bukti terlalu sedikit untuk selang"}


def test_an_unknown_measure_is_told_with_its_nearest(bundled):
    with pytest.raises(UnknownName, match="betweenness"):
        measure(bundled, "betweeness")


# What is chosen


def test_time_leaves_out_what_is_outside_and_what_has_no_date(tmp_path):
    told = {"36.74": "host", "73.12": "guest"}
    days = ["2023-06-01", "2024-06-01", None]
    articles = [tell_event(f"a{n}", "visit", told, day) for n, day in enumerate(days)]
    store = open_news(tmp_path, *articles).store
    assert len(choose_ties(store).records) == 3
    chosen = choose_ties(store, Choice(since="2024", until="2024-06"))
    assert (len(chosen.records), chosen.undated) == (1, 1)
    assert measure(store, "strength", until="2023")[0]["value"] == 1.0


def test_old_ties_fade_by_half_in_a_half_life(tmp_path):
    told = {"36.74": "host", "73.12": "guest"}
    articles = [tell_event(f"a{n}", "visit", told, day) for n, day in enumerate(["2024-01-01", "2024-01-11"])]
    store = open_news(tmp_path, *articles).store
    assert measure(store, "strength", half_life=10)[0]["value"] == 1.5
    assert measure(store, "strength", half_life=10, until="2024-01-21")[0]["value"] == 0.75


@pytest.mark.parametrize("half_life", [0.0, -1.0, math.nan])
def test_a_half_life_that_is_none_is_refused(bundled, half_life):
    with pytest.raises(CallError):
        choose_ties(bundled, Choice(half_life=half_life))


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024/10", "kemarin", "2024-1"])
def test_a_day_that_is_none_is_refused(text):
    with pytest.raises(CallError, match="is no day"):
        begin_day(text)


def test_a_day_that_no_calendar_has_is_refused():
    with pytest.raises(UnfitNetwork):
        begin_day("2023-02-30")


@given(st.dates(min_value=begin_day("1900"), max_value=begin_day("2100")))
def test_a_year_a_month_and_a_day_end_no_earlier_than_what_they_hold(day):
    iso = day.isoformat()
    assert begin_day(iso[:4]) <= begin_day(iso[:7]) <= begin_day(iso) == day
    assert day < end_day(iso) <= end_day(iso[:7]) <= end_day(iso[:4])


def test_a_tie_between_levels_is_left_out_and_counted(tmp_path):
    store = open_news(tmp_path, tell_event("a", "visit", {"36.74": "host", "73": "guest"}, "2024-01-01")).store
    chosen = choose_ties(store)
    assert (chosen.records, chosen.of_other_levels) == ((), 1)
    assert len(choose_ties(store, Choice(level="province")).records) == 1


def test_hub_and_authority_are_of_visits_at_both_levels(bundled):
    assert {row["code"] for row in measure(bundled, "authority") if row["value"]} == {"36.74"}
    assert {row["code"] for row in measure(bundled, "authority", level="province") if row["value"]} == {"36"}


def test_island_groups_share_the_weight_of_an_occasion(tmp_path):
    roles = {"36.74": "host", "33.22": "guest", "73.12": "guest", "64.72": "guest"}
    store = open_news(tmp_path, tell_event("a", "visit", roles, "2024-01-01")).store
    strengths = {row["code"]: row["value"] for row in measure(store, "strength", level="island")}
    assert strengths == {"Jawa": 1.0, "Kalimantan": 1.0, "Sulawesi": 1.0}
    assert ask(store, "decay", level="island").list_values("tied")
    with pytest.raises(UnfitNetwork):
        ask(store, "boundary", level="island")


# Questions about the whole network


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name != "partners"])
def test_every_question_is_answered_of_enough_evidence(news, name):
    assert len(ask(news, name))


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name not in ("partners", "boundary", "residuals")])
def test_an_empty_network_has_an_answer(empty, name):
    table = ask(empty, name)
    values = [v for row in table for v in row[1:] if isinstance(v, float)]
    assert all(math.isfinite(value) for value in values)


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name not in ("partners", "boundary", "residuals")])
def test_all_ties_in_one_event_have_an_answer(tmp_path, name):
    roles = {"36.74": "organiser", "73.12": "exhibitor", "73.10": "exhibitor"}
    store = open_news(tmp_path, tell_event("fair", "exhibition", roles, "2024-01-01")).store
    assert ask(store, name).columns
    assert all(row["best_rank"] is None for row in measure(store, "degree"))


@pytest.mark.parametrize("name", ["boundary", "residuals"])
def test_the_gravity_model_refuses_what_it_cannot_tell_apart(empty, name):
    with pytest.raises(UnfitNetwork, match="do not tell"):
        ask(empty, name)


def test_brokers_have_an_interval_where_evidence_is_enough(news, bundled):
    rows = ask(news, "brokers").list_records()
    sure = [row for row in rows if row["low"] is not None]
    assert sure and all(0 <= row["low"] <= row["between"] <= row["high"] for row in sure)
    assert {row["low"] for row in ask(bundled, "brokers").list_records()} == {None}


def test_coverage_is_of_kabupaten_and_kota_at_every_level(bundled):
    counts = [ask(bundled, "coverage", level=level).list_values("seen") for level in ("regency", "province", "island")]
    assert counts[0] == counts[1] == counts[2]


def test_partners_ask_for_a_region(bundled):
    with pytest.raises(CallError, match="--region"):
        ask(bundled, "partners")
    assert {row["code"] for row in ask(bundled, "partners", "Tangsel").list_records()} == {"33.11", "33.22", "35.07"}


def test_a_region_outside_the_network_lacks_no_partner_by_name(bundled):
    with pytest.raises(UnknownName):
        ask(bundled, "partners", "11.01")


def test_coverage_counts_every_kabupaten_and_kota(bundled):
    rows = ask(bundled, "coverage").list_records()
    assert sum(row["regions"] for row in rows) == 514
    assert sum(row["seen"] for row in rows) == len({code for m in read_mentions(bundled) for code in m.regions})


def test_the_first_year_has_nothing_before_it(bundled):
    first, *rest = ask(bundled, "history").list_records()
    assert first["appeared"] is None
    assert [row["year"] for row in rest] == [2022, 2023, 2024, 2025]


def test_what_questions_need_besides_ties_is_read(bundled):
    assert read_sizes(bundled)["36.74"] > 1_000_000
    assert read_goods(bundled)["33.11"]
    assert all(region.count(".") == 1 for mention in read_mentions(bundled) for region in mention.regions)
