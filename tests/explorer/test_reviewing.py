"""Adding and reviewing in a browser: an article pasted, its claims decided, the network changed and changed back."""

import contextlib
import itertools
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from jejaring.workspace import start_workspace
from tests.explorer.browser import visit

TEXT = """Perajin tenun Wajo belajar pewarna alami di Kota Pekalongan

PEKALONGAN – Rombongan Dekranasda Kabupaten Wajo mengunjungi Galeri Tenun Kota Pekalongan, Selasa (14/4/2026). \
Tamu diterima Ketua Dekranasda Kota Pekalongan, Ratna Widyasari.

“Perajin kami ingin belajar langsung dari ahlinya,” kata Kepala Dinas Koperasi dan UMKM Kabupaten Wajo, \
Hasan Basri Patta.

Pada akhir acara, kedua daerah menandatangani nota kesepahaman tentang pemasaran bersama. Tahun depan, Kota Pekalongan \
berencana mengirim 25 perajin ke Sengkang.
"""
START = "import sys; from jejaring.cli import main; main(sys.argv[1:])"


@contextlib.contextmanager
def run_desk(folder):
    """Serve a workspace for writing; gives the address and the token."""
    call = [
        sys.executable,
        "-c",
        START,
        "-w",
        str(folder),
        "serve",
        "--port",
        "0",
        "--write",
        "--rate",
        "0",
        "--workers",
        "1",
    ]
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(call, stdout=said, stderr=subprocess.STDOUT, text=True)
        try:
            yield read_address(said, process)
        finally:
            process.terminate()
            process.wait(timeout=20)


def read_address(said, process):
    for _ in range(240):
        said.seek(0)
        found = re.search(r"^(http://\S+)/review\.html#token=(\S+)$", said.read(), re.MULTILINE)
        if found:
            return found[1], found[2]
        assert process.poll() is None, said.seek(0) or said.read()
        time.sleep(0.25)
    raise AssertionError("the desk does not open")


