"""How the tests speak to an endpoint: a started server, requests as a program sends them, and raw bytes."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Client:
    """A client of the endpoint at `host:port`; `pid` is the process that listens, `printed` what it said first."""

    host: str
    port: int
    pid: int
    printed: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/sparql"

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        wait: float = 90.0,
    ) -> Reply:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=wait)
        try:
            connection.request(method, path, body, dict(headers or {}))
            response = connection.getresponse()
            return Reply(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def get(self, query: str, accept: str = "*/*", **parameters: str) -> Reply:
        text = urlencode({"query": query, **{name.replace("_", "-"): value for name, value in parameters.items()}})
        return self.send("GET", f"/sparql?{text}", headers={"Accept": accept})

    def post(self, query: str | bytes, accept: str = "*/*", type: str = QUERY) -> Reply:
        body = query.encode() if isinstance(query, str) else query
        return self.send("POST", "/sparql", body, {"Content-Type": type, "Accept": accept})

    def send_raw(self, data: bytes, wait: float = 10.0) -> bytes:
        """Send bytes as they are, and read until the server closes or `wait` seconds are over."""
        with self.connect(wait) as raw:
            raw.sendall(data)
            return read_all(raw)

    def connect(self, timeout: float = 10.0) -> socket.socket:
        return socket.create_connection((self.host, self.port), timeout)

    def is_well(self) -> bool:
        """Whether the process is the same and answers the next query, waiting a second for it: a few times, where the
        machine is busy with others."""
        os.kill(self.pid, 0)
        return wait_until(self.answers, 10)

    def answers(self) -> bool:
        try:
            return self.send("GET", "/sparql?query=ASK%7B%7D", wait=1.0).json["boolean"] is True
        except (OSError, http.client.HTTPException, ValueError):
            return False


def read_all(raw: socket.socket) -> bytes:
    pieces = []
    try:
        while piece := raw.recv(65536):
            pieces.append(piece)
    except (TimeoutError, ConnectionResetError):
        pass
    return b"".join(pieces)


def read_status(data: bytes) -> int:
    """The status of the first response in raw bytes; 0 where there is none."""
    return int(data.split(b" ", 2)[1]) if data.startswith(b"HTTP/1.1 ") else 0


@contextmanager
def run_server(*command: str, lines: int = 1) -> Iterator[Client]:
    """Run a server that prints its address, and more lines if so; ended with SIGTERM, which it must heed."""
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        printed = tuple(process.stdout.readline().strip() for _ in range(lines))
        address = urlsplit(printed[0])
        assert address.hostname and address.port, "the server did not start"
        yield Client(address.hostname, address.port, process.pid, printed)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        if process.stdout:
            process.stdout.close()


@contextmanager
def launch(config: Mapping[str, Any]) -> Iterator[Client]:
    """Run a server as `launch.py` says; `off` names the defences that it is run without."""
    with run_server("-m", "tests.endpoint.launch", json.dumps(config)) as client:
        yield client


def wait_until(condition: Any, seconds: float = 30.0) -> bool:
    """Wait until a condition holds; False where it does not in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False
