"""The shipped ontology as graphs, each read once."""

import pyoxigraph as ox
import pytest
from rdflib import Graph

from jejaring.assets import list_files, locate
from jejaring.namespaces import BASE


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
    """The reference and the claims of the bundled articles, quad by quad."""
    files = [*list_files("graph/reference", ".ttl"), *list_files("graph/articles", ".trig")]
    return [quad for path in files for quad in ox.parse(path=path, base_iri=BASE)]
