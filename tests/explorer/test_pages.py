"""Every kind of page, in both languages and sizes, dark and light: no error, no request elsewhere, no barrier."""

import re

import pytest

WHOLE = ("index", "search", "ask", "sparql", "measures", "dataset", "ontology")
KINDS = ("region", "agency", "person", "event", "product", "programme", "article", "publisher", "post")


@pytest.fixture(scope="package")
def things(served, browser):
    """A thing of each kind: of regions the one with most ties, of others the first."""
    from tests.explorer.browser import visit

    with visit(browser, served) as seen:
        paths = [path for path, *_ in seen.read_json("search.json")]
        first = {kind: next((p for p in paths if p.startswith(f"{kind}/")), None) for kind in KINDS}
        network = seen.read_json("data/network.json")
        counts = [row[0] for row in network["ties"]] + [row[1] for row in network["ties"]]
        first["region"] = f"region/{network['regions'][max(set(counts), key=counts.count)][0]}"
        page = seen.page.request.get(f"{served}/{first['article']}.html").text()
        first["claim"] = re.search(r'href="\.\./(claim/[^"]+)\.html"', page)[1]
    return first


@pytest.mark.parametrize("kind", [*WHOLE, *KINDS, "claim"])
def test_each_page_in_both_languages_and_sizes(look, things, kind):
    path = kind if kind in WHOLE else things[kind]
    for folder, scheme, size in (("", "light", "wide"), ("en/", "dark", "phone")):
        with look(size=size, color_scheme=scheme) as seen:
            seen.go(f"{folder}{path}.html")
            assert seen.page.title()
            assert seen.list_barriers() == []
            assert seen.measure_overflow() <= 0
            seen.shoot(f"{kind}-{size}-{scheme}-{'en' if folder else 'id'}")


@pytest.mark.parametrize("kind", [*WHOLE, *KINDS])
def test_each_page_without_script_and_on_paper(look, things, kind):
    path = kind if kind in WHOLE else things[kind]
    with look(java_script_enabled=False) as seen:
        seen.go(f"{path}.html")
        assert seen.page.locator("h1").count() == 1
        assert seen.page.locator("#theme").is_hidden()
        seen.shoot(f"{kind}-without-script")
        seen.page.emulate_media(media="print")
        assert seen.page.locator("nav").first.is_hidden()
        seen.shoot(f"{kind}-print")


def test_the_published_pages_work_on_a_plain_host_of_files(look_at_files, things):
    for path in ("index", "en/index", "search", things["region"], f"en/{things['product']}"):
        with look_at_files() as seen:
            assert seen.go(f"{path}.html").ok


def test_the_language_switch_stays_on_the_page(look, things):
    with look() as seen:
        seen.go(f"{things['region']}.html")
        seen.page.click("a.language")
        assert seen.page.url.endswith(f"/en/{things['region']}.html")
        assert seen.page.locator("html").get_attribute("lang") == "en"


def test_the_theme_is_kept(look):
    with look(color_scheme="light") as seen:
        seen.go("index.html")
        ground = "getComputedStyle(document.body.parentElement).backgroundColor"
        light = seen.page.evaluate(ground)
        seen.page.click("#theme")
        dark = seen.page.evaluate(ground)
        assert dark != light
        seen.go("dataset.html")
        assert seen.page.evaluate(ground) == dark
