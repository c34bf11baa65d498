"""/setup: who curates, whether two pairs of eyes are wanted, where the log goes, the language and the library."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.background.delivery import permission_names
from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import setup
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import LanguageCode, PackName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, defer, finish
from bot.domain.errors import UserError, shown
from bot.domain.guild import GuildSettings
from bot.domain.message import Locale, Message
from bot.messages import CATALOGS, translate
from bot.services.daily.settings import Daily
from bot.services.guilds import Guilds
from bot.services.libraries import Libraries
from bot.services.packs.packs import Packs, read_pack, starter_packs
from bot.ui import cards, custom_ids
from bot.ui.card import Card
from bot.ui.wording import language_name

NEEDED = ("view_channel", "send_messages")


class Setup(commands.Cog):
    """Settings of a guild."""

    def __init__(self, context: Context, guilds: Guilds, packs: Packs, libraries: Libraries, daily: Daily) -> None:
        self.context = context
        self._guilds = guilds
        self._packs = packs
        self._libraries = libraries
        self._daily = daily

    @setup("moderators")
    @app_commands.describe(role=localized("command-setup-moderators-role"))
    async def moderators(self, interaction: Interaction, role: discord.Role | None = None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        locale = reply_locale(interaction)
        if role is None:
            settings = await self._guilds.require_manager(guild_id, actor, Message("action-see-settings"))
            await answer(interaction, self._without_role(locale, settings), private=True)
            return
        await self._guilds.set_moderators(guild_id, actor, role.id)
        said = translate(locale, "setting-moderators-set", role=role.name)
        card = cards.done(said, note=translate(locale, "setting-moderators-show-curate"))
        await answer(interaction, card, private=True)

    def _without_role(self, locale: Locale, settings: GuildSettings) -> Card:
        if settings.moderator_role_id is None:
            return cards.done(translate(locale, "setting-moderators-without-role"))
        return cards.asking(
            translate(locale, "setting-moderators-reset"),
            translate(locale, "setting-moderators-reset-means", role=f"<@&{settings.moderator_role_id}>"),
            confirmed=translate(locale, "setting-moderators-reset-now"),
            custom_id=custom_ids.make("reset-moderators"),
        )

    @on_press("reset-moderators")
    async def reset_moderators(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._guilds.set_moderators(self.context.guild_id(interaction), self.context.actor(interaction), None)
        locale = reply_locale(interaction)
        await finish(interaction, cards.done(translate(locale, "setting-moderators-none")))

    @setup("review")
    @app_commands.describe(four_eyes=localized("command-setup-review-four-eyes"))
    async def review(self, interaction: Interaction, four_eyes: bool) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        await self._guilds.set_review(guild_id, actor, four_eyes)
        locale = reply_locale(interaction)
        said = translate(locale, "setting-review-on") if four_eyes else translate(locale, "setting-review-off")
        await answer(interaction, cards.done(said), private=True)

    @setup("log-channel")
    @app_commands.describe(channel=localized("command-setup-log-channel-channel"))
    async def log_channel(
        self, interaction: Interaction, channel: discord.TextChannel | discord.Thread | None = None
    ) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        locale = reply_locale(interaction)
        if channel is None:
            settings = await self._guilds.require_manager(guild_id, actor, Message("action-see-settings"))
            await answer(interaction, self._without_channel(locale, settings), private=True)
            return
        if lacking := self._lacking(interaction, channel.id):
            raise UserError("setting-log-channel-closed", channel=channel.name, lacking=lacking)
        await self._guilds.set_log_channel(guild_id, actor, channel.id)
        said = translate(locale, "setting-log-channel-set", channel=channel.name)
        await answer(interaction, cards.done(said), private=True)

    def _without_channel(self, locale: Locale, settings: GuildSettings) -> Card:
        if settings.log_channel_id is None:
            return cards.done(translate(locale, "setting-log-channel-nowhere"))
        return cards.asking(
            translate(locale, "setting-log-channel-reset"),
            translate(locale, "setting-log-channel-reset-means", channel=f"<#{settings.log_channel_id}>"),
            confirmed=translate(locale, "setting-log-channel-reset-now"),
            custom_id=custom_ids.make("reset-log-channel"),
        )

    @on_press("reset-log-channel")
    async def reset_log_channel(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._guilds.set_log_channel(self.context.guild_id(interaction), self.context.actor(interaction), None)
        locale = reply_locale(interaction)
        await finish(interaction, cards.done(translate(locale, "setting-log-channel-none")))

    @setup("language")
    @app_commands.describe(language=localized("command-setup-language-language"))
    async def language(self, interaction: Interaction, language: LanguageCode) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        settings = await self._guilds.set_language(guild_id, actor, language)
        locale = reply_locale(interaction)
        said = "setting-language-set" if settings.language in CATALOGS else "setting-language-set-dates"
        done = cards.done(translate(locale, said, language=language_name(settings.language, locale)))
        await answer(interaction, done, private=True)

    @setup("library")
    @app_commands.describe(pack=localized("command-setup-library-pack"))
    async def library(self, interaction: Interaction, pack: PackName | None = None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        await self._guilds.require_manager(guild_id, actor, Message("action-load-starter"))
        packs = starter_packs()
        locale = reply_locale(interaction)
        if pack is None:
            library = await self.context.library(interaction, private=True)
            said = translate(locale, "setting-library-has", topics=len(library.topics), entries=len(library))
            lines = [translate(locale, "setting-library-start-empty")]
            lines += [translate(locale, "setting-library-starter", name=name) for name in packs]
            await answer(interaction, cards.done(said, *lines), private=True)
            return
        if pack not in packs:
            raise UserError("setting-pack-unknown", name=shown(pack))
        await defer(interaction, private=True)
        loaded = await self._packs.load(guild_id, read_pack(packs[pack], pack), interaction.user.id)
        self._libraries.forget(guild_id)
        said = translate(
            locale,
            "setting-library-loaded",
            added=loaded.added,
            changed=loaded.changed,
            unchanged=loaded.unchanged,
        )
        note = translate(locale, "import-quotes-verified", verified=loaded.quotes_verified, count=loaded.quotes)
        await answer(
            interaction,
            cards.done(said, translate(locale, "setting-library-look"), note=note),
            private=True,
        )

    @setup("status")
    async def status(self, interaction: Interaction) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        settings = await self._guilds.require_manager(guild_id, actor, Message("action-see-settings"))
        library = await self.context.library(interaction, private=True)
        daily = (await self._daily.preview(guild_id, actor)).settings
        warnings = self._warnings(interaction, settings)
        card = cards.status(settings, daily, library, language_name(settings.language, library.language), warnings)
        await answer(interaction, card, private=True)

    def _warnings(self, interaction: Interaction, settings: GuildSettings) -> list[str]:
        """What does not work because a permission, a channel or a role is missing."""
        guild = interaction.guild
        said = []
        locale = reply_locale(interaction)
        if settings.log_channel_id:
            lacking = self._lacking(interaction, settings.log_channel_id)
            if lacking:
                said.append(
                    translate(
                        locale,
                        "setting-log-channel-lacks",
                        channel=f"<#{settings.log_channel_id}>",
                        lacking=lacking,
                    )
                )
        if guild is not None and settings.moderator_role_id and guild.get_role(settings.moderator_role_id) is None:
            said.append(translate(locale, "setting-moderators-role-gone"))
        return said

    def _lacking(self, interaction: Interaction, channel_id: int) -> list[Message]:
        """The permissions that Almanac would need to post in a channel of this guild, and has not."""
        guild = interaction.guild
        channel = guild.get_channel_or_thread(channel_id) if guild else None
        if guild is None or channel is None:
            return permission_names(NEEDED[:1])
        has = channel.permissions_for(guild.me)
        wanted = (*NEEDED, "send_messages_in_threads") if channel.type in THREADS else NEEDED
        return permission_names([name for name in wanted if not getattr(has, name)])


THREADS = (discord.ChannelType.public_thread, discord.ChannelType.private_thread, discord.ChannelType.news_thread)
