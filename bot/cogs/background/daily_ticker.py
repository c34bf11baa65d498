"""The ticker of the daily fact: twice a minute it does what is due in any guild.

What it does rests on rows alone (`bot.services.daily.posting`), so it may be killed anywhere and started anew: a fact
that was claimed is looked for in its channel before it is sent again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord.http import Route

from bot.cogs.background.delivery import Absent, Busy, Delivered, Delivery, Rejected, Unknown, Withheld
from bot.cogs.background.loop import LoopingCog
from bot.domain.actor import Actor
from bot.domain.daily.picking import years_since
from bot.domain.daily.post import DailyPost
from bot.domain.daily.schedule import GRACE, GRACE_HOURS
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.ops.discord_time import DiscordTime
from bot.ops.failpoint import Failpoint
from bot.ops.logs import new_error_id
from bot.services.daily.posting import DailyPosts, DueGuild
from bot.services.daily.settings import Daily
from bot.services.libraries import Libraries
from bot.services.process.lease import Lease
from bot.ui import cards
from bot.ui.card import Card

if TYPE_CHECKING:
    from bot.app import Almanac

log = logging.getLogger(__name__)

EVERY = 30.0  # seconds
AT_ONCE = 8  # guilds
NONCE_REMEMBERED = 120  # seconds for which Discord surely knows a nonce again; it says "a few minutes"
PAUSE, LONGEST_PAUSE = 30.0, 600.0  # seconds before an attempt is repeated, doubled each time


class DailyTicker(LoopingCog):
    """Posts what is due; what fell due while the process was down is done at once."""

    def __init__(
        self,
        bot: Almanac,
        posts: DailyPosts,
        daily: Daily,
        libraries: Libraries,
        lease: Lease,
        clock: DiscordTime,
        failpoint: str | None,
    ) -> None:
        self._bot = bot
        self.posts = posts
        self._daily = daily
        self._libraries = libraries
        self._lease = lease
        self._clock = clock
        self.delivery = Delivery(bot)
        super().__init__(self.tick, EVERY)
        self._failpoint = Failpoint(failpoint)
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._busy: dict[int, asyncio.Task[None]] = {}

    async def tick(self) -> None:
        """Begin what is due, beside each other. Whatever goes wrong is logged, and the next tick comes all the same.

        While the process stops, or its lease is not renewed, nothing is begun.
        """
        if self._bot.stopping:
            return
        if not self._lease.allows:
            self._lease.look()
            return
        try:
            if not await self._agree_on_time():
                return
            due = await self.posts.due()
        except UserError as refused:
            log.warning("what is due could not be read: %s", refused.sentence)
        except Exception:
            log.exception("what is due could not be read [%s]", new_error_id())
        else:
            for each in due:
                if each.settings.guild_id not in self._busy:
                    self._begin(each.settings.guild_id, partial(self._serve, each))

    async def _agree_on_time(self) -> bool:
        """Whether it is known what time it is. A clock that differs from Discord's is compared anew first: it may have
        been set, or this machine may have been away."""
        clock = self._clock
        if not clock.differs:
            return True
        try:
            await self._bot.http.request(Route("GET", "/gateway"))
        except (discord.DiscordException, OSError, aiohttp.ClientError) as error:
            log.warning("this machine's clock differs from Discord's, which cannot be asked now: %s", error)
            return False
        if clock.differs:
            seconds = round(clock.ahead.total_seconds())
            log.warning("this machine's clock is %d s ahead of Discord's; dates go by Discord's", seconds)
            await self.posts.record_wrong_clock(clock.ahead)
        return True

    async def idle(self) -> None:
        """Return when all that was begun has come to its end."""
        while self._busy:
            await asyncio.wait(set(self._busy.values()))

    async def post_now(self, guild_id: int, actor: Actor) -> DailyPost | None:
        """Post today's fact before its time; what became of it. Raises `UserError` where that cannot be."""
        if guild_id in self._busy:
            raise UserError("daily-being-posted")
        post = await self.posts.claim_now(guild_id, actor)
        self._failpoint.reached("after-claim")
        # A tick may have found the claim already, and be at it.
        await asyncio.wait({self._busy.get(guild_id) or self._begin(guild_id, partial(self._claimed, post))})
        return await self._daily.of_date(guild_id, post.date)

    def _begin(self, guild_id: int, work: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        task = asyncio.create_task(self._guarded(guild_id, work), name=f"almanac-daily-{guild_id}")
        self._busy[guild_id] = task
        task.add_done_callback(lambda _: self._busy.pop(guild_id, None))
        return task

    async def _guarded(self, guild_id: int, work: Callable[[], Awaitable[None]]) -> None:
        try:
            async with self._slots:
                self._bot.track()
                if not self._lease.allows:
                    raise UserError("daily-without-lease")
                await work()
        except UserError as refused:
            log.warning("the fact of guild %d waits: %s", guild_id, refused.sentence)
        except Exception:
            log.exception("the fact of guild %d failed [%s]", guild_id, new_error_id())

    async def _serve(self, due: DueGuild) -> None:
        if due.sending is not None:
            await self._recover(due.sending)
            return
        post = await self.posts.claim(due.settings.guild_id)
        if post is not None:
            self._failpoint.reached("after-claim")
            await self._claimed(post)

    async def _claimed(self, post: DailyPost) -> None:
        await (self._recover(post) if post.may_be_there else self._post(post))

    async def _post(self, post: DailyPost, *, clear: bool = True, last: bool = False) -> None:
        """Send a post. `clear`: no earlier attempt can have left it in its channel; `last`: do not look right after."""
        card = await self._card(post)
        if card is None:
            await self._send_again(post, clear=clear, last=last)
            return
        self._failpoint.reached("before-post")
        # Suspended since the claim, perhaps for hours: whoever has the lease now goes on with the post.
        allowed = self._lease.allows
        match await self.delivery.send(post, card) if allowed else Withheld():
            case Withheld():
                log.warning("the fact of guild %d is left to the process that holds the lease", post.guild_id)
            case Delivered(message_id):
                self._failpoint.reached("after-post")
                await self.posts.posted(post, message_id)
                self._failpoint.reached("after-mark")
            case Rejected(reason, mendable) if clear:
                await self.posts.failed(post, reason, pause=mendable)
            case Rejected(reason, mendable):
                await self.posts.unknown(post, reason, pause=mendable)
            case Unknown() if not last:
                await self._recover(post, last=True)
            case Unknown():
                await self._later(post)
            case Busy(seconds):
                await self._later(post, seconds)

    async def _card(self, post: DailyPost) -> Card | None:
        """The card of a post; `None` where its entry is not published any more."""
        library = await self._libraries.get(post.guild_id)
        entry = library.entries.get(post.number or 0)
        return cards.daily(library, entry, post.date, years_since(entry, post.date)) if entry else None

    async def _recover(self, post: DailyPost, *, last: bool = False) -> None:
        """Go on with a post whose outcome is not known: its channel tells whether it is there."""
        found = await self.delivery.find(post)
        now = self.posts.now().timestamp()  # after Discord has answered, and with that said what time it is
        match found:
            case Delivered(message_id):
                log.info("the fact of %s in guild %d was in its channel already", post.date, post.guild_id)
                await self.posts.posted(post, message_id)
            case Absent():
                self._failpoint.reached("after-history")
                await self._send_again(post, last=last)
            case Rejected() if 0 <= now - post.claimed_at <= NONCE_REMEMBERED:  # a clock put back says nothing
                await self._send_again(post, clear=False, last=last)
            case Rejected(reason):
                await self.posts.unknown(post, reason, pause=False)
            case _ if now - post.due_at > GRACE.total_seconds():
                await self.posts.unknown(post, Message("daily-not-asked", {"hours": GRACE_HOURS}), pause=False)
            case Busy(seconds):
                await self._later(post, seconds)
            case Unknown():
                await self._later(post)

    async def _send_again(self, post: DailyPost, *, clear: bool = True, last: bool = False) -> None:
        taken = await self.posts.again(post)
        if taken is not None:
            await self._post(taken, clear=clear, last=last)

    async def _later(self, post: DailyPost, seconds: float = 0) -> None:
        await self.posts.later(post, max(seconds, min(PAUSE * 2 ** (post.attempts - 1), LONGEST_PAUSE)))
