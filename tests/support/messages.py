"""Messages that only a test has."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import messages
from bot.domain.message import Locale
from bot.messages import CATALOGS, FOLDER, Catalog


def say_too(monkeypatch: pytest.MonkeyPatch, folder: Path, locale: str, fluent: str) -> None:
    """Let the catalog of a locale, which may be a new one, have what `fluent` says as well, until the test ends."""
    own = folder / locale
    own.mkdir()
    (own / "test.ftl").write_text(fluent, encoding="utf-8")
    there = FOLDER / locale
    folders = (there, own) if there.is_dir() else (own,)
    monkeypatch.setitem(CATALOGS, Locale(locale), Catalog(Locale(locale), *folders))
    messages._kept.cache_clear()
