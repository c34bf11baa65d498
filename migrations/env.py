"""How Alembic reaches the database: over the connection that `bot.storage.migration` hands it, or a file named on the
command line (`alembic -x database=PATH …`)."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, create_engine

from bot.storage.tables import metadata


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
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
