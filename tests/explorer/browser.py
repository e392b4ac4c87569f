"""How the tests look at pages: a visit in Debian's Chromium that notices every error and every request elsewhere."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
AXE = ROOT / "src" / "jejaring" / "explorer" / "web" / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = ROOT / "shots"
_LATE = "preloaded using link preload but not used within a few seconds"
SIZES = {"wide": (1440, 900), "phone": (390, 844)}
LOCAL = ("data:", "blob:", "about:")
# Names a rule and why it does not hold for us.
RULES_ASIDE: dict[str, str] = {}


@dataclass
class Visit:
    """A page in a browser, and what went wrong on it: errors of its scripts, requests that left the site or failed."""

    page: Any
    site: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str, *, wait: bool = True) -> Any:
        """Go to a path of the site, and wait until its scripts have what they fetched."""
        return self.page.goto(f"{self.site}/{path}", wait_until="networkidle" if wait else "load")

    def shoot(self, name: str, *, whole: bool = True) -> None:
        """Keep a picture of the page among the artefacts."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=whole, animations="disabled")

    def list_barriers(self) -> list[str]:
        """List what axe finds serious or critical: each rule with the elements that break it."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{each['id']}: {' '.join(str(node['target']) for node in each['nodes'])}"
            for each in found["violations"]
            if each["impact"] in ("serious", "critical") and each["id"] not in RULES_ASIDE
        ]

    def measure_overflow(self) -> int:
        """Measure by how many pixels the page is wider than the window."""
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        return int(self.page.evaluate(width))

    def read_json(self, path: str) -> Any:
        """Read a file of the site as JSON."""
        return json.loads(self.page.request.get(f"{self.site}/{path}").text())


@contextmanager
def visit(browser: Any, site: str, besides: tuple[str, ...] = (), **options: Any) -> Iterator[Visit]:
    """Visit a site with a fresh profile, where any fault fails the test.

    Requests may go to the site and to the addresses `besides`; the options are those of Playwright's contexts.
    """
    width, height = SIZES[options.pop("size", "wide")]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
    page = context.new_page()
    page.set_default_timeout(60_000)  # what a page takes is measured elsewhere: this only ends a test that hangs
    visited = Visit(page, site)
    page.on("console", lambda message: _note_message(visited, message))
    page.on("pageerror", lambda error: visited.faults.append(str(error)))
    page.on("request", lambda request: _note_leaving(visited, request.url, besides))
    page.on("requestfailed", lambda request: _note_failure(visited, request, options))
    try:
        yield visited
        if visited.faults:
            raise AssertionError("\n".join(visited.faults))
    finally:
        context.close()


def _note_leaving(visited: Visit, url: str, besides: tuple[str, ...]) -> None:
    host = urlsplit(visited.site).netloc
    if not url.startswith((*LOCAL, *besides)) and urlsplit(url).netloc != host:
        visited.faults.append(f"a request left the site: {url}")


def _note_message(visited: Visit, message: Any) -> None:
    """Note an error or a warning; what is used later than the browser expects only tells of a busy machine."""
    if message.type in ("error", "warning") and _LATE not in message.text:
        visited.faults.append(f"{message.text} ({message.location['url']})")


def _note_failure(visited: Visit, request: Any, options: Mapping[str, Any]) -> None:
    """Note a request that failed: not one left behind by going elsewhere, nor a script where none may run."""
    unwanted = request.resource_type == "script" and not options.get("java_script_enabled", True)
    if request.failure != "net::ERR_ABORTED" and not unwanted:
        visited.faults.append(f"{request.url}: {request.failure}")
