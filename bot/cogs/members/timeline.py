"""/timeline: key dates as pages and as a picture."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions import pictures
from bot.cogs.interactions.context import Context, Interaction, known_if_any, typed
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import DATE_LIMIT, DateText, TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, defer, edit_or_reply
from bot.domain.ask import Surface
from bot.domain.dates.historical_date import BadDate, HistoricalDate, parse_loose
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import cards
from bot.ui.card import Card


class Timeline(commands.Cog):
    """Key dates in order of time."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @app_commands.command(name="timeline", description=localized("command-timeline"))
    @app_commands.rename(start="from", end="to")
    @app_commands.describe(
        topic=localized("command-timeline-topic"),
        start=localized("command-timeline-from"),
        end=localized("command-timeline-to"),
        private=localized("command-any-private"),
    )
    async def timeline(
        self,
        interaction: Interaction,
        topic: TopicName | None = None,
        start: DateText | None = None,
        end: DateText | None = None,
        private: bool = False,
    ) -> None:
        library = await self.context.library(interaction, private=private)
        first, last = _read("from", start), _read("to", end)
        if first and last and first.lo > last.hi:
            raise UserError("timeline-backwards", first=first, last=last)
        found = await self.context.find(interaction, library, topic) if topic else None
        if topic and found is None:
            return
        if found is not None:
            await self.context.count(interaction, found.id, Surface.COMMAND)
        await answer(interaction, _card(library, found, 0, first, last), private=private)

    @on_press("dates")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        topic = known_if_any(library, pressed.number("topic"))
        if topic is not None:
            await self.context.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, _page(library, topic, pressed), private=True)

    @on_press("dates-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(interaction, _page(library, known_if_any(library, pressed.number("topic")), pressed))

    @on_press("picture")
    async def picture(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        topic = known_if_any(library, pressed.number("topic"))
        start, end = pressed.date("start"), pressed.date("end")
        entries = library.timeline(topic.id if topic else None, start, end)
        if not entries:
            raise UserError("timeline-nothing-to-draw")
        await defer(interaction, private=True)
        if topic is not None:
            await self.context.count(interaction, topic.id, Surface.BUTTON)
        title = topic.name if topic else translate(library.language, "timeline-title")
        file, alt = await pictures.timeline(library, title, entries)
        await answer(
            interaction,
            cards.picture(file.filename, alt, library.language, topic, start, end),
            private=True,
            files=[file],
        )


def _page(library: Library, topic: Topic | None, pressed: ComponentEvent) -> Card:
    return _card(library, topic, pressed.number("page"), pressed.date("start"), pressed.date("end"))


def _card(
    library: Library, topic: Topic | None, page: int, start: HistoricalDate | None, end: HistoricalDate | None
) -> Card:
    entries = library.timeline(topic.id if topic else None, start, end)
    return cards.timeline(library, topic, entries, page, start, end)


def _read(field: str, text: str | None) -> HistoricalDate | None:
    text = typed(text, field, DATE_LIMIT)
    try:
        return parse_loose(text) if text else None
    except BadDate as error:
        raise UserError("option-date-unreadable", option=field, problem=error.message) from None
