"""How much one query, one client and one request may use."""

from dataclasses import dataclass, field

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use of the machine; its worker is ended where it wants more.

    `rows` counts solutions or triples, `size` the bytes of an answer before compression, `memory` the bytes of address
    space beyond those of a worker at rest.
    """

    seconds: float = 10.0
    memory: int = 768 * MIB
    rows: int = 100_000
    size: int = 64 * MIB


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one client may use: a burst of requests, so many more a second; a second of work costs `second` requests.

    With the defaults a client can keep about one worker busy, for ever, and no more. A burst of 0 sets no bound.
    """

    burst: float = 200.0
    refill: float = 20.0
    second: float = 20.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How the endpoint serves.

    `url` is its public address, where that is not the one a client sees (behind a proxy); `waiting` is how many queries
    may wait for a worker and `patience` for how many seconds; `query` is the longest query in bytes; `watch` is the
    seconds between two looks at whether the data have changed; `deadline` is the seconds a client has to send a request
    or to take the next piece of an answer; `connections` is how many clients may be connected, and `held` how many
    bytes of answers may be on their way; `resident` is the most quads that each worker keeps in its memory (some 400
    bytes each), where more are read from disk.
    """

    limits: Limits = field(default_factory=Limits)
    allowance: Allowance = field(default_factory=Allowance)
    url: str | None = None
    workers: int = 4
    waiting: int = 64
    patience: float = 10.0
    query: int = 256 * 1024
    watch: float = 2.0
    deadline: float = 15.0
    connections: int = 512
    held: int = 512 * MIB
    resident: int = 0
