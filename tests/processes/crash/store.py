"""The database of a run as its rig sees it, beside the bots."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from functools import partial
from typing import Any

from bot.container import Container
from bot.domain.daily.post import DailyState
from bot.domain.errors import StorageBusy
from tests.processes.crash.checker import GuildDay, History, Interval, Row, Wanted, facts_of
from tests.processes.crash.plan import TIMES, ZONES, Place, small_pack
from tests.support.database import open_library
from tests.support.fake_discord import text_channel_id
from tests.support.moderators import MIRA

TRIES = 100  # of what the rig writes, while bots write as well


class Store:
    """What is in the database, and what the rig knows of what ought to be."""

    container: Container  # while it is open

    def __init__(self, place: Place) -> None:
        self._place = place
        self._opened: AsyncExitStack | None = None
        self.channels = {text_channel_id(guild_id) + 1: guild_id for guild_id in place.fake.guild_ids}
        self.start = place.now
        self.wanted: dict[int, Wanted] = {}
        self.calms: list[int] = []
        self.refused: dict[int, list[Interval]] = defaultdict(list)
        self.forgotten: set[GuildDay] = set()

    async def open(self) -> None:
        """Have the database open, beside the bots."""
        async with AsyncExitStack() as stack:
            library = open_library(self._place.folder, clock=self._place.clock)
            self.container = await stack.enter_async_context(library)
            connection = sqlite3.connect(self._place.path, isolation_level=None, timeout=10)
            self._database = stack.enter_context(closing(connection))
            self._opened = stack.pop_all()

    async def shut(self) -> None:
        if self._opened is not None:
            opened, self._opened = self._opened, None
            await opened.aclose()

    @asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        """Have the database closed meanwhile."""
        await self.shut()
        try:
            yield
        finally:
            await patiently(self.open)

    @property
    def is_open(self) -> bool:
        return self._opened is not None

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self._database.execute(sql, values).fetchall()

    def locked(self) -> bool:
        """Whether somebody is inside a write transaction."""
        probe = sqlite3.connect(self._place.path, isolation_level=None, timeout=0)
        try:
            probe.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        finally:
            probe.close()
        return False

    # The guilds

    async def switch_on(self) -> None:
        """Let every guild have a small library and a daily fact, each in its own zone at its own time."""
        pack, rng = small_pack(), self._place.rng
        for channel_id, guild_id in self.channels.items():
            time = rng.choice(TIMES) if rng.random() < 0.5 else f"{rng.randrange(1440) // 60:02}:00"
            zone = rng.choice(ZONES)
            await self.container.packs.load(guild_id, pack)
            await self.container.daily.set_up(guild_id, MIRA, channel_id=channel_id, time=time, zone=zone, on=True)
            self.wanted[guild_id] = Wanted(dt.time.fromisoformat(time), zone)
        self.query("PRAGMA wal_checkpoint(TRUNCATE)")  # or a bit that flips in the journal might take back all this

    async def mend(self) -> None:
        """Managers switch on again what a refusal has paused."""
        for (guild_id,) in self.query("SELECT guild_id FROM guilds WHERE daily_paused IS NOT NULL"):
            await patiently(partial(self.container.daily.set_up, guild_id, MIRA, on=True))

    def bodies(self, guild_id: int) -> dict[int, str]:
        """What each published entry of a guild says, by its number."""
        return dict(
            self.query("SELECT number, body FROM entries WHERE guild_id = ? AND status = 'published'", guild_id)
        )

    # The facts

    def due_until(self, at: int) -> list[int]:
        return [row[0] for row in self.query("SELECT guild_id FROM guilds WHERE next_due_at <= ?", at)]

    def settled(self) -> bool:
        """Whether nothing is to be done at this moment: whatever is being sent waits for a later one."""
        due = "SELECT 1 FROM guilds WHERE next_due_at <= ? LIMIT 1"
        return not self._place.fake.serving and not self.query(due, self._place.now)

    def sending(self) -> int:
        """How many facts are being sent."""
        [(count,)] = self.query("SELECT count(*) FROM daily_posts WHERE state = 'sending'")
        return int(count)

    def tried_again_at(self) -> int:
        """When the last of what is being sent is due once more."""
        [(later,)] = self.query(
            "SELECT max(g.next_due_at) FROM guilds g JOIN daily_posts p USING (guild_id) WHERE p.state = 'sending'"
        )
        return int(later)

    def rows(self) -> dict[GuildDay, tuple[object, ...]]:
        """What the database says became of each date."""
        return {GuildDay(row[0], row[1]): row for row in self.query("SELECT * FROM daily_posts")}

    def forget(self, before: dict[GuildDay, tuple[object, ...]]) -> None:
        """Let nobody rely on rows that were there before and are not any more as they were."""
        after = self.rows()
        self.forgotten |= {day for day, row in before.items() if after.get(day) != row}

    def refuses_from_now(self, channel_id: int) -> None:
        """A channel refuses whatever is asked of it from now on."""
        self.refused[self.channels[channel_id]].append(Interval(self._place.now, sys.maxsize))

    def refuses_until_now(self, channel_id: int) -> None:
        intervals = self.refused[self.channels[channel_id]]
        intervals[-1] = Interval(intervals[-1].start, self._place.now + 1)

    def evidence(self) -> History:
        rows = self.query(
            "SELECT guild_id, local_date, state, claimed_at, settled_at, number, message_id FROM daily_posts"
        )
        channels = self._place.fake.channels
        return History(
            start=self.start,
            wanted=self.wanted,
            calms=self.calms,
            # A second fact is one too many in whichever channel of its guild it is.
            facts=facts_of(channels.messages, channels.guild_of),
            rows=[Row(GuildDay(row[0], row[1]), DailyState(row[2]), *row[3:]) for row in rows],
            refused=self.refused,
            forgotten=self.forgotten,
        )


async def patiently(write: Callable[[], Awaitable[object]]) -> None:
    """Write beside bots that write as well: each try waits for its turn, and on a slow machine they leave few."""
    for left in reversed(range(TRIES)):
        try:
            await write()
            return
        except StorageBusy:
            if not left:
                raise
