"""What was asked for and how often, and what was asked for in vain."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from bot.storage.tables.base import Id, table

# Asks and gaps refer to nothing: many are committed together, and one that names a row just gone must not sink all.
ask_days = table(
    "ask_days",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("day", Text, primary_key=True),
    Column("topic_id", Id, primary_key=True, autoincrement=False),
    Column("surface", Text, primary_key=True),
    Column("asks", Integer, nullable=False),
    Column("askers", Integer, nullable=False),
)

ask_ids = table(
    "ask_ids",
    Column("interaction_id", Id, primary_key=True, autoincrement=False),
    Column("at", Integer, nullable=False, index=True),
)

gaps = table(
    "gaps",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("fold", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
)
