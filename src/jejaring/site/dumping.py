"""The dumps, written by a process of its own and of low rank: whoever listens and answers comes first.

python -m jejaring.site.dumping STORE FOLDER
"""

import os
import subprocess
import sys
from pathlib import Path

from jejaring.site.dumps import write_dumps
from jejaring.store import Store

_RANK = 10


class Dumping:
    """The dumps of a store on disk, on their way into a folder."""

    def __init__(self, store: Path, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 -- this interpreter, on folders of our own
            (sys.executable, "-P", "-m", "jejaring.site.dumping", str(store), str(folder)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def wait(self) -> bool:
        """Wait until they are written; False where they are not."""
        return self._process.wait() == 0

    def stop(self) -> None:
        """End it, done or not."""
        self._process.kill()
        self._process.wait()


def main() -> None:
    """Write the dumps as the arguments say."""
    os.nice(_RANK)
    store, folder = map(Path, sys.argv[1:])
    write_dumps(Store(store, read_only=True), folder)


if __name__ == "__main__":
    main()
