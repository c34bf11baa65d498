"""The same command written the usual way: ORM models, one session per command, `LIKE` for the autocomplete.

Run as `python -m benchmarks.usual` with `DISCORD_TOKEN`, `ALMANAC_DISCORD_API` and `DATABASE_URL`;
with `--seed NAMES` it fills its database instead.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import discord
from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload

from .bare import Card, CardText, LoopbackBot, run
from .library import topics


class Base(DeclarativeBase):
    pass


class Topic(Base):
    __tablename__ = "topics"

    id: Mapped[int] = mapped_column(primary_key=True)
    guild_id: Mapped[int] = mapped_column(index=True)
    names: Mapped[list[Name]] = relationship(order_by="Name.id")
    entries: Mapped[list[Entry]] = relationship(order_by="Entry.id")


class Name(Base):
    __tablename__ = "names"

    id: Mapped[int] = mapped_column(primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey(Topic.id), index=True)
    text: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)


class Entry(Base):
    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey(Topic.id), index=True)
    kind: Mapped[str]
    label: Mapped[str]
    body: Mapped[str]


class Ask(Base):
    __tablename__ = "asks"

    id: Mapped[int] = mapped_column(primary_key=True)
    interaction_id: Mapped[int] = mapped_column(unique=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey(Topic.id), index=True)
    asked_at: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC))


class UsualBot(LoopbackBot):
    """Reads the topic and writes the ask through the ORM, for every command."""

    def __init__(self, database_url: str) -> None:
        super().__init__()
        engine = create_async_engine(database_url)
        event.listen(engine.sync_engine, "connect", _tune)
        self._session = async_sessionmaker(engine, expire_on_commit=False)

    async def card(self, interaction: discord.Interaction, name: str) -> Card:
        asked = (
            select(Topic)
            .join(Topic.names)
            .where(Topic.guild_id == interaction.guild_id, Name.folded == name.casefold())
            .options(selectinload(Topic.names), selectinload(Topic.entries))
        )
        async with self._session() as session:
            topic = (await session.scalars(asked)).unique().one()
            session.add(Ask(interaction_id=interaction.id, topic_id=topic.id))
            await session.commit()
        kinds: dict[str, list[Entry]] = {"summary": [], "key_date": [], "quote": []}
        for entry in topic.entries:
            kinds[entry.kind].append(entry)
        return Card(
            CardText.of(
                [name.text for name in topic.names],
                kinds["summary"][0].body,
                [(entry.label, entry.body) for entry in kinds["key_date"]],
                (kinds["quote"][0].body, kinds["quote"][0].label),
            )
        )

    async def suggest(self, current: str) -> Iterable[str]:
        found = select(Name.text).where(Name.folded.contains(current.casefold(), autoescape=True))
        async with self._session() as session:
            return (await session.scalars(found.order_by(Name.folded).limit(25))).all()


def _tune(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def seed(database_url: str, names: int, guild_id: int) -> None:
    """Make the database of a guild with so many names."""
    engine = create_engine(make_url(database_url).set(drivername="sqlite"))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for topic in topics(names):
            session.add(
                Topic(
                    guild_id=guild_id,
                    names=[Name(text=name, folded=name.casefold()) for name in topic.names],
                    entries=[
                        Entry(kind="summary", label="", body=topic.summary),
                        *(Entry(kind="key_date", label=date, body=text) for date, text in topic.dates),
                        *(Entry(kind="quote", label=locator, body=text) for text, locator in topic.quotes),
                    ],
                )
            )
        session.commit()
    engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.usual")
    parser.add_argument("--seed", type=int, metavar="NAMES", help="fill the database and stop")
    parser.add_argument("--guild", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.seed:
        seed(os.environ["DATABASE_URL"], arguments.seed, arguments.guild)
    else:
        run(UsualBot(os.environ["DATABASE_URL"]))


if __name__ == "__main__":
    main()
