"""Long work goes on beside everything else: while one moderator imports, other people are answered."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.app import utcnow
from bot.container import Container
from bot.domain.actor import MANAGE_MESSAGES
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.source import Source
from bot.kinds.key_date import KEY_DATE
from bot.services.packs.tables import write_sheet
from bot.services.packs.transfer import ROWS_LIMIT
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord, Member, Payload, text_of, walk
from tests.support.loopback import connected

NORA = Member(user_id=31, permissions=MANAGE_MESSAGES)


class Line:
    """Almanac on a line to a loopback Discord, which keeps one file that somebody sent."""

    def __init__(self, fake: FakeDiscord, container: Container) -> None:
        self.fake = fake
        self.container = container
        self.guild_id = fake.guild_ids[0]
        self.file = b""
        self.url = ""

    async def serve_file(self, _: web.BaseRequest) -> web.Response:
        return web.Response(body=self.file)

    def attachment(self, name: str) -> Payload:
        return {"id": "77", "filename": name, "size": len(self.file), "url": self.url, "proxy_url": self.url}

    async def imports(self, name: str) -> Any:
        """Nora brings the file."""
        option = {"name": "file", "type": 11, "value": "77"}
        data = {
            "id": str(self.fake.commands.id_of("curate")),
            "name": "curate",
            "type": 1,
            "options": [{"name": "import", "type": 1, "options": [option]}],
            "resolved": {"attachments": {"77": self.attachment(name)}},
        }
        return await self.fake.dispatch(self.fake.interaction(2, data, NORA))

    async def presses_import(self, dry: Payload, name: str) -> Any:
        """Nora presses the button of a dry run, whose file Discord has kept meanwhile."""
        for part in walk(dry["components"]):
            if part["type"] == 13:
                part |= {"name": name, "size": len(self.file)}
                part["file"] |= {"url": self.url, "proxy_url": self.url, "attachment_id": "77"}
        [custom_id] = [part["custom_id"] for part in walk(dry["components"]) if "custom_id" in part]
        return await self.fake.component(custom_id, dry, NORA)

    async def answers_until(self, done: Callable[[], bool]) -> int:
        """How many members who ask one after another are answered until `done`."""
        answered = 0
        while not done():
            reply = await self.fake.slash("topic", name="Karabakh")
            assert "Karabakh" in (await reply.callback()).text
            answered += not done()
        return answered


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    async with FakeDiscord() as fake, open_library(tmp_path, fake.guild_ids[0], clock=utcnow) as container:
        line = Line(fake, container)
        files = web.ServerRunner(web.Server(line.serve_file))
        await files.setup()
        await web.TCPSite(files, "127.0.0.1", 0).start()
        line.url = f"http://127.0.0.1:{files.addresses[0][1]}/kept"
        async with connected(fake, container) as [bot]:
            yield line
            await bot.drain()
        await files.cleanup()


def entries(count: int, topic: str, source: str) -> tuple[PackEntry, ...]:
    return tuple(
        PackEntry(
            key=f"long-{number}",
            kind=KEY_DATE.name,
            topics=(topic,),
            source=source,
            body=f"Something happens for the {number}th time, and somebody writes it down.",
            locator="p. 1",
            language="en",
            date=HistoricalDate.parse("1911-11"),
            certainty=Certainty.HAPPENED,
        )
        for number in range(count)
    )


@pytest.mark.slow
async def test_while_five_thousand_rows_are_loaded_members_are_answered(line: Line) -> None:
    source, topic = Source(0, "annals", "Annals", note="a booklet"), PackTopic("storm", ("Great Storm",))
    pack = Pack("long", "A long pack", "en", (source,), (topic,), entries(5_000, "storm", "annals"))
    loading = asyncio.create_task(line.container.packs.load(line.guild_id, pack))
    assert await line.answers_until(loading.done) >= 3
    assert (await loading).added == 5_002


async def test_while_nora_imports_a_thousand_rows_members_are_answered(line: Line) -> None:
    [source] = (await line.container.libraries.get(line.guild_id)).sources.values()
    pack = Pack("long", "A table", "en", (), (), entries(ROWS_LIMIT, "karabakh", source.key))
    line.file = write_sheet(pack).encode("utf-8-sig")

    reply = await line.imports("long.csv")
    waiting = asyncio.create_task(reply.message(30))
    assert await line.answers_until(waiting.done) >= 1
    dry = await waiting
    assert "To add: 1,000 key dates" in text_of(dry)

    pressed = await line.presses_import(dry, "long.csv")
    done = asyncio.create_task(pressed.until(lambda: "Imported" in text_of(pressed.original or {}), 30))
    assert await line.answers_until(done.done) >= 1
    await done
    assert len(await line.container.libraries.get(line.guild_id)) > ROWS_LIMIT
