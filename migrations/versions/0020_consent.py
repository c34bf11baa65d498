"""whose words a quote of a member is, whether they said yes, and who wants to be quoted nowhere

Revision ID: 0020
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("proposals", sa.Column("quoted_id", Id()))
    op.add_column("proposals", sa.Column("consent", sa.Text()))
    op.add_column("entries", sa.Column("quoted_id", Id()))
    op.create_table(
        "quote_refusals",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("user_id", Id(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_quote_refusals_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name=op.f("pk_quote_refusals")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("quote_refusals")
    op.drop_column("entries", "quoted_id")
    op.drop_column("proposals", "consent")
    op.drop_column("proposals", "quoted_id")
