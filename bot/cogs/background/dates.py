"""Discord's dates, read from the answers that come in anyway."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp
from discord.http import Route

from bot.ops.discord_time import DiscordTime


class DateReader:
    """Notes what the `Date` of each answer of Discord's REST API says; `attach` it to what aiohttp is traced by."""

    def __init__(self, time: DiscordTime) -> None:
        self._time = time

    def attach(self, trace: aiohttp.TraceConfig) -> None:
        trace.on_request_start.append(self._asked)
        trace.on_request_end.append(self._answered)

    async def _asked(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, request: aiohttp.TraceRequestStartParams
    ) -> None:
        context.asked = self._time.asked()

    async def _answered(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
    ) -> None:
        if self._time.is_fresh or not str(answer.url).startswith(Route.BASE):
            return
        try:
            date = parsedate_to_datetime(answer.response.headers["Date"])
        except (KeyError, ValueError):
            return
        self._time.note(date.replace(tzinfo=date.tzinfo or UTC), context.asked)
