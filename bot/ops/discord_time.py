"""What time it is, also where this machine's clock is wrong: Discord dates its answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.ops import process

TOLERATED = timedelta(minutes=1)  # by which the machine's clock may differ from Discord's
LATE = 10.0  # seconds after which an answer's date says too little
FRESH = 5.0  # seconds after a date within which another one tells nothing new


class DiscordTime:
    """Shows the machine's clock while it agrees with Discord's; else Discord's, as it was last told and has gone on.

    `uptime` tells seconds that nobody sets, so that a clock which jumps is noticed at once. It may stand still where a
    whole virtual machine does: whoever acts on a difference asks Discord first.
    """

    def __init__(self, clock: Callable[[], datetime], uptime: Callable[[], float] = process.uptime) -> None:
        self._clock = clock
        self._uptime = uptime
        self._told: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        ahead = self.ahead
        return self._clock() - ahead if abs(ahead) > TOLERATED else self._clock()

    @property
    def ahead(self) -> timedelta:
        """By how much the machine's clock is ahead of Discord's; nothing where Discord has not told."""
        if self._told is None:
            return timedelta()
        date, at = self._told
        return self._clock() - date - timedelta(seconds=self._uptime() - at)

    @property
    def differs(self) -> bool:
        return abs(self.ahead) > TOLERATED

    @property
    def is_fresh(self) -> bool:
        """Whether there is nothing to learn from another date just now."""
        return self._told is not None and self._uptime() - self._told[1] < FRESH and not self.differs

    def asked(self) -> float:
        """What `note` is to be told of the moment at which Discord was asked."""
        return self._uptime()

    def note(self, date: datetime, asked: float) -> None:
        """Discord's clock showed `date` at some moment since it was `asked`."""
        now = self._uptime()
        if now - asked <= LATE:
            self._told = (date, now)
