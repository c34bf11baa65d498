"""What `almanac run` runs, by a clock that is told, and ticking without delay.

`python -m tests.processes.crash.almanac CLOCK`.

Nothing else is changed: settings, migrations, connection, protocol and failpoints are those of the bot.
"""

from __future__ import annotations

import os
import sys
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


def main() -> int:
    app.utcnow = ToldClock(Path(sys.argv[1]))
    app.Almanac = Prompt  # type: ignore[misc]
    # Rivals have leases of their own, and are one application in all else.
    lease = name_of(application_id(os.environ["DISCORD_TOKEN"]))
    setattr(container, "name_of", lambda _: lease)  # noqa: B010
    setattr(container, "application_id", lambda _: payloads.APPLICATION_ID)  # noqa: B010
    daily_ticker.EVERY = EVERY
    return cli.main(["run"])


if __name__ == "__main__":
    sys.exit(main())