@pytest.fixture(scope="module")
def desk(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk") / "net"
    start_workspace(folder, bundled=True)
    with run_desk(folder) as opened:
        yield opened


@pytest.fixture
def reviewing(browser, desk):
    """A visit to the review page with the token, as the printed link gives it."""
    address, token = desk

    @contextlib.contextmanager
    def start(language="id", **options):
        with visit(browser, address, **options) as seen:
            seen.go(f"{'en/' if language == 'en' else ''}review.html#token={token}")
            seen.page.wait_for_selector("#add")
            yield seen

    return start


count = itertools.count(20)


def paste(seen, button=1):
    """Paste a text that nobody judged yet; the first button takes it in, the second only reads it."""
    text = TEXT.replace("25 perajin", f"{next(count)} perajin")
    seen.page.fill("#new-text", text)
    seen.page.locator(".adding button[type=submit]").nth(button - 1).click()
    seen.page.wait_for_selector(".art")


def withdraw(seen):
    button = seen.page.locator(".desk-head button", has_text=re.compile("cabut|withdraw", re.IGNORECASE))
    button.click()
    button.click()
    seen.page.wait_for_selector("#add")


def test_without_the_token_nothing_is_shown(browser, desk):
    address, token = desk
    with visit(browser, address) as seen:
        seen.go("review.html")
        assert seen.page.locator("#add").count() == 0
        seen.page.fill("input[name=token]", token)
        seen.page.click(".door button")
        seen.page.wait_for_selector("#add")
        assert token not in seen.page.content()


def test_a_wrong_token_is_told_so_and_not_kept(browser, desk):
    address, _ = desk
    with visit(browser, address) as seen:
        seen.go("review.html")
        seen.page.fill("input[name=token]", "wrong")
        seen.page.click(".door button")
        assert "tidak dikenal" in seen.page.inner_text(".door [role=alert]")
        assert seen.page.evaluate("sessionStorage.length") == 0
        seen.faults = [fault for fault in seen.faults if "401" not in fault]  # the browser reports what was refused


def test_the_token_leaves_the_address_and_stays_in_the_tab(reviewing, desk):
    with reviewing() as seen:
        assert "token" not in seen.page.url
        assert seen.page.evaluate("localStorage.length") == 0
        assert desk[1] in seen.page.evaluate("Object.values(sessionStorage).join()")
        seen.page.reload()
        seen.page.wait_for_selector("#add")


def test_a_preview_takes_nothing_in(reviewing):
    with reviewing() as seen:
        before = seen.page.inner_text("#articles small")
        paste(seen, button=2)
        assert seen.page.locator(".claim").count() > 3
        assert seen.page.locator(".claim [data-act]").count() == 0
        seen.page.click(".desk-head button >> nth=0")
        seen.page.wait_for_selector("#add")
        assert seen.page.inner_text("#articles small") == before


@pytest.mark.parametrize(("language", "scheme", "size"), [("id", "light", "wide"), ("en", "dark", "phone")])
def test_an_article_goes_in_is_decided_and_goes_out_again(reviewing, language, scheme, size):
    with reviewing(language, color_scheme=scheme, size=size) as seen:
        page = seen.page
        paste(seen)
        page.wait_for_selector("#changes li.added")
        assert "Wajo" in page.inner_text("#changes li.added")
        page.wait_for_selector(".mini-map .new.added")
        marked = page.locator(".art [data-claims]").all_inner_texts()
        assert any("Rombongan Dekranasda Kabupaten Wajo" in text for text in marked)
        assert seen.list_barriers() == []
        assert seen.measure_overflow() <= 0
        seen.shoot(f"review-read-{size}-{scheme}-{language}")

        signing = page.locator(".claim", has=page.locator(".tell", has_text=re.compile("kesepahaman|memorandum")))
        number = re.sub(r"\D", "", signing.get_attribute("id"))
        signing.locator("[data-act=reject]").click()
        page.wait_for_selector(f"#claim-{number}.rejected")
        page.wait_for_selector("#changes li.changed")
        seen.shoot(f"review-rejected-{size}-{scheme}-{language}")
        page.locator("#changes > button").click()
        page.wait_for_selector(f"#claim-{number}.passed")

        page.locator(".grp .main").click()
        page.wait_for_selector(".claim.passed [data-act=accept][aria-pressed=true]")
        assert page.locator(".claim.passed [data-act=accept][aria-pressed=false]").count() == 0
        assert seen.list_barriers() == []
        withdraw(seen)
        assert page.locator("#changes li.removed").count() == 1


def test_a_claim_is_corrected_and_the_correction_taken_back(reviewing):
    with reviewing() as seen:
        page = seen.page
        paste(seen)
        tell = "Keikutsertaan: Ratna Widyasari · Kota Pekalongan · "
        row = page.locator(".claim", has=page.locator(".tell", has_text=f"{tell}tuan rumah"))
        row.locator("[data-act=correct]").click()
        page.wait_for_selector("form.correct")
        assert seen.list_barriers() == []
        seen.shoot("review-correcting")
        page.select_option("form.correct select[name=role]", "speaker")
        page.click("form.correct button[type=submit]")
        page.wait_for_selector(f".claim.passed .tell:has-text('{tell}pembicara')")
        assert page.locator(".claim.rejected").count() == 1
        page.locator("#changes > button").click()
        page.wait_for_selector(f".claim.passed .tell:has-text('{tell}tuan rumah')")
        assert page.locator(f".claim.rejected .tell:has-text('{tell}pembicara')").count() == 1
        withdraw(seen)


def test_what_the_gate_refuses_is_explained_where_it_was_asked(reviewing):
    with reviewing() as seen:
        page = seen.page
        paste(seen)
        page.locator(".claim.passed [data-act=correct]").first.click()
        page.fill("form.correct textarea[name=phrases]", "kata yang tidak ada di sana")
        page.click("form.correct button[type=submit]")
        page.wait_for_selector("form.correct [role=alert]:not([hidden]) p")
        page.keyboard.press("Escape")
        page.wait_for_selector("form.correct", state="detached")
        seen.faults = [fault for fault in seen.faults if "422" not in fault]
        withdraw(seen)


def test_keys_decide_while_the_list_has_the_focus(reviewing):
    with reviewing() as seen:
        page = seen.page
        paste(seen)
        page.locator(".claim .tell").first.focus()
        page.keyboard.press("j")
        chosen = page.locator(".claim.cur")
        assert chosen.count() == 1
        assert page.locator(".art .cur").count() >= 1
        key = chosen.get_attribute("data-key")
        page.keyboard.press("r")
        page.wait_for_selector(f".claim.rejected[data-key='{key}']")
        page.locator(f".claim[data-key='{key}'] .tell").focus()
        page.keyboard.press("u")
        page.wait_for_selector(f".claim[data-key='{key}']:not(.rejected)")
        page.locator("#article-title").focus()
        page.keyboard.press("r")  # outside the list a letter is only a letter
        page.wait_for_timeout(300)
        assert page.locator(".claim.rejected").count() == 0
        withdraw(seen)


def test_a_number_in_the_text_leads_to_its_claim(reviewing):
    with reviewing() as seen:
        paste(seen)
        for link in seen.page.locator(".mark-no").all():
            assert seen.page.locator(link.get_attribute("href")).count() == 1
        withdraw(seen)


def test_a_file_can_be_dropped(reviewing, tmp_path):
    page_file = Path(tmp_path / "artikel.html")
    body = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n"))
    page_file.write_text(f"<!doctype html><title>Tenun</title><article>{body}</article>", "utf-8")
    with reviewing() as seen:
        seen.page.set_input_files(".adding input[type=file]", str(page_file))
        seen.page.wait_for_function("() => document.querySelector('#new-text').value.includes('<article>')")
        seen.page.click(".adding button[value=take]")
        seen.page.wait_for_selector(".art")
        assert "<p>" not in seen.page.inner_text(".art")
        withdraw(seen)


TRAINING = """Pelatihan tenun digelar di Sengkang

SENGKANG – Kepala {office} Kabupaten Wajo, {name}, membuka pelatihan tenun untuk 30 perajin di Sengkang, \
Selasa (14/4/2026).

“Perajin kami akan belajar {what},” kata {name}.
"""


def test_two_that_are_one_are_merged_and_parted_again(reviewing):
    told = (
        ("Dinas Koperasi dan Usaha Kecil dan Menengah", "Hasan Basri Patta", "menenun"),
        ("Dinas Koperasi, Usaha Kecil dan Menengah", "Hasan Basri", "mewarnai"),
    )
    with reviewing() as seen:
        page = seen.page
        for office, name, what in told:
            page.fill("#new-text", TRAINING.format(office=office, name=name, what=what))
            page.click(".adding button[value=take]")
            page.wait_for_selector(".art")
            page.click(".desk-head button >> nth=0")
            page.wait_for_selector("#queue")
        waits = page.locator("#queue [data-kind=duplicate]", has_text="Hasan Basri = Hasan Basri Patta?")
        assert waits.count() == 1
        waits.get_by_role("button", name="Gabungkan").click()
        waits.wait_for(state="detached")
        merged = page.locator("#history li", has_text="hasan-basri").first
        merged.get_by_role("button", name="Urungkan").click()
        waits.wait_for()
        waits.get_by_role("button", name="Biarkan dua").click()
        waits.wait_for(state="detached")
        page.locator("#changes > button").click()
        waits.wait_for()
        assert seen.list_barriers() == []
        seen.shoot("review-overview")


def test_a_claim_on_a_page_leads_to_its_review(reviewing):
    with reviewing() as seen:
        seen.go("region/36.74.html")
        drawer = seen.page.locator("details.ev").first
        drawer.locator("> summary").click()
        drawer.get_by_role("link", name="Tinjau").first.click()
        seen.page.wait_for_selector(".art .note")  # the bundled texts are not kept
        assert seen.page.locator(".claim").count() > 3
        assert seen.list_barriers() == []


def test_a_site_that_takes_no_changes_has_no_such_page(look):
    with look() as seen:
        assert seen.page.request.get(f"{seen.site}/review.html").status == 404
        seen.go("index.html")
        assert seen.page.locator("a[href$='review.html']").count() == 0


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_the_reason_that_is_written_goes_with_the_decision_and_no_further(reviewing, size):
    with reviewing(size=size) as seen:
        page = seen.page
        paste(seen)
        first, second = (page.locator(".claim.passed").nth(place).get_attribute("data-key") for place in (0, 1))
        page.fill(".reason input", "Nama itu orang lain.")
        page.locator(f".claim[data-key='{first}'] .tell").click()
        assert page.input_value(".reason input") == "Nama itu orang lain."
        seen.shoot(f"review-reason-{size}")
        assert seen.measure_overflow() <= 0
        assert seen.list_barriers() == []
        page.locator(f".claim[data-key='{first}'] [data-act=reject]").click()
        page.wait_for_selector(f".claim.rejected[data-key='{first}']")
        assert "Nama itu orang lain." in page.inner_text(f".claim[data-key='{first}'] .more")
        assert page.input_value(".reason input") == ""
        page.locator(f".claim[data-key='{second}'] [data-act=reject]").click()
        page.wait_for_selector(f".claim.rejected[data-key='{second}']")
        page.locator(f".claim[data-key='{second}'] .tell").click()
        assert "Tidak sesuai dengan teks." in page.inner_text(f".claim[data-key='{second}'] .more")
        withdraw(seen)
