"""The daily facts that were posted or claimed, and what moderators chose for days to come."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, text

from bot.storage.tables.base import Id, guild, table

# Dates in these two are the guild's local ones.
daily_posts = table(
    "daily_posts",
    guild(primary_key=True, autoincrement=False),
    Column("local_date", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("number", Integer),
    Column("version", Integer),
    Column("cycle", Integer, nullable=False),
    Column("channel_id", Id, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("due_at", Integer, nullable=False),
    Column("claimed_at", Integer, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("tried_at", Integer),
    Column("settled_at", Integer),
    Column("message_id", Id),
    Column("note", Text),
    CheckConstraint("state IN ('sending', 'posted', 'failed', 'skipped', 'unknown')", name="state"),
    CheckConstraint("(state = 'posted') <= (message_id IS NOT NULL)", name="posted_is_somewhere"),
    CheckConstraint("length(nonce) <= 25", name="nonce"),
    # One at a time, so that the ticker finds it by one query for all guilds.
    Index("ix_daily_posts_sending", "guild_id", unique=True, sqlite_where=text("state = 'sending'")),
)

daily_plan = table(
    "daily_plan",
    guild(primary_key=True, autoincrement=False),
    Column("local_date", Text, primary_key=True),
    # The entry that moderators chose for the date; NULL where they hold it.
    Column("number", Integer),
)
