"""What goes wrong at Discord, and on the way there, while facts are posted."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.support.fake_discord import FakeDiscord
from tests.support.fake_discord.faults import Fault

ROUTE = "channel_messages"
FOREVER = 1_000_000

Maker = Callable[[FakeDiscord, random.Random, int], Fault]

# Each strikes one request to one channel, a POST or a look into its history, whichever comes first.
BLOWS: dict[str, Maker] = {
    "503": lambda fake, _, channel: fake.fail_next(ROUTE, 503, target=channel),
    "503, and posted all the same": lambda fake, _, channel: fake.fail_next(ROUTE, 503, applied=True, target=channel),
    "429 in HTML": lambda fake, _, channel: fake.fail_next(ROUTE, 429, body="<html>banned</html>", target=channel),
    "403 in HTML": lambda fake, _, channel: fake.fail_next(ROUTE, 403, body="<html>no</html>", target=channel),
    "429": lambda fake, rng, channel: fake.limit_next(ROUTE, rng.uniform(0.01, 0.1), target=channel),
    "429, global": lambda fake, rng, channel: fake.limit_next(
        ROUTE, rng.uniform(0.01, 0.1), everywhere=True, target=channel
    ),
    "connection cut": lambda fake, _, channel: fake.reset_next(ROUTE, target=channel),
    "reply lost": lambda fake, _, channel: fake.reset_next(ROUTE, applied=True, target=channel),
    "delay": lambda fake, rng, channel: fake.delay_next(ROUTE, rng.uniform(0.02, 0.4), target=channel),
    "delay, then reply lost": lambda fake, rng, channel: fake.faults.add(
        Fault(ROUTE, delay=rng.uniform(0.02, 0.4), reset=True, applied=True, target=channel)
    ),
}

# Discord's own refusals: a channel keeps refusing until it is mended.
REFUSALS = {"403, may not write": (403, 50013), "403, may not see": (403, 50001), "404, channel gone": (404, 10003)}
OUTAGE = "503 everywhere"


@dataclass(frozen=True, slots=True)
class _Armed:
    kind: str
    fault: Fault
    times: int

    @property
    def struck(self) -> int:
        return self.times - (self.fault.times or 0)


class Weather:
    """Arms faults in a loopback Discord, and counts those that struck."""

    def __init__(self, fake: FakeDiscord, rng: random.Random) -> None:
        self._fake = fake
        self._rng = rng
        self._armed: list[_Armed] = []
        self.struck: Counter[str] = Counter()
        self.refusing: set[int] = set()

    def blow(self, channel: int) -> None:
        """Let something go wrong with one request to a channel."""
        kind = self._rng.choice([*BLOWS])
        self._arm(kind, BLOWS[kind](self._fake, self._rng, channel), 1)

    def refuse(self, channel: int) -> None:
        """Let a channel refuse whatever is asked of it, until `clear`."""
        kind = self._rng.choice([*REFUSALS])
        status, code = REFUSALS[kind]
        self._arm(kind, self._fake.fail_next(ROUTE, status, code, target=channel, times=FOREVER), FOREVER)
        self.refusing.add(channel)

    def fail_everywhere(self) -> None:
        """Let Discord be out of order, until `clear`."""
        self._arm(OUTAGE, self._fake.fail_next(ROUTE, 503, times=FOREVER), FOREVER)

    def _arm(self, kind: str, fault: Fault, times: int) -> None:
        self._armed.append(_Armed(kind, fault, times))

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self._fake.faults.clear()
        for armed in self._armed:
            if armed.struck:
                self.struck[armed.kind] += armed.struck if armed.times == 1 else 1
        self._armed.clear()
        self.refusing.clear()
