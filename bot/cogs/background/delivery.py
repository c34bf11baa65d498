"""Posting to a channel, and finding out whether a post is there, each with an outcome that a protocol can rest on.

discord.py's HTTP is never wrapped in a timeout that cancels: cancelled while it waits out a global rate limit, it sends
nothing more until the process ends.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.domain.daily.post import DailyPost
from bot.domain.message import Message
from bot.ui import custom_ids
from bot.ui.card import Card

if TYPE_CHECKING:
    from bot.app import Almanac

log = logging.getLogger(__name__)

SKEW = dt.timedelta(hours=1)  # by how much this machine's clock may be ahead of Discord's
LOOKED_THROUGH = 5_000  # messages, newest first
NEEDED = ("view_channel", "send_messages", "read_message_history")

# Discord's JSON error codes (Topics, Opcodes and Status Codes).
_REASONS = {
    10003: Message("daily-channel-gone"),
    50001: Message("daily-channel-hidden"),
    50013: Message("daily-channel-mute"),
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """The post is in its channel, as this message."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Absent:
    """The post is certainly not in its channel."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Discord turned the request away for good. `mendable`: by those who manage the server."""

    reason: Message
    mendable: bool


@dataclass(frozen=True, slots=True)
class Busy:
    """Discord, or what stands before it, cannot take the request now; not before `seconds` from now."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """The connection broke: whether the request had its effect is not known."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """This process may not post any more, and the request was held back before its bytes left.

    What an earlier try of the same request did is not known: discord.py repeats some by itself.
    """


class Delivery:
    """Sends facts to channels and looks for them there."""

    def __init__(self, bot: Almanac) -> None:
        self._bot = bot

    def _channel(self, post: DailyPost) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(post.channel_id, guild_id=post.guild_id)

    async def send(self, post: DailyPost, card: Card) -> Delivered | Rejected | Busy | Unknown | Withheld:
        """Post a card with the nonce of `post`; discord.py asks Discord to enforce it."""
        try:
            with self._bot.fence.guard() as passage:
                message = await self._channel(post).send(view=card, nonce=post.nonce)
        except discord.DiscordException as error:
            return _judged(error)
        except (OSError, aiohttp.ClientError) as error:
            if passage.closed:
                return Withheld()
            log.warning("posting in guild %d broke off: %r", post.guild_id, error)
            return Unknown()
        return Delivered(message.id)

    async def find(self, post: DailyPost) -> Delivered | Absent | Rejected | Busy | Unknown:
        """Look for `post` in its channel, in all that was written there since it was claimed."""
        since = dt.datetime.fromtimestamp(post.claimed_at, dt.UTC) - SKEW
        seen = 0
        try:
            history = self._channel(post).history(limit=LOOKED_THROUGH, after=since, oldest_first=False)
            async for message in history:
                seen += 1
                if self._is(message, post):
                    return Delivered(message.id)
        except discord.DiscordException as error:
            return _judged(error)
        except (OSError, aiohttp.ClientError) as error:
            log.warning("reading a channel of guild %d broke off: %r", post.guild_id, error)
            return Unknown()
        if seen >= LOOKED_THROUGH:
            return Rejected(Message("daily-channel-too-full"), mendable=False)
        return self._read_all(post)

    def _is(self, message: discord.Message, post: DailyPost) -> bool:
        ours = self._bot.user is not None and message.author.id == self._bot.user.id
        return ours and custom_ids.fact_of(_custom_ids(message.components)) == post.date.isoformat()

    def _read_all(self, post: DailyPost) -> Absent | Rejected | Busy:
        """Whether what was read is all there is: without Read Message History Discord answers with no messages."""
        guild = self._bot.get_guild(post.guild_id)
        if guild is None or guild.unavailable or guild.me is None:
            return Busy(0)
        channel = guild.get_channel(post.channel_id)
        if channel is None:
            return Rejected(Message("daily-channel-gone"), mendable=True)
        lacking = missing(channel)
        if "read_message_history" in lacking or "view_channel" in lacking:
            return Rejected(Message("daily-channel-lacks", {"lacking": permission_names(lacking)}), mendable=True)
        return Absent()


def missing(channel: discord.abc.GuildChannel) -> list[str]:
    """Which of the permissions that a daily fact needs the bot does not have in a channel, as discord.py names them."""
    have = channel.permissions_for(channel.guild.me)
    return [name for name in NEEDED if not getattr(have, name)]


def permission_names(lacking: Sequence[str]) -> list[Message]:
    """Permissions as Discord's settings name them: `Send Messages`, `Read Message History`."""
    return [Message(f"permission-{name.replace('_', '-')}") for name in lacking]


def _judged(error: discord.DiscordException) -> Rejected | Busy:
    if isinstance(error, discord.RateLimited):
        return Busy(error.retry_after)
    if not isinstance(error, discord.HTTPException):
        raise error
    if error.status >= 500 or error.status in (401, 408, 429) or not _is_discords(error):
        return Busy(_retry_after(error))
    refused = Message("daily-refused", {"status": str(error.status), "code": str(error.code)})
    reason = _REASONS.get(error.code, refused)
    return Rejected(reason, mendable=error.status in (403, 404))


def _is_discords(error: discord.HTTPException) -> bool:
    """Whether Discord itself answered: what stands before it answers in HTML, and tells nothing of the channel."""
    return error.code != 0 or "html" not in error.response.headers.get("Content-Type", "")


def _retry_after(error: discord.HTTPException) -> float:
    try:
        return max(0.0, min(float(error.response.headers.get("Retry-After", 0)), 3600.0))
    except ValueError:
        return 0.0


def _custom_ids(components: Sequence[Any]) -> Iterator[str | None]:
    for component in components:
        yield getattr(component, "custom_id", None)
        yield from _custom_ids(getattr(component, "children", ()))
