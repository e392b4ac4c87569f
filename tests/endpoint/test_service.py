"""When the data change, a new edition takes the place of the old, and nobody notices but by what is new."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring.catalogue import list_queries
from jejaring.endpoint.messages import Answer, Job
from jejaring.endpoint.pool import Pool, Worker
from jejaring.endpoint.service import Service
from jejaring.endpoint.settings import Limits, Settings
from jejaring.endpoint.snapshot import Snapshot, Workspace, take_snapshot
from jejaring.errors import AccessError
from jejaring.store import Store
from jejaring.workspace import change_graph

SETTINGS = Settings(Limits(seconds=5.0), workers=1, watch=3600.0)
COUNT = Job("SELECT (COUNT(*) AS ?n) { ?s <http://example.org/p> ?o }", "csv")
SLOW = Job("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }", "csv")


@dataclass
class Changing:
    """A source whose data the test changes."""

    store: Store = field(default_factory=Store)
    version: str | None = "0"

    def read_version(self) -> str | None:
        return self.version

    def open_store(self) -> Store:
        return self.store

    def grow(self, size: int) -> None:
        p = ox.NamedNode("http://example.org/p")
        self.store.load(ox.Quad(p, p, ox.Literal(str(n)), ox.DefaultGraph()) for n in range(size))
        self.version = str(size)


def serve(source: Changing, work: Callable[[Service], Awaitable[None]], settings: Settings = SETTINGS) -> None:
    async def run() -> None:
        service = Service(source, settings)
        await service.open()
        try:
            await work(service)
        finally:
            await service.close()

    asyncio.run(run())


def read_count(answer: Answer) -> int:
    assert answer.status == 200, answer.problem
    return int(answer.body.split()[1])


def test_a_change_is_seen_after_a_refresh() -> None:
    source = Changing()

    async def work(service: Service) -> None:
        assert not await service.refresh()
        source.grow(3)
        assert read_count(await service.edition.pool.answer(COUNT)) == 0  # not before
        assert await service.refresh()
        assert read_count(await service.edition.pool.answer(COUNT)) == 3

    serve(source, work)


def test_a_running_query_ends_on_the_edition_it_began_with() -> None:
    source = Changing()
    source.grow(20)

    async def work(service: Service) -> None:
        old = service.edition
        running = asyncio.create_task(old.pool.answer(SLOW))
        await asyncio.sleep(0.1)
        source.grow(21)
        assert await service.refresh()
        assert service.edition is not old
        assert read_count(await service.edition.pool.answer(COUNT)) == 21
        assert old.snapshot.folder.exists()
        assert read_count(await running) == 20**5
        while old.snapshot.folder.exists():
            await asyncio.sleep(0.05)

    serve(source, work, replace(SETTINGS, limits=Limits(seconds=60.0)))


def test_a_snapshot_that_was_swept_away_is_taken_again() -> None:
    source = Changing()
    source.grow(4)

    async def work(service: Service) -> None:
        service.edition.snapshot.remove()
        assert await service.refresh()
        assert not await service.refresh()
        assert read_count(await service.edition.pool.answer(COUNT)) == 4

    serve(source, work)


def test_data_that_are_being_changed_are_not_copied() -> None:
    source = Changing()

    async def work(service: Service) -> None:
        source.grow(3)
        source.version = None
        assert not await service.refresh()

    serve(source, work)


def test_the_watcher_refreshes_by_itself() -> None:
    source = Changing()

    async def work(service: Service) -> None:
        source.grow(2)
        async with asyncio.timeout(30):
            while service.edition.snapshot.version != "2":
                await asyncio.sleep(0.05)

    serve(source, work, replace(SETTINGS, watch=0.05))


def test_nothing_is_left_behind() -> None:
    source, folders = Changing(), list[Path]()

    async def work(service: Service) -> None:
        folders.append(service.edition.snapshot.folder)

    serve(source, work)
    assert not folders[0].exists()


def test_a_workspace_has_a_new_version_after_each_change(tmp_path: Path, workspace: Path) -> None:
    source = Workspace(shutil.copytree(workspace, tmp_path / "w"))
    before = source.read_version()
    assert source.read_version() == before
    with change_graph(tmp_path / "w") as graph:
        assert source.read_version() is None
        graph.review([])
    del graph  # which closes its store
    assert source.read_version() not in (None, before)
    snapshot = take_snapshot(source, "1")
    assert Store(snapshot.store, read_only=True).list_graphs() == list(snapshot.graphs)
    snapshot.remove()


def test_a_snapshot_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AccessError):
        asyncio.run(Pool(tmp_path / "none", SETTINGS).start())


def test_each_snapshot_is_announced_once() -> None:
    source, announced = Changing(), list[str]()

    async def work() -> None:
        service = Service(source, SETTINGS, lambda snapshot: announced.append(snapshot.version))
        await service.open()
        source.grow(1)
        assert await service.refresh()
        assert not await service.refresh()
        await service.close()

    asyncio.run(work())
    assert announced == ["0", "1"]


@pytest.mark.parametrize(("resident", "in_memory"), [(40, True), (39, False)])
def test_data_that_are_not_too_many_are_read_into_memory(resident: int, in_memory: bool) -> None:
    source = Changing()
    source.grow(40)

    async def work(service: Service) -> None:
        snapshot = service.edition.snapshot
        assert (snapshot.data == snapshot.store) is not in_memory
        assert read_count(await service.edition.pool.answer(COUNT)) == 40
        source.grow(50)
        assert await service.refresh()
        assert service.edition.snapshot.data == service.edition.snapshot.store  # now they are too many
        assert read_count(await service.edition.pool.answer(COUNT)) == 50

    serve(source, work, replace(SETTINGS, resident=resident))


def test_answers_are_the_same_from_memory_and_from_disk(snapshot: Snapshot) -> None:
    jobs = [Job(query.text, "csv") for query in list_queries()]

    async def ask(data: Path) -> list[list[bytes]]:
        worker = await Worker.start(data, replace(SETTINGS.limits, seconds=60.0))
        answers = [await worker.answer(job) for job in jobs]
        await worker.end()
        assert {answer.status for answer in answers} == {200}
        return [sorted(answer.body.splitlines()) for answer in answers]

    assert asyncio.run(ask(snapshot.data)) == asyncio.run(ask(snapshot.store))


@pytest.fixture
def snapshot_of_forty() -> Snapshot:
    source = Changing()
    source.grow(40)
    return take_snapshot(source, "40")


def test_who_waits_too_long_or_behind_too_many_is_told(snapshot_of_forty: Snapshot) -> None:
    async def work() -> None:
        pool = Pool(snapshot_of_forty.store, replace(SETTINGS, waiting=1, patience=0.2))
        await pool.start()
        running = asyncio.create_task(pool.answer(SLOW))
        await asyncio.sleep(0.05)
        waiting = asyncio.create_task(pool.answer(COUNT))
        await asyncio.sleep(0.05)
        refused = await pool.answer(COUNT)
        assert (refused.status, refused.retry > 0) == (503, True)  # behind too many
        assert (await waiting).status == 503  # too long
        running.cancel()
        async with asyncio.timeout(30):
            while (await pool.answer(COUNT)).status != 200:  # the worker was replaced
                await asyncio.sleep(0.05)
        await pool.close()

    asyncio.run(work())
    snapshot_of_forty.remove()


def test_a_worker_that_ended_idle_is_replaced_before_it_is_asked(snapshot_of_forty: Snapshot) -> None:
    async def work() -> None:
        pool = Pool(snapshot_of_forty.store, SETTINGS)
        await pool.start()
        (worker,) = pool._workers
        worker.process.kill()
        await worker.process.wait()
        assert read_count(await pool.answer(COUNT)) == 40
        await pool.close()

    asyncio.run(work())
    snapshot_of_forty.remove()


def test_what_a_query_took_is_told_and_waiting_is_not(snapshot_of_forty: Snapshot) -> None:
    async def work() -> None:
        pool, slow, fast = Pool(snapshot_of_forty.store, SETTINGS), list[float](), list[float]()
        await pool.start()
        running = asyncio.create_task(pool.answer(SLOW, slow.append))
        await asyncio.sleep(0)
        waiting = asyncio.create_task(pool.answer(COUNT, fast.append))
        await asyncio.sleep(0.5)
        running.cancel()
        await waiting
        assert len(slow) == len(fast) == 1
        assert slow[0] >= 0.4
        await pool.close()

    asyncio.run(work())
    snapshot_of_forty.remove()
