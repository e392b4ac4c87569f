"""What a worker gives up before it meets a query: memory beyond a bound, core files, the network, other programs.

The limits of memory are the kernel's (`setrlimit`). The network goes by a seccomp filter, which the kernel asks at each
system call and which cannot be taken off again; it exists on Linux for x86-64 and ARM. Elsewhere a query that would
call another machine is refused by its text alone (see `inspection`).
"""

import ctypes
import errno
import platform
import resource
import struct
import sys
from pathlib import Path

_FORBIDDEN = {  # by machine: AUDIT_ARCH, then socket, connect, socketpair, execve, execveat, ptrace, io_uring_setup
    "x86_64": (0xC000003E, (41, 42, 53, 59, 322, 101, 425)),
    "aarch64": (0xC00000B7, (198, 203, 199, 221, 281, 117, 425)),
}
_FOREIGN_CALLS = 0x40000000  # x86-64 takes the calls of x32 from here on
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # classic BPF: ld abs, jeq, jge, ret
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EACCES, 0x80000000
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2


def limit_memory(more: int) -> None:
    """Limit the address space to what it is and so many bytes more; write no core file when that does not suffice."""
    most = _measure_space() + more
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _measure_space() -> int:
    """Measure this process's address space in bytes; 0 where the system does not tell as Linux does."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()


def leave_network() -> bool:
    """Give up sockets and the starting of programs, for good; False where the system has no such filter.

    Raises:
        OSError: the kernel has it, and refuses.
    """
    if sys.platform != "linux" or platform.machine() not in _FORBIDDEN:
        return False
    program = ctypes.create_string_buffer(_write_filter(*_FORBIDDEN[platform.machine()]))
    fence = _Program((len(program) - 1) // 8, ctypes.cast(program, ctypes.c_void_p))
    _control(_PR_SET_NO_NEW_PRIVS, 1, 0)
    _control(_PR_SET_SECCOMP, _FILTER, ctypes.byref(fence))
    return True


class _Program(ctypes.Structure):
    """struct sock_fprog: the number of instructions, and where they are."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


def _write_filter(architecture: int, calls: tuple[int, ...]) -> bytes:
    """Write the filter in classic BPF: kill on a foreign architecture, refuse the calls, allow all others."""
    size = len(calls)
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, size + 1, 0, _FOREIGN_CALLS),
        *((_EQUAL, size - place, 0, call) for place, call in enumerate(calls)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _control(option: int, value: int, pointer: object) -> None:
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(option, value, pointer, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl refused: the worker would keep its network")
