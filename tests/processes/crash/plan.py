"""What a run is to do, what it is made of, and what it counts."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from bot.domain.packs.pack import Pack
from bot.services.packs.packs import read_pack, starter_packs
from tests.processes.crash.clock import ToldClock
from tests.support.fake_discord import FakeDiscord

HOUR = 3_600
LIKELY = 0.9  # the chance of what never came
ENTRIES = 12

# Zones whose clocks change in these weeks, some by half an hour or at midnight, and some whose never do.
EVES = ("2026-03-06", "2026-03-27", "2026-04-03", "2026-10-02", "2026-10-23", "2026-10-30")
ZONES = (
    "America/New_York", "America/St_Johns", "America/Santiago", "America/Sao_Paulo", "Asia/Baku", "Asia/Beirut",
    "Asia/Kathmandu", "Asia/Tbilisi", "Asia/Yerevan", "Atlantic/Azores", "Australia/Lord_Howe", "Australia/Sydney",
    "Europe/Berlin", "Europe/Istanbul", "Europe/London", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati",
)  # fmt: skip
TIMES = ("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "09:00", "23:59")  # half of the guilds


class Kind(StrEnum):
    """Kinds of trouble, as the figures name them."""

    CLOCK_WRONG = "clock wrong"
    LOCKED = "locked by another program"
    SLOW_DISK = "slow disk"
    SUSPENDED_WRITING = "suspended in a write"
    SUSPENDED_BETWEEN = "suspended between writes"
    RESTORED = "restored from a backup"
    FLIPPED = "bit flipped in the database"
    FLIPPED_IN_JOURNAL = "bit flipped in the journal"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: `rivals` are processes with different tokens, and so leases of their own, over one database.

    With `all_kinds` a history goes on until every kind of trouble has come, for three times its seconds at most. With
    `kills` it is over as soon as each of these has killed a process.
    """

    seed: int
    guilds: int
    days: float
    seconds: float
    rivals: int = 1
    all_kinds: bool = False
    kills: Collection[str] = ()


@dataclass(slots=True)
class Figures:
    """What happened."""

    seconds: float = 0.0
    simulated: int = 0
    starts: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    troubles: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    facts: int = 0
    late: int = 0
    again: int = 0
    days: int = 0
    owed: int = 0
    asks: int = 0
    edits: int = 0
    read: int = 0


class Stuck(Exception):
    """Almanac neither ended nor did what it had to do."""


class Place:
    """Where a history happens: its folder, its Discord, its clocks, its dice and its figures."""

    def __init__(self, folder: Path, plan: Plan, fake: FakeDiscord, clock: ToldClock) -> None:
        self.folder = folder
        self.path = folder / "library.db"
        self.backups = folder / "backups"
        self.log = folder / "log.txt"
        self.log.touch()
        self.plan = plan
        self.fake = fake
        self.clock = clock
        self.error = ToldClock(folder / "error")  # by which the machine's clock is wrong
        self.error.set(0)
        self.rng = random.Random(plan.seed)
        self.figures = Figures()

    @property
    def now(self) -> int:
        return self.clock.seconds()

    def stored(self) -> int:
        """How many messages Discord keeps."""
        return sum(map(len, self.fake.channels.messages.values()))

    def said_since(self, size: int) -> str:
        """What processes have said since their log was of that size."""
        with self.log.open("rb") as lines:
            lines.seek(size)
            return lines.read().decode(errors="replace")

    def comes(self, trouble: Kind, chance: float) -> bool:
        """Whether a trouble comes now: with that chance, and rather than not while it never has."""
        return self.rng.random() < (chance if self.figures.troubles[trouble] else max(chance, LIKELY))

    def one_of(self, troubles: Sequence[Kind]) -> Kind:
        """One of these troubles, of those that never came where there are such."""
        return self.rng.choice([each for each in troubles if not self.figures.troubles[each]] or troubles)


def small_pack() -> Pack:
    """A few entries of the starter library: enough that none comes twice in a week, few enough to be loaded often."""
    [(name, text)] = starter_packs().items()
    pack = read_pack(text, name)
    entries = pack.entries[:ENTRIES]
    keys = {topic for entry in entries for topic in entry.topics}
    topics = tuple(replace(topic, related=()) for topic in pack.topics if topic.key in keys)
    sources = tuple(replace(source, fingerprint=None) for source in pack.sources)
    return replace(pack, entries=entries, topics=topics, sources=sources)
