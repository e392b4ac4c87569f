"""The bundled graph, and graphs of invented articles over the whole reference but the kecamatan."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring import claims as c
from jejaring.catalogue import Table, find_query, run_local
from jejaring.graph import Graph
from jejaring.store import Store, list_reference
from jejaring.workspace import open_graph as open_bundled
from tests.builders import judge, name_event, open_graph, open_store

MakeGraph = Callable[..., Graph]
Ask = Callable[..., list[dict[str, object]]]


@pytest.fixture(scope="session")
def bundled() -> Store:
    return open_bundled().store


@pytest.fixture
def ask(bundled) -> Ask:
    """Ask the bundled graph, for rows as mappings."""
    return lambda name, **values: list_answers(bundled, name, **values)


def list_answers(store: Store, name: str, **values: str) -> list[dict[str, object]]:
    table: Table = run_local(store, find_query(name), values)
    return table.list_records()


@pytest.fixture
def make_graph(tmp_path: Path) -> MakeGraph:
    """A graph of invented articles; the events e1 of `merged` articles are merged into that of the first."""

    def make(*articles: c.Document, merged: Sequence[str] = (), judgements: Sequence[ox.Quad] = ()) -> Graph:
        files = [path for path in list_reference() if path.stem not in ("districts", "names")]
        graph = open_graph(tmp_path, *articles, store=open_store(*files))
        merges = [
            judge(n, name_event(other), "merge", into=name_event(merged[0])) for n, other in enumerate(merged[1:])
        ]
        graph.review([*(quad for merge in merges for quad in merge), *judgements])
        return graph

    return make
