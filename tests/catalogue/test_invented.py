"""What the questions answer of invented articles: conflicts, several sources, holders who follow each other."""

from dataclasses import replace

import pytest

from jejaring import claims as c
from jejaring.namespaces import resource
from tests.builders import QUOTED, TEXT, cite, find_claims, judge, map_claims, name_event, write_article
from tests.catalogue.conftest import list_answers

EVENT = name_event("a")


def tell(id, start=None, region=None, *, end=None, venue=None, name=None, kind="visit", **head):
    """An article that tells of one event."""
    return write_article(id, c.Occurrence("e1", kind, name, start, end, venue, region), **head)


def deny(document, modality="fact"):
    claims = tuple(replace(claim, polarity=False, modality=modality) for claim in document.claims)
    return replace(document, claims=claims)


def merge(make_graph, *articles):
    return make_graph(*articles, merged=[document.article.id for document in articles]).store


def test_days_that_exclude_each_other_conflict_and_most_sources_show(make_graph):
    store = merge(make_graph, tell("a", "2025-09-25"), tell("b", "2025-09-24"), tell("c", "2025-09-25"))
    (event,) = list_answers(store, "events")
    assert (event["event"], event["start"], event["conflict"], event["sources"]) == (EVENT, "2025-09-25", True, 3)
    conflicts = list_answers(store, "conflicts")
    assert {(row["article_a"][-1], row["article_b"][-1]) for row in conflicts} == {("b", "a"), ("b", "c")}
    assert {(row["subject"], row["property"], row["value_a"], row["value_b"]) for row in conflicts} == {
        (EVENT, "start", "2025-09-24", "2025-09-25")
    }


def test_of_days_with_equally_many_sources_the_earlier_shows(make_graph):
    (event,) = list_answers(merge(make_graph, tell("a", "2025-09-25"), tell("b", "2025-09-24")), "events")
    assert (event["start"], event["conflict"]) == ("2025-09-24", True)


def test_a_month_agrees_with_its_days_and_the_day_shows(make_graph):
    store = merge(make_graph, tell("a", "2025-09"), tell("b", "2025-09"), tell("c", "2025-09-24"))
    (event,) = list_answers(store, "events")
    assert (event["start"], event["conflict"], event["sources"]) == ("2025-09-24", False, 3)
    assert list_answers(store, "conflicts") == []


def test_the_end_is_that_of_the_start_shown(make_graph):
    told = tell("a", "2025-09-24", end="2025-09-24"), tell("b", "2025-09-25"), tell("c", "2025-09-25", end="2025-09-27")
    (event,) = list_answers(merge(make_graph, *told), "events")
    assert (event["start"], event["end"]) == ("2025-09-25", "2025-09-27")


def test_places_conflict_where_neither_holds_the_other(make_graph):
    store = merge(make_graph, tell("a", region="36.74", venue="Balai Kota"), tell("b", region="73.12", venue="Aula"))
    (event,) = list_answers(store, "events")
    assert (event["region"], event["venue"], event["conflict"]) == ("36.74", "Balai Kota", True)
    (conflict,) = list_answers(store, "conflicts")
    assert (conflict["property"], conflict["value_a"], conflict["value_b"]) == ("region", "36.74", "73.12")


def test_a_province_agrees_with_its_kota_and_the_kota_shows(make_graph):
    store = merge(make_graph, tell("a", region="36"), tell("b", region="36"), tell("c", region="36.74"))
    (event,) = list_answers(store, "events")
    assert (event["region"], event["conflict"]) == ("36.74", False)
    assert list_answers(store, "conflicts") == []
    assert [row["event"] for row in list_answers(store, "events", region="36")] == [EVENT]


