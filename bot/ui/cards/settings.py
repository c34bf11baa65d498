"""How Almanac is set up in a server, and what it still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.daily.post import DailySettings
from bot.domain.guild import GuildSettings
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import render, translate
from bot.ui.card import Card
from bot.ui.components import Accent, rule, text
from bot.ui.text import small
from bot.ui.wording import line


def status(
    settings: GuildSettings, daily: DailySettings, library: Library, language: str, lacking: Sequence[str]
) -> Card:
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
            *_daily(locale, daily),
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


def _daily(locale: Locale, daily: DailySettings) -> list[str]:
    """The daily fact: whether it comes, where, when, and why not."""
    if not daily.on or daily.channel_id is None:
        return [translate(locale, "status-daily-off")]
    said = translate(
        locale,
        "status-daily",
        channel=f"<#{daily.channel_id}>",
        time=f"{daily.time:%H:%M}",
        zone=line(daily.zone, 60),
    )
    if daily.paused is None:
        return [said]
    return [said, f"⚠️ {translate(locale, 'status-daily-paused', why=line(render(daily.paused, locale), 240))}"]


def _log_channel(locale: Locale, channel_id: int | None) -> str:
    if channel_id:
        return translate(locale, "status-log-channel", channel=f"<#{channel_id}>")
    return translate(locale, "status-log")
