"""The home page: one selection in map, network, list and dock; filters, years; what it says where there is nothing."""

import itertools
import re

import pytest

from benchmarks.explorer_frames import generate_network

TIE = "36.74_73.12"
MAP = ".plot[tabindex] >> nth=0"
NET = ".plot[tabindex] >> nth=1"


def count_ties(seen):
    return len(seen.read_json("data/network.json")["ties"])


def read_query(seen):
    return seen.page.url.partition("?")[2]


@pytest.mark.parametrize(("folder", "scheme"), [("", "light"), ("en/", "dark")])
def test_a_tie_opens_its_evidence_in_both_figures(look, folder, scheme):
    with look(color_scheme=scheme) as seen:
        seen.go(f"{folder}index.html?sel={TIE}")
        for figure in (MAP, NET):
            assert seen.page.locator(figure).locator(".lines .sel").count() == 1
            assert seen.page.locator(figure).locator("text.lab.sel").count() >= 2
        told = seen.read_json(f"data/tie/{TIE}.json")
        dock = seen.page.locator("#dock")
        assert [dock.locator(".pair h2").nth(place).inner_text() for place in (0, 1)] == [n for _, n in told["between"]]
        assert dock.locator(".occasion").count() == len(told["occasions"])
        places = {
            (claim["article"], start, end)
            for event in told["occasions"] for fact in event["facts"] for claim in fact["claims"]
            for start, end, _ in claim["phrases"]
        }  # fmt: skip
        assert dock.locator(".phrase").count() == len(places)
        assert seen.list_barriers() == []
        seen.shoot(f"home-tie-{scheme}")


def test_each_tie_of_the_list_opens_its_own_evidence(look):
    with look() as seen:
        seen.go("index.html?view=list")
        rows = seen.page.locator("#list tbody tr")
        assert rows.count() == min(100, count_ties(seen))
        rows.nth(1).get_by_role("button").click()
        seen.page.locator("#dock .phrase").first.wait_for()
        codes = read_query(seen).partition("sel=")[2].partition("&")[0].split("_")
        names = {row[0]: row[1] for row in seen.read_json("data/network.json")["regions"]}
        told = [seen.page.locator("#dock .pair h2").nth(place).inner_text() for place in (0, 1)]
        assert told == [names[code] for code in codes]


def test_back_goes_back_to_what_was_selected_before(look):
    with look() as seen:
        seen.go("index.html")
        seen.page.locator("#dock .ev").first.click()
        seen.page.locator("#dock .pair").wait_for()
        chosen = seen.page.url
        seen.page.keyboard.press("Escape")
        assert seen.page.locator("#dock .pair").count() == 0
        seen.page.go_back()
        seen.page.locator("#dock .pair").wait_for()
        assert seen.page.url == chosen


def test_a_kind_that_is_switched_off_takes_its_ties_along(look):
    with look() as seen:
        network = seen.read_json("data/network.json")
        bits = [sum(bool(told[1] & ~2) for told in occasions) for *_, occasions in network["ties"]]
        seen.go("index.html?view=list")
        seen.page.locator(".rung[data-rung=exhibition]").click()
        seen.page.locator(".rung[data-rung=exhibition][aria-pressed=false]").wait_for()
        seen.page.wait_for_url("**kinds=**")
        assert seen.page.locator("#list tbody tr").count() == min(100, sum(map(bool, bits)))
        seen.page.reload()
        seen.page.locator("#list tbody tr").first.wait_for()
        assert seen.page.locator(".rung[data-rung=exhibition]").get_attribute("aria-pressed") == "false"


def test_the_years_are_chosen_by_keyboard_and_kept_in_the_address(look):
    with look() as seen:
        seen.go("index.html?view=list")
        before = seen.page.locator("#list tbody tr").count()
        seen.page.locator(".range input").first.focus()
        seen.page.keyboard.press("End")
        seen.page.wait_for_url("**from=**")
        assert seen.page.locator("#list tbody tr").count() < before
        assert seen.page.locator(".range input").first.get_attribute("aria-valuetext").startswith("Okt–Des")


