"""How Almanac is set up in a server, and what it still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.guild import GuildSettings
from bot.domain.library import Library
from bot.ui.card import Card
from bot.ui.components import Accent, rule, text
from bot.ui.text import plural, small
from bot.ui.wording import line


def status(settings: GuildSettings, library: Library, language: str, lacking: Sequence[str]) -> Card:
    """Every setting as it is. `language` is its name, `lacking` are permissions that Almanac has not, where and why."""
    role = f"<@&{settings.moderator_role_id}>, and whoever has Manage Messages" if settings.moderator_role_id else None
    channel = f"<#{settings.log_channel_id}>" if settings.log_channel_id else "nowhere besides `/curate log`"
    return Card(
        text("## Almanac here"),
        rule(),
        text(
            f"**Moderators**: {role or 'whoever has Manage Messages'}",
            f"**Review**: {'two pairs of eyes: nobody publishes what they wrote' if settings.four_eyes else 'off'}",
            f"**Log**: {channel}",
            f"**Language of dates**: {line(language, 80)}",
            f"**Time zone**: {line(settings.zone, 60)}",
            f"**Library**: {plural(len(library.topics), 'topic')}, {plural(len(library), 'entry', 'entries')},"
            f" {plural(len(library.sources), 'source')}",
        ),
        rule(),
        text(*([f"⚠️ {each}" for each in lacking] or ["Every permission that this needs is there."])),
        text(small("`/setup moderators`, `review`, `log-channel`, `language` and `library` change this.")),
        accent=Accent.GAP if lacking else Accent.HELP,
    )
