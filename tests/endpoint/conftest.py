"""Servers that live as long as the tests: one as people start it, one with tight limits for the attacks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jejaring.endpoint.snapshot import Snapshot, Workspace, take_snapshot
from jejaring.workspace import start_workspace
from tests.endpoint.canary import Canary
from tests.endpoint.client import Client, launch, run_server

MIB = 1024 * 1024


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the bundled articles, made once; what changes it takes a copy."""
    folder = tmp_path_factory.mktemp("workspace") / "w"
    start_workspace(folder, bundled=True)
    return folder


@pytest.fixture(scope="session")
def server(workspace: Path) -> Iterator[Client]:
    """The bundled graph, as `jejaring serve` serves it."""
    start = "import sys; from jejaring.cli import main; main(sys.argv[1:])"
    with run_server(
        "-c", start, "serve", "--port", "0", "--rate", "0", "--workers", "2", "-w", str(workspace)
    ) as client:
        yield client


@pytest.fixture(scope="session")
def fortress(workspace: Path) -> Iterator[Client]:
    """The bundled graph behind tight limits, so that what exceeds them does so soon."""
    limits = {"seconds": 0.4, "memory": 200 * MIB, "rows": 5000, "size": 20 * MIB}
    settings = {"workers": 2, "query": 64 * 1024, "deadline": 1.0, "connections": 64, "patience": 5.0}
    with launch({"workspace": str(workspace), "limits": limits, "settings": settings}) as client:
        yield client


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with one quad, for servers whose data do not matter."""
    path = tmp_path_factory.mktemp("tiny") / "tiny.nq"
    path.write_text("<http://example.org/s> <http://example.org/p> <http://example.org/o> .\n")
    return str(path)


@pytest.fixture(scope="session")
def snapshot(workspace: Path) -> Iterator[Snapshot]:
    """A snapshot of the bundled graph."""
    taken = take_snapshot(Workspace(workspace), "1", resident=10**6)
    yield taken
    taken.remove()


@pytest.fixture(params=["in memory", "on disk"])
def data(snapshot: Snapshot, request: pytest.FixtureRequest) -> Path:
    """The data of the snapshot, as workers read it."""
    assert snapshot.data != snapshot.store
    return snapshot.data if request.param == "in memory" else snapshot.store


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    """A listener on loopback that nobody should call."""
    canary = Canary()
    yield canary
    canary.close()
