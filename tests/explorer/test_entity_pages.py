"""Pages of things in a browser: evidence opens in place, with and without script, by key, on a phone and on paper."""

import re

import pytest

VISIBLE = (
    "all => all.filter(each => each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})).length"
)


@pytest.fixture(scope="package")
def busiest(served, browser):
    """The region with most ties, an event of its, and one of the articles that tell of it."""
    from tests.explorer.browser import visit

    with visit(browser, served) as seen:
        network = seen.read_json("data/network.json")
        ends = [row[0] for row in network["ties"]] + [row[1] for row in network["ties"]]
        region = f"region/{network['regions'][max(sorted(set(ends)), key=ends.count)][0]}"
        page = seen.page.request.get(f"{served}/{region}.html").text()
    event = re.search(r'href="\.\./(event/[^"#]+)\.html"', page)[1]
    return {"region": region, "event": event, "article": re.search(r'href="\.\./(article/[^"#]+)\.html', page)[1]}


@pytest.mark.parametrize("kind", ["region", "event", "article"])
@pytest.mark.parametrize("script", [True, False])
def test_evidence_opens_in_place(look, busiest, kind, script):
    with look(java_script_enabled=script) as seen:
        seen.go(f"{busiest[kind]}.html")
        drawers = seen.page.locator("details.ev")
        assert drawers.count() > 3
        for place in range(0, drawers.count(), max(1, drawers.count() // 5)):
            drawer = drawers.nth(place)
            address = seen.page.url
            drawer.locator("> summary").click()
            claims = drawer.locator(".claim")
            assert claims.first.is_visible()
            assert seen.page.url == address
            number = int(re.match(r"\d+", drawer.locator("> summary").inner_text())[0])
            assert len(set(claims.locator("a[href*='#c-']").evaluate_all("all => all.map(a => a.hash)"))) == number


def test_evidence_opens_by_key(look, busiest):
    with look() as seen:
        seen.go(f"{busiest['region']}.html")
        summary = seen.page.locator("details.ev > summary").first
        summary.focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.locator("details.ev[open] .claim").first.is_visible()
        seen.page.keyboard.press("Enter")
        assert seen.page.locator("details.ev[open]").count() == 0


def test_a_claim_leads_to_its_place_in_the_article(look, busiest):
    with look() as seen:
        seen.go(f"{busiest['region']}.html")
        drawer = seen.page.locator("details.ev").first
        drawer.locator("> summary").click()
        drawer.get_by_role("link", name="Buka artikel").first.click()
        seen.page.wait_for_url("**/article/*")
        assert seen.page.locator(".claim-list > li:target").count() == 1
        assert seen.page.locator(".claim-list > li:target").is_visible()


@pytest.mark.parametrize("kind", ["region", "event", "article"])
def test_on_paper_every_drawer_is_open(look, busiest, kind):
    with look() as seen:
        seen.go(f"{busiest[kind]}.html")
        claims = seen.page.locator(".drawer .claim")
        assert claims.evaluate_all(VISIBLE) == 0
        seen.page.emulate_media(media="print")
        assert claims.count() > 0
        claims.last.wait_for(state="visible")  # drawers are laid out in the frames that follow
        assert claims.evaluate_all(VISIBLE) == claims.count()
        seen.shoot(f"{kind}-paper")


@pytest.mark.parametrize("kind", ["region", "event", "article"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_drawers_fit_a_phone_and_have_no_barrier(look, busiest, kind, scheme):
    with look(size="phone", color_scheme=scheme) as seen:
        seen.go(f"en/{busiest[kind]}.html")
        seen.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert seen.measure_overflow() <= 0
        assert seen.list_barriers() == []
        seen.shoot(f"{kind}-open-phone-{scheme}")


def test_summaries_can_be_hit_with_a_thumb(look, busiest):
    with look(size="phone") as seen:
        seen.go(f"{busiest['region']}.html")
        heights = seen.page.locator("details.ev > summary").evaluate_all("all => all.map(e => e.offsetHeight)")
        assert min(heights) >= 40


def test_what_is_not_known_is_said(look, busiest):
    with look() as seen:
        network = seen.read_json("data/network.json")
        tied = {place for row in network["ties"] for place in row[:2]}
        lonely = next(r[0] for place, r in enumerate(network["regions"]) if place not in tied and "." in r[0])
        seen.go(f"region/{lonely}.html")
        text = seen.page.inner_text("main")
        assert "Itu tidak berarti tidak ada kerja sama" in text
        assert "Tanpa ikatan, tidak ada yang dapat diukur" in text
        assert seen.page.locator("#near li").count() == 5
