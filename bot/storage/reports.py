"""Rows of reports, each tied to the version of the entry that was seen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.report import Report
from bot.storage.tables import entries, reports

OPEN, SETTLED = "open", "settled"


def _report(row: Row[Any]) -> Report:
    return Report(row.id, row.number, row.version, row.text, row.created_at, row.settled_at, row.settled_by, row.answer)


def _select(*conditions: ColumnElement[bool]) -> Select[Any]:
    return (
        select(reports, entries.c.number)
        .join(entries, entries.c.id == reports.c.entry_id)
        .where(*conditions)
        .order_by(reports.c.id)
    )


async def add(
    connection: AsyncConnection, guild_id: int, entry_id: int, version: int, text: str, reporter_id: int, at: int
) -> Report:
    """Save a new report."""
    values = {"guild_id": guild_id, "entry_id": entry_id, "version": version, "text": text, "created_at": at}
    id = (
        await connection.execute(insert(reports).returning(reports.c.id), {**values, "reporter_id": reporter_id})
    ).scalar_one()
    added = await get(connection, guild_id, id)
    assert added is not None, "it has just been added"
    return added


async def get(connection: AsyncConnection, guild_id: int, id: int) -> Report | None:
    """One report of a guild; `None` if there is none."""
    row = (await connection.execute(_select(reports.c.guild_id == guild_id, reports.c.id == id))).first()
    return _report(row) if row is not None else None


async def open(connection: AsyncConnection, guild_id: int, offset: int, limit: int) -> list[Report]:
    """Open reports of a guild, oldest first."""
    waiting = _select(reports.c.guild_id == guild_id, reports.c.state == OPEN).offset(offset).limit(limit)
    return [_report(row) for row in await connection.execute(waiting)]


async def count(connection: AsyncConnection, guild_id: int) -> int:
    """How many open reports a guild has."""
    waiting = (reports.c.guild_id == guild_id) & (reports.c.state == OPEN)
    return (await connection.execute(select(func.count()).select_from(reports).where(waiting))).scalar_one()


async def of_reporter(connection: AsyncConnection, guild_id: int, reporter_id: int) -> list[Report]:
    """Open reports of one person."""
    of_one = (reports.c.guild_id == guild_id, reports.c.reporter_id == reporter_id, reports.c.state == OPEN)
    return [_report(row) for row in await connection.execute(_select(*of_one))]


async def settle(connection: AsyncConnection, id: int, answer: str, settled_by: int, at: int) -> int | None:
    """Settle an open report with an answer and erase who reported it; returns whom to notify, for the last time."""
    reporter: int | None = await connection.scalar(select(reports.c.reporter_id).where(reports.c.id == id))
    await connection.execute(
        update(reports)
        .where(reports.c.id == id)
        .values(state=SETTLED, answer=answer, settled_by=settled_by, settled_at=at, reporter_id=None)
    )
    return reporter


async def forget_reporter(connection: AsyncConnection, guild_id: int, reporter_id: int) -> int:
    """Take somebody's id off their open reports; how many there were."""
    of_one = (reports.c.guild_id == guild_id) & (reports.c.reporter_id == reporter_id)
    return (await connection.execute(update(reports).where(of_one).values(reporter_id=None))).rowcount
