"""What all tables have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# STRICT tables know INTEGER (up to 8 bytes) but neither BIGINT nor VARCHAR.
Id = BigInteger().with_variant(Integer(), "sqlite")


def table(name: str, *parts: Any, **options: Any) -> Table:
    """A STRICT table."""
    return Table(name, metadata, *parts, sqlite_strict=True, **options)


def guild(**options: Any) -> Column[int]:
    """The column of the guild that a row belongs to."""
    return Column("guild_id", Id, ForeignKey("guilds.guild_id", ondelete="CASCADE"), nullable=False, **options)


def revisions_of(owners: str, name: str, owner: str) -> Table:
    """The versions of what the table `owners` has, by its id in the column `owner`, each with a snapshot of what it
    said."""
    return table(
        name,
        Column(owner, Id, ForeignKey(f"{owners}.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column("version", Integer, primary_key=True, autoincrement=False),
        guild(index=True),
        Column("action", Text, nullable=False),
        Column("actor_id", Id),
        Column("at", Integer, nullable=False),
        Column("reason", Text),
        Column("snapshot", Text, nullable=False),
        Column("approved_by", Id),
        Column("checksum", Integer, nullable=False, server_default="0"),
    )
