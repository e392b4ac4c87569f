"""The service: a pool on today's snapshot, and when the data change, a new pool on a new one.

The new pool is complete before it takes the place of the old, which is let finish its running queries.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from jejaring.endpoint.pool import Pool
from jejaring.endpoint.settings import Settings
from jejaring.endpoint.snapshot import Snapshot, Source, take_snapshot
from jejaring.errors import JejaringError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Edition:
    """A snapshot and the pool that answers from it."""

    snapshot: Snapshot
    pool: Pool

    async def withdraw(self) -> None:
        """Let running queries finish, end the workers, remove the snapshot."""
        await self.pool.close()
        await asyncio.to_thread(self.snapshot.remove)


class Service:
    """What answers queries: always of one edition of the data; `announce` is told the snapshot of each, in a thread."""

    def __init__(
        self, source: Source, settings: Settings, announce: Callable[[Snapshot], None] = lambda snapshot: None
    ) -> None:
        self.source, self.settings, self._announce = source, settings, announce
        self._edition: Edition | None = None
        self._withdrawn: set[asyncio.Task[None]] = set()
        self._watcher: asyncio.Task[None] | None = None
        self._refreshing = asyncio.Lock()

    @property
    def edition(self) -> Edition:
        """The edition of today."""
        if self._edition is None:
            raise RuntimeError("The service is not open.")
        return self._edition

    async def open(self) -> None:
        """Take the first snapshot, start its workers and begin to watch the data.

        Raises:
            JejaringError: the data cannot be read, or a worker not be started.
        """
        version = self.source.read_version() or "unfinished"
        self._edition = await self._publish(version)
        await asyncio.to_thread(self._announce, self._edition.snapshot)
        self._watcher = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """End all workers, and remove all snapshots."""
        if self._watcher:
            self._watcher.cancel()
        await asyncio.gather(*self._withdrawn, self.edition.withdraw())

    async def refresh(self) -> bool:
        """Bring out a new edition if the data have changed, or the snapshot is gone; True if there is one."""
        async with self._refreshing:
            return await self._refresh()

    async def _refresh(self) -> bool:
        version = await asyncio.to_thread(self.source.read_version)
        snapshot = self.edition.snapshot
        if version is None or (version == snapshot.version and snapshot.exists()):
            return False
        new = await self._publish(version)
        if self.source.read_version() != version:  # changed again, while it was copied
            await new.withdraw()
            return False
        old, self._edition = self.edition, new
        task = asyncio.create_task(old.withdraw())
        self._withdrawn.add(task)
        task.add_done_callback(self._withdrawn.discard)
        await asyncio.to_thread(self._announce, new.snapshot)
        return True

    async def _publish(self, version: str) -> Edition:
        snapshot = await asyncio.to_thread(take_snapshot, self.source, version, self.settings.resident)
        pool = Pool(snapshot.data, self.settings)
        try:
            await pool.start()
        except JejaringError:
            snapshot.remove()
            raise
        return Edition(snapshot, pool)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self.settings.watch)
            try:
                await self.refresh()
            except (JejaringError, OSError) as error:  # today's edition stays
                _LOG.warning("The data have changed and cannot be read: %s", error)
