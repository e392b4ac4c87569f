"""For every test: properties are tried on the same examples each time, no test asserts a time, and a command without a
workspace reads the five articles that jejaring began with.

The bundled graph grows; what a question answers of five known articles does not. What must hold of all that is bundled
asks for `whole_archive` or `whole_graph`.
"""

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings

from jejaring.archive import Archive
from jejaring.assets import locate
from jejaring.tombstones import Tombstones

settings.register_profile("jejaring", deadline=None, derandomize=True)
settings.load_profile("jejaring")

WHOLE = Archive.bundled()
FIRST = "seed-*.trig"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that look through one browser, or at one published site, run on one worker: both are made once."""
    for item in items:
        for shared in {"browser", "public_workspace"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(shared))


@pytest.fixture(scope="session")
def whole_archive() -> Archive:
    """All that is bundled."""
    return WHOLE


@pytest.fixture
def whole_graph(monkeypatch: pytest.MonkeyPatch) -> Archive:
    """All that is bundled, and what a command reads without a workspace too, as whoever installs jejaring has it."""
    monkeypatch.setattr(Archive, "bundled", classmethod(lambda _: WHOLE))
    return WHOLE


@pytest.fixture(scope="session", autouse=True)
def first_articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The first five articles, in the place of all."""
    folder = tmp_path_factory.mktemp("first") / "graph"
    shutil.copytree(locate("graph/articles"), folder / "articles", ignore=lambda _, names: set(names) - _list_first())
    archive = Archive(folder, Tombstones(WHOLE.folder.parent / ".jejaring"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Archive, "bundled", classmethod(lambda _: archive))
        yield archive


def _list_first() -> set[str]:
    return {path.name for path in locate("graph/articles").glob(FIRST)}
