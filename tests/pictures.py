"""The pictures that the README shows: real cards, taken from the sandbox's page.

`python -m tests.pictures` makes them anew, at the sizes and widths they have there.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import sys
import tempfile
from pathlib import Path

from PIL import Image

from bot import config, sandbox
from bot.app import utcnow
from bot.domain.ask import Surface
from bot.world import open_world
from tests.browser import NO_CHROMIUM, Message, Page, browsing, chromium
from tests.running_sandbox import started

FOLDER = Path("docs/pictures")
LARGEST = 300_000  # bytes
# Would make every picture another one each time.
CHANGING = ":is(.message-time, .timeline-day-divider, .message-context-actions) { display: none !important }"
# The page's own field is narrower than what is typed into it.
WHOLE_FIELD = ".command-option-input { min-width: 6ch !important }"
ASKED = {  # how often each topic was asked for, and by how many, for the picture of what is asked most
    "Lachin road": (57, 41),
    "Withdrawal of the Russian peacekeepers, 2024": (48, 36),
    "Karabakh": (37, 29),
    "Eurasian Economic Union": (19, 17),
    "Prague summit, October 2022": (15, 12),
    "Border demarcation and the four villages, 2024": (8, 8),
}


async def ask(folder: Path) -> None:
    """Let members ask, in the database of the sandbox that will be started in `folder`."""
    settings = config.load({"DATABASE_URL": f"sqlite+aiosqlite:///{folder / sandbox.DATABASE}"}, dotenv=False)
    async with open_world(settings, utcnow) as world:
        await sandbox.load_starters(world)
        library = await world.libraries.get(sandbox.GUILD_ID)
        numbers = itertools.count(1)
        for name, (asks, people) in ASKED.items():
            topic = library.find(name)
            assert topic is not None, f"no topic is called {name}"
            for member, number in zip(itertools.islice(itertools.cycle(range(people)), asks), numbers, strict=False):
                await world.asks.topic(sandbox.GUILD_ID, topic.id, Surface.COMMAND, number, member)


class Album:
    """Takes pictures of the page into a folder."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder

    def take(self, name: str, only: Message | str) -> None:
        """Save a message, or what a CSS selector finds, in few colours: these are flat areas and text."""
        path = self.folder / name
        self.page.restyle(CHANGING)
        self.page.screenshot(path, only)
        with Image.open(path) as taken:
            few = taken.convert("RGB").quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        sys.stdout.write(f"{path}: {few.width} × {few.height} px, {path.stat().st_size:,} bytes\n")
        assert path.stat().st_size < LARGEST, f"{path} is larger than {LARGEST:,} bytes"


def make(page: Page, url: str, folder: Path) -> None:
    """All pictures. The windows are so high that each card is seen whole."""
    album = Album(page, folder)
    page.desktop(1000, 640, scale=2)
    page.open(url)
    page.restyle(WHOLE_FIELD)
    page.begin("/topic")
    page.fill("name", "мир")
    album.take("suggestions.png", "#channel-layout")

    page.desktop(1200, 1500, scale=2)
    page.open(url)
    album.take("topic-desktop.png", page.type_command("/topic", name="Lachin road"))
    album.take("trending.png", page.type_command("/trending"))
    page.type_command("/timeline", topic="Withdrawal of…")
    album.take("timeline-picture.png", page.press("Picture"))

    page.phone(400, 2000)
    album.take("topic-phone.png", page.type_command("/topic", name="Eurasian Economic Union"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER", help=f"{FOLDER} unless given")
    out: Path = parser.parse_args().out
    if chromium() is None:
        parser.exit(1, f"{NO_CHROMIUM}\n")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        asyncio.run(ask(folder))
        with started(folder) as running, browsing(folder / "chromium") as page:
            make(page, running.url, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
