"""Which process this is, and whether another one of the same machine still lives."""

from __future__ import annotations

import os
import time
from pathlib import Path

PROC = Path("/proc")


# Linux's monotonic clock stands still while the machine sleeps; elsewhere there is no other.
_UPTIME = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC) if hasattr(time, "clock_gettime") else None


def uptime() -> float:
    """Seconds since some moment, those of sleep and suspension included, whatever is done to the machine's clock."""
    return time.monotonic() if _UPTIME is None else time.clock_gettime(_UPTIME)


def identity() -> str | None:
    """What tells this process from every other, past and future: the boot, the pid namespace, the pid, its start.

    None where the kernel does not say (it needs Linux's /proc; a pid alone is given out again).
    """
    try:
        here = _here()
        pid = os.getpid()
        start = _start(pid)
    except (OSError, ValueError, IndexError):
        return None
    return None if start is None else f"{here} {pid} {start}"


def is_alive(process: str | None) -> bool | None:
    """Whether the process of that identity lives. None where that cannot be seen from here: on another machine, before
    this machine's last boot, or in another container."""
    try:
        boot, namespace, pid, start = (process or "").split()
        if f"{boot} {namespace}" != _here():
            return None
        return _start(int(pid)) == start
    except (OSError, ValueError, IndexError):
        return None


def _here() -> str:
    boot = (PROC / "sys/kernel/random/boot_id").read_text().strip()
    return f"{boot} {os.readlink(PROC / 'self/ns/pid')}"


def _start(pid: int) -> str | None:
    """When a process started, in clock ticks since boot; None if there is none of that pid, or only its corpse."""
    try:
        stat = (PROC / str(pid) / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    # proc(5): the second field, in parentheses, may hold anything; the state follows it, the start is the 22nd.
    fields = stat.rpartition(")")[2].split()
    return None if fields[0] in "ZX" else fields[19]
