"""How guilds want their daily fact, and what they decided for the days to come."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.daily.picking import DayOverride
from bot.domain.daily.post import DailySettings
from bot.domain.daily.schedule import Due
from bot.domain.message import from_stored, to_stored
from bot.storage.tables import daily_plan, guilds

COLUMNS = (
    guilds.c.guild_id,
    guilds.c.zone,
    guilds.c.daily_channel_id,
    guilds.c.daily_time,
    guilds.c.daily_on,
    guilds.c.daily_paused,
    guilds.c.next_due_on,
    guilds.c.next_due_at,
)


def read(row: Any) -> DailySettings:
    """The settings in a row that has `COLUMNS`."""
    coming = None
    if row.next_due_at is not None and row.next_due_on is not None:
        coming = Due(dt.date.fromisoformat(row.next_due_on), dt.datetime.fromtimestamp(row.next_due_at, dt.UTC))
    return DailySettings(
        guild_id=row.guild_id,
        channel_id=row.daily_channel_id,
        time=dt.time.fromisoformat(row.daily_time),
        zone=row.zone,
        on=bool(row.daily_on),
        paused=None if row.daily_paused is None else from_stored(row.daily_paused),
        next=coming,
    )


async def get(connection: AsyncConnection, guild_id: int) -> DailySettings:
    """The guild's settings; those that every guild begins with where it has no row."""
    row = (await connection.execute(select(*COLUMNS).where(guilds.c.guild_id == guild_id))).first()
    return read(row) if row else DailySettings(guild_id)


async def save(connection: AsyncConnection, settings: DailySettings) -> None:
    """Save settings; the guild has a row."""
    coming = settings.next
    await connection.execute(
        update(guilds)
        .where(guilds.c.guild_id == settings.guild_id)
        .values(
            zone=settings.zone,
            daily_channel_id=settings.channel_id,
            daily_time=f"{settings.time:%H:%M}",
            daily_on=int(settings.on),
            daily_paused=None if settings.paused is None else to_stored(settings.paused),
            next_due_on=coming.date.isoformat() if coming else None,
            next_due_at=int(coming.at.timestamp()) if coming else None,
        )
    )


async def overrides(connection: AsyncConnection, guild_id: int) -> dict[dt.date, DayOverride]:
    """What the guild's moderators decided for dates, past ones included."""
    rows = await connection.execute(
        select(daily_plan.c.local_date, daily_plan.c.number).where(daily_plan.c.guild_id == guild_id)
    )
    return {dt.date.fromisoformat(date): DayOverride(number) for date, number in rows}


async def override(connection: AsyncConnection, guild_id: int, date: dt.date, overridden: DayOverride | None) -> None:
    """Keep what is decided for a date in place of what was before; `None` forgets it."""
    if overridden is None:
        await connection.execute(
            delete(daily_plan).where(daily_plan.c.guild_id == guild_id, daily_plan.c.local_date == date.isoformat())
        )
        return
    statement = insert(daily_plan).values(guild_id=guild_id, local_date=date.isoformat(), number=overridden.number)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["guild_id", "local_date"], set_={"number": statement.excluded.number}
        )
    )


async def forget_overrides(connection: AsyncConnection, guild_id: int, before: dt.date) -> None:
    """Drop what was decided for dates that are over."""
    await connection.execute(
        delete(daily_plan).where(daily_plan.c.guild_id == guild_id, daily_plan.c.local_date < before.isoformat())
    )
