"""What waits for moderators: proposals with every wording, operations, readers' reports."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Text

from bot.storage.tables.base import Id, guild, table

proposals = table(
    "proposals",
    Column("id", Id, primary_key=True),
    guild(),
    Column("origin", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), index=True),
    Column("base_version", Integer),
    Column("state", Text, nullable=False, server_default="open"),
    Column("version", Integer, nullable=False, server_default="1"),
    # Who hears the outcome; erased when they have.
    Column("author_id", Id),
    Column("created_at", Integer, nullable=False),
    Column("decided_at", Integer),
    Column("decided_by", Id),
    Column("reason", Text),
    # Whether the outcome reached its author: NULL while it has not been tried.
    Column("told", Integer),
    # Whose message it quotes, and what they said to that: asked, yes or no. With the decision the id is erased here.
    Column("quoted_id", Id),
    Column("consent", Text),
    Index("ix_proposals_guild_id_state", "guild_id", "state"),
    CheckConstraint("origin IN ('draft', 'suggestion', 'message')", name="origin"),
    CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name="state"),
)

# Who wants to be quoted nowhere in a guild.
quote_refusals = table(
    "quote_refusals",
    guild(primary_key=True, autoincrement=False),
    Column("user_id", Id, primary_key=True, autoincrement=False),
)

proposal_versions = table(
    "proposal_versions",
    Column("proposal_id", Id, ForeignKey("proposals.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("author_id", Id),
    Column("at", Integer, nullable=False),
    Column("draft", Text, nullable=False),
    # A keyed hash of who wrote it, where they had their id erased while it waits: it can only be compared.
    Column("author_trace", Text),
)

# Changes of topics and sources that wait for a second moderator; arguments are JSON.
operations = table(
    "operations",
    Column("id", Id, primary_key=True),
    guild(),
    Column("action", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text),
    Column("author_id", Id, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
    Column("decided_at", Integer),
    Column("decided_by", Id),
    Index("ix_operations_guild_id_state", "guild_id", "state"),
    CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name="state"),
)

reports = table(
    "reports",
    Column("id", Id, primary_key=True),
    guild(),
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    # Erased with the answer.
    Column("reporter_id", Id),
    Column("state", Text, nullable=False, server_default="open"),
    Column("created_at", Integer, nullable=False),
    Column("settled_at", Integer),
    Column("settled_by", Id),
    Column("answer", Text),
    Index("ix_reports_guild_id_state", "guild_id", "state"),
    CheckConstraint("state IN ('open', 'settled')", name="state"),
)
