"""Members who ask and moderators who edit all the while, and what became of what they were answered."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from tests.support.fake_discord import ADMINISTRATOR, Callback, FakeDiscord, Member, Reply, text_of
from tests.support.fake_discord.payloads import MEMBER_PERMISSIONS

PATIENCE = 2.0  # seconds after which nobody waits any more for an answer
PAUSE = 0.03  # seconds between two things that somebody does
GUILDS = 8
AT_ONCE = 3

TRIES = 3_000  # looks at what is counted, before what is not yet is lost

Query = Callable[..., list[tuple[Any, ...]]]

# What is no entry: refusals and apologies.
REFUSED = ("There is no entry", "Sorry", "is retired", "is restarting", "is busy for a moment", "cannot be reached")


class People:
    """Those of a few guilds. What was acknowledged must be found in the database, and what they read must be true."""

    def __init__(self, fake: FakeDiscord, rng: random.Random, name: str) -> None:
        self._fake = fake
        self._rng = rng
        self._name = name
        self._guild_ids = fake.guild_ids[:GUILDS]
        self._tasks: list[asyncio.Task[None]] = []
        self._turn = 0
        self.bodies: dict[int, str] = {}
        self.sent = 0
        self.answered = 0
        self._rebased = 0
        self.asked = 0
        self.read = 0
        self.edits: set[str] = set()  # that were acknowledged, by their reason
        self.edited = 0
        self.faults: list[str] = []

    def begin(self, bodies: dict[int, str]) -> None:
        """Ask and edit from now on, whenever a bot is there; `bodies` is what each entry says."""
        self.bodies = {number: _plain(body) for number, body in bodies.items()}
        self._tasks = [asyncio.create_task(self._go_on()) for _ in range(AT_ONCE)]

    async def end(self) -> None:
        # Python 3.11's `asyncio.wait_for` swallows a cancellation that comes just as what it waits for is done.
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _go_on(self) -> None:
        while self._tasks:
            await self._fake.ready(timeout=3_600)
            with suppress(TimeoutError):
                await self._rng.choice([self._ask, self._ask, self._read, self._edit])()
            await asyncio.sleep(PAUSE)

    def _somebody(self, permissions: int = MEMBER_PERMISSIONS) -> Member:
        return Member(guild_id=self._rng.choice(self._guild_ids), permissions=permissions)

    async def _ask(self) -> None:
        self.sent += 1
        rebased = self._rebased
        reply = await self._fake.slash("topic", self._somebody(), name=self._name)
        await reply.callback(PATIENCE)
        self.answered += rebased == self._rebased
        self.asked += 1

    async def _read(self) -> None:
        number = self._rng.choice([*self.bodies])
        self.sent += 1  # for it counts as an ask
        rebased = self._rebased
        text = await _answer(await self._fake.slash("entry", self._somebody(), number=str(number)))
        if self.bodies[number] in _plain(text):
            self.answered += rebased == self._rebased
            self.read += 1
        elif not any(refused in text for refused in REFUSED):
            self.faults.append(f"#{number} was served as {text!r}")

    async def _edit(self) -> None:
        """Retire an entry and put it back on the shelf."""
        self._turn += 1
        moderator, number = self._somebody(ADMINISTRATOR), str(self._rng.choice([*self.bodies]))
        reason = f"turn {self._turn}"
        reply = await self._fake.slash("curate retire", moderator, number=number, reason=reason)
        if "its history stay" in await _answer(reply):
            self.edits.add(reason)
            self.edited += 1
        await _answer(await self._fake.slash("curate restore", moderator, number=number))

    def rebase(self, query: Query) -> None:
        """Begin to count anew: the database is an older one, as its operator knows.

        Who is being answered at this moment is counted by the database already, or is not: such an answer counts for
        nothing, and all that were ever sent stay the most that there can be.
        """
        self.edits &= _reasons(query)
        self.answered = _counted(query)
        self._rebased += 1

    def lost_edits(self, query: Query) -> Sequence[str]:
        return sorted(self.edits - _reasons(query))

    async def judge(self, query: Query, late: Callable[[], int], *, tries: int = TRIES) -> list[str]:
        """What is wrong with what they were answered; `late`: how many asks a slow disk did not take in time."""
        edits, answered = set(self.edits), self.answered
        for _ in range(tries):  # what waits in the journal is counted as soon as the database takes it
            if _counted(query) >= answered:
                break
            await asyncio.sleep(0.02)
        counted, sent = _counted(query), self.sent
        faults, self.faults = self.faults, []
        if counted + late() < answered:
            faults.append(f"{answered} asks were answered and {counted} counted")
        if counted > sent:
            faults.append(f"{sent} asks were sent and {counted} counted")
        return faults + [f"the edit of {reason} was acknowledged and is lost" for reason in edits - _reasons(query)]


async def _answer(reply: Reply) -> str:
    first: Callback = await reply.callback(PATIENCE)
    return text_of(await reply.message(PATIENCE) if first.type == 5 else first.data)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _counted(query: Query) -> int:
    [(asks,)] = query("SELECT coalesce(sum(asks), 0) FROM ask_days")
    [(gaps,)] = query("SELECT coalesce(sum(times), 0) FROM gaps")
    return int(asks) + int(gaps)


def _reasons(query: Query) -> set[str]:
    return {str(reason) for (reason,) in query("SELECT reason FROM revisions WHERE reason LIKE 'turn %'")}
