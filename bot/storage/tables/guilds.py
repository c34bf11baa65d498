"""Guilds with their settings, and in which of them each application is."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from bot.storage.tables.base import Id, table

guilds = table(
    "guilds",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False, server_default="en"),
    Column("zone", Text, nullable=False, server_default="UTC"),
    Column("library_version", Integer, nullable=False, server_default="0"),
    Column("next_number", Integer, nullable=False, server_default="1"),
    Column("created_at", Integer, nullable=False),
    Column("moderator_role_id", Id),
    Column("four_eyes", Integer, nullable=False, server_default="0"),
    Column("log_channel_id", Id),
    # The last row of the audit log that its channel has.
    Column("log_mirrored", Id, nullable=False, server_default="0"),
    Column("daily_channel_id", Id),
    Column("daily_time", Text, nullable=False, server_default="09:00"),
    Column("daily_on", Integer, nullable=False, server_default="0"),
    Column("daily_paused", Text),
    # The date whose fact comes next, and when the ticker has something to do here: post it, or go on with one begun.
    Column("next_due_on", Text),
    Column("next_due_at", Integer, index=True),
    # Whose process posts the daily fact.
    Column("application_id", Id, nullable=False, server_default="0"),
)

# In which guilds each application is. Of guilds that have no row of their own as well.
presences = table(
    "presences",
    Column("application_id", Id, primary_key=True, autoincrement=False),
    Column("guild_id", Id, primary_key=True, autoincrement=False, index=True),
    Column("seen_at", Integer),
    Column("left_at", Integer),
    # When Discord said once more that the application is not there, days after it left.
    Column("confirmed_at", Integer),
)
