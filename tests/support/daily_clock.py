"""A clock that tests set, for whatever the bot does by the clock."""

from __future__ import annotations

import datetime as dt


class Clock:
    """Shows `now` until somebody moves it."""

    def __init__(self, now: str) -> None:
        self.now = dt.datetime.fromisoformat(now).replace(tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def set(self, now: str) -> None:
        self.now = dt.datetime.fromisoformat(now).replace(tzinfo=dt.UTC)

    def forward(self, **amount: float) -> None:
        self.now += dt.timedelta(**amount)
