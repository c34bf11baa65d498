"""The pictures that the README shows: real cards, taken from the sandbox's page.

`python -m tests.pictures` makes them anew, at the sizes and widths they have there.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from PIL import Image
from selenium.webdriver.common.keys import Keys

from bot import config, sandbox
from bot.app import utcnow
from bot.domain.ask import Surface
from bot.world import open_world
from tests.browser import NO_CHROMIUM, Message, Page, browsing, chromium
from tests.running_sandbox import started

FOLDER = Path("docs/pictures")
LARGEST = 300_000  # bytes
CHANGING = ".message-time, .message-context-actions"  # would make every picture another one each time
ASKED = {  # how many members asked for each topic, for the picture of what is asked most
    "Lachin road": 41,
    "Withdrawal of the Russian peacekeepers, 2024": 36,
    "Karabakh": 29,
    "Eurasian Economic Union": 17,
    "Prague summit, October 2022": 12,
    "Border demarcation and the four villages, 2024": 8,
}


async def ask(folder: Path) -> None:
    """Let members ask, in the database of the sandbox that will be started in `folder`."""
    settings = config.load({"DATABASE_URL": f"sqlite+aiosqlite:///{folder / sandbox.DATABASE}"}, dotenv=False)
    async with open_world(settings, utcnow) as world:
        await sandbox.load_starters(world)
        library = await world.libraries.get(sandbox.GUILD_ID)
        interaction = 0
        for name, times in ASKED.items():
            topic = library.find(name)
            assert topic is not None, f"no topic is called {name}"
            for member in range(1, times + 1):
                interaction += 1
                await world.asks.topic(sandbox.GUILD_ID, topic.id, Surface.COMMAND, interaction, member)


class Album:
    """Takes pictures of the page into a folder."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder

    def take(self, name: str, only: Message | str) -> None:
        """Save a message, or what a CSS selector finds, in few colours: these are flat areas and text."""
        path = self.folder / name
        self.page.hide(CHANGING)
        self.page.screenshot(path, only)
        with Image.open(path) as taken:
            few = taken.convert("RGB").quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        print(f"{path}: {few.width} × {few.height} px, {path.stat().st_size:,} bytes")
        assert path.stat().st_size < LARGEST, f"{path} is larger than {LARGEST:,} bytes"


def make(page: Page, url: str, folder: Path) -> None:
    """All pictures. The windows are so high that each card is seen whole."""
    album = Album(page, folder)
    page.desktop(1200, 1300)
    page.open(url)
    card = page.type_command("/topic", name="Lachin road")
    album.take("topic-desktop.png", card)

    page.phone(400, 2000)
    album.take("topic-phone.png", card)

    page.desktop(1200, 1300)
    album.take("trending.png", page.type_command("/trending"))
    page.type_command("/timeline", topic="Withdrawal of…")
    album.take("timeline-picture.png", page.press("Picture"))

    page.desktop(1000, 640)
    page.open(url)
    page.begin("/topic")
    page.fill("name", "мир")
    page.type(Keys.HOME)  # the field is narrower than its text, and shows the end of it
    album.take("suggestions.png", "#channel-layout")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER", help=f"{FOLDER} unless given")
    out: Path = parser.parse_args().out
    if chromium() is None:
        print(NO_CHROMIUM, file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        asyncio.run(ask(folder))
        with started(folder) as running, browsing(folder / "chromium") as page:
            make(page, running.url, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
