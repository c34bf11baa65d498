"""curation: moderators, review, reports and the audit log

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def guild(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return (
        sa.Column("guild_id", Id(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f(f"fk_{table}_guild_id_guilds"), ondelete="CASCADE"
        ),
    )


def upgrade() -> None:
    op.add_column("guilds", sa.Column("moderator_role_id", Id(), nullable=True))
    op.add_column("guilds", sa.Column("four_eyes", sa.Integer(), server_default="0", nullable=False))
    op.add_column("guilds", sa.Column("log_channel_id", Id(), nullable=True))
    op.add_column("guilds", sa.Column("log_mirrored", Id(), server_default="0", nullable=False))
    op.add_column("sources", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    op.add_column("revisions", sa.Column("approved_by", Id(), nullable=True))
    op.create_table(
        "merged_topics",
        sa.Column("topic_id", Id(), autoincrement=False, nullable=False),
        sa.Column("into_id", Id(), nullable=False),
        *guild("merged_topics"),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name=op.f("fk_merged_topics_topic_id_topics"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["into_id"], ["topics.id"], name=op.f("fk_merged_topics_into_id_topics"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("topic_id", name=op.f("pk_merged_topics")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_merged_topics_guild_id"), "merged_topics", ["guild_id"])
    op.create_index(op.f("ix_merged_topics_into_id"), "merged_topics", ["into_id"])
    op.create_table(
        "proposals",
        sa.Column("id", Id(), nullable=False),
        *guild("proposals"),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entry_id", Id(), nullable=True),
        sa.Column("base_version", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("author_id", Id(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.Integer(), nullable=True),
        sa.Column("decided_by", Id(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("told", sa.Integer(), nullable=True),
        sa.CheckConstraint("origin IN ('draft', 'suggestion', 'message')", name=op.f("ck_proposals_origin")),
        sa.CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name=op.f("ck_proposals_state")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_proposals_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_proposals_entry_id"), "proposals", ["entry_id"])
    op.create_index("ix_proposals_guild_id_state", "proposals", ["guild_id", "state"])
    op.create_table(
        "proposal_versions",
        sa.Column("proposal_id", Id(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", Id(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposals.id"],
            name=op.f("fk_proposal_versions_proposal_id_proposals"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("proposal_id", "version", name=op.f("pk_proposal_versions")),
        sqlite_strict=True,
    )
    op.create_table(
        "reports",
        sa.Column("id", Id(), nullable=False),
        *guild("reports"),
        sa.Column("entry_id", Id(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reporter_id", Id(), nullable=True),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("settled_at", sa.Integer(), nullable=True),
        sa.Column("settled_by", Id(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('open', 'settled')", name=op.f("ck_reports_state")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_reports_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_reports_entry_id"), "reports", ["entry_id"])
    op.create_index("ix_reports_guild_id_state", "reports", ["guild_id", "state"])
    op.create_table(
        "audit",
        sa.Column("id", Id(), nullable=False),
        *guild("audit"),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("actor_id", Id(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_strict=True,
    )
    op.create_index("ix_audit_guild_id_id", "audit", ["guild_id", "id"])
    op.create_index("ix_audit_guild_id_actor_id", "audit", ["guild_id", "actor_id"])


def downgrade() -> None:
    for table in ("audit", "reports", "proposal_versions", "proposals", "merged_topics"):
        op.drop_table(table)
    op.drop_column("revisions", "approved_by")
    op.drop_column("sources", "version")
    for column in ("log_mirrored", "log_channel_id", "four_eyes", "moderator_role_id"):
        op.drop_column("guilds", column)
