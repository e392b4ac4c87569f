"""The bundled graph as `serve` and as `publish` give it, and a browser to look at both."""

import functools
import http.server
import json
import os
import shutil
import threading

import pytest

from jejaring.explorer.assets import list_entries
from jejaring.explorer.boundaries import read_boundaries
from jejaring.explorer.shell import make_shell
from jejaring.site.publishing import publish_site
from jejaring.workspace import start_workspace
from tests.endpoint.client import run_server
from tests.explorer.browser import AXE, visit


def miss(reason):
    """Skip for want of something, or fail where everything must be there."""
    if os.environ.get("JEJARING_EXPLORER") == "require":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="package")
def browser():
    program = os.environ.get("JEJARING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        miss("Chromium is not installed: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        miss("Playwright is not installed: pip install playwright")
    if not list_entries():
        miss("the explorer's scripts are not built: python hatch_build.py")
    if not AXE.is_file():
        miss("axe-core is not installed: npm ci in src/jejaring/explorer/web")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def net(tmp_path_factory):
    folder = tmp_path_factory.mktemp("explorer") / "net"
    start_workspace(folder, bundled=True)
    return folder


@pytest.fixture(scope="package")
def served(net):
    """The address of `jejaring serve`."""
    start = "import sys; from jejaring.cli import main; main(sys.argv[1:])"
    call = ("-c", start, "-w", str(net), "serve", "--port", "0", "--rate", "0", "--workers", "1")
    with run_server(*call) as client:
        yield f"http://{client.host}:{client.port}"


TRIANGLE = {
    "type": "Topology",
    "objects": {"kab": {"type": "Polygon", "id": "36.74", "arcs": [[0]]}},
    "arcs": [[[106.6, -6.2], [106.8, -6.2], [106.8, -6.4], [106.6, -6.2]]],
}


class Files(http.server.SimpleHTTPRequestHandler):
    """A host of files that knows nothing of us."""

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="package")
def published(net, served, tmp_path_factory):
    """The address of a host of files with what `jejaring publish --endpoint` wrote; questions go to `served`."""
    folder = tmp_path_factory.mktemp("explorer") / "site"
    topology = json.dumps(TRIANGLE)
    (folder.parent / "kab.json").write_text(topology, "utf-8")
    shell = make_shell(f"{served}/sparql", boundaries=read_boundaries(folder.parent / "kab.json"))
    publish_site(net, folder, shell=shell)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def look(browser, served):
    """Visit the served site: `with look(size="phone", color_scheme="dark") as seen: seen.go("ask.html")`."""
    return functools.partial(visit, browser, served)


@pytest.fixture
def look_at_files(browser, published, served):
    """Visit the published site, which may ask the endpoint that it names."""
    return functools.partial(visit, browser, published, besides=(f"{served}/sparql",))
