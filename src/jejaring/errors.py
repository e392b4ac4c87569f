"""The family of errors: one base, and each error carries its data and says what to do.

    JejaringError
    ├── CallError                 the call is wrong                       exit 2
    │   ├── UnknownName           a name that nothing bears
    │   └── AmbiguousName         a name that several bear
    ├── InputError                what was read is not what it should be  exit 1
    │   ├── MalformedFile         a file that cannot be parsed
    │   ├── InvalidDocument       a claim document that breaks its form
    │   └── NotConforming         a graph that breaks its shapes
    ├── AccessError               cannot read or write                    exit 3
    │   ├── MissingAsset          a part of the installation is absent
    │   ├── DamagedStore          a workspace's store cannot be opened
    │   └── DamagedArchive        an article or the review of a graph cannot be read
    └── EndpointError             an endpoint cannot be reached           exit 4

`exit_code` is what the command line returns for each; the message is one sentence that says what was wrong, where, and
what to do.
"""

import errno
from collections.abc import Sequence
from pathlib import Path


class JejaringError(Exception):
    """Base of every error that jejaring raises on purpose."""

    exit_code = 1


class CallError(JejaringError):
    """The call itself is wrong: an unknown option value, name or parameter."""

    exit_code = 2


class UnknownName(CallError):
    """Nothing bears this name; `nearest` are those that come close."""

    def __init__(self, name: str, kind: str, nearest: Sequence[str] = ()) -> None:
        self.name, self.kind, self.nearest = name, kind, tuple(nearest)
        hint = f" Did you mean {', '.join(nearest)}?" if nearest else " Check the spelling."
        super().__init__(f"No {kind} is called '{name}'.{hint}")


class AmbiguousName(CallError):
    """Several bear this name; `candidates` are their codes or IRIs, with a label each."""

    def __init__(self, name: str, kind: str, candidates: Sequence[tuple[str, str]]) -> None:
        self.name, self.kind, self.candidates = name, kind, tuple(candidates)
        choices = ", ".join(f"{key} ({label})" for key, label in candidates)
        super().__init__(f"'{name}' is more than one {kind}: {choices}. Give the code of the one you mean.")


class InputError(JejaringError):
    """What was read is not what it should be."""


class MalformedFile(InputError):
    """A file that cannot be parsed; `line` is where it breaks, if the parser told."""

    def __init__(self, path: Path | str, reason: str, line: int | None = None) -> None:
        self.path, self.reason, self.line = Path(path), reason, line
        place = f"{path}, line {line}" if line else f"{path}"
        super().__init__(f"{place}: {reason.rstrip('.')}. Correct the file and try again.")


class InvalidDocument(InputError):
    """A claim document that breaks its form; `where` is the path to the value."""

    def __init__(self, where: str, reason: str) -> None:
        self.where, self.reason = where, reason
        super().__init__(f"{where}: {reason.rstrip('.')}.")


class NotConforming(InputError):
    """A graph that breaks its shapes; `findings` say how."""

    def __init__(self, name: str, findings: Sequence[object]) -> None:
        self.name, self.findings = name, tuple(findings)
        super().__init__(f"{name} does not conform: {'; '.join(map(str, findings))}")


class AccessError(JejaringError):
    """Something cannot be read or written."""

    exit_code = 3


class MissingAsset(AccessError):
    """A part of the installation is absent."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        super().__init__(f"{path} is not part of this installation. Install jejaring again.")


class DamagedStore(AccessError):
    """A workspace's store cannot be opened."""

    def __init__(self, path: Path | str, reason: str) -> None:
        self.path, self.reason = Path(path), reason
        super().__init__(
            f"The store in {path} cannot be opened ({reason.rstrip('.')}). Its articles are safe as text beside it: "
            f"run `jejaring -w {Path(path).parent} rebuild`."
        )


class DamagedArchive(AccessError):
    """An article or the review of a graph cannot be read; `cause` says where it breaks."""

    def __init__(self, cause: MalformedFile) -> None:
        self.cause = cause
        super().__init__(f"{cause} If it is an article you can do without, remove the file and make the store anew.")


class EndpointError(JejaringError):
    """An endpoint cannot be reached, or does not answer as SPARQL 1.1 asks."""

    exit_code = 4

    def __init__(self, url: str, reason: str) -> None:
        self.url, self.reason = url, reason
        super().__init__(f"The endpoint {url} did not answer: {reason.rstrip('.')}. Check the address and try again.")


def advise(error: OSError, otherwise: str) -> str:
    """Say what to do about an error of the system: `otherwise`, but where the disk is full.

    >>> advise(OSError(errno.ENOSPC, "No space left on device"), "Check the path and its permissions.")
    'Free some space.'
    """
    return "Free some space." if error.errno in (errno.ENOSPC, errno.EDQUOT) else otherwise
