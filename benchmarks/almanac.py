"""`python -m benchmarks.almanac --seed NAMES --guild ID`: fill the database at `DATABASE_URL` for Almanac itself."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from benchmarks.library import Topic, topics
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Kind
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.source import Source
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from bot.services.packs.packs import Packs
from bot.storage.database import Database
from bot.storage.migration import upgrade

TOPICS_PER_PACK = 10_000
SOURCE = Source(0, "article", "Why did they leave?", published=HistoricalDate.parse("2024-04~"), note="handed in")


def _entries(key: str, topic: Topic) -> Iterator[PackEntry]:
    made: list[tuple[Kind, str, str, str | None]] = [(SUMMARY.name, topic.summary, "¶1–9", None)]
    made += [(KEY_DATE.name, text, "¶1", date) for date, text in topic.dates]
    made += [(QUOTE.name, text, locator, None) for text, locator in topic.quotes]
    for number, (kind, body, locator, date) in enumerate(made):
        yield PackEntry(
            key=f"{key}-{number}",
            kind=kind,
            topics=(key,),
            source=SOURCE.key,
            body=body,
            locator=locator,
            language="en",
            attributed_to="the author",
            date=HistoricalDate.parse(date) if date else None,
            certainty=Certainty.HAPPENED if date else None,
            speaker="The author" if kind == QUOTE.name else None,
        )


def pack(first: int, some: Sequence[Topic]) -> Pack:
    """Topics as a pack; the keys go on from `first`."""
    keyed = {f"topic-{number}": topic for number, topic in enumerate(some, first)}
    return Pack(
        name=f"benchmark-{first}",
        title="Benchmark",
        language="en",
        sources=(SOURCE,),
        topics=tuple(PackTopic(key, topic.names) for key, topic in keyed.items()),
        entries=tuple(entry for key, topic in keyed.items() for entry in _entries(key, topic)),
    )


async def seed(database_url: str, names: int, guild_id: int) -> None:
    """Migrate the database and load so many names into a guild's library."""
    database = Database(database_url)
    try:
        await upgrade(database)
        packs = Packs(database, lambda: datetime.now(UTC))
        every = topics(names)
        for first in range(0, len(every), TOPICS_PER_PACK):
            await packs.load(guild_id, pack(first, every[first : first + TOPICS_PER_PACK]))
    finally:
        await database.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.almanac", description=__doc__)
    parser.add_argument("--seed", type=int, required=True, metavar="NAMES")
    parser.add_argument("--guild", type=int, required=True, metavar="ID")
    arguments = parser.parse_args()
    asyncio.run(seed(os.environ["DATABASE_URL"], arguments.seed, arguments.guild))


if __name__ == "__main__":
    main()
