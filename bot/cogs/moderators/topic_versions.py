"""/curate topic history, retire, restore and unmerge: what topics were, and bringing that back."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions import shelved
from bot.cogs.interactions.context import Context, Interaction, known
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import AnyTopicName, MergedTopicName, RetiredTopicName, TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish, preserving_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.message import Message
from bot.messages import translate
from bot.services.curation.shelf import Shelf
from bot.services.curation.topics import Topics
from bot.ui import cards, custom_ids, forms
from bot.ui.card import Card
from bot.ui.form import Form


class TopicVersions(commands.Cog):
    """Revisions of topics."""

    def __init__(self, context: Context, topics: Topics, shelf: Shelf) -> None:
        self.context = context
        self._topics = topics
        self._shelf = shelf

    # --- history and revert --------------------------------------------------------------------------------------

    @curate("topic history")
    @app_commands.describe(topic=localized("command-any-topic"))
    async def history(self, interaction: Interaction, topic: AnyTopicName) -> None:
        await self.context.require_moderator(interaction, Message("action-read-topic-history"))
        living = (await self.context.library(interaction)).named(topic)
        if living is not None:
            topic_id = living.id
        else:
            retired = await shelved.retired_topics(self.context, self._shelf, interaction)
            merged = await shelved.merged_topics(self.context, self._shelf, interaction)
            topic_id = shelved.chosen([*retired, *merged], topic, "topic")
        await answer(interaction, await self._card(interaction, topic_id, 0), private=True)

    @on_press("topic-history")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        card = await self._card(interaction, pressed.number("topic"), pressed.number("page"))
        await answer(interaction, card, private=True)

    @on_press("topic-history-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        card = await self._card(interaction, pressed.number("topic"), pressed.number("page"))
        await edit_or_reply(interaction, card)

    async def _card(self, interaction: Interaction, topic_id: int, page: int) -> Card:
        library, actor = await self.context.library(interaction, private=True), self.context.actor(interaction)
        revisions = await self._topics.history(library.guild_id, actor, topic_id)
        page = max(0, min(page, len(revisions) - 1))
        changed = []
        if page + 1 < len(revisions):
            older, newer = revisions[page + 1].topic.version, revisions[page].topic.version
            changed = await self._topics.diff(library.guild_id, actor, topic_id, older, newer)
        return cards.topic_history(library, revisions, page, [(each.label, each.parts) for each in changed])

    @on_press("topic-revert")
    async def revert(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        to = pressed.number("to")
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        topic = await self._topics.revert(
            guild_id, actor, pressed.number("topic"), to, version=pressed.number("version")
        )
        said = translate(reply_locale(interaction), "topic-reverted", topic=topic.name, version=str(to))
        await finish(interaction, cards.topic_done(reply_locale(interaction), topic, said))

    # --- retire and restore --------------------------------------------------------------------------------------

    @curate("topic retire")
    @app_commands.describe(topic=localized("command-any-topic"), reason=localized("command-curate-retire-reason"))
    async def retire(self, interaction: Interaction, topic: TopicName, reason: str) -> None:
        await self.context.require_moderator(interaction, Message("action-retire-topic"))
        async with preserving_input(interaction, None, {"reason": reason}):
            found = await self.context.topic(interaction, topic)
            form = custom_ids.Press("topic-retire", {"topic": str(found.id), "version": str(found.version)})
            async with preserving_input(interaction, form, {"reason": reason}):
                await self._retire(interaction, found.id, reason, None)

    @opens_form("topic-retire")
    async def retire_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        await self.context.require_moderator(interaction, Message("action-retire-topic"))
        return forms.topic_retire(known(await self.context.library(interaction), pressed.number("topic")))

    @on_submit("topic-retire")
    async def save_retired(self, interaction: Interaction, filled: FormSubmission) -> None:
        await self._retire(interaction, filled.number("topic"), filled["reason"], filled.number("version"))

    async def _retire(self, interaction: Interaction, topic_id: int, reason: str, version: int | None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._topics.retire(guild_id, actor, topic_id, reason, version=version)
        await finish(interaction, cards.topic_retired(reply_locale(interaction), done.topic, done.entries))

    @curate("topic restore")
    @app_commands.describe(topic=localized("command-curate-topic-restore-topic"))
    async def restore(self, interaction: Interaction, topic: RetiredTopicName) -> None:
        retired = await shelved.retired_topics(self.context, self._shelf, interaction)
        await self._restore(interaction, shelved.chosen(retired, topic, "topic"), None)

    @on_press("topic-restore")
    async def press_restore(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._restore(interaction, pressed.number("topic"), pressed.number("version"))

    async def _restore(self, interaction: Interaction, topic_id: int, version: int | None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        topic = await self._topics.restore(guild_id, actor, topic_id, version=version)
        said = translate(reply_locale(interaction), "topic-restored", topic=topic.name)
        await finish(interaction, cards.topic_done(reply_locale(interaction), topic, said))

    # --- undoing a merge -----------------------------------------------------------------------------------------

    @curate("topic unmerge")
    @app_commands.describe(topic=localized("command-curate-topic-unmerge-topic"))
    async def unmerge(self, interaction: Interaction, topic: MergedTopicName) -> None:
        merged = await shelved.merged_topics(self.context, self._shelf, interaction)
        await self._unmerge(interaction, shelved.chosen(merged, topic, "topic"), None)

    @on_press("topic-unmerge")
    async def press_unmerge(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._unmerge(interaction, pressed.number("topic"), pressed.number("version"))

    async def _unmerge(self, interaction: Interaction, topic_id: int, version: int | None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._topics.unmerge(guild_id, actor, topic_id, version=version)
        await finish(
            interaction,
            cards.topic_unmerged(reply_locale(interaction), done.topic, done.out_of, done.entries, done.names_lost),
        )
