"""The pictures that the README and docs/curating.md show: real cards, taken from the sandbox's page.

`python -m tests.browser.pictures` makes them anew, at the sizes and widths they have there.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import itertools
import sys
import tempfile
from pathlib import Path

from PIL import Image

from bot import config, sandbox
from bot.app import utcnow
from bot.container import open_container
from bot.domain.ask import Surface
from tests.support.browser import FORM, NO_CHROMIUM, Message, Page, browsing, chromium
from tests.support.running_sandbox import started

FOLDER = Path("docs/pictures")
LARGEST = 300_000  # bytes
FILM = (760, 620)  # width and height in pixels
LARGEST_FILM = 1_000_000  # bytes
LANGUAGES = ("ru", "az", "hy")
# Would make every picture another one each time.
CHANGING = ":is(.message-time, .timeline-day-divider, .message-context-actions) { display: none !important }"
# The page's own field is narrower than what is typed into it.
WHOLE_FIELD = ".command-option-input { min-width: 6ch !important }"
WHOLE_FORM = f"{FORM} {{ max-height: none !important }}"
MODERATOR = "Mo (moderator)"
MEMBER = "Ana (member)"
REPORT = """\
The ferry runs again since this morning, after nine weeks. The harbour master said that nobody had asked the \
passengers, and that nobody would have listened to them either. By noon the queue reached the old mill. The council \
meets in March, and expects a second boat by autumn."""
TABLE = """\
key,number,kind,topics,source,locator,date,certainty,speaker,attributed_to,body,language
council,,key_date,Lake ferry,Ferry returns after nine weeks,¶2,2025-03,planned,,the council,The council meets.,en
boat,,key_date,Lake ferry,Ferry returns after nine weeks,¶2,2025-23,expected,,the council,A second boat arrives.,en
queue,,quote,Lake ferry,Ferry returns after nine weeks,¶1,,,the reporter,,By noon the queue reached the old mill.,en
"""
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
    async with open_container(settings, utcnow) as container:
        await sandbox.load_starters(container)
        library = await container.libraries.get(sandbox.GUILD_ID)
        numbers = itertools.count(1)
        for name, (asks, people) in ASKED.items():
            topic = library.find(name)
            assert topic is not None, f"no topic is called {name}"
            for member, number in zip(itertools.islice(itertools.cycle(range(people)), asks), numbers, strict=False):
                await container.asks.topic(sandbox.GUILD_ID, topic.id, Surface.COMMAND, number, member)


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


def film(page: Page, url: str, folder: Path) -> None:
    """The moving picture that the README begins with: `/topic lac` is typed, the first suggestion taken, answered."""
    page.desktop(*FILM)
    page.open(url)
    page.restyle(WHOLE_FIELD)
    page.restyle(CHANGING)
    frames: list[tuple[Image.Image, int]] = []

    def see(milliseconds: int) -> None:
        seen = Image.open(io.BytesIO(page.picture("#channel-layout"))).convert("RGB")
        # All frames share one size, whatever scroll bars come and go.
        frame = seen if not frames else Image.new("RGB", frames[0][0].size, seen.getpixel((0, 0)))
        frame.paste(seen)
        frames.append((frame, milliseconds))

    see(900)
    page.begin("/topic")
    see(700)
    for letter in "lac":
        page.fill("name", letter)
        see(500)
    see(900)
    page.take()
    see(700)
    page.run()
    see(4_500)
    path = folder / "topic.png"
    (first, _), *others = frames
    shown = [milliseconds for _, milliseconds in frames]
    first.save(path, save_all=True, append_images=[frame for frame, _ in others], duration=shown, loop=0, optimize=True)
    sys.stdout.write(f"{path}: {len(frames)} frames, {path.stat().st_size:,} bytes\n")
    assert path.stat().st_size < LARGEST_FILM, f"{path} is larger than {LARGEST_FILM:,} bytes"


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


def curate(page: Page, url: str, album: Album) -> None:
    """What a moderator sees while filling, mending and reviewing, for docs/curating.md."""
    page.desktop(1200, 1500, scale=2)
    page.open(url)
    page.restyle(WHOLE_FORM)
    page.switch_viewer(MODERATOR)
    save(page, "/curate topic add", {}, names="Lake ferry\nՃանապարհ լճով\nПаром")
    link = "https://example.org/ferry"
    save(page, "/curate source add", {}, title="Ferry returns after nine weeks", link=link, published="2024-11-02")
    save(page, "/curate source fingerprint", {"source": "Ferry…"}, text=REPORT)

    on = {"topic": "Lake…", "source": "Ferry…"}
    page.type_for_form("/curate add date", **on, date="November 2024")
    page.fill_form(body="The ferry runs again; by noon the queue reaches the mill.", locator="¶1")
    album.take("curating-form.png", FORM)
    date = page.submit()
    body = "nobody had asked the passengers, and […] nobody would have listened to them either"
    quote = save(page, "/curate add quote", on, body=body, speaker="the harbour master", locator="¶1")
    album.take("curating-saved.png", quote)

    page.press_for_form("Edit", on=date)
    page.fill_form(
        date="2024-11-02", body="The ferry runs again after nine weeks; by noon the queue reaches the old mill."
    )
    album.take("curating-history.png", page.press("History", on=page.submit()))

    page.switch_viewer(MEMBER)
    save(page, "/suggest", {"topic": "Lake…"}, kind="Quote", text="The ferry runs again since this morning", link=link)
    page.switch_viewer(MODERATOR)
    album.take("curating-review.png", page.type_command("/curate review"))

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "ferry.csv"
        table.write_text(TABLE, encoding="utf-8")
        album.take("curating-import.png", page.type_command("/curate import", file=table))


def speak(page: Page, url: str, album: Album, language: str) -> None:
    """The card of a topic in a language, on a desktop and on a phone, and a private card."""
    page.desktop(1200, 1500)
    page.open(url)
    album.take(f"topic-desktop-{language}.png", page.type_command("/topic", name="Lachin road"))
    page.phone(400, 2400)
    album.take(f"topic-phone-{language}.png", page.type_command("/topic", name="Eurasian Economic Union"))
    album.take(f"privacy-phone-{language}.png", page.type_command("/privacy"))


def save(page: Page, command: str, options: dict[str, str], **fields: str) -> Message:
    """Fill and submit the form that a command opens."""
    page.type_for_form(command, **options)
    page.fill_form(**fields)
    return page.submit()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.browser.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER", help=f"{FOLDER} unless given")
    out: Path = parser.parse_args().out
    if chromium() is None:
        parser.exit(1, f"{NO_CHROMIUM}\n")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        asyncio.run(ask(folder))
        with started(folder) as running, browsing(folder / "chromium") as page:
            film(page, running.url, out)
            make(page, running.url, out)
            curate(page, running.url, Album(page, out))
        for language in LANGUAGES:
            spoken = folder / language
            spoken.mkdir()
            with started(spoken, "--language", language) as running, browsing(spoken / "chromium") as page:
                speak(page, running.url, Album(page, out), language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