def test_regions_are_reached_by_arrows_and_opened_by_enter(look):
    with look() as seen:
        seen.go("index.html")
        seen.page.locator(MAP).focus()
        seen.page.keyboard.press("ArrowRight")
        first = read_query(seen)
        assert first.startswith("sel=")
        seen.page.keyboard.press("ArrowLeft")
        seen.page.keyboard.press("ArrowUp")
        assert read_query(seen).startswith("sel=")
        code = read_query(seen).removeprefix("sel=")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"**/region/{code}.html")


@pytest.mark.parametrize(("typed", "code"), [("tangsel", "36.74"), ("kab sopeng", "73.12")])
def test_the_search_knows_short_forms_and_slips_and_shows_the_region_on_the_map(look, typed, code):
    with look() as seen:
        seen.go("index.html")
        seen.page.keyboard.press("/")
        seen.page.keyboard.type(typed)
        seen.page.locator("[role=option]").first.wait_for()
        seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(f"**sel={code}")
        assert seen.page.locator("#dock h2").inner_text() == next(
            row[1] for row in seen.read_json("data/network.json")["regions"] if row[0] == code
        )


def test_no_match_says_so_and_leads_on(look):
    with look() as seen:
        seen.go("index.html?kinds=meeting&from=2026-4")
        assert seen.page.locator("#dock h2").inner_text() == "Tidak ada ikatan yang cocok dengan saringan."
        assert seen.list_barriers() == []
        seen.page.locator("#dock .btn").click()
        seen.page.locator("#dock table").first.wait_for()
        assert read_query(seen) == ""


def test_a_tie_that_the_filters_hide_is_told_as_hidden(look):
    with look() as seen:
        seen.go(f"index.html?sel={TIE}&kinds=meeting")
        assert "saringan menyembunyikannya" in seen.page.locator("#dock").inner_text()
        assert seen.page.locator(MAP).locator(".lines .sel").count() == 0


def test_a_region_without_ties_names_the_nearest_that_have_some(look):
    with look() as seen:
        lone = next(row for row in seen.read_json("data/network.json")["regions"] if row[6] is None and row[3] == 2)
        seen.go(f"index.html?sel={lone[0]}")
        assert "Belum ada ikatan dalam artikel mana pun." in seen.page.locator("#dock").inner_text()
        assert seen.page.locator("#dock li").count() == 3


def test_the_table_stays_where_the_data_cannot_be_fetched(look):
    with look() as seen:
        seen.page.route("**/data/network.json", lambda route: route.fulfill(status=503))
        seen.go("index.html")
        assert seen.page.get_by_role("alert").inner_text().startswith("Data jaringan tidak dapat diambil.")
        assert seen.page.locator("#dock tbody tr").count() > 0
        seen.faults.clear()


def test_evidence_that_cannot_be_fetched_can_be_asked_for_again(look):
    with look() as seen:
        seen.page.route("**/data/tie/*", lambda route: route.fulfill(status=503), times=1)
        seen.go(f"index.html?sel={TIE}")
        seen.page.get_by_role("alert").wait_for()
        seen.page.get_by_role("button", name="Coba lagi").click()
        seen.page.locator("#dock .phrase").first.wait_for()
        seen.faults.clear()


def test_while_evidence_is_fetched_its_place_is_held(look):
    with look() as seen:
        held = []
        seen.page.route("**/data/tie/*", lambda route: held.append(route))
        seen.go(f"index.html?sel={TIE}", wait=False)
        seen.page.locator("#dock .skel").first.wait_for()
        assert seen.page.locator("#dock .pair").count() == 1
        held[0].continue_()
        seen.page.locator("#dock .phrase").first.wait_for()


def test_on_a_phone_one_figure_at_a_time_and_a_bar_that_leads_to_the_evidence(look):
    with look(size="phone", has_touch=True) as seen:
        seen.go(f"index.html?sel={TIE}")
        assert seen.page.locator(".fig:visible").count() == 1
        assert seen.page.locator(".sheet").is_visible()
        seen.page.get_by_role("button", name="Bukti", exact=True).click()
        assert seen.page.evaluate("document.querySelector('#dock').getBoundingClientRect().top") < 400
        seen.page.locator(".modes [data-mode=list]").click()
        assert seen.page.locator("#list tbody tr").first.is_visible()
        assert seen.measure_overflow() <= 0
        small = seen.page.locator("main button:visible, main select:visible").evaluate_all(
            "all => all.filter(each => each.getBoundingClientRect().height < 40).map(each => each.outerHTML)"
        )
        assert small == []


