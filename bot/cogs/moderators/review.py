"""/curate review: proposals, one card each, approved, edited or declined."""

from __future__ import annotations

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Desk, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.notifications import notify_proposer, reached
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import NeedsConfirmation, answer, edit_or_reply, finish, open_form, return_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.cogs.moderators.entries import ALSO, SOURCE, TOPIC, with_edtf
from bot.domain.proposal import Origin
from bot.services.curation.review import Outcome, Rewritten
from bot.ui import cards, custom_ids, forms
from bot.ui.card import Card
from bot.ui.form import Form
from bot.ui.paging import Page
from bot.ui.text import listed, plural

_NOUNS = {Origin.DRAFT: "draft", Origin.SUGGESTION: "suggestion", Origin.MESSAGE: "saved message"}


class Review(commands.Cog):
    """The queue of drafts, suggestions and saved messages."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def topic_choices(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await self.desk.topic_choices(interaction, current)

    async def source_choices(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await self.desk.source_choices(interaction, current)

    @curate("review", "What waits for approval; name a proposal to give it a topic or a source")
    @app_commands.describe(proposal="The number of one proposal, to edit it", topic=TOPIC, also=ALSO, source=SOURCE)
    @app_commands.autocomplete(topic=topic_choices, also=topic_choices, source=source_choices)
    async def review(
        self,
        interaction: Interaction,
        proposal: app_commands.Range[int, 1] | None = None,
        topic: str | None = None,
        also: str | None = None,
        source: str | None = None,
    ) -> None:
        if proposal is None:
            await answer(interaction, await self._queue(interaction, 0), private=True)
            return
        topics = await self.desk.topics(interaction, topic, also)
        source_id = (await self.desk.source(interaction, source)).id if source else 0
        await open_form(interaction, await self._form(interaction, proposal, topics, source_id))

    async def _queue(self, interaction: Interaction, page: int) -> Card:
        library = await self.desk.library(interaction)
        queue = await self.desk.container.review.queue(library.guild_id, self.desk.actor(interaction), page)
        counts = [plural(count, _NOUNS[origin]) for origin, count in queue.by_origin.items() if count]
        shown = Page(queue.waiting, queue.number, queue.count, queue.number)
        return cards.queue(library, shown, listed(counts) if counts else "", queue.pending_notifications)

    @on_press("review")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._queue(interaction, pressed.number(0)), private=True)

    @on_press("review-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._queue(interaction, pressed.number(0)))

    # --- edit ----------------------------------------------------------------------------------------------------

    @opens_form("proposal")
    async def proposal_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        topics = [id for id in (pressed.number(2), pressed.number(3)) if id]
        return await self._form(interaction, pressed.number(0), topics, pressed.number(4))

    async def _form(self, interaction: Interaction, proposal_id: int, topics: Sequence[int], source_id: int) -> Form:
        waiting = await self.desk.container.review.proposal(
            self.desk.guild_id(interaction), self.desk.actor(interaction), proposal_id
        )
        found = waiting.proposal
        return forms.proposal(found.id, found.version, found.draft, topics, source_id)

    @on_submit("proposal")
    async def rewrite(self, interaction: Interaction, filled: FormSubmission) -> None:
        proposal_id, version = filled.number(0), filled.number(1)
        try:
            waiting = await self.desk.container.review.rewrite(
                self.desk.guild_id(interaction),
                self.desk.actor(interaction),
                proposal_id,
                version,
                with_edtf(filled.values),
                topics=tuple(id for id in (filled.number(2), filled.number(3)) if id) or None,
                source_id=filled.number(4) or None,
            )
        except Rewritten as rewritten:
            await self._rewritten(interaction, filled, rewritten)
            return
        await finish(interaction, cards.proposal(await self.desk.library(interaction), waiting))

    async def _rewritten(self, interaction: Interaction, filled: FormSubmission, rewritten: Rewritten) -> None:
        """Hand the text back with what the proposal says now, and a form on that."""
        library = await self.desk.library(interaction)
        current = rewritten.current
        shown = cards.draft_text(library, current.draft)
        error = NeedsConfirmation(
            f"**Proposal {current.id} was rewritten meanwhile.**",
            "Nothing was saved. This is what it says now; saving your text again replaces it.",
            shown,
            confirmed=None,
        )
        args = (filled.text(0), str(current.version), *filled.press.args[2:])
        await return_input(interaction, error, custom_ids.Press("proposal", args), filled.values)

    # --- decide --------------------------------------------------------------------------------------------------

    @on_press("approve")
    async def approve(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id = self.desk.guild_id(interaction)
        outcome = await self.desk.container.review.approve(
            guild_id, self.desk.actor(interaction), pressed.number(0), pressed.number(1)
        )
        await self._decided(interaction, outcome)

    @opens_form("decline")
    async def decline_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        proposal_id = pressed.number(0)
        await self.desk.require_moderator(interaction, f"decline proposal {proposal_id}")
        return forms.decline(proposal_id, pressed.number(1))

    @on_submit("decline")
    async def decline(self, interaction: Interaction, filled: FormSubmission) -> None:
        outcome = await self.desk.container.review.decline(
            self.desk.guild_id(interaction),
            self.desk.actor(interaction),
            filled.number(0),
            filled.number(1),
            filled["reason"],
        )
        await self._decided(interaction, outcome)

    async def _decided(self, interaction: Interaction, outcome: Outcome) -> None:
        delivered = await notify_proposer(self.desk, self.desk.guild_id(interaction), outcome)
        who = reached(delivered, "Whoever proposed it")
        library = await self.desk.library(interaction)
        await finish(interaction, cards.decided(library, outcome.proposal, outcome.entry, who))