def test_a_denied_fact_is_a_conflict_until_the_denial_is_rejected(make_graph):
    told, denied = tell("a", "2025-09-24"), deny(tell("b", "2025-09-24"))
    graph = make_graph(told, denied, merged=["a", "b"])
    (event,) = list_answers(graph.store, "events")
    assert (event["conflict"], event["sources"]) == (True, 1)
    conflicts = list_answers(graph.store, "conflicts")
    assert {(row["property"], row["value_a"], row["value_b"]) for row in conflicts} == {("polarity", True, False)}
    assert {(row["article_a"], row["article_b"]) for row in conflicts} == {
        (resource("article/a"), resource("article/b"))
    }
    merged = judge(0, name_event("b"), "merge", into=EVENT)
    rejected = [judge(9 + n, claim, "reject") for n, claim in enumerate(find_claims(map_claims(denied)))]
    graph.review([*merged, *(quad for one in rejected for quad in one)])
    assert list_answers(graph.store, "conflicts") == []
    assert list_answers(graph.store, "events")[0]["conflict"] is False
    accepted = [judge(99 + n, claim, "accept") for n, claim in enumerate(find_claims(map_claims(denied)))]
    graph.review([*merged, *(quad for one in (*rejected, *accepted) for quad in one)])
    assert list_answers(graph.store, "conflicts") == conflicts
    assert list_answers(graph.store, "events")[0]["conflict"] is True


def test_a_plan_called_off_conflicts_with_the_fact_and_a_hope_denied_does_not(make_graph, tmp_path):
    told = tell("a", "2025-09-24")
    assert list_answers(merge(make_graph, told, deny(tell("b", "2025-09-24"), "planned")), "events")[0]["conflict"]
    assert not list_answers(merge(make_graph, told, deny(tell("b", "2025-09-24"), "hoped")), "events")[0]["conflict"]


def test_the_name_that_most_tell_shows_and_then_the_fuller(make_graph):
    store = merge(make_graph, tell("a", name="Expo"), tell("b", name="Expo Nasional"), tell("c"))
    assert list_answers(store, "events")[0]["name"] == "Expo Nasional"
    store = merge(make_graph, tell("a", name="Expo"), tell("b", name="Expo Nasional"), tell("c", name="Expo"))
    assert list_answers(store, "events")[0]["name"] == "Expo"


def test_of_values_with_equally_many_sources_the_one_seen_earlier_shows(make_graph):
    store = merge(
        make_graph,
        tell("a", "2024-05-05", "36.74", venue="Balai", name="Expo", kind="visit", published="2024-05-06"),
        tell("b", "2024-05-07", "36.71", venue="Aula", name="Expo Nasional", kind="meeting", published="2024-05-08"),
    )
    (event,) = list_answers(store, "events")
    assert [event[key] for key in ("start", "region", "venue", "name", "kind")] == [
        "2024-05-05",
        "36.74",
        "Balai",
        "Expo",
        "visit",
    ]


def test_of_venues_in_one_region_that_of_most_sources_shows_and_then_the_one_seen_earlier(make_graph):
    first = tell("a", region="36.74", venue="Zaman", published="2024-05-06")
    later = [tell(name, region="36.74", venue="Balai", published="2024-05-08") for name in ("b", "c")]
    assert list_answers(merge(make_graph, first, later[0]), "events")[0]["venue"] == "Zaman"
    assert list_answers(merge(make_graph, first, *later), "events")[0]["venue"] == "Balai"


def test_a_venue_without_region_that_was_seen_earlier_shows(make_graph):
    first, later = tell("a", venue="Zaman", published="2024-05-06"), tell("b", venue="Balai", published="2024-05-08")
    (event,) = list_answers(merge(make_graph, first, later), "events")
    assert (event["region"], event["venue"]) == (None, "Zaman")


def test_what_was_seen_on_no_known_day_comes_last(make_graph):
    store = merge(
        make_graph, tell("a", region="36.71", published=None), tell("b", region="73.12", published="2024-05-08")
    )
    assert list_answers(store, "events")[0]["region"] == "73.12"


