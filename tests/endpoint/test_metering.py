"""Every address passes the turnstile: pages, files and dumps as well as queries; and work is paid for."""

import pytest

from tests.endpoint.client import launch, run_server

START = "import sys; from jejaring.cli import main; main(sys.argv[1:])"
PATHS = ("/sparql?query=ASK%7B%7D", "/region/36.74.ttl", "/dump/jejaring.nq.gz", "/search.json", "/nothing/here", "/")


@pytest.mark.parametrize("path", PATHS)
def test_who_asks_too_much_waits(workspace, path) -> None:
    with run_server(
        "-c", START, "-w", str(workspace), "serve", "--port", "0", "--rate", "0.2", "--workers", "1"
    ) as few:
        replies = [few.send("GET", path) for _ in range(4)]
    assert replies[0].status < 500
    late = [reply for reply in replies if reply.status == 429]
    assert late, [reply.status for reply in replies]
    assert int(late[0].headers["retry-after"]) > 0
    assert "Try again" in late[0].text


@pytest.mark.parametrize(("second", "status"), [(1e6, 429), (0, 200)], ids=["dear", "free"])
def test_a_description_is_charged_for_its_time(workspace, second, status) -> None:
    allowance = {"burst": 5, "refill": 1, "second": second}
    with launch({"workspace": str(workspace), "allowance": allowance, "settings": {"workers": 1}}) as client:
        assert client.send("GET", "/region/36.74.ttl").status == 200
        assert client.send("GET", "/region/36.74.ttl").status == status
