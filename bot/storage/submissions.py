"""Which submitted forms have had their effect, so that one delivered twice has it once."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ask import FORM_ID_KEPT_HOURS
from bot.storage.tables import submissions

KEPT = FORM_ID_KEPT_HOURS * 3600  # seconds; Discord forgets an interaction after 15 minutes


async def take(connection: AsyncConnection, interaction_id: int, action: str, at: int) -> bool:
    """Note that an interaction has the effect `action`, in the transaction of that; whether it is the first time."""
    await connection.execute(delete(submissions).where(submissions.c.at < at - KEPT))
    values = {"interaction_id": interaction_id, "action": action, "at": at}
    done = await connection.execute(insert(submissions).on_conflict_do_nothing(), values)
    return done.rowcount > 0
