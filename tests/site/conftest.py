"""The bundled graph with a merge and an erasure: served by `jejaring serve`, published, and served by nginx."""

import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from jejaring.erasure import erase_person
from jejaring.explorer.shell import make_shell
from jejaring.site.publishing import publish_site
from jejaring.workspace import start_workspace
from tests.endpoint.client import Client, run_server

MERGE = """@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/jejaring/> .
<graph/review> {
<judgement/00000000000000000001> a jj:Judgement ; jj:judges <event/seed-03-e2> ; jj:decision <decision/merge> ;
  jj:into <event/seed-03-e1> ; jj:judge "r" ; jj:judgedOn "2025-10-01T09:00:00Z"^^xsd:dateTime ; jj:reason "same" .
}
"""
ERASED = "person/heru-cahyono-33.22"


@pytest.fixture(scope="session")
def public_workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "net"
    start_workspace(folder, bundled=True)
    (folder / "review.trig").write_text(MERGE, "utf-8")
    erase_person(folder, ERASED, "asked for it", "2026-11-21")
    return folder


@pytest.fixture(scope="session")
def server(public_workspace):
    start = "import sys; from jejaring.cli import main; main(sys.argv[1:])"
    call = ("-c", start, "-w", str(public_workspace), "serve", "--port", "0", "--rate", "0", "--workers", "1")
    with run_server(*call) as client:
        yield client


@dataclass(frozen=True)
class Site:
    folder: Path
    files: dict[str, bytes]


@pytest.fixture(scope="session")
def site(public_workspace, tmp_path_factory):
    folder = tmp_path_factory.mktemp("published") / "site"
    publish_site(public_workspace, folder, shell=make_shell())
    return Site(folder, read_files(folder))


def read_files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="session")
def nginx(site, tmp_path_factory):
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin")
    if program is None:
        pytest.skip("nginx is not installed: apt-get install nginx-light")
    home, port = tmp_path_factory.mktemp("nginx"), find_port()
    own = (site.folder / "nginx.conf").read_text("utf-8")
    own = own.replace("/srv/jejaring", str(site.folder)).replace("127.0.0.1:8080", f"127.0.0.1:{port}")
    (home / "site.conf").write_text(own)
    temporary = "".join(
        f"{kind}_temp_path {home}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (home / "nginx.conf").write_text(
        f"worker_processes 1; daemon off; user root; pid {home}/pid; error_log {home}/error.log;\n"
        f"events {{ worker_connections 64; }}\nhttp {{ access_log off; {temporary} include {home}/site.conf; }}\n"
    )
    process = subprocess.Popen([program, "-p", str(home), "-c", str(home / "nginx.conf")], stderr=subprocess.PIPE)
    client = Client("127.0.0.1", port, process.pid)
    try:
        wait_for(port, process)
        yield client
    finally:
        process.terminate()
        process.communicate(timeout=10)


@pytest.fixture(scope="session")
def apache(site):
    program, modules = Path("/usr/sbin/apache2"), Path("/usr/lib/apache2/modules")
    if not program.exists():
        pytest.skip("Apache is not installed: apt-get install --no-install-recommends apache2-bin")
    home, port = Path(tempfile.mkdtemp()), find_port()
    home.chmod(0o755)  # it reads as nobody
    shutil.copytree(site.folder, home / "site")
    loaded = ("mpm_event", "authz_core", "rewrite", "headers", "mime", "filter", "deflate")
    lines = [
        *(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in loaded),
        *(f"ServerRoot {home}", "ServerName localhost", f"Listen 127.0.0.1:{port}", f"PidFile {home}/pid"),
        *(f"ErrorLog {home}/error.log", "TypesConfig /dev/null", f"DocumentRoot {home}/site"),
        *("User #65534", "Group #65534"),
        *(f"<Directory {home}/site>", "AllowOverride All", "Require all granted", "</Directory>"),
    ]
    (home / "httpd.conf").write_text("\n".join(lines) + "\n")
    process = subprocess.Popen([program, "-f", home / "httpd.conf", "-DFOREGROUND"], stderr=subprocess.PIPE)
    try:
        wait_for(port, process)
        yield Client("127.0.0.1", port, process.pid)
    finally:
        process.terminate()
        process.communicate(timeout=10)
        shutil.rmtree(home)


def find_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(100):
        if process.poll() is not None:
            raise AssertionError(process.stderr.read().decode())
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("nginx does not answer")
