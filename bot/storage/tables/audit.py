"""The audit log."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Text

from bot.storage.tables.base import Id, guild, table

audit = table(
    "audit",
    Column("id", Id, primary_key=True),
    guild(),
    Column("at", Integer, nullable=False),
    Column("actor_id", Id),
    Column("action", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text),
    Index("ix_audit_guild_id_id", "guild_id", "id"),
    Index("ix_audit_guild_id_actor_id", "guild_id", "actor_id"),
)
