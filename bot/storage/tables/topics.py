"""Topics, their names, which are related, and which were merged into which."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text, UniqueConstraint

from bot.storage.tables.base import Id, guild, revisions_of, table

topics = table(
    "topics",
    Column("id", Id, primary_key=True),
    guild(),
    Column("key", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("checksum", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", Text, nullable=False, server_default="published"),
    UniqueConstraint("guild_id", "key"),
)

topic_names = table(
    "topic_names",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    guild(),
    Column("name", Text, nullable=False),
    # NULL where an earlier name of the same topic folds alike, as Artsakh and Արցախ do: unique means no other topic's.
    # NULL as well while the topic is retired: its names are free.
    Column("fold", Text),
    UniqueConstraint("guild_id", "fold"),
)

related_topics = table(
    "related_topics",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("related_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    guild(index=True),
    CheckConstraint("topic_id < related_id", name="each_pair_once"),
)

merged_topics = table(
    "merged_topics",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("into_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False, index=True),
    guild(index=True),
    Column("at", Integer, nullable=False),
)

topic_revisions = revisions_of("topics", "topic_revisions", "topic_id")
