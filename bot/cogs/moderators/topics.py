"""/curate topic: topics and their names, as equals in any script."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, known
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, finish, open_form, preserving_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.errors import UserError, shown
from bot.domain.message import Message
from bot.messages import translate
from bot.services.curation.topics import Topics
from bot.ui import cards, custom_ids, forms
from bot.ui.form import Form


class TopicCuration(commands.Cog):
    """Topics, made, named, related and merged."""

    def __init__(self, context: Context, topics: Topics) -> None:
        self.context = context
        self._topics = topics

    @curate("topic add")
    async def add(self, interaction: Interaction) -> None:
        await self.context.require_moderator(interaction, Message("action-add-topic"))
        await open_form(interaction, forms.topic_add())

    @opens_form("topic-add")
    async def add_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        await self.context.require_moderator(interaction, Message("action-add-topic"))
        return forms.topic_add()

    @on_submit("topic-add")
    async def save_new(self, interaction: Interaction, filled: FormSubmission) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        topic = await self._topics.add(guild_id, actor, lines(filled["names"]))
        locale = reply_locale(interaction)
        await finish(
            interaction,
            cards.topic_done(locale, topic, translate(locale, "topic-added", topic=topic.name)),
        )

    @curate("topic rename")
    @app_commands.describe(topic=localized("command-any-topic"), name=localized("command-curate-topic-rename-name"))
    async def rename(self, interaction: Interaction, topic: TopicName, name: str) -> None:
        locale = reply_locale(interaction)
        async with preserving_input(interaction, None, {"name": name}):
            guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
            found = await self.context.topic(interaction, topic)
            renamed = await self._topics.rename(guild_id, actor, found.id, name)
            await answer(
                interaction,
                cards.topic_done(
                    locale,
                    renamed,
                    translate(locale, "topic-renamed", topic=renamed.name),
                ),
                private=True,
            )

    @curate("topic names")
    @app_commands.describe(topic=localized("command-any-topic"))
    async def names(self, interaction: Interaction, topic: TopicName) -> None:
        await self.context.require_moderator(interaction, Message("action-name-topic"))
        await open_form(interaction, forms.topic_names(await self.context.topic(interaction, topic)))

    @opens_form("topic-names")
    async def names_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        await self.context.require_moderator(interaction, Message("action-name-topic"))
        return forms.topic_names(known(await self.context.library(interaction, private=True), pressed.number("topic")))

    @on_submit("topic-names")
    async def save_names(self, interaction: Interaction, filled: FormSubmission) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        topic = await self._topics.names(
            guild_id, actor, filled.number("topic"), add=lines(filled["names"]), remove=lines(filled["remove"])
        )
        locale = reply_locale(interaction)
        await finish(
            interaction,
            cards.topic_done(
                locale,
                topic,
                translate(locale, "topic-has-names", topic=topic.name, count=len(topic.names)),
            ),
        )

    @curate("topic relate")
    @app_commands.describe(
        topic=localized("command-any-topic"),
        to=localized("command-curate-topic-relate-to"),
        apart=localized("command-curate-topic-relate-apart"),
    )
    async def relate(self, interaction: Interaction, topic: TopicName, to: TopicName, apart: bool = False) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        one, other = await self.context.topic(interaction, topic), await self.context.topic(interaction, to, "to")
        topics = self._topics
        found = await (topics.unrelate if apart else topics.relate)(guild_id, actor, one.id, other.id)
        locale = reply_locale(interaction)
        said = translate(locale, "topics-unrelated" if apart else "topics-related", one=one.name, other=other.name)
        await answer(interaction, cards.topic_done(locale, found, said), private=True)

    @curate("topic merge")
    @app_commands.describe(
        topic=localized("command-curate-topic-merge-topic"), into=localized("command-curate-topic-merge-into")
    )
    async def merge(self, interaction: Interaction, topic: TopicName, into: TopicName) -> None:
        one, other = await self.context.topic(interaction, topic), await self.context.topic(interaction, into, "into")
        await self.context.require_moderator(interaction, Message("action-merge-topics"))
        if one.id == other.id:
            raise UserError("topic-merged-into-itself", topic=shown(one.name))
        locale = reply_locale(interaction)
        card = cards.asking(
            translate(locale, "topic-merge-asked", topic=one.name, into=other.name),
            translate(locale, "topic-merge-means"),
            confirmed=translate(locale, "topic-merge-now"),
            custom_id=custom_ids.make("merge-topics", topic=one.id, into=other.id),
        )
        await answer(interaction, card, private=True)

    @on_press("merge-topics")
    async def merge_now(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        one = known(await self.context.library(interaction, private=True), pressed.number("topic"))
        merged = await self._topics.merge(guild_id, actor, one.id, pressed.number("into"))
        locale = reply_locale(interaction)
        sentence = translate(
            locale,
            "topic-merged",
            topic=one.name,
            into=merged.topic.name,
            entries=merged.entries,
            names=merged.names,
        )
        await finish(interaction, cards.topic_done(locale, merged.topic, sentence))


def lines(text: str) -> list[str]:
    """The lines of a text that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]
