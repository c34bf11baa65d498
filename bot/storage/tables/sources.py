"""Sources, their fingerprints, and their revisions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from bot.storage.tables.base import Id, guild, revisions_of, table

sources = table(
    "sources",
    Column("id", Id, primary_key=True),
    guild(),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("author", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("link", Text),
    Column("archive_link", Text),
    Column("accessed", Text),
    Column("note", Text),
    Column("fingerprint", Text),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("checksum", Integer, nullable=False, server_default="0"),
    Column("status", Text, nullable=False, server_default="published"),
    UniqueConstraint("guild_id", "key"),
    CheckConstraint("link IS NOT NULL OR note IS NOT NULL", name="link_or_note"),
)

source_revisions = revisions_of("sources", "source_revisions", "source_id")
