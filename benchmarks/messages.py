"""What saying a message costs a card, and a card in each language: `python -m benchmarks.messages`."""

from __future__ import annotations

import asyncio
import datetime as dt
import statistics
import tempfile
import time
import timeit
from collections.abc import Iterator
from copy import copy
from functools import partial
from importlib.metadata import version
from pathlib import Path

from bot import config
from bot.container import open_container
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.messages import CATALOGS, translate
from bot.services.packs.packs import read_pack, starter_packs
from bot.ui import cards

MESSAGES: dict[str, tuple[str, dict[str, object]]] = {
    "a label": ("topics-closest", {}),
    "a count, said before": ("privacy-reports", {"count": 2_000}),
    "with a text": ("entry-not-found", {"number": "42"}),
    "with a text and a count": ("topic-has-names", {"topic": "Lachin road", "count": 2_000}),
}
CALLS = 20_000
ROUNDS = 60


async def starter() -> Library:
    """The starter library."""
    with tempfile.TemporaryDirectory() as folder:
        settings = config.load({"DATABASE_URL": f"sqlite+aiosqlite:///{Path(folder) / 'library.db'}"}, dotenv=False)
        async with open_container(settings) as container:
            for name, text in starter_packs().items():
                await container.packs.load(1, read_pack(text, name))
            return await container.libraries.get(1)


def rounds(library: Library) -> Iterator[dict[Locale, float]]:
    """Seconds that all topics' cards take in each language, made anew and in turns."""
    for number in range(ROUNDS):
        anew = copy(library)  # cards are kept by the library they are of
        anew.serial = -number - 1
        taken = {}
        for locale in CATALOGS:
            spoken = anew.in_language(locale)
            began = time.process_time()
            for topic in spoken.topics.values():
                cards.topic(spoken, topic, today=dt.date(2026, 11, 25))
            taken[locale] = time.process_time() - began
        yield taken


def main() -> None:
    print(f"fluent-compiler {version('fluent-compiler')}, microseconds a message, the best of five")
    for name, (id, params) in MESSAGES.items():
        seconds = min(timeit.repeat(partial(translate, ENGLISH, id, **params), number=CALLS, repeat=5))
        print(f"{name:<23} {seconds / CALLS * 1e6:6.2f}")
    print(f"\na topic's card of the starter library, made anew; the median of {ROUNDS} rounds, as a ratio to English")
    measured = list(rounds(asyncio.run(starter())))[5:]
    for locale in CATALOGS:
        ratio = statistics.median(taken[locale] / taken[ENGLISH] for taken in measured)
        print(f"{locale:<23} {ratio:6.2f}")


if __name__ == "__main__":
    main()
