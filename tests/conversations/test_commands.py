"""What Discord shows of commands by itself is messages, within its limits, and can be said in other languages."""

from __future__ import annotations

from importlib import resources

import discord
import pytest
import simcord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location

from bot.app import Almanac
from bot.messages import CATALOGS, ID
from tests.support.limits import violations

NAMES = {Location.command_name, Location.group_name, Location.parameter_name}


class Collector(app_commands.Translator):
    """Keeps what it is asked to translate, and says it in capitals, in one language."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.ids: set[str] = set()
        self.without_id: list[str] = []

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        menu = isinstance(context.data, app_commands.ContextMenu)
        if locale is not discord.Locale.russian or (context.location in NAMES and not menu):
            return None
        if message := string.extras.get("message"):
            self.ids.add(message.id)
        else:
            self.without_id.append(string.message)
        self.shown.append(string.message)
        return string.message.upper()


@pytest.fixture
async def collected(simcord_env: simcord.Env, simcord_bot: Almanac) -> Collector:
    """All that a translator is asked for, of all commands that are registered."""
    collector = Collector()
    tree = simcord_bot.tree
    payloads = [await command.get_translated_payload(tree, collector) for command in tree.get_commands()]
    assert violations(payloads, "commands") == []
    topic = next(each for each in payloads if each["name"] == "topic")
    assert topic["description_localizations"] == {"ru": str(topic["description"]).upper()}
    return collector


async def test_whatever_is_registered_has_a_message(collected: Collector) -> None:
    assert len(collected.shown) > 100
    assert collected.without_id == []


@pytest.mark.parametrize("locale", CATALOGS)
async def test_no_message_is_left_that_no_command_shows(collected: Collector, locale: str) -> None:
    there = set(ID.findall((resources.files("bot.messages") / locale / "commands.ftl").read_text(encoding="utf-8")))
    assert {id for id in collected.ids if id.startswith("command-")} == there
