"""/suggest and "Save as quote": what members bring, which waits in the review queue."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, topic_name, typed
from bot.cogs.interactions.entries import message_source
from bot.cogs.interactions.groups import CONTEXTS, INSTALLS
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.notifications import Notifications
from bot.cogs.interactions.options import TopicName
from bot.cogs.interactions.presses import ComponentEvent
from bot.cogs.interactions.responses import answer, finish, open_form, return_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form, returned_input
from bot.domain.draft import Draft
from bot.domain.entry import Kind
from bot.domain.errors import Invalid, Problem, UserError
from bot.domain.matching.folding import name_key
from bot.domain.message import Message
from bot.domain.topic import NAME_LIMIT
from bot.kinds import kind_named
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from bot.messages import translate
from bot.services.curation.review import Review
from bot.services.unit_of_work import PermissionDenied
from bot.ui import cards, forms
from bot.ui.form import Form

LEFT_OUT = "[…]"


class Suggest(commands.Cog):
    """What members propose."""

    def __init__(self, context: Context, review: Review, notifications: Notifications) -> None:
        self.context = context
        self._review = review
        self._notifications = notifications
        self.menu = app_commands.ContextMenu(
            name=localized("command-save-as-quote"),
            callback=self.save_as_quote,
            allowed_contexts=CONTEXTS,
            allowed_installs=INSTALLS,
        )

    async def cog_load(self) -> None:
        self.context.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        self.context.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @app_commands.command(name="suggest", description=localized("command-suggest"))
    @app_commands.describe(topic=localized("command-suggest-topic"))
    async def suggest(self, interaction: Interaction, topic: TopicName | None = None) -> None:
        self.context.guild_id(interaction)
        await open_form(interaction, forms.suggest(typed(topic, "topic", NAME_LIMIT)))

    @opens_form("suggest")
    async def suggest_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        return forms.suggest()

    @on_submit("suggest")
    async def save_suggestion(self, interaction: Interaction, filled: FormSubmission) -> None:
        kind = kind_named(filled["kind"])
        if kind is None:
            raise Invalid([Problem("kind", "suggestion-kind-unknown")])
        topic = await self.context.topic(interaction, filled["topic"])
        await self._suggest(interaction, kind.name, topic.id, filled["text"], filled["link"])

    @opens_form("suggest-topic")
    async def suggest_topic_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        return forms.suggest_topic(pressed.text("name"))

    @on_submit("suggest-topic")
    async def save_topic_suggestion(self, interaction: Interaction, filled: FormSubmission) -> None:
        """Let a text on a topic that the library may not have wait, its first line the name of the topic."""
        library, name = await self.context.library(interaction, private=True), topic_name(filled["name"])
        topic = library.named(name)
        text = filled["text"] if topic else f"{name}\n\n{filled['text']}"
        await self._suggest(interaction, SUMMARY.name, topic.id if topic else None, text, filled["link"])

    async def _suggest(self, interaction: Interaction, kind: Kind, topic: int | None, text: str, link: str) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        await self._review.suggest(guild_id, actor, kind, topic, text, link.strip() or None)
        locale = reply_locale(interaction)
        thanks, note = (
            translate(locale, "suggestion-waits"),
            translate(locale, "suggestion-name-kept"),
        )
        await finish(interaction, cards.done(thanks, note=note))

    # --- a message as a quote ------------------------------------------------------------------------------------

    async def save_as_quote(self, interaction: Interaction, message: discord.Message) -> None:
        """Show a message as the quote it would become, to its author or to a moderator."""
        await self._may_save(interaction, message.author.id)
        text = message.content.strip()
        if not text:
            raise UserError("message-without-text")
        ids = {"channel": message.channel.id, "message": message.id, "author": message.author.id}
        locale = reply_locale(interaction)
        card, files = cards.message_draft(locale, ids, text, message.author.display_name, message.jump_url)
        await answer(interaction, card, private=True, files=files)

    async def _may_save(self, interaction: Interaction, author_id: int) -> None:
        if author_id == interaction.user.id:
            return
        try:
            await self.context.require_moderator(interaction, Message("action-save-message"))
        except PermissionDenied as denied:
            raise PermissionDenied(
                "message-of-somebody-else",
                denied.role_id,
            ) from None

    @opens_form("quote-message")
    async def quote_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        await self._may_save(interaction, pressed.number("author"))
        shown = await returned_input(interaction)
        return forms.quote_message(
            pressed.number("channel"),
            pressed.number("message"),
            pressed.number("author"),
            shown.get("message", ""),
            shown.get("speaker", ""),
        )

    @on_submit("quote-message")
    async def save_quote(self, interaction: Interaction, filled: FormSubmission) -> None:
        channel_id, message_id, author_id = map(filled.number, ("channel", "message", "author"))
        original = filled["message"] or (await returned_input(interaction)).get("message", "")
        try:
            as_written(filled["body"], original)
            topic = await self.context.topic(interaction, filled["topic"])
            language = (await self.context.library(interaction, private=False)).language
            draft = Draft(
                kind=QUOTE.name,
                topics=(topic.id,),
                fields={
                    "body": filled["body"],
                    "speaker": filled["speaker"],
                    "locator": translate(language, "message-as-locator"),
                },
                new_source=message_source(interaction, language, channel_id, message_id, filled["speaker"]),
                language=language,
            )
            guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
            proposal = await self._review.save_message(guild_id, actor, author_id, draft)
        except Exception as error:
            # The message is handed back too: it alone shows, when the form is sent again, that the quote is its text.
            await return_input(interaction, error, filled.press, {**filled.values, "message": original})
            return
        locale = reply_locale(interaction)
        if not await self.context.is_moderator(interaction):
            await finish(interaction, cards.done(translate(locale, "message-waits")))
            return
        asked = await self._notifications.ask(guild_id, proposal)
        waiting = await self._review.proposal(guild_id, actor, proposal.id)
        await finish(interaction, cards.proposal(await self.context.library(interaction, private=True), waiting, asked))


def as_written(quote: str, message: str) -> None:
    """Raise `Invalid` unless every part of a quote, parted by […], stands in the message, in that order."""
    at = 0
    written = " ".join(message.split())
    for part in (" ".join(part.split()) for part in quote.split(LEFT_OUT)):
        found = written.find(part, at)
        if found < 0:
            raise Invalid([Problem("body", "message-says-otherwise", mark=LEFT_OUT)])
        at = found + len(part)
    if not name_key(quote.replace(LEFT_OUT, "")):
        raise Invalid([Problem("body", "field-missing")])
