"""The address of the database, read in one place for all who open its file: in an address `%20` is a space."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url

DRIVER = "sqlite+aiosqlite"


def file_of(address: str) -> Path:
    """The file that SQLAlchemy would open for an address."""
    return Path(make_url(address).database or "")


def address_of(file: Path) -> str:
    """The address by which SQLAlchemy opens a file."""
    return URL.create(DRIVER, database=str(file)).render_as_string()
