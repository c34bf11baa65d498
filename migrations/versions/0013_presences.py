"""presences: where each application is, and which one posts a guild's daily fact

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "presences",
        sa.Column("application_id", Id(), nullable=False, autoincrement=False),
        sa.Column("guild_id", Id(), nullable=False, autoincrement=False),
        sa.Column("seen_at", sa.Integer(), nullable=True),
        sa.Column("left_at", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("application_id", "guild_id", name=op.f("pk_presences")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_presences_guild_id"), "presences", ["guild_id"])
    # As of application 0: nobody noted which one it was, and the first that starts takes it over.
    op.execute(
        "INSERT INTO presences (application_id, guild_id, seen_at, left_at)"
        " SELECT 0, guild_id, seen_at, left_at FROM guilds WHERE seen_at IS NOT NULL OR left_at IS NOT NULL"
    )
    op.add_column("guilds", sa.Column("application_id", Id(), nullable=False, server_default="0"))
    op.drop_column("guilds", "seen_at")
    op.drop_column("guilds", "left_at")


def downgrade() -> None:
    op.add_column("guilds", sa.Column("seen_at", sa.Integer(), nullable=True))
    op.add_column("guilds", sa.Column("left_at", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE guilds SET seen_at = p.seen_at, left_at = p.left_at FROM"
        " (SELECT guild_id, max(seen_at) AS seen_at, CASE WHEN count(left_at) = count(*) THEN max(left_at) END"
        " AS left_at FROM presences GROUP BY guild_id) AS p WHERE p.guild_id = guilds.guild_id"
    )
    op.drop_column("guilds", "application_id")
    op.drop_table("presences")
