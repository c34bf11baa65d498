"""In whose language the bot answers: everybody's in the guild's, one reader's in theirs, where there is a catalog."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import discord
import pytest

from bot.app import Almanac
from bot.container import Container
from tests.conftest import GUILD_ID
from tests.support.conversation import Person
from tests.support.messages import say_too

TRANSLATED = """
nothing-saved = Ничего не сохранено.
suggestion-waits = Спасибо.
option-topic-unknown = { $option }: нет темы { $name }.
option-topic-unknown-closest = { $option }: нет темы { $name }; ближайшие: { $closest }.
form-suggest = Предложить
card-sources = Источники
curate-edit = Правка
form-suggestion = Ваш текст
"""


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    say_too(monkeypatch, tmp_path, "uk", TRANSLATED)


@pytest.fixture
def reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody's Discord is in a language that has a few messages here."""
    begun = discord.Interaction._from_data

    def from_data(interaction: discord.Interaction[Almanac], data: Any) -> None:
        data["locale"] = "uk"
        begun(interaction, data)

    monkeypatch.setattr(discord.Interaction, "_from_data", from_data)


async def test_a_private_reply_is_in_its_readers_language(ana: Person, translated: None, reads_it: None) -> None:
    form = await ana.opens("suggest")
    assert form.title == "Предложить"
    refused = await ana.submits(form, kind="quote", topic="Atlantis", text="Sunk.", link="")
    assert "нет темы «Atlantis»" in refused.text
    assert refused.text.count("Ничего не сохранено.") == 1
    assert "What you typed is below" in refused.text  # not in the catalog yet


async def test_a_public_card_is_in_the_guilds_language_and_a_private_one_in_its_readers(
    ana: Person, translated: None, reads_it: None
) -> None:
    public = await ana.types("topic", name="Lachin road")
    assert "Sources" in public.buttons
    assert "Источники" in (await ana.types("topic", name="Lachin road", private=True)).buttons
    assert "Sources" in (await ana.types("topic", name="Lachin road")).buttons


async def test_what_is_saved_is_in_the_guilds_language(
    mo: Person, container: Container, translated: None, reads_it: None
) -> None:
    form = await mo.opens("curate add summary", topic="Lachin road", source="peacekeepers")
    said = await mo.submits(form, body="Nobody asked the road.", attributed_to="the article", locator="¶1")
    assert "Правка" in said.buttons
    library = await container.libraries.get(GUILD_ID)
    [saved] = [entry for entry in library.entries.values() if entry.body == "Nobody asked the road."]
    assert saved.language == "en"
