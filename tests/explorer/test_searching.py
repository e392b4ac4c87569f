"""The search of the bar, by keyboard: short forms, slips, and the page of hits."""

import pytest


def choose(seen, text):
    seen.page.keyboard.press("/")
    seen.page.keyboard.type(text)
    seen.page.locator("#find ~ [role=listbox] [role=option]").first.wait_for()
    seen.page.keyboard.press("ArrowDown")
    with seen.page.expect_navigation():
        seen.page.keyboard.press("Enter")


@pytest.mark.parametrize(("text", "path"), [("tangsel", "region/36.74"), ("sopeng", "region/73.12")])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_short_form_or_a_slip_leads_to_the_region(look, folder, text, path):
    with look() as seen:
        seen.go(f"{folder}dataset.html")
        choose(seen, text)
        assert seen.page.url.endswith(f"/{folder}{path}.html")


def test_the_search_works_on_files_and_deep_in_the_site(look_at_files):
    with look_at_files() as seen:
        seen.go("en/region/36.74.html")
        choose(seen, "soppeng")
        assert seen.page.url.endswith("/en/region/73.12.html")


def test_enter_without_a_choice_leads_to_all_hits(look):
    with look() as seen:
        seen.go("dataset.html")
        seen.page.fill("#find", "tangerang")
        with seen.page.expect_navigation():
            seen.page.press("#find", "Enter")
        assert "search.html?q=tangerang" in seen.page.url
        seen.page.locator("#hits li").first.wait_for()
        assert seen.page.locator("#hits a[href='region/36.74.html']").count() == 1
        assert seen.list_barriers() == []


def test_what_nobody_is_called_is_told(look):
    with look() as seen:
        seen.go("en/index.html")
        seen.page.fill("#find", "qqqq zzzz")
        told = seen.page.locator("[role=option]").first
        told.wait_for()
        assert "Nothing bears such a name" in told.inner_text()
        seen.page.press("#find", "Escape")
        assert seen.page.locator("[role=listbox]").is_hidden()
