"""Asking in a browser: forms of the catalogue, answers in three views, files, links that hold all, the editor."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from jejaring.catalogue import list_queries

LANGUAGES = {"": "id", "en/": "en"}
UNCOUNTED = {"conflicts", "evidence", "intentions", "open", "statements"}
"""Questions whose answers are the evidence, or count nothing."""


def read_count(seen):
    """Read how many rows the answer says it has."""
    title = seen.page.locator(".answer h2")
    title.wait_for()
    return int(re.match(r"\d+", title.inner_text())[0])


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_each_question_is_answered_by_its_example(look, query):
    folder = "en/" if len(query.name) % 2 else ""
    with look() as seen:
        seen.go(f"{folder}ask.html")
        seen.page.click(f"[data-question={query.name}]")
        read_count(seen)
        assert seen.page.locator("#asked h1").inner_text() == query.question[LANGUAGES[folder]]
        given = parse_qs(urlsplit(seen.page.url).query)
        assert {name: values[0] for name, values in given.items()} == {"question": query.name, **query.example}
        assert seen.list_barriers() == []
        counts = seen.page.locator(".answer td.number a")
        leads = set(counts.evaluate_all("links => links.map((link) => link.href)"))
        assert bool(leads) == (query.name not in UNCOUNTED)
        assert [lead for lead in sorted(leads)[:9] if not seen.page.request.get(lead).ok] == []


@pytest.mark.parametrize(
    ("folder", "size", "told"),
    [("", "wide", "Peristiwa: {}. Bukti untuk"), ("en/", "phone", "Events: {}. Evidence for")],
)
def test_a_count_of_two_regions_opens_their_evidence(look, folder, size, told):
    with look(size=size) as seen:
        seen.go(f"{folder}ask.html?question=partners&region=36.74")
        count = seen.page.locator(".answer tbody tr", has_text="73.12").locator("td.number a").first
        events = count.inner_text()
        name = f"{told.format(events)} Kota Tangerang Selatan – Kabupaten Soppeng"
        assert count.get_attribute("aria-label") == name
        count.click()
        seen.page.wait_for_url(f"**/{folder}index.html?sel=36.74_73.12")
        seen.page.locator("#dock .phrase").first.wait_for()
        assert seen.page.locator("#dock .occasion").count() == int(events)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_region_is_picked_by_name_and_asked(look, folder):
    with look() as seen:
        seen.go(f"{folder}ask.html?question=partners")
        everything = read_count(seen)
        field = seen.page.locator(".form input[name=region]")
        field.fill("tangsel")
        seen.page.locator(".form [role=option]").first.wait_for()
        field.press("ArrowDown")
        field.press("Enter")
        assert field.input_value() == "Kota Tangerang Selatan"
        with seen.page.expect_response(lambda response: "/sparql?" in response.url or response.url.endswith("/sparql")):
            field.press("Enter")
        assert "region=36.74" in seen.page.url
        assert 0 < read_count(seen) < everything
        shown = seen.page.locator(".answer tbody td:first-child")
        assert set(shown.all_inner_texts()) == {"Kota Tangerang Selatan36.74"}


def test_a_link_holds_the_whole_state(look):
    with look() as seen:
        seen.go("ask.html?question=partners")
        read_count(seen)
        seen.page.click(".seg button:nth-child(2)")
        seen.page.locator("svg.drawn a").first.wait_for()
        link = seen.page.url.removeprefix(f"{seen.site}/")
        points = seen.page.locator("svg.drawn a").count()
    with look(size="phone", color_scheme="dark") as seen:
        seen.go(link)
        seen.page.locator("svg.drawn a").first.wait_for()
        assert seen.page.locator("svg.drawn a").count() == points
        assert seen.measure_overflow() <= 0
        assert seen.list_barriers() == []
        seen.shoot("ask-map-phone")


def test_the_other_language_shows_the_same(look):
    with look() as seen:
        seen.go("ask.html?question=partners&region=36.74&view=chart")
        count = read_count(seen)
        seen.page.click("a.language")
        seen.page.wait_for_url("**/en/ask.html?question=partners&region=36.74&view=chart")
        assert read_count(seen) == count


def test_back_leads_to_the_question_before(look):
    with look() as seen:
        seen.go("ask.html")
        seen.page.click("[data-question=partners]")
        read_count(seen)
        seen.page.click("[data-question=products]")
        seen.page.locator("#asked h1", has_text="Produk apa").wait_for()
        seen.page.go_back()
        seen.page.locator("#asked h1", has_text="terhubung").wait_for()
        seen.page.go_back()
        assert seen.page.locator("#asked").is_hidden()


@pytest.mark.parametrize(
    ("view", "mark"), [("table", ".answer tbody tr"), ("map", "svg.drawn a"), ("chart", ".bars .bar")]
)
@pytest.mark.parametrize(("folder", "scheme", "size"), [("", "light", "wide"), ("en/", "dark", "phone")])
def test_an_answer_is_a_table_a_map_or_a_chart(look, folder, scheme, size, view, mark):
    with look(color_scheme=scheme, size=size) as seen:
        seen.go(f"{folder}ask.html?question=partners&view={view}")
        seen.page.locator(mark).first.wait_for()
        assert seen.page.locator(".tools .seg [aria-pressed=true]").count() == 1
        assert seen.measure_overflow() <= 0
        assert seen.list_barriers() == []
        seen.shoot(f"ask-{view}-{size}-{scheme}")


def test_the_answer_can_be_downloaded(look):
    with look() as seen:
        seen.go("ask.html?question=partners&region=36.74")
        count = read_count(seen)
        files = {}
        for label in ("CSV", "JSON"):
            with seen.page.expect_download() as caught:
                seen.page.click(f"text={label}")
            files[label] = caught.value.path().read_bytes().decode()
        rows = json.loads(files["JSON"])
        assert len(rows) == count == files["CSV"].count("\r\n") - 1
        assert {row["region"] for row in rows} == {"36.74"}


def test_a_table_is_sorted_by_its_heads(look):
    with look() as seen:
        seen.go("ask.html?question=partners&region=36.74")
        read_count(seen)
        head = seen.page.locator(".answer th", has_text="Mitra")
        names = seen.page.locator(".answer tbody td:nth-child(2)")
        head.locator("button").click()
        ascending = names.all_inner_texts()
        assert head.get_attribute("aria-sort") == "ascending"
        head.locator("button").click()
        assert head.get_attribute("aria-sort") == "descending"
        assert len(ascending) > 1
        assert names.all_inner_texts() != ascending


def test_what_is_no_day_or_missing_is_told_at_its_place(look):
    with look() as seen:
        seen.go("ask.html?question=articles&since=soon")
        assert "bukan hari" in seen.page.locator("[role=alert]").inner_text()
        seen.go("en/ask.html?question=evidence")
        assert "First fill in" in seen.page.locator("[role=alert]").inner_text()


def test_no_answer_says_what_to_do(look):
    with look() as seen:
        seen.go("en/ask.html?question=articles&since=2999")
        seen.page.locator("text=No answer.").wait_for()


def test_a_question_is_edited_as_sparql(look):
    with look() as seen:
        seen.go("ask.html?question=partners&region=36.74")
        count = read_count(seen)
        seen.page.click("text=Sunting sebagai SPARQL")
        seen.page.locator(".cm-content").wait_for()
        assert "region/36.74" in seen.page.locator(".cm-content").inner_text()
        assert read_count(seen) == count
        assert urlsplit(seen.page.url).query == ""
        assert seen.list_barriers() == []


def write(seen, text):
    seen.page.locator(".cm-content").click()
    seen.page.keyboard.press("Control+A")
    seen.page.keyboard.insert_text(text)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_editor_runs_by_keyboard_and_keeps_the_query_in_the_address(look, folder):
    with look() as seen:
        seen.go(f"{folder}sparql.html")
        write(seen, "SELECT (36 AS ?answer) {}")
        seen.page.keyboard.press("Control+Enter")
        assert read_count(seen) == 1
        assert parse_qs(urlsplit(seen.page.url).fragment)["query"] == ["SELECT (36 AS ?answer) {}"]
        seen.page.reload()
        seen.page.locator(".cm-content").wait_for()
        assert read_count(seen) == 1
        seen.shoot(f"sparql-{LANGUAGES[folder]}")


def test_the_editor_names_a_misspelt_term_and_mends_it(look):
    with look() as seen:
        seen.go("sparql.html")
        write(seen, "PREFIX jj: <https://w3id.org/jejaring/ontology#>\nSELECT * { ?a jj:betwen ?b } LIMIT 3")
        problem = seen.page.locator("#problems p")
        problem.wait_for()
        assert "Baris 2" in problem.inner_text()
        problem.locator("button").click()
        assert "jj:between ?b" in seen.page.locator(".cm-content").inner_text()
        assert problem.count() == 0


def test_the_editor_declares_a_prefix_that_is_missing(look):
    with look() as seen:
        seen.go("en/sparql.html")
        write(seen, "SELECT * { ?a rdfs:label ?b } LIMIT 1")
        seen.page.locator("#problems button").click()
        assert seen.page.locator(".cm-line").first.inner_text().startswith("PREFIX rdfs:")


def test_the_editor_completes_terms_with_what_they_mean(look):
    with look() as seen:
        seen.go("sparql.html")
        write(seen, "PREFIX jj: <https://w3id.org/jejaring/ontology#>\nSELECT * { ?a jj:betw")
        seen.page.keyboard.press("Control+Space")
        offer = seen.page.locator(".cm-tooltip-autocomplete li").first
        offer.wait_for()
        assert "jj:between" in offer.inner_text()
        seen.page.wait_for_timeout(200)  # the editor takes no Enter that was meant for the line
        seen.page.keyboard.press("Enter")
        assert "jj:between" in seen.page.locator(".cm-content").inner_text()
        assert seen.list_barriers() == []


@pytest.mark.filterwarnings("default")
def test_an_error_is_marked_where_the_endpoint_saw_it(look):
    with look() as seen:
        seen.go("sparql.html")
        write(seen, "SELECT ?a\nWHERE { ?a ?b }")
        seen.page.keyboard.press("Control+Enter")
        alert = seen.page.locator("#answer [role=alert]")
        alert.wait_for()
        assert "2:" in alert.inner_text()
        seen.page.locator(".cm-lintRange-error, .cm-lintPoint-error").first.wait_for()
        seen.shoot("sparql-error")
        seen.faults.clear()  # the browser tells of the refusal, status 400


def test_a_question_of_the_list_is_taken_into_the_editor(look):
    with look() as seen:
        seen.go("sparql.html")
        seen.page.locator(".cm-content").wait_for()
        seen.page.click("#question-products summary")
        seen.page.click("#question-products button")
        assert read_count(seen) > 0
        assert "?product" in seen.page.locator(".cm-content").inner_text()


def test_sparql_is_asked_without_script(look):
    with look(java_script_enabled=False) as seen:
        seen.go("sparql.html")
        seen.page.select_option("#format", "json")
        seen.page.click("#query-form button")
        assert json.loads(seen.page.locator("body").inner_text())["results"]["bindings"]


def test_a_person_who_opens_the_endpoint_finds_the_editor(look):
    with look(locale="en-GB") as seen:
        seen.go("sparql")
        assert seen.page.url.endswith("/en/sparql.html")


def test_the_published_site_asks_the_endpoint_that_it_names(look_at_files):
    with look_at_files() as seen:
        seen.go("ask.html?question=partners&region=36.74")
        assert read_count(seen) > 0
        seen.go("en/sparql.html")
        seen.page.locator(".cm-content").wait_for()
        seen.page.keyboard.press("Control+Enter")


def test_boundaries_are_drawn(look_at_files):
    with look_at_files() as seen:
        seen.go("ask.html?question=partners&view=map")
        seen.page.locator("svg.drawn path.border").first.wait_for(state="attached")
        assert "M" in seen.page.locator("svg.drawn path.border").first.get_attribute("d")
