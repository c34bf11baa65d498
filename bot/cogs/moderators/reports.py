"""Reports: the button on every card, /curate reports, and entries that are due to be looked at again."""

from __future__ import annotations

from datetime import date

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, entry_number
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.notifications import Notifications, reached
from bot.cogs.interactions.options import EntryNumber, TopicName
from bot.cogs.interactions.presses import OLD, ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.errors import UserError, shown
from bot.messages import translate
from bot.services.curation.reports import Reports
from bot.ui import cards, custom_ids, forms
from bot.ui.card import Card
from bot.ui.form import Form
from bot.ui.paging import Page


class ReportCommands(commands.Cog):
    """What members find wrong."""

    def __init__(self, context: Context, reports: Reports, notifications: Notifications) -> None:
        self.context = context
        self._reports = reports
        self._notifications = notifications

    @opens_form("report")
    async def report_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        """The form to report what the pressed card shows, in the versions that it shows."""
        library = await self.context.library(interaction, private=True)
        choices = {}
        for number, version in custom_ids.read_revisions(pressed.text("revisions")):
            entry = library.entries.get(number)
            words = f" {entry.body}" if entry else ""
            choices[f"{number}.{version}"] = f"#{number} r{version}{words}"
        return forms.report(pressed.text("revisions"), choices)

    @on_submit("report")
    async def save_report(self, interaction: Interaction, filled: FormSubmission) -> None:
        number, version = _which(filled)
        await self._reports.report(
            self.context.guild_id(interaction), self.context.actor(interaction), number, version, filled["text"]
        )
        locale = reply_locale(interaction)
        card = cards.done(
            translate(locale, "report-waits", number=str(number), version=str(version)),
            note=translate(locale, "report-name-kept"),
        )
        await answer(interaction, card, private=True)

    @curate("reports")
    async def reports(self, interaction: Interaction) -> None:
        await answer(interaction, await self._open(interaction, 0), private=True)

    @on_press("reports")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._open(interaction, pressed.number("page")), private=True)

    @on_press("reports-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._open(interaction, pressed.number("page")))

    async def _open(self, interaction: Interaction, page: int) -> Card:
        found = await self._reports.open(self.context.guild_id(interaction), self.context.actor(interaction), page)
        locale = reply_locale(interaction)
        return cards.reports(locale, Page(found.items, found.number, found.count, 0), found.total)

    @opens_form("answer-report")
    async def answer_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        report = await self._reports.report_of(
            self.context.guild_id(interaction), self.context.actor(interaction), pressed.number("report")
        )
        return forms.answer_report(report.id, report.number)

    @on_submit("answer-report")
    async def settle_report(self, interaction: Interaction, filled: FormSubmission) -> None:
        guild_id = self.context.guild_id(interaction)
        settled = await self._reports.settle(
            guild_id, self.context.actor(interaction), filled.number("report"), filled["answer"]
        )
        delivered = await self._notifications.reporter(guild_id, settled)
        locale = reply_locale(interaction)
        sentence = translate(locale, f"report-settled-{reached(delivered)}", number=str(settled.report.number))
        await finish(interaction, cards.done(sentence, buttons=cards.to_reports(locale)))

    # --- due -----------------------------------------------------------------------------------------------------

    @curate("due")
    @app_commands.describe(
        number=localized("command-curate-due-number"),
        topic=localized("command-curate-due-topic"),
        day=localized("command-curate-due-day"),
    )
    async def due(
        self,
        interaction: Interaction,
        number: EntryNumber | None = None,
        topic: TopicName | None = None,
        day: str | None = None,
    ) -> None:
        if number is None and topic is None and day is None:
            await answer(interaction, await self._due(interaction, 0), private=True)
            return
        if day is None or (number is None) == (topic is None):
            raise UserError("due-needs-a-day")
        set_to = _day(day)
        count = await self._reports.set_review_by(
            self.context.guild_id(interaction),
            self.context.actor(interaction),
            set_to,
            number=entry_number(number) if number is not None else None,
            topic_id=(await self.context.topic(interaction, topic)).id if topic is not None else None,
        )
        locale = reply_locale(interaction)
        if set_to is None:
            said = translate(locale, "due-set-never", count=count)
        else:
            said = translate(locale, "due-set", count=count, day=str(set_to))
        await answer(interaction, cards.done(said), private=True)

    @on_press("due-page")
    async def due_page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._due(interaction, pressed.number("page")))

    async def _due(self, interaction: Interaction, page: int) -> Card:
        found = await self._reports.overdue(self.context.guild_id(interaction), self.context.actor(interaction), page)
        library = await self.context.library(interaction, private=True)
        alone = [each for each in library.topics.values() if len(library.sources_of(each.id)) == 1]
        locale = reply_locale(interaction)
        return cards.overdue(locale, Page(found.items, found.number, found.count, 0), found.total, alone)


def _which(filled: FormSubmission) -> tuple[int, int]:
    """The revision that a report is about: the one chosen among those its card showed, or the only one."""
    listed = custom_ids.read_revisions(filled.text("revisions"))
    if len(listed) == 1:
        return listed[0]
    chosen = [pair for pair in listed if f"{pair[0]}.{pair[1]}" == filled["which"]]
    if not chosen:
        raise UserError(OLD)
    return chosen[0]


def _day(text: str) -> date | None:
    if text.strip().lower() == "never":
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UserError("due-day-unreadable", text=shown(text)) from None
