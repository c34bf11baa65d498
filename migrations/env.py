"""How Alembic reaches the database: over the connection that `bot.storage.migration` hands it, or a file named on the
command line (`alembic -x database=PATH …`)."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlalchemy import Connection, create_engine

from bot.storage.tables import ENTRY_SEARCH, metadata


def ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
    """Leave the tables of the full-text index to the migrations that make them; metadata does not know them."""
    return not (kind == "table" and (name or "").startswith(ENTRY_SEARCH))


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=ours,
        render_as_batch=True,
        compare_server_default=True,
        # SQLite can roll back DDL; Alembic only believes it of other databases.
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    path = context.get_x_argument(as_dictionary=True).get("database", "almanac.db")
    with create_engine(f"sqlite:///{path}").begin() as own:
        run(own)
