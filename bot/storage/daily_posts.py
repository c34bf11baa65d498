"""Rows of daily posts: what became of each guild's fact of each local date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.daily.picking import Used
from bot.domain.daily.post import DailyPost, DailySettings, DailyState
from bot.domain.message import Message, from_stored, to_stored
from bot.storage import daily_settings
from bot.storage.tables import daily_posts, guilds, presences

_USED = (DailyState.SENDING, DailyState.POSTED, DailyState.UNKNOWN)


def _post(fields: dict[str, Any]) -> DailyPost:
    date = dt.date.fromisoformat(fields.pop("local_date"))
    note = fields["note"]
    read = {"state": DailyState(fields["state"]), "note": None if note is None else from_stored(note)}
    return DailyPost(**{**fields, **read}, date=date)


def _row(post: DailyPost) -> dict[str, Any]:
    fields = asdict(replace(post, note=None))
    date: dt.date = fields.pop("date")
    return {**fields, "note": _kept(post.note), "local_date": date.isoformat()}


def _kept(note: Message | str | None) -> str | None:
    return None if note is None else to_stored(note)


async def due(
    connection: AsyncConnection, application_id: int, now: int, too_far: int
) -> list[tuple[DailySettings, DailyPost | None]]:
    """Guilds with something to do at `now`, longest due first, each with the post it is sending, if it is.

    Only those whose fact this application posts, and that it was not removed from.
    Also those whose next date is due after `too_far`, which no working clock can have scheduled.
    """
    sending = and_(daily_posts.c.guild_id == guilds.c.guild_id, daily_posts.c.state == DailyState.SENDING)
    names = [column.name for column in daily_posts.c]
    left = select(presences.c.guild_id).where(
        presences.c.application_id == application_id, presences.c.left_at.is_not(None)
    )
    rows = await connection.execute(
        select(*daily_settings.COLUMNS, *(column.label(f"post_{column.name}") for column in daily_posts.c))
        .select_from(guilds.outerjoin(daily_posts, sending))
        .where(
            or_(guilds.c.next_due_at <= now, guilds.c.next_due_at > too_far),
            guilds.c.application_id == application_id,
            guilds.c.guild_id.not_in(left),
        )
        .order_by(guilds.c.next_due_at, guilds.c.guild_id)
    )
    found: list[tuple[DailySettings, DailyPost | None]] = []
    for row in rows:
        begun = {name: getattr(row, f"post_{name}") for name in names}
        found.append((daily_settings.read(row), _post(begun) if begun["state"] else None))
    return found


async def claim(connection: AsyncConnection, post: DailyPost, over: Collection[DailyState] = ()) -> bool:
    """Save a row for its guild and date if there is none, or one in a state of `over`; whether this caller did."""
    fields = _row(post)
    statement = insert(daily_posts).values(fields)
    won = await connection.scalar(
        statement.on_conflict_do_update(
            index_elements=["guild_id", "local_date"],
            set_={name: value for name, value in fields.items() if name not in ("guild_id", "local_date")},
            where=daily_posts.c.state.in_(list(over)),
        ).returning(daily_posts.c.guild_id)
    )
    return won is not None


async def get(connection: AsyncConnection, guild_id: int, date: dt.date) -> DailyPost | None:
    """What became of a date's fact; `None` where its turn has not come."""
    row = (await connection.execute(select(daily_posts).where(_is(guild_id, date)))).first()
    return _post(row._asdict()) if row else None


async def sending(connection: AsyncConnection, guild_id: int) -> DailyPost | None:
    """The post that the guild is sending."""
    of_guild = (daily_posts.c.guild_id == guild_id) & (daily_posts.c.state == DailyState.SENDING)
    row = (await connection.execute(select(daily_posts).where(of_guild))).first()
    return _post(row._asdict()) if row else None


async def take(connection: AsyncConnection, post: DailyPost, at: int) -> DailyPost | None:
    """Begin another attempt at a post, as `post` now says; `None` where somebody else began one or settled it."""
    taken = replace(post, attempts=post.attempts + 1, tried_at=at)
    row = await connection.execute(
        update(daily_posts)
        .where(
            _is(post.guild_id, post.date),
            daily_posts.c.state == DailyState.SENDING,
            daily_posts.c.attempts == post.attempts,
        )
        .values(_row(taken))
    )
    return taken if row.rowcount else None


async def settle(
    connection: AsyncConnection,
    post: DailyPost,
    state: DailyState,
    at: int,
    message_id: int | None,
    note: Message | None,
) -> bool:
    """Say what became of a post that is being sent; of an unknown or failed one only that it is posted after all, which
    another process may find out. Whether it was so."""
    mistaken = [DailyState.UNKNOWN, DailyState.FAILED] if state is DailyState.POSTED else []
    unsettled = [DailyState.SENDING, *mistaken]
    row = await connection.execute(
        update(daily_posts)
        .where(_is(post.guild_id, post.date), daily_posts.c.state.in_(unsettled))
        .values(state=state, settled_at=at, message_id=message_id, note=_kept(note))
    )
    return bool(row.rowcount)


async def last_date(connection: AsyncConnection, guild_id: int, until: dt.date) -> dt.date | None:
    """The last date up to `until` whose turn has come."""
    found = await connection.scalar(
        select(func.max(daily_posts.c.local_date)).where(
            daily_posts.c.guild_id == guild_id, daily_posts.c.local_date <= until.isoformat()
        )
    )
    return dt.date.fromisoformat(found) if found else None


async def forget_skipped_after(connection: AsyncConnection, guild_id: int, date: dt.date) -> None:
    """Drop the rows of dates after `date` that were only skipped."""
    await connection.execute(
        delete(daily_posts).where(
            daily_posts.c.guild_id == guild_id,
            daily_posts.c.local_date > date.isoformat(),
            daily_posts.c.state == DailyState.SKIPPED,
        )
    )


async def uses(connection: AsyncConnection, guild_id: int, but: dt.date) -> list[Used]:
    """When each entry was last used, leaving out the date `but`."""
    rows = await connection.execute(
        select(daily_posts.c.number, func.max(daily_posts.c.local_date), func.max(daily_posts.c.cycle))
        .where(
            daily_posts.c.guild_id == guild_id,
            daily_posts.c.state.in_(_USED),
            daily_posts.c.number.is_not(None),
            daily_posts.c.local_date != but.isoformat(),
        )
        .group_by(daily_posts.c.number)
    )
    return [Used(number, dt.date.fromisoformat(date), cycle) for number, date, cycle in rows]


async def latest(connection: AsyncConnection, guild_id: int, count: int) -> Sequence[DailyPost]:
    """The latest rows, newest first."""
    rows = await connection.execute(
        select(daily_posts)
        .where(daily_posts.c.guild_id == guild_id)
        .order_by(daily_posts.c.local_date.desc())
        .limit(count)
    )
    return [_post(row._asdict()) for row in rows]


def _is(guild_id: int, date: dt.date) -> Any:
    return (daily_posts.c.guild_id == guild_id) & (daily_posts.c.local_date == date.isoformat())
