"""Bytes made smaller for the way: gzip, where it is worth it; the same bytes always become the same."""

from gzip import compress

WORTH = 1000
"""From so many bytes on."""
_LEVEL = 5


def pack(body: bytes) -> bytes | None:
    """Compress bytes; None where it is not worth it.

    >>> len(pack(b"a" * 2000)) < 100, pack(b"a")
    (True, None)
    """
    return compress(body, _LEVEL, mtime=0) if len(body) >= WORTH else None
