"""A made-up language, whose letters nobody types: what still reads in ours does not come from a catalog."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import TextElement
from fluent.syntax.visitor import Transformer

from bot.app import utcnow
from bot.domain.actor import MANAGE_GUILD, MANAGE_MESSAGES
from bot.domain.message import ENGLISH, Locale
from bot.messages import CATALOGS, Catalog
from bot.messages.merge import read
from bot.services.packs.packs import read_pack
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord, Member, text_of
from tests.support.loopback import connected

GREEK = Locale("el")  # CLDR has its dates and plurals, and no catalog has it

# Ours in letters of another script, longer by its vowels: a sentence in the code stands out, and so does one cut short.
LETTERS = str.maketrans(
    {letter: chr(0x10A0 + at) for at, letter in enumerate("bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ")}
)
VOWELS = str.maketrans({vowel: chr(0x10D0 + at) * 2 for at, vowel in enumerate("aeiouAEIOU")})
LEFT = re.compile(r"`[^`]*`|</?[^>]*>|(?<![\w/])/[a-z]+(?:[ -][a-z]+)*|https?://\S+")

# What is the same in every language: names, and what is typed.
NAMES = {
    "almanac",
    "discord",
    "english",
    "azərbaycanca",
    "azerbaycanca",
    "mit",
    "edtf",
    "csv",
    "json",
    "toml",
    "rock",
    "utc",
}

PACK = """
format = 1
name = "rock"
title = "Քար"
language = "hy"

[[source]]
key = "source"
title = "Տարեգիրք"
author = "Ա. Պահապան"
published = "1913"
note = "Տպագիր գրքույկ"

[[topic]]
key = "rock"
names = ["Քար", "Скала"]

[[summary]]
key = "summary"
topics = ["rock"]
source = "source"
locator = "4–6"
attributed_to = "Ա. Պահապան"
body = "Քարը կանգնած է ծովի ափին։"

[[key_date]]
key = "date"
topics = ["rock"]
source = "source"
locator = "4"
date = "1911-11"
certainty = "planned"
attributed_to = "Ա. Պահապան"
body = "Քարը ընկավ։"

[[quote]]
key = "quote"
topics = ["rock"]
source = "source"
locator = "5"
speaker = "Ա. Պահապան"
body = "Ոչ ոք չգիտեր, թե ինչ է գալիս այս գիշեր։"
"""


class MadeUp(Transformer):
    """Puts the words of a message into the made-up language."""

    def visit_TextElement(self, node: TextElement) -> TextElement:
        text, at = [], 0
        for kept in LEFT.finditer(node.value):
            text += [node.value[at : kept.start()].translate(LETTERS).translate(VOWELS), kept.group()]
            at = kept.end()
        node.value = "".join([*text, node.value[at:].translate(LETTERS).translate(VOWELS)])
        return node


@pytest.fixture
async def discord(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """A Discord whose guild and readers have the made-up language, and a library without a Latin letter."""
    folder = tmp_path / "el"
    folder.mkdir()
    for file, text in read(ENGLISH).items():
        made_up = MadeUp().visit(FluentParser().parse(text))
        (folder / file).write_text(FluentSerializer().serialize(made_up), encoding="utf-8")
    monkeypatch.setitem(CATALOGS, GREEK, Catalog(GREEK, folder))
    async with (
        FakeDiscord() as fake,
        open_library(tmp_path, clock=utcnow) as container,
        connected(fake, container) as [bot],
    ):
        await container.packs.load(fake.guild_ids[0], read_pack(PACK, "rock"))
        await (await fake.slash("setup language", Member(permissions=MANAGE_GUILD), language="el")).callback()
        yield fake
        await bot.drain()


ASKED: list[tuple[str, dict[str, object]]] = [
    ("topic", {"name": "Քար"}),
    ("topic", {"name": "Քար", "private": True}),
    ("topic", {"name": "Ծառ"}),
    ("topics", {}),
    ("timeline", {}),
    ("timeline", {"topic": "Քար", "from": "1920"}),
    ("quote", {}),
    ("quote", {"speaker": "Ծառ"}),
    ("today", {}),
    ("search", {"text": "ընկավ"}),
    ("search", {"text": "ծառեր"}),
    ("entry", {"number": "2"}),
    ("entry", {"number": "99"}),
    ("trending", {"private": True}),
    ("suggest", {}),
    ("help", {}),
    ("about", {}),
    ("privacy", {}),
    ("language", {"language": "discord"}),
    ("curate add quote", {}),
    ("curate add date", {}),
    ("curate add figure", {}),
    ("curate add summary", {}),
    ("curate edit", {"number": "2"}),
    ("curate retire", {"number": "2", "reason": "Ծառ"}),
    ("curate restore", {"number": "2"}),
    ("curate history", {"number": "1"}),
    ("curate revert", {"number": "1", "version": "7"}),
    ("curate review", {}),
    ("curate topic add", {}),
    ("curate topic names", {"topic": "Քար"}),
    ("curate topic rename", {"topic": "Քար", "name": "Скала"}),
    ("curate topic merge", {"topic": "Քար", "into": "Քար"}),
    ("curate source add", {}),
    ("curate source edit", {"source": "Տարեգիրք"}),
    ("curate reports", {}),
    ("curate due", {}),
    ("curate log", {}),
    ("curate gaps", {}),
    ("curate export", {}),
    ("curate daily", {}),
    ("setup moderators", {}),
    ("setup review", {"four_eyes": True}),
    ("setup log-channel", {}),
    ("setup library", {}),
    ("setup status", {}),
    ("setup daily", {}),
]


async def test_no_sentence_is_left_in_the_code(discord: FakeDiscord) -> None:
    reader = Member(locale="el", permissions=MANAGE_MESSAGES | MANAGE_GUILD)
    left = {}
    for command, options in ASKED:
        reply = await discord.slash(command, reader, **options)
        first = await reply.callback()
        shown = text_of(await reply.message() if first.type == 5 else first.data)
        words = [word for word in re.findall(r"[A-Za-z]{3,}", LEFT.sub(" ", shown)) if word.casefold() not in NAMES]
        if words or not shown:
            left[f"/{command} {options}"] = words
    assert left == {}
