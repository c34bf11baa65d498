"""Rows of operations: changes of topics and sources that wait for a second moderator."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.audit import Action, AuditEvent
from bot.domain.message import from_stored, to_stored
from bot.domain.operation import Operation
from bot.domain.proposal import State
from bot.storage.tables import operations


def _operation(row: Row[Any]) -> Operation:
    subject, detail = (None if text is None else from_stored(text) for text in (row.subject, row.detail))
    arguments = json.loads(row.arguments)
    return Operation(
        row.id, Action(row.action), arguments, subject, detail, row.author_id, row.created_at, State(row.state)
    )


async def add(
    connection: AsyncConnection,
    guild_id: int,
    author_id: int,
    at: int,
    arguments: Mapping[str, Any],
    says: AuditEvent,
) -> Operation:
    """Let an operation wait of which the audit log would say `says`."""
    subject, detail = (None if said is None else to_stored(said) for said in (says.subject, says.detail))
    row = await connection.execute(
        insert(operations)
        .values(
            guild_id=guild_id,
            action=says.action,
            arguments=json.dumps(arguments, ensure_ascii=False),
            subject=subject,
            detail=detail,
            author_id=author_id,
            created_at=at,
        )
        .returning(*operations.c)
    )
    return _operation(row.one())


async def get(connection: AsyncConnection, guild_id: int, id: int) -> Operation | None:
    """One operation of a guild, whatever its state; `None` if there is none."""
    of_guild = (operations.c.guild_id == guild_id) & (operations.c.id == id)
    row = (await connection.execute(select(operations).where(of_guild))).first()
    return _operation(row) if row is not None else None


async def count(connection: AsyncConnection, guild_id: int) -> int:
    """How many operations of a guild wait."""
    waiting = (operations.c.guild_id == guild_id) & (operations.c.state == State.OPEN)
    return (await connection.execute(select(func.count()).select_from(operations).where(waiting))).scalar_one()


async def waiting(connection: AsyncConnection, guild_id: int, offset: int, limit: int) -> list[Operation]:
    """Operations of a guild that wait, oldest first."""
    open_ones = (operations.c.guild_id == guild_id) & (operations.c.state == State.OPEN)
    query = select(operations).where(open_ones).order_by(operations.c.id).offset(offset).limit(limit)
    return [_operation(row) for row in await connection.execute(query)]


async def decide(connection: AsyncConnection, id: int, state: State, decided_by: int, at: int) -> None:
    """Close an operation that waits."""
    await connection.execute(
        update(operations)
        .where(operations.c.id == id, operations.c.state == State.OPEN)
        .values(state=state, decided_by=decided_by, decided_at=at)
    )
