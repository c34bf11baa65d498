"""What the kernel knows of a process: CPU time, memory, instructions."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """User and system time that the process and its threads have used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_mib(pid: int, field: str) -> float:
    """A line of /proc/<pid>/status in MiB: `VmHWM` is the peak, `VmRSS` is now."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) / 1024
    raise KeyError(field)


def percentile(sorted_values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies (nearest rank); NaN of nothing."""
    if not sorted_values:
        return float("nan")
    return sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * share))]


class Instructions:
    """Counts the user-space instructions of a process between `start` and `stop`, with `perf stat`.

    perf attaches when this is entered, and counts only between its acknowledgements of `start` and `stop`. Where it is
    missing or the kernel does not count, `stop` gives None and `problem` says why.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._process: asyncio.subprocess.Process | None = None
        self.problem = ""

    async def __aenter__(self) -> Instructions:
        perf = shutil.which("perf")
        if perf is None:
            self.problem = "perf is not installed"
            return self
        control, self._control = os.pipe()
        self._acknowledged, acknowledge = os.pipe()
        self._process = await asyncio.create_subprocess_exec(
            perf,
            *("stat", "-x", ",", "-e", "instructions:u", "-D", "-1", "-p", str(self._pid)),
            *("--control", f"fd:{control},{acknowledge}"),
            pass_fds=(control, acknowledge),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        os.close(control)
        os.close(acknowledge)
        return self

    async def start(self) -> None:
        await self._say(b"enable\n")

    async def stop(self) -> int | None:
        await self._say(b"disable\n")
        if self._process is None:
            return None
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGINT)
        _, report = await self._process.communicate()
        for line in report.decode().splitlines():
            count = line.split(",")[0]
            if count.isdigit():
                return int(count)
        self.problem = report.decode().strip() or "perf counted nothing"
        return None

    async def _say(self, command: bytes) -> None:
        if self._process is None:
            return
        # A perf that has ended reads nothing, and its end of the other pipe is closed.
        with suppress(BrokenPipeError):
            os.write(self._control, command)
            await asyncio.to_thread(os.read, self._acknowledged, 16)

    async def __aexit__(self, *error: object) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
            os.close(self._control)
            os.close(self._acknowledged)
