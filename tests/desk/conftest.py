"""A desk as people start it, on a workspace of its own, and a reviewer who has the token."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint.client import Client, Reply, run_server

START = "import sys; from jejaring.cli import main; main(sys.argv[1:])"


@dataclass(frozen=True)
class Reviewer:
    """Speaks JSON to a desk, with its token."""

    client: Client
    token: str
    folder: Path

    def call(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Reply:
        sent = {"Authorization": f"Bearer {self.token}"}
        if body is not None:
            sent["Content-Type"] = "application/json"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        return self.client.send(method, path, data, {**sent, **(headers or {})})

    def add(self, text: str, id: str, **more: Any) -> Any:
        reply = self.call("POST", "/desk/articles", {"text": text, "id": id, **more})
        assert reply.status in (200, 201), reply.text
        return reply.json


@pytest.fixture(scope="session")
def reviewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    folder = tmp_path_factory.mktemp("desk") / "w"
    command = ("-c", START, "-w", str(folder), "serve", "--port", "0", "--rate", "0", "--workers", "2", "--write")
    with run_server(*command, lines=2) as client:
        yield Reviewer(client, client.printed[1].partition("#token=")[2], folder)
