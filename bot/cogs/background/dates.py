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

    def asked(self) -> float:
        """What `read` is to be told of the moment at which Discord was asked."""
        return self._time.asked()

    def read(self, answer: aiohttp.ClientResponse, asked: float) -> None:
        """Note the date of one answer, unless there is nothing to learn from it."""
        if self._time.is_fresh:
            return
        try:
            date = parsedate_to_datetime(answer.headers["Date"])
        except (KeyError, ValueError):
            return
        self._time.note(date.replace(tzinfo=date.tzinfo or UTC), asked)

    async def _asked(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, request: aiohttp.TraceRequestStartParams
    ) -> None:
        context.asked = self.asked()

    async def _answered(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
    ) -> None:
        if not self._time.is_fresh and str(answer.url).startswith(Route.BASE):
            self.read(answer.response, context.asked)
