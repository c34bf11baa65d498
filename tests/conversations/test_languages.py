"""In whose language the bot answers: everybody's in the guild's, one reader's in theirs, where there is a catalog."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import discord
import pytest

from bot.app import Almanac
from tests.support.conversation import Person
from tests.support.messages import say_too

RUSSIAN = """
nothing-saved = Ничего не сохранено.
suggestion-waits = Спасибо.
option-topic-unknown = { $option }: нет темы { $name }.
option-topic-unknown-closest = { $option }: нет темы { $name }; ближайшие: { $closest }.
form-suggest = Предложить
form-suggestion = Ваш текст
"""


@pytest.fixture
def russian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    say_too(monkeypatch, tmp_path, "ru", RUSSIAN)


@pytest.fixture
def reads_russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody's Discord is in Russian."""
    begun = discord.Interaction._from_data

    def from_data(interaction: discord.Interaction[Almanac], data: Any) -> None:
        data["locale"] = "ru"
        begun(interaction, data)

    monkeypatch.setattr(discord.Interaction, "_from_data", from_data)


async def test_a_private_reply_is_in_its_readers_language(ana: Person, russian: None, reads_russian: None) -> None:
    form = await ana.opens("suggest")
    assert form.title == "Предложить"
    refused = await ana.submits(form, kind="quote", topic="Atlantis", text="Sunk.", link="")
    assert "нет темы «Atlantis»" in refused.text
    assert refused.text.count("Ничего не сохранено.") == 1
    assert "What you typed is below" in refused.text  # not in the catalog yet


async def test_with_one_catalog_there_is_nothing_to_choose(ana: Person, reads_russian: None) -> None:
    assert (await ana.opens("suggest")).title == "Suggest something"
