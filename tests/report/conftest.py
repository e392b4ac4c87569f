"""A graph of invented news with enough evidence to rank regions, and the bundled one."""

import pytest

from jejaring.workspace import open_graph
from tests.news import invent_news, open_news


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    return open_news(tmp_path_factory.mktemp("news"), *invent_news(40))


@pytest.fixture(scope="session")
def bundled():
    return open_graph()


@pytest.fixture
def empty(tmp_path):
    return open_graph(tmp_path / "none")
