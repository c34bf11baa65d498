"""The sandbox as somebody starts it: `python -m bot sandbox`, in a process and a folder of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STARTS_WITHIN = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running sandbox: where its page is, and its process."""

    url: str
    process: subprocess.Popen[str]

    def stop(self) -> tuple[int, str]:
        """Tell it to stop as systems do; its exit code, and what it complained of from start to end."""
        self.process.send_signal(signal.SIGTERM)
        _, complaints = self.process.communicate(timeout=STARTS_WITHIN)
        return self.process.returncode, complaints


@contextmanager
def started(folder: Path, *options: str) -> Iterator[Sandbox]:
    """`python -m bot sandbox` in a folder, with options, until it is stopped."""
    theirs = {
        name: value for name, value in os.environ.items() if not name.startswith(("ALMANAC_", "DATABASE_", "DISCORD_"))
    }
    command = [sys.executable, "-m", "bot", "sandbox", *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, env=theirs, encoding="utf-8", stdout=pipe, stderr=pipe) as process:
        too_long = threading.Timer(STARTS_WITHIN, process.kill)
        too_long.start()
        try:
            assert process.stdout is not None
            url = next((line.strip() for line in process.stdout if line.strip().startswith("http")), None)
            too_long.cancel()
            assert url is not None, f"it printed no address, and complained: {process.communicate()[1]}"
            yield Sandbox(url, process)
        finally:
            too_long.cancel()
            process.kill()
