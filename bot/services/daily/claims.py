"""What claims leave in the database: the row of a date, when its guild has something to do next, and the log's line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.audit import Action
from bot.domain.daily.picking import DayOverride, Pick, Used
from bot.domain.daily.post import DailyPost, DailySettings, DailyState, nonce_of
from bot.domain.daily.schedule import GRACE_HOURS, Due, local_date, next_due
from bot.domain.message import Message
from bot.storage import app_state, audit, daily_posts, daily_settings
from bot.storage.database import Connection

DAY = 86_400  # seconds

LATE = Message("daily-late", {"hours": GRACE_HOURS})
HELD = Message("daily-held")
NOTHING = Message("daily-nothing-yet")

_OUTCOMES = {
    DailyState.FAILED: Action.DAILY_FAILED,
    DailyState.SKIPPED: Action.DAILY_SKIPPED,
    DailyState.UNKNOWN: Action.DAILY_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class View:
    """What a choice rests on."""

    settings: DailySettings
    sending: DailyPost | None
    uses: list[Used]
    overrides: Mapping[dt.date, DayOverride]
    restored_at: int  # when the database was last restored from a backup, or 0


async def view_of(connection: Connection, guild_id: int, but: dt.date = dt.date.min) -> View:
    return View(
        await daily_settings.get(connection, guild_id),
        await daily_posts.sending(connection, guild_id),
        await daily_posts.uses(connection, guild_id, but),
        await daily_settings.overrides(connection, guild_id),
        int(await app_state.get(connection, app_state.RESTORED_AT) or 0),
    )


async def scheduled(
    connection: Connection, settings: DailySettings, after: dt.datetime, now: dt.datetime
) -> DailySettings:
    """`settings` with the date that comes next, due after `after`; none while it is off or paused."""
    if not settings.on or settings.paused or settings.channel_id is None:
        return replace(settings, next=None)
    tomorrow = local_date(now, settings.place) + dt.timedelta(days=1)
    last = await daily_posts.last_date(connection, settings.guild_id, until=tomorrow)
    return replace(settings, next=next_due(after, settings.time, settings.place, last))


async def begin(
    connection: Connection,
    view: View,
    due: Due,
    choice: Pick,
    now: dt.datetime,
    over: tuple[DailyState, ...],
) -> DailyPost | None:
    """Save the row of a date, and when its guild has something to do next; the row if it is ours to send."""
    settings = view.settings
    if await daily_posts.sending(connection, settings.guild_id):
        return None
    state, note = DailyState.SENDING, None
    if choice.entry is None:
        state, note = DailyState.SKIPPED, HELD if choice.overridden else NOTHING
    row = _row(settings, due, state, now, choice, note)
    if state is DailyState.SENDING and due.at.timestamp() < view.restored_at + DAY:
        # Perhaps posted after the backup was made: as if claimed a day ago, it is looked for before it is sent.
        row = replace(row, claimed_at=row.due_at - DAY)
    won = await daily_posts.claim(connection, row, over)
    if won:
        await record_outcome(connection, row)
    if won and state is DailyState.SENDING:
        await daily_settings.save(connection, replace(settings, next=Due(due.date, now)))
        await daily_settings.forget_overrides(connection, settings.guild_id, due.date)
        return row
    await daily_settings.save(connection, await scheduled(connection, settings, due.at, now))
    return None


async def skip(connection: Connection, settings: DailySettings, missed: Sequence[Due], now: dt.datetime) -> None:
    """Save the rows of dates that are over, those that have none yet, and note them in one line of the audit log."""
    rows = [_row(settings, each, DailyState.SKIPPED, now, Pick(each.date, None, 1), LATE) for each in missed]
    skipped = [row for row in rows if await daily_posts.claim(connection, row)]
    if skipped:
        await record_outcome(connection, skipped[-1], since=skipped[0].date)


async def record_outcome(connection: Connection, post: DailyPost, since: dt.date | None = None) -> None:
    """Note in the audit log that a fact was not posted, or nobody knows; that of each date `since` one, if given."""
    action = _OUTCOMES.get(post.state)
    if action is None:
        return
    assert post.settled_at is not None, "only what came to its end is recorded"
    first, last = (since or post.date).isoformat(), post.date.isoformat()
    dates = last if first == last else Message("audit-days", {"first": first, "last": last})
    await audit.append(connection, post.guild_id, post.settled_at, None, action, dates, post.note)


def _row(
    settings: DailySettings, due: Due, state: DailyState, now: dt.datetime, choice: Pick, note: Message | None
) -> DailyPost:
    assert settings.channel_id is not None, "it cannot be switched on without a channel"
    at, sending = int(now.timestamp()), state is DailyState.SENDING
    return DailyPost(
        guild_id=settings.guild_id,
        date=due.date,
        state=state,
        channel_id=settings.channel_id,
        nonce=nonce_of(settings.guild_id, due.date),
        due_at=int(due.at.timestamp()),
        claimed_at=at,
        number=choice.entry.number if choice.entry else None,
        version=choice.entry.version if choice.entry else None,
        cycle=choice.cycle,
        attempts=int(sending),
        tried_at=at if sending else None,
        settled_at=None if sending else at,
        note=note,
    )
