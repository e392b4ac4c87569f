"""The shipped ontology as graphs, each read once."""

import pyoxigraph as ox
import pytest
from rdflib import Graph

from jejaring.assets import list_files, locate
from jejaring.namespaces import BASE
from jejaring.workspace import open_graph


def read_folder(folder: str) -> Graph:
    """Read the Turtle files of a folder into one graph."""
    graph = Graph()
    for path in list_files(folder, ".ttl"):
        graph.parse(path, publicID=BASE)
    return graph


@pytest.fixture(scope="session")
def core() -> Graph:
    return Graph().parse(locate("ontology/jejaring.ttl"), publicID=BASE)


@pytest.fixture(scope="session")
def vocabularies() -> Graph:
    return read_folder("ontology/vocabularies")


@pytest.fixture(scope="session")
def alignments() -> Graph:
    return read_folder("ontology/alignments")


@pytest.fixture(scope="session")
def data() -> list[ox.Quad]:
    """All that the bundled graph holds: reference, vocabularies, claims, and the facts and ties derived from them."""
    return list(open_graph().store.find())
