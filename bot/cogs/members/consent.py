"""The yes and no of members who are quoted, by direct message and under /privacy."""

from __future__ import annotations

from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.presses import OLD, ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish
from bot.domain.actor import Actor
from bot.domain.errors import UserError
from bot.messages import translate
from bot.services.curation.consent import Consents
from bot.ui import cards, custom_ids
from bot.ui.card import Card


class Quoted(commands.Cog):
    """What members decide about their own words."""

    def __init__(self, context: Context, consents: Consents) -> None:
        self.context = context
        self._consents = consents

    @on_press("consent")
    async def say(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """Yes, no or never. A direct message comes from no server, so its button names it."""
        guild_id, said = pressed.number("guild"), pressed.text("answer")
        if interaction.guild_id not in (None, guild_id):
            raise UserError(OLD)
        actor = Actor(interaction.user.id)
        if said == "never":
            await self._consents.refuse_all(guild_id, actor, True)
        else:
            proposal, version = pressed.number("proposal"), pressed.number("version")
            await self._consents.answer(guild_id, actor, proposal, version, said == "yes")
        locale = reply_locale(interaction)
        card = cards.done(translate(locale, f"consent-said-{said}"))
        if interaction.guild_id is None:
            await interaction.response.edit_message(view=card)
        else:
            await finish(interaction, card)

    @on_press("own-quotes")
    async def own(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._own(interaction, pressed.number("page")), private=True)

    @on_press("own-quotes-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._own(interaction, pressed.number("page")))

    async def _own(self, interaction: Interaction, page: int) -> Card:
        guild_id = self.context.guild_id(interaction)
        found = await self._consents.of(guild_id, interaction.user.id)
        locale = reply_locale(interaction)
        return cards.own_quotes(locale, guild_id, found.waiting, found.quotes, found.refuses, page)

    @on_press("withdraw-quote")
    async def ask(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        number = str(pressed.number("number"))
        locale = reply_locale(interaction)
        card = cards.asking(
            translate(locale, "consent-withdraw-asked", number=number),
            translate(locale, "consent-withdraw-means"),
            confirmed=translate(locale, "consent-withdraw-now"),
            custom_id=custom_ids.make("withdraw-quote-now", number=number),
        )
        await answer(interaction, card, private=True)

    @on_press("withdraw-quote-now")
    async def withdraw(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, number = self.context.guild_id(interaction), pressed.number("number")
        await self._consents.withdraw(guild_id, self.context.actor(interaction), number)
        locale = reply_locale(interaction)
        await finish(interaction, cards.done(translate(locale, "consent-withdrawn-now", number=str(number))))

    @on_press("refuse-quotes")
    async def refuse(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        refuses = pressed.number("on") == 1
        await self._consents.refuse_all(self.context.guild_id(interaction), self.context.actor(interaction), refuses)
        locale = reply_locale(interaction)
        said = translate(locale, "consent-refuses") if refuses else translate(locale, "consent-allows")
        await finish(interaction, cards.done(said))
