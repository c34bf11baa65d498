"""versions, revisions and retirement of topics and sources

Revision ID: 0019
Revises: 0018
"""

import json
import time
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

TOPIC = "guild_id, key, version, status"
SOURCE = (
    "guild_id, key, title, author, publisher, published, link, archive_link, accessed, note, fingerprint, version,"
    " status"
)  # fmt: skip
REVISION = ("version", "guild_id", "action", "at", "reason", "snapshot")


def checksum(values: list[object]) -> int:
    return zlib.crc32(json.dumps(values, ensure_ascii=False).encode(errors="surrogatepass"))


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def revisions(name: str, owner: str, owners: str) -> None:
    op.create_table(
        name,
        sa.Column(owner, Id(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("actor_id", Id()),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.Column("approved_by", Id()),
        sa.Column("checksum", sa.Integer(), nullable=False, server_default="0"),
        sa.ForeignKeyConstraint([owner], [f"{owners}.id"], name=op.f(f"fk_{name}_{owner}"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f(f"fk_{name}_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint(owner, "version", name=op.f(f"pk_{name}")),
        sqlite_strict=True,
    )
    op.create_index(op.f(f"ix_{name}_guild_id"), name, ["guild_id"])


def begin(table: str, owner: str, id: int, guild_id: int, version: int, at: int, said: dict[str, object]) -> None:
    """What a topic or a source is now is the first version that its history has."""
    row = {
        owner: id,
        "version": version,
        "guild_id": guild_id,
        "action": "history-begins",
        "at": at,
        "reason": None,
        "snapshot": json.dumps({"schema": 1, **said, "version": version, "status": "published"}, ensure_ascii=False),
    }
    row["checksum"] = checksum([row[name] for name in (owner, *REVISION)])
    columns = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    op.get_bind().execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), row)  # noqa: S608


def upgrade() -> None:
    op.add_column("topics", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    for table in ("topics", "sources"):
        op.add_column(table, sa.Column("status", sa.Text(), nullable=False, server_default="published"))
    revisions("topic_revisions", "topic_id", "topics")
    revisions("source_revisions", "source_id", "sources")
    at = int(time.time())
    topics(at)
    sources(at)


def topics(at: int) -> None:
    connection = op.get_bind()
    names: dict[int, list[str]] = {}
    for topic_id, name in connection.execute(
        sa.text("SELECT topic_id, name FROM topic_names ORDER BY topic_id, position")
    ):
        names.setdefault(topic_id, []).append(name)
    related: dict[int, list[int]] = {}
    for one, other in connection.execute(sa.text("SELECT topic_id, related_id FROM related_topics")).all():
        related.setdefault(one, []).append(other)
        related.setdefault(other, []).append(one)
    for row in connection.execute(sa.text(f"SELECT id, checksum, {TOPIC} FROM topics")).all():  # noqa: S608
        own = names.get(row.id, [])
        if checksum([row.guild_id, row.key, own]) != row.checksum:
            continue  # damaged, and stays known as that
        given = {"id": row.id, "checksum": checksum([row.guild_id, row.key, row.version, row.status, own])}
        connection.execute(sa.text("UPDATE topics SET checksum = :checksum WHERE id = :id"), given)
        said = {"key": row.key, "names": own, "related": sorted(related.get(row.id, []))}
        begin("topic_revisions", "topic_id", row.id, row.guild_id, 1, at, said)


def sources(at: int) -> None:
    connection = op.get_bind()
    ids = connection.execute(sa.text("SELECT id FROM sources")).scalars().all()
    for id in ids:  # one by one: fingerprints are long
        query = sa.text(f"SELECT {SOURCE}, checksum FROM sources WHERE id = :id")  # noqa: S608
        row = connection.execute(query, {"id": id}).mappings().one()
        values = {name: row[name] for name in SOURCE.split(", ")}
        if checksum(list(values.values())[:-1]) != row["checksum"]:
            continue
        given = {"id": id, "checksum": checksum(list(values.values()))}
        connection.execute(sa.text("UPDATE sources SET checksum = :checksum WHERE id = :id"), given)
        said = {name: value for name, value in values.items() if name not in ("guild_id", "version", "status")}
        begin("source_revisions", "source_id", id, row["guild_id"], row["version"], at, said)


def downgrade() -> None:
    op.drop_table("source_revisions")
    op.drop_table("topic_revisions")
    for table in ("topics", "sources"):
        op.drop_column(table, "status")
    op.drop_column("topics", "version")
