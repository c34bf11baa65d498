"""the search index as postings of analysed terms, in place of full text; the next start fills it

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "search_documents",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("number", Id(), autoincrement=False, nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_search_documents_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "sort", "number", name=op.f("pk_search_documents")),
        sqlite_strict=True,
    )
    op.create_table(
        "search_postings",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("postings", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_search_postings_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "term", "sort", "part", name=op.f("pk_search_postings")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute("DROP TABLE entry_search")


def downgrade() -> None:
    op.execute("CREATE VIRTUAL TABLE entry_search USING fts5(scope, body)")
    op.drop_table("search_postings")
    op.drop_table("search_documents")
