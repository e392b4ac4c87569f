"""The page of measures: drawn from its file, choices in the address, drawings to take along, tables without script."""

import csv
import io
import json

import pytest

from jejaring.explorer.measures import NAMES, write_measures
from jejaring.network import build_network, read_nodes
from jejaring.workspace import open_graph


@pytest.fixture(scope="module")
def store():
    return open_graph().store


@pytest.fixture(scope="module")
def file(store):
    return json.loads(write_measures(store))


def test_each_region_of_the_network_is_measured(store, file):
    for level in ("regency", "province"):
        codes = sorted(build_network(store, level))
        assert [row[0] for row in file["levels"][level]["regions"]] == codes
        assert [measure["name"] for measure in file["levels"][level]["measures"]] == list(NAMES)
        assert all([row[0] for row in measure["rows"]] == codes for measure in file["levels"][level]["measures"])


def test_few_articles_rank_nobody(file):
    rows = [row for measure in file["levels"]["regency"]["measures"] for row in measure["rows"]]
    assert rows
    assert not file["levels"]["regency"]["evidence"]["enough"]
    assert all(row[4:] == [None, None] for row in rows)


def test_coverage_counts_every_kabupaten_and_kota_once(store, file):
    coverage = file["coverage"]
    own = {code for code, node in read_nodes(store).items() if node.kind != "provinsi"}
    assert {row[0] for row in coverage["places"]} == own
    assert sum(row[2] for row in coverage["provinces"]) == coverage["regions"] == len(own)
    assert sum(row[3] for row in coverage["provinces"]) == coverage["seen"]
    assert sum(bool(row[4]) for row in coverage["places"]) == coverage["seen"]
    assert all(len(row[5]) == row[2] - row[3] for row in coverage["provinces"])


def test_the_bytes_are_the_same_each_time(store):
    assert write_measures(store) == write_measures(store)


@pytest.mark.parametrize(("folder", "size", "scheme"), [("", "wide", "light"), ("en/", "phone", "dark")])
def test_the_page_draws_its_file_without_a_barrier(look, folder, size, scheme):
    with look(size=size, color_scheme=scheme) as seen:
        for level in ("regency", "province"):
            seen.go(f"{folder}measures.html?level={level}&measure=degree")
            seen.page.locator("#drawn svg[role=img]").first.wait_for()
            assert seen.page.locator("#plain").is_hidden()
            assert seen.page.locator("#seen svg[role=img]").count() == 2
            assert seen.list_barriers() == []
            assert seen.measure_overflow() <= 0
        seen.shoot(f"measures-{size}-{scheme}")


def test_a_choice_is_kept_in_the_address(look):
    with look() as seen:
        seen.go("measures.html")
        seen.page.get_by_role("button", name="Keantaraan").click()
        assert "measure=betweenness" in seen.page.url
        seen.page.reload()
        seen.page.locator("#drawn [aria-pressed=true][data-of=measure-betweenness]").wait_for()


def test_what_is_drawn_can_be_taken_along(look):
    with look() as seen:
        seen.go("measures.html?measure=strength")
        with seen.page.expect_download() as waiting:
            seen.page.get_by_role("button", name="CSV").first.click()
        rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8"))))
        told = seen.read_json("data/measures.json")["levels"]["regency"]["measures"]
        strength = next(measure for measure in told if measure["name"] == "strength")
        assert {row["code"]: float(row["value"]) for row in rows} == {row[0]: row[1] for row in strength["rows"]}
        with seen.page.expect_download() as waiting:
            seen.page.get_by_role("button", name="SVG").first.click()
        drawing = waiting.value.path().read_text("utf-8")
        assert drawing.startswith("<svg")
        assert "style=" not in drawing


def test_without_script_each_measure_is_in_a_table(look):
    with look(java_script_enabled=False) as seen:
        seen.go("en/measures.html")
        told = seen.read_json("data/measures.json")["levels"]["regency"]
        table = seen.page.locator("#plain table").first
        assert table.locator("tbody tr").count() == len(told["regions"])
        assert table.locator("thead th").count() == len(told["measures"]) + 2
        seen.shoot("measures-without-script")


def test_the_tables_stay_where_the_file_cannot_be_fetched(look):
    with look() as seen:
        seen.page.route("**/data/measures.json", lambda route: route.fulfill(status=503))
        seen.go("measures.html")
        assert seen.page.get_by_role("alert").is_visible()
        assert seen.page.locator("#plain").is_visible()
        seen.faults.clear()
