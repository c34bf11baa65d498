"""Rows of the audit log: only ever added to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, Select, exists, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.audit import Action, AuditEvent
from bot.domain.message import Message, as_typed, from_stored, to_stored
from bot.storage.tables import audit, guilds

_SOURCE_LINES = [action for action in Action if action.startswith("source-") and action != Action.SOURCE_ADD]
_COLUMNS = (audit.c.id, audit.c.at, audit.c.actor_id, audit.c.action, audit.c.subject, audit.c.detail)


def _records(rows: Sequence[Row[Any]]) -> list[AuditEvent]:
    return [AuditEvent(row.id, row.at, row.actor_id, row.action, _read(row.subject), _read(row.detail)) for row in rows]


def _read(text: str | None) -> Message | str | None:
    return None if text is None else from_stored(text)


def _kept(what: Message | str | None) -> str | None:
    return None if what is None else to_stored(what)


async def append(
    connection: AsyncConnection,
    guild_id: int,
    at: int,
    actor_id: int | None,
    action: Action,
    subject: Message | str | None = None,
    detail: Message | str | None = None,
) -> None:
    """Add one line, in the transaction of what it records."""
    await connection.execute(
        insert(audit).values(
            guild_id=guild_id, at=at, actor_id=actor_id, action=action, subject=_kept(subject), detail=_kept(detail)
        )
    )


async def append_to_daily(
    connection: AsyncConnection, at: int, action: Action, subject: Message, detail: Message, but_since: int
) -> int:
    """Add one line for each guild whose daily fact is on, but those that have one of `action` since then; how many."""
    has_one = exists().where(audit.c.guild_id == guilds.c.guild_id, audit.c.action == action, audit.c.at >= but_since)
    lines = select(
        guilds.c.guild_id, literal(at), literal(action), literal(to_stored(subject)), literal(to_stored(detail))
    ).where(guilds.c.daily_on == 1, ~has_one)
    columns = ["guild_id", "at", "action", "subject", "detail"]
    added = await connection.execute(insert(audit).from_select(columns, lines))
    return added.rowcount


async def has(connection: AsyncConnection, guild_id: int, action: Action, subject: Message | str) -> bool:
    """Whether a guild's log has a line of that action on that subject."""
    line = (audit.c.guild_id == guild_id) & (audit.c.action == action) & (audit.c.subject == to_stored(subject))
    return await connection.scalar(select(audit.c.id).where(line).limit(1)) is not None


def _of(guild_id: int, actor_id: int | None) -> Select[Any]:
    query = select(*_COLUMNS).where(audit.c.guild_id == guild_id)
    return query if actor_id is None else query.where(audit.c.actor_id == actor_id)


async def count(connection: AsyncConnection, guild_id: int, actor_id: int | None = None) -> int:
    """How many lines a guild's log has, or those of one actor in it."""
    of = _of(guild_id, actor_id).subquery()
    return (await connection.execute(select(func.count()).select_from(of))).scalar_one()


async def page(
    connection: AsyncConnection, guild_id: int, offset: int, limit: int, actor_id: int | None = None
) -> list[AuditEvent]:
    """Lines of a guild's log, or those of one actor in it, newest first."""
    query = _of(guild_id, actor_id).order_by(audit.c.id.desc()).offset(offset).limit(limit)
    return _records((await connection.execute(query)).all())


async def after(connection: AsyncConnection, guild_id: int, id: int, limit: int) -> list[AuditEvent]:
    """Lines that came after the line `id`, oldest first."""
    query = _of(guild_id, None).where(audit.c.id > id).order_by(audit.c.id).limit(limit)
    return _records((await connection.execute(query)).all())


async def last(connection: AsyncConnection, guild_id: int) -> int:
    """The id of the newest line; 0 for an empty log."""
    newest: int | None = await connection.scalar(select(func.max(audit.c.id)).where(audit.c.guild_id == guild_id))
    return newest or 0


async def behind(connection: AsyncConnection) -> list[tuple[int, int, int]]:
    """Guild, log channel and last mirrored line of every guild whose channel lacks lines."""
    newest = select(func.max(audit.c.id)).where(audit.c.guild_id == guilds.c.guild_id).scalar_subquery()
    rows = await connection.execute(
        select(guilds.c.guild_id, guilds.c.log_channel_id, guilds.c.log_mirrored)
        .where(guilds.c.log_channel_id.is_not(None), newest > guilds.c.log_mirrored)
        .order_by(guilds.c.guild_id)
    )
    return [(guild_id, channel_id, mirrored) for guild_id, channel_id, mirrored in rows]


async def mirrored(connection: AsyncConnection, guild_id: int, id: int) -> None:
    """Note that the log channel has every line up to `id`; never goes back."""
    await connection.execute(
        update(guilds).where(guilds.c.guild_id == guild_id, guilds.c.log_mirrored < id).values(log_mirrored=id)
    )


async def forget_denials(connection: AsyncConnection, guild_id: int, actor_id: int) -> int:
    """Take somebody's id off the lines that only say they lacked a permission; how many there were."""
    done = await connection.execute(
        update(audit)
        .where(audit.c.guild_id == guild_id, audit.c.actor_id == actor_id, audit.c.action == Action.DENIED)
        .values(actor_id=None)
    )
    return done.rowcount


async def denials(connection: AsyncConnection, guild_id: int, actor_id: int) -> int:
    """How many lines say that somebody lacked a permission."""
    of = _of(guild_id, actor_id).where(audit.c.action == Action.DENIED).subquery()
    return (await connection.execute(select(func.count()).select_from(of))).scalar_one()


async def forget_source(
    connection: AsyncConnection, guild_id: int, link: str, titles: Collection[str], instead: str
) -> None:
    """Put `instead` in the place of the title and the link that lines about a source say of it: about adding it, and
    what was done with it under one of its titles."""
    added = (audit.c.action == Action.SOURCE_ADD) & (audit.c.detail == _kept(link))
    titled = audit.c.action.in_(_SOURCE_LINES) & audit.c.subject.in_([_kept(as_typed(title)) for title in titles])
    lines = update(audit).where(audit.c.guild_id == guild_id, added | titled)
    await connection.execute(lines.values(subject=_kept(as_typed(instead)), detail=None))
