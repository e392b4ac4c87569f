"""The dumps, written by a process of its own and of low rank: whoever listens and answers comes first.

python -m jejaring.site.dumping STORE FOLDER
"""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer

from jejaring.site.dumps import write_dumps
from jejaring.store import Store

_RANK = 10
_DELAY = 15.0
_PATIENCE = 4.0


class Dumping:
    """The dumps of a store on disk, on their way into a folder: begun some seconds after the server has started.

    Its first visitors are answered first, and many a server does not live that long.
    """

    def __init__(self, store: Path, folder: Path, delay: float = _DELAY) -> None:
        self._store, self._folder = store, folder
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped, self._lock = False, Lock()
        self._timer = Timer(delay, self.begin)
        self._timer.daemon = True
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

    def wait(self, seconds: float = _PATIENCE) -> bool:
        """Wait until they are written; False, and stopped, where they are not: not begun, failed, or too slow."""
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                return self._process.wait(seconds) == 0
        self.stop()
        return False

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
