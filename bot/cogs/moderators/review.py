"""/curate review: proposals, one card each, approved, edited or declined."""

from __future__ import annotations

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.entries import with_edtf
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.notifications import Notifications, reached
from bot.cogs.interactions.options import SourceName, TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import NeedsConfirmation, answer, edit_or_reply, finish, open_form, return_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.message import Message
from bot.domain.operation import Operation
from bot.domain.proposal import Waiting
from bot.services.curation.operations import Operations
from bot.services.curation.review import Outcome, Review, Rewritten
from bot.ui import cards, custom_ids, forms
from bot.ui.card import Card
from bot.ui.form import Form
from bot.ui.paging import Page


class ReviewCommands(commands.Cog):
    """The queue of drafts, suggestions and saved messages."""

    def __init__(self, context: Context, review: Review, operations: Operations, notifications: Notifications) -> None:
        self.context = context
        self._review = review
        self._operations = operations
        self._notifications = notifications

    @curate("review")
    @app_commands.describe(
        proposal=localized("command-curate-review-proposal"),
        topic=localized("command-any-topic"),
        also=localized("command-any-also"),
        source=localized("command-any-source-or-new"),
    )
    async def review(
        self,
        interaction: Interaction,
        proposal: app_commands.Range[int, 1] | None = None,
        topic: TopicName | None = None,
        also: TopicName | None = None,
        source: SourceName | None = None,
    ) -> None:
        if proposal is None:
            await answer(interaction, await self._queue(interaction, 0), private=True)
            return
        topics = await self.context.topics(interaction, topic, also)
        source_id = (await self.context.source(interaction, source)).id if source is not None else 0
        await open_form(interaction, await self._form(interaction, proposal, topics, source_id))

    async def _queue(self, interaction: Interaction, page: int) -> Card:
        library = await self.context.library(interaction, private=True)
        queue = await self._review.queue(library.guild_id, self.context.actor(interaction), page)
        waiting = [Message(f"review-{origin}s", {"count": count}) for origin, count in queue.by_origin.items() if count]
        if queue.operations:
            waiting.append(Message("operations-waiting", {"count": queue.operations}))
        items: Sequence[Waiting | Operation] = [queue.operation] if queue.operation else queue.waiting
        shown = Page(items, queue.number, queue.count, queue.number)
        return cards.queue(library, shown, waiting, queue.pending_notifications)

    @on_press("review")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._queue(interaction, pressed.number("page")), private=True)

    @on_press("review-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._queue(interaction, pressed.number("page")))

    # --- edit ----------------------------------------------------------------------------------------------------

    @opens_form("proposal")
    async def proposal_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        topics = [id for id in (pressed.number("topic"), pressed.number("also")) if id]
        return await self._form(interaction, pressed.number("proposal"), topics, pressed.number("source"))

    async def _form(self, interaction: Interaction, proposal_id: int, topics: Sequence[int], source_id: int) -> Form:
        waiting = await self._review.proposal(
            self.context.guild_id(interaction), self.context.actor(interaction), proposal_id
        )
        found = waiting.proposal
        return forms.proposal(found.id, found.version, found.draft, topics, source_id)

    @on_submit("proposal")
    async def rewrite(self, interaction: Interaction, filled: FormSubmission) -> None:
        proposal_id, version = filled.number("proposal"), filled.number("version")
        try:
            waiting = await self._review.rewrite(
                self.context.guild_id(interaction),
                self.context.actor(interaction),
                proposal_id,
                version,
                with_edtf(filled.values),
                topics=tuple(id for id in (filled.number("topic"), filled.number("also")) if id) or None,
                source_id=filled.number("source") or None,
            )
        except Rewritten as rewritten:
            await self._rewritten(interaction, filled, rewritten)
            return
        asked = await self._notifications.ask(self.context.guild_id(interaction), waiting.proposal)
        await finish(interaction, cards.proposal(await self.context.library(interaction, private=True), waiting, asked))

    async def _rewritten(self, interaction: Interaction, filled: FormSubmission, rewritten: Rewritten) -> None:
        """Hand the text back with what the proposal says now, and a form on that."""
        library = await self.context.library(interaction, private=True)
        current = rewritten.current
        shown = cards.draft_text(library, current.draft)
        error = NeedsConfirmation(
            Message("proposal-rewritten-title", {"id": str(current.id)}),
            Message("stale-saved-nothing"),
            shown,
            confirmed=None,
        )
        args = {**filled.press.args, "version": str(current.version)}
        await return_input(interaction, error, custom_ids.Press("proposal", args), filled.values)

    # --- decide --------------------------------------------------------------------------------------------------

    @on_press("approve")
    async def approve(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id = self.context.guild_id(interaction)
        outcome = await self._review.approve(
            guild_id, self.context.actor(interaction), pressed.number("proposal"), pressed.number("version")
        )
        await self._decided(interaction, outcome)

    @opens_form("decline")
    async def decline_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        proposal_id = pressed.number("proposal")
        await self.context.require_moderator(interaction, Message("action-decline", {"id": str(proposal_id)}))
        return forms.decline(proposal_id, pressed.number("version"))

    @on_submit("decline")
    async def decline(self, interaction: Interaction, filled: FormSubmission) -> None:
        outcome = await self._review.decline(
            self.context.guild_id(interaction),
            self.context.actor(interaction),
            filled.number("proposal"),
            filled.number("version"),
            filled["reason"],
        )
        await self._decided(interaction, outcome)

    @on_press("approve-change")
    async def approve_change(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._operations.approve(guild_id, actor, pressed.number("operation"))
        locale = reply_locale(interaction)
        await finish(interaction, cards.operation_decided(locale, done))

    @on_press("decline-change")
    async def decline_change(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._operations.decline(guild_id, actor, pressed.number("operation"))
        locale = reply_locale(interaction)
        await finish(interaction, cards.operation_decided(locale, done))

    async def _decided(self, interaction: Interaction, outcome: Outcome) -> None:
        delivered = await self._notifications.proposer(self.context.guild_id(interaction), outcome)
        library = await self.context.library(interaction, private=True)
        await finish(interaction, cards.decided(library, outcome.proposal, outcome.entry, reached(delivered)))
