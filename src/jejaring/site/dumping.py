"""The dumps, written by a process of its own and of low rank: whoever listens and answers comes first.

python -m jejaring.site.dumping STORE FOLDER
"""

import os
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer

from jejaring.site.dumps import write_dumps
from jejaring.store import Store

_RANK = 10
_DELAY = 60.0
_MOST_AHEAD = 1_000_000


class Dumping:
    """The dumps of a store on disk, on their way into a folder: begun when asked for, or a minute after the start.

    Those of a store of a million quads or less begin by themselves: its first visitors are answered first, and many a
    server does not live that long.
    """

    def __init__(self, store: Store, folder: Path, delay: float = _DELAY) -> None:
        self._store, self._folder = store.path, folder
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped, self._lock = False, Lock()
        self._timer = Timer(delay, self.begin)
        self._timer.daemon = True
        if len(store) <= _MOST_AHEAD:
            self._timer.start()

    def begin(self) -> None:
        """Begin, unless it has begun or has been stopped."""
        with self._lock:
            if self._process is None and not self._stopped:
                self._process = subprocess.Popen(  # noqa: S603 -- this interpreter, on folders of our own
                    (sys.executable, "-P", "-m", "jejaring.site.dumping", str(self._store), str(self._folder)),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )

    def finish(self) -> bool:
        """Wait until they are written, begun or not; False where they cannot be, or have been stopped."""
        self.begin()
        return self._process is not None and self._process.wait() == 0

    def stop(self) -> None:
        """End it, done or not."""
        self._timer.cancel()
        with self._lock:
            self._stopped = True
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def main() -> None:
    """Write the dumps as the arguments say."""
    os.nice(_RANK)
    store, folder = map(Path, sys.argv[1:])
    write_dumps(Store(store, read_only=True), folder)


if __name__ == "__main__":
    main()