def test_an_event_only_planned_is_none_yet_leaves_evidence(make_graph):
    planned = tell("a", "2026-01-01")
    planned = replace(planned, claims=tuple(replace(claim, modality="planned") for claim in planned.claims))
    store = make_graph(planned).store
    assert list_answers(store, "events") == list_answers(store, "participants", event="event/a-e1") == []
    assert {row["type"] for row in list_answers(store, "evidence", subject="event/a-e1")} == {"Occurrence", "Dating"}


def hold(id, person, published, *, acting=None, agency=None):
    return write_article(id, c.Tenure(person, "Bupati", agency, "36.74", acting), published=published)


def test_on_a_day_the_latest_holder_seen_by_then(make_graph):
    articles = hold("a", "Iwan", "2024-01-10"), hold("b", "Iwan", "2024-06-01"), hold("c", "Budi", "2025-03-01")
    store = make_graph(*articles).store
    assert [row["person"] for row in list_answers(store, "officials")] == ["Budi", "Iwan"]

    def seen(on):
        return [
            (r["person"], r["first_seen"], r["last_seen"], r["sources"])
            for r in list_answers(store, "officials", on=on)
        ]

    assert seen("2024-01-09") == []
    assert seen("2024-05-31") == [("Iwan", "2024-01-10", "2024-01-10", 1)]
    assert seen("2024") == [("Iwan", "2024-01-10", "2024-06-01", 2)]
    assert seen("2025-03-01") == seen("2030") == [("Budi", "2025-03-01", "2025-03-01", 1)]


def test_one_row_an_official_though_articles_tell_differently_much(make_graph):
    store = make_graph(hold("a", "Iwan", "2024-01-10", agency="Pemkab"), hold("b", "Iwan", "2024-06-01")).store
    rows = list_answers(store, "officials")
    assert [(row["person"], row["acting"], row["sources"]) for row in rows if row["post"] == "Bupati"] in (
        [("Iwan", None, 2)],
        [("Iwan", None, 1), ("Iwan", None, 1)],  # where the agency makes it another post
    )
    assert sum(int(row["sources"]) for row in rows) == 2


def test_who_was_never_seen_on_a_day_has_none(make_graph):
    store = make_graph(hold("a", "Iwan", None)).store
    (row,) = list_answers(store, "officials")
    assert (row["first_seen"], row["last_seen"], row["sources"]) == (None, None, 1)
    assert list_answers(store, "officials", on="2030") == []


def agree(id, regions, event=None, stage="agreed", published="2025-09-25"):
    told = [c.Agreement(frozenset(regions), "lisan", stage, event)]
    return write_article(
        id,
        *told,
        *([c.Occurrence("e1", "visit", None, "2025-01-02", None, None, None)] if event else []),
        published=published,
    )


def test_partners_count_events_and_agreements_without_event(make_graph):
    store = make_graph(
        agree("a", ["36.74", "73.12"], "e1"),
        agree("b", ["36.74", "73.12", "73.10"], stage="signed", published="2024-05-06"),
    ).store
    rows = {
        row["partner"]: row for row in list_answers(store, "partners", region="Tangsel".replace("Tangsel", "36.74"))
    }
    assert rows["73.12"] == {
        "region": "36.74",
        "partner": "73.12",
        "kind": "signed",
        "events": 2,
        "strength": 1.5,
        "first": "2024-05-06",
        "last": "2025-01-02",
        "sources": 2,
    }
    assert (rows["73.10"]["kind"], rows["73.10"]["strength"], rows["73.10"]["events"]) == ("signed", 0.5, 1)
    assert list(rows) == ["73.12", "73.10"]


def test_the_same_agreement_in_two_articles_counts_once_with_two_sources(make_graph):
    store = make_graph(agree("a", ["36.74", "73.12"]), agree("b", ["36.74", "73.12"], published="2025-10-01")).store
    (row, _) = list_answers(store, "partners")
    assert (row["events"], row["strength"], row["sources"], row["first"], row["last"]) == (
        1,
        1,
        2,
        "2025-09-25",
        "2025-09-25",
    )


