"""Entries, what they are about, and their revisions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.storage.tables.base import Id, guild, revisions_of, table

entries = table(
    "entries",
    Column("id", Id, primary_key=True),
    guild(),
    Column("number", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("attributed_to", Text),
    Column("source_id", Id, ForeignKey("sources.id"), nullable=False, index=True),
    Column("locator", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("date", Text),
    Column("date_lo", Integer),
    Column("date_hi", Integer),
    Column("certainty", Text),
    Column("speaker", Text),
    Column("verification", Text),
    Column("details", Text),
    Column("review_by", Text),
    Column("updated_at", Integer, nullable=False),
    # The member whose message it quotes, who may withdraw it.
    Column("quoted_id", Id),
    Column("checksum", Integer, nullable=False, server_default="0"),
    UniqueConstraint("guild_id", "number"),
    UniqueConstraint("guild_id", "key"),
    CheckConstraint("status IN ('draft', 'published', 'retired')", name="status"),
    CheckConstraint("certainty IN ('happened', 'inferred', 'planned', 'expected')", name="certainty"),
)

entry_topics = table(
    "entry_topics",
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("topic_id", Id, ForeignKey("topics.id"), nullable=False),
    Index("ix_entry_topics_topic_id", "topic_id"),
)

revisions = revisions_of("entries", "revisions", "entry_id")
