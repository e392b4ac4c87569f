"""What the attacks are tried on: a desk with a reviewer, a server of pages, and a canary that nobody may call."""

from collections.abc import Iterator

import pytest

from tests.desk.conftest import START, Reviewer, reviewer
from tests.endpoint.canary import Canary
from tests.endpoint.client import Client, run_server

__all__ = ["Reviewer", "canary", "pages", "reviewer"]


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    canary = Canary()
    yield canary
    canary.close()


@pytest.fixture(scope="session")
def pages() -> Iterator[Client]:
    """The first five articles, as pages and data."""
    with run_server("-c", START, "serve", "--port", "0", "--rate", "0", "--workers", "1") as client:
        client.send("GET", "/dump/facts.ttl.gz")  # written when it is first asked for
        yield client


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with one quad, for servers whose data do not matter."""
    path = tmp_path_factory.mktemp("tiny") / "tiny.nq"
    path.write_text("<http://example.org/s> <http://example.org/p> <http://example.org/o> .\n")
    return str(path)