def figure(id, value, bound="exact", *, region="36.74", event=None, published="2025-09-25", unit="orang"):
    told = [c.Figure("pelaku UMKM", value, unit, bound, region, event)]
    return write_article(
        id, *told, *([c.Occurrence("e1", "visit", None, None, None, None, None)] if event else []), published=published
    )


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ((20, "exact"), (23, "exact"), True),
        ((20, "exact"), (23, "at_least"), True),
        ((20, "at_most"), (23, "exact"), True),
        ((20, "at_least"), (23, "exact"), False),
        ((20, "exact"), (23, "about"), False),
        ((20, "exact"), (20, "exact"), False),
        ((9, "exact"), (10, "exact"), True),
    ],
)
@pytest.mark.parametrize("unit", ["orang", None])
def test_figures_conflict_where_their_bounds_exclude_each_other(make_graph, one, other, conflict, unit):
    rows = list_answers(make_graph(figure("a", *one, unit=unit), figure("b", *other, unit=unit)).store, "conflicts")
    expected = [(resource("region/36.74"), "value", one[0], other[0])] if conflict else []
    assert [(row["subject"], row["property"], row["value_a"], row["value_b"]) for row in rows] == expected


def test_figures_of_other_years_regions_or_events_do_not_conflict(make_graph):
    told = [
        figure("a", 20),
        figure("b", 23, published="2024-09-25"),
        figure("c", 24, region="73.12"),
        figure("d", 25, event="e1"),
    ]
    assert list_answers(make_graph(*told).store, "conflicts") == []


def test_products_shown_without_region_stand_alone_and_sources_are_articles(make_graph):
    meet = c.Occurrence("e1", "exhibition", None, "2025-01-02", None, None, None)
    store = make_graph(
        write_article("a", meet, c.Production("batik", "36.74"), c.Showing("batik", "e1", "36.74")),
        write_article("b", c.Production("batik", "36.74")),
        write_article("c", meet, c.Showing("batik", "e1", None)),
        write_article("d", c.Production("batik", "73.12")),
    ).store
    assert [(r["region"], r["shown_at"], r["sources"]) for r in list_answers(store, "products")] == [
        (None, name_event("c"), 1),
        ("36.74", name_event("a"), 2),
        ("73.12", None, 1),
    ]
    assert [r["region"] for r in list_answers(store, "products", region="36")] == ["36.74"]


def test_private_speakers_have_no_name_and_open_regions_are_no_facts(make_graph):
    at = TEXT.index(QUOTED)
    store = make_graph(
        write_article(
            "a",
            c.Statement("Sri Wahyuni", c.Span(at, at + len(QUOTED))),
            c.Production("kopi", c.Open(frozenset({"32.04", "32.73"}))),
        )
    ).store
    assert [(row["speaker"], row["start"]) for row in list_answers(store, "statements")] == [(None, at)]
    assert list_answers(store, "products") == []
    assert [(r["type"], r["property"], r["candidate"], r["conflict"]) for r in list_answers(store, "open")] == [
        ("Production", "region", "32.04", False),
        ("Production", "region", "32.73", False),
    ]


def test_a_label_with_quotes_and_braces_is_found_and_breaks_nothing(make_graph):
    name = 'Expo "UMKM} UNDEF \\ {{1}}'
    meet = c.Occurrence("e1", "exhibition", name, "2025-01-02", None, None, None)
    told = c.Participation("e1", "Soppeng", "region", "73.12", "guest")
    store = make_graph(write_article("a", meet, c.Claim(told, cite(QUOTED)))).store
    (row,) = list_answers(store, "participants", event=name)
    assert (row["event"], row["agent"]) == (EVENT, "Kabupaten Soppeng")
    assert list_answers(store, "events")[0]["name"] == name


def test_a_merged_event_is_found_by_its_old_name(make_graph):
    store = merge(make_graph, tell("a", "2025-09-24"), tell("b", "2025-09-24"))
    old, new = (list_answers(store, "evidence", subject=f"event/{name}-e1") for name in ("b", "a"))
    assert old == new
    assert {row["article"] for row in new} == {resource("article/a"), resource("article/b")}
