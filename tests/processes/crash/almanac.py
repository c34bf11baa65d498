"""What `almanac run` runs, by a clock that is told, and ticking without delay.

`python -m tests.processes.crash.almanac CLOCK ERROR [slow]`: the machine's clock shows what CLOCK says and is wrong by
the seconds in ERROR; with `slow` some commits wait for the disk.

Nothing else is changed: settings, migrations, connection, protocol and failpoints are those of the bot.
"""

from __future__ import annotations

import datetime as dt
import faulthandler
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

from bot import app, cli, container
from bot.cogs.background import daily_ticker
from bot.config import application_id
from bot.services.process.lease import name_of
from tests.processes.crash.clock import ToldClock
from tests.support.fake_discord import payloads

EVERY = 0.05  # seconds between ticks


class Prompt(app.Almanac):
    """Almanac, ready as soon as it has heard of its guilds: discord.py waits two seconds for one more."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._connection.guild_ready_timeout = 0.05


def slow_down(chance: float = 0.03, longest: float = 0.4) -> None:
    """Let the disk take long over some commits, in the thread that commits, as it would."""
    connect = sqlite3.connect

    def commits(statement: str) -> None:
        if statement.startswith("COMMIT") and random.random() < chance:
            time.sleep(random.uniform(0, longest))

    def slowly(*given: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*given, **named)
        connection.set_trace_callback(commits)
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = slowly  # type: ignore[assignment]


def main() -> int:
    faulthandler.register(signal.SIGUSR1)  # the rig asks one that is stuck where it is
    clock, error = (ToldClock(Path(path)) for path in sys.argv[1:3])
    app.utcnow = lambda: clock() + dt.timedelta(seconds=error.seconds())
    if "slow" in sys.argv[3:]:
        slow_down()
    app.Almanac = Prompt  # type: ignore[misc]
    # Rivals have leases of their own, and are one application in all else.
    lease = name_of(application_id(os.environ["DISCORD_TOKEN"]))
    setattr(container, "name_of", lambda _: lease)  # noqa: B010
    setattr(container, "application_id", lambda _: payloads.APPLICATION_ID)  # noqa: B010
    daily_ticker.EVERY = EVERY
    return cli.main(["run"])


if __name__ == "__main__":
    sys.exit(main())
