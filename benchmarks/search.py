"""`python -m benchmarks.search`: what the search and a large library cost: time, processor, memory, and the loop.

The library is made up and large. Its words are drawn as in natural language, the commonest in most entries and most in
few; a topic has a summary, dates and quotes. Queries have one to six words, drawn as often as the library has them, and
in addition the worst that could be thought of: the twelve commonest words, words that nothing has, a common beginning.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import accumulate
from pathlib import Path

from benchmarks.almanac import pack
from benchmarks.library import Topic
from bot.domain.library import Library
from bot.domain.search.query import read_query
from bot.domain.search.ranking import MOST, Spent
from bot.services.libraries import Libraries
from bot.services.packs.packs import Packs
from bot.services.search import Search, ranking
from bot.storage.database import Database
from bot.storage.migration import upgrade

GUILD = 1
NAMES_EACH = 2
ENTRIES_EACH = 6  # of a topic: a summary, three dates, two quotes
WORDS = 20_000
AT_ONCE = 8
TOPICS_PER_PACK = 2_000

_SYLLABLES = [consonant + vowel for consonant in "bdgklmnprstvz" for vowel in "aeiou"]


class Language:
    """Made-up words, drawn as often as their rank in a natural language would have it."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        words: dict[str, None] = {}
        while len(words) < WORDS:
            words["".join(self.draw.choices(_SYLLABLES, k=self.draw.choice((2, 3, 3, 4))))] = None
        self.words = list(words)
        self._shares = list(accumulate(1 / (rank + 3) for rank in range(WORDS)))

    def some(self, count: int) -> list[str]:
        return self.draw.choices(self.words, cum_weights=self._shares, k=count)

    def rare(self, count: int) -> list[str]:
        return self.draw.choices(self.words[200:], k=count)

    def sentence(self, words: int) -> str:
        return " ".join(self.some(words)).capitalize() + "."


def topics(count: int) -> Iterator[Topic]:
    """So many topics, each with its names and entries."""
    language = Language(count)
    draw = language.draw
    for number in range(count):
        names = (f"{' '.join(language.rare(2)).title()} {number}", " ".join((*language.rare(3), str(number))).title())
        yield Topic(
            names=names,
            summary=" ".join(language.sentence(12) for _ in range(6)),
            dates=tuple(
                (f"20{draw.randint(10, 24)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}", language.sentence(12))
                for _ in range(3)
            ),
            quotes=tuple((language.sentence(24), f"¶{draw.randint(1, 9)}") for _ in range(2)),
        )


async def fill(database: Database, entries: int) -> None:
    """Load a library of so many entries."""
    packs = Packs(database, lambda: datetime.now(UTC))
    every = list(topics(entries // ENTRIES_EACH))
    for first in range(0, len(every), TOPICS_PER_PACK):
        await packs.load(GUILD, pack(first, every[first : first + TOPICS_PER_PACK]))


def queries(entries: int, count: int) -> list[str]:
    """Ordinary queries: one to six words, a date now and then, the last word unfinished in one of five."""
    language = Language(entries // ENTRIES_EACH)
    draw, found = random.Random(7), []
    for _ in range(count):
        words = language.some(draw.randint(1, 6))
        if draw.random() < 0.2:
            words[-1] = words[-1][:4]
        if draw.random() < 0.1:
            words.append(f"{draw.randint(1, 28)}.0{draw.randint(1, 9)}.20{draw.randint(10, 24)}")
        found.append(" ".join(words))
    return found


def worst(entries: int) -> dict[str, str]:
    """Queries that cost the most."""
    words = Language(entries // ENTRIES_EACH).words
    return {
        "the commonest word": words[0],
        "the two commonest": " ".join(words[:2]),
        "the twelve commonest": " ".join(words[:12]),
        "twelve that nothing has": " ".join(f"{word}xqx" for word in words[:12]),
        "twelve mistyped": " ".join(word[0] + word[2:] for word in words[300:312]),
        "a beginning": words[0][:3],
        "a year": "2015",
        "what everything is by": "the author",
        "a kind": "what did the author say",
    }


class Lag:
    """The longest that the event loop was kept from a task that wanted its turn."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest = max(self.longest, time.perf_counter() - before - 0.001)


@contextmanager
def watched() -> Iterator[Lag]:
    lag = Lag()
    task = asyncio.create_task(lag.watch())
    try:
        yield lag
    finally:
        task.cancel()


def memory() -> float:
    """What the process holds now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    before = time.perf_counter()
    await work()
    return time.perf_counter() - before


async def at_once(search: Search, library: Library, texts: Sequence[str]) -> list[float]:
    """How long each query takes, so many at once."""
    waiting, times = iter(texts), list[float]()

    async def member() -> None:
        for text in waiting:
            times.append(await timed(partial(search.find, library, text)))

    await asyncio.gather(*(member() for _ in range(AT_ONCE)))
    return sorted(times)


def share(times: Sequence[float], of: float) -> float:
    """The time within which so many of the times lie, in milliseconds."""
    return 1_000 * times[min(len(times) - 1, round(of * len(times)))]


async def measure(database: Database, entries: int, asked: int) -> None:
    before = memory()
    libraries = Libraries(database, time.monotonic)
    await asyncio.sleep(0.05)
    with watched() as lag:
        first = await timed(lambda: libraries.get(GUILD))
    library = await libraries.get(GUILD)
    print(f"first answer after {first:.2f} s, the loop blocked for at most {1_000 * lag.longest:.0f} ms")
    print(f"memory {memory() - before:.0f} MiB more, {(memory() - before) * 1024 / len(library):.2f} KiB an entry")
    search = Search(database)
    texts = queries(entries, asked)
    for text in texts[:50]:
        await search.find(library, text)
    alone = sorted([await timed(partial(search.find, library, text)) for text in texts])
    print(f"alone:     p50 {share(alone, 0.5):6.1f} ms   p99 {share(alone, 0.99):6.1f} ms")
    used, began = time.process_time(), time.perf_counter()
    with watched() as lag:
        times = await at_once(search, library, texts)
    used, took = time.process_time() - used, time.perf_counter() - began
    print(
        f"{AT_ONCE} at once: p50 {share(times, 0.5):6.1f} ms   p99 {share(times, 0.99):6.1f} ms"
        f"   {len(times) / took:.0f} a second   {1_000 * used / len(times):.2f} ms of processor each"
        f"   loop {1_000 * lag.longest:.0f} ms"
    )
    for name, text in worst(entries).items():
        spent = Spent()
        await database.read_in_thread(
            lambda c, text=text, spent=spent: ranking(c, library, read_query(text), None, spent)  # type: ignore[misc]
        )
        find = partial(search.find, library, text)
        slowest = max([await timed(find) for _ in range(5)])
        print(f"  {name:24} {1_000 * slowest:6.1f} ms   {spent.postings:9,} postings of {MOST:,}")


async def run(entries: int, asked: int, path: Path) -> None:
    fresh = not path.exists()
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        await upgrade(database)
        if fresh:
            took = await timed(lambda: fill(database, entries))
            print(f"{entries:,} entries loaded in {took:.0f} s, {os.path.getsize(path) / 2**20:.0f} MiB on the disk")
        await measure(database, entries, asked)
    finally:
        await database.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=1_000, help="how many queries are timed")
    parser.add_argument("--database", type=Path, help="a file to make the library in, and to find it in again")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.database or Path(folder) / "library.db"
        asyncio.run(run(arguments.entries, arguments.asked, path))


if __name__ == "__main__":
    main()
