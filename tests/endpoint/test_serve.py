"""`jejaring serve` as people start it."""

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from jejaring.workspace import change_graph
from tests.endpoint.client import Client, run_server, wait_until

START = ("-c", "import sys; from jejaring.cli import main; main(sys.argv[1:])")
COUNT = "SELECT (COUNT(?a) AS ?n) { GRAPH ?g { ?a a <https://w3id.org/jejaring/ontology#Article> } }"


def serve(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *START, "serve", *arguments], capture_output=True, text=True, timeout=60)


def test_a_port_that_is_taken_is_said_in_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        ended = serve("--port", str(other.getsockname()[1]))
    assert ended.returncode == 3
    assert "--port" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_workspace_that_is_a_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "w").write_text("")
    ended = serve("--port", "0", "-w", str(tmp_path / "w"))
    assert (ended.returncode, "Traceback" in ended.stderr) == (3, False)


def test_a_port_beyond_all_is_a_wrong_call() -> None:
    assert serve("--port", "65536").returncode == 2


def count(client: Client) -> int:
    return int(client.get(COUNT).json["results"]["bindings"][0]["n"]["value"])


def test_what_another_command_adds_is_served_without_a_restart(tmp_path: Path, workspace: Path) -> None:
    folder = shutil.copytree(workspace, tmp_path / "w")
    with run_server(*START, "serve", "--port", "0", "--rate", "0", "--workers", "1", "-w", str(folder)) as client:
        before, tag = count(client), client.get(COUNT).headers["etag"]
        with change_graph(folder) as graph:
            graph.withdraw(graph.archive.list_articles()[0])
        del graph  # which closes its store
        assert wait_until(lambda: count(client) == before - 1)
        assert client.get(COUNT).headers["etag"] != tag


def test_it_ends_when_told_and_leaves_nothing(tmp_path: Path, workspace: Path) -> None:
    command = [sys.executable, *START, "serve", "--port", "0", "--workers", "1", "-w", str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={"TMPDIR": str(tmp_path)}) as process:
        assert process.stdout
        assert process.stdout.readline().startswith("http://127.0.0.1:")
        assert list(tmp_path.iterdir())
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    assert not list(tmp_path.iterdir())
