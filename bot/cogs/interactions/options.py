"""Options of commands that name something (of the library, mostly), each with what is suggested while it is typed.

A command declares them in its signature: `async def topic(self, interaction, name: TopicName)`. Their values are what
was typed or chosen; a command finds what they name, since it says what it is called there and what to do if it is not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale
from cachetools import LRUCache
from discord import app_commands

from bot.cogs.interactions import shelved
from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.shelved import Off
from bot.domain.daily.zones import label as zone_label
from bot.domain.daily.zones import suggest_places
from bot.domain.dates.historical_date import BadDate, parse_loose
from bot.domain.dates.words import WORDS
from bot.domain.entry import Entry
from bot.domain.errors import UserError
from bot.domain.library import CHOICES, Library, Match
from bot.domain.matching.folding import fold
from bot.domain.topic import NAME_LIMIT
from bot.messages import render
from bot.services.curation.shelf import Shelf
from bot.services.insight import Insight
from bot.services.packs.packs import starter_packs
from bot.services.search import Search
from bot.ui.text import label
from bot.ui.wording import voice

Choice = app_commands.Choice[str]
Shelved = Callable[[Context, Shelf, Interaction], Awaitable[list[Off]]]

SHARED = 3  # letters: what is typed first is typed by everybody, so its suggestions are kept
CHOICES_KEPT = 2_048
DATE_LIMIT = 40
VOICE = 40  # characters of who says so, of the hundred that a suggestion has


class Suggestions:
    """What is suggested for what is typed so far. One for all commands; there is none while the database is away."""

    def __init__(self, context: Context, insight: Insight, search: Search, shelf: Shelf) -> None:
        self._context = context
        self._shelf = shelf
        self._insight = insight
        self._search = search
        self._kept: LRUCache[tuple[int, str], list[Choice]] = LRUCache(CHOICES_KEPT)

    async def topics(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Topics, shown with the name that was found; before the first letter those asked about most."""
        library = await self._context.library(interaction)
        popular = await self._insight.popular(library.guild_id) if not typed.strip() else ()
        key = (library.serial, typed)
        choices = self._kept.get(key)
        if choices is None:
            choices = [_topic(match) for match in library.suggest(typed, first=popular, limit=CHOICES)]
            if 0 < len(typed) <= SHARED:
                self._kept[key] = choices
        return choices

    async def sources(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Sources whose title, author or publisher has what is typed, the newest first."""
        library = await self._context.library(interaction)
        found = library.sources_like(typed)[:CHOICES]
        return [_choice(source.line, str(source.id)) for source in found]

    async def entries(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Published entries by the beginning of their number, or by words; the newest first where nothing is typed."""
        library = await self._context.library(interaction)
        text = typed.strip().lstrip("#").strip()
        if text.isdecimal() or not text:
            found = [entry for number, entry in library.entries.items() if str(number).startswith(text)]
        else:
            found = list((await self._search.find(library, text[:NAME_LIMIT], None)).entries)
        newest = found if text else found[::-1]
        return [_entry(library, entry) for entry in newest[:CHOICES]]

    async def retired_entries(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Retired entries, to moderators, by the beginning of their number or by words; the newest first."""
        if not await self._context.is_moderator(interaction):
            return []
        guild_id, actor = self._context.guild_id(interaction), self._context.actor(interaction)
        text = typed.strip().lstrip("#").strip()
        found = await self._shelf.retired_entries(guild_id, actor)
        if text.isdecimal() or not text:
            found = [entry for entry in found if str(entry.number).startswith(text)]
        else:
            found = [entry for entry in found if fold(text) in fold(entry.body)]
        return [_choice(f"#{entry.number} {entry.body}", str(entry.number)) for entry in found[:CHOICES]]

    async def retired_topics(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Retired topics, to moderators."""
        return await self._shelved(interaction, typed, shelved.retired_topics)

    async def merged_topics(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Topics that are part of others, to moderators."""
        return await self._shelved(interaction, typed, shelved.merged_topics)

    async def retired_sources(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Retired sources, to moderators."""
        return await self._shelved(interaction, typed, shelved.retired_sources)

    async def any_topics(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Topics, and behind them, to moderators, those that are retired or part of others."""
        found = await self.topics(interaction, typed)
        found += await self.retired_topics(interaction, typed)
        return [*found, *await self.merged_topics(interaction, typed)][:CHOICES]

    async def any_sources(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Sources, and behind them, to moderators, those that are retired."""
        return [*await self.sources(interaction, typed), *await self.retired_sources(interaction, typed)][:CHOICES]

    async def _shelved(self, interaction: Interaction, typed: str, off: Shelved) -> list[Choice]:
        if not await self._context.is_moderator(interaction):
            return []
        found = shelved.matching(await off(self._context, self._shelf, interaction), typed)
        return [_choice(each.names[0], str(each.id)) for each in found[:CHOICES]]

    async def dates(self, interaction: Interaction, typed: str) -> list[Choice]:
        """How the date typed so far will read, or why it is none."""
        text = typed.strip()[:DATE_LIMIT]
        if not text:
            return []
        library = await self._context.library(interaction)
        try:
            date = parse_loose(text)
        except BadDate as error:
            return [_choice(f"{text} {render(error.problem, library.language)}", text)]
        return [_choice(f"{date} → {date.format(library.language)}", str(date))]

    async def zones(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Places of the time zone database, each with what its clocks show now."""
        now = self._context.now()
        language = (await self._context.library(interaction)).language
        return [_choice(render(zone_label(name, now), language), name) for name in suggest_places(typed[:NAME_LIMIT])]

    async def speakers(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Whose words the library has."""
        library = await self._context.library(interaction)
        return [_choice(name, name) for name in library.speakers(typed)]

    async def languages(self, interaction: Interaction, typed: str) -> list[Choice]:
        """Languages in which dates are written with words of their own, by name or code."""
        wanted = fold(typed)
        named = {code: f"{name} ({code})" for code, name in _languages().items()}
        return [_choice(name, code) for code, name in named.items() if wanted in fold(name)][:CHOICES]

    async def packs(self, interaction: Interaction, typed: str) -> list[Choice]:
        """The starter libraries that come with Almanac."""
        return [_choice(name, name) for name in starter_packs() if fold(typed) in fold(name)][:CHOICES]


class _Option(app_commands.Transformer):
    """An option whose value is the text that was typed or chosen, with the method that suggests for it."""

    def __init__(self, suggest: Callable[[Suggestions, Interaction, str], Awaitable[list[Choice]]]) -> None:
        self._suggest = suggest

    async def transform(self, interaction: Interaction, value: str, /) -> str:
        return value

    async def autocomplete(self, interaction: Interaction, value: str, /) -> list[Choice]:  # type: ignore[override]
        try:
            return await self._suggest(interaction.client.suggestions, interaction, value)
        except UserError:
            return []


if TYPE_CHECKING:
    TopicName: TypeAlias = str
    SourceName: TypeAlias = str
    EntryNumber: TypeAlias = str
    AnyTopicName: TypeAlias = str
    AnySourceName: TypeAlias = str
    RetiredTopicName: TypeAlias = str
    MergedTopicName: TypeAlias = str
    RetiredSourceName: TypeAlias = str
    RetiredNumber: TypeAlias = str
    DateText: TypeAlias = str
    ZoneName: TypeAlias = str
    SpeakerName: TypeAlias = str
    LanguageCode: TypeAlias = str
    PackName: TypeAlias = str
else:
    TopicName = app_commands.Transform[str, _Option(Suggestions.topics)]
    SourceName = app_commands.Transform[str, _Option(Suggestions.sources)]
    EntryNumber = app_commands.Transform[str, _Option(Suggestions.entries)]
    AnyTopicName = app_commands.Transform[str, _Option(Suggestions.any_topics)]
    AnySourceName = app_commands.Transform[str, _Option(Suggestions.any_sources)]
    RetiredTopicName = app_commands.Transform[str, _Option(Suggestions.retired_topics)]
    MergedTopicName = app_commands.Transform[str, _Option(Suggestions.merged_topics)]
    RetiredSourceName = app_commands.Transform[str, _Option(Suggestions.retired_sources)]
    RetiredNumber = app_commands.Transform[str, _Option(Suggestions.retired_entries)]
    DateText = app_commands.Transform[str, _Option(Suggestions.dates)]
    ZoneName = app_commands.Transform[str, _Option(Suggestions.zones)]
    SpeakerName = app_commands.Transform[str, _Option(Suggestions.speakers)]
    LanguageCode = app_commands.Transform[str, _Option(Suggestions.languages)]
    PackName = app_commands.Transform[str, _Option(Suggestions.packs)]


@cache
def _languages() -> dict[str, str]:
    """The names of languages in English by their codes, in the order of the names."""
    names = {code: Locale.parse(code).get_display_name("en") or code for code in WORDS}
    return dict(sorted(names.items(), key=lambda item: item[1]))


def _topic(match: Match) -> Choice:
    shown = match.topic.names[0]
    both = shown if match.name == shown else f"{match.name} → {shown}"
    return app_commands.Choice(name=both if len(both) <= NAME_LIMIT else match.name, value=shown)


def _entry(library: Library, entry: Entry) -> Choice:
    """An entry by its number, with who says what before what is said: the end of it may be cut."""
    says_so = voice(library, entry, VOICE)
    words = f"{says_so}: {entry.body}" if says_so else entry.body
    return _choice(f"#{entry.number} {words}", str(entry.number))


def _choice(name: str, value: str) -> Choice:
    return app_commands.Choice(name=label(name, NAME_LIMIT), value=value)
