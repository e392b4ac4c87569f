"""The recipe of `docs/deployment.md` works as it is written, but for names, ports and certificates."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endpoint.client import Client, run_server, wait_until
from tests.endpoint.test_serve import START

RECIPE = (Path(__file__).parents[2] / "docs" / "deployment.md").read_text("utf-8")
ASK = "/sparql?query=ASK%7B%7D"


def read_block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", RECIPE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def behind(workspace: Path) -> Iterator[Client]:
    """The endpoint as the unit starts it, and a client may ask once and then every ten seconds."""
    command = re.search(r"ExecStart=\S+ (.*)", read_block("ini"))
    assert command
    arguments = command[1].replace("/var/lib/jejaring/graph", str(workspace)).replace("8000", "0").split()
    with run_server(*START, *arguments, "--rate", "0.1", "--workers", "1") as client:
        yield client


@pytest.fixture(scope="module")
def proxy(behind: Client, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """nginx before it, without TLS."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        pytest.skip("nginx is not installed")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    site = read_block("nginx").replace("127.0.0.1:8000", f"127.0.0.1:{behind.port}")
    site = re.sub(r"listen 443 ssl;", f"listen 127.0.0.1:{port};", site)
    site = re.sub(r".*(?:listen \[::\]|ssl_certificate).*\n", "", site)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}}\n"
        f"http {{ access_log off; {temporary} {site} }}"
    )
    process = subprocess.Popen([nginx, "-c", str(config), "-e", f"{folder}/errors"])
    try:
        client = Client("127.0.0.1", port, process.pid)
        assert wait_until(lambda: listens(client)), (folder / "errors").read_text()
        yield client
    finally:
        process.terminate()
        process.wait()


def listens(client: Client) -> bool:
    try:
        client.connect().close()
    except OSError:
        return False
    return True


def test_the_description_names_the_public_address(proxy: Client, behind: Client) -> None:
    for client, address in ((proxy, "192.0.2.1"), (behind, "192.0.2.2")):
        reply = client.send("GET", "/sparql", headers={"X-Forwarded-For": address})
        assert "sd:endpoint <https://data.example.org/sparql>" in reply.text


def test_who_lies_about_the_address_is_known_all_the_same(proxy: Client, behind: Client) -> None:
    told = [behind.send("GET", ASK, headers={"X-Forwarded-For": f"198.51.100.{n}"}).status for n in range(3)]
    assert told == [200, 200, 200]  # the proxy is believed
    lied = [proxy.send("GET", ASK, headers={"X-Forwarded-For": f"203.0.113.{n}"}).status for n in range(3)]
    assert lied[1:] == [429, 429]  # the proxy believes nobody


def test_what_is_too_long_does_not_come_through(proxy: Client) -> None:
    assert proxy.post(" " * 300_000).status == 413


def test_the_unit_is_one(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if not analyze:
        pytest.skip("systemd is not installed")
    unit = tmp_path / "jejaring.service"
    unit.write_text(read_block("ini").replace("/opt/jejaring/bin/jejaring", sys.executable))
    checked = subprocess.run([analyze, "verify", str(unit)], capture_output=True, text=True)
    assert (checked.returncode, "jejaring.service" in checked.stderr) == (0, False), checked.stderr
