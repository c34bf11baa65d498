"""Rows of leases: which process works for a bot, and until when its word for that holds."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, inspect, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import leases


@dataclass(frozen=True, slots=True)
class Held:
    """A lease somebody holds. `holder` is random; `process` is an identity of `bot.ops.process`, or empty."""

    name: str
    holder: str
    host: str
    pid: int
    process: str
    since: int
    expires_at: int


def _has_table(connection: Connection) -> bool:
    return inspect(connection).has_table(leases.name)


async def get(connection: AsyncConnection, name: str) -> Held | None:
    """Who holds the lease; None also in a database whose tables are older than leases."""
    if not await connection.run_sync(_has_table):
        return None
    row = (await connection.execute(select(leases).where(leases.c.name == name))).mappings().first()
    return Held(**row) if row else None


async def take(connection: AsyncConnection, lease: Held, over: Held | None) -> bool:
    """Hold the lease if nobody does, or still that `over` which was found to be dead; whether it is held now."""
    statement = insert(leases).values(asdict(lease))
    if over is None:
        statement = statement.on_conflict_do_nothing()
    else:
        statement = statement.on_conflict_do_update(
            index_elements=["name"],
            set_={column: statement.excluded[column] for column in asdict(lease) if column != "name"},
            where=(leases.c.holder == over.holder) & (leases.c.expires_at == over.expires_at),
        )
    taken = await connection.execute(statement.returning(leases.c.holder))
    return taken.first() is not None


async def renew(connection: AsyncConnection, lease: Held, expires_at: int) -> bool:
    """Hold on until `expires_at`; False if the lease is somebody else's, or nobody's."""
    renewed = await connection.execute(
        update(leases)
        .where(leases.c.name == lease.name, leases.c.holder == lease.holder)
        .values(expires_at=expires_at)
        .returning(leases.c.holder)
    )
    return renewed.first() is not None


async def release(connection: AsyncConnection, lease: Held) -> None:
    """Let go of the lease, if it is still this holder's."""
    await connection.execute(delete(leases).where(leases.c.name == lease.name, leases.c.holder == lease.holder))
