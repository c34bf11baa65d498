"""How Almanac is set up in a server, and what it still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.guild import GuildSettings
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import translate
from bot.ui.card import Card
from bot.ui.components import Accent, rule, text
from bot.ui.text import small
from bot.ui.wording import line


def status(settings: GuildSettings, library: Library, language: str, lacking: Sequence[str]) -> Card:
    """Every setting as it is. `language` is its name, `lacking` are permissions that Almanac has not, where and why."""
    locale = library.language
    library_has = {"topics": len(library.topics), "entries": len(library), "sources": len(library.sources)}
    return Card(
        text(translate(locale, "status-title")),
        rule(),
        text(
            _moderators(locale, settings.moderator_role_id),
            translate(locale, "status-review-on" if settings.four_eyes else "status-review-off"),
            _log_channel(locale, settings.log_channel_id),
            translate(locale, "status-language", language=line(language, 80)),
            translate(locale, "status-zone", zone=line(settings.zone, 60)),
            translate(locale, "status-library", **library_has),
        ),
        rule(),
        text(*([f"⚠️ {each}" for each in lacking] or [translate(locale, "status-nothing-lacks")])),
        text(small(translate(locale, "status-commands"))),
        accent=Accent.GAP if lacking else Accent.HELP,
    )


def _moderators(locale: Locale, role_id: int | None) -> str:
    if role_id:
        return translate(locale, "status-moderators-role", role=f"<@&{role_id}>")
    return translate(locale, "status-moderators")


def _log_channel(locale: Locale, channel_id: int | None) -> str:
    if channel_id:
        return translate(locale, "status-log-channel", channel=f"<#{channel_id}>")
    return translate(locale, "status-log")