@pytest.mark.parametrize("query", ["", f"?sel={TIE}", "?sel=36.74", "?sel=33.22"])
def test_no_name_covers_another(look, query):
    with look() as seen:
        seen.go(f"index.html{query}")
        seen.page.evaluate("document.fonts.ready")
        for figure in (MAP, NET):
            boxes = (
                seen.page.locator(figure)
                .locator("text.lab")
                .evaluate_all(
                    "all => all.map(each => each.getBoundingClientRect())"
                    ".map(box => [box.left, box.top + 2, box.right, box.bottom - 2])"
                )
            )
            assert boxes
            for (a, b, c, d), (e, f, g, h) in itertools.combinations(boxes, 2):
                assert not (a < g and e < c and b < h and f < d)


@pytest.fixture(scope="module")
def large():
    """Of 600 regions and 2,600 ties, as many as a page cannot draw as lines of the ladder."""
    return generate_network(600, 2600)


def test_of_many_ties_the_strongest_are_drawn_and_the_rest_can_be_asked_for(look, large):
    with look() as seen:
        seen.page.route(
            "**/data/network.json", lambda route: route.fulfill(body=large, content_type="application/json")
        )
        seen.go("en/index.html")
        assert seen.page.locator(".limit").inner_text().startswith("Showing 2,000 of 2,600 ties, the strongest first.")
        assert seen.page.locator(MAP).locator("canvas.ties").is_visible()
        seen.page.get_by_role("button", name="Draw all").click()
        assert seen.page.locator(".limit").inner_text().startswith("All ties are drawn")
        assert "all" in read_query(seen)


DRAG = """async () => {
    const slider = document.querySelector('.range input');
    slider.value = Number(slider.min) + 1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return document.querySelector('.hint').textContent;
}"""


@pytest.mark.parametrize(("path", "said"), [
    ("index.html", r"Selama digeser, gambar memuat 450 dari 2\.\d{3} ikatan, terkuat dahulu\."),
    ("en/index.html", r"While you drag, the drawing has 450 of 2,\d{3} ties, the strongest first\."),
])  # fmt: skip
def test_while_the_years_are_dragged_the_page_says_how_many_ties_follow(look, large, path, said):
    with look() as seen:
        seen.page.route(
            "**/data/network.json", lambda route: route.fulfill(body=large, content_type="application/json")
        )
        seen.go(path)
        assert re.fullmatch(said, seen.page.evaluate(DRAG))
        seen.page.wait_for_selector(".hint:empty", state="attached")


def test_many_ties_are_printed_as_lines_not_as_dots_of_a_canvas(look, large):
    with look() as seen:
        seen.page.route(
            "**/data/network.json", lambda route: route.fulfill(body=large, content_type="application/json")
        )
        seen.go("index.html")
        assert seen.page.locator(MAP).locator("svg.ties path").count() == 0
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert seen.page.locator(MAP).locator("svg.ties path").count() >= 1000
        assert seen.page.locator(MAP).locator("canvas.ties").is_hidden()
        seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert seen.page.locator(MAP).locator("canvas.ties").is_visible()


def test_a_part_of_the_map_is_made_larger_and_whole_again(look):
    with look() as seen:
        seen.go(f"index.html?sel={TIE}")
        seen.page.get_by_role("button", name="Perbesar pilihan").click()
        assert seen.page.locator(MAP).locator("rect.inset").count() == 0
        seen.page.get_by_role("button", name="Seluruh Indonesia").click()
        assert seen.page.locator(MAP).locator("rect.inset").count() >= 1


def test_the_published_page_works_alike(look_at_files):
    with look_at_files() as seen:
        seen.go(f"en/index.html?sel={TIE}")
        assert seen.page.locator("#dock .phrase").count() > 0
        assert seen.page.locator(MAP).locator(".border").count() >= 1
